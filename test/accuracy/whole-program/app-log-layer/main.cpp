#include "log.h"
#include "../../Inputs/app.h"

using namespace logging;

namespace logging {
void uploadAudit();
}

void statements(const app::Person &p) {
  Logger a("a"), b("b");
  auto ma = std::make_shared<Memory>(full), mb = std::make_shared<Memory>(full);
  a.attach(ma);
  b.attach(mb);
  LOG(a, Info) << "mail " << p.email << " score " << p.score;
  LOG(b, Info) << "nick " << p.name << " length " << p.email.size();
  app::track(ma->lines().at(0)); // expect: privacy-unconsented-flow
  app::track(mb->lines().at(0)); // ok
  app::track(a.name());          // ok
}

void contexts(const app::Person &p) {
  Logger a("a");
  auto whole = std::make_shared<Memory>(full), text = std::make_shared<Memory>(brief);
  a.attach(whole);
  a.attach(text);
  a.put("user", p.phone);
  a.write(Level::Info, "hello " + p.name);
  app::track(whole->lines().at(0)); // expect: privacy-unconsented-flow
  app::track(text->lines().at(0));  // ok
}

void dropped(const app::Person &p) {
  Logger a("a"), b("b");
  auto ma = std::make_shared<Memory>(full), mb = std::make_shared<Memory>(full);
  a.attach(ma);
  b.attach(mb);
  a.put("user", p.phone);
  a.drop("user");
  b.put("user", p.home.zip);
  b.drop("other");
  a.write(Level::Error, "bye");
  b.write(Level::Error, "bye");
  app::track(ma->lines().at(0)); // ok
  app::track(mb->lines().at(0)); // expect: privacy-unconsented-flow
}

void maskedText(const app::Person &p) {
  Logger a("a");
  auto clear = std::make_shared<Memory>(brief), hidden = std::make_shared<Memory>(masked);
  a.attach(clear);
  a.attach(hidden);
  a.write(Level::Info, p.email);
  app::track(clear->lines().at(0));  // expect: privacy-unconsented-flow
  app::track(hidden->lines().at(0)); // ok
}

void formatted(const app::Person &p) {
  app::track(format("to {} ({})", p.email, p.score)); // expect: privacy-unconsented-flow
  app::track(format("to {} ({})", p.name, p.score));  // ok
  app::track(format("year {}", p.birthYear));         // expect: privacy-unconsented-flow
  app::track(format("has mail: {}", p.email.empty())); // ok
}

// The sink that sends each line at once.
namespace {
class Remote : public Sink {
public:
  void write(const Record &r) override {
    app::track(r.text);                              // expect: privacy-unconsented-flow
    app::track(r.context);                           // ok
    app::trackNumber(static_cast<int>(r.level));     // ok
  }
};
} // namespace

void remote(const app::Person &p) {
  Logger a("a");
  a.attach(std::make_shared<Remote>());
  a.put("nick", p.name);
  LOG(a, Debug) << "street " << p.home.street;
}

int main() {
  app::Person p = app::loadPerson(4);
  audit().attach(auditMemory());
  audit().put("mail", p.email);
  LOG(audit(), Info) << "started " << p.name;
  uploadAudit();
  return 0;
}
