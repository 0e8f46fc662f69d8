#include "loop.h"
#include "../../Inputs/app.h"

namespace ev {

void Loop::post(Task t) { tasks_.push_back(std::move(t)); }
void Loop::after(int ticks, Task t) { timers_.emplace(ticks, std::move(t)); }

int Loop::run() {
  int ran = 0;
  while (!idle()) {
    if (!tasks_.empty()) {
      Task t = std::move(tasks_.front());
      tasks_.pop_front();
      t();
    } else {
      auto node = timers_.extract(timers_.begin());
      node.mapped()();
    }
    ++ran;
  }
  return ran;
}

Loop &mainLoop() {
  static Loop l;
  return l;
}
Bus &mainBus() {
  static Bus b;
  return b;
}

} // namespace ev
