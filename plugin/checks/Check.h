//===- checks/Check.h - Decides about flows and consents ---------*- C++ -*-===//
//
// A check is one folder: a class derived from FlowCheck or StateCheck,
// registered with `static Registry<FlowCheck>::Add<MyCheck> X;` (StateCheck
// likewise), and its page README.md.
// For each flow the flow checks are asked in order of rank; the first that
// answers makes the finding: one flow, one finding, the most specific. The state
// checks are asked first: a flow that one of their findings stands for is not
// reported again.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CHECKS_CHECK_H
#define ASKFIRST_CHECKS_CHECK_H

#include "core/ConsentState.h"
#include "core/Finding.h"
#include "policy/Policy.h"
#include "support/Registry.h"

namespace askfirst {

class FlowCheck {
public:
  virtual ~FlowCheck() = default;
  virtual llvm::StringRef name() const = 0; ///< "privacy-unconsented-flow"
  /// Smaller is asked first.
  virtual unsigned rank() const = 0;
  /// One sentence for rule listings, and the page as Markdown for SARIF help.
  virtual llvm::StringRef summary() const = 0;
  virtual llvm::StringRef help() const = 0;
  /// A finding, if this check is the one \p F calls for. Message and Notes are
  /// set here; `judge` fills the rest.
  virtual std::optional<Finding> judge(const Flow &F, const Policy &P) const = 0;
};

/// A finding about a consent, with the flows (by index) that it stands for.
struct StateFinding {
  Finding F;
  std::vector<size_t> Flows;
};

class StateCheck {
public:
  virtual ~StateCheck() = default;
  virtual llvm::StringRef name() const = 0; ///< "privacy-default-consent"
  virtual llvm::StringRef summary() const = 0;
  virtual llvm::StringRef help() const = 0;
  /// All findings of this check, in any order. Where, Message, Notes, About,
  /// SinkFunction, Purpose and Sure are set here; `judge` fills the rest.
  virtual std::vector<StateFinding> judge(const ConsentState &S,
                                          llvm::ArrayRef<Flow> Flows,
                                          const Policy &P) const = 0;
};

/// The name, summary and page of every check, sorted by name.
struct CheckInfo {
  llvm::StringRef Name, Summary, Help;
};
std::vector<CheckInfo> allChecks();

/// Asks every check; fills in, fingerprints, applies suppressions, sorts, and
/// makes the inventory. \p Today as {year, month, day}.
struct Date { int Year = 0, Month = 0, Day = 0; };
void judge(llvm::ArrayRef<Flow> Flows, const ConsentState &S, const Policy &P,
           Date Today, Results &R);

} // namespace askfirst
#endif
