//===- link/Owners.cpp - Objects that live on -----------------------------===//
//
// DESIGN 3: what is stored in a field of an object that others see is read
// wherever that field of such an object is read. Whether `this` and what a
// parameter designates is such an object depends on the callers: answered here
// over all of them.
//
//===----------------------------------------------------------------------===//
#include "link/Program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

using namespace askfirst;

llvm::SmallVector<Node, 2> Program::reads(FunctionIndex F,
                                          EntityId Field) const {
  llvm::SmallVector<Node, 2> Out;
  const FunctionSummary &S = summary(F);
  Node N;
  N.K = Node::Field;
  N.Entity = Field;
  for (N.Index = 0; N.Index < Node::OfParam + S.Parameters.size(); ++N.Index) {
    if (!edgesFrom(S, N).empty())
      Out.push_back(N);
  }
  return Out;
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

/// Whether the function leaves another object, or a variable that lives on,
/// knowing the object: who registers a callback or an observer is found by who
/// calls it.
bool Program::keeps(FunctionIndex F, uint32_t Owner) const {
  auto [It, New] = Keeps.try_emplace({F, Owner}, false);
  if (!New)
    return It->second;
  const FunctionSummary &S = summary(F);
  Node From;
  From.K = Owner == Node::OfThis ? Node::This : Node::Param;
  From.Index = Owner == Node::OfThis ? 0 : Owner - Node::OfParam;
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
    if (!E.FromPath.empty() || E.Step == StepKind::Unchanged)
      continue;
    Any |= Puts(E);
    if (E.To.K == Node::Def && E.ToPath.empty())
      for (const Edge &Next : edgesFrom(S, E.To))
        Any |= Next.FromPath.empty() && Puts(Next);
  }
  return Keeps[{F, Owner}] = Any;
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
        if (T.How != Target::Callable &&
            keeps(T.Body,
                  This ? uint32_t(Node::OfThis) : Node::OfParam + N.Index))
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

bool Program::ownersAt(SiteRef S, const Target &T, uint32_t Owner,
                       llvm::SmallVectorImpl<uint32_t> &Owners) const {
  const FunctionSummary &F = summary(S.Function);
  const Call &C = F.Calls[S.Call];
  Node At;
  At.Call = S.Call;
  TermIndex Term = 0;
  bool Shared;
  if (Owner == Node::OfThis && T.How != Target::Callable) {
    At.K = T.How == Target::Closure ? Node::Target : Node::Receiver;
    Term = C.Receiver;
    Shared = C.has(CF_ReceiverLivesOn);
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
    Term = C.Arguments[At.Index].Value;
    Shared = C.Arguments[At.Index].Flags & AF_LivesOn;
  }
  if (auto O = ownerOf(F, Term))
    Owners.push_back(*O);
  for (const Edge &E : F.Edges) {
    if (E.From.K > Node::This)
      break; // sorted: parameters and this come first
    if (E.To != At)
      continue;
    uint32_t O = E.From.K == Node::This ? uint32_t(Node::OfThis)
                                        : Node::OfParam + E.From.Index;
    if (!llvm::is_contained(Owners, O))
      Owners.push_back(O);
  }
  return Shared || wasKept(S.Function, At);
}

bool Program::livesOn(FunctionIndex F, uint32_t Owner) const {
  if (Owner == Node::OfAny)
    return true;
  auto [It, New] = Lives.try_emplace({F, Owner}, false);
  if (!New)
    return It->second;
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
