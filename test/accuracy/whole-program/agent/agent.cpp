#include "agent.h"

Agent &Agent::get() {
  static Agent a;
  return a;
}
void Agent::record(Event e) {
  std::lock_guard l(m_);
  queue_.push_back(std::move(e));
}
void Agent::setDefault(const std::string &k, const std::string &v) {
  defaults_[k] = v;
}
void Agent::drain() {
  std::lock_guard l(m_);
  while (!queue_.empty()) {
    Event e = std::move(queue_.front());
    queue_.pop_front();
    app::track(e.name); // ok
    app::track(render(e)); // expect: privacy-unconsented-flow
  }
  for (const auto &[k, v] : defaults_)
    app::track(v); // ok
}
void Debug::send(const std::string &name, const std::string &value) {
  sent += int(name.size() + value.size());
  app::trackNumber(sent); // ok
}
std::string render(const Event &e) {
  std::string out = e.name;
  for (const auto &[k, v] : e.fields)
    out += " " + k + "=" + v;
  return out;
}
