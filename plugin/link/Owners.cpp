//===- link/Owners.cpp - Objects that live on -----------------------------===//
//
// DESIGN 3: what is stored in a field of an object that others see is read
// wherever that field of such an object is read. Whether `this` and what a
// parameter designates is such an object depends on the callers: answered here
// over all of them.
//
//===----------------------------------------------------------------------===//
#include "link/Holding.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

using namespace askfirst;

static bool isVariable(const Entity *E) {
  return E && E->Kind == EntityKind::Variable;
}

/// Where \p Owner, `this` or a parameter, stands when its function is entered.
static Node entryOf(uint32_t Owner) {
  Node N;
  N.K = Owner == Node::OfThis ? Node::This : Node::Param;
  N.Index = Owner == Node::OfThis ? 0 : Owner - Node::OfParam;
  return N;
}

/// What an object or an argument of a call is to the body that is called.
static uint32_t ownerIn(bool Receiver, uint32_t Argument) {
  return Receiver ? uint32_t(Node::OfThis) : Node::OfParam + Argument;
}

/// The variable that a term is of as it is, or a part of it behind no pointer;
/// 0: of none.
EntityId Program::variableOf(const FunctionSummary &S, TermIndex T) const {
  for (unsigned Depth = 0; T && Depth < 8; ++Depth) {
    const Term &X = S.Terms[T];
    const Entity *E = entity(X.Entity);
    if (X.K == Term::Global)
      return isVariable(E) && Holding::isByValue(*E) ? X.Entity : 0;
    if (X.K != Term::Field || X.Operands.empty() || !E ||
        E->has(EF_Designates) || E->Kind != EntityKind::Field)
      return 0;
    T = X.Operands[0];
  }
  return 0;
}

/// Whether nobody is left with a pointer to what stands at \p At of \p F,
/// whole: it is copied, or handed to those who do not keep it.
bool Program::leavesAlone(FunctionIndex F, const Node &At,
                          unsigned Depth) const {
  return llvm::all_of(edgesFrom(summary(F), At), [&](const Edge &E) {
    if (E.Step == StepKind::Unchanged)
      return true;
    if (!E.FromPath.empty()) {
      // A value in it, unless that is an object.
      const Component &Last = E.FromPath.components().back();
      const Entity *Field =
          Last.K == Component::Field ? entity(Last.Id) : nullptr;
      if (Field && !(Field->Class && classInfo(Field->Class)))
        return true;
    }
    // Who it is given back to has it when this function is done with it.
    if (At.K == Node::Result && E.To.K == Node::Return)
      return true;
    if (E.To.K == Node::Def) {
      auto Knows = [&](const Component &C) {
        const Entity *Field = entity(C.Id);
        return C.K == Component::Field && Field && Field->has(EF_Designates);
      };
      return Depth < 4 && llvm::none_of(E.ToPath.components(), Knows) &&
             leavesAlone(F, E.To, Depth + 1);
    }
    if (E.To.K != Node::Receiver && E.To.K != Node::Arg)
      return false;
    auto Ts = targets({F, E.To.Call});
    return !Ts.empty() && llvm::all_of(Ts, [&](const Target &T) {
      return T.How != Target::Callable &&
             !keeps(T.Body, ownerIn(E.To.K == Node::Receiver, E.To.Index));
    });
  });
}

/// Whether the variable is used by its name alone: no pointer to it is left, so
/// that no other way leads to what is in it.
bool Program::isByNameAlone(EntityId Variable) const {
  auto [It, New] = ByName.try_emplace(Variable, false);
  if (!New)
    return It->second;
  Node N;
  N.K = Node::Global;
  N.Entity = Variable;
  bool Alone = isVariable(entity(Variable)) &&
               llvm::all_of(readers(Variable),
                            [&](FunctionIndex F) { return leavesAlone(F, N); });
  return ByName[Variable] = Alone;
}

/// The owner that a term is of: `this->a.b` is of `this`.
static std::optional<uint32_t> ownerOf(const FunctionSummary &S, TermIndex T) {
  for (unsigned Depth = 0; T && Depth < 8; ++Depth) {
    const Term &X = S.Terms[T];
    if (X.K == Term::This)
      return Node::OfThis;
    if (X.K == Term::Param)
      return Node::OfParam + uint32_t(X.Number);
    if ((X.K != Term::Field && X.K != Term::Element) || X.Operands.empty())
      return std::nullopt;
    T = X.Operands[0];
  }
  return std::nullopt;
}

/// Of an object itself, which the function hands on or puts somewhere.
static bool isWhole(const Edge &E) {
  return E.FromPath.empty() && E.Step != StepKind::Unchanged;
}

/// Whether the function leaves another object, or a variable that lives on,
/// knowing the object: who registers a callback or an observer is found by who
/// calls it.
bool Program::keeps(FunctionIndex F, uint32_t Owner) const {
  auto [It, New] = Keeps.try_emplace({F, Owner}, false);
  if (!New)
    return It->second;
  const FunctionSummary &S = summary(F);
  if (llvm::is_contained(S.Links, Owner))
    return Keeps[{F, Owner}] = true;
  const Node From = entryOf(Owner);
  auto Knows = [&](EntityId Field) {
    const Entity *E = entity(Field);
    return E && E->Kind == EntityKind::Field && E->has(EF_Designates);
  };
  auto Puts = [&](const Edge &E) {
    if (E.To.K == Node::Global)
      return true;
    if (E.To.K == Node::Field && Knows(E.To.Entity))
      return !isCapture(E.To.Entity);
    bool Other = (E.To.K == Node::ParamOut || E.To.K == Node::ThisOut) &&
                 (E.To.K == Node::ThisOut) != (Owner == Node::OfThis);
    if (E.To.K == Node::ParamOut && Owner != Node::OfThis)
      Other = E.To.Index != From.Index;
    return Other &&
           llvm::any_of(E.ToPath.components(), [&](const Component &C) {
             return C.K == Component::Field && (isCapture(C.Id) || Knows(C.Id));
           });
  };
  bool Any = false;
  for (const Edge &E : edgesFrom(S, From)) {
    if (!isWhole(E))
      continue;
    Any |= Puts(E);
    if (E.To.K == Node::Def && E.ToPath.empty())
      for (const Edge &Next : edgesFrom(S, E.To))
        Any |= Next.FromPath.empty() && Puts(Next);
  }
  return Keeps[{F, Owner}] = Any;
}

/// The fields, captures too, under which \p F, or what it calls, keeps the
/// object that is its `this` or a parameter (Node::Owner).
const Program::Fields &Program::keptUnder(FunctionIndex F,
                                          uint32_t Owner) const {
  auto [It, New] = KeptUnder.try_emplace({F, Owner});
  if (!New)
    return It->second ? *It->second : NothingKept;
  Fields Out;
  const FunctionSummary &S = summary(F);
  auto Note = [&](EntityId Field) {
    const Entity *E = entity(Field);
    if (E && E->Kind == EntityKind::Field &&
        (E->has(EF_Designates) || E->has(EF_RefersTo)))
      Out.insert(Field);
  };
  const Node From = entryOf(Owner);
  auto HandOn = [&](CallIndex C, bool Receiver, uint32_t Argument) {
    for (const Target &T : targets({F, C}))
      if (T.How != Target::Callable) {
        const Fields &Below = keptUnder(T.Body, ownerIn(Receiver, Argument));
        Out.insert(Below.begin(), Below.end());
      }
  };
  // Itself, whatever was written to it by then.
  auto IsIt = [&](TermIndex I) {
    const Term &T =
        S.Terms[I].K == Term::Address && !S.Terms[I].Operands.empty()
            ? S.Terms[S.Terms[I].Operands[0]]
            : S.Terms[I];
    return Owner == Node::OfThis
               ? T.K == Term::This
               : T.K == Term::Param && T.Number == int64_t(From.Index);
  };
  for (CallIndex C = 0; C < S.Calls.size(); ++C) {
    if (IsIt(S.Calls[C].Receiver))
      HandOn(C, true, 0);
    for (uint32_t A = 0; A < S.Calls[C].Arguments.size(); ++A)
      if (IsIt(S.Calls[C].Arguments[A].Value))
        HandOn(C, false, A);
  }
  // A new object has no state that an edge could bring.
  for (const StateWrite &W : S.Writes)
    if (IsIt(W.Value))
      Note(W.Target);
  llvm::SmallVector<Node, 8> Todo{From};
  for (size_t I = 0; I < Todo.size() && I < 32; ++I)
    for (const Edge &E : edgesFrom(S, Todo[I])) {
      if (!isWhole(E))
        continue;
      for (const Component &C : E.ToPath.components())
        if (C.K == Component::Field)
          Note(C.Id);
      if (E.To.K == Node::Field)
        Note(E.To.Entity);
      if (E.To.K == Node::Def && !llvm::is_contained(Todo, E.To))
        Todo.push_back(E.To);
      // In what is handed over, or right in an object that is.
      if ((E.To.K == Node::Arg || E.To.K == Node::Receiver) &&
          E.ToPath.size() <= 1)
        HandOn(E.To.Call, E.To.K == Node::Receiver, E.To.Index);
    }
  if (Out.empty())
    return NothingKept;
  auto &Known = KeptUnder[{F, Owner}];
  Known = std::make_unique<Fields>(std::move(Out));
  return *Known;
}

const std::vector<AccessPath> &Program::runningOn(FunctionIndex F,
                                                  uint32_t Owner) const {
  auto [It, New] = RunningOn.try_emplace({F, Owner});
  if (!New)
    return It->second; // a cycle of calls brings nothing new
  std::vector<AccessPath> Out;
  const FunctionSummary &S = summary(F);
  auto Add = [&](AccessPath P) {
    if (Out.size() < 16 && !llvm::is_contained(Out, P))
      Out.push_back(std::move(P));
  };
  const Node From = entryOf(Owner);
  // In a closure on the way to the call: by its definition.
  llvm::SmallVector<std::pair<Node, AccessPath>, 8> Todo{{From, AccessPath()}};
  for (size_t I = 0; I < Todo.size() && I < 16; ++I)
    for (const Edge &E : edgesFrom(S, Todo[I].first)) {
      if (E.Step == StepKind::Unchanged)
        continue;
      const bool Of = Todo[I].first == From;
      AccessPath Part = Of ? E.FromPath : Todo[I].second;
      if (E.To.K == Node::Def && (!Of || !E.ToPath.empty())) {
        std::pair<Node, AccessPath> Next(E.To, Part);
        if (!llvm::is_contained(Todo, Next))
          Todo.push_back(std::move(Next));
        continue;
      }
      if (E.To.K != Node::Receiver && E.To.K != Node::Arg &&
          E.To.K != Node::Target)
        continue;
      auto Ts = targets({F, E.To.Call});
      const Call &C = S.Calls[E.To.Call];
      const Entity *Callee = entity(C.Callee);
      // The standard library is done with it when it returns.
      bool Unseen = Callee &&
                    !llvm::StringRef(Callee->Name).starts_with("std::") &&
                    llvm::any_of(Ts, [](const Target &T) {
                      return T.How == Target::Callable;
                    });
      if (C.has(CF_RunsOn) || Unseen) {
        Add(std::move(Part));
        continue;
      }
      if (!Of || !E.ToPath.empty())
        continue;
      uint32_t There = ownerIn(E.To.K == Node::Receiver, E.To.Index);
      for (const Target &T : Ts)
        if (T.How != Target::Callable)
          for (const AccessPath &P :
               std::vector<AccessPath>(runningOn(T.Body, There)))
            Add(Part.then(P));
    }
  return RunningOn[{F, Owner}] = std::move(Out);
}

bool Program::startsAny(FunctionIndex F) const {
  auto [It, New] = Starting.try_emplace(F, false);
  if (!New)
    return It->second;
  bool Any = false;
  for (CallIndex C = 0; C < summary(F).Calls.size() && !Any; ++C)
    for (const Target &T : targets({F, C}))
      for (uint32_t I = 0; T.How != Target::Callable && !Any &&
                           I <= summary(T.Body).Parameters.size();
           ++I)
        Any = !runningOn(T.Body,
                         I ? Node::OfParam + I - 1 : uint32_t(Node::OfThis))
                   .empty();
  return Starting[F] = Any;
}

bool Program::runsOn(FunctionIndex F, uint32_t Owner,
                     const AccessPath &Path) const {
  return llvm::any_of(runningOn(F, Owner),
                      [&](const AccessPath &P) { return P.overlaps(Path); });
}

/// Whether what stands at \p At, the object of a call, was handed before to a
/// call that keeps it.
bool Program::wasKept(FunctionIndex F, const Node &At) const {
  const FunctionSummary &S = summary(F);
  // Sorted by where they come from.
  auto Outs = llvm::ArrayRef(S.Edges).drop_while(
      [](const Edge &E) { return E.From.K < Node::Out; });
  Outs = Outs.take_while(
      [](const Edge &E) { return E.From.K <= Node::ReceiverOut; });
  llvm::SmallVector<Node, 4> Todo{At};
  for (size_t I = 0; I < Todo.size() && I < 8; ++I)
    for (const Edge &E : Outs) {
      const Node N = E.From;
      bool This = N.K == Node::ReceiverOut;
      if (E.To != Todo[I] || !E.FromPath.empty() || !E.ToPath.empty())
        continue;
      for (const Target &T : targets({F, N.Call}))
        if (T.How != Target::Callable && keeps(T.Body, ownerIn(This, N.Index)))
          return true;
      Node Before = N;
      Before.K = This ? Node::Receiver : Node::Arg;
      if (!llvm::is_contained(Todo, Before))
        Todo.push_back(Before);
    }
  return false;
}

std::optional<llvm::SmallVector<Program::Designated, 2>>
Program::returned(FunctionIndex F) const {
  const FunctionSummary &S = summary(F);
  llvm::SmallVector<Designated, 2> Out;
  Node Return;
  Return.K = Node::Return;
  // Back from what is returned: a part of it is of no interest.
  llvm::SmallVector<Designated, 4> Todo{{Return, {}}};
  for (size_t I = 0; I < Todo.size(); ++I) {
    if (Todo.size() > 32)
      return std::nullopt;
    const Designated At = Todo[I];
    for (const Edge &E : S.Edges) {
      if (E.To != At.Of || E.Step == StepKind::Unchanged ||
          !E.ToPath.covers(At.Path))
        continue;
      Designated From{E.From,
                      E.FromPath.concat(At.Path.dropFront(E.ToPath.size()))};
      switch (E.From.K) {
      case Node::This:
      case Node::Param:
        if (!llvm::is_contained(Out, From))
          Out.push_back(std::move(From));
        break;
      case Node::Def:
        if (!llvm::is_contained(Todo, From))
          Todo.push_back(std::move(From));
        break;
      case Node::Field:
      case Node::FieldRead:
      case Node::Object:
        break; // beside what it is a field of
      default:
        return std::nullopt;
      }
    }
  }
  if (Out.empty())
    return std::nullopt;
  return Out;
}

/// Whether what a call is given there is (part of) an object that others see.
static bool isSharedHere(const Call &C, uint32_t Slot) {
  if (Slot == Owned::Object)
    return C.has(CF_ReceiverLivesOn);
  return Slot < C.Arguments.size() && (C.Arguments[Slot].Flags & AF_LivesOn);
}

static TermIndex termGiven(const Call &C, uint32_t Slot) {
  if (Slot == Owned::Object)
    return C.Receiver;
  return Slot < C.Arguments.size() ? C.Arguments[Slot].Value : 0;
}

bool Program::ownersAt(SiteRef S, const Target &T, uint32_t Owner,
                       llvm::SmallVectorImpl<uint32_t> &Owners) const {
  const FunctionSummary &F = summary(S.Function);
  const Call &C = F.Calls[S.Call];
  Node At;
  At.Call = S.Call;
  if (Owner == Node::OfThis && T.How != Target::Callable) {
    At.K = T.How == Target::Closure ? Node::Target : Node::Receiver;
  } else {
    At.K = Node::Arg;
    At.Index = Owner - Node::OfParam;
    if (T.How == Target::Callable) {
      if (Owner != Node::OfThis) {
        // What a callback is called with is the caller's; the standard library
        // has no objects of its own.
        const Entity *E = entity(C.Callee);
        return !E || !llvm::StringRef(E->Name).starts_with("std::");
      }
      At.Index = T.Argument;
    }
    if (At.Index >= C.Arguments.size())
      return false;
  }
  const uint32_t Slot = At.K == Node::Arg ? At.Index : Owned::Object;
  const TermIndex Term = termGiven(C, Slot);
  bool Shared = isSharedHere(C, Slot);
  if (auto O = ownerOf(F, Term))
    Owners.push_back(*O);
  for (const Owned &O : ownersAt(S, Slot))
    Owners.push_back(O.Owner);
  for (const Edge &E : F.Edges) {
    if (E.From.K > Node::This)
      break; // sorted: parameters and this come first
    if (E.To != At)
      continue;
    uint32_t O = ownerIn(E.From.K == Node::This, E.From.Index);
    if (!llvm::is_contained(Owners, O))
      Owners.push_back(O);
  }
  if (Shared)
    if (EntityId Variable = variableOf(F, Term))
      Shared = !isByNameAlone(Variable);
  return Shared || wasKept(S.Function, At);
}

static void unite(Program::VariableSet &Out, const Program::VariableSet &More) {
  for (uint32_t V : More)
    if (!llvm::is_contained(Out, V))
      Out.push_back(V);
}

Program::VariableSet Program::variablesAt(FunctionIndex F, uint32_t Owner,
                                          unsigned Depth) const {
  if (Owner >= Node::OfVariable) {
    auto It = Variables.find(Owner);
    return It != Variables.end() && It->second ? VariableSet{Owner}
                                               : VariableSet();
  }
  SiteRef S{F, Owner - Node::OfCall};
  if (Owner < Node::OfCall || Depth > 4 || !unseen(S).empty())
    return {};
  VariableSet Out;
  for (const Target &T : targets(S)) {
    if (T.How == Target::Callable)
      return {};
    for (uint32_t Of : summary(T.Body).Gives) {
      VariableSet More = variablesAt(T.Body, Of, Depth + 1);
      if (More.empty())
        return {};
      unite(Out, More);
    }
  }
  return Out;
}

llvm::ArrayRef<Owned> Program::ownersAt(SiteRef S, uint32_t Slot) const {
  llvm::ArrayRef<Owned> All = summary(S.Function).Owners;
  auto At = [&](const Owned &O) {
    return O.At == S.Call && O.Argument == Slot;
  };
  auto First = llvm::lower_bound(All, Owned{S.Call, Slot, 0}) - All.begin();
  return All.drop_front(First).take_while(At);
}

bool Program::livesOnAt(SiteRef S, uint32_t Slot) const {
  return isSharedHere(summary(S.Function).Calls[S.Call], Slot) ||
         llvm::any_of(ownersAt(S, Slot), [&](const Owned &O) {
           // What is `this` or a parameter is the callers' to say.
           return O.Owner >= Node::OfTaker && livesOn(S.Function, O.Owner);
         });
}

Program::VariableSet Program::variablesGiven(SiteRef S, uint32_t Slot) const {
  const FunctionSummary &F = summary(S.Function);
  const Call &C = F.Calls[S.Call];
  if (EntityId Variable = variableOf(F, termGiven(C, Slot)))
    return variablesAt(S.Function, Node::ofVariable(Variable));
  if (isSharedHere(C, Slot))
    return {};
  VariableSet Out;
  for (const Owned &O : ownersAt(S, Slot)) {
    VariableSet More = variablesAt(S.Function, O.Owner);
    if (More.empty())
      return {};
    unite(Out, More);
  }
  return Out;
}

/// Callers that are asked which variable they hand over.
static constexpr size_t MaxAsked = 64;

bool Program::mayBe(FunctionIndex F, uint32_t Owner, uint32_t Variable) const {
  auto Is = [&](const VariableSet &Of) {
    return Of.empty() || llvm::is_contained(Of, Variable);
  };
  if (Owner == Node::OfAny || Owner >= Node::OfTaker)
    return Is(variablesAt(F, Owner));
  if (callers(F).empty() || callers(F).size() > MaxAsked || escapes(F))
    return true;
  return llvm::any_of(callers(F), [&](const SiteRef &S) {
    return llvm::any_of(targets(S), [&](const Target &T) {
      return T.Body == F &&
             (T.How == Target::Callable ||
              (T.How == Target::Closure && Owner == Node::OfThis) ||
              Is(variablesGiven(S, slotOf(Owner))));
    });
  });
}

/// Whether who is called by \p C of \p F may keep something it is given.
bool Program::isTaken(FunctionIndex F, CallIndex C) const {
  auto Ts = targets({F, C});
  if (Ts.empty() || !unseen({F, C}).empty())
    return true;
  for (const Target &T : Ts) {
    if (T.How == Target::Callable)
      return true;
    for (uint32_t A = 0; A < summary(T.Body).Parameters.size(); ++A)
      if (uint32_t Owner = Node::OfParam + A;
          keeps(T.Body, Owner) || !keptUnder(T.Body, Owner).empty())
        return true;
  }
  return false;
}

/// Whether others may know what call \p C of \p F gave back: whoever it comes
/// from, or who was told of it here.
bool Program::isShared(FunctionIndex F, CallIndex C) const {
  auto Ts = targets({F, C});
  if (Ts.empty() || !unseen({F, C}).empty())
    return true;
  for (const Target &T : Ts) {
    if (T.How == Target::Callable)
      return true;
    for (uint32_t Owner : summary(T.Body).Gives) {
      llvm::SmallVector<uint32_t, 2> Owners;
      if (Owner == Node::OfAny || Owner >= Node::OfTaker
              ? livesOn(T.Body, Owner)
              : ownersAt({F, C}, T, Owner, Owners) ||
                    llvm::any_of(Owners,
                                 [&](uint32_t O) { return livesOn(F, O); }))
        return true;
    }
  }
  Node Result;
  Result.K = Node::Result;
  Result.Call = C;
  return !leavesAlone(F, Result);
}

bool Program::livesOn(FunctionIndex F, uint32_t Owner) const {
  if (Owner == Node::OfAny)
    return true;
  if (Owner >= Node::OfVariable) {
    auto It = Variables.find(Owner);
    return It == Variables.end() || !It->second || !isByNameAlone(It->second);
  }
  auto [It, New] = Lives.try_emplace({F, Owner}, false);
  if (!New)
    return It->second;
  if (Owner >= Node::OfTaker) {
    bool Shared = Owner >= Node::OfCall ? isShared(F, Owner - Node::OfCall)
                                        : isTaken(F, Owner - Node::OfTaker);
    return Lives[{F, Owner}] = Shared;
  }
  bool Any = callers(F).empty() || escapes(F);
  for (const SiteRef &S : callers(F)) {
    for (const Target &T : targets(S)) {
      llvm::SmallVector<uint32_t, 2> Owners;
      if (Any || T.Body != F)
        continue;
      Any = ownersAt(S, T, Owner, Owners) ||
            llvm::any_of(Owners,
                         [&](uint32_t O) { return livesOn(S.Function, O); });
    }
  }
  return Lives[{F, Owner}] = Any;
}
