// Who was asked, in the programs people use.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace wrong_subject_apps {
using namespace app;

// A mail server: sender and recipient.
struct Letter {
  Account from;
  Account to;
  std::string subject;
};
void senderAsked(const Account &a, const Account &b) {
  const Letter letter{a, b, "hello"};
  if (letter.from.allows(Purpose::Analytics))
    track(letter.from.phone + letter.subject); // ok
}
void senderAskedForRecipient(const Account &a, const Account &b) {
  const Letter letter{a, b, "hello"};
  if (letter.from.allows(Purpose::Analytics))
    track(letter.to.phone + letter.subject); // expect: privacy-wrong-subject
}

// A game lobby: the host's yes is not the players'.
class Lobby {
public:
  explicit Lobby(const Account &host) : host_(host) {}
  void join(const Account &player) { players_.push_back(player); }
  void reportHost() const {
    if (host_.allows(Purpose::Reporting))
      report(host_.phone); // ok
  }
  void reportPlayers() const {
    if (!host_.allows(Purpose::Reporting))
      return;
    for (const Account &p : players_)
      report(p.phone); // expect: privacy-wrong-subject
  }
  void reportWillingPlayers() const {
    for (const Account &p : players_)
      if (p.allows(Purpose::Reporting))
        report(p.phone); // ok
  }

private:
  Account host_;
  std::vector<Account> players_;
};
void lobby(const Account &host, const Account &guest) {
  Lobby l(host);
  l.join(guest);
  l.reportHost();
  l.reportPlayers();
  l.reportWillingPlayers();
}

// An address book on a phone: whose number is it?
void syncBook(const Account &me) {
  if (!me.allows(Purpose::Email))
    return;
  mail(me.phone); // ok
  for (const Account &contact : me.contacts) {
    mail(contact.phone); // expect: privacy-wrong-subject
  }
}
void syncBookLabels(const Account &me) {
  if (!me.allows(Purpose::Email))
    return;
  for (const Account &contact : me.contacts)
    mail(me.phone + contact.label); // ok
}
void syncWilling(const Account &me) {
  for (const Account &contact : me.contacts) {
    if (!contact.allows(Purpose::Email))
      continue;
    mail(contact.phone); // ok
  }
}

// A daemon that goes through people by number.
void nightly(const Consent &c) {
  for (int id = 1; id < 4; ++id) {
    const Account who = accountOf(id);
    if (c.granted(Purpose::Crash, who))
      sendCrash(who.phone); // ok
  }
}
void nightlyForTheFirst(const Consent &c) {
  const Account first = accountOf(1);
  if (!c.granted(Purpose::Crash, first))
    return;
  for (int id = 2; id < 4; ++id) {
    const Account who = accountOf(id);
    sendCrash(who.phone); // expect: privacy-wrong-subject
  }
}

// By index.
void byIndex(const std::vector<Account> &all) {
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].shareUsage)
      track(all[i].phone); // ok
}
void byOtherIndex(const std::vector<Account> &all) {
  for (std::size_t i = 0; i + 1 < all.size(); ++i)
    if (all[i].shareUsage)
      track(all[i + 1].phone); // expect: privacy-wrong-subject
}
void byReference(const std::vector<Account> &all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Account &who = all[i];
    if (!who.shareUsage)
      continue;
    track(who.phone); // ok
  }
}

// A pair that changes places.
void swapped(const Account &a, const Account &b) {
  Account one = a, two = b;
  if (!one.allows(Purpose::Ads))
    return;
  std::swap(one, two);
  advertise(one.phone); // expect: privacy-wrong-subject
}
void notSwapped(const Account &a, const Account &b) {
  Account one = a, two = b;
  std::swap(one, two);
  if (!one.allows(Purpose::Ads))
    return;
  advertise(one.phone); // ok
}

} // namespace wrong_subject_apps
