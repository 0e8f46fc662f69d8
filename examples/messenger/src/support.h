#pragma once
#include "conversation.h"
#include <functional>
#include <string>

namespace messenger {

/// The crash service's client.
class CrashReports {
public:
  void attach(const std::string &key, const std::string &value);
};

/// What the help desk gets to see.
class Support {
public:
  void describe(const Conversation &c);
  void problem(const Conversation &c, const std::string &what);

private:
  CrashReports reports_;
};

} // namespace messenger
