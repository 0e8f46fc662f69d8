// Queues of the program's own.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace wrong_stale_queue {
using namespace app;

// Jobs.
class Worker {
public:
  void post(std::function<void()> job) { jobs_.push_back(std::move(job)); }
  void drain() {
    while (!jobs_.empty()) {
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      job();
    }
  }

private:
  std::deque<std::function<void()>> jobs_;
};
static Worker worker;
static Worker askingWorker;

void onTick() {
  worker.drain();
  askingWorker.drain();
}
void onLogin(const User &u) {
  if (consent().granted(Purpose::Analytics))
    worker.post([u] { track(u.phone); }); // expect: privacy-stale-consent
}
void onLogout(const User &u) {
  askingWorker.post([u] {
    if (consent().granted(Purpose::Analytics))
      // norun: the runs do not know this queue
      track(u.email); // ok
  });
}

// A slot that is set once and called whenever.
class Button {
public:
  void onPress(std::function<void()> slot) { slot_ = std::move(slot); }
  void press() {
    if (slot_)
      slot_();
  }

private:
  std::function<void()> slot_;
};
static Button button;
static Button askingButton;
void onPressed() {
  button.press();
  askingButton.press();
}
void build(const User &u) {
  if (consent().granted(Purpose::Ads))
    button.onPress([u] { advertise(u.phone); }); // expect: privacy-stale-consent
  askingButton.onPress([u] {
    if (consent().granted(Purpose::Ads))
      // norun: the runs do not know this slot
      advertise(u.phone); // ok
  });
}

} // namespace wrong_stale_queue
