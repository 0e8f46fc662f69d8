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
  return Shared;
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
            llvm::any_of(Owners, [&](uint32_t O) {
              return livesOn(S.Function, O);
            });
    }
  }
  return Lives[{F, Owner}] = Any;
}
