// Who asks: the caller, the caller's caller, every caller or all but one, the
// callee that sends, the callee that builds the payload.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"

namespace idiom_call_chains {
using namespace app;

// Every caller asks.
static void postCrash(const std::string &why) {
  sendCrash(why + deviceId()); // ok
}
void onSignal() {
  if (consent().granted(Purpose::Crash))
    postCrash("signal");
}
void onAssert(bool fatal) {
  if (!fatal || !consent().granted(Purpose::Crash))
    return;
  postCrash("assert");
}

// All but one.
static void postUsage(const std::string &what) {
  track(what + deviceId()); // expect: privacy-unconsented-flow
}
void onMenu() {
  if (consent().granted(Purpose::Analytics))
    postUsage("menu");
}
void onToolbar() {
  if (consent().granted(Purpose::Analytics))
    postUsage("toolbar");
}
void onShortcut(int key) {
  if (key)
    postUsage("shortcut");
}

// Two frames up.
static void writePacket(const std::string &bytes) {
  track(bytes); // ok
}
static void encode(const User &u) { writePacket("v1 " + u.email); }
void profileSaved(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  encode(u);
}
static void writePacketUnasked(const std::string &bytes) {
  track(bytes); // expect: privacy-unconsented-flow
}
static void encodeUnasked(const User &u) {
  writePacketUnasked("v1 " + u.email);
}
void profileLoaded(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    redraw();
  encodeUnasked(u);
}

// The one that sends asks.
static void post(const std::string &bytes) {
  if (!consent().granted(Purpose::Analytics))
    return;
  track(bytes); // ok
}
static void postMarketing(const std::string &bytes) {
  if (!consent().granted(Purpose::Marketing))
    return;
  track(bytes); // expect: privacy-wrong-purpose
}
void signedIn(const User &u) { post(u.phone); }
void signedOut(const User &u) { postMarketing(u.phone); }

// The one that builds the payload asks.
static std::string describe(const User &u) {
  std::string out = "user";
  if (consent().granted(Purpose::Analytics))
    out += " " + u.phone;
  return out;
}
static std::string describeAlways(const User &u) {
  std::string out = "user";
  if (consent().granted(Purpose::Analytics))
    out += " agreed";
  out += " " + u.phone;
  return out;
}
void described(const User &u) {
  track(describe(u)); // ok
}
void describedAlways(const User &u) {
  track(describeAlways(u)); // expect: privacy-unconsented-flow
}

// Two callers with guards of their own, both good.
static void showOffer(const std::string &who) {
  advertise(who); // ok
}
void offerBySettings(const User &u) {
  if (settings().showAds)
    showOffer(u.email);
}
void offerByPurpose(const User &u) {
  if (consent().granted(Purpose::Marketing))
    showOffer(u.email);
}
// One of them good.
static void showBanner(const std::string &who) {
  advertise(who); // expect: privacy-wrong-purpose
}
void bannerBySettings(const User &u) {
  if (settings().showAds)
    showBanner(u.email);
}
void bannerByMail(const User &u) {
  if (consent().granted(Purpose::Email))
    showBanner(u.email);
}

// The flag travels as a parameter.
static void flush(const std::string &data, bool agreed) {
  if (agreed)
    report(data); // ok
}
void closing(const User &u) {
  flush(u.email, consent().granted(Purpose::Reporting));
}
static void flushDebug(const std::string &data, bool agreed, bool debug) {
  if (agreed || debug)
    report(data); // expect: privacy-unconsented-flow
}
void closingDebug(const User &u, bool debug) {
  flushDebug(u.email, consent().granted(Purpose::Reporting), debug);
}
static void flushNot(const std::string &data, bool refused) {
  if (refused)
    return;
  report(data); // ok
}
void closingRefused(const User &u) {
  flushNot(u.email, !consent().granted(Purpose::Reporting));
}

// A helper that only sends what it is given, given nothing personal.
static void beat(const std::string &what) {
  track(what); // ok
}
void beats() {
  beat(version());
  beat("idle");
}

// In the table of commands.
struct Command {
  const char *name;
  void (*run)(const User &);
};
static void runCount(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}
static void runDump(const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
}
void commands(const User &u) {
  static const Command table[] = {{"count", runCount}, {"dump", runDump}};
  for (const Command &c : table)
    c.run(u);
}

} // namespace idiom_call_chains
