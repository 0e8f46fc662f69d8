//===- extract/Effects.cpp - The digest of a body -------------------------===//
//
// Reads off the memory at a function's end what its callers may apply to
// theirs (Effects.h). A location of this function stands both for a pointer
// and for what it designated on entry; which is meant follows from types.
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"
#include "clang/AST/DeclTemplate.h"

using namespace askfirst;
using namespace clang;

/// Places a digest has at most; what would be larger is none, and is entered in
/// the ledger. Where more than MaxWritten are written to, whole objects are
/// said to be.
static constexpr size_t MaxPlaces = 256, MaxWritten = 48, MaxGlobals = 24;

/// What a pointer, reference, view or smart pointer designates; null: none of
/// them, or unknown.
static QualType designated(QualType T) {
  if (T.isNull())
    return T;
  if (T->isReferenceType() || T->isPointerType())
    return T->getPointeeType();
  auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T->getAsCXXRecordDecl());
  if (S && S->isInStdNamespace() && isViewLike(S) &&
      S->getTemplateArgs().size() &&
      S->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
    return S->getTemplateArgs()[0].getAsType();
  return QualType();
}

/// How many pointers lead from a value of type \p T to what is none.
static unsigned levels(QualType T) {
  unsigned N = 0;
  while (!T.isNull() && T->isArrayType())
    T = QualType(T->getArrayElementTypeNoTypeQual(), 0);
  for (T = designated(T); !T.isNull() && N < 4; T = designated(T))
    ++N;
  return N;
}

/// Storage of type \p T at \p L.
LocId ExtractionState::typed(LocId L, QualType T) {
  Types.try_emplace(L, T);
  return L;
}

Component ExtractionState::componentOf(const FieldDecl *Fd) {
  Component C;
  C.Id = Decls.idOf(Fd);
  // A pair's members are its tuple elements 0 and 1.
  if (auto *R = dyn_cast<CXXRecordDecl>(Fd->getParent());
      R && R->isInStdNamespace() && R->getIdentifier() &&
      R->getName() == "pair") {
    C.K = Component::Key;
    C.Id = Decls.keyOf(Fd->getName() == "first" ? "0" : "1");
  }
  return C;
}

/// A temporary that \p E makes, of a class of its own, with \p Content in it.
LocId ExtractionState::freshObject(const Expr *E, QualType T,
                                   const Item &Content) {
  LocId L = temp(E);
  isExactly(L, T);
  forget(L);
  Cur.Pointees.erase(L);
  Cur.Store[L] = {Content};
  return L;
}

LocId ExtractionState::fieldOf(LocId L, const FieldDecl *Fd) {
  Component C = componentOf(Fd);
  size_t Before = Locs.size();
  LocId Field = Locs.child(L, C);
  if (Locs.size() != Before)
    isExactly(Field, Fd->getType());
  if (Field == L)
    return Field;
  typed(Field, Fd->getType());
  if (Fd->getParent()->isUnion() && !Beside.count(Field)) {
    Beside[Field]; // its siblings ask for it in turn
    for (const FieldDecl *Other : Fd->getParent()->fields())
      if (Other != Fd && !Other->isUnnamedBitField())
        Beside[Field].push_back(fieldOf(L, Other));
  }
  return Field;
}

/// The pointers, references and views among the members of \p R.
const std::vector<PointerPath> &
ExtractionState::pointersIn(const CXXRecordDecl *R, unsigned Depth) {
  R = R->getDefinition() ? R->getDefinition() : R;
  auto It = Queue.PointerPaths.find(R);
  if (It != Queue.PointerPaths.end())
    return It->second;
  std::vector<PointerPath> Found;
  if (R->isLambda()) {
    for (const LambdaCapture &C : R->captures()) {
      const ValueDecl *Var =
          C.capturesVariable() ? C.getCapturedVar() : nullptr;
      if (!Var && !C.capturesThis())
        continue;
      QualType T = Var ? Var->getType().getNonReferenceType() : Ctx.VoidPtrTy;
      if (Var && C.getCaptureKind() == LCK_ByRef)
        T = Ctx.getLValueReferenceType(T);
      Component At{Component::Field, Decls.captureOf(R, Var)};
      if (!designated(T).isNull())
        Found.push_back({AccessPath().with(At), T});
    }
  } else if (R->hasDefinition() && !R->isUnion() && !R->isDependentContext() &&
             !Decls.inSystemHeader(R) && Depth < 4) {
    for (const CXXBaseSpecifier &B : R->bases())
      if (auto *Base = B.getType()->getAsCXXRecordDecl())
        for (const PointerPath &P : pointersIn(Base, Depth + 1))
          Found.push_back(P);
    for (const FieldDecl *Fd : R->fields()) {
      Component C{Component::Field, Decls.idOf(Fd)};
      QualType T = Fd->getType();
      if (!designated(T).isNull()) {
        if (!designated(T)->isFunctionType())
          Found.push_back({AccessPath().with(C), T});
        continue;
      }
      if (auto *In = T->getAsCXXRecordDecl())
        for (const PointerPath &P : pointersIn(In, Depth + 1))
          if (P.Path.size() < AccessPath::MaxDepth)
            Found.push_back({AccessPath().with(C).concat(P.Path), P.Type});
    }
  }
  if (Found.size() > 24)
    Found.clear();
  return Queue.PointerPaths[R] = std::move(Found);
}

/// The type of the storage at \p L: as declared, or that of an element of what
/// it is in; null: not known.
QualType ExtractionState::typeAt(LocId L) const {
  QualType T = Types.lookup(L);
  const AccessPath &P = Locs[L].Path;
  if (!T.isNull() || P.empty() || P.components().back().K == Component::Field)
    return T;
  LocId In = Locs.parent(L);
  QualType Whole = typeAt(In);
  if (!Whole.isNull() && Whole->isArrayType())
    return QualType(Whole->getArrayElementTypeNoTypeQual(), 0);
  auto *R = Whole.isNull() ? nullptr
                           : Whole.getNonReferenceType()->getAsCXXRecordDecl();
  if (R && isContainer(R)) {
    IdentifierInfo &Element = Ctx.Idents.get("value_type");
    for (const NamedDecl *D : R->lookup(DeclarationName(&Element)))
      if (auto *Name = dyn_cast<TypedefNameDecl>(D))
        return Name->getUnderlyingType();
  } else if (R && R->isInStdNamespace() && R->getIdentifier() &&
             (R->getName() == "pair" || R->getName() == "tuple")) {
    for (unsigned I = 0; I < 8; ++I)
      if (QualType Of = elementType(Whole, I); Of->isVoidType())
        break;
      else if (P.components().back() == position(I))
        return Of;
  }
  return T;
}

/// What was written at \p L, a value of type \p T, is to be known to callers.
void ExtractionState::touch(LocId L, QualType T) {
  const MemLoc M = Locs[L];
  if (M.K == MemLoc::Local) {
    // A closure that was passed by value shares what it refers to.
    auto *P = dyn_cast<ParmVarDecl>(static_cast<const VarDecl *>(M.Key));
    if (!P || P->getDeclContext() != F || !Decls.holdsCode(P->getType()))
      return;
    MemLoc Obj;
    Obj.K = MemLoc::ParamObj;
    Obj.Index = P->getFunctionScopeIndex();
    Touched.insert({Locs.child(Locs.intern(Obj), M.Path), false});
    return;
  }
  if (auto Was = WasOf.find(Locs.base(L)); Was != WasOf.end()) {
    Touched.insert({Locs.child(Was->second, M.Path), M.Path.empty()});
    return;
  }
  if (!M.isOutside())
    return;
  QualType Have = typeAt(L);
  unsigned N = 0;
  if (!Have.isNull()) {
    unsigned Of = levels(Have), To = levels(T);
    N = Have->isReferenceType() && !M.Path.empty();
    N = T.isNull() || Of > To ? std::max<unsigned>(N, Of != 0) : N;
  }
  Touched.insert({L, N != 0});
}

/// Whether anything of the object at \p Base was written.
bool ExtractionState::isTouched(LocId Base) const {
  return llvm::any_of(
      Touched, [&](const auto &T) { return Locs.base(T.first) == Base; });
}

/// An object that others may find from now on.
/// \p In: the storage of others that knows it, if that is all; \p To: or who
/// (Node::Owner).
void ExtractionState::escape(LocId L, std::optional<LocId> In, uint32_t To) {
  switch (Locs[L].K) {
  case MemLoc::Heap: {
    Holders &H = Shared[Locs.base(L)];
    H.Owners.insert(In ? Locs[*In].owner() : To);
    if (QualType T = In ? typeAt(*In) : QualType(); In)
      H.Deep |= Locs[*In].Path.size() > 1 || (!T.isNull() && levels(T) > 1);
    break;
  }
  case MemLoc::ParamObj:
  case MemLoc::ThisObj:
    Escaped.insert(Locs.base(L));
    break;
  default:
    break;
  }
}

/// Whether \p H says something that could be a consent: which of several
/// things is returned then is more than a matter of where it is.
bool ExtractionState::asksSomething(const Held &H) {
  std::function<bool(TermIndex, unsigned)> Asks = [&](TermIndex I,
                                                      unsigned Depth) {
    const Term &T = Out.Terms[I];
    if (Depth > 8)
      return true;
    switch (T.K) {
    case Term::Call:
      if (!T.Entity || !Decls.answersNothing(T.Entity))
        return true;
      break;
    case Term::Field:
    case Term::Global:
      return !Decls.answersNothing(T.Entity);
    case Term::Param: {
      if (T.Number >= F->getNumParams())
        return true;
      QualType P = F->getParamDecl(T.Number)->getType().getNonReferenceType();
      return !P->isPointerType() &&
             (P->isBooleanType() || P->isEnumeralType() || P->isRecordType());
    }
    case Term::OneOf:
    case Term::Choice:
    case Term::Out:
      return true;
    case Term::Value:
      return T.CallSite != NoIndex;
    default:
      break;
    }
    return llvm::any_of(T.Operands,
                        [&](TermIndex O) { return O && Asks(O, Depth + 1); });
  };
  return llvm::any_of(H, [&](const HeldGuard &G) {
    return Asks(Out.Guards[G.Which].About, 0);
  });
}

/// Notes what a returned value designates, for callers.
void FunctionExtractor::noteReturned(const Expr *E, const Value &V) {
  if (!Emitting)
    return;
  QualType R = F->getReturnType();
  if (R->isPointerType() || R->isReferenceType()) {
    Given.Asked |= asksSomething(Cur.Guards);
    Given.Lost |= V.Targets.empty() && !V.Data.empty();
    Given.Partial |= V.Partial;
    for (LocId L : V.Targets) {
      // Which it is is the caller's to say, to link.
      Given.Lost |= ByKey.count(L);
      // One of the arms of `c ? a : b`.
      auto It = Locs[L].K == MemLoc::Temp ? AliasOf.find(L) : AliasOf.end();
      if (It == AliasOf.end()) {
        Given.Targets.insert(L);
        continue;
      }
      Given.Targets.insert(It->second.begin(), It->second.end());
      if (auto *C = dyn_cast<AbstractConditionalOperator>(strip(E)))
        for (bool Taken : {true, false})
          if (auto H = implied(C->getCond(), Taken))
            Given.Asked |= asksSomething(*H);
    }
    return;
  }
  auto *Rec = R->getAsCXXRecordDecl();
  if (!Rec)
    return;
  bool View = !designated(R).isNull();
  if (V.Targets.size() != 1) {
    Given.Lost = true;
    return;
  }
  LocId L = *V.Targets.begin();
  const AccessPath Base = Locs[L].Path;
  bool Any = false;
  for (auto &[K, T] : Cur.Pointees) {
    if (Locs.base(K) != Locs.base(L) || !Base.covers(Locs[K].Path) ||
        Locs[K].Path.size() < Base.size())
      continue;
    AccessPath P = Locs[K].Path.dropFront(Base.size());
    Any |= P.empty();
    auto &To = Given.Pointers[P];
    To.first.insert(T.begin(), T.end());
    To.second = Types.lookup(K);
  }
  // What a view of others designates on entry stands at the same location.
  if (View && !Any && Locs[L].isOutside()) {
    auto &To = Given.Pointers[AccessPath()];
    To.first.insert(typed(L, R));
    To.second = R;
    Any = true;
  }
  Given.Lost |= View && !Any;
  Given.Asked |= asksSomething(Cur.Guards);
  if (Locs[L].isOutside())
    for (const PointerPath &P : pointersIn(Rec)) {
      LocId K = Locs.child(L, P.Path);
      if (Cur.Pointees.count(K))
        continue;
      auto &To = Given.Pointers[P.Path];
      To.first.insert(typed(K, P.Type));
      To.second = P.Type;
    }
}

namespace {
/// What a location is to callers.
enum class Seen : uint8_t { Place, Nothing, Unknown };
} // namespace

/// The digest, read off the state at the end; none if it would be too large.
std::optional<Effects> FunctionExtractor::digest(const State &AtExit) {
  Effects E;
  std::map<LocId, uint32_t> FreshOf; // by base
  std::vector<LocId> FreshBases;
  /// \p L where a value of type \p Wanted is meant.
  auto Place = [&](LocId L, QualType Wanted, EffectPlace &P) {
    if (auto Was = WasOf.find(Locs.base(L)); Was != WasOf.end())
      L = Locs.child(Was->second, Locs[L].Path);
    const MemLoc M = Locs[L];
    P.Path = M.Path;
    switch (M.K) {
    case MemLoc::ThisObj:
      P.K = EffectPlace::This;
      break;
    case MemLoc::ParamObj:
      P.K = EffectPlace::Param;
      P.Index = M.Index;
      break;
    case MemLoc::Global:
      P.K = EffectPlace::Global;
      P.Entity = M.Entity;
      break;
    case MemLoc::Heap: {
      auto It = FreshOf.find(Locs.base(L));
      if (It == FreshOf.end())
        return Seen::Unknown;
      P.K = EffectPlace::Fresh;
      P.Index = It->second;
      break;
    }
    case MemLoc::CallObj:
      return isTransparent(L) ? Seen::Nothing : Seen::Unknown;
    case MemLoc::Local:
    case MemLoc::Temp:
      break;
    }
    QualType Have = typeAt(L);
    if (M.K == MemLoc::Heap)
      return Seen::Place;
    bool Reference = !Have.isNull() && Have->isReferenceType();
    unsigned Of = levels(Have), To = levels(Wanted);
    if (!Have.isNull() && Reference)
      Of = levels(Have->getPointeeType());
    if (Wanted.isNull())
      To = Of ? Of - 1 : 0;
    if (Have.isNull()) // an element, say
      Of = To || M.Path.empty() ? To : 1;
    P.Through = (Reference && !M.Path.empty()) + (Of > To ? Of - To : 0);
    // It is gone; not what a pointer in it designates.
    if (M.K == MemLoc::Local || M.K == MemLoc::Temp)
      return P.Through ? Seen::Unknown : Seen::Nothing;
    return Seen::Place;
  };
  auto Fresh = [&](LocId L, Node::Kind Out, uint32_t Index,
                   const AccessPath &Path) {
    if (Locs[L].K != MemLoc::Heap || WasOf.count(Locs.base(L)))
      return;
    auto [It, New] = FreshOf.try_emplace(Locs.base(L), E.Fresh.size());
    if (!New)
      return;
    E.Fresh.push_back({Out, Index, Path, Raw.count(Locs.base(L)) != 0,
                       Types.lookup(Locs.base(L))});
    FreshBases.push_back(Locs.base(L));
  };
  auto Lead = [&](Effects::Pointer &P, const std::set<LocId> &To) {
    for (LocId L : To) {
      EffectPlace Q;
      switch (Place(L, designated(P.Type), Q)) {
      case Seen::Place:
        P.To.push_back(std::move(Q));
        break;
      case Seen::Nothing:
        break;
      case Seen::Unknown:
        P.Unknown = true;
        break;
      }
    }
  };
  // Objects made here, and how callers come by what is in them.
  for (LocId L : Given.Targets)
    Fresh(L, Node::Result, 0, AccessPath());
  for (auto &[Path, To] : Given.Pointers)
    for (LocId L : To.first)
      Fresh(L, Node::Result, 0, Path);
  for (auto &[K, T] : AtExit.Pointees) {
    const MemLoc &M = Locs[K];
    if (M.K != MemLoc::ThisObj && M.K != MemLoc::ParamObj)
      continue;
    for (LocId L : T)
      Fresh(L, M.K == MemLoc::ThisObj ? Node::ReceiverOut : Node::Out,
            M.K == MemLoc::ThisObj ? 0 : M.Index, M.Path);
  }
  for (size_t I = 0; I < FreshBases.size(); ++I)
    for (auto &[K, T] : AtExit.Pointees)
      if (Locs.base(K) == FreshBases[I])
        for (LocId L : T) {
          const Effects::Object From = E.Fresh[I];
          Fresh(L, From.Out, From.Index, From.Path.concat(Locs[K].Path));
        }
  bool Constructor = isa<CXXConstructorDecl>(F);
  for (auto &[K, T] : AtExit.Pointees) {
    if (T.size() == 1 && *T.begin() == K)
      continue;
    const MemLoc &M = Locs[K];
    Effects::Pointer P;
    P.Type = typeAt(K);
    if (T.empty() && P.Type.isNull())
      continue; // nothing that is known to be a pointer
    if (Place(K, P.Type, P.At) != Seen::Place)
      continue;
    // A reference is bound by a constructor only; else it is followed.
    P.At.Through = !P.Type.isNull() && P.Type->isReferenceType() &&
                   !Constructor && !M.Path.empty();
    if (P.At.Through && !P.Type.isNull())
      P.Type = P.Type->getPointeeType();
    if (M.K == MemLoc::Global)
      P.Unknown = true;
    else
      Lead(P, T);
    E.Pointers.push_back(std::move(P));
  }
  for (auto &[Path, To] : Given.Pointers) {
    Effects::Pointer P;
    P.At.K = EffectPlace::Result;
    P.At.Path = Path;
    P.Type = To.second;
    Lead(P, To.first);
    E.Pointers.push_back(std::move(P));
  }
  Effects::Pointer Returned;
  Returned.Type = F->getReturnType();
  Lead(Returned, Given.Targets);
  E.Returned = std::move(Returned.To);
  E.ReturnKnown = !Given.Lost && !Returned.Unknown;
  E.KeepsGlobals = KeepsGlobals;
  E.ReturnAsked = Given.Asked;
  E.ReturnPartial = Given.Partial;
  auto Whole = [&](LocId L) {
    for (LocId In = Locs.parent(L); In != L; In = Locs.parent(L)) {
      QualType T = Types.lookup(In);
      bool ByValue = !T.isNull() && designated(T).isNull();
      if (!ByValue && Locs.parent(In) != In)
        break;
      L = In;
    }
    return L;
  };
  for (auto [L, Through] : Touched) {
    if (Touched.size() > MaxWritten && !Through)
      L = Whole(L);
    EffectPlace P;
    if (Locs[L].K != MemLoc::ThisObj && Locs[L].K != MemLoc::ParamObj)
      continue;
    if (Place(L, QualType(), P) != Seen::Place)
      continue;
    P.Through = Through;
    E.Written.push_back(std::move(P));
  }
  for (auto &[L, C] : AtExit.Store) {
    if (Locs[L].K != MemLoc::Global || !isStrong({L}) ||
        E.Globals.size() >= MaxGlobals)
      continue;
    Effects::Overwritten G;
    G.At.K = EffectPlace::Global;
    G.At.Entity = Locs[L].Entity;
    G.At.Path = Locs[L].Path;
    bool Known = llvm::all_of(C, [&](const Item &I) {
      return I.N.K == Node::Def && I.At.empty() && I.Path.empty();
    });
    for (const Edge &From : Out.Edges) {
      if (!Known ||
          llvm::none_of(C, [&](const Item &I) { return I.N == From.To; }))
        continue;
      Known = From.From.K == Node::Param && From.Except.empty() &&
              From.ToPath.empty() && From.From.Index < F->getNumParams();
      if (Known)
        G.With.push_back({From.From.Index, From.FromPath});
    }
    if (Known && (C.empty() || !G.With.empty()))
      E.Globals.push_back(std::move(G));
  }
  for (auto &[L, C] : storedCode(AtExit))
    if (Place(L, QualType(), C.To) == Seen::Place) {
      C.To.Through = 0;
      E.Copied.push_back(std::move(C));
    }
  for (const askfirst::Running &R : AtExit.Beside) {
    EffectPlace P;
    const MemLoc::Kind K = Locs[R.Where].K;
    if ((K == MemLoc::ThisObj || K == MemLoc::ParamObj) &&
        Place(R.Where, QualType(), P) == Seen::Place &&
        !llvm::is_contained(E.Running, P))
      E.Running.push_back(std::move(P));
  }
  llvm::sort(E.Written);
  E.Written.erase(llvm::unique(E.Written), E.Written.end());
  // What lies in something else that is written goes with it.
  const std::vector<EffectPlace> All = E.Written;
  std::erase_if(E.Written, [&](const EffectPlace &P) {
    return llvm::any_of(All, [&](const EffectPlace &Q) {
      return Q.K == P.K && Q.Index == P.Index && Q.Path.covers(P.Path) &&
             (Q.Path.size() < P.Path.size() ||
              (Q.Path == P.Path && Q.Through < P.Through));
    });
  });
  if (E.Pointers.size() + E.Written.size() + E.Fresh.size() + E.Running.size() +
          E.Copied.size() >
      MaxPlaces) {
    ledger(LedgerEntry::FunctionOverBudget,
           "what it makes point where: over " + std::to_string(MaxPlaces) +
               " places",
           F->getLocation());
    return std::nullopt;
  }
  for (unsigned I = 0; I < F->getNumParams(); ++I) {
    MemLoc Obj;
    Obj.K = MemLoc::ParamObj;
    Obj.Index = I;
    E.Kept.push_back(Escaped.count(Locs.intern(Obj)));
  }
  MemLoc This;
  This.K = MemLoc::ThisObj;
  E.ThisKept = Escaped.count(Locs.intern(This));
  for (LocId L : Behind)
    if (EffectPlace P; Place(L, QualType(), P) == Seen::Place &&
                       (P.K == EffectPlace::This || P.K == EffectPlace::Param))
      E.Behind.push_back(std::move(P));
  return E;
}
