#include "queue.h"
#include "../../Inputs/app.h"

namespace mail {
void workBounces();
void workNews();
} // namespace mail

static mail::Message welcome(const app::Person &p) {
  return mail::Builder()
      .from("app@example")
      .to(p.email)
      .subject("Welcome")
      .line("Dear " + p.name)
      .header("X-Nick", p.name)
      .header("X-Phone", p.phone)
      .build();
}

void built(const app::Person &p) {
  mail::Message m = welcome(p);
  app::track(m.to);                    // expect: privacy-unconsented-flow
  app::track(m.from);                  // ok
  app::track(m.headers.at("X-Phone")); // expect: privacy-unconsented-flow
  app::track(m.headers.at("X-Nick"));  // ok
  app::track(mail::summary(m));        // ok
  for (const auto &line : m.lines)
    app::track(line); // ok
}

// A queue of its own.
void local(const app::Person &p) {
  mail::Queue a, b;
  a.push(welcome(p));
  b.push(mail::Builder().to("all@example").subject(p.name).build());
  auto x = a.pop(), y = b.pop();
  app::track(x->to); // expect: privacy-unconsented-flow
  app::track(y->to); // ok
  app::trackNumber(static_cast<long long>(a.size())); // ok
}

void failures(const app::Person &p) {
  mail::Queue q, r;
  std::string reasons;
  q.onFailed([&](const mail::Message &m, const std::string &why) {
    app::track(m.to); // expect: privacy-unconsented-flow
    app::track(why);  // ok
    reasons += why;
  });
  r.onFailed([](const mail::Message &m, const std::string &why) {
    app::track(m.to); // ok
    app::track(why);  // expect: privacy-unconsented-flow
  });
  q.fail(welcome(p), "timeout");
  r.fail(mail::Message{}, "no route to " + p.email);
  app::track(reasons); // ok
}

// A copy of a message goes its own way.
void forwarded(const app::Person &p) {
  mail::Message m = welcome(p), copy = m;
  m.to = "list";
  m.lines.assign(2, "x");
  app::track(mail::envelope(copy)); // expect: privacy-unconsented-flow
  app::track(mail::envelope(m));    // ok
  mail::Message reply;
  reply.subject = "Re: " + m.subject;
  reply.lines.insert(reply.lines.end(), {"> ", copy.to});
  app::track(reply.lines.back()); // expect: privacy-unconsented-flow
  app::track(reply.subject);      // ok
}

void merged(const app::Person &p) {
  mail::Message m = welcome(p), other;
  other.headers = {{"X-Kind", "news"}};
  other.headers.merge(m.headers);
  app::track(other.headers["X-Phone"]); // expect: privacy-unconsented-flow
  app::track(other.headers["X-Kind"]);  // ok
  std::string all;
  for (const auto &[key, value] : other.headers)
    all.append(key).append(value);
  app::track(all); // expect: privacy-unconsented-flow
}

int main() {
  app::Person p = app::loadPerson(1);
  mail::bounces().push(welcome(p));
  mail::news().push(
      mail::Builder().from("news").to("list").subject(p.name).line(p.email).build());
  mail::workBounces();
  mail::workNews();
  return 0;
}
