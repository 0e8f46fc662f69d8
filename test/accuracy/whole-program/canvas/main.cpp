// Commands run on a canvas; what is on it is published.
#include "../../Inputs/app.h"
#include "canvas.h"
namespace canvas {
void draw(const app::Person &p) {
  Canvas c, empty;
  c.base.name = p.name;
  c.run(setCaption(&Canvas::base, p.home.street));
  publish(c);
  app::track(c.base.caption); // expect: privacy-unconsented-flow
  app::track(empty.base.caption); // ok
  publishEmpty(empty);
  app::trackNumber(c.base.caption.size()); // ok
}
} // namespace canvas
