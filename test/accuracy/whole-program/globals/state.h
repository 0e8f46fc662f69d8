// Globals, statics of classes, constants; written here, read there.
#pragma once
#include "../../Inputs/app.h"

extern std::string g_user;
extern std::string g_theme;
extern int g_year;
extern const char *g_device;
extern const char *g_build;

struct Config {
  std::string account;
  std::string server;
  struct {
    std::string city;
    std::string mode;
  } region;
};
extern Config g_config;

class Cache {
public:
  static void store(const std::string &key, const std::string &value);
  static std::string load(const std::string &key);
  static void storePlain(const std::string &v) { plain = v; }
  static std::string loadPlain() { return plain; }

private:
  static std::map<std::string, std::string> entries;
  static std::string plain;
};

extern std::vector<std::string> g_outbox;
extern std::vector<std::string> g_notices;
