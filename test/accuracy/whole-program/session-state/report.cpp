// Globals filled in one file, read in another.
#include "../../Inputs/app.h"
#include "state.h"
void report() {
  app::track(g_settings.theme); // ok
  app::track(g_settings.user); // expect: privacy-unconsented-flow
  app::trackNumber(g_settings.year); // expect: privacy-unconsented-flow
  app::track(g_lastError); // expect: privacy-unconsented-flow
  app::trackText(g_banner); // ok
  app::trackNumber(g_launches); // ok
  app::track(g_inlineName); // ok
}
void session(int id) {
  signIn(id);
  report();
  signOut();
  app::track(g_settings.user); // ok
  app::track(g_lastError); // ok
}
