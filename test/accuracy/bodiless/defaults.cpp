// Functions nobody sees the body of: what is handed in comes out of the
// result, the receiver and what may be written; nothing else.
#include "../Inputs/app.h"

namespace ext {
std::string convert(const std::string &s);
const char *encode(const char *s);
void encodeInto(char *out, unsigned long n, const char *in);
void mixInto(std::string &out, const std::string &in);
void look(const std::string &s);
void lookTwo(const std::string &a, const std::string &b);
bool valid(const std::string &s);
int code(const std::string &s);
double scale(double v);
std::string plain();
std::string joined(const std::string &a, const std::string &b);
const std::string &stripped(const std::string &s);
std::string_view trimmed(std::string_view s);
char *skip(char *s);
std::vector<std::string> split(const std::string &s);
std::unique_ptr<std::string> boxed(const std::string &s);
std::optional<std::string> parsed(const std::string &s);
std::pair<std::string, int> scanned(const std::string &s);
void *duplicate(const void *p, unsigned long n);
void fill(app::Person &out, const std::string &mail);
template <class T> T copyOf(const T &t);
int format(char *out, unsigned long n, const char *f, ...);
} // namespace ext

namespace defaults {
using namespace app;

void results(const Person &p) {
  track(ext::convert(p.email)); // expect: privacy-unconsented-flow
  track(ext::convert(p.name)); // ok
  track(opaque(p.phone)); // expect: privacy-unconsented-flow
  track(opaque(p.name)); // ok
  trackText(ext::encode(p.ssn)); // expect: privacy-unconsented-flow
  trackText(ext::encode(p.color)); // ok
}

void noArguments(const Person &p) {
  std::string mail = p.email;
  track(ext::plain()); // ok
  ext::look(mail);
  track(ext::plain()); // ok
}

void anyArgument(const Person &p) {
  track(ext::joined(p.name, p.email)); // expect: privacy-unconsented-flow
  track(ext::joined(p.email, p.name)); // expect: privacy-unconsented-flow
  track(ext::joined(p.name, p.color)); // ok
}

void outParameters(const Person &p) {
  std::string a, b;
  opaqueFill(a, p.email);
  opaqueFill(b, p.name);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  ext::mixInto(b, p.phone);
  track(b); // expect: privacy-unconsented-flow
}

void outBuffers(const Person &p) {
  char a[64], b[64];
  ext::encodeInto(a, sizeof a, p.ssn);
  ext::encodeInto(b, sizeof b, p.color);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

void constArgumentsStay(const Person &p) {
  std::string mail = p.email, name = p.name;
  ext::lookTwo(mail, name);
  track(name); // ok
  track(mail); // expect: privacy-unconsented-flow
}

void booleans(const Person &p) {
  bool ok = ext::valid(p.email);
  trackNumber(ok); // ok
  trackNumber(ext::valid(p.phone)); // ok
  trackNumber(ext::code(p.email)); // expect: privacy-unconsented-flow
  trackNumber(ext::code(p.name)); // ok
}

void numbers(const Person &p) {
  trackReal(ext::scale(p.latitude)); // expect: privacy-unconsented-flow
  trackReal(ext::scale(p.score)); // ok
}

void references(const Person &p) {
  const std::string &a = ext::stripped(p.email);
  const std::string &b = ext::stripped(p.name);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  trackView(ext::trimmed(p.home.street)); // expect: privacy-unconsented-flow
  trackView(ext::trimmed(p.home.planet)); // ok
}

void interior(const Person &p) {
  char a[64] = {}, b[64] = {};
  char *at = ext::skip(a);
  p.email.copy(at, 10);
  trackText(a); // expect: privacy-unconsented-flow
  char *other = ext::skip(b);
  p.name.copy(other, 10);
  trackText(b); // ok
}

void containers(const Person &p) {
  for (const auto &s : ext::split(p.email))
    track(s); // expect: privacy-unconsented-flow
  for (const auto &s : ext::split(p.name))
    track(s); // ok
  auto parts = ext::split(p.phone);
  track(parts[0]); // expect: privacy-unconsented-flow
}

void owners(const Person &p) {
  track(*ext::boxed(p.email)); // expect: privacy-unconsented-flow
  track(*ext::boxed(p.name)); // ok
  if (auto v = ext::parsed(p.phone))
    track(*v); // expect: privacy-unconsented-flow
  if (auto v = ext::parsed(p.name))
    track(*v); // ok
  auto [text, n] = ext::scanned(p.home.zip);
  track(text); // expect: privacy-unconsented-flow
  auto [open, m] = ext::scanned(p.home.planet);
  track(open); // ok
  trackNumber(m); // ok
}

void rawMemory(const Person &p) {
  char *a = static_cast<char *>(ext::duplicate(p.ssn, sizeof p.ssn));
  char *b = static_cast<char *>(ext::duplicate(p.color, sizeof p.color));
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

void filledObject(const Person &p) {
  Person a, b;
  ext::fill(a, p.email);
  ext::fill(b, "x");
  track(a.name); // expect: privacy-unconsented-flow
  track(b.name); // ok
}

void templates(const Person &p) {
  track(ext::copyOf(p.email)); // expect: privacy-unconsented-flow
  track(ext::copyOf(p.name)); // ok
  trackNumber(ext::copyOf(p.birthYear)); // expect: privacy-unconsented-flow
  trackNumber(ext::copyOf(p.score)); // ok
}

void variadic(const Person &p) {
  char a[64], b[64];
  ext::format(a, sizeof a, "%s", p.phone.c_str());
  ext::format(b, sizeof b, "%s", p.name.c_str());
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

void afterwardsOverwritten(const Person &p) {
  std::string s;
  opaqueFill(s, p.email);
  s = "none";
  track(s); // ok
  std::string t = ext::convert(p.email);
  t.clear();
  track(t); // ok
}

void chained(const Person &p) {
  track(ext::convert(opaque(ext::convert(p.email)))); // expect: privacy-unconsented-flow
  track(ext::convert(opaque(ext::convert(p.name)))); // ok
}

void sanitisedFirst(const Person &p) {
  track(ext::convert(anonymise(p.email))); // ok
  track(anonymise(ext::convert(p.email))); // ok
  track(ext::joined(anonymise(p.email), p.phone)); // expect: privacy-unconsented-flow
}

void partOfTheObject(const Person &p) {
  track(ext::convert(p.home.planet)); // ok
  track(ext::convert(p.home.zip)); // expect: privacy-unconsented-flow
  track(opaque(std::to_string(p.email.size()))); // ok
}

} // namespace defaults
