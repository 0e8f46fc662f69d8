#include "scheduler.h"

struct Screen {
  std::string line;
  int updates = 0;
};

static void show(const char *text, void *state) {
  Screen *screen = static_cast<Screen *>(state);
  screen->line = text;
  ++screen->updates;
}

int main() {
  Screen screen;
  setProgressHook(show, &screen);
  Scheduler scheduler;
  auto greeting = makeGreeting(1);
  scheduler.add(makeLookup(1), [](const Job &j) {
    app::track(j.result()); // expect: privacy-unconsented-flow
  });
  scheduler.add(greeting, nullptr);
  scheduler.runAll();
  app::track(greeting->result()); // ok
  app::track(screen.line); // expect: privacy-unconsented-flow
  app::trackNumber(screen.updates); // ok
}
