#include "hub.h"

void login(int id);

void beat() {
  app::track(Hub::instance().mail()); // expect: privacy-unconsented-flow
  app::track(Hub::instance().nick()); // ok
  app::track(g_labels["phone"]); // expect: privacy-unconsented-flow
  app::track(g_labels["theme"]); // ok
  if (g_current) {
    app::track(g_current->home.zip); // expect: privacy-unconsented-flow
    app::track(g_current->home.planet); // ok
  }
}
int main() {
  login(2);
  beat();
}
