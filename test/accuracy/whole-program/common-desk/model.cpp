#include "model.h"

namespace desk {
void UsageCounter::show(const std::string &line) {
  ++shown_;
  letters_ += line.length();
}
void UsageCounter::report() const {
  app::trackNumber((long long)shown_); // ok
  app::trackNumber((long long)letters_); // ok
}
Presenter::Presenter(Contact &c, View &titles, View &mails) : contact_(c) {
  contact_.title.onChange([&titles](const std::string &t) { titles.show("Title: " + t); });
  contact_.mail.onChange([&mails](const std::string &m) { mails.show("Mail: " + m); });
}
std::string Presenter::picture() const {
  if (auto *s = std::any_cast<std::string>(&picture_))
    return *s;
  return "none";
}
Services &services() {
  static Services all;
  return all;
}
} // namespace desk
