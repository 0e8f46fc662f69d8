// Where the question stands: callers, builders, senders, layers in between.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"
#include <sstream>

namespace real_callers {
using namespace app;

// A transport that asks nothing; each has callers of its own.
static void postAsked(const std::string &body) {
  journal().add("post");
  track(body); // ok
}
static void postMixed(const std::string &body) {
  journal().add("post");
  track(body); // expect: privacy-unconsented-flow
}
static void postTwoWays(const std::string &body) {
  track(body); // ok
}
static void postWrongWay(const std::string &body) {
  track(body); // expect: privacy-wrong-purpose
}

void saved(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    postAsked(u.email);
}
void printed(const User &u, const Settings &s) {
  if (!s.shareUsage)
    return;
  postAsked(u.phone);
}
void opened(const User &u) {
  if (store().getBool("ui", "EnableTelemetry"))
    postAsked(u.email);
}

void copiedOut(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    postMixed(u.email);
}
void pastedIn(const User &u) {
  if (!u.phone.empty())
    postMixed(u.phone);
}

void draggedIn(const User &u, const Consent &c) {
  if (c.mode() >= Mode::Basic)
    postTwoWays(u.email);
}
void droppedIn(const User &u, const Consent &c) {
  if (c.answer() != Answer::Given)
    return;
  postTwoWays(u.phone);
}

void zoomedIn(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    postWrongWay(u.email);
}
void zoomedOut(const User &u, const Consent &c) {
  if (c.granted(Purpose::Marketing))
    postWrongWay(u.email);
}

// Two frames up, through a layer that formats.
static void write(const std::string &line) {
  track(line); // ok
}
static void format(const char *what, const User &u) {
  std::ostringstream out;
  out << what << ' ' << u.email;
  write(out.str());
}
void rotated(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics)) {
    redraw();
    return;
  }
  format("rotated", u);
}

static void writeRaw(const std::string &line) {
  track(line); // expect: privacy-unconsented-flow
}
static void formatRaw(const char *what, const User &u) {
  std::ostringstream out;
  out << what << ' ' << u.email;
  writeRaw(out.str());
}
void cropped(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    redraw();
  formatRaw("cropped", u);
}

// The sender asks.
class Client {
public:
  explicit Client(const Consent &c) : consent_(c) {}
  void send(const std::string &body) {
    if (!consent_.granted(Purpose::Analytics)) {
      ++dropped_;
      return;
    }
    track(body); // ok
  }
  void sendRetried(const std::string &body) {
    if (!consent_.granted(Purpose::Analytics))
      ++dropped_;
    track(body); // expect: privacy-unconsented-flow
  }

private:
  const Consent &consent_;
  int dropped_ = 0;
};

void filtered(const User &u, const Consent &c) {
  Client client(c);
  client.send(u.phone);
}
void filteredAgain(const User &u, const Consent &c) {
  Client client(c);
  client.sendRetried(u.phone);
}

// The builder asks.
struct Payload {
  std::string version;
  std::string who;
};
static Payload buildAsked(const User &u, const Consent &c) {
  Payload p;
  p.version = version();
  if (c.granted(Purpose::Analytics))
    p.who = u.email;
  return p;
}
static Payload buildAlways(const User &u, const Consent &c) {
  Payload p;
  p.who = u.email;
  if (c.granted(Purpose::Analytics))
    p.version = version();
  return p;
}
static Payload buildCleared(const User &u, const Consent &c) {
  Payload p{version(), u.email};
  if (!c.granted(Purpose::Analytics))
    p.who.clear();
  return p;
}

void sharpened(const User &u, const Consent &c) {
  const Payload p = buildAsked(u, c);
  track(p.version + p.who); // ok
}
void blurred(const User &u, const Consent &c) {
  const Payload p = buildAlways(u, c);
  track(p.version); // ok
  track(p.who);     // expect: privacy-unconsented-flow
}
void cleared(const User &u, const Consent &c) {
  const Payload p = buildCleared(u, c);
  track(p.version + p.who); // ok
}

class PayloadBuilder {
public:
  PayloadBuilder &add(const std::string &part) {
    body_ += part;
    return *this;
  }
  PayloadBuilder &addIf(bool may, const std::string &part) {
    if (may)
      body_ += part;
    return *this;
  }
  std::string build() const { return body_; }

private:
  std::string body_;
};

void chained(const User &u, const Consent &c) {
  const std::string body = PayloadBuilder()
                               .add(version())
                               .addIf(c.granted(Purpose::Analytics), u.email)
                               .build();
  track(body); // ok
}
void chainedAlways(const User &u) {
  const std::string body =
      PayloadBuilder().add(version()).addIf(featureOn(), u.email).build();
  track(body); // expect: privacy-unconsented-flow
}

// The answer goes down as a parameter.
static void sendUsage(const User &u, bool allowed) {
  if (allowed)
    track(u.email); // ok
}
static void sendFeature(const User &u, bool allowed) {
  if (allowed)
    track(u.email); // expect: privacy-unconsented-flow
}

void scaled(const User &u, const Consent &c) {
  sendUsage(u, c.granted(Purpose::Analytics));
  sendFeature(u, c.granted(Purpose::Analytics));
}
void scaledBack(const User &u, const Settings &s) {
  sendUsage(u, featureOn() && s.shareUsage);
  sendFeature(u, featureOn());
}

// The handler is only installed with a yes, and runs within the call.
class Exporter {
public:
  std::function<void(const std::string &)> onLine;
  void run(const User &u) const {
    if (onLine)
      onLine(u.email);
  }
};
void exportedAsked(const User &u, const Consent &c) {
  Exporter exporter;
  if (c.granted(Purpose::Analytics))
    exporter.onLine = [](const std::string &line) {
      track(line); // ok
    };
  exporter.run(u);
}
void exportedAlways(const User &u, const Consent &c) {
  Exporter exporter;
  exporter.onLine = [](const std::string &line) {
    track(line); // expect: privacy-unconsented-flow
  };
  if (!c.granted(Purpose::Analytics))
    journal().add("not granted");
  exporter.run(u);
}

} // namespace real_callers
