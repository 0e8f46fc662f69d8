#include "../../Inputs/app.h"
#include "api.h"
namespace {
std::string buffer;
struct Entry {
  std::string text;
  std::string show() const { return "entry"; }
};
} // namespace
static std::string prepare(const std::string &s) { return s.empty() ? "none" : "some"; }
static void remember(const std::string &) { buffer = "seen"; }
namespace twins {
void uploadRight(const std::string &s) {
  app::track(prepare(s)); // ok
  remember(s);
  app::track(buffer); // ok
  app::track(Entry{s}.show()); // ok
  app::track(Entry{s}.text); // expect: privacy-unconsented-flow
}
} // namespace twins
