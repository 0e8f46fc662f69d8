#include "queue.h"

void work() {
  Job job;
  while (jobs().pop(job)) {
    app::track(job.payload); // expect: privacy-unconsented-flow
    app::track(job.kind); // ok
  }
  tasks().drain();
}
