//===- extract/Rounds.cpp -------------------------------------------------===//
#include "extract/Rounds.h"
#include "extract/LibraryTypes.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

/// What the expression of a range names last; null: nothing.
static const ValueDecl *namedLast(const Expr *E) {
  for (unsigned Depth = 0; E && Depth < 8; ++Depth) {
    E = strip(E);
    if (auto *R = dyn_cast<DeclRefExpr>(E))
      return R->getDecl();
    if (auto *M = dyn_cast<MemberExpr>(E))
      return M->getMemberDecl();
    if (auto *U = dyn_cast<clang::UnaryOperator>(E))
      E = U->getSubExpr();
    else if (auto *O = dyn_cast<CXXOperatorCallExpr>(E); O && O->getNumArgs())
      E = O->getArg(0);
    else if (auto *C = dyn_cast<CallExpr>(E))
      return C->getDirectCallee();
    else
      return nullptr;
  }
  return nullptr;
}

static bool names(const Stmt *S, const ValueDecl *D) {
  if (!S)
    return false;
  if (auto *R = dyn_cast<DeclRefExpr>(S))
    return R->getDecl() == D;
  if (auto *M = dyn_cast<MemberExpr>(S); M && M->getMemberDecl() == D)
    return true;
  return llvm::any_of(S->children(),
                      [&](const Stmt *C) { return names(C, D); });
}

void Rounds::find(const CFG &Graph) {
  for (const CFGBlock *B : Graph)
    if (auto *For = dyn_cast_or_null<CXXForRangeStmt>(B->getTerminatorStmt())) {
      const VarDecl *V = For->getLoopVariable();
      const ValueDecl *Of = namedLast(For->getRangeInit());
      QualType T = V->getType();
      if (Of && T->isReferenceType() &&
          !T->getPointeeType().isConstQualified() && !names(For->getBody(), Of))
        Loops[V] = For;
    }
}

static bool isBelow(LocId L, LocId Of, const LocTable &Locs) {
  return Locs.base(L) == Locs.base(Of) && isPrefix(Locs[Of].Path, Locs[L].Path);
}

bool Rounds::begin(LocId E, const LocTable &Locs, State &S) {
  auto Cs = Locs[E].Path.components();
  auto Any = [](const Component &C) { return C.K == Component::Element; };
  if (Cs.empty() || !Any(Cs.back()) || llvm::any_of(Cs.drop_back(), Any))
    return false;
  S.Rounds[E].clear();
  return true;
}

void Rounds::begin(const VarDecl *V, LocId E, const LocTable &Locs, State &S) {
  if (auto It = Loops.find(V); It != Loops.end() && begin(E, Locs, S))
    Elements[It->second] = E;
}

void Rounds::begin(const ForStmt *For, LocId E, const LocTable &Locs,
                   State &S) {
  if (begin(E, Locs, S))
    Elements[For] = E;
}

/// Whether \p S names \p Of but for `Of[Index]`, or writes to \p Index.
static bool namesOther(const Stmt *S, const ValueDecl *Of,
                       const VarDecl *Index) {
  if (!S)
    return false;
  auto IsIndex = [&](const Expr *E) {
    auto *R = dyn_cast<DeclRefExpr>(strip(E));
    return R && R->getDecl() == Index;
  };
  if (auto *O = dyn_cast<CXXOperatorCallExpr>(S);
      O && O->getOperator() == OO_Subscript && O->getNumArgs() == 2 &&
      IsIndex(O->getArg(1)) && namedLast(O->getArg(0)) == Of)
    return false;
  if (auto *U = dyn_cast<clang::UnaryOperator>(S);
      U && (U->isIncrementDecrementOp() || U->getOpcode() == UO_AddrOf) &&
      IsIndex(U->getSubExpr()))
    return true;
  if (auto *B = dyn_cast<clang::BinaryOperator>(S);
      B && B->isAssignmentOp() && IsIndex(B->getLHS()))
    return true;
  if (auto *R = dyn_cast<DeclRefExpr>(S))
    return R->getDecl() == Of;
  if (auto *M = dyn_cast<MemberExpr>(S); M && M->getMemberDecl() == Of)
    return true;
  return llvm::any_of(S->children(),
                      [&](const Stmt *C) { return namesOther(C, Of, Index); });
}

bool Rounds::isEach(const ForStmt &For, const Expr *Of, const VarDecl *Index) {
  const ValueDecl *D = namedLast(Of);
  return D && !namesOther(For.getBody(), D, Index);
}

bool Rounds::isOf(LocId L, const LocTable &Locs, const State &S) {
  if (S.Rounds.empty() || Locs[L].Path.size() >= AccessPath::MaxDepth)
    return false;
  for (auto &[E, Renewed] : S.Rounds)
    if (isBelow(L, E, Locs))
      return llvm::none_of(
          Locs[L].Path.components().drop_front(Locs[E].Path.size()),
          [](const Component &C) { return C.K == Component::Element; });
  return false;
}

void Rounds::renew(LocId L, Content C, const LocTable &Locs, State &S) {
  for (auto &[E, Renewed] : S.Rounds)
    if (isBelow(L, E, Locs)) {
      std::erase_if(Renewed,
                    [&](const auto &R) { return isBelow(R.first, L, Locs); });
      Renewed[L] = std::move(C);
      return;
    }
}

void Rounds::add(LocId L, const Content &C, const LocTable &Locs, State &S) {
  for (auto &[E, Renewed] : S.Rounds)
    for (auto &[R, Has] : Renewed) {
      if (Locs.base(R) != Locs.base(L) || !Locs[R].Path.overlaps(Locs[L].Path))
        continue;
      // In a part of it, or it in a part of that.
      size_t Above = Locs[R].Path.size(), Below = Locs[L].Path.size();
      for (Item I : C) {
        if (Below > Above) {
          I.At = Locs[L].Path.dropFront(Above).concat(I.At);
        } else if (Above > Below) {
          auto Part = partUnder(I, Locs[R].Path.dropFront(Below));
          if (!Part)
            continue;
          I = std::move(*Part);
        }
        Has.insert(std::move(I));
      }
    }
}

void Rounds::join(State &Into, const State &From) {
  std::erase_if(Into.Rounds,
                [&](const auto &R) { return !From.Rounds.count(R.first); });
  for (auto &[E, Renewed] : Into.Rounds) {
    const auto &Others = From.Rounds.at(E);
    std::erase_if(Renewed,
                  [&](const auto &R) { return !Others.count(R.first); });
    for (auto &[L, C] : Renewed) {
      const Content &D = Others.at(L);
      C.insert(D.begin(), D.end());
    }
  }
}

std::map<LocId, Content> Rounds::seen(LocId L, const LocTable &Locs,
                                      const State &S) {
  for (auto &[E, Renewed] : S.Rounds)
    if (isBelow(L, E, Locs))
      return Renewed;
  return {};
}

bool Rounds::noteEnds(const CFG &Graph, llvm::ArrayRef<State> Entry) {
  if (!Ends.empty())
    return false;
  for (const CFGBlock *B : Graph) {
    const Stmt *For = B->getLoopTarget();
    auto E = For ? Elements.find(For) : Elements.end();
    if (E == Elements.end() || !Entry[B->getBlockID()].Reachable)
      continue;
    const State &AtEnd = Entry[B->getBlockID()];
    if (auto R = AtEnd.Rounds.find(E->second);
        R != AtEnd.Rounds.end() && !R->second.empty())
      Ends[For] = R->second;
  }
  return !Ends.empty();
}

const std::map<LocId, Content> *Rounds::left(const Stmt *For) const {
  auto It = Ends.find(For);
  return It == Ends.end() ? nullptr : &It->second;
}
