// Smart pointers that accessors give back: what is written through a copy is in
// what the object owns, and nowhere else in it.
#include "../Inputs/app.h"
#include <memory>

namespace handed_out {

struct Profile {
  std::string contact, language = "en";
  void setContact(const std::string &to) { contact = to; }
};

class Session {
public:
  Session() : profile_(std::make_shared<Profile>()) {}
  std::shared_ptr<Profile> profile() const { return profile_; }
  std::shared_ptr<Profile> spare() { return spare_; }
  const std::shared_ptr<Profile> &shared() const { return profile_; }
  Profile *raw() const { return profile_.get(); }
  std::shared_ptr<Profile> fresh() const { return std::make_shared<Profile>(); }
  std::string name = "session";

private:
  std::shared_ptr<Profile> profile_, spare_ = std::make_shared<Profile>();
};

void set(const app::Person &p) {
  Session s;
  s.profile()->setContact(p.email);
  app::track(s.name);                // ok
  app::track(s.profile()->language); // ok
  app::track(s.spare()->contact);    // ok
  app::track(s.profile()->contact);  // expect: privacy-unconsented-flow
  app::track(s.raw()->contact);      // expect: privacy-unconsented-flow
}

void written(Session &s, const app::Person &p) {
  s.profile()->contact = p.phone;
  app::track(s.name);               // ok
  app::track(s.spare()->contact);   // ok
  app::track(s.shared()->contact);  // expect: privacy-unconsented-flow
  app::track(s.profile()->contact); // expect: privacy-unconsented-flow
}

void kept(Session &s, const app::Person &p) {
  auto mine = s.profile();
  mine->contact = p.email;
  app::track(mine->language);       // ok
  app::track(s.name);               // ok
  app::track(s.profile()->contact); // expect: privacy-unconsented-flow
}

void fresh(Session &s, const app::Person &p) {
  s.fresh()->contact = p.email;
  app::track(s.fresh()->contact); // ok
}

void twoSessions(const app::Person &p) {
  Session s, t;
  s.profile()->setContact(p.email);
  t.profile()->setContact("none");
  app::track(t.profile()->contact); // ok
  app::track(s.profile()->contact); // expect: privacy-unconsented-flow
}

void overwritten(Session &s, const app::Person &p) {
  s.profile()->contact = p.email;
  s.profile()->contact = "none";
  app::track(s.profile()->contact); // ok
}

} // namespace handed_out

void runHandedOut(const app::Person &p) {
  handed_out::Session s, t, u, v;
  handed_out::written(s, p);
  handed_out::kept(t, p);
  handed_out::fresh(u, p);
  handed_out::overwritten(v, p);
}
