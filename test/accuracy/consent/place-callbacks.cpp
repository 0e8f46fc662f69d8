// Callbacks: C style, tables, signals; asked where they are set or not at all.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>

namespace place_callbacks {
using namespace app;

// A C callback with a pointer to carry.
using Visit = void (*)(const User &, void *);
static void each(const std::vector<User> &all, Visit visit, void *state) {
  for (const User &u : all)
    visit(u, state);
}
static void sendOne(const User &u, void *) {
  track(u.phone); // ok
}
static void sendOneBlindly(const User &u, void *) {
  track(u.phone); // expect: privacy-unconsented-flow
}
static void sendOneAsking(const User &u, void *) {
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}
void visits(const std::vector<User> &all) {
  if (consent().granted(Purpose::Analytics))
    each(all, sendOne, nullptr);
  each(all, sendOneAsking, nullptr);
}
void visitsBlindly(const std::vector<User> &all) {
  each(all, sendOneBlindly, nullptr);
}

// The answer rides in the pointer.
struct State {
  bool may = false;
  bool loud = false;
};
static void sendIfState(const User &u, void *state) {
  const auto *s = static_cast<const State *>(state);
  if (s->may)
    track(u.phone); // ok
}
static void sendIfLoud(const User &u, void *state) {
  const auto *s = static_cast<const State *>(state);
  if (s->loud)
    track(u.phone); // expect: privacy-unconsented-flow
}
void carriesState(const std::vector<User> &all) {
  State s;
  s.may = consent().granted(Purpose::Analytics);
  s.loud = featureOn();
  each(all, sendIfState, &s);
  each(all, sendIfLoud, &s);
}

// A table of commands.
static void commandSend(const User &u) {
  track(u.email); // ok
}
static void commandSendBlindly(const User &u) {
  track(u.email); // expect: privacy-unconsented-flow
}
struct Command {
  const char *name;
  void (*run)(const User &);
};
static const Command kAsked[] = {{"send", commandSend}};
static const Command kBlind[] = {{"send", commandSendBlindly}};
void commands(const User &u) {
  if (consent().granted(Purpose::Analytics))
    for (const Command &c : kAsked)
      c.run(u);
  for (const Command &c : kBlind)
    c.run(u);
}

// A signal whose slots run when it is raised.
class Signal {
public:
  void connect(std::function<void(const User &)> slot) {
    slots_.push_back(std::move(slot));
  }
  void raise(const User &u) const {
    for (const auto &slot : slots_)
      slot(u);
  }

private:
  std::vector<std::function<void(const User &)>> slots_;
};
void slotAsks(const User &u) {
  Signal s;
  s.connect([](const User &who) {
    if (consent().granted(Purpose::Analytics))
      track(who.phone); // ok
  });
  s.raise(u);
}
void slotDoesNot(const User &u) {
  Signal s;
  s.connect([](const User &who) {
    track(who.phone); // expect: privacy-unconsented-flow
  });
  s.raise(u);
}

// Handed to an algorithm.
void algorithm(const std::vector<User> &all) {
  if (!consent().granted(Purpose::Analytics))
    return;
  std::for_each(all.begin(), all.end(), [](const User &u) {
    track(u.phone); // ok
  });
}
void algorithmBlindly(const std::vector<User> &all) {
  std::for_each(all.begin(), all.end(), [](const User &u) {
    track(u.phone); // expect: privacy-unconsented-flow
  });
}

// A chooser returns the function to call.
static void sendFull(const User &u) {
  track(u.phone); // ok
}
static void sendNothing(const User &u) {
  track(u.name); // ok
}
static void (*chooseSender())(const User &) {
  return consent().granted(Purpose::Analytics) ? sendFull : sendNothing;
}
static void sendFullBlindly(const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
}
static void (*chooseBlindly())(const User &) {
  return featureOn() ? sendFullBlindly : sendNothing;
}
void chosen(const User &u) { chooseSender()(u); }
void chosenBlindly(const User &u) { chooseBlindly()(u); }

// A guard object runs the job at its end.
class AtExit {
public:
  explicit AtExit(std::function<void()> job) : job_(std::move(job)) {}
  ~AtExit() { job_(); }

private:
  std::function<void()> job_;
};
void atExit(const User &u) {
  AtExit guard([&u] {
    if (consent().granted(Purpose::Analytics))
      track(u.phone); // ok
  });
  redraw();
}
void atExitBlindly(const User &u) {
  AtExit guard([&u] {
    track(u.phone); // expect: privacy-unconsented-flow
  });
  redraw();
}

} // namespace place_callbacks
