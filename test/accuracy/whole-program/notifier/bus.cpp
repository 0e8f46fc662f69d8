#include "bus.h"

Bus &Bus::instance() {
  static Bus bus;
  return bus;
}
void Bus::subscribe(Topic t, Handler h) { handlers_[t].push_back(std::move(h)); }
void Bus::publish(const Message &m) {
  auto it = handlers_.find(m.topic);
  if (it == handlers_.end())
    return;
  for (auto &h : it->second)
    h(m);
}
void Hub::login(const std::string &who) {
  for (Listener *l : all_)
    l->onLogin(who);
}
void Hub::theme(const std::string &name) {
  for (Listener *l : all_)
    l->onTheme(name);
}
