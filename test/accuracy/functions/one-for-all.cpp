// FLAGS: -std=c++20
// One object for all, behind a function: what it holds is overwritten, or not.
#include "../Inputs/app.h"

namespace oneforall {
using namespace app;

struct Settings {
  std::string owner, theme;
};

Settings &settings() {
  static Settings all;
  return all;
}

void overwritten(const Person &p) {
  settings().owner = p.email;
  track(settings().owner); // expect: privacy-unconsented-flow
  settings().owner = "nobody";
  track(settings().owner); // ok
}

std::string &lastCaller() {
  static std::string last;
  return last;
}

void remember(const std::string &who) { lastCaller() = who; }

void setByOther(const Person &p) {
  lastCaller() = "nobody";
  track(lastCaller()); // ok
  remember(p.phone);
  track(lastCaller()); // expect: privacy-unconsented-flow
}

std::string &lastVisitor() {
  static std::string last;
  return last;
}

void cleared(const Person &p) {
  lastVisitor() = p.phone;
  track(lastVisitor()); // expect: privacy-unconsented-flow
  lastVisitor().clear();
  track(lastVisitor()); // ok
}

std::string &counted(const Person &p) {
  static std::string last;
  last += p.phone;
  return last;
}

void setByItself(const Person &p) {
  counted(p) = "nobody";
  track(counted(p)); // expect: privacy-unconsented-flow
}

std::string note;
std::function<void()> onChange;

void hooked(const Person &p) {
  onChange = [&p] { note = p.email; };
  note = "nothing";
  track(note); // ok
  onChange();
  track(note); // expect: privacy-unconsented-flow
}

} // namespace oneforall
