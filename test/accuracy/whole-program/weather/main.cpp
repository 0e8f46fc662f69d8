// FLAGS: -std=c++20
// Observers are registered in one place and called in another.
#include "../../Inputs/app.h"
#include "station.h"
namespace weather {
void day(const app::Person &p) {
  Station home, field;
  registerAll(home, field);
  home.emit({"home", p.latitude, p.score});
  home.note("owner " + p.email);
  field.note("calm");
  Reading r{"x", p.latitude, 3};
  app::trackReal(r.lat); // expect: privacy-unconsented-flow
  r.lat = 0;
  app::trackReal(r.lat); // ok
}
} // namespace weather
