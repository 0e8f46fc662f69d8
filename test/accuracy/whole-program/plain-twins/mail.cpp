#include "../../Inputs/app.h"
#include "twins.h"

static std::string cache;
static std::string format(const app::Person &p) { return p.email; }

namespace {
struct Entry {
  std::string text;
  std::string line() const { return "mail " + text; }
};
Entry last;
} // namespace

namespace twins {

void rememberMail(const app::Person &p) {
  cache = format(p);
  last.text = p.email;
}
void sendMail() {
  app::track(cache); // expect: privacy-unconsented-flow
  app::track(last.line()); // expect: privacy-unconsented-flow
}

} // namespace twins
