// A printer driver: arguments, constructors and globals that begin as a yes.
// POLICY: Inputs/usual.yaml
// norun: how settings start is about the program, not about a run
#include "Inputs/app.h"

namespace usual_args {
using namespace app;

bool g_stats = true; // expect: privacy-default-consent
bool g_offers = false; // ok (state)
bool g_noCrash = false; // expect: privacy-default-consent
bool g_duplex = true;

struct State {
  Answer answer = Answer::Unknown; // ok (state)
  Mode mode = Mode::Basic; // expect: privacy-default-consent
};
class Profile {
public:
  Profile() : usage(true), crashes(false) {} // expect: privacy-default-consent
  bool usage;
  bool crashes;
};
class Quiet {
public:
  Quiet() : usage(false), dark(true) {} // ok (state)
  bool usage;
  bool dark;
};

static void upload(const std::string &line, bool allowed = true) { // expect: privacy-default-consent
  if (allowed)
    track(line); // ok (state)
}
static void uploadIfTold(const std::string &line, bool allowed = false) { // ok (state)
  if (allowed)
    track(line); // ok (state)
}

void printed(const User &u) {
  upload(u.email);
  uploadIfTold(u.email);
}
void counted(const User &u) {
  if (g_stats)
    track(u.email); // ok (state)
  if (g_offers)
    advertise(u.email); // ok (state)
  if (!g_noCrash)
    sendCrash(u.email); // ok (state)
  if (g_duplex)
    track(u.phone); // expect: privacy-unconsented-flow
}
void profiled(const User &u, const Profile &p, const Quiet &q) {
  if (p.usage)
    track(u.email); // ok (state)
  if (p.crashes)
    sendCrash(u.email); // ok (state)
  if (q.usage)
    track(u.phone); // ok (state)
  if (q.dark)
    track(u.phone); // expect: privacy-unconsented-flow
}
void stated(const User &u, const State &s) {
  if (s.answer == Answer::Given)
    track(u.email); // ok (state)
  if (s.mode >= Mode::Basic)
    track(u.phone); // ok (state)
}

} // namespace usual_args
