#include "../../Inputs/app.h"
#include "twins.h"

static std::string cache;
static std::string format(const app::Person &p) { return p.name; }

namespace {
struct Entry {
  std::string text;
  std::string line() const { return "nick " + text; }
};
Entry last;
} // namespace

namespace twins {

void rememberNick(const app::Person &p) {
  cache = format(p);
  last.text = p.name;
}
void sendNick() {
  app::track(cache); // ok
  app::track(last.line()); // ok
}

} // namespace twins
