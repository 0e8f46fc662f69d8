//===- extract/Containers.cpp - What library containers keep where --------===//
//
// The members of the standard containers, adaptors, pairs and tuples that put
// something in, take something out or point at it. Elements stand under `[]`,
// or under a constant key; the element of a map is a pair, whose halves stand
// under the keys 0 and 1, like those of every pair and tuple.
//
// Consumes a CallSite, changes this function's memory. Which sources and sinks
// there are is not known here; calls that no entry below names go on as
// ordinary calls.
//
// UNSOUND: `insert` in the middle leaves what stood under constant positions
// where it was (test/accuracy/containers/vectors.cpp).
//
//===----------------------------------------------------------------------===//
#include "compat/Compat.h"
#include "compat/NameSwitch.h"
#include "extract/CallSite.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;
using llvm::StringRef;

namespace {

enum class Operation : uint8_t {
  None,
  PutLast,     ///< the last argument becomes an element
  Emplace,     ///< an element is made of the arguments
  EmplaceAt,   ///< likewise, behind a position
  Insert,      ///< one of the forms of insert()
  PutUnderKey, ///< key, value; an element that is there stays
  SetUnderKey, ///< key, value; an element that is there goes
  Refill,      ///< assign(): all there was goes
  Erase,       ///< by key, position or range
  Find,        ///< a position, by key
  Swap,        ///<
  TakeAll,     ///< all elements of another container come over
  TakeOut,     ///< extract(): a node handle
};

} // namespace

static Operation operationOf(StringRef Name) {
  return NameSwitch<Operation>(Name)
      .Cases({"push_back", "push_front", "push", "insert_after"},
             Operation::PutLast)
      .Cases({"emplace_back", "emplace_front"}, Operation::Emplace)
      .Cases({"emplace", "emplace_hint", "emplace_after"}, Operation::EmplaceAt)
      .Case("insert", Operation::Insert)
      .Case("try_emplace", Operation::PutUnderKey)
      .Case("insert_or_assign", Operation::SetUnderKey)
      .Cases({"assign", "fill", "assign_range"}, Operation::Refill)
      .Case("erase", Operation::Erase)
      .Cases({"find", "lower_bound", "upper_bound", "equal_range"},
             Operation::Find)
      .Case("swap", Operation::Swap)
      .Cases(
          {"splice", "splice_after", "merge", "append_range", "insert_range"},
          Operation::TakeAll)
      .Case("extract", Operation::TakeOut)
      .Default(Operation::None);
}

static StringRef className(const CXXRecordDecl *R) {
  return R && R->getIdentifier() ? R->getName() : StringRef();
}

bool askfirst::isContainer(const CXXRecordDecl *R) {
  if (!R || !R->isInStdNamespace())
    return false;
  return NameSwitch<bool>(className(R))
      .Cases({"vector", "deque", "list", "forward_list", "array"}, true)
      .Cases({"map", "multimap", "unordered_map", "unordered_multimap"}, true)
      .Cases({"set", "multiset", "unordered_set", "unordered_multiset"}, true)
      .Cases({"stack", "queue", "priority_queue", "flat_map", "flat_set"}, true)
      // libstdc++ implements some of them in a base.
      .Cases({"_Vector_base", "_List_base", "_Fwd_list_base"}, true)
      .Default(false);
}

static bool isMap(const CXXRecordDecl *R) {
  return className(R).contains("map");
}

static bool isSet(const CXXRecordDecl *R) {
  return className(R).contains("set");
}

static bool isPosition(QualType T) {
  auto *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return R ? isViewLike(R) && className(R).contains("iterator")
           : T->isPointerType();
}

Component FunctionExtractor::keyComponent(const Expr *Key) {
  Component C;
  C.K = Component::Element;
  TermIndex K = Key ? constant(Key) : 0;
  if (!K) {
    if (auto I = Key ? keyParameter(Key) : std::nullopt)
      C = {Component::ParamKey, *I};
    return C;
  }
  const Term &T = Out.Terms[K];
  if (T.K != Term::String && T.K != Term::Integer && T.K != Term::Enumerator)
    return C;
  C.K = Component::Key;
  C.Id = Decls.keyOf(T.K == Term::String ? T.Text : std::to_string(T.Number));
  return C;
}

Component ExtractionState::position(unsigned I) const {
  Component C;
  C.K = Component::Key;
  C.Id = Decls.keyOf(std::to_string(I));
  return C;
}

std::pair<const Expr *, const Expr *>
askfirst::halvesOfPair(const clang::Expr *E) {
  for (unsigned Depth = 0; E && Depth < 8; ++Depth) {
    E = E->IgnoreUnlessSpelledInSource();
    if (auto *L = dyn_cast<InitListExpr>(E)) {
      if (L->getNumInits() == 2)
        return {L->getInit(0), L->getInit(1)};
      break;
    }
    if (auto *C = dyn_cast<CXXConstructExpr>(E)) {
      if (C->getNumArgs() == 2)
        return {C->getArg(0), C->getArg(1)};
      E = C->getNumArgs() == 1 ? C->getArg(0) : nullptr;
      continue;
    }
    if (auto *C = dyn_cast<CallExpr>(E)) {
      auto *D = C->getDirectCallee();
      if (D && D->getIdentifier() && D->getName() == "make_pair" &&
          C->getNumArgs() == 2)
        return {C->getArg(0), C->getArg(1)};
    }
    break;
  }
  return {nullptr, nullptr};
}

/// The part of \p V that stands under \p C, as far as it is known.
Value ExtractionState::part(const Value &V, Component C) {
  Value P;
  for (LocId L : V.Targets) {
    LocId Child = Locs.child(L, C);
    P.Targets.insert(Child);
    // A tuple of references.
    auto It = Cur.Pointees.find(Child);
    if (It != Cur.Pointees.end())
      P.Targets.insert(It->second.begin(), It->second.end());
  }
  for (Item I : V.Data) {
    if (I.At.empty())
      I.Path = I.Path.with(C);
    else if (I.At.components().front() == C)
      I.At = I.At.dropFront(1);
    else
      continue;
    I.Except.clear();
    P.Data.insert(std::move(I));
  }
  return P;
}

/// A fresh object made by \p Key that points at \p T.
Value ExtractionState::pointerTo(const void *Key, Targets T) {
  LocId Tmp = temp(Key);
  forget(Tmp);
  Cur.Store[Tmp] = {};
  Cur.Pointees[Tmp] = std::move(T);
  Value V;
  V.Targets = {Tmp};
  return V;
}

/// What the elements that positions like \p V stand for are.
Value ExtractionState::pointedAt(const Value &V) {
  Value P;
  P.Data = V.Data;
  for (LocId L : V.Targets) {
    Targets T = pointees(L);
    P.Targets.insert(T.begin(), T.end());
  }
  return P;
}

void FunctionExtractor::putElement(const Targets &Containers, Component At,
                                   const Value &V, QualType T, const Expr *By,
                                   bool Strong) {
  Targets To;
  for (LocId L : Containers)
    To.insert(Locs.child(L, At));
  if (Strong && isStrong(To))
    for (LocId L : To)
      forget(L);
  write(To, V, T, By, By->getExprLoc(), StepKind::Element, !Strong);
}

/// The members of a map's element: key and value.
void FunctionExtractor::putPair(const Targets &Containers, const Expr *Key,
                                const Value &V, QualType T, bool Strong) {
  Component At = keyComponent(Key);
  Targets Pairs;
  for (LocId L : Containers)
    Pairs.insert(Locs.child(L, At));
  putElement(Pairs, position(0), value(Key), Key->getType(), Key, Strong);
  putElement(Pairs, position(1), V, T, Key, Strong);
}

/// An element of type \p T made of the arguments from \p First.
void FunctionExtractor::emplaceElement(CallSite &S, const Targets &Containers,
                                       QualType T, unsigned First) {
  size_t N = S.Args.size() - std::min<size_t>(First, S.Args.size());
  Component Any;
  Any.K = Component::Element;
  auto *R = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  bool Pair = R && R->isInStdNamespace() &&
              (className(R) == "pair" || className(R) == "tuple");
  if (R && !Pair && Containers.size() == 1 &&
      constructAs(S, T, First, Locs.child(*Containers.begin(), Any)))
    return;
  if (N == 1) {
    const Expr *A = S.Args[First];
    putElement(Containers, Any, S.ArgValues[First], A->getType(), A, false);
    return;
  }
  for (unsigned I = 0; I < N; ++I) {
    const Expr *A = S.Args[First + I];
    if (Pair) {
      Targets Elements;
      for (LocId L : Containers)
        Elements.insert(Locs.child(L, Any));
      putElement(Elements, position(I), S.ArgValues[First + I], A->getType(), A,
                 false);
      continue;
    }
    Value All;
    All.Data = dataOf(S.ArgValues[First + I], A->getType());
    // What a constructor makes of its arguments is not seen: any part.
    Content Whole;
    for (Item I : All.Data) {
      I.At = AccessPath();
      Whole.insert(std::move(I));
    }
    All.Data = std::move(Whole);
    putElement(Containers, Any, All, QualType(), A, false);
  }
}

/// Exchanges what two objects hold.
void FunctionExtractor::exchange(const Value &A, const Value &B, QualType T,
                                 const Expr *E) {
  if (!T.isNull() && T->isPointerType()) {
    Value Was = load(A, T), Other = load(B, T);
    for (const Targets *X : {&A.Targets, &B.Targets})
      if (X->size() == 1)
        setAside(*X->begin(), {&Was.Targets, &Other.Targets}, /*Own=*/true);
    write(A.Targets, Other, T, E, E->getExprLoc(), StepKind::Copy);
    write(B.Targets, Was, T, E, E->getExprLoc(), StepKind::Copy);
    return;
  }
  LocId Kept = temp(E);
  forget(Kept);
  Cur.Pointees.erase(Kept);
  write({Kept}, A, T, E, E->getExprLoc(), StepKind::Copy);
  write(A.Targets, B, T, E, E->getExprLoc(), StepKind::Copy);
  Value Old;
  Old.Targets = {Kept};
  write(B.Targets, Old, T, E, E->getExprLoc(), StepKind::Copy);
  for (const Targets *X : {&A.Targets, &B.Targets})
    for (LocId L : *X)
      Cur.Vars.erase(L);
}

/// What a call on a container gives back: a position of \p At in it, or a pair
/// of a position and something else.
Value FunctionExtractor::positionIn(CallSite &S, Component At) {
  if (S.ResultType->isVoidType())
    return Value();
  Targets To;
  for (LocId L : S.Receiver->Targets)
    To.insert(Locs.child(L, At));
  auto *R = S.ResultType->getAsCXXRecordDecl();
  if (!R || (!isViewLike(R) && className(R) != "pair")) {
    if (!isPointerLike(S.ResultType))
      return Value();
    Value V;
    V.Targets = To;
    return V;
  }
  if (isViewLike(R))
    return pointerTo(S.E, To);
  LocId Pair = temp(S.E);
  forget(Pair);
  Cur.Store[Pair] = {};
  for (unsigned I = 0; I < 2; ++I) {
    LocId Half = Locs.child(Pair, position(I));
    Cur.Store[Half] = {};
    bool Range =
        S.Callee->getIdentifier() && S.Callee->getName() == "equal_range";
    if (I == 0 || Range)
      Cur.Pointees[Half] = To;
  }
  Value V;
  V.Targets = {Pair};
  return V;
}

/// Whether what is given is looked up in a container: it is in nothing that is
/// found.
bool askfirst::looksUp(const FunctionDecl *F) {
  auto *M = dyn_cast_or_null<CXXMethodDecl>(F);
  return M && M->getIdentifier() && isContainer(M->getParent()) &&
         operationOf(M->getName()) == Operation::Find;
}

std::optional<Value> FunctionExtractor::container(CallSite &S) {
  auto *M = dyn_cast<CXXMethodDecl>(S.Callee);
  if (!M || !S.Receiver || !M->getIdentifier() || !S.Receiver->Data.empty() ||
      S.Receiver->Targets.empty())
    return std::nullopt;
  const CXXRecordDecl *Class = S.ReceiverType->getAsCXXRecordDecl();
  if (!isContainer(Class))
    Class = M->getParent();
  bool String = className(M->getParent()).contains("basic_string");
  Operation Op = operationOf(M->getName());
  if (Op == Operation::Swap && S.Args.size() == 1 &&
      M->getParent()->isInStdNamespace()) {
    exchange(*S.Receiver, S.ArgValues[0], S.Args[0]->getType(), S.E);
    return Value();
  }
  // Room for more changes nothing that is there; what is left after one is
  // gone is what was there.
  bool Less =
      llvm::is_contained({"pop_back", "pop_front", "pop"}, M->getName());
  if ((Less || llvm::is_contained({"reserve", "shrink_to_fit", "rehash"},
                                  M->getName())) &&
      M->getParent()->isInStdNamespace()) {
    for (LocId L : S.Receiver->Targets)
      if (auto It = Cur.Vars.find(L);
          Less && It != Cur.Vars.end() && It->second.Truth)
        It->second.Truth->IfFalse = Held();
    return Value();
  }
  if (Op == Operation::None || !isContainer(Class) || String ||
      (S.Args.empty() && Op != Operation::Emplace))
    return std::nullopt;
  const Targets &Here = S.Receiver->Targets;
  QualType ElementType;
  if (auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Class))
    if (Spec->getTemplateArgs().size() &&
        Spec->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
      ElementType = Spec->getTemplateArgs()[0].getAsType();
  Component Any;
  Any.K = Component::Element;
  bool Map = isMap(Class), Set = isSet(Class);
  size_t N = S.Args.size();
  auto Last = [&]() -> Value & { return S.ArgValues.back(); };
  auto Position = [&](Component At) { return positionIn(S, At); };
  // That there is anything in it, means what held when it was put there.
  if (Op != Operation::Erase && Op != Operation::Find)
    for (LocId L : Here)
      if (auto It = Cur.Vars.find(L);
          It != Cur.Vars.end() && It->second.Truth) {
        auto &Filled = It->second.Truth->IfTrue;
        if (isStrong(Here))
          Filled = Filled ? either(*Filled, Cur.Guards) : Cur.Guards;
        else
          It->second.Truth.reset();
      }
  auto FromRange = [&](const Value &V, const Expr *From) {
    if (isPosition(From->getType()))
      putElement(Here, Any, pointedAt(V), QualType(), From, false);
    else
      putElement(Here, Any, part(V, Any), QualType(), From, false);
  };
  switch (Op) {
  case Operation::PutLast:
    if (N >= 2 && isPosition(S.Args[N - 1]->getType())) {
      FromRange(Last(), S.Args[N - 1]);
      return Position(Any);
    }
    putElement(Here, Any, Last(), S.Args[N - 1]->getType(), S.Args[N - 1],
               false);
    notePut(Here, nullptr, S.Args[N - 1]);
    return Position(Any);
  case Operation::Emplace:
    if (N == 1)
      notePut(Here, nullptr, S.Args[0]);
    emplaceElement(S, Here, ElementType, 0);
    return Position(Any);
  case Operation::EmplaceAt:
    if (Map) {
      unsigned First = M->getName() == "emplace_hint";
      if (N == First + 2) {
        Component At = keyComponent(S.Args[First]);
        putPair(Here, S.Args[First], Last(), S.Args[N - 1]->getType(), false);
        notePut(Here, S.Args[First], S.Args[N - 1]);
        return Position(At);
      }
      emplaceElement(S, Here, QualType(), First);
      return Position(Any);
    }
    if (Set && N == 1)
      notePut(Here, S.Args[0], nullptr);
    emplaceElement(S, Here, ElementType,
                   !Set && isPosition(S.Args[0]->getType()));
    return Position(Any);
  case Operation::Insert: {
    if (N >= 2 && isPosition(S.Args[N - 1]->getType()) &&
        isPosition(S.Args[N - 2]->getType())) {
      FromRange(S.ArgValues[N - 2], S.Args[N - 2]);
      return Position(Any);
    }
    auto *R =
        S.Args[N - 1]->getType().getNonReferenceType()->getAsCXXRecordDecl();
    if (className(R) == "initializer_list") {
      putElement(Here, Any, part(pointedAt(Last()), Any), QualType(),
                 S.Args[N - 1], false);
      return Position(Any);
    }
    Component At = Any;
    if (Map) {
      auto [Key, Is] = halvesOfPair(S.Args[N - 1]);
      if (Key)
        At = keyComponent(Key);
      if (Key && Is)
        notePut(Here, Key, Is);
    } else {
      notePut(Here, Set ? S.Args[N - 1] : nullptr,
              Set ? nullptr : S.Args[N - 1]);
    }
    putElement(Here, At, Last(), S.Args[N - 1]->getType(), S.Args[N - 1],
               false);
    return Position(At);
  }
  case Operation::PutUnderKey:
  case Operation::SetUnderKey: {
    unsigned First = isPosition(S.Args[0]->getType()) && N >= 2 && !Map;
    if (!Map)
      return std::nullopt;
    Component At = keyComponent(S.Args[First]);
    QualType Mapped = elementType(canonicalTagType(Ctx, Class), 1);
    if (N != 2 && Op == Operation::PutUnderKey && Here.size() == 1) {
      LocId Pair = Locs.child(*Here.begin(), At);
      putElement({Pair}, position(0), value(S.Args[First]),
                 S.Args[First]->getType(), S.Args[First], false);
      if (N == 1 ||
          constructAs(S, Mapped, First + 1, Locs.child(Pair, position(1))))
        return Position(At);
    }
    if (N < 2)
      return std::nullopt;
    putPair(Here, S.Args[First], Last(), S.Args[N - 1]->getType(),
            Op == Operation::SetUnderKey);
    notePut(Here, S.Args[First], S.Args[N - 1]);
    return Position(At);
  }
  case Operation::Refill: {
    write(Here, Value(), QualType(), S.E, S.E->getExprLoc(), StepKind::Copy);
    if (N == 2 && isPosition(S.Args[0]->getType()) &&
        isPosition(S.Args[1]->getType()))
      FromRange(S.ArgValues[0], S.Args[0]);
    else if (className(S.Args[N - 1]
                           ->getType()
                           .getNonReferenceType()
                           ->getAsCXXRecordDecl()) == "initializer_list")
      putElement(Here, Any, part(pointedAt(Last()), Any), QualType(),
                 S.Args[N - 1], false);
    else
      putElement(Here, Any, Last(), S.Args[N - 1]->getType(), S.Args[N - 1],
                 false);
    return Value();
  }
  case Operation::Erase: {
    if (N == 2 && isWhole(S.Args[0], S.Args[1]))
      write(Here, Value(), QualType(), S.E, S.E->getExprLoc(), StepKind::Copy);
    if (N == 1 && (Map || Set) && !isPosition(S.Args[0]->getType())) {
      Component At = keyComponent(S.Args[0]);
      if (At.K != Component::Element && Here.size() == 1) {
        LocId Gone = Locs.child(*Here.begin(), At);
        forget(Gone);
        touch(Gone, QualType());
        Cur.Store[Gone] = {};
      }
    }
    return Position(Any);
  }
  case Operation::Find:
    // A call all the same: whether it found anything is a question.
    S.Found = !Set && M->getName() == "find" ? keyComponent(S.Args[0]) : Any;
    return std::nullopt;
  case Operation::TakeAll: {
    unsigned I = N == 1 ? 0 : 1;
    if (!isContainer(
            S.Args[I]->getType().getNonReferenceType()->getAsCXXRecordDecl()))
      return std::nullopt;
    putElement(Here, Any, part(S.ArgValues[I], Any), QualType(), S.Args[I],
               false);
    if (N <= 2 && M->getName().starts_with("splice"))
      write(S.ArgValues[I].Targets, Value(), QualType(), S.Args[I],
            S.E->getExprLoc(), StepKind::Copy);
    return Value();
  }
  case Operation::TakeOut: {
    LocId Node = temp(S.E);
    forget(Node);
    Cur.Store[Node] = {};
    Value Element;
    Component At =
        Set || isPosition(S.Args[0]->getType()) ? Any : keyComponent(S.Args[0]);
    for (LocId L : Here)
      Element.Targets.insert(Locs.child(L, At));
    write({Node}, Element, QualType(), S.E, S.E->getExprLoc(),
          StepKind::Element);
    if (At.K != Component::Element && Here.size() == 1) {
      LocId Gone = Locs.child(*Here.begin(), At);
      forget(Gone);
      touch(Gone, QualType());
      Cur.Store[Gone] = {};
    }
    Value V;
    V.Targets = {Node};
    return V;
  }
  case Operation::Swap:
  case Operation::None:
    break;
  }
  return std::nullopt;
}
