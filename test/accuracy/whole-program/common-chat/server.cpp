#include "chat.h"

namespace chat {
Server::~Server() { stop(); }
void Server::start() { worker_ = std::thread(&Server::loop, this); }
void Server::stop() {
  if (worker_.joinable()) {
    inbox.send(Quit{});
    worker_.join();
  }
}
void Server::loop() {
  for (;;) {
    Message m = inbox.receive();
    bool go = std::visit(
        overloaded{[this](const Join &j) {
                     app::track(j.nick); // ok
                     app::track(j.mail); // expect: privacy-unconsented-flow
                     lobby.post(j.nick, "joined");
                     return true;
                   },
                   [this](Say &s) {
                     (s.room == 1 ? lobby : help).topic(s.text);
                     return true;
                   },
                   [](Move &m) {
                     app::trackReal(m.x); // expect: privacy-unconsented-flow
                     app::trackReal(m.y); // ok
                     return true;
                   },
                   [](Quit) { return false; }},
        m);
    if (!go)
      break;
  }
}
} // namespace chat
