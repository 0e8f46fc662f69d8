#include "state.h"

void fill(const app::Person &p) {
  g_user = p.email;
  g_theme = p.color;
  g_year = p.birthYear;
  g_config.account = p.phone;
  g_config.server = "example.org";
  g_config.region.city = p.home.zip;
  g_config.region.mode = p.home.planet;
  Cache::store("mail", p.email);
  Cache::storePlain(p.name);
  g_outbox.push_back(p.home.street);
  g_notices.push_back(p.name);
}
