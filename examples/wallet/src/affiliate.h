#pragma once
#include "agreements.h"
#include "ledger.h"
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace wallet {

/// The affiliate's interface: what it gets, it scores.
class CreditScore {
public:
  virtual ~CreditScore() = default;
  virtual void submit(const std::string &who, const std::string &spending) = 0;
};

/// Prints instead of sending.
class OfflineCreditScore : public CreditScore {
public:
  void submit(const std::string &who, const std::string &spending) override;
};

class Affiliate {
public:
  Affiliate(std::unique_ptr<CreditScore> score, const Agreements &agreements)
      : score_(std::move(score)), agreements_(agreements) {}

  /// The customer asked for a credit, and was asked about the score.
  void onCreditRequest(const Account &a, int year);
  /// "I agree" to the service is taken for everything.
  void onYearlyCard(const Account &a, int year);
  /// The score wants to know who it is about.
  void identify(const Account &a);
  /// Queued until the affiliate is reachable.
  void enqueue(const Account &a, int year);
  void flush();

private:
  std::unique_ptr<CreditScore> score_;
  const Agreements &agreements_;
  std::vector<std::string> queue_;
};

} // namespace wallet
