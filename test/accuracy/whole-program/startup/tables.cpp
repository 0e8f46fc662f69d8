#include "startup.h"

static std::string mailOf(const app::Person &p) { return p.email; }
static std::string nameOf(const app::Person &p) { return p.name; }

const Column secretColumns[1] = {{"mail", mailOf}};
const Column openColumns[1] = {{"name", nameOf}};

extern const std::string deviceName;
extern const std::string buildText;
const std::string deviceName = std::string("d:") + app::deviceId();
const std::string buildText = std::string("b:") + app::buildName();
