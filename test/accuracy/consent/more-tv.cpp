// A smart TV: viewing data, advertising and an assistant, each with its level.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_tv {
using namespace app;

// Denials of the factory menu.
#define TV_TRACKING_OFF() (settings().hideMe)
#define TV_PERSONAL_ADS() (store().get(Key::ShowAds))
#define TV_NIGHT_MODE() (store().get(Key::DarkTheme))

void channelChanged(const User &u) {
  if (TV_TRACKING_OFF())
    return;
  track("channel " + u.email); // ok
}
void inputChanged(const User &u) {
  if (!TV_TRACKING_OFF())
    return;
  track("input " + u.email); // expect: privacy-inverted-consent
}

void banner(const User &u) {
  advertise(TV_PERSONAL_ADS() ? u.email : u.name); // ok
}
void trailer(const User &u) {
  advertise(TV_NIGHT_MODE() ? u.email : u.name); // expect: privacy-unconsented-flow
}

// Levels.
static bool detailedViewing() { return consent().mode() >= Mode::Full; }
static bool someViewing() { return consent().mode() > Mode::Off; }
static bool anyViewing() { return consent().mode() >= Mode::Off; }

void programme(const User &u) {
  if (detailedViewing())
    track("programme " + u.phone); // ok
}
void station(const User &u) {
  if (someViewing())
    track("station " + u.phone); // ok
}
void recording(const User &u) {
  if (anyViewing())
    track("recording " + u.phone); // expect: privacy-unconsented-flow
}
void replay(const User &u) {
  if (consent().mode() == Mode::Off)
    return;
  track("replay " + u.phone); // ok
}
void pause(const User &u) {
  if (consent().mode() == Mode::Full)
    return;
  track("pause " + u.phone); // expect: privacy-unconsented-flow
}
void rewound(const User &u) {
  if (consent().mode() < Mode::Basic)
    track("rewound " + u.phone); // expect: privacy-inverted-consent
}

// Days left of a consent that runs out.
void guideOpened(const User &u) {
  const int left = consent().days();
  if (left < 0)
    return;
  track("guide " + u.email); // ok
}
void guideClosed(const User &u) {
  const int left = consent().days();
  if (left >= 0)
    return;
  track("guide " + u.email); // expect: privacy-inverted-consent
}

// The question on the screen.
void firstStart(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() != DialogResult::Accepted)
    return;
  track("set up " + u.email); // ok
}
void secondStart(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() == DialogResult::Closed)
    return;
  track("set up " + u.email); // expect: privacy-unconsented-flow
}
void voiceSetup(const User &u) {
  switch (ConsentDialog(Purpose::Analytics).exec()) {
  case DialogResult::Accepted:
    track("voice " + u.email); // ok
    return;
  case DialogResult::Rejected:
  case DialogResult::Closed:
    return;
  }
}
void remoteSetup(const User &u) {
  switch (ConsentDialog(Purpose::Analytics).exec()) {
  case DialogResult::Rejected:
    return;
  case DialogResult::Closed:
  default:
    track("remote " + u.email); // expect: privacy-unconsented-flow
  }
}

// Status codes.
void appInstalled(const User &u) {
  if (int error = consent().ask(Purpose::Crash); error != 0) {
    journal().add("declined");
    return;
  }
  sendCrash(u.email); // ok
}
void appRemoved(const User &u) {
  if (int error = consent().ask(Purpose::Crash); error == 0) {
    journal().add("agreed");
    return;
  }
  sendCrash(u.email); // expect: privacy-inverted-consent
}

// The status is looked at, or only written down.
static bool agreed(Purpose p) { return consent().ask(p) == 0; }
void volume(const User &u) {
  bool yes = agreed(Purpose::Analytics);
  journal().add(yes ? "yes" : "no");
  if (yes)
    track(u.phone); // ok
}
void brightness(const User &u) {
  bool yes = agreed(Purpose::Analytics);
  journal().add(yes ? "yes" : "no");
  if (featureOn())
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace second_tv
