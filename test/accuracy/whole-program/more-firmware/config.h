#pragma once
#include <string>

namespace fw {

struct Config {
  std::string owner;
  std::string channel = "stable";
  int interval = 60;
};

extern Config g_config;
extern const char *g_banner;

void loadConfig(int user);
void applyFactory();
std::string summaryOf(const Config &c);

inline std::string line(const std::string &k, const std::string &v) { return k + "=" + v; }

} // namespace fw
