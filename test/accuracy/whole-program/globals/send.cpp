#include "state.h"

void send() {
  app::track(g_user); // expect: privacy-unconsented-flow
  app::track(g_theme); // ok
  app::trackNumber(g_year); // expect: privacy-unconsented-flow
  app::trackText(g_device); // expect: privacy-unconsented-flow
  app::trackText(g_build); // ok
  app::track(g_config.account); // expect: privacy-unconsented-flow
  app::track(g_config.server); // ok
  app::track(g_config.region.city); // expect: privacy-unconsented-flow
  app::track(g_config.region.mode); // ok
  app::track(Cache::load("mail")); // expect: privacy-unconsented-flow
  app::track(Cache::loadPlain()); // ok
  for (const auto &line : g_outbox)
    app::track(line); // expect: privacy-unconsented-flow
  for (const auto &line : g_notices)
    app::track(line); // ok
  app::trackNumber(g_outbox.size()); // ok
}
