// Callbacks handed to library code, C code and code without a body.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstdlib>

extern "C" {
void sdk_each(const char *text, void (*visit)(const char *, void *), void *user);
void sdk_on_event(void (*handler)(const char *event, void *user), void *user);
void sdk_sort(void *base, unsigned long n, int (*less)(const void *, const void *));
}

namespace callbacks {
using namespace app;

void appendTo(const std::string &s, void *state) {
  *static_cast<std::string *>(state) += s;
}

void eachIntoState(const Person &p) {
  std::vector<std::string> secret{p.email}, open{p.name};
  std::string a, b;
  onEach(secret, appendTo, &a);
  onEach(open, appendTo, &b);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

void sendEach(const std::string &s, void *) {
  track(s); // expect: privacy-unconsented-flow
}
void showEach(const std::string &s, void *) {
  track(s); // ok
}

void eachIsSent(const Person &p) {
  std::vector<std::string> secret{p.phone}, open{p.color};
  onEach(secret, sendEach, nullptr);
  onEach(open, showEach, nullptr);
}

void lambdaAsCallback(const Person &p) {
  std::vector<std::string> secret{p.home.zip}, open{p.home.planet};
  onEach(secret, [](const std::string &s, void *) { track(s); }, nullptr); // expect: privacy-unconsented-flow
  onEach(open, [](const std::string &s, void *) { track(s); }, nullptr); // ok
}

void later(const Person &p) {
  runLater([mail = p.email] { track(mail); }); // expect: privacy-unconsented-flow
  runLater([name = p.name] { track(name); }); // ok
}

void laterByReference(const Person &p) {
  std::string s = p.phone, t = p.name;
  runLater([&s] { track(s); }); // expect: privacy-unconsented-flow
  runLater([&t] { track(t); }); // ok
}

void laterFills(const Person &p) {
  std::string out, calm;
  runLater([&] { out = p.email; });
  runLater([&] { calm = p.name; });
  track(out); // expect: privacy-unconsented-flow
  track(calm); // ok
}

struct State {
  const Person *person;
  std::string text;
};

void copyText(const char *text, void *user) {
  static_cast<State *>(user)->text = text;
}

void cVisitor(const Person &p) {
  State a{&p, ""}, b{&p, ""};
  sdk_each(p.ssn, copyText, &a);
  sdk_each(p.color, copyText, &b);
  track(a.text); // expect: privacy-unconsented-flow
  track(b.text); // ok
}

void onEventSend(const char *, void *user) {
  auto *s = static_cast<State *>(user);
  track(s->person->email); // expect: privacy-unconsented-flow
}
void onEventShow(const char *, void *user) {
  auto *s = static_cast<State *>(user);
  track(s->person->name); // ok
}

void cHandler(const Person &p) {
  static State a{&p, ""}, b{&p, ""};
  sdk_on_event(onEventSend, &a);
  sdk_on_event(onEventShow, &b);
}

int byScore(const void *a, const void *b) {
  return static_cast<const Person *>(a)->score -
         static_cast<const Person *>(b)->score;
}

void sorted(const Person &p) {
  Person people[2];
  people[0] = p;
  sdk_sort(people, 2, byScore);
  track(people[0].email); // expect: privacy-unconsented-flow
  track(people[0].name); // ok
}

int compareInts(const void *a, const void *b) {
  return *static_cast<const int *>(a) - *static_cast<const int *>(b);
}

void qsortKeeps(const Person &p) {
  int years[2] = {p.birthYear, 1}, scores[2] = {p.score, 1};
  qsort(years, 2, sizeof(int), compareInts);
  qsort(scores, 2, sizeof(int), compareInts);
  trackNumber(years[1]); // expect: privacy-unconsented-flow
  trackNumber(scores[1]); // ok
}

static std::string lastSeen, lastLabel;
void atExitSend() {
  track(lastSeen); // expect: privacy-unconsented-flow
  track(lastLabel); // ok
}

void exitHandler(const Person &p) {
  lastSeen = p.home.street;
  lastLabel = p.home.planet;
  std::atexit(atExitSend);
}

} // namespace callbacks
