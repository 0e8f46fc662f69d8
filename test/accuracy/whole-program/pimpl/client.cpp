#include "client.h"

struct Client::Impl {
  std::string mail;
  std::string agent;
  std::vector<std::string> log;
  void send() const {
    app::track(mail); // expect: privacy-unconsented-flow
    app::track(agent); // ok
  }
};

Client::Client() : impl(std::make_unique<Impl>()) {}
Client::~Client() = default;
void Client::setMail(const std::string &m) { impl->mail = m; }
void Client::setAgent(const std::string &a) { impl->agent = a; }
std::string Client::mail() const { return impl->mail; }
std::string Client::agent() const { return impl->agent; }
void Client::flush() { impl->send(); }
