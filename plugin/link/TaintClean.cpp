//===- link/TaintClean.cpp - Fields that were overwritten -----------------===//
//
// A field the policy names is personal wherever it is read. Not so where what
// stood in it was overwritten before: by what a sanitizer gave back, or by a
// callee that the object was handed to and that leaves constants there. An
// object that is made, or filled for the first time, is what its class says.
//
//===----------------------------------------------------------------------===//
#include "link/TaintSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

namespace {

/// Looks back from a node to what may stand there.
class Lookback {
public:
  /// \p Self: the read of the field by its name, which is no way it came.
  Lookback(const Program &Prog, const PolicyMatch &Match, const Node &Self)
      : Prog(Prog), Match(Match), Self(Self) {}

  /// Whether all that arrives at path \p P of \p To is known to be harmless;
  /// \p Some: and something arrives.
  bool isClean(FunctionIndex F, const Node &To, const AccessPath &P,
               SiteRef Caller, bool Some, unsigned Depth);

  /// Whether what was found clean was made so.
  bool cleaned() const { return Cleaned; }

private:
  bool leavesClean(FunctionIndex F, const Node &Out, const AccessPath &P,
                   unsigned Depth);
  bool isHandedClean(FunctionIndex F, const Node &In, const AccessPath &P,
                     unsigned Depth);
  bool holds(FunctionIndex F, const Node &To, const AccessPath &P) const;

  const Program &Prog;
  const PolicyMatch &Match;
  const Node Self;
  /// Something was made harmless on the way; what was only ever constants is
  /// what its class says.
  bool Cleaned = false;
  unsigned Steps = 0;
};

/// How far it looks, in calls and definitions and altogether.
constexpr unsigned MaxDepth = 12, MaxSteps = 400;
/// Callers of one function that are asked what they hand over.
constexpr size_t MaxCallers = 8;
constexpr SiteRef Nobody{NoIndex, NoIndex};

/// The path at the edge's start of what it brings to \p P; nothing: it brings
/// nothing there.
std::optional<AccessPath> broughtFrom(const Edge &E, const AccessPath &P) {
  AccessPath From = E.FromPath;
  if (E.ToPath.covers(P))
    From = From.concat(P.dropFront(E.ToPath.size()));
  else if (!P.overlaps(E.ToPath))
    return std::nullopt;
  if (llvm::any_of(E.Except,
                   [&](const AccessPath &X) { return X.covers(From); }))
    return std::nullopt;
  return From;
}

bool isAnnotation(const Node &N) {
  return N.K == Node::FieldRead || N.K == Node::Object || N.K == Node::Function;
}

bool Lookback::holds(FunctionIndex F, const Node &To,
                     const AccessPath &P) const {
  return llvm::any_of(Prog.summary(F).Edges, [&](const Edge &E) {
    return E.To == To && !isAnnotation(E.From) && broughtFrom(E, P);
  });
}

/// Whether call Out.Call leaves nothing of what stood at \p P of the object it
/// was given, or gives back an object in which nothing was put there.
bool Lookback::leavesClean(FunctionIndex F, const Node &Out,
                           const AccessPath &P, unsigned Depth) {
  const Call &C = Prog.summary(F).Calls[Out.Call];
  SiteRef Site{F, Out.Call};
  bool Result = Out.K == Node::Result;
  if (Result && Match.sanitizers().count(C.Callee))
    return Cleaned = true;
  Node Given = Out, Left;
  Given.K = Out.K == Node::Out ? Node::Arg : Node::Receiver;
  Left.K = Result               ? Node::Return
           : Out.K == Node::Out ? Node::ParamOut
                                : Node::ThisOut;
  Left.Index = Result ? 0 : Out.Index;
  if (C.has(CF_Construct) || Match.propagators().count(C.Callee) ||
      !Prog.unseen(Site).empty() || Prog.targets(Site).empty() ||
      (Result ? Out.Index != 0 || P.empty() || C.has(CF_ResultAliases)
              : !holds(F, Given, P)))
    return false;
  return llvm::all_of(Prog.targets(Site), [&](const Target &T) {
    return T.How == Target::Plain &&
           isClean(T.Body, Left, P.anyKey(), Site, false, Depth + 1);
  });
}

/// Whether all who call \p F hand it an object at \p In, `this` or a parameter,
/// in which nothing is left at \p P.
bool Lookback::isHandedClean(FunctionIndex F, const Node &In,
                             const AccessPath &P, unsigned Depth) {
  auto Callers = Prog.callers(F);
  if (Callers.empty() || Callers.size() > MaxCallers || Prog.escapes(F))
    return false;
  Node At;
  At.K = In.K == Node::This ? Node::Receiver : Node::Arg;
  At.Index = In.Index;
  bool All = llvm::all_of(Callers, [&](const SiteRef &S) {
    At.Call = S.Call;
    return llvm::all_of(Prog.targets(S), [&](const Target &T) {
      return T.Body != F || (T.How == Target::Plain &&
                             isClean(S.Function, At, P, Nobody, true, Depth));
    });
  });
  return All && Cleaned;
}

bool Lookback::isClean(FunctionIndex F, const Node &To, const AccessPath &P,
                       SiteRef Caller, bool Some, unsigned Depth) {
  if (Depth > MaxDepth || ++Steps > MaxSteps)
    return false;
  for (const Edge &E : Prog.summary(F).Edges) {
    if (!(E.To == To) || isAnnotation(E.From))
      continue;
    if (E.From == Self)
      continue;
    auto From = broughtFrom(E, P);
    if (!From) {
      // Written over, with constants if with nothing that arrives.
      Cleaned |= E.ToPath.covers(P);
      Some &= !E.ToPath.covers(P);
      continue;
    }
    Some = false;
    bool Clean = false;
    Node At;
    switch (E.From.K) {
    case Node::Def:
      Clean = isClean(F, E.From, *From, Caller, true, Depth + 1);
      break;
    case Node::Out:
    case Node::ReceiverOut:
    case Node::Result:
      Clean = leavesClean(F, E.From, *From, Depth);
      break;
    case Node::Param:
    case Node::This:
      if (Caller.Function == NoIndex) {
        Clean = isHandedClean(F, E.From, From->anyKey(), Depth + 1);
        break;
      }
      At.K = E.From.K == Node::This ? Node::Receiver : Node::Arg;
      At.Call = Caller.Call;
      At.Index = E.From.Index;
      Clean = isClean(Caller.Function, At, From->anyKey(), Nobody, false,
                      Depth + 1);
      break;
    default:
      break;
    }
    if (!Clean)
      return false;
  }
  return !Some;
}

} // namespace

/// Whether what stands where \p Read brings what a field is declared as is
/// known to be something else.
bool TaintSolver::isOverwritten(FunctionIndex F, const Edge &Read,
                                const AccessPath &To) const {
  return Lookback(Prog, Match, Read.From)
      .isClean(F, Read.To, To, Nobody, true, 0);
}

/// Whether the data at \p Exit, a way out of a root, was read there from what
/// the call \p Caller handed over and is known to be something else then.
bool TaintSolver::isOverwrittenFor(FactId Exit, SiteRef Caller) const {
  FactId First = Exit;
  while (Facts[First].From != NoIndex &&
         Facts[Facts[First].From].From != NoIndex)
    First = Facts[First].From;
  const Fact &Read = Facts[First];
  if (Read.From == NoIndex || Read.Edge == NoIndex || Read.Why != Fact::Step ||
      Facts[Read.From].Why != Fact::Start)
    return false;
  FunctionIndex F = Contexts[Read.In].Function;
  const Edge &E = Prog.summary(F).Edges[Read.Edge];
  if (E.From.K != Node::FieldRead && E.From.K != Node::Object &&
      E.From.K != Node::Field)
    return false;
  Lookback L(Prog, Match, E.From);
  return L.isClean(F, E.To, Read.Path, Caller, true, 0) && L.cleaned();
}
