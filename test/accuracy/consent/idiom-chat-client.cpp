// A chat client: rooms, rosters, link previews, read receipts.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include <algorithm>

namespace idiom_chat_client {
using namespace app;

struct Room {
  Account host;
  std::vector<Account> members;
};

static Room openRoom(const Account &host) {
  Room r;
  r.host = host;
  r.members = host.contacts;
  return r;
}

void rosterUpload(const Account &me) {
  const Room room = openRoom(me);
  for (const auto &m : room.members) {
    if (!m.allows(Purpose::Analytics))
      continue;
    track(m.phone); // ok
  }
}
void rosterUploadHost(const Account &me) {
  const Room room = openRoom(me);
  for (const auto &m : room.members) {
    if (!room.host.allows(Purpose::Analytics))
      continue;
    track(m.phone); // expect: privacy-wrong-subject
  }
}
void rosterUploadStop(const Account &me) {
  const Room room = openRoom(me);
  for (const auto &m : room.members) {
    if (!m.allows(Purpose::Analytics))
      break;
    track(m.phone); // ok
  }
}

// The first of the room answers for the rest.
void rosterFirst(const std::vector<Account> &members) {
  if (members.empty() || !members.front().allows(Purpose::Analytics))
    return;
  for (const auto &m : members)
    track(m.phone); // expect: privacy-wrong-subject
}
void rosterFirstOnly(const std::vector<Account> &members) {
  if (members.empty() || !members.front().allows(Purpose::Analytics))
    return;
  track(members.front().phone); // ok
}

// Presence by index.
void presence(const std::vector<Account> &members) {
  for (size_t i = 0; i < members.size(); ++i)
    if (members[i].shareUsage)
      track("online " + members[i].phone); // ok
}
void presenceNeighbour(const std::vector<Account> &members) {
  for (size_t i = 0; i + 1 < members.size(); ++i)
    if (members[i].shareUsage)
      track("online " + members[i + 1].phone); // expect: privacy-wrong-subject
}

// Sender and receiver of a message.
static void receipt(const Account &from, const Account &to) {
  if (from.allows(Purpose::Analytics) && to.allows(Purpose::Analytics))
    track(from.phone + ">" + to.phone); // ok
}
static void receiptSender(const Account &from, const Account &to) {
  if (from.allows(Purpose::Analytics))
    track(from.phone + ">" + to.phone); // expect: privacy-wrong-subject
}
void delivered(const Account &a, const Account &b) { receipt(a, b); }
void deliveredSender(const Account &a, const Account &b) {
  receiptSender(a, b);
}

// Only those who agreed are copied into the list.
void suggestions(const std::vector<Account> &known) {
  std::vector<Account> willing;
  std::copy_if(known.begin(), known.end(), std::back_inserter(willing),
               [](const Account &a) { return a.allows(Purpose::Ads); });
  for (const auto &a : willing)
    advertise(a.phone); // ok
}
void suggestionsAll(const std::vector<Account> &known) {
  std::vector<Account> willing;
  std::copy_if(known.begin(), known.end(), std::back_inserter(willing),
               [](const Account &a) { return a.allows(Purpose::Ads); });
  if (willing.empty())
    return;
  for (const auto &a : known)
    advertise(a.phone); // expect: privacy-wrong-subject
}

// The account switcher.
class Session {
public:
  explicit Session(Account a) : who_(std::move(a)) {}
  void switchTo(const Account &a) { who_ = a; }
  bool measured() const { return who_.allows(Purpose::Analytics); }
  const Account &who() const { return who_; }

private:
  Account who_;
};

void activeAccount(const Account &a) {
  Session s(a);
  if (s.measured())
    track(s.who().phone); // ok
}
void switchedAccount(const Account &a, const Account &b) {
  Session s(a);
  if (!s.measured())
    return;
  s.switchTo(b);
  track(s.who().phone); // expect: privacy-wrong-subject
}
void switchedBefore(const Account &a, const Account &b) {
  Session s(a);
  s.switchTo(b);
  if (!s.measured())
    return;
  track(s.who().phone); // ok
}

// The person at the keyboard.
void linkPreview(const User &u, const std::string &url) {
  if (consent().granted(Purpose::Analytics) && !url.empty())
    track(url + u.phone); // ok
}
void linkPreviewAccount(const Account &a, const std::string &url) {
  if (consent().granted(Purpose::Analytics) && !url.empty())
    track(url + a.phone); // expect: privacy-wrong-subject
}

} // namespace idiom_chat_client
