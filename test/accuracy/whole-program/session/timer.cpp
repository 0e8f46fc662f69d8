#include "session.h"

void onTimer() {
  theSession().heartbeat();
  theSession().ping();
  app::track(theSession().theme()); // ok
}
