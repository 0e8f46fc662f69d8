#include "bus.h"

namespace chat {

void attachReporter(Bus &bus) {
  bus.subscribe<MessageSent>([](const MessageSent &m) {
    app::track(m.from);    // expect: privacy-unconsented-flow
    app::track(m.channel); // ok
  });
  bus.subscribe<UserTyping>([](const UserTyping &t) {
    app::track(t.nick); // ok
  });
  bus.subscribe<CallStarted>([](const CallStarted &c) {
    app::track(c.number);             // expect: privacy-unconsented-flow
    app::trackNumber(c.participants); // ok
  });
}

} // namespace chat
