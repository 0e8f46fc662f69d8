#include "bus.h"

int main() {
  registerMetrics();
  registerAudit();
  app::Person p = app::loadPerson(1);
  Bus::instance().publish(LoggedIn{p.email, app::version()});
  Bus::instance().publish(PageOpened{p.name});
  Bus::instance().publish(Purchased{"book", p.phone});
}
