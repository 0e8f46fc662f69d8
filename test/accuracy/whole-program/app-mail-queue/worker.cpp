// Takes from the queues of the process what others put there.
#include "queue.h"
#include "../../Inputs/app.h"

namespace mail {

void workBounces() {
  while (auto m = bounces().pop()) {
    app::track(envelope(*m)); // expect: privacy-unconsented-flow
    app::track(summary(*m));  // ok
    app::trackNumber(m->id);  // ok
  }
}

void workNews() {
  while (auto m = news().pop()) {
    app::track(envelope(*m)); // ok
    app::track(m->subject);   // ok
  }
}

} // namespace mail
