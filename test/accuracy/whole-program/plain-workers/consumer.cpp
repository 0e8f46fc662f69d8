#include "../../Inputs/app.h"
#include "queue.h"

namespace workers {

void consume(Queue &q) {
  Message m;
  while (q.pop(m)) {
    app::track(m.topic); // ok
    app::track(m.body); // expect: privacy-unconsented-flow
    app::trackNumber(m.priority); // ok
  }
}

void answer(Queue &in, Queue &out) {
  Message m;
  while (in.pop(m))
    out.push({"re: " + m.topic, "got " + m.body, m.priority + 1});
  out.close();
}

void consumeStatus(Queue &q) {
  Message m;
  while (q.pop(m))
    app::track("status " + m.topic); // ok
  app::trackNumber(static_cast<long long>(q.waiting())); // ok
}

} // namespace workers
