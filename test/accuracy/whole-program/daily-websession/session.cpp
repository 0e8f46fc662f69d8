#include "web.h"

void Session::setUser(const app::Person &p) { mail_ = p.email; }

void Session::logOut() {
  mail_.clear();
  language_ = "en";
}

Sessions &Sessions::instance() {
  static Sessions the;
  return the;
}

std::shared_ptr<Session> Sessions::open(const std::string &id) {
  auto &slot = open_[id];
  if (!slot)
    slot = std::make_shared<Session>();
  return slot;
}

std::shared_ptr<Session> Sessions::find(const std::string &id) const {
  auto it = open_.find(id);
  return it == open_.end() ? nullptr : it->second;
}
