// A sports club's server: members, guardians and a waiting list.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_club {
using namespace app;

static bool may(const Account &who, Purpose p) { return consent().granted(p, who); }
static bool mayMail(const Account &who) { return may(who, Purpose::Email); }

void child(const Account &parent, const Account &kid) {
  if (mayMail(parent))
    mail(kid.phone); // expect: privacy-wrong-subject
  if (mayMail(parent))
    mail(parent.phone + kid.label); // ok
}
void trainer(const Account &coach, const std::vector<Account> &team) {
  const bool ok = mayMail(coach);
  for (const Account &player : team)
    if (ok)
      mail(player.phone); // expect: privacy-wrong-subject
}
void team(const std::vector<Account> &players) {
  for (const Account &player : players) {
    const bool ok = mayMail(player);
    if (ok)
      mail(player.phone); // ok
  }
}
void byIndex(const std::vector<Account> &players) {
  for (std::size_t i = 0; i < players.size(); ++i) {
    if (!mayMail(players[i]))
      continue;
    mail(players[i].phone); // ok
  }
}
void waitingList(const std::vector<Account> &all) {
  std::vector<Account> agreed;
  for (const Account &a : all)
    if (mayMail(a))
      agreed.push_back(a);
  for (const Account &a : agreed)
    mail(a.phone); // ok
}
void wholeList(const std::vector<Account> &all) {
  std::vector<Account> agreed;
  for (const Account &a : all)
    agreed.push_back(a);
  for (const Account &a : agreed)
    mail(a.phone); // expect: privacy-unconsented-flow
}
void swapped(const Account &a, const Account &b) {
  const Account &sender = b;
  const Account &receiver = a;
  if (mayMail(receiver))
    mail(sender.phone); // expect: privacy-wrong-subject
  if (mayMail(sender))
    mail(sender.phone); // ok
}
struct Match {
  Account home;
  Account guest;
};
void played(const Account &a, const Account &b) {
  Match m{a, b};
  if (may(m.home, Purpose::Analytics)) {
    track(m.home.phone); // ok
    track(m.guest.phone); // expect: privacy-wrong-subject
  }
}
void teammates(const Account &captain) {
  if (!captain.allows(Purpose::Analytics))
    return;
  std::string line = captain.phone;
  for (const Account &c : captain.contacts)
    line += c.phone;
  track(line); // expect: privacy-wrong-subject
}
void teammatesAsked(const Account &captain) {
  if (!captain.allows(Purpose::Analytics))
    return;
  std::string line = captain.phone;
  for (const Account &c : captain.contacts)
    if (c.allows(Purpose::Analytics))
      line += c.phone;
  track(line); // ok
}
void otherPurpose(const Account &a) {
  if (may(a, Purpose::Crash))
    mail(a.phone); // expect: privacy-wrong-purpose
  if (may(a, Purpose::Marketing))
    mail(a.phone); // ok
}
void notAgreed(const Account &a) {
  if (!mayMail(a))
    mail(a.phone); // expect: privacy-inverted-consent
}
void left(const Account &a, Consent &c) {
  if (!mayMail(a))
    return;
  c.withdraw(Purpose::Email, a);
  mail(a.phone); // expect: privacy-stale-consent
}
void otherLeft(const Account &a, const Account &b, Consent &c) {
  if (!mayMail(a))
    return;
  c.withdraw(Purpose::Email, b);
  mail(a.phone); // ok
}

} // namespace usual_club
