#include "mailer.h"

void onLogin(const app::Person &p);
void onTimer() {
  mailer().flush();
  pinger().ping();
}
int main() {
  onLogin(app::loadPerson(1));
  onTimer();
}
