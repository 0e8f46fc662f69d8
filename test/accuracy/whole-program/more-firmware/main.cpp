#include "../../Inputs/app.h"
#include "config.h"

namespace fw {

static void beat() {
  app::track(g_config.owner);          // expect: privacy-unconsented-flow
  app::track(g_config.channel);        // ok
  app::trackNumber(g_config.interval); // ok
  app::trackText(g_banner);            // ok
}

void boot(int user) {
  loadConfig(user);
  beat();
  applyFactory();
  app::track(summaryOf(g_config));          // expect: privacy-unconsented-flow
  app::track(line("owner", g_config.owner)); // expect: privacy-unconsented-flow
  app::track(line("channel", g_config.channel)); // ok
  Config mine = g_config;
  mine.owner = "local";
  app::track(summaryOf(mine)); // ok
}

} // namespace fw
