#include "../../Inputs/app.h"
#include "twins.h"

namespace {
std::string format(const app::Person &p) { return p.phone; }
} // namespace

namespace twins {

void both(const app::Person &p) {
  rememberMail(p);
  rememberNick(p);
  sendMail();
  sendNick();
  app::track(format(p)); // expect: privacy-unconsented-flow
  app::track(p.name); // ok
}

} // namespace twins
