// FLAGS: -std=c++20
// An application over libraries nobody sees: text, jobs and visitors are
// handed to them.
#include "../Inputs/app.h"
#include <cstring>

namespace host {
using namespace app;

struct Task {
  std::string title;
  std::string result;
};

void through(const Person &p) {
  track(opaque(p.name)); // ok
  track(opaque(p.email)); // expect: privacy-unconsented-flow
  track(opaque(opaque("x") + p.phone)); // expect: privacy-unconsented-flow
  track(opaque(anonymise(p.phone))); // ok
  std::string out;
  opaqueFill(out, p.home.planet);
  track(out); // ok
  opaqueFill(out, p.home.street);
  track(out); // expect: privacy-unconsented-flow
  out = "reset";
  track(out); // ok
}

void fields(const Person &p) {
  Task t, u;
  opaqueFill(t.result, p.email);
  opaqueFill(u.result, p.name);
  track(t.result); // expect: privacy-unconsented-flow
  track(t.title); // ok
  track(u.result); // ok
}

void jobs(const Person &p) {
  std::string nick = p.name, mail = p.email;
  runLater([nick] {
    track(nick); // ok
  });
  runLater([mail] {
    track(mail); // expect: privacy-unconsented-flow
  });
  std::string result = "none", other = "none";
  runLater([&] { result = mail; });
  runLater([&] { other = nick; });
  track(result); // expect: privacy-unconsented-flow
  track(other); // ok
}

static void sendEach(const std::string &s, void *) {
  track(s); // expect: privacy-unconsented-flow
}
static void showEach(const std::string &s, void *) {
  track(s); // ok
}
static void gather(const std::string &s, void *state) {
  static_cast<Task *>(state)->result += s;
}
static void tally(const std::string &, void *state) { ++*static_cast<int *>(state); }

void visitors(const Person &p) {
  std::vector<std::string> mails{p.email}, nicks{p.name};
  onEach(mails, sendEach, nullptr);
  onEach(nicks, showEach, nullptr);
  Task t, u;
  onEach(mails, gather, &t);
  onEach(nicks, gather, &u);
  track(t.result); // expect: privacy-unconsented-flow
  track(u.result); // ok
  int n = 0;
  onEach(mails, tally, &n);
  trackNumber(n); // ok
}

class Worker : public std::enable_shared_from_this<Worker> {
  std::string m_mail, m_status = "idle";

public:
  void start(const Person &p) {
    m_mail = p.email;
    auto self = shared_from_this();
    runLater([self] { self->report(); });
    runLater([this] { finish(); });
  }
  void report() {
    track(m_mail); // expect: privacy-unconsented-flow
    track(m_status); // ok
  }
  void finish() { m_status = "done"; }
  std::string status() const { return m_status; }
};

void working(const Person &p) {
  auto w = std::make_shared<Worker>();
  w->start(p);
  track(w->status()); // ok
}

} // namespace host
