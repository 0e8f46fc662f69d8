#include "context.h"

std::string &UserInfo::mail() { return mail_; }
std::string &UserInfo::theme() { return theme_; }
const std::string &UserInfo::mail() const { return mail_; }
const std::string &UserInfo::theme() const { return theme_; }
UserInfo &Context::user() { return user_; }
Clock &Context::clock() { return clock_; }
const UserInfo &Context::user() const { return user_; }
Context &current() {
  static Context c;
  return c;
}
