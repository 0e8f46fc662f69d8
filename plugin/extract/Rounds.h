//===- extract/Rounds.h - What loops do to every element ---------*- C++
//-*-===//
//
// `for (auto &x : all) x = clean(x);` overwrites each element, though no single
// write names more than one of them. A round is about one element; what is
// written over in it on every way to its end is written over in all of them
// where the loop comes to its own end. Of loops that name the range nowhere
// else. Values; no clang expressions are evaluated here.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_ROUNDS_H
#define ASKFIRST_EXTRACT_ROUNDS_H

#include "extract/Memory.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/CFG.h"

namespace askfirst {

class Rounds {
public:
  /// Finds the loops of a function.
  void find(const clang::CFG &Graph);
  /// The loop variable \p V is bound to the element \p E: a round begins.
  void begin(const clang::VarDecl *V, LocId E, const LocTable &Locs, State &S);
  /// ... of the loop \p For by an index.
  void begin(const clang::ForStmt *For, LocId E, const LocTable &Locs,
             State &S);
  /// Begins what is a round of its own.
  static bool begin(LocId E, const LocTable &Locs, State &S);
  /// Whether the body of \p For names the container \p Of only as the element
  /// at \p Index, which it does not change.
  static bool isEach(const clang::ForStmt &For, const clang::Expr *Of,
                     const clang::VarDecl *Index);
  /// Whether \p L is, or is in, the very element that a round is about.
  static bool isOf(LocId L, const LocTable &Locs, const State &S);
  /// \p L, of such an element, holds \p C now.
  static void renew(LocId L, Content C, const LocTable &Locs, State &S);
  /// \p C may have been put at \p L.
  static void add(LocId L, const Content &C, const LocTable &Locs, State &S);
  /// What the rounds that both sides are in have written over.
  static void join(State &Into, const State &From);
  /// What stands at \p L, of such an element, and below: what the round wrote
  /// over in place of what was there.
  static std::map<LocId, Content> seen(LocId L, const LocTable &Locs,
                                       const State &S);
  /// Once all states are known: notes what loops write over in every round.
  /// True if there is such a loop, and it was not noted before.
  bool noteEnds(const clang::CFG &Graph, llvm::ArrayRef<State> Entry);
  /// What the loop \p For leaves in the elements: places, and what they hold.
  const std::map<LocId, Content> *left(const clang::Stmt *For) const;

private:
  std::map<const clang::VarDecl *, const clang::CXXForRangeStmt *> Loops;
  std::map<const clang::Stmt *, LocId> Elements; ///< by loop
  std::map<const clang::Stmt *, std::map<LocId, Content>> Ends;
};

} // namespace askfirst
#endif
