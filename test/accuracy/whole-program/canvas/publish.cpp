#include "../../Inputs/app.h"
#include "canvas.h"
namespace canvas {
void publish(const Canvas &c) {
  app::track(c.base.caption); // expect: privacy-unconsented-flow
  app::track(c.base.name); // ok
  app::track(c.overlay.name); // ok
}
void publishEmpty(const Canvas &c) {
  app::track(c.base.caption); // ok
  app::track(c.overlay.caption); // ok
}
} // namespace canvas
