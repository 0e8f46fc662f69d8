//===- checks/Check.h - Decides about one flow -------------------*- C++ -*-===//
//
// A check is one folder: a class derived from FlowCheck, registered with
// `static Registry<FlowCheck>::Add<MyCheck> X;`, and its page README.md.
// For each flow the checks are asked in order of rank; the first that answers
// makes the finding: one flow, one finding, the most specific.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CHECKS_CHECK_H
#define ASKFIRST_CHECKS_CHECK_H

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

/// Asks every check of every flow; fills in, fingerprints, applies suppressions,
/// sorts, and makes the inventory. \p Today as {year, month, day}.
struct Date { int Year = 0, Month = 0, Day = 0; };
void judge(llvm::ArrayRef<Flow> Flows, const Policy &P, Date Today, Results &R);

} // namespace askfirst
#endif
