// Ways to leave: chains of reasons not to, loops, nested conditions, jumps.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace form_exits {
using namespace app;

void oneOfManyReasons(const User &u, const Consent &c) {
  if (u.phone.empty() || !featureOn() || !c.granted(Purpose::Analytics) ||
      logLevel() > 9)
    return;
  track(u.phone); // ok
}

void noneOfTheReasons(const User &u) {
  if (u.phone.empty() || !featureOn() || logLevel() > 9)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

void allReasonsAtOnce(const User &u, const Consent &c) {
  if (u.phone.empty() && !c.granted(Purpose::Analytics))
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

void skipsInLoop(const std::vector<User> &all, const Consent &c) {
  for (size_t i = 0; i < all.size(); ++i) {
    if (all[i].phone.empty() || !c.granted(Purpose::Analytics))
      continue;
    track(all[i].phone); // ok
  }
}

void skipsEmptyInLoop(const std::vector<User> &all, const Consent &c) {
  for (size_t i = 0; i < all.size(); ++i) {
    if (all[i].phone.empty())
      continue;
    if (c.granted(Purpose::Analytics))
      journal().add("allowed");
    track(all[i].phone); // expect: privacy-unconsented-flow
  }
}

void stopsLoop(const std::vector<User> &all, const Consent &c) {
  for (const User &u : all) {
    if (!c.granted(Purpose::Analytics))
      break;
    track(u.phone); // ok
  }
}

void stopsAfterwards(const std::vector<User> &all, const Consent &c) {
  for (const User &u : all) {
    track(u.phone); // expect: privacy-unconsented-flow
    if (!c.granted(Purpose::Analytics))
      break;
  }
}

void doWhile(std::vector<User> all, const Consent &c) {
  if (all.empty() || !c.granted(Purpose::Analytics))
    return;
  do {
    track(all.back().phone); // ok
    all.pop_back();
  } while (!all.empty());
}

void doWhileAsked(std::vector<User> all, const Consent &c) {
  do {
    if (all.empty())
      return;
    track(all.back().phone); // expect: privacy-unconsented-flow
    all.pop_back();
  } while (c.granted(Purpose::Analytics));
}

void jumps(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    goto out;
  track(u.phone); // ok
out:
  journal().add("done");
}

void jumpsOverNothing(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    goto out;
  journal().add("allowed");
out:
  track(u.phone); // expect: privacy-unconsented-flow
}

void nested(const User &u, const Consent &c) {
  if (featureOn()) {
    if (c.granted(Purpose::Analytics)) {
      if (!u.phone.empty())
        track(u.phone); // ok
    } else {
      track(u.phone); // expect: privacy-inverted-consent
    }
  }
}

void deMorgan(const User &u, const Consent &c) {
  if (!(featureOn() && c.granted(Purpose::Analytics)))
    return;
  track(u.phone); // ok
}

void deMorganOtherWay(const User &u, const Consent &c) {
  if (!(featureOn() || c.granted(Purpose::Analytics)))
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

void eitherAnswer(const User &u, const Consent &c, const Settings &s) {
  if (c.granted(Purpose::Analytics) || s.shareUsage)
    track(u.phone); // ok
  if (!c.granted(Purpose::Analytics) && !s.shareUsage)
    return;
  track(u.email); // ok
}

void eitherAnswerOrFeature(const User &u, const Consent &c, const Settings &s) {
  if (c.granted(Purpose::Analytics) || s.darkTheme || s.shareUsage)
    track(u.phone); // expect: privacy-unconsented-flow
}

void eitherPurpose(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics) && !c.granted(Purpose::Ads))
    return;
  track(u.phone); // expect: privacy-wrong-purpose
}

void parentOrChild(const User &u, const Consent &c) {
  if (c.granted(Purpose::Marketing) || c.granted(Purpose::Ads))
    advertise(u.phone); // ok
  if (c.granted(Purpose::Marketing) || c.granted(Purpose::Email))
    advertise(u.phone); // expect: privacy-wrong-purpose
}

void bothBranchesAsk(const User &u, const Consent &c, const Settings &s) {
  if (featureOn()) {
    if (!c.granted(Purpose::Analytics))
      return;
  } else {
    if (!s.shareUsage)
      return;
    redraw();
  }
  track(u.phone); // ok
}

void oneBranchAsks(const User &u, const Consent &c, const Settings &s) {
  if (featureOn()) {
    if (!c.granted(Purpose::Analytics))
      return;
  } else {
    if (!s.darkTheme)
      return;
    redraw();
  }
  track(u.phone); // expect: privacy-unconsented-flow
}

void switchOnTrue(const User &u, const Consent &c) {
  switch (c.granted(Purpose::Analytics) ? 1 : 0) {
  case 1:
    track(u.phone); // ok
    break;
  default:
    track(u.phone); // expect: privacy-inverted-consent
  }
}

void switchFallsIn(const User &u, const Consent &c) {
  switch (c.answer()) {
  case Answer::Denied:
    return;
  case Answer::Unknown:
    journal().add("not asked");
    return;
  case Answer::Given:
    break;
  }
  track(u.phone); // ok
}

void initialiserAsks(const User &u, const Consent &c) {
  if (const bool may = c.granted(Purpose::Analytics); may && !u.phone.empty())
    track(u.phone); // ok
  if (const bool may = c.granted(Purpose::Analytics); !may || u.phone.empty())
    journal().add("nothing to send");
  else
    track(u.phone); // ok
}

void initialiserOnly(const User &u, const Consent &c) {
  if (const bool may = c.granted(Purpose::Analytics); !u.phone.empty())
    track(may ? "on" : u.phone); // expect: privacy-inverted-consent
}

void lastOfLambda(const std::vector<User> &all, const Consent &c) {
  auto send = [&](const User &u) {
    if (!c.granted(Purpose::Analytics))
      return false;
    track(u.phone); // ok
    return true;
  };
  for (const User &u : all)
    if (!send(u))
      break;
}

void caughtByFlag(const User &u, const Consent &c) {
  bool stop = u.phone.empty();
  stop = stop || !c.granted(Purpose::Analytics);
  if (stop)
    return;
  track(u.phone); // ok
}

void caughtByOtherFlag(const User &u, const Consent &c) {
  bool stop = u.phone.empty();
  stop = stop && !c.granted(Purpose::Analytics);
  if (stop)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

void countsReasons(const User &u, const Consent &c) {
  int reasons = 0;
  if (!c.granted(Purpose::Analytics))
    reasons++;
  if (u.phone.empty())
    reasons++;
  if (reasons == 0)
    track(u.phone); // ok
  if (reasons < 2)
    track(u.phone); // expect: privacy-unconsented-flow
}

void bitsOfReasons(const User &u, const Consent &c) {
  enum Reason : unsigned { NoConsent = 1, NoNumber = 2 };
  unsigned reasons = 0;
  if (!c.granted(Purpose::Analytics))
    reasons |= NoConsent;
  if (u.phone.empty())
    reasons |= NoNumber;
  if (!(reasons & NoConsent))
    track(u.phone); // ok
  if (!(reasons & NoNumber))
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace form_exits
