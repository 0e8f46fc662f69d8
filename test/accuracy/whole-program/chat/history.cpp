#include "chat.h"

namespace chat {
void History::add(Envelope e) { all_.push_back(std::move(e)); }
const Envelope *History::last() const {
  return all_.empty() ? nullptr : &all_.back();
}
std::vector<std::string> History::senders() const {
  std::vector<std::string> out;
  for (const Envelope &e : all_)
    out.push_back(e.from);
  return out;
}
History &History::global() {
  static History h;
  return h;
}
} // namespace chat
