// A chat client: cached answers, observers, messages, logs.
// POLICY: Inputs/real.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"
#include <algorithm>

namespace real_chat {
using namespace app;

// The answer, cached once for everybody, refreshed when it changes.
class ConsentCache {
public:
  static ConsentCache &get() {
    static ConsentCache self;
    return self;
  }
  void refresh() {
    usage_ = consent().granted(Purpose::Analytics);
    online_ = featureOn();
  }
  bool usage() const { return usage_; }
  bool online() const { return online_; }

private:
  bool usage_ = false;
  bool online_ = false;
};

void messageSent(const User &u) {
  ConsentCache::get().refresh();
  if (ConsentCache::get().usage())
    track(u.phone); // ok
}

void messageRead(const User &u) {
  ConsentCache::get().refresh();
  if (ConsentCache::get().online())
    track(u.phone); // expect: privacy-unconsented-flow
}

// Asked once for the whole run.
static bool usageOnce() {
  static const bool on = store().value("telemetry/enabled").toBool();
  return on;
}
static bool soundOnce() {
  static const bool on = store().value("ui/sound").toBool();
  return on;
}

void roomJoined(const User &u) {
  if (usageOnce())
    track(u.email); // ok
}

void roomLeft(const User &u) {
  if (soundOnce())
    track(u.email); // expect: privacy-unconsented-flow
}

// Observers that hear the answer.
class AnswerObserver {
public:
  virtual ~AnswerObserver() = default;
  virtual void answerChanged(bool usage) = 0;
};
class AnswerSubject {
public:
  void add(AnswerObserver *o) { observers_.push_back(o); }
  void publish() const {
    const bool usage = consent().answer() == Answer::Given;
    for (AnswerObserver *o : observers_)
      o->answerChanged(usage);
  }

private:
  std::vector<AnswerObserver *> observers_;
};

class Typing : public AnswerObserver {
public:
  void answerChanged(bool usage) override { usage_ = usage; }
  void typed(const User &u) {
    if (usage_ && ++keys_ > 0)
      track(u.email); // ok
  }

private:
  bool usage_ = false;
  int keys_ = 0;
};
class Presence : public AnswerObserver {
public:
  void answerChanged(bool) override { heard_ = true; }
  void changed(const User &u) {
    if (heard_)
      track(u.email); // expect: privacy-unconsented-flow
  }

private:
  bool heard_ = false;
};

void answerPublished(const User &u) {
  Typing typing;
  Presence presence;
  AnswerSubject subject;
  subject.add(&typing);
  subject.add(&presence);
  subject.publish();
  typing.typed(u);
  presence.changed(u);
}

// A base class with the question, for all that want to ask it.
class ConsentAware {
protected:
  explicit ConsentAware(Purpose p) : purpose_(p) {}
  bool may() const { return consent().granted(purpose_); }

private:
  Purpose purpose_;
};
class Emoji : private ConsentAware {
public:
  Emoji() : ConsentAware(Purpose::Analytics) {}
  void used(const User &u) {
    if (may())
      track(u.email); // ok
  }
};
class Sticker : private ConsentAware {
public:
  Sticker() : ConsentAware(Purpose::Ads) {}
  void used(const User &u) {
    if (may())
      track(u.email); // expect: privacy-wrong-purpose
    if (may())
      advertise(u.email); // ok
  }
};

void emojiUsed(const User &u) {
  Emoji().used(u);
}
void stickerUsed(const User &u) {
  Sticker().used(u);
}

// What was answered, if it was, kept in the conversation.
class Conversation {
public:
  void load(const Consent &c) { answer_ = c.stored(Purpose::Analytics); }
  void archived(const User &u) {
    if (!answer_.has_value())
      return;
    if (*answer_)
      track(u.email); // ok
    else
      track(u.email); // expect: privacy-inverted-consent
  }

private:
  std::optional<bool> answer_;
};

void archived(const User &u, const Consent &c) {
  Conversation conversation;
  conversation.load(c);
  conversation.archived(u);
}

// One handler, many reasons to leave.
enum class Kind { Text, Image, Status };

static void handle(Kind kind, const User &u, const Settings &s) {
  if (kind == Kind::Status)
    return;
  if (u.email.empty() || u.name.empty())
    return;
  if (kind == Kind::Image && !featureOn())
    return;
  if (!s.shareUsage || s.hideMe)
    return;
  track(u.email); // ok
}
static void handleLoose(Kind kind, const User &u, const Settings &s) {
  if (kind == Kind::Status)
    return;
  if (u.email.empty() || u.name.empty())
    return;
  if (kind == Kind::Image && !s.shareUsage)
    return;
  track(u.email); // expect: privacy-unconsented-flow
}

void handled(const User &u, const Settings &s, int n) {
  handle(n > 1 ? Kind::Text : Kind::Image, u, s);
  handleLoose(n > 1 ? Kind::Text : Kind::Image, u, s);
}

// Handlers as member pointers and bound calls.
class Router {
public:
  explicit Router(const User &u) : user_(u) {}
  using Handler = void (Router::*)();
  void dispatch(Handler handler) { (this->*handler)(); }
  void onText() {
    if (consent().grantedFor<Purpose::Analytics>())
      track(user_.phone); // ok
  }
  void onImage() {
    if (consent().grantedFor<Purpose::Marketing>())
      track(user_.phone); // expect: privacy-wrong-purpose
  }

private:
  User user_;
};

void routed(const User &u) {
  Router router(u);
  router.dispatch(&Router::onText);
  auto image = std::bind(&Router::onImage, &router);
  image();
}

// Logs want no consent, but a name nobody can read.
void logged(const User &u) {
  logLine("login " + pseudonymise(u.email)); // ok
  logLine("login " + redact(u.phone));       // ok
  logLine("login " + u.email); // expect: privacy-forbidden-flow
}

void symptomShared(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    track(u.diagnosis); // ok
  if (c.granted(Purpose::Ads))
    advertise(u.diagnosis); // expect: privacy-forbidden-flow
}

} // namespace real_chat
