//===- engine/Engine.h - The stages in order, for any host ---------*- C++
//-*-===//
//
// extract has made the summaries; this links and judges them. No clang.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_ENGINE_ENGINE_H
#define ASKFIRST_ENGINE_ENGINE_H

#include "checks/Check.h"
#include "link/Link.h"
#include "report/Format.h"
#include "support/Diagnostic.h"

namespace askfirst {

struct EngineInput {
  llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs;
  std::shared_ptr<const Policy> Rules; ///< as read from YAML
  /// Problems of the host: inputs that could not be read.
  std::vector<LedgerLine> Ledger;
};

/// What the results were made of, for a host that has more to say of them.
struct Evidence {
  std::shared_ptr<const Policy> Rules; ///< annotations in code included
  std::vector<Flow> Flows;
  ConsentState State;
};

/// Link and judge. Annotations in code are taken into the policy; problems in
/// them go to \p Handler, and then there are no results. Policy entries that
/// match nothing are warnings to \p Handler. \p Kept is filled if it is given.
std::optional<Results> analyse(const EngineInput &In,
                               DiagnosticHandler Handler,
                               Evidence *Kept = nullptr);

/// "'app::track' has 1 parameter, ...", and what to write instead.
std::pair<std::string, std::string> inWords(const NoSuchParameter &N);

/// Today, or the day of SOURCE_DATE_EPOCH where it is set.
Date today();

/// The registered checks as a report lists them.
std::vector<RuleInfo> rules();

} // namespace askfirst
#endif
