// A diary: the page behind the switch clears what it says.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_kept_cleared {
using namespace app;

class Diary {
public:
  void write(const User &u) {
    if (!settings().shareUsage)
      return;
    remember("wrote " + u.email); // ok
  }
  void close() {
    redraw();
    forget();
  }
};
static void cleanUp(Diary &d) { d.close(); }
void wrote(const User &u) { Diary().write(u); }
void wroteUnasked(const User &u) {
  if (!settings().darkTheme)
    return;
  remember("wrote " + u.email); // expect: privacy-unconsented-flow
}
void optOut() {
  Diary d;
  consent().withdraw(Purpose::Analytics); // ok (state)
  cleanUp(d);
}

} // namespace second_kept_cleared
