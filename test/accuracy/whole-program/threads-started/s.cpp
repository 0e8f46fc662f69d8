#include "s.h"
void Worker::start() { thread = std::thread(&Worker::loop, this); }
void Worker::loop() {
  while (inbox.all.empty())
    std::this_thread::yield();
  std::string s = inbox.receive();
  app::track(s); // expect: privacy-unconsented-flow
}
void Worker::watch() {
  thread = std::thread([this] {
    while (inbox.all.empty())
      std::this_thread::yield();
    if (!outbox.all.empty())
      app::track(outbox.receive()); // ok
  });
}
void Worker::stop() { thread.join(); }
void begin(Worker &w) { w.start(); }
