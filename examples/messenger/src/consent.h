#pragma once
#include <set>

namespace messenger {

enum class Purpose { Backup, Ads, Diagnostics };

/// What the person agreed to, one answer a purpose; nothing until they say so.
class Consent {
public:
  bool granted(Purpose p) const;
  void give(Purpose p);
  void withdraw(Purpose p);

private:
  std::set<Purpose> given_;
};

} // namespace messenger
