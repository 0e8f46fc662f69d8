#include "../../Inputs/app.h"
#include "outbox.h"

void Outbox::put(std::string s) {
  last_ = s;
  waiting_.push_back(std::move(s));
}
std::string Outbox::take() {
  if (waiting_.empty())
    return "";
  std::string s = waiting_.front();
  waiting_.pop_front();
  return s;
}
Outbox &errors() {
  static Outbox one;
  return one;
}
Outbox &hints() {
  static Outbox one;
  return one;
}
Outbox g_spoken, g_quiet;
static Outbox s_fast, s_slow;
Outbox &pick(bool urgent) { return urgent ? s_fast : s_slow; }
