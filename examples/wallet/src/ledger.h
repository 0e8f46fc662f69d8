#pragma once
#include <map>
#include <string>
#include <vector>

namespace wallet {

struct Payment {
  std::string merchant;
  long cents = 0;
  int year = 0;
};

struct Account {
  std::string holder;
  std::string nationalId;
  std::vector<Payment> payments;
};

/// What one customer spent in a year, by merchant.
struct YearlySummary {
  int year = 0;
  long total = 0;
  std::map<std::string, long> byMerchant;
  std::string text() const;
};

YearlySummary summarise(const Account &account, int year);

/// The number of payments in each year, over all customers.
std::string totalsOnly(const std::vector<Account> &accounts);

} // namespace wallet
