// An online game: a match, several people, a scoreboard, crash dumps.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <unordered_map>

namespace apps_online_game {
using namespace app;

static bool mayRank(const Account &a) {
  return consent().granted(Purpose::Analytics, a);
}

void ranks(const std::vector<Account> &players) {
  for (const Account &p : players) {
    if (!mayRank(p))
      continue;
    track(p.phone); // ok
  }
}

void ranksByIndex(const std::vector<Account> &players) {
  for (size_t i = 0; i + 1 < players.size(); ++i)
    if (mayRank(players[i]))
      track(players[i].phone); // ok
}

void ranksOfTheNext(const std::vector<Account> &players) {
  for (size_t i = 0; i + 1 < players.size(); ++i)
    if (mayRank(players[i]))
      track(players[i + 1].phone); // expect: privacy-wrong-subject
}

void ranksByIterator(const std::vector<Account> &players) {
  for (auto it = players.begin(); it != players.end(); ++it)
    if (mayRank(*it))
      track(it->phone); // ok
}

void ranksEach(const std::vector<Account> &players) {
  std::for_each(players.begin(), players.end(), [](const Account &p) {
    if (mayRank(p))
      track(p.phone); // ok
  });
}

void ranksFiltered(const std::vector<Account> &players) {
  std::vector<Account> willing;
  for (const Account &p : players)
    if (mayRank(p))
      willing.push_back(p);
  for (const Account &p : willing)
    track(p.phone); // ok
}

void ranksUnfiltered(const std::vector<Account> &players) {
  std::vector<Account> willing;
  for (const Account &p : players)
    if (mayRank(p))
      willing.push_back(p);
  for (const Account &p : players)
    track(p.phone); // expect: privacy-unconsented-flow
}

void ranksRemoved(std::vector<Account> players) {
  players.erase(std::remove_if(players.begin(), players.end(),
                               [](const Account &p) { return !mayRank(p); }),
                players.end());
  for (const Account &p : players)
    track(p.phone); // ok
}

void ranksRemovedWrongly(std::vector<Account> players) {
  players.erase(std::remove_if(players.begin(), players.end(),
                               [](const Account &p) { return mayRank(p); }),
                players.end());
  for (const Account &p : players)
    track(p.phone); // expect: privacy-inverted-consent
}

void ranksFound(const std::vector<Account> &players) {
  const auto it = std::find_if(players.begin(), players.end(), mayRank);
  if (it != players.end())
    track(it->phone); // ok
}

void ranksOfAll(const std::vector<Account> &players) {
  if (std::all_of(players.begin(), players.end(), mayRank))
    for (const Account &p : players)
      track(p.phone); // ok
}

void ranksOfAny(const std::vector<Account> &players) {
  if (std::any_of(players.begin(), players.end(), mayRank))
    for (const Account &p : players)
      track(p.phone); // expect: privacy-wrong-subject
}

// Who plays against whom.
static void duel(const Account &a, const Account &b) {
  if (!mayRank(a) || !mayRank(b))
    return;
  track(a.phone + " against " + b.phone); // ok
}
static void duelOneSided(const Account &a, const Account &b) {
  if (!mayRank(a))
    return;
  track(b.phone); // expect: privacy-wrong-subject
}

void duels(const Account &a, const Account &b) {
  duel(a, b);
  duelOneSided(a, b);
}

void swapped(const Account &a, const Account &b) {
  const Account *winner = &a, *loser = &b;
  if (mayRank(*winner))
    track(winner->phone); // ok
  if (mayRank(*winner))
    track(loser->phone); // expect: privacy-wrong-subject
}

// The scoreboard by id.
class Board {
public:
  void join(int id) { players_[id] = accountOf(id); }
  void publish(int id) {
    const Account &who = players_.at(id);
    if (mayRank(who))
      track(who.phone); // ok
  }

private:
  std::unordered_map<int, Account> players_;
};

void board() {
  Board b;
  b.join(1);
  b.publish(1);
}

// The address book of the player is not the player.
void invite(const Account &me) {
  if (!me.allows(Purpose::Analytics))
    return;
  track(me.phone); // ok
  for (const Account &c : me.contacts)
    track(c.phone); // expect: privacy-wrong-subject
}

void inviteWilling(const Account &me) {
  for (const Account &c : me.contacts) {
    if (!c.allows(Purpose::Analytics))
      continue;
    track(c.phone); // ok
  }
}

// A frame loop that asks each time, and one that asked once.
void frames(const User &u, int n) {
  for (int i = 0; i < n; ++i) {
    if (consent().granted(Purpose::Analytics))
      track(u.phone); // ok
    redraw();
  }
}

void framesUntilRefused(const User &u, int n) {
  while (n-- > 0 && consent().granted(Purpose::Analytics)) {
    track(u.phone); // ok
    redraw();
  }
}

void framesAfter(const User &u, int n) {
  while (n-- > 0 && consent().granted(Purpose::Analytics))
    redraw();
  track(u.phone); // expect: privacy-unconsented-flow
}

// A menu of the console.
struct Command {
  const char *name;
  Purpose needs;
  void (*run)(const User &);
};
static void stats(const User &u) {
  track(u.phone); // ok
}
static void dump(const User &u) {
  sendCrash(u.phone); // ok
}

void console(const User &u, const std::string &typed) {
  static const Command table[] = {{"stats", Purpose::Analytics, stats}};
  for (const Command &c : table)
    if (typed != c.name && consent().granted(c.needs))
      c.run(u);
}

void consoleDump(const User &u) {
  static const Command one = {"dump", Purpose::Crash, dump};
  if (consent().granted(one.needs))
    one.run(u);
}

// A match's state machine.
class Match {
public:
  enum class State { Lobby, Private, Public };
  void start() {
    state_ = consent().granted(Purpose::Analytics) ? State::Public
                                                  : State::Private;
  }
  void end(const User &u) {
    if (state_ == State::Public)
      track(u.phone); // ok
  }
  void abort(const User &u) {
    if (state_ != State::Lobby)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  State state_ = State::Lobby;
};

void match(const User &u) {
  Match m;
  m.start();
  m.end(u);
  m.abort(u);
}

// Crash dumps: what is dropped where nobody agreed.
static std::string scrub(std::string text, const User &u) {
  if (!consent().granted(Purpose::Crash))
    return text;
  return text + u.email;
}
static std::string scrubNothing(std::string text, const User &u) {
  if (!consent().granted(Purpose::Crash))
    text += " (no consent)";
  return text + u.email;
}

void crash(const User &u) {
  sendCrash(scrub("stack", u)); // ok
}

void crashUnscrubbed(const User &u) {
  sendCrash(scrubNothing("stack", u)); // expect: privacy-unconsented-flow
}

} // namespace apps_online_game
