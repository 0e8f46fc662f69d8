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
  bool any(EntityId Variable) const { return Overwriters.count(Variable); }
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
  bool overwrites(SiteRef S, EntityId Variable, const AccessPath &Path,
                  unsigned Depth) const;
  bool leavesNothing(FunctionIndex F, EntityId Variable, const AccessPath &Path,
                     unsigned Depth) const;
  const std::set<FunctionIndex> &writers(EntityId Variable);
  bool mayWrite(SiteRef S, EntityId Variable);

  const Program &Prog;
  llvm::DenseMap<EntityId, llvm::SmallVector<FunctionIndex, 2>> Overwriters;
  /// Functions that put something into a variable that is overwritten.
  llvm::DenseMap<EntityId, std::set<FunctionIndex>> Own;
  std::map<EntityId, std::set<FunctionIndex>> Writers; ///< and their callers
};

} // namespace askfirst
#endif
