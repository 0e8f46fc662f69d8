#pragma once
#include "agreements.h"
#include "ledger.h"
#include <string>

namespace wallet {

/// The colourful summary at the end of the year.
class YearlyCards {
public:
  /// Counts which cards are looked at, with what is on them.
  void publish(const std::string &event, const std::string &card);

  void show(const Agreements &agreements, const Account &a, int year);
  void remind(const Agreements &agreements, const Account &a, int year);
};

} // namespace wallet
