//===- link/Reach.h - How far data gets, and why no further ------*- C++
//-*-===//
#ifndef ASKFIRST_LINK_REACH_H
#define ASKFIRST_LINK_REACH_H

#include "core/Flow.h"
#include "policy/Policy.h"
#include <set>

namespace askfirst {

/// A place where data does not go on, and why.
struct Stop {
  Step At;
  std::string Why; ///< a clause: "nothing reads it after that"
};

/// What became of the data of one source.
struct Reach {
  std::string Source, Data; ///< "field 'app::User::email'", its category
  enum StateKind : uint8_t { MatchesNothing, NeverRead, Read };
  StateKind State = MatchesNothing;
  std::vector<Flow> Flows; ///< to the sinks asked about, sorted
  std::vector<Stop> Stops; ///< sorted
};

struct Reachability {
  std::vector<Reach> Sources; ///< in the policy's order
  /// Whether the policy has such a source, such a sink.
  bool SourceKnown = false, SinkKnown = false;
  std::vector<std::string> AbsentSinks; ///< asked about, not in the program
  std::set<std::string> SourceNames, SinkNames; ///< that can be asked about
};

/// How far the data of the sources \p From got on its way to the sinks \p To.
/// Each is a name as the policy or the program has it, whole or from the start
/// of a scope, a data category or a sink kind or recipient; empty: all.
Reachability reach(llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs,
                   const Policy &P, llvm::StringRef From, llvm::StringRef To);

} // namespace askfirst
#endif
