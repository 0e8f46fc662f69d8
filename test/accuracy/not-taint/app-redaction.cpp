// FLAGS: -std=c++20
// What is no leak: lengths, tests, what was wiped, asked for or redacted; and
// what is one although it looks like that. Also code nobody sees.
#include "../Inputs/app.h"
#include <algorithm>

namespace redaction {

void measures(const app::Person &p) {
  std::string line = "mail=" + p.email;
  app::trackNumber(static_cast<long long>(line.size()));     // ok
  app::trackNumber(p.email == p.phone);                      // ok
  app::track(p.email.empty() ? "missing" : "present");       // ok
  app::trackNumber(p.birthYear > 1900 ? 1 : 0);              // ok
  app::trackNumber(p.birthYear - 1900);                      // expect: privacy-unconsented-flow
  app::track(line);                                          // expect: privacy-unconsented-flow
  app::track(p.email.empty() ? "missing" : p.email);         // expect: privacy-unconsented-flow
}

std::string bracket(int year) {
  if (year < 1970)
    return "old";
  if (year < 2000)
    return "middle";
  return "young";
}

void brackets(const app::Person &p) {
  app::track(bracket(p.birthYear));                  // ok
  app::track("born " + std::to_string(p.birthYear)); // expect: privacy-unconsented-flow
}

// Wiped on one path only.
void wiped(const app::Person &p, bool keep) {
  std::string a = p.phone, b = p.phone;
  if (!keep)
    a.clear();
  b.clear();
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

void sanitised(const app::Person &p, bool debug) {
  std::string a, b;
  if (debug)
    a = p.email;
  else
    a = app::anonymise(p.email);
  b = debug ? app::anonymise(p.phone) : app::anonymise(p.email);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
  b += p.phone;
  app::track(b); // expect: privacy-unconsented-flow
}

void sanitisedInPlace(std::vector<app::Person> all) {
  std::vector<std::string> masked, raw;
  for (const auto &p : all) {
    masked.push_back(app::anonymise(p.email));
    raw.push_back(p.email);
  }
  for (std::size_t i = 0; i < raw.size(); ++i) {
    app::track(masked[i]); // ok
    app::track(raw[i]);    // expect: privacy-unconsented-flow
  }
}
void sanitise(const std::vector<app::Person> &all) { sanitisedInPlace(all); }

void consent(const app::Person &p) {
  if (app::mayTrack())
    app::track(p.email); // ok
  if (app::featureOn())
    app::track(p.email); // expect: privacy-unconsented-flow
  if (!app::mayTrack())
    app::track(p.phone); // expect: privacy-inverted-consent
}

void consentEarly(const app::Person &p) {
  app::track(p.name); // ok
  if (!app::mayTrack()) {
    app::track(p.email); // expect: privacy-inverted-consent
    return;
  }
  app::track(p.email); // ok
}

// A whole object with one field redacted is still personal.
void wholes(const app::Person &p) {
  app::Person copy = p, blank;
  copy.email = app::anonymise(p.email);
  app::trackPerson(copy); // expect: privacy-unconsented-flow
  blank.name = p.name;
  app::trackPerson(blank); // ok
}

// --- code without a body ------------------------------------------------------------

void unseen(const app::Person &p) {
  std::string a, b;
  app::track(app::opaque(p.email)); // expect: privacy-unconsented-flow
  app::track(app::opaque(p.name));  // ok
  app::opaqueFill(a, p.phone);
  app::opaqueFill(b, p.home.planet);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

void later(const app::Person &p) {
  app::runLater([mail = p.email] {
    app::track(mail); // expect: privacy-unconsented-flow
  });
  app::runLater([nick = p.name] {
    app::track(nick); // ok
  });
}

void remember(const std::string &s, void *state) {
  static_cast<std::vector<std::string> *>(state)->push_back(s);
}
void tally(const std::string &s, void *state) {
  if (!s.empty())
    ++*static_cast<int *>(state);
}

void each(const app::Person &p) {
  std::vector<std::string> in{p.email, p.phone}, plain{p.name}, out, other;
  int n = 0;
  app::onEach(in, remember, &out);
  app::onEach(plain, remember, &other);
  app::onEach(in, tally, &n);
  app::track(out.front());   // expect: privacy-unconsented-flow
  app::track(other.front()); // ok
  app::trackNumber(n);       // ok
}

// --- written over ----------------------------------------------------------------------

void buffers() {
  char a[32], b[32];
  app::fetchSsn(a, sizeof a);
  app::fetchSsn(b, sizeof b);
  std::fill(b, b + sizeof b, '\0');
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // ok
}

void erased(const app::Person &p) {
  std::vector<std::string> v{p.name, p.email};
  app::track(v.back()); // expect: privacy-unconsented-flow
  v.clear();
  v.push_back(app::version());
  app::track(v.back()); // ok
}

} // namespace redaction
