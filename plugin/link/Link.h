//===- link/Link.h - Summaries and policy to flows ----------------*- C++
//-*-===//
//
// The second stage. Consumes TUSummary values and a Policy, produces Flow
// values and the program's ledger. No clang, no text of checks.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_LINK_H
#define ASKFIRST_LINK_LINK_H

#include "core/ConsentState.h"
#include "core/Finding.h"
#include "policy/Policy.h"
#include <memory>

namespace askfirst {

/// An entry about an argument that the functions it matches do not have.
struct NoSuchParameter {
  Place Entry;
  std::string Function; ///< as the policy names it
  std::string Key;      ///< "arguments", "index", ...
  uint32_t Number = 0;  ///< as written, from 0
  uint32_t Most = 0;    ///< parameters of the function that has most
  friend auto operator<=>(const NoSuchParameter &,
                          const NoSuchParameter &) = default;
};

struct LinkResult {
  std::vector<Flow>
      Flows;          ///< sorted by sink, source, data; also consented ones
  ConsentState State; ///< how its consents come to be and end
  std::vector<LedgerLine> Ledger; ///< extraction's and link's own, summed
  uint32_t Functions = 0;
  /// Policy entries that match nothing in the program (warnings).
  std::vector<std::pair<Place, std::string>> Unmatched;
  /// Entries about an argument that no function they match has (warnings).
  std::vector<NoSuchParameter> OutOfRange;
};

/// Link limits, with the reason for each number beside it in Link.cpp.
struct LinkOptions {
  unsigned MaxFacts = 500'000; ///< per run; beyond: ledger
};

/// Solves the program. The result does not depend on the order of \p TUs.
LinkResult link(llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs,
                const Policy &P, const LinkOptions &O = {});

/// `policy list`: each entry with what in the program it matches.
struct EntryMatches {
  Place Entry;
  std::string Text;
  std::vector<std::string> Matches; ///< names, sorted
  std::vector<NoSuchParameter> OutOfRange;
};
std::vector<EntryMatches>
matchPolicy(llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs,
            const Policy &P);

} // namespace askfirst
#endif
