#include "bus.h"
#include "../../Inputs/app.h"

namespace subscribers {

void Bus::publish(const LoginEvent &e) {
  for (LoginListener *l : logins_)
    l->onLogin(e);
}
void Bus::publish(const ErrorEvent &e) {
  for (auto &f : errors_)
    f(e);
}

} // namespace subscribers
