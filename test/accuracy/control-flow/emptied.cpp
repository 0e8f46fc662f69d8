// What is asked whether it is empty has nothing in it on the way where it is.
#include "../Inputs/app.h"
#include <optional>

namespace emptied {
using namespace app;

struct Dto {
  std::string room, contact;
};
static std::optional<Dto> describe(const Person &p, int i) {
  if (i > 1)
    return std::nullopt;
  return Dto{p.color, p.email};
}

void replaced(const Person &p, int i) {
  auto d = describe(p, i);
  if (d)
    d->contact = "reception";
  if (d)
    track(d->contact); // ok
}
void replacedOther(const Person &p, int i) {
  auto d = describe(p, i);
  if (d)
    d->room = "none";
  if (d)
    track(d->contact); // expect: privacy-unconsented-flow
}
static std::optional<Dto> publicly(const Person &p, int i) {
  auto d = describe(p, i);
  if (d.has_value())
    d->contact = "reception";
  return d;
}
void returned(const Person &p, int i) {
  if (auto d = publicly(p, i))
    track(d->contact); // ok
  if (auto d = describe(p, i))
    track(d->contact); // expect: privacy-unconsented-flow
}
void sometimes(const Person &p, int i) {
  auto d = describe(p, i);
  if (d && i)
    d->contact = "reception";
  if (d)
    track(d->contact); // expect: privacy-unconsented-flow
}
void otherOne(const Person &p, int i) {
  auto d = describe(p, i), e = describe(p, i + 1);
  if (e)
    d->contact = "reception";
  if (d)
    track(d->contact); // expect: privacy-unconsented-flow
}
void text(const Person &p) {
  std::string s = p.email;
  if (!s.empty())
    s = "hidden";
  track(s); // ok
}
void textIfEmpty(const Person &p) {
  std::string s = p.email;
  if (s.empty())
    s = "none";
  track(s); // expect: privacy-unconsented-flow
}
void whenEmpty(const Person &p) {
  std::string s = p.email;
  if (s.empty())
    track("no address: " + s); // ok
  else
    track("address: " + s); // expect: privacy-unconsented-flow
}
void part(const Person &p) {
  std::string s = p.email;
  std::string_view v = s;
  v = v.substr(v.find('@') + 1);
  if (v.empty())
    track(s); // expect: privacy-unconsented-flow
}
void queue(const Person &p) {
  std::vector<std::string> lines{p.email, p.color};
  while (!lines.empty()) {
    track(lines.back()); // expect: privacy-unconsented-flow
    lines.pop_back();
  }
  lines.push_back(p.color);
  track(lines.back()); // ok
}

} // namespace emptied
