#include "state.h"
#include "../../Inputs/app.h"
Settings g_settings;
std::string g_lastError;
const char *g_banner = "welcome";
void signIn(int id) {
  app::Person p = app::loadPerson(id);
  g_settings.user = p.email;
  g_settings.theme = p.name;
  g_settings.year = p.birthYear;
  g_lastError = "cannot reach " + p.phone;
  g_inlineName = p.name;
  ++g_launches;
}
void signOut() {
  g_settings = Settings();
  g_lastError.clear();
}
