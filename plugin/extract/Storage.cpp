//===- extract/Storage.cpp - Reading, writing, points-to ------------------===//
//
// IMPRECISE: elements under unknown keys take weak updates.
// UNSOUND: an allocation is one object, the latest: what a loop allocated
// before is known only by what it held when it was stored elsewhere. UNSOUND: a
// pointer stored where the function does not see it (a global table, a callee's
// object) and written through later does not update the local it points at.
//
//===----------------------------------------------------------------------===//
#include "compat/Compat.h"
#include "extract/FunctionExtractor.h"
#include "clang/AST/DeclTemplate.h"

using namespace askfirst;
using namespace clang;

bool askfirst::isLibraryClass(Declarations &D, QualType T) {
  if (T.isNull())
    return false;
  auto *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && D.inSystemHeader(R);
}

LocId ExtractionState::local(const VarDecl *V) {
  MemLoc L;
  if (V->hasGlobalStorage()) {
    L.K = MemLoc::Global;
    L.Entity = Decls.idOf(V);
  } else {
    L.Key = V->getCanonicalDecl();
  }
  size_t Before = Locs.size();
  LocId Id = Locs.intern(L);
  if (Locs.size() != Before)
    isExactly(Id, V->getType());
  return typed(Id, V->getType());
}

/// \p L is an object of just that type.
void ExtractionState::isExactly(LocId L, QualType T) {
  auto *R = T->getAsCXXRecordDecl();
  R = R ? R->getDefinition() : nullptr;
  if (!R || !R->isPolymorphic() || Decls.inSystemHeader(R))
    return;
  if (std::exchange(ExactClass[L], Decls.idOf(R)))
    return;
  // Virtual calls run what it has: where its constructor is none that is read,
  // too.
  std::vector<const CXXRecordDecl *> Classes{R};
  for (size_t I = 0; I < Classes.size(); ++I) {
    Queue.useVirtuals(Classes[I]);
    for (const CXXBaseSpecifier &B : Classes[I]->bases())
      if (auto *Base = B.getType()->getAsCXXRecordDecl();
          Base && Base->hasDefinition() && !Decls.inSystemHeader(Base))
        Classes.push_back(Base->getDefinition());
  }
}

/// The class of the value itself, not of something in it.
bool ExtractionState::isOwnType(const Item &I) {
  return I.N.K == Node::Function && I.At.size() == 1 &&
         I.At.components()[0] ==
             Component{Component::Key, Decls.keyOf(TypeKey)};
}

LocId ExtractionState::temp(const void *Key) {
  MemLoc L;
  L.K = MemLoc::Temp;
  L.Key = Key;
  return Locs.intern(L);
}

bool ExtractionState::isTransparent(LocId L) const {
  return Locs[L].K == MemLoc::CallObj && Transparent.count(Locs[L].Index);
}

/// One target, and that one stands for a single object.
bool ExtractionState::isStrong(const Targets &T) const {
  LocId Only = ~0u;
  for (LocId L : T) {
    // An accessor's result is the same storage as the field it names.
    if (isTransparent(L))
      continue;
    if (Only != ~0u)
      return false;
    Only = L;
  }
  if (Only == ~0u)
    return false;
  const MemLoc &M = Locs[Only];
  // What lies deeper than a path goes stands there as well.
  if (M.Path.size() >= AccessPath::MaxDepth)
    return false;
  return llvm::none_of(M.Path.components(), [](const Component &C) {
    return C.K == Component::Element;
  });
}

/// Whether others may see the object as well: globals, what a call gave back of
/// an object nobody here knows, what is part of one of these. (What `this` and
/// the parameters designate is the callers' to say.)
bool ExtractionState::livesOn(LocId L) {
  const MemLoc &M = Locs[L];
  if (M.K == MemLoc::Global)
    return true;
  if (M.K == MemLoc::Heap)
    return Shared.count(Locs.base(L));
  if (M.K != MemLoc::CallObj)
    return false;
  if (auto Same = SameAs.find(Locs.base(L));
      Same != SameAs.end() && !Same->second.empty())
    return llvm::any_of(Same->second, [&](LocId X) { return livesOnAlone(X); });
  auto It = AliasOf.find(Locs.base(L));
  if (It == AliasOf.end() || It->second.empty())
    return true;
  return llvm::any_of(withAliases({Locs.base(L)}), [&](LocId A) {
    return Locs.base(A) != Locs.base(L) && livesOnAlone(A);
  });
}

/// livesOn, what it is an alias of apart.
bool ExtractionState::livesOnAlone(LocId L) const {
  const MemLoc &M = Locs[L];
  if (M.K == MemLoc::Heap)
    return Shared.count(Locs.base(L));
  if (M.K == MemLoc::CallObj) {
    auto Same = SameAs.find(Locs.base(L));
    auto It = AliasOf.find(Locs.base(L));
    return (Same == SameAs.end() || Same->second.empty()) &&
           (It == AliasOf.end() || It->second.empty());
  }
  return M.K == MemLoc::Global;
}

Content ExtractionState::initialContent(LocId L) const {
  const MemLoc &M = Locs[L];
  Item I;
  I.Path = M.Path;
  switch (M.K) {
  case MemLoc::ParamObj:
    I.N.K = Node::Param;
    I.N.Index = M.Index;
    return {I};
  case MemLoc::ThisObj:
    if (isa<CXXConstructorDecl>(F))
      return {};
    I.N.K = Node::This;
    return {I};
  case MemLoc::Global:
    I.N.K = Node::Global;
    I.N.Entity = M.Entity;
    return {I};
  case MemLoc::CallObj:
    I.N.K = Node::Result;
    I.N.Call = M.Index;
    return {I};
  case MemLoc::Local:
  case MemLoc::Temp:
  case MemLoc::Heap:
    return {};
  }
  return {};
}

std::optional<Item> askfirst::partUnder(Item I, const AccessPath &Rest,
                                        bool Excepts) {
  if (I.At.empty()) {
    I.Path = I.Path.concat(Rest);
  } else if (Rest.covers(I.At)) {
    I.At = I.At.dropFront(Rest.size());
  } else if (I.At.covers(Rest)) {
    I.Path = I.Path.concat(Rest.dropFront(I.At.size()));
    I.At = AccessPath();
  } else if (!I.At.overlaps(Rest)) {
    return std::nullopt;
  }
  if (!Excepts)
    I.Except.clear();
  // Of what was written over only what is in this part.
  if (llvm::any_of(I.Except,
                   [&](const AccessPath &X) { return X.covers(I.Path); }))
    return std::nullopt;
  std::erase_if(I.Except,
                [&](const AccessPath &X) { return !I.Path.covers(X); });
  return I;
}

/// What stands exactly at \p L: its own entry, or its nearest ancestor's, \p
/// Excepts: with what was written over in that.
Content ExtractionState::exactContent(const State &S, LocId L,
                                      bool Excepts) const {
  for (LocId A = L;; A = Locs.parent(A)) {
    auto It = S.Store.find(A);
    if (It != S.Store.end()) {
      if (A == L)
        return It->second;
      AccessPath Rest = Locs[L].Path.dropFront(Locs[A].Path.size());
      Content Out;
      for (const Item &I : It->second)
        if (auto Part = partUnder(I, Rest, Excepts))
          Out.insert(std::move(*Part));
      return Out;
    }
    if (A == Locs.parent(A))
      return initialContent(L);
  }
}

std::string ExtractionState::nameOf(LocId L) const {
  const MemLoc &M = Locs[L];
  if (M.K == MemLoc::Local)
    return static_cast<const VarDecl *>(M.Key)->getNameAsString();
  auto It = NamedTemps.find(L);
  return It == NamedTemps.end() ? "" : It->second;
}

Node FunctionExtractor::define(const void *Key, LocId L,
                               const SourceLocation Loc, llvm::StringRef Name) {
  auto [It, New] = DefIndex.try_emplace({Key, L}, Out.Defs.size());
  if (New)
    Out.Defs.push_back({Name.str(), Decls.locate(Loc)});
  Node N;
  N.K = Node::Def;
  N.Index = It->second;
  return N;
}

/// Drops what is known below \p L.
void ExtractionState::forget(LocId L) {
  const AccessPath &P = Locs[L].Path;
  uncount(L);
  for (LocId K : Locs.object(L))
    if (K != L && P.covers(Locs[K].Path)) {
      Cur.Store.erase(K);
      Cur.Pointees.erase(K);
      Cur.Vars.erase(K);
    }
}

void ExtractionState::store(LocId L, Content C, bool Strong) {
  Handled += C.size();
  Ways.written(Cur, L);
  uncount(L);
  KeepsGlobals = KeepsGlobals && Locs[L].K != MemLoc::Global;
  Rounds::add(L, C, Locs, Cur);
  if (!Strong) {
    // It may be in any part of what is there.
    eachOfObject(Cur.Store, L, [&](LocId K, Content &Below) {
      if (K != L && Locs[K].Path.size() > Locs[L].Path.size() &&
          isPrefix(Locs[L].Path, Locs[K].Path)) {
        Handled += C.size();
        for (const Item &I : C)
          if (auto Part =
                  partUnder(I, Locs[K].Path.dropFront(Locs[L].Path.size())))
            Below.insert(std::move(*Part));
      }
    });
    Content Old = exactContent(Cur, L);
    Handled += Old.size();
    C.insert(Old.begin(), Old.end());
  } else {
    forget(L);
  }
  Cur.Store[L] = std::move(C);
}

/// Whether anything but constants is stored below \p L.
bool ExtractionState::anythingBelow(LocId L) const {
  bool Any = false;
  eachOfObject(Cur.Store, L, [&](LocId K, const Content &C) {
    Any |= K != L && !C.empty() && isPrefix(Locs[L].Path, Locs[K].Path);
  });
  return Any;
}

/// Whether \p L is a variable of the very pointer type \p T: what is copied is
/// what it holds, though it is handed over by reference (`v.push_back(p)`).
bool ExtractionState::isVariable(LocId L, QualType T) const {
  if (Locs[L].K != MemLoc::Local && Locs[L].K != MemLoc::Temp)
    return false;
  QualType Have = Types.lookup(L);
  QualType To = T->getPointeeType();
  return !Have.isNull() && !To->isVoidType() && !To->isCharType() &&
         Ctx.hasSameUnqualifiedType(Have.getNonReferenceType(), T);
}

/// What a pointer to pointers of type \p T that stands at \p To, of which
/// nothing is known, may designate: the pointers of that type beside it, as the
/// tail of a list (`*q->last = n`) is the head while there is nothing in it.
ExtractionState::Targets ExtractionState::besidePointer(LocId To, QualType T) {
  QualType Have = Types.lookup(To);
  if (Have.isNull() || !Have->isPointerType() || Locs[To].Path.empty() ||
      Locs[To].Path.components().back().K != Component::Field ||
      !Locs[To].isOutside() || Cur.Pointees.count(To) ||
      !Ctx.hasSameUnqualifiedType(Have->getPointeeType(), T))
    return {};
  LocId Whole = Locs.parent(To);
  QualType In = typeAt(Whole);
  if (Locs[Whole].K == MemLoc::ThisObj && Locs[Whole].Path.empty())
    if (auto *M = dyn_cast<CXXMethodDecl>(F))
      In = canonicalTagType(Ctx, M->getParent());
  if (!In.isNull() && (In->isPointerType() || In->isReferenceType()))
    In = In->getPointeeType();
  auto *R = In.isNull() ? nullptr : In->getAsCXXRecordDecl();
  R = R ? R->getDefinition() : nullptr;
  Targets Out;
  if (!R)
    return Out;
  for (const FieldDecl *Fd : R->fields())
    if (Ctx.hasSameUnqualifiedType(Fd->getType(), T))
      Out.insert(fieldOf(Whole, Fd));
  return Out;
}

/// The class of \p Part if it is a base of that of the whole object.
static const CXXRecordDecl *baseOf(QualType Whole, QualType Part) {
  if (Whole.isNull() || Part.isNull())
    return nullptr;
  auto *D = Whole.getNonReferenceType()->getAsCXXRecordDecl();
  auto *B = Part.getNonReferenceType()->getAsCXXRecordDecl();
  return D && B && D->hasDefinition() && B->hasDefinition() &&
                 D->isDerivedFrom(B)
             ? B->getDefinition()
             : nullptr;
}

static void eachField(const CXXRecordDecl *R,
                      llvm::function_ref<void(const FieldDecl *)> Do) {
  for (const CXXBaseSpecifier &B : R->bases())
    if (auto *Of = B.getType()->getAsCXXRecordDecl(); Of && Of->hasDefinition())
      eachField(Of->getDefinition(), Do);
  for (const FieldDecl *F : R->fields())
    if (!F->isUnnamedBitField())
      Do(F);
}

/// Writes \p V to what \p T designates: strongly if that is one object.
void FunctionExtractor::write(const Targets &T, const Value &Given,
                              QualType Type, const void *Key, SourceLocation L,
                              StepKind Step, bool Weak) {
  Value V = Given;
  auto Outside = [&](LocId X) { return Locs[X].isOutside(); };
  if (!Type.isNull() && Type->isPointerType() &&
      llvm::any_of(V.Targets,
                   [&](LocId From) { return isVariable(From, Type); })) {
    // A list of this function's own that gathers what others own is what was
    // put into it, under what was asked then.
    Value Held = load(V, Type);
    if (llvm::any_of(T, Outside) || !llvm::all_of(Held.Targets, Outside))
      V = std::move(Held);
  }
  if (!Type.isNull() && Type->isPointerType() && T.size() == 1 && !Weak)
    setAside(*T.begin(), &V.Targets);
  Content In = dataOf(V, Type), Deep = In;
  // Where the target keeps pointing at what the value points at, what stands
  // there is read there, when it is read.
  bool Pointer = !Type.isNull() && Type->isPointerType() && !V.Targets.empty();
  if (Pointer)
    In = V.Data;
  else if (V.Targets.size() == 1 && !Type.isNull() &&
           Type.getNonReferenceType()->isRecordType())
    In = dataOf(V, Type, /*Deep=*/false);
  // A whole object is one of its class again wherever it is read; but as a part
  // of another it is what that is known to hold.
  bool Part = llvm::any_of(T, [&](LocId L) {
    return !Locs[L].isOutside() && !Locs[L].Path.empty();
  });
  for (Content *C : {&In, &Deep})
    std::erase_if(*C, [&](const Item &I) {
      return I.N.K == Node::Object && !Part && !Type.isNull() &&
             Decls.classOf(Type) == I.N.Entity;
    });
  // What an object is a copy of says nothing of its class.
  if (!Type.isNull() && Type->isRecordType())
    std::erase_if(In, [&](const Item &I) { return isOwnType(I); });
  bool Strong = !Weak && isStrong(T);
  bool Renews = !Weak && T.size() == 1 && Rounds::isOf(*T.begin(), Locs, Cur);
  // What the value's own storage points at, and which of its parts are known
  // to be constant, goes with it.
  std::vector<std::pair<AccessPath, Targets>> Points;
  std::vector<AccessPath> Clean;
  std::vector<std::pair<AccessPath, VarInfo>> Known;
  bool Whole = !Type.isNull() && (Type.getNonReferenceType()->isRecordType() ||
                                  Type.getNonReferenceType()->isArrayType());
  if (Whole && V.Targets.size() == 1) {
    LocId From = *V.Targets.begin();
    const AccessPath Base = Locs[From].Path;
    eachOfObject(Cur.Pointees, From, [&](LocId K, const Targets &P) {
      if (Base.covers(Locs[K].Path))
        Points.push_back({Locs[K].Path.dropFront(Base.size()), P});
    });
    bool Record = !Type.getNonReferenceType()->isArrayType();
    eachOfObject(Cur.Vars, From, [&](LocId K, const VarInfo &Info) {
      if (Record && K != From && Base.covers(Locs[K].Path))
        Known.push_back({Locs[K].Path.dropFront(Base.size()), Info});
    });
    eachOfObject(Cur.Store, From, [&](LocId K, const Content &C) {
      if (Record && C.empty() && K != From && Base.covers(Locs[K].Path) &&
          !anythingBelow(K))
        Clean.push_back(Locs[K].Path.dropFront(Base.size()));
    });
    // A pointer that the function did not set designates what it did before.
    auto *R = Type.getNonReferenceType()->getAsCXXRecordDecl();
    if (R && Locs[From].isOutside())
      for (const PointerPath &P : pointersIn(R)) {
        LocId K = Locs.child(From, P.Path);
        if (!Cur.Pointees.count(K))
          Points.push_back({P.Path, {typed(K, P.Type)}});
      }
  } else if (!Type.isNull() && Type->isPointerType()) {
    Points.push_back({AccessPath(), V.Targets});
  }
  // So with calls that know a temporary by now.
  std::vector<std::pair<AccessPath, askfirst::Running>> Shared;
  if (V.Targets.size() == 1 && Locs[*V.Targets.begin()].K == MemLoc::Temp)
    for (const askfirst::Running &R : Cur.Beside)
      if (Locs.base(R.Where) == *V.Targets.begin())
        Shared.push_back({Locs[R.Where].Path, R});
  std::set<LocId> Done;
  std::vector<LocId> Todo(T.begin(), T.end());
  if (Pointer)
    for (LocId To : T) {
      Targets More = besidePointer(To, Type);
      Todo.insert(Todo.end(), More.begin(), More.end());
    }
  for (size_t I = 0; I < Todo.size(); ++I) {
    LocId To = Todo[I];
    if (!Done.insert(To).second)
      continue;
    bool Own = I < T.size();
    bool StrongHere = Strong && Own;
    Content C;
    bool Escapes = Locs[To].isOutside() || Locs[To].K == MemLoc::Heap;
    // A text that is made of a C string has what that points at.
    QualType Its = typeAt(To);
    bool Text = !Its.isNull() && isTextType(Its);
    const Content &Here = Escapes || Text ? Deep : In;
    if (!Here.empty()) {
      Node D = define(Key, To, L, nameOf(To));
      Handled += Here.size();
      edges(Here, D, L, Step);
      Item Def;
      Def.N = D;
      C.insert(Def);
      if (!Pointer || !Type->getPointeeType()->isRecordType() ||
          Locs[To].isOutside())
        noteOutsideWrite(To, {Def}, L, StepKind::Field);
      noteShared(To, {Def}, L);
    }
    killGuards(To);
    if (!Pointer || Text)
      touch(To, Type);
    // A base that is assigned is a part, whatever comes after it stays.
    if (const CXXRecordDecl *Base = StrongHere ? baseOf(Its, Type) : nullptr) {
      eachField(Base, [&](const FieldDecl *Fd) {
        LocId Part = fieldOf(To, Fd);
        if (Part == To)
          return;
        Content Of;
        for (const Item &I : C)
          if (auto There = partUnder(
                  I, Locs[Part].Path.dropFront(Locs[To].Path.size())))
            Of.insert(std::move(*There));
        store(Part, std::move(Of), true);
      });
      StrongHere = false;
      C.clear();
    }
    if (StrongHere || !C.empty())
      store(To, C, StrongHere);
    if (Own && Renews)
      Rounds::renew(To, C, Locs, Cur);
    // The members of a union are the same bytes.
    for (LocId A = To;; A = Locs.parent(A)) {
      if (auto Same = Beside.find(A); Same != Beside.end())
        for (LocId Other : Same->second)
          if (StrongHere || !C.empty())
            store(Other, C, StrongHere && A == To);
      if (A == Locs.parent(A))
        break;
    }
    if (StrongHere)
      for (const AccessPath &P : Clean)
        if (Locs[To].Path.size() + P.size() <= AccessPath::MaxDepth)
          Cur.Store[Locs.child(To, P)] = {};
    for (auto [P, R] : Shared) {
      R.Where = Locs.child(To, P);
      Cur.Beside.insert(std::move(R));
    }
    if (StrongHere)
      for (auto &[P, Info] : Known)
        Cur.Vars[Locs.child(To, P)] = Info;
    // What was designated before is so no more.
    if (StrongHere && !Type.isNull() &&
        (Type->isArrayType() || isViewLike(Type->getAsCXXRecordDecl())))
      Cur.Pointees.erase(To);
    for (auto &[P, Q] : Points) {
      if (Text && P.empty())
        continue;
      if (Locs[To].isOutside())
        for (LocId X : Q)
          if (Locs[X].K == MemLoc::Heap || Locs[To].K == MemLoc::Global ||
              Locs[To].K == MemLoc::CallObj)
            escape(X, Locs.child(To, P));
      auto &Into = Cur.Pointees[Locs.child(To, P)];
      if (StrongHere)
        Into.clear();
      Into.insert(Q.begin(), Q.end());
    }
    // Through a returned reference, view or iterator: the object it came from.
    if (Here.empty())
      continue;
    const Targets Of = aliases(To);
    auto Found = Of.empty() ? FoundBy.end() : FoundBy.find(Locs.base(To));
    for (LocId A : Of) {
      auto Out = Found == FoundBy.end() ? std::map<LocId, Item>::iterator()
                                        : Found->second.find(A);
      if (Found == FoundBy.end() || Out == Found->second.end()) {
        Todo.push_back(A);
        continue;
      }
      if (!Done.insert(A).second)
        continue;
      killGuards(A);
      touch(A, QualType());
      store(A, {Out->second}, false);
    }
    if (Found == FoundBy.end() || Found->second.empty())
      continue;
    Node There;
    There.K = Node::Result;
    There.Call = Locs[To].Index;
    There.Index = Node::PutThere;
    for (const Item &I : C)
      edge(I, There, Locs[To].Path.concat(I.At), L, Step);
    // Where it goes if link does not find out.
    Item Any;
    Any.N = There;
    for (auto &[A, At] : Found->second)
      edge(Any, At.N, At.Path, L, Step);
  }
}
