#include "../../Inputs/app.h"
#include "api.h"
namespace {
std::string buffer;
struct Entry {
  std::string text;
  std::string show() const { return text; }
};
} // namespace
static std::string prepare(const std::string &s) { return "[" + s + "]"; }
static void remember(const std::string &s) { buffer = s; }
namespace twins {
void uploadLeft(const std::string &s) {
  app::track(prepare(s)); // expect: privacy-unconsented-flow
  remember(s);
  app::track(buffer); // expect: privacy-unconsented-flow
  app::track(Entry{s}.show()); // expect: privacy-unconsented-flow
}
} // namespace twins
