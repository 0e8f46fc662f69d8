#include "affiliate.h"
#include "yearly.h"
#include <iostream>

using namespace wallet;

int main() {
  Account account{"Kim Example", "19900101-1234", {}};
  account.payments.push_back({"Book Shop", 2599, 2025});
  account.payments.push_back({"Pharmacy", 1250, 2025});

  Agreements agreements;
  agreements.acceptStartPage(); // the box was ticked already
  Affiliate affiliate(std::make_unique<OfflineCreditScore>(), agreements);
  affiliate.onCreditRequest(account, 2025);
  affiliate.onYearlyCard(account, 2025);
  affiliate.identify(account);
  affiliate.enqueue(account, 2025);
  affiliate.flush();

  YearlyCards cards;
  agreements.choose(Sharing::Diagnostics);
  cards.show(agreements, account, 2025);
  cards.remind(agreements, account, 2025);
  std::clog << totalsOnly({account}) << "\n";
  return 0;
}
