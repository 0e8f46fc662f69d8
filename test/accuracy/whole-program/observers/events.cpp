#include "events.h"

void Subject::notify(const std::string &text) {
  for (Observer *o : observers)
    o->onMessage(text);
}
void Signal::connect(Slot s) { slots.push_back(std::move(s)); }
void Signal::emit(const std::string &text) const {
  for (const Slot &s : slots)
    s(text);
}
Subject &inbox() {
  static Subject s;
  return s;
}
Signal &mailChanged() {
  static Signal s;
  return s;
}
Signal &themeChanged() {
  static Signal s;
  return s;
}
