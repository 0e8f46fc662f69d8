#include "bus.h"

namespace chat {

void Status::attach(Bus &bus) {
  bus.subscribe<MessageSent>([this](const MessageSent &m) {
    sender_ = m.from;
    channel_ = m.channel;
  });
  bus.subscribe<CallStarted>([this](const CallStarted &) { ++calls_; });
}

void Inbox::deliver(const std::string &from, const std::string &text) {
  for (Listener *l : listeners_)
    l->received(from, text);
}

void Archive::received(const std::string &f, const std::string &t) {
  from = f;
  text = t;
}
void Bell::received(const std::string &, const std::string &t) {
  letters += t.size();
}

} // namespace chat
