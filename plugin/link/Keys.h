//===- link/Keys.h - What a key that is a parameter is taken to be --------===//
//
// A store whose key is a parameter of the function that reads or writes it
// (Component::ParamKey): what is found there under a constant key is found only
// by callers that pass that constant. Values; no solver's state.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_KEYS_H
#define ASKFIRST_LINK_KEYS_H

#include "core/FunctionSummary.h"
#include <optional>

namespace askfirst {

/// That a parameter is, or is not, the constant key.
struct KeyGuess {
  uint32_t Param = 0;
  bool Is = true;
  EntityId Key = 0;
  friend auto operator<=>(const KeyGuess &, const KeyGuess &) = default;
};

/// All that is taken to be so; sorted.
using KeySet = std::vector<KeyGuess>;

/// Adds \p G; false if it cannot be so as well. What would be too much is
/// forgotten.
bool assume(KeySet &Set, KeyGuess G);

/// Whether all of \p Some is in \p All.
bool includesKeys(const KeySet &All, const KeySet &Some);

/// What stands in for a key that is parameter \p I of what the call runs, in
/// the words of its caller.
Component keyGiven(const FunctionSummary &Caller, CallIndex Call, uint32_t I);

/// Adds what \p Set, in the words of what the call runs, says in those of the
/// caller; false if no such call is.
bool toCaller(const KeySet &Set, const FunctionSummary &Caller, CallIndex Call,
              KeySet &Out);

/// Takes \p Path, which is part of what stands at \p At or the other way round,
/// to be there; false if it cannot be.
bool assumeSame(const AccessPath &Path, const AccessPath &At, KeySet &Set);

/// \p P with the keys that are known.
AccessPath resolved(const AccessPath &P, const KeySet &Set);

/// The key that a constant is; none if it is no constant.
std::optional<EntityId> constantKey(const Term &T);

/// That a parameter is (not) a constant, if that is what \p G asks.
std::optional<KeyGuess> asksOfKey(const FunctionSummary &S, const Guard &G);

/// Whether what is under the guards \p G of \p S cannot be with those keys.
bool excludes(const KeySet &Set, const FunctionSummary &S, GuardSetIndex G);

} // namespace askfirst
#endif
