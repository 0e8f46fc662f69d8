#include "../../Inputs/app.h"
#include "queue.h"
namespace wq {
void consume(Queue &q) {
  Event e;
  while (q.pop(e)) {
    app::trackNumber(e.kind); // ok
    app::track(e.user); // expect: privacy-unconsented-flow
    app::track(e.detail); // ok
  }
}
void consumeQuiet(Queue &q) {
  Event e;
  int n = 0;
  while (q.pop(e)) {
    ++n;
    app::track(e.detail); // ok
  }
  app::trackNumber(n); // ok
}
} // namespace wq
