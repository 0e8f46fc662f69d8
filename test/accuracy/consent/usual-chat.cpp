// A chat client: contacts, groups, receipts.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_chat {
using namespace app;

static bool agreed(const Account &who) { return consent().granted(Purpose::Analytics, who); }

void received(const Account &sender) {
  if (agreed(sender))
    track(sender.phone); // ok
}
void delivered(const Account &sender, const Account &receiver) {
  if (agreed(sender))
    track(receiver.phone); // expect: privacy-wrong-subject
}
void groupMessage(const std::vector<Account> &members) {
  for (const auto &m : members)
    if (agreed(m))
      track("group " + m.phone); // ok
}
void groupRenamed(const Account &admin, const std::vector<Account> &members) {
  if (!agreed(admin))
    return;
  for (const auto &m : members)
    track("group " + m.phone); // expect: privacy-wrong-subject
}

// The address book.
void syncContacts(const Account &me) {
  if (!agreed(me))
    return;
  track(me.phone); // ok
  for (const auto &c : me.contacts)
    track(c.phone); // expect: privacy-wrong-subject
}
void syncOpenContacts(const Account &me) {
  for (const auto &c : me.contacts) {
    if (!c.allows(Purpose::Analytics))
      continue;
    track(c.phone); // ok
  }
}
static void upload(const std::string &number) {
  track("up " + number); // ok
}
static void uploadAny(const std::string &number) {
  track("up " + number); // expect: privacy-wrong-subject
}
void inviteAll(const Account &me) {
  for (const auto &c : me.contacts)
    if (agreed(c))
      upload(c.phone);
}
void inviteSome(const Account &me) {
  for (const auto &c : me.contacts)
    if (agreed(me))
      uploadAny(c.phone);
}

// Who is typing is looked up each time.
void typing(int id) {
  const Account who = accountOf(id);
  if (agreed(who))
    track("typing " + who.phone); // ok
}
void stoppedTyping(int id) {
  const Account who = accountOf(id);
  const Account other = accountOf(3);
  if (agreed(other))
    track("stopped " + who.phone); // expect: privacy-wrong-subject
}
void firstAgreeing(const std::vector<Account> &members) {
  const Account *found = nullptr;
  for (const auto &m : members)
    if (agreed(m)) {
      found = &m;
      break;
    }
  if (found)
    track(found->phone); // ok
}
void replied(const Account &from, const Account &to) {
  const Account *who = &from;
  if (!agreed(*who))
    return;
  track(who->phone); // ok
  who = &to;
  track(who->phone); // expect: privacy-wrong-subject
}

// A receipt is either from us or from them.
void receipt(const Account &me, const Account &them, bool mine) {
  const Account &who = mine ? me : them;
  if (!agreed(who))
    return;
  track("read " + who.phone); // ok
}
void typed(const Account &me, const Account &them) {
  Account shown = them;
  if (agreed(shown))
    track(shown.phone); // ok
  if (agreed(me))
    track(shown.phone); // expect: privacy-wrong-subject
}

} // namespace usual_chat
