#include "affiliate.h"
#include <cstdio>

namespace wallet {

void OfflineCreditScore::submit(const std::string &who,
                                const std::string &spending) {
  std::printf("affiliate gets %zu + %zu characters\n", who.size(),
              spending.size());
}

void Affiliate::onCreditRequest(const Account &a, int year) {
  if (!agreements_.mayScore())
    return;
  score_->submit("customer", summarise(a, year).text());
}

void Affiliate::onYearlyCard(const Account &a, int year) {
  if (!agreements_.serviceTerms)
    return;
  score_->submit("customer", summarise(a, year).text());
}

void Affiliate::identify(const Account &a) {
  if (agreements_.creditScore)
    score_->submit(a.nationalId, "");
}

void Affiliate::enqueue(const Account &a, int year) {
  queue_.push_back(summarise(a, year).text());
}

void Affiliate::flush() {
  for (const std::string &entry : queue_)
    score_->submit("queued", entry);
  queue_.clear();
}

} // namespace wallet
