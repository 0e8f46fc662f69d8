// What was thrown in one file is told in another.
#include "../../Inputs/app.h"
#include "errors.h"
namespace errs {
void run(int id) {
  try {
    lookup(id);
  } catch (const DbError &e) {
    app::trackText(e.what()); // ok
    app::track(e.key); // expect: privacy-unconsented-flow
    app::track(describe(e)); // expect: privacy-unconsented-flow
  }
  try {
    ping(id);
  } catch (const std::exception &e) {
    app::trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    throw std::logic_error("bad " + app::version());
  } catch (const std::exception &e) {
    app::trackText(e.what()); // ok
  }
}
} // namespace errs
