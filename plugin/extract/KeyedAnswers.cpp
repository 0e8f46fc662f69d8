//===- extract/KeyedAnswers.cpp - Answers kept under keys -----------------===//
//
// What is put into containers of scalars, under which key: `may[p] = ok`,
// `agreed.insert(p)`. Consumes operations on containers; produces writes
// without a target whose object is the term of the place: the element of a
// sequence, of a set (which is its key), or the second half of a map's. Link
// matches keys with the keys that are asked for.
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

/// The element of \p Container under \p Key; null: any.
TermIndex FunctionExtractor::elementTerm(LocId Container, const Expr *Key,
                                         bool OfMap) {
  Component C = keyComponent(Key);
  Term T;
  T.K = Term::Element;
  T.Entity = C.Id;
  T.Operands = {termOfLoc(Container), Key ? termOf(Key) : 0};
  if (!OfMap)
    return term(std::move(T));
  Term Mapped;
  Mapped.K = Term::Element;
  Mapped.Entity = position(1).Id;
  Mapped.Operands = {term(std::move(T)), 0};
  return term(std::move(Mapped));
}

/// \p Is, or for a set \p Key itself, is put into each of \p Containers.
void FunctionExtractor::notePut(const Targets &Containers, const Expr *Key,
                                const Expr *Is) {
  auto Plain = [](QualType T) {
    T = T.getNonReferenceType();
    return T->isScalarType() || isTextType(T) || T->isArrayType();
  };
  if (!Emitting || (Key && !Plain(Key->getType())) ||
      (Is && !Is->getType().getNonReferenceType()->isScalarType()))
    return;
  Value V;
  V.T = Is ? 0 : termOf(Key);
  for (LocId L : Containers)
    noteStateWrite(L, V, Is, (Is ? Is : Key)->getExprLoc(),
                   StateWrite::Assignment, elementTerm(L, Key, Key && Is));
}

/// What the iterator of a loop over a range stands for, in each round: one of
/// the elements; 0 if \p Iterator is none.
TermIndex FunctionExtractor::eachOf(const Expr *Iterator,
                                    const Targets &Elements) {
  auto *R = dyn_cast<DeclRefExpr>(strip(Iterator));
  auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  if (!V || !V->isImplicit() || !V->getIdentifier() ||
      !V->getName().starts_with("__begin") || Elements.size() != 1)
    return 0;
  const MemLoc M = Locs[*Elements.begin()];
  if (M.Path.empty() || M.Path.components().back().K == Component::Field)
    return 0;
  Term T;
  T.K = Term::Element;
  T.Operands = {termOfLoc(Locs.parent(*Elements.begin())), 0};
  return term(std::move(T));
}

/// \p I with \p All in the place of \p One; \p I itself where that is not in
/// it.
static TermIndex replaced(FunctionSummary &Out, TermIndex I, TermIndex One,
                          TermIndex All,
                          llvm::function_ref<TermIndex(Term)> Add,
                          unsigned Depth = 0) {
  if (I == One)
    return All;
  if (!I || Depth > 6)
    return I;
  Term T = Out.Terms[I];
  if (T.K != Term::Call && T.K != Term::Field && T.K != Term::Element &&
      T.K != Term::Address)
    return I;
  bool Changed = false;
  for (TermIndex &Op : T.Operands) {
    TermIndex X = replaced(Out, Op, One, All, Add, Depth + 1);
    Changed |= X != Op;
    Op = X;
  }
  return Changed ? Add(std::move(T)) : I;
}

/// Fills AtEnd: what holds of the element in all rounds of a loop that are gone
/// through holds of each of them. False: there is no such loop.
bool FunctionExtractor::noteEnds(llvm::ArrayRef<State> Entry) {
  for (const CFGBlock *B : *Graph) {
    auto *For = dyn_cast_or_null<CXXForRangeStmt>(B->getLoopTarget());
    if (!For || Entry[B->getBlockID()].Guards.empty())
      continue;
    Cur = Entry[B->getBlockID()];
    const VarDecl *V = For->getLoopVariable();
    LocId L = local(V);
    TermIndex One = 0;
    if (!V->getType()->isReferenceType()) {
      if (auto It = Cur.Vars.find(L); It != Cur.Vars.end())
        One = It->second.T;
    } else if (Targets To = pointees(L); To.size() == 1) {
      One = termOfLoc(*To.begin());
    }
    Term Each = Out.Terms[One];
    if (Each.K != Term::Element || Each.Operands.size() != 2 ||
        Each.Operands[1] || Each.Entity || Each.Number)
      continue;
    Each.Number = 1;
    TermIndex All = term(std::move(Each));
    Held Of;
    for (HeldGuard H : Cur.Guards) {
      Guard G = Out.Guards[H.Which];
      TermIndex About = replaced(Out, G.About, One, All,
                                 [&](Term T) { return term(std::move(T)); });
      if (About == G.About)
        continue;
      G.About = About;
      H.Which = guard(std::move(G));
      Of.push_back(std::move(H));
    }
    llvm::sort(Of);
    if (!Of.empty())
      AtEnd[For] = std::move(Of);
  }
  return !AtEnd.empty();
}
