// The question and the send apart from each other, tied by a value.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <numeric>

namespace asks_correlation {
using namespace app;

void pointerTells(const User &u) {
  const std::string *p = nullptr;
  if (consent().granted(Purpose::Analytics))
    p = &u.email;
  redraw();
  if (p)
    track(*p); // ok
}
void pointerTellsNothing(const User &u) {
  const std::string *p = nullptr;
  if (featureOn())
    p = &u.email;
  redraw();
  if (p)
    track(*p); // expect: privacy-unconsented-flow
}
void emptyTells(const User &u) {
  std::string id;
  if (consent().granted(Purpose::Analytics))
    id = deviceId();
  if (!id.empty())
    track(id); // ok
}
void emptyTellsOther(const User &u) {
  std::string id;
  if (consent().granted(Purpose::Analytics))
    id = deviceId();
  if (!id.empty())
    track(id + u.email); // ok
  if (id.empty())
    track(u.email); // expect: privacy-inverted-consent
}
void optionalTells(const User &u) {
  std::optional<std::string> mail;
  if (settings().shareUsage)
    mail = u.email;
  if (mail)
    track(*mail); // ok
}
void optionalElse(const User &u) {
  std::optional<std::string> mail;
  if (settings().shareUsage)
    mail = u.email;
  track(mail.value_or(u.phone)); // expect: privacy-unconsented-flow
}
void askedTwice(const User &u) {
  std::string line = version();
  if (consent().granted(Purpose::Analytics))
    line += u.email;
  journal().add("line");
  if (consent().granted(Purpose::Analytics))
    track(line); // ok
}
void askedTwiceOtherwise(const User &u) {
  std::string line = version();
  if (consent().granted(Purpose::Ads))
    line += u.email;
  journal().add("line");
  if (featureOn())
    track(line); // expect: privacy-wrong-purpose
}
void flagLater(const User &u) {
  bool send = false;
  if (featureOn()) {
    if (consent().granted(Purpose::Crash))
      send = true;
  }
  if (send)
    sendCrash(u.email); // ok
}
void flagLaterElse(const User &u) {
  bool send = false;
  if (featureOn()) {
    if (consent().granted(Purpose::Crash))
      send = true;
  } else {
    send = true;
  }
  if (send)
    sendCrash(u.email); // expect: privacy-unconsented-flow
}
void flagOfTwo(const User &u) {
  const bool usage = consent().granted(Purpose::Analytics);
  const bool crash = consent().granted(Purpose::Crash);
  const bool both = usage && crash;
  if (both) {
    track(u.email);     // ok
    sendCrash(u.email); // ok
  }
}
void flagOfEither(const User &u) {
  const bool usage = consent().granted(Purpose::Analytics);
  const bool crash = consent().granted(Purpose::Crash);
  const bool any = usage || crash;
  if (any)
    track(u.email); // expect: privacy-wrong-purpose
}
void countOfAnswers(const User &u) {
  int yes = 0;
  if (consent().granted(Purpose::Analytics))
    ++yes;
  if (yes > 0)
    track(u.email); // ok
}
void countOfAnswersOther(const User &u) {
  int yes = 0;
  if (consent().granted(Purpose::Crash))
    ++yes;
  if (yes > 0)
    track(u.email); // expect: privacy-wrong-purpose
}
void sumOfAnswers(const std::vector<Account> &all) {
  int yes = 0;
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics))
      ++yes;
  if (yes == int(all.size()))
    for (const Account &a : all)
      track(a.phone); // ok
}
void sumOfAnswersAny(const std::vector<Account> &all) {
  int yes = 0;
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics))
      ++yes;
  if (yes > 0)
    for (const Account &a : all)
      track(a.phone); // expect: privacy-wrong-subject
}
void countIf(const std::vector<Account> &all) {
  const auto yes =
      std::count_if(all.begin(), all.end(), [](const Account &a) {
        return a.allows(Purpose::Analytics);
      });
  if (yes == long(all.size()))
    for (const Account &a : all)
      track(a.phone); // ok
}
void everybody(const std::vector<Account> &all) {
  if (!std::all_of(all.begin(), all.end(), [](const Account &a) {
        return a.allows(Purpose::Analytics);
      }))
    return;
  for (const Account &a : all)
    track(a.phone); // ok
}
void somebody(const std::vector<Account> &all) {
  if (!std::any_of(all.begin(), all.end(), [](const Account &a) {
        return a.allows(Purpose::Analytics);
      }))
    return;
  for (const Account &a : all)
    track(a.phone); // expect: privacy-wrong-subject
}
void nobodyRefused(const std::vector<Account> &all) {
  if (std::none_of(all.begin(), all.end(), [](const Account &a) {
        return !a.allows(Purpose::Analytics);
      }))
    for (const Account &a : all)
      track(a.phone); // ok
}
void accumulated(const std::vector<Account> &all) {
  const bool yes = std::accumulate(
      all.begin(), all.end(), true, [](bool so, const Account &a) {
        return so && a.allows(Purpose::Analytics);
      });
  if (yes)
    for (const Account &a : all)
      track(a.phone); // ok
}
void loopCollects(const std::vector<Account> &all) {
  std::vector<std::string> out;
  for (const Account &a : all) {
    if (!a.allows(Purpose::Analytics))
      continue;
    out.push_back(a.phone);
  }
  for (const auto &s : out)
    track(s); // ok
}
void loopCollectsAll(const std::vector<Account> &all) {
  std::vector<std::string> out;
  for (const Account &a : all) {
    if (!a.allows(Purpose::Analytics))
      journal().add("refused");
    out.push_back(a.phone);
  }
  for (const auto &s : out)
    track(s); // expect: privacy-unconsented-flow
}
void joined(const std::vector<Account> &all) {
  std::string out;
  for (size_t i = 0; i < all.size(); ++i)
    if (all[i].allows(Purpose::Analytics)) {
      if (!out.empty())
        out += ',';
      out += all[i].phone;
    }
  if (out.empty())
    return;
  track(out); // ok
}
void joinedNeighbour(const std::vector<Account> &all) {
  for (size_t i = 0; i + 1 < all.size(); ++i)
    if (all[i].allows(Purpose::Analytics))
      track(all[i + 1].phone); // expect: privacy-wrong-subject
}
void iteratorNext(const std::vector<Account> &all) {
  for (auto it = all.begin(); it != all.end(); ++it) {
    if (!it->allows(Purpose::Analytics))
      continue;
    track(it->phone); // ok
    auto next = it + 1;
    if (next != all.end())
      track(next->phone); // expect: privacy-wrong-subject
  }
}
void copiedIf(const std::vector<Account> &all) {
  std::vector<Account> some;
  std::copy_if(all.begin(), all.end(), std::back_inserter(some),
               [](const Account &a) { return a.allows(Purpose::Analytics); });
  for (const Account &a : some)
    track(a.phone); // ok
}
void copiedIfLabelled(const std::vector<Account> &all) {
  std::vector<Account> some;
  std::copy_if(all.begin(), all.end(), std::back_inserter(some),
               [](const Account &a) { return !a.label.empty(); });
  for (const Account &a : some)
    track(a.phone); // expect: privacy-unconsented-flow
}
void erased(std::vector<Account> all) {
  std::erase_if(all, [](const Account &a) {
    return !a.allows(Purpose::Analytics);
  });
  for (const Account &a : all)
    track(a.phone); // ok
}
void erasedBackwards(std::vector<Account> all) {
  std::erase_if(all, [](const Account &a) {
    return a.allows(Purpose::Analytics);
  });
  for (const Account &a : all)
    track(a.phone); // expect: privacy-inverted-consent
}
void partitioned(std::vector<Account> all) {
  auto mid = std::partition(all.begin(), all.end(), [](const Account &a) {
    return a.allows(Purpose::Analytics);
  });
  for (auto it = all.begin(); it != mid; ++it)
    track(it->phone); // ok
}
void found(const std::vector<Account> &all) {
  auto it = std::find_if(all.begin(), all.end(), [](const Account &a) {
    return a.allows(Purpose::Analytics);
  });
  if (it != all.end())
    track(it->phone); // ok
}
void foundThenFirst(const std::vector<Account> &all) {
  auto it = std::find_if(all.begin(), all.end(), [](const Account &a) {
    return a.allows(Purpose::Analytics);
  });
  if (it != all.end())
    track(all.front().phone); // expect: privacy-wrong-subject
}
void stopsAtRefusal(const User &) {
  bool allowed = true;
  for (Purpose p : {Purpose::Analytics, Purpose::Crash})
    if (!consent().granted(p)) {
      allowed = false;
      break;
    }
  if (allowed)
    track(deviceId()); // ok
}
void stopsAtGrant(const User &u) {
  bool allowed = false;
  for (Purpose p : {Purpose::Analytics, Purpose::Crash})
    if (consent().granted(p)) {
      allowed = true;
      break;
    }
  if (allowed)
    track(u.email); // expect: privacy-wrong-purpose
}
void targetPicked(const User &u) {
  void (*send)(const std::string &, Place) = nullptr;
  if (consent().granted(Purpose::Analytics))
    send = &track;
  if (send)
    send(u.email, Place::current()); // ok
}
void reasonTells(const User &u) {
  const char *reason = nullptr;
  if (!consent().granted(Purpose::Analytics))
    reason = "no consent";
  else if (!featureOn())
    reason = "switched off";
  if (reason) {
    journal().add(reason);
    return;
  }
  track(u.email); // ok
}
void reasonForgotten(const User &u) {
  const char *reason = nullptr;
  if (!consent().granted(Purpose::Analytics))
    reason = "no consent";
  else if (!featureOn())
    reason = "switched off";
  if (reason)
    journal().add(reason);
  track(u.email); // expect: privacy-unconsented-flow
}
void errorCode(const User &u) {
  int err = 0;
  if (!featureOn())
    err = 1;
  if (!err && !consent().granted(Purpose::Analytics))
    err = 2;
  if (err)
    return;
  track(u.email); // ok
}
void errorCodeOverwritten(const User &u) {
  int err = 0;
  if (!consent().granted(Purpose::Analytics))
    err = 2;
  err = featureOn() ? 0 : 1;
  if (err)
    return;
  track(u.email); // expect: privacy-unconsented-flow
}
void batchUnder(const User &u) {
  std::vector<std::string> batch;
  if (consent().granted(Purpose::Analytics)) {
    batch.push_back(u.email);
    batch.push_back(u.phone);
  }
  for (const auto &b : batch)
    track(b); // ok
}
void batchMixed(const User &u) {
  std::vector<std::string> batch;
  if (consent().granted(Purpose::Analytics))
    batch.push_back(u.email);
  batch.push_back(u.phone);
  for (const auto &b : batch)
    track(b); // expect: privacy-unconsented-flow
}

void addedByIndex(const std::vector<Account> &all) {
  std::string out;
  for (size_t i = 0; i < all.size(); ++i)
    if (all[i].allows(Purpose::Analytics))
      out += all[i].phone;
  track(out); // ok
}
void addedByIndexAll(const std::vector<Account> &all) {
  std::string out;
  for (size_t i = 0; i < all.size(); ++i)
    if (!all[i].label.empty())
      out += all[i].phone;
  track(out); // expect: privacy-unconsented-flow
}
void addedByIndexElse(const std::vector<Account> &all) {
  std::string out;
  for (size_t i = 0; i < all.size(); ++i)
    if (all[i].allows(Purpose::Analytics))
      out += all[i].label;
    else
      out += all[i].phone;
  track(out); // expect: privacy-inverted-consent
}
void badIfRefused(const User &u) {
  bool bad = false;
  if (!featureOn())
    bad = true;
  if (!bad && !consent().granted(Purpose::Analytics))
    bad = true;
  if (!bad)
    track(u.email); // ok
  if (bad)
    track(u.phone); // expect: privacy-unconsented-flow
}

void textAdded(const User &u) {
  std::string id;
  if (consent().granted(Purpose::Analytics))
    id += version();
  if (!id.empty())
    track(u.email); // ok
}
void textAddedToByAny(const User &u) {
  std::string id;
  if (consent().granted(Purpose::Analytics))
    id = version();
  id.append("x");
  if (!id.empty())
    track(u.email); // expect: privacy-unconsented-flow
}
static void fill(std::string &s) { s += version(); }
void textFilledElsewhere(const User &u) {
  std::string id;
  if (consent().granted(Purpose::Analytics))
    id = version();
  fill(id);
  if (!id.empty())
    track(u.email); // expect: privacy-unconsented-flow
}
void textCleared(const User &u) {
  std::string id = version();
  id.clear();
  if (consent().granted(Purpose::Analytics))
    id = version();
  if (id.empty())
    return;
  track(u.email); // ok
}

} // namespace asks_correlation
