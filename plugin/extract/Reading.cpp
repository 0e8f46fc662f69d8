//===- extract/Reading.cpp - What a value is made of ----------------------===//
//
// Reads the memory of one function: all that stands at a location and below,
// what a policy may say of it, what it leads to through pointers.
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"

using namespace askfirst;
using namespace clang;

/// Each once, and none that another one covers.
static void tidy(std::vector<AccessPath> &Paths) {
  llvm::sort(Paths);
  Paths.erase(llvm::unique(Paths), Paths.end());
  const std::vector<AccessPath> All = Paths;
  std::erase_if(Paths, [&](const AccessPath &P) {
    return llvm::any_of(All, [&](const AccessPath &Q) {
      return Q.size() < P.size() && Q.covers(P);
    });
  });
}

/// What stands exactly at \p L, of an element of which a round wrote over \p
/// Renewed.
Content
ExtractionState::contentNow(LocId L,
                            const std::map<LocId, Content> &Renewed) const {
  for (LocId A = L; !Renewed.empty(); A = Locs.parent(A)) {
    if (auto It = Renewed.find(A); It != Renewed.end()) {
      if (A == L)
        return It->second;
      AccessPath Rest = Locs[L].Path.dropFront(Locs[A].Path.size());
      Content Out;
      for (const Item &I : It->second)
        if (auto Part = partUnder(I, Rest))
          Out.insert(std::move(*Part));
      return Out;
    }
    if (A == Locs.parent(A))
      break;
  }
  return exactContent(Cur, L, /*Excepts=*/true);
}

/// \p C of an object in which what stood under \p Gone was written over.
static Content without(const Content &C, const AccessPath &Gone) {
  Content Out;
  for (Item I : C) {
    size_t Depth = I.At.size();
    if (Gone.covers(I.At) && Depth)
      continue;
    if (Gone.size() > Depth &&
        AccessPath(Gone.components().take_front(Depth)).covers(I.At)) {
      I.Except.push_back(I.Path.concat(Gone.dropFront(Depth)));
      tidy(I.Except);
    }
    Out.insert(std::move(I));
  }
  return Out;
}

/// Where a loop over a range has come to its end: \p L, of any of its elements,
/// is what the rounds left there.
void ExtractionState::leaveElements(LocId L, const Content &C, State &S) const {
  const AccessPath Path = Locs[L].Path;
  size_t Depth = Path.size() - 1;
  LocId All = Locs.parent(L);
  for (; Path.components()[Depth].K != Component::Element; --Depth)
    All = Locs.parent(All);
  // Of whole elements nothing is left.
  S.Store[All] = Path.size() == Depth + 1
                     ? Content()
                     : without(exactContent(S, All), Path.dropFront(Depth));
  for (LocId K : Locs.object(L)) {
    size_t Above = Locs[K].Path.size();
    if (Path.covers(Locs[K].Path)) {
      S.Store.erase(K);
      S.Vars.erase(K);
    } else if (Above > Depth && Above < Path.size() &&
               AccessPath(Path.components().take_front(Above))
                   .covers(Locs[K].Path)) {
      // One of the elements, or a part of it that this is in.
      if (auto It = S.Store.find(K); It != S.Store.end())
        It->second = without(It->second, Path.dropFront(Above));
    }
  }
  S.Store[L] = C;
}

Content ExtractionState::readWhole(LocId L, QualType T) {
  Content Out;
  const AccessPath Base = Locs[L].Path;
  LocId Root = Locs.base(L);
  std::vector<std::pair<AccessPath, const Content *>> Below;
  // Of the very element that a round is about: not what was written over.
  const std::map<LocId, Content> Renewed = Rounds::seen(L, Locs, Cur);
  auto Gone = [&](LocId K) {
    return llvm::any_of(Renewed, [&](const auto &R) {
      return Locs[R.first].Path.covers(Locs[K].Path);
    });
  };
  // An element under an unknown key may be any of the elements written.
  auto Take = [&](LocId K, const Content &C) {
    if (K == L)
      return;
    const AccessPath &P = Locs[K].Path;
    if (P.size() > Base.size()) {
      AccessPath Front(P.components().take_front(Base.size()));
      if (Front.overlaps(Base))
        Below.push_back({P.dropFront(Base.size()), &C});
    } else if (!isPrefix(P, Base) && P.overlaps(Base)) {
      for (Item I : C) {
        I.Path = I.Path.concat(Base.dropFront(P.size()));
        Out.insert(std::move(I));
      }
    }
  };
  eachOfObject(Cur.Store, L, [&](LocId K, const Content &C) {
    if (!Gone(K))
      Take(K, C);
  });
  for (auto &[K, C] : Renewed)
    Take(K, C);
  for (Item I : contentNow(L, Renewed)) {
    for (auto &[P, C] : Below)
      if (llvm::none_of(P.components(), [](const Component &X) {
            return X.K == Component::Element;
          }))
        I.Except.push_back(I.Path.concat(P));
    tidy(I.Except);
    Out.insert(std::move(I));
  }
  for (auto &[P, C] : Below)
    for (Item I : *C) {
      I.At = P.concat(I.At);
      // What lies deeper still overrides this one.
      for (auto &[Q, D] : Below)
        if (Q.size() > P.size() && P.covers(Q))
          I.Except.push_back(I.Path.concat(Q.dropFront(P.size())));
      tidy(I.Except);
      Out.insert(std::move(I));
    }
  addAnnotationNodes(L, T, Out);
  for (auto &[K, Class] : ExactClass) {
    if (Locs.base(K) != Root || !isPrefix(Base, Locs[K].Path))
      continue;
    Item I;
    I.N.K = Node::Function;
    I.N.Entity = Class;
    I.At = Locs[K]
               .Path.dropFront(Base.size())
               .with(Component{Component::Key, Decls.keyOf(TypeKey)});
    Out.insert(std::move(I));
  }
  return Out;
}

/// Field, FieldRead and Object nodes: what the policy may say of the fields on
/// the way to \p L and of whole objects of its class (DESIGN 3).
void ExtractionState::addAnnotationNodes(LocId L, QualType T, Content &C) {
  const MemLoc M = Locs[L];
  // Written: this function itself put the content there. What a call gave back
  // of an object others see may be anything they put there.
  bool Written = false;
  for (LocId A = L;; A = Locs.parent(A)) {
    auto It = Cur.Store.find(A);
    if (It != Cur.Store.end()) {
      if (isPhi(It->second))
        return; // said of each way that leads there
      Written = !M.isOutside() || llvm::all_of(It->second, [](const Item &I) {
        return I.N.K == Node::Def;
      });
      break;
    }
    if (A == Locs.parent(A))
      break;
  }
  bool ConstantOnly = C.empty();
  if (ConstantOnly && (Written || !M.isOutside()))
    return;
  auto Cs = M.Path.components();
  for (size_t I = 0; I < Cs.size(); ++I) {
    if (Cs[I].K != Component::Field)
      continue;
    Item F;
    // The thing itself, beside an accessor's result, says what is in it.
    F.N.K = M.isOutside() && !Written && !isTransparent(L) ? Node::Field
                                                           : Node::FieldRead;
    if (F.N.K == Node::Field)
      F.N.Index = ownerOf(L);
    F.N.Entity = Cs[I].Id;
    F.Path = AccessPath(Cs.drop_front(I + 1));
    C.insert(F);
  }
  // Fields below that were written with data keep their annotations; those
  // written with constants only are known to be clean.
  std::vector<AccessPath> Known;
  eachOfObject(Cur.Store, L, [&](LocId K, const Content &D) {
    const AccessPath &P = Locs[K].Path;
    if (K == L || P.size() <= M.Path.size() || !M.Path.covers(P))
      return;
    AccessPath Rest = P.dropFront(M.Path.size());
    Known.push_back(Rest);
    const Component &Last = P.components().back();
    if (D.empty() || Last.K != Component::Field || isPhi(D))
      return;
    Item F;
    F.N.K = Node::FieldRead;
    F.N.Entity = Last.Id;
    F.At = Rest;
    C.insert(F);
  });
  if (T.isNull())
    return;
  if (const CXXRecordDecl *R = Decls.recordOf(T); R && !R->isLambda()) {
    Item O;
    O.N.K = Node::Object;
    O.N.Entity = Decls.idOf(R);
    // Of an object made here that holds nothing, what was not written is clean.
    if (!M.isOutside() && !Decls.inSystemHeader(R) &&
        exactContent(Cur, L).empty())
      for (const FieldDecl *Fd : R->fields())
        Known.push_back(AccessPath().with({Component::Field, Decls.idOf(Fd)}));
    O.Except = std::move(Known);
    llvm::sort(O.Except);
    O.Except.erase(llvm::unique(O.Except), O.Except.end());
    C.insert(O);
  }
}

/// Things in one value before those that it leads to through pointers are no
/// longer told apart by where they stand in it: linked structures, in which
/// everything leads to everything.
static constexpr size_t MaxApart = 100;

Content ExtractionState::dataOf(const Value &V, QualType T, bool Deep) {
  Content C;
  std::set<LocId> Taken; // as part of the whole
  if (!T.isNull() && T.getNonReferenceType()->isBooleanType())
    return C;
  C = V.Data;
  for (LocId L : V.Targets) {
    Content D = readWhole(L, T);
    Handled += D.size();
    C.insert(D.begin(), D.end());
    if (!Deep)
      continue;
    for (auto &[P, Q] : reachable(L)) {
      bool Whole = C.size() > MaxApart;
      if (Whole && !Taken.insert(Q).second)
        continue;
      for (Item I : readWhole(Q, typeAt(Q))) {
        ++Handled;
        if (Whole) {
          I.At = AccessPath();
          I.Path = AccessPath(I.Path.components().take_front(1));
          I.Except.clear();
        } else {
          I.At = P.concat(I.At);
        }
        C.insert(std::move(I));
      }
    }
  }
  return C;
}

/// Storage that an object at \p L leads to through pointers and references it
/// holds, with the path to it (the object itself when it is a view).
std::vector<std::pair<AccessPath, LocId>>
ExtractionState::reachable(LocId L) const {
  std::vector<std::pair<AccessPath, LocId>> Out{{AccessPath(), L}};
  std::set<LocId> Seen{L};
  // What is further away than a path is long is found at its end.
  for (size_t I = 0; I < Out.size() && Out.size() < 64; ++I) {
    auto [At, From] = Out[I];
    const AccessPath Base = Locs[From].Path;
    const AccessPath To = At; // Out grows
    eachOfObject(Cur.Pointees, From, [&](LocId K, const Targets &T) {
      if (!Base.covers(Locs[K].Path))
        return;
      AccessPath P = To.concat(Locs[K].Path.dropFront(Base.size()));
      for (LocId Q : T)
        if (Q != K && Seen.insert(Q).second)
          Out.push_back({P, Q});
    });
  }
  Out.erase(Out.begin());
  return Out;
}

ExtractionState::Targets ExtractionState::pointees(LocId L) const {
  auto It = Cur.Pointees.find(L);
  if (It != Cur.Pointees.end() && !It->second.empty())
    return It->second;
  // An element under one key may be one that was put under any.
  const AccessPath &P = Locs[L].Path;
  Targets Out;
  if (It == Cur.Pointees.end() &&
      llvm::any_of(P.components(),
                   [](const Component &C) { return C.K != Component::Field; }))
    eachOfObject(Cur.Pointees, L, [&](LocId K, const Targets &T) {
      if (K != L && Locs[K].Path.size() == P.size() && P.overlaps(Locs[K].Path))
        Out.insert(T.begin(), T.end());
    });
  if (!Out.empty())
    return Out;
  return {L}; // a pointer and what it points to share one path
}

/// Reads a glvalue: the value an lvalue-to-rvalue conversion gives.
Value ExtractionState::load(const Value &V, QualType T) {
  Value Out;
  Out.T = V.T;
  Out.Truth = V.Truth;
  bool Pointer = T->isPointerType() || T->isNullPtrType();
  for (LocId L : V.Targets) {
    if (Pointer) {
      for (LocId P : pointees(L))
        Out.Targets.insert(P);
      Content C = exactContent(Cur, L);
      if (Cur.Store.count(L) || Locs[L].K == MemLoc::Global)
        Out.Data.insert(C.begin(), C.end());
      addAnnotationNodes(L, QualType(), C);
      for (const Item &I : C)
        if (I.N.K == Node::Field || I.N.K == Node::FieldRead)
          Out.Data.insert(I);
      continue;
    }
    if (T->isBooleanType())
      continue;
    Content C = readWhole(L, T);
    Out.Data.insert(C.begin(), C.end());
  }
  if (!T->isBooleanType())
    Out.Data.insert(V.Data.begin(), V.Data.end());
  if (V.Targets.size() == 1) {
    auto It = Cur.Vars.find(*V.Targets.begin());
    if (It != Cur.Vars.end()) {
      Out.T = It->second.T;
      Out.Truth = It->second.Truth;
    }
  }
  return Out;
}
