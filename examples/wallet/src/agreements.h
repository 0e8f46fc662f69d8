#pragma once
#include <string>

namespace wallet {

/// How much a customer shares beside what a payment needs; each includes the
/// ones before it.
enum class Sharing { Nothing, Diagnostics, Statistics, Everything };

/// The answers of one customer.
class Agreements {
public:
  /// The terms of the service itself.
  bool serviceTerms = false;
  /// Asked on a page of its own, before anything goes to the affiliate.
  bool creditScore = false;

  Sharing level() const { return level_; }
  void choose(Sharing level) { level_ = level; }

  /// The start page, as designed: a box in the small print, ticked already.
  void acceptStartPage(bool agree = true);
  bool mayScore() const;

private:
  Sharing level_ = Sharing::Nothing;
};

} // namespace wallet
