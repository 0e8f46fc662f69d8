#include "config.h"
#include "../../Inputs/app.h"

namespace fw {

Config g_config;
const char *g_banner = "fw 1.0";

static std::string value(int user) { return app::loadPerson(user).email; }
static std::string s_last;

void loadConfig(int user) {
  g_config.owner = value(user);
  g_config.channel = app::version();
  s_last = g_config.owner;
  app::track(s_last); // expect: privacy-unconsented-flow
}

std::string summaryOf(const Config &c) { return line("owner", c.owner) + "\n" + line("channel", c.channel); }

} // namespace fw
