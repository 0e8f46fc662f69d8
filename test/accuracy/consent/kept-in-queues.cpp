// What is asked when something is put into a queue, and whether there is anything in it.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"


namespace kept_in_queues {
using namespace app;

static std::deque<std::string> s_events0;
void flushEvents0() {
  while (!s_events0.empty()) {
    track(s_events0.front()); // expect: privacy-stale-consent
    s_events0.pop_front();
  }
}
void addEvent0(const User &u) {
  if (consent().granted(Purpose::Analytics))
    s_events0.push_back(u.email);
}

static std::deque<std::string> s_events1;
void flushEvents1() {
    track(s_events1.front()); // expect: privacy-stale-consent
}
void addEvent1(const User &u) {
  if (consent().granted(Purpose::Analytics))
    s_events1.push_back(u.email);
}

static std::deque<std::string> s_events2;
void flushEvents2() {
    track(s_events2[0]); // expect: privacy-stale-consent
}
void addEvent2(const User &u) {
  if (consent().granted(Purpose::Analytics))
    s_events2.push_back(u.email);
}

static std::deque<std::string> s_events3;
void flushEvents3() {
  while (!s_events3.empty()) {
    track(s_events3.front()); // expect: privacy-unconsented-flow
    s_events3.pop_front();
  }
}
void addEvent3(const User &u) {
    s_events3.push_back(u.email);
}

class Session4 {
public:
  void login4(const User &u) {
    if (consent().granted(Purpose::Analytics))
      trail_4 += u.phone + ";";
    else
      trail_4 += "somebody;";
  }
  void granted4() {
    if (consent().granted(Purpose::Analytics))
      track(trail_4); // ok
    trail_4.clear();
  }
private:
  std::string trail_4;
};
static Session4 s_shy4;
void shyGranted4() { s_shy4.granted4(); }
void shyLogin4(const User &u) { s_shy4.login4(u); }

static std::string trail_5;
void login5(const User &u) {
  if (consent().granted(Purpose::Analytics))
    trail_5 += u.phone + ";";
  else
    trail_5 += "somebody;";
}
void granted5() {
  if (consent().granted(Purpose::Analytics))
    track(trail_5); // ok
  trail_5.clear();
}

static std::string trail_6;
void login6(const User &u) {
  if (consent().granted(Purpose::Analytics))
    trail_6 += u.phone + ";";
}
void granted6() {
  if (consent().granted(Purpose::Analytics))
    track(trail_6); // ok
  trail_6.clear();
}

static std::string trail_7;
void login7(const User &u) {
  if (consent().granted(Purpose::Analytics))
    trail_7 = u.phone;
  else
    trail_7 = "somebody;";
}
void granted7() {
  if (consent().granted(Purpose::Analytics))
    track(trail_7); // ok
  trail_7.clear();
}

static std::string trail_8;
void granted8() {
  if (consent().granted(Purpose::Analytics))
    track(trail_8); // expect: privacy-retroactive-consent
  trail_8.clear();
}
void login8(const User &u) {
  if (consent().granted(Purpose::Analytics))
    trail_8 += u.phone + ";";
  else
    trail_8 += u.email;
}

} // namespace kept_in_queues
