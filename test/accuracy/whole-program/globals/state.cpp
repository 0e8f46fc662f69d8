#include "state.h"

std::string g_user;
std::string g_theme = "dark";
int g_year = 0;
const char *g_device = app::deviceId();
const char *g_build = app::buildName();
Config g_config;
std::vector<std::string> g_outbox;
std::vector<std::string> g_notices;

std::map<std::string, std::string> Cache::entries;
std::string Cache::plain;
void Cache::store(const std::string &key, const std::string &value) {
  entries[key] = value;
}
std::string Cache::load(const std::string &key) { return entries[key]; }
