#pragma once
#include "consent.h"
#include "conversation.h"

namespace messenger {

/// Chat records on the company's server.
class BackupServer {
public:
  bool upload(const std::string &chat, const std::string &records);
};

class Backup {
public:
  explicit Backup(const Consent &consent) : consent_(consent) {}

  /// The person pressed "back up now", having agreed to backups.
  bool run(const Conversation &c);
  /// Every night, for every chat.
  void nightly(const std::vector<Conversation> &all);
  /// After a new message, where backups are on.
  void onMessage(const Conversation &c);

private:
  bool enabled() const { return !paused_ && consent_.granted(Purpose::Backup); }
  std::string records(const Conversation &c) const;

  const Consent &consent_;
  BackupServer server_;
  bool paused_ = false;
};

} // namespace messenger
