#include "ads.h"
#include "backup.h"
#include "store.h"
#include "support.h"
#include <cstdio>
#include <vector>

using namespace messenger;

int main() {
  Consent consent;
  Habits habits;
  Store store(":memory:");
  Conversation chat("42", {"Robin", "+49 30 123456"});
  for (const char *text : {"holiday in Norway?", "Norway, yes, in winter"}) {
    Message m{"Robin", text, 1700000000};
    store.save(chat, m);
    habits.learn(m);
    chat.add(std::move(m));
  }
  Backup backup(consent);
  AdFeed feed(consent, habits);
  Support support;
  std::printf("stored: %d\n", store.count());
  std::printf("backup before consent: %s\n", backup.run(chat) ? "yes" : "no");
  consent.give(Purpose::Backup);
  backup.onMessage(chat);
  backup.nightly({chat});
  std::printf("feed: %s\n", feed.matched().c_str());
  std::printf("feed: %s\n", feed.suggested().c_str());
  std::printf("feed: %s\n", feed.forPeer(chat.peer()).c_str());
  support.describe(chat);
  support.problem(chat, "cannot send");
  consent.withdraw(Purpose::Backup);
  return 0;
}
