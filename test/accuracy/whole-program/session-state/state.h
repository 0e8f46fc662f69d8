#pragma once
#include <string>
struct Settings {
  std::string user;
  std::string theme;
  int year;
};
extern Settings g_settings;
extern std::string g_lastError;
extern const char *g_banner;
inline int g_launches = 0;
inline std::string g_inlineName = "inline";
void signIn(int id);
void signOut();
