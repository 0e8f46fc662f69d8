// Deleted through an interface.
// POLICY: Inputs/asks.yaml
// norun: what counts is what a withdrawal reaches
#include "Inputs/app.h"

namespace wrong_kept_virtual {
using namespace app;

class Cleaner {
public:
  virtual ~Cleaner() = default;
  virtual void clean() = 0;
};
class DeepCleaner : public Cleaner {
public:
  void clean() override { forget(); }
};

class Painter {
public:
  virtual ~Painter() = default;
  virtual void paint() = 0;
};
class Repainter : public Painter {
public:
  void paint() override { redraw(); }
};

void keep(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember(u.phone); // ok
}

static void stop(Consent &c, Cleaner &cleaner) {
  c.withdraw(Purpose::Analytics); // ok (state)
  cleaner.clean();
}
static void stopAndPaint(Consent &c, Painter &painter) {
  c.withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  painter.paint();
}
void onStop(Consent &c) {
  DeepCleaner cleaner;
  stop(c, cleaner);
}
void onStopAndPaint(Consent &c) {
  Repainter painter;
  stopAndPaint(c, painter);
}

} // namespace wrong_kept_virtual
