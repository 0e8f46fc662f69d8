// A weather app: who asks, the caller or the callee, and how far up.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_callers {
using namespace app;

static void post(const std::string &place) {
  track(place); // ok
}
static void refresh(const std::string &place) { post("at " + place); }
static void tick(const User &u) { refresh(u.email); }
void morning(const User &u) {
  if (consent().granted(Purpose::Analytics))
    tick(u);
}
void evening(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  refresh(u.phone);
}
void night(const User &u) {
  if (consent().answer() == Answer::Given)
    post(u.email);
}

static void postForecast(const std::string &place) {
  track(place); // expect: privacy-unconsented-flow
}
static void refreshForecast(const std::string &place) { postForecast("at " + place); }
void sunny(const User &u) {
  if (consent().granted(Purpose::Analytics))
    refreshForecast(u.email);
}
void rainy(const User &u) {
  if (featureOn())
    refreshForecast(u.email);
}

static void postStorm(const std::string &place) {
  sendCrash(place); // expect: privacy-wrong-purpose
}
void thunder(const User &u) {
  if (consent().granted(Purpose::Crash))
    postStorm(u.email);
}
void lightning(const User &u) {
  if (consent().granted(Purpose::Analytics))
    postStorm(u.email);
}

// The value is safe in one caller, asked for in the other.
static void widget(const std::string &text) {
  track("widget " + text); // ok
}
void widgetName(const User &u) { widget(u.name); }
void widgetPlace(const User &u) {
  if (consent().granted(Purpose::Analytics))
    widget(u.email);
}

// The check travels as a parameter.
static void send(const std::string &text, bool allowed) {
  if (!allowed)
    return;
  track("p " + text); // ok
}
static void sendLoosely(const std::string &text, bool allowed) {
  if (!allowed)
    return;
  track("q " + text); // expect: privacy-unconsented-flow
}
void one(const User &u) { send(u.email, consent().granted(Purpose::Analytics)); }
void two(const User &u) { send(u.phone, consent().granted(Purpose::Analytics) && featureOn()); }
void three(const User &u) { sendLoosely(u.email, consent().granted(Purpose::Analytics)); }
void four(const User &u) { sendLoosely(u.phone, true); }

// The value comes out of a function that asked.
static std::string placeOf(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return "";
  return u.email;
}
static std::string exactPlaceOf(const User &u) {
  if (!consent().granted(Purpose::Ads))
    return "";
  return u.email;
}
void five(const User &u) { 
  track(placeOf(u)); // ok
}
void six(const User &u) {
  track(exactPlaceOf(u)); // expect: privacy-wrong-purpose
}
void seven(const User &u) {
  std::string phone;
  if (consent().granted(Purpose::Analytics))
    readPhone(phone);
  track("phone " + phone); // ok
}
void eight(const User &u) {
  std::string phone;
  readPhone(phone);
  if (u.score > 1)
    track("phone " + phone); // expect: privacy-unconsented-flow
}

// Recursion.
static void climb(const User &u, int n) {
  if (n == 0) {
    track("top " + u.email); // ok
    return;
  }
  climb(u, n - 1);
}
void climbed(const User &u) {
  if (consent().granted(Purpose::Analytics))
    climb(u, 3);
}
static void fall(const User &u, int n) {
  if (n == 0) {
    track("ground " + u.email); // expect: privacy-unconsented-flow
    return;
  }
  fall(u, n - 1);
}
void fell(const User &u) {
  fall(u, 3);
}

} // namespace usual_callers
