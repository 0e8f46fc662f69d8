#include "ledger.h"

namespace wallet {

YearlySummary summarise(const Account &account, int year) {
  YearlySummary s;
  s.year = year;
  for (const Payment &p : account.payments) {
    if (p.year != year)
      continue;
    s.total += p.cents;
    s.byMerchant[p.merchant] += p.cents;
  }
  return s;
}

std::string YearlySummary::text() const {
  std::string out = std::to_string(year) + ": " + std::to_string(total / 100);
  for (const auto &[merchant, cents] : byMerchant)
    out += ", " + merchant + " " + std::to_string(cents / 100);
  return out;
}

std::string totalsOnly(const std::vector<Account> &accounts) {
  std::map<int, int> perYear;
  for (const Account &a : accounts)
    for (const Payment &p : a.payments)
      ++perYear[p.year];
  std::string out;
  for (const auto &[year, count] : perYear)
    out += std::to_string(year) + "=" + std::to_string(count) + " ";
  return out;
}

} // namespace wallet
