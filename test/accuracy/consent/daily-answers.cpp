// A mobile app's native layer: answers that are more than yes and no.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace daily_answers {
using namespace app;

// Levels.
void screenShown(const User &u) {
  if (consent().mode() >= Mode::Basic)
    track(u.phone); // ok
}
void screenHidden(const User &u) {
  if (consent().mode() >= Mode::Off)
    track(u.phone); // expect: privacy-unconsented-flow
}
void screenRotated(const User &u) {
  if (consent().mode() == Mode::Off)
    return;
  track(u.phone); // ok
}
void screenDimmed(const User &u) {
  if (consent().mode() != Mode::Off)
    return;
  track(u.phone); // expect: privacy-inverted-consent
}

// A switch over the level.
void gesture(const User &u) {
  switch (consent().mode()) {
  case Mode::Off:
    break;
  case Mode::Basic:
    track("gesture " + u.name); // ok
    break;
  case Mode::Full:
    track("gesture " + u.email); // ok
    break;
  }
}
void pinch(const User &u) {
  switch (consent().mode()) {
  case Mode::Full:
    track("pinch " + u.email); // ok
    break;
  case Mode::Basic:
  case Mode::Off:
    track("pinch " + u.phone); // expect: privacy-unconsented-flow
    break;
  }
}

// Asked, refused, never asked.
void pushReceived(const User &u) {
  if (consent().answer() == Answer::Given)
    track(u.email); // ok
}
void pushOpened(const User &u) {
  if (consent().answer() == Answer::Denied)
    track(u.email); // expect: privacy-inverted-consent
}
void pushDismissed(const User &u) {
  if (consent().answer() != Answer::Denied) // expect: privacy-default-consent
    track(u.email); // behind
}

// The number of days that are left.
void widgetAdded(const User &u) {
  if (consent().days() < 0)
    return;
  track(u.phone); // ok
}
void widgetRemoved(const User &u) {
  if (consent().days() >= 0)
    return;
  track(u.phone); // expect: privacy-inverted-consent
}

// Status codes.
void photoTaken(const User &u) {
  int rc = consent().ask(Purpose::Analytics);
  if (rc != 0) {
    journal().add("refused");
    return;
  }
  track(u.email); // ok
}
void photoShared(const User &u) {
  int rc = consent().ask(Purpose::Crash);
  if (rc != 0) {
    journal().add("refused");
    return;
  }
  track(u.email); // expect: privacy-wrong-purpose
}

// Optionals.
void contactPicked(const User &u) {
  if (auto kept = consent().stored(Purpose::Analytics); kept && *kept)
    track(u.phone); // ok
}
void contactCalled(const User &u) {
  if (auto kept = consent().stored(Purpose::Analytics); kept && !*kept)
    track(u.phone); // expect: privacy-inverted-consent
}
void contactBlocked(const User &u) {
  if (consent().stored(Purpose::Analytics).has_value())
    track(u.phone); // expect: privacy-unconsented-flow
}

// A dialog.
void firstRun(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() != DialogResult::Accepted)
    return;
  trackUser(u); // ok
}
void secondRun(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() == DialogResult::Accepted)
    return;
  trackUser(u); // expect: privacy-inverted-consent
}

// Tokens.
static void sendWith(const ConsentToken<Purpose::Analytics> &token,
                     const User &u) {
  track(u.email + std::to_string(token.proof())); // ok
}
void billing(const User &u) {
  if (auto token = consent().analyticsToken())
    sendWith(*token, u);
}
void invoice(const User &u) {
  const auto *token = consent().findToken();
  if (token == nullptr)
    return;
  track(u.email); // ok
}
void receipt(const User &u) {
  const auto *token = consent().findToken();
  if (token == nullptr)
    track(u.email); // expect: privacy-inverted-consent
}

// An own enum, made from the answer.
enum class Tier { Nothing, Minimal, Everything };
static Tier tier() {
  if (!consent().granted(Purpose::Analytics))
    return Tier::Nothing;
  return featureOn() ? Tier::Everything : Tier::Minimal;
}
void tierUp(const User &u) {
  if (tier() == Tier::Nothing)
    return;
  track(u.phone); // ok
}
void tierDown(const User &u) {
  if (tier() == Tier::Everything)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace daily_answers
