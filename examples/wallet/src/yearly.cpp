#include "yearly.h"
#include <iostream>

namespace wallet {

void YearlyCards::publish(const std::string &event, const std::string &card) {
  std::printf("%s: %zu characters\n", event.c_str(), card.size());
}

void YearlyCards::show(const Agreements &agreements, const Account &a,
                       int year) {
  YearlySummary s = summarise(a, year);
  // Whoever shares statistics, or more, sees the counted card.
  if (agreements.level() >= Sharing::Statistics)
    publish("shown", s.text());
  else
    publish("shown", "");
  std::clog << "card for " << a.holder << "\n";
}

void YearlyCards::remind(const Agreements &agreements, const Account &a,
                         int year) {
  if (agreements.level() < Sharing::Statistics)
    publish("reminded", summarise(a, year).text());
}

} // namespace wallet
