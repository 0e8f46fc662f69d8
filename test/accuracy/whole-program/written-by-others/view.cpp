#include "view.h"

View::View() {
  bus_.on([this](const std::string &text) { shown_ += text; });
}
void View::put(const std::string &text) { bus_.put(text); }
const std::string &View::shown() {
  shown_.clear();
  bus_.emit();
  return shown_;
}
const std::string &View::title() {
  title_ = "Inbox";
  bus_.emit();
  return title_;
}
const std::string &View::clearedAfter() {
  bus_.emit();
  shown_.clear();
  return shown_;
}
// What only asks runs nothing.
const std::string &View::asked() {
  bus_.emit();
  shown_ = "none";
  title_ = std::to_string(bus_.sent());
  return shown_;
}
const std::string &View::twice() {
  bus_.emit();
  shown_.clear();
  bus_.emit();
  return shown_;
}

Deaf::Deaf() {
  bus_.on([this](const std::string &text) { heard_ += text; });
}
void Deaf::put(const std::string &text) { bus_.put(text); }
const std::string &Deaf::shown() {
  shown_.clear();
  bus_.emit();
  return shown_;
}

void Panel::run(const app::Person &p) {
  child_.type(p.email);
  committed.clear();
  label.clear();
  child_.commit();
  app::track(committed); // expect: privacy-unconsented-flow
  app::track(label);     // ok
}
void Panel::runElsewhere(const app::Person &p, Child &other) {
  other.type(p.email);
  committed.clear();
  other.commit();
  app::track(committed); // ok
}
