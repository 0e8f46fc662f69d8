//===- link/Cleared.h - Variables written over between two calls -*- C++
//-*-===//
//
// What is put into a variable that lives on is found by every function that
// reads it. Not so where a call that comes in between writes the variable over
// for certain, and nothing after that call puts anything there: `login(p);
// logout(); report();`. Of calls that run one after another it is known which
// of them always comes first (Call::After); who else may write in between is
// looked for in all that is called.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_CLEARED_H
#define ASKFIRST_LINK_CLEARED_H

#include "link/Program.h"

namespace askfirst {

class Cleared {
public:
  explicit Cleared(const Program &P);

  /// Whether anything writes \p Variable over: worth asking about.
  bool any(EntityId Variable) const { return Overwriting.count(Variable); }
  /// Whether nothing that was ever put at \p Path of the variable is left there
  /// when the call is made, for what its own function does before it.
  bool atCall(SiteRef S, EntityId Variable, const AccessPath &Path);
  /// ... whenever \p F is entered.
  bool onEntry(FunctionIndex F, EntityId Variable, const AccessPath &Path,
               unsigned Depth = 0);
  /// Whether \p F puts something into the variable, itself or by a call other
  /// than \p But.
  bool writes(FunctionIndex F, EntityId Variable, CallIndex But = NoIndex);

private:
  using FunctionSet = std::set<FunctionIndex>;
  bool overwrites(SiteRef S, EntityId Variable, const AccessPath &Path,
                  unsigned Depth);
  bool leavesNothing(FunctionIndex F, EntityId Variable, const AccessPath &Path,
                     unsigned Depth);
  llvm::ArrayRef<CallIndex> writingCalls(FunctionIndex F, EntityId Variable);

  const Program &Prog;
  /// By variable: functions that write it over, and that put something into it.
  std::map<EntityId, FunctionSet> Overwriting, Writing;
  /// ... and their callers, once asked for.
  std::map<EntityId, FunctionSet> AboveOverwriting, AboveWriting;
  const FunctionSet &above(EntityId Variable,
                           const std::map<EntityId, FunctionSet> &Of,
                           std::map<EntityId, FunctionSet> &Known);
  std::map<std::pair<FunctionIndex, EntityId>, std::vector<CallIndex>>
      WritingCalls;
  /// leavesNothing, by path and depth.
  std::map<std::tuple<FunctionIndex, EntityId, const void *, unsigned>, bool>
      Leaving;
};

} // namespace askfirst
#endif
