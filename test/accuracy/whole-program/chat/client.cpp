#include "chat.h"

namespace chat {
void Loopback::send(const char *data, std::size_t n) {
  if (received_)
    received_(data, n);
}
Client &Client::as(std::string who) {
  who_ = std::move(who);
  return *this;
}
void Client::say(const std::string &to, const std::string &text) {
  Envelope e;
  e.kind = 1;
  e.to = to;
  e.from = who_;
  e.text = text;
  std::string bytes = encode(e);
  transport_->send(bytes.data(), bytes.size());
  ++sent_;
}
} // namespace chat
