#include "events.h"

void startTelemetry();

void receive(const app::Person &p) {
  inbox().notify(p.phone);
  mailChanged().emit(p.email);
  themeChanged().emit(p.color);
}

int main() {
  startTelemetry();
  receive(app::loadPerson(1));
}
