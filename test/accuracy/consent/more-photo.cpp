// A photo editor's usage statistics: what happens between question and use.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_photo {
using namespace app;

static int exports = 0;
static void countExport() { ++exports; }
static void saveWindow(Journal &j) { j.add("window saved"); }
static void stopSharing() { consent().withdraw(Purpose::Analytics); }
static void stopCrashes() { consent().withdraw(Purpose::Crash); }

void filtered(const User &u, Journal &j) {
  if (!consent().granted(Purpose::Analytics))
    return;
  countExport();
  saveWindow(j);
  consent().refresh();
  redraw();
  track("filter " + u.email); // ok
}
void cropped(const User &u, Journal &j) {
  if (!consent().granted(Purpose::Analytics))
    return;
  saveWindow(j);
  consent().withdraw(Purpose::Analytics);
  track("crop " + u.email); // expect: privacy-stale-consent
}
void rotated(const User &u, Journal &j) {
  if (!consent().granted(Purpose::Analytics))
    return;
  saveWindow(j);
  consent().withdraw(Purpose::Email);
  track("rotate " + u.email); // ok
}

// Withdrawn in a callee.
void sharpened(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  stopSharing();
  track("sharpen " + u.email); // expect: privacy-stale-consent
}
void blurred(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  stopCrashes();
  track("blur " + u.email); // ok
}
void sharpenedAgain(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  stopSharing();
  if (consent().granted(Purpose::Analytics))
    track("sharpen " + u.email);
  redraw();
}

// Withdrawn on one way.
void layered(const User &u, bool reset) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (reset)
    stopSharing();
  track("layer " + u.email); // expect: privacy-stale-consent
}
void merged(const User &u, bool reset) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (reset) {
    stopSharing();
    return;
  }
  track("merge " + u.email); // ok
}

// The parent withdrawn, or a child.
void emailed(const User &u) {
  if (!consent().granted(Purpose::Email))
    return;
  consent().withdraw(Purpose::Marketing);
  mail(u.email); // expect: privacy-stale-consent
}
void emailedStill(const User &u) {
  if (!consent().granted(Purpose::Email))
    return;
  consent().withdraw(Purpose::Ads);
  mail(u.email); // ok
}

// What was asked is written over.
void tuned(const User &u) {
  if (!settings().shareUsage)
    return;
  settings().darkTheme = true;
  track("tune " + u.phone); // ok
}
void untuned(const User &u) {
  if (!settings().shareUsage)
    return;
  settings().shareUsage = false;
  track("tune " + u.phone); // expect: privacy-stale-consent
}

// The kept answer is set anew.
void stamped(const User &u) {
  bool may = consent().granted(Purpose::Analytics);
  redraw();
  may = may && u.score > 0;
  if (may)
    track("stamp " + u.phone); // ok
}
void watermarked(const User &u) {
  bool may = consent().granted(Purpose::Analytics);
  if (!may)
    redraw();
  may = u.score > 0;
  if (may)
    track("mark " + u.phone); // expect: privacy-unconsented-flow
}

// A loop that withdraws after each, or before the next.
void batch(const std::vector<User> &authors) {
  for (const User &a : authors) {
    if (!consent().granted(Purpose::Analytics))
      break;
    track("batch " + a.email); // ok
    if (a.score > 9)
      stopSharing();
  }
}
void batchOnce(const std::vector<User> &authors) {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const User &a : authors) {
    track("batch " + a.email); // expect: privacy-stale-consent
    if (a.score > 1)
      stopSharing();
  }
}
void batchAfter(const std::vector<User> &authors) {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const User &a : authors)
    track("batch " + a.email); // ok
  stopSharing();
}

// Another person is put in the same place.
void portrait(Account &a, const Account &b) {
  if (!consent().granted(Purpose::Analytics, a))
    return;
  a.label = b.label;
  track("portrait " + a.phone); // ok
}
void groupShot(Account &a, const Account &b) {
  if (!consent().granted(Purpose::Analytics, a))
    return;
  Account who = a;
  who = b;
  track("group " + who.phone); // expect: privacy-wrong-subject
}

} // namespace second_photo
