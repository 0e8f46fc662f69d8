#pragma once
#include "conversation.h"
#include <memory>

struct sqlite3;

namespace messenger {

/// Chats on this device.
class Store {
public:
  explicit Store(const std::string &path);
  ~Store();
  void save(const Conversation &c, const Message &m);
  int count() const;

private:
  sqlite3 *db_ = nullptr;
};

} // namespace messenger
