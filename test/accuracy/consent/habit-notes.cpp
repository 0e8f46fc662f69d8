// A note-taking app with sync.
// POLICY: Inputs/habits.yaml
#include "Inputs/habits.h"

namespace habit_notes {
using namespace app;

// A token is the proof.
static void syncStats(const ConsentToken<Purpose::Analytics> &,
                      const User &u) {
  track("synced " + u.phone); // ok
}
void synced(const User &u) {
  if (auto token = consent().analyticsToken())
    syncStats(*token, u);
}
void syncedOnce(const User &u) {
  if (const auto *token = consent().findToken(); token != nullptr)
    track("synced " + u.phone); // ok
}
void syncedTwice(const User &u) {
  if (const auto *token = consent().findToken(); token == nullptr)
    journal().add("no token");
  track("synced " + u.phone); // expect: privacy-unconsented-flow
}

// Refusals are exceptions.
static void ensure(Purpose p) {
  if (!consent().granted(p))
    throw std::runtime_error("not agreed");
}
void notebookShared(const User &u) {
  ensure(Purpose::Analytics);
  track("shared by " + u.phone); // ok
}
void notebookMoved(const User &u) {
  try {
    ensure(Purpose::Analytics);
    track("moved by " + u.phone); // ok
  } catch (const std::runtime_error &e) {
    journal().add(e.what());
  }
}
void notebookDeleted(const User &u) {
  try {
    ensure(Purpose::Analytics);
  } catch (const std::runtime_error &e) {
    journal().add(e.what());
  }
  track("deleted by " + u.phone); // expect: privacy-unconsented-flow
}
void notebookMailed(const User &u) {
  ensure(Purpose::Ads);
  mail(u.email); // expect: privacy-wrong-purpose
}
void batchJob(const User &u) {
  if (!settings().shareUsage)
    quit("usage statistics are off");
  track(u.phone); // ok
}

// A scope that holds the answer.
class ConsentScope {
public:
  explicit ConsentScope(Purpose p) : given_(consent().granted(p)) {}
  ~ConsentScope() { journal().add("scope left"); }
  explicit operator bool() const { return given_; }

private:
  bool given_;
};
void pasted(const User &u) {
  if (ConsentScope scope{Purpose::Analytics})
    track("pasted " + u.phone); // ok
}
void copied(const User &u) {
  ConsentScope scope{Purpose::Analytics};
  journal().add("copied");
  track("copied " + u.phone); // expect: privacy-unconsented-flow
}

// Edits are counted offline and sent when there is a network.
class Backlog {
public:
  void add(const std::string &line) { lines_.push_back(line); }
  void flush() {
    if (!consent().granted(Purpose::Analytics))
      return;
    for (const std::string &line : lines_)
      track(line); // expect: privacy-retroactive-consent
    lines_.clear();
  }

private:
  std::vector<std::string> lines_;
};
static Backlog s_backlog;
void edited(const User &u) { s_backlog.add("edited by " + u.phone); }
void online() { s_backlog.flush(); }

class CarefulBacklog {
public:
  void add(const std::string &line) {
    if (consent().granted(Purpose::Analytics))
      lines_.push_back(line);
  }
  void flush() {
    if (!consent().granted(Purpose::Analytics))
      return;
    for (const std::string &line : lines_)
      track(line); // ok
    lines_.clear();
  }

private:
  std::vector<std::string> lines_;
};
static CarefulBacklog s_careful;
void editedOffline(const User &u) { s_careful.add("edited by " + u.phone); }
void onlineAgain() { s_careful.flush(); }

// Several results at once.
static std::pair<bool, std::string> session(const User &u) {
  return {consent().granted(Purpose::Analytics), u.phone};
}
void opened(const User &u) {
  const auto [usage, phone] = session(u);
  if (usage)
    track("opened " + phone); // ok
}
void closed(const User &u) {
  const auto [usage, phone] = session(u);
  if (usage || !phone.empty())
    track("closed " + phone); // expect: privacy-unconsented-flow
}
static bool loadAnswer(bool &usage) {
  usage = settings().shareUsage;
  return journal().size() >= 0;
}
void searched(const User &u) {
  bool usage = false;
  if (loadAnswer(usage) && usage)
    track("searched " + u.phone); // ok
}
void replaced(const User &u) {
  bool usage = false;
  if (loadAnswer(usage))
    track("replaced " + u.phone); // expect: privacy-unconsented-flow
}

// What was stored.
void tagged(const User &u) {
  if (const auto answer = consent().stored(Purpose::Analytics);
      answer && *answer)
    track("tagged " + u.phone); // ok
}
void untagged(const User &u) {
  if (const auto answer = consent().stored(Purpose::Analytics))
    track("untagged " + u.phone); // expect: privacy-unconsented-flow
}
void retagged(const User &u) {
  if (consent().stored(Purpose::Analytics).value_or(false))
    track("tagged again " + u.phone); // ok
}

// Signing out.
void signedOut(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  redraw();
  journal().add("signed out");
  track("signed out " + u.phone); // ok
}
void signedOutForGood(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  s.shareUsage = false;
  journal().add("signed out");
  track("signed out " + u.phone); // expect: privacy-stale-consent
}

} // namespace habit_notes
