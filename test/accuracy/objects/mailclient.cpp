// FLAGS: -std=c++20
// A mail client: messages, headers, drafts, folders.
#include "../Inputs/app.h"
#include <array>
#include <ctime>
#include <cstring>

namespace mail {
using namespace app;

class Mailbox {
public:
  Mailbox() = default;
  Mailbox(std::string display, std::string address)
      : m_display(std::move(display)), m_address(std::move(address)) {}
  const std::string &display() const { return m_display; }
  const std::string &address() const { return m_address; }
  void setAddress(const std::string &a) { m_address = a; }
  std::string formatted() const { return m_display + " <" + m_address + ">"; }

private:
  std::string m_display;
  std::string m_address;
};

class Part {
public:
  virtual ~Part() = default;
  std::string contentType = "text/plain";
  std::string payload;
};

class Attachment : public Part {
public:
  std::string fileName;
  int size = 0;
};

struct Headers {
  Mailbox from, to;
  std::string subject;
  struct {
    std::string messageId;
    std::string inReplyTo;
  };
  bool seen : 1 = false;
  unsigned priority : 3 = 2;
};

class Draft {
public:
  Headers headers;
  Part body;
  Attachment files[2];

  Draft &subject(const std::string &s) {
    headers.subject = s;
    return *this;
  }
  Draft &from(const Mailbox &m) {
    headers.from = m;
    return *this;
  }
  Draft &text(std::string t) {
    body.payload = std::move(t);
    return *this;
  }
  void discard() {
    headers = Headers{};
    body.payload.clear();
  }
};

void compose(const Person &p) {
  Draft d;
  d.subject("Hello from " + p.name).from(Mailbox(p.name, p.email));
  d.text("see you soon");
  track(d.headers.subject); // ok
  track(d.headers.from.display()); // ok
  track(d.headers.from.address()); // expect: privacy-unconsented-flow
  track(d.headers.from.formatted()); // expect: privacy-unconsented-flow
  track(d.headers.to.formatted()); // ok
  track(d.body.payload); // ok
  trackNumber(d.headers.priority); // ok
  d.text("call me: " + p.phone);
  track(d.body.payload); // expect: privacy-unconsented-flow
  track(d.body.contentType); // ok
  d.discard();
  track(d.body.payload); // ok
  track(d.headers.from.address()); // ok
}

void attach(const Person &p) {
  Draft d;
  d.files[0].fileName = "photo.png";
  d.files[0].payload = "PNG";
  d.files[1].fileName = "card-" + p.home.zip + ".vcf";
  d.files[1].payload = p.name;
  track(d.files[0].fileName); // ok
  track(d.files[1].fileName); // expect: privacy-unconsented-flow
  track(d.files[1].payload); // ok
  std::swap(d.files[0], d.files[1]);
  track(d.files[0].fileName); // expect: privacy-unconsented-flow
  track(d.files[1].fileName); // ok
}

// Only the part of an attachment is kept by the index.
void indexParts(const Person &p) {
  Attachment a;
  a.fileName = p.email + ".txt";
  a.payload = "minutes";
  Part kept = a;
  track(kept.payload); // ok
  track(a.fileName); // expect: privacy-unconsented-flow
  a.payload = p.home.street;
  track(kept.payload); // ok
  kept = a;
  track(kept.payload); // expect: privacy-unconsented-flow
}

struct Account {
  std::string server = "imap.example";
  std::string login;
  std::string signature{"--"};
};

Account imap(const Person &p) { return {.login = p.email}; }

void accounts(const Person &p) {
  const Account &live = imap(p);
  track(live.server); // ok
  track(live.login); // expect: privacy-unconsented-flow
  Account second = live;
  second.login = "guest";
  track(second.login); // ok
  Account third{.server = "pop." + p.name, .signature = p.phone};
  track(third.server); // ok
  track(third.login); // ok
  track(third.signature); // expect: privacy-unconsented-flow
  Account moved = std::move(third);
  track(moved.signature); // expect: privacy-unconsented-flow
  track(moved.server); // ok
}

} // namespace mail
