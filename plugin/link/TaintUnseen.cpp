//===- link/TaintUnseen.cpp - Callees without a body: models and defaults -===//
#include "link/TaintSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

bool TaintSolver::isModelledLibrary(const Entity *E) const {
  // The standard library is the pack `std`'s: what it does not list follows the
  // default rule by intent.
  return E && llvm::StringRef(E->Name).starts_with("std::") &&
         llvm::is_contained(P.Packs, "std");
}

void TaintSolver::give(FactId Id, Node::Kind K, uint32_t Index, AccessPath Path,
                       uint32_t Sanitizer, bool Untouched) {
  Fact F = Facts[Id];
  CallIndex C = F.At.Call;
  F.At = Node();
  F.At.K = K;
  F.At.Call = C;
  F.At.Index = Index;
  F.Path = std::move(Path);
  F.Sanitized |= Sanitizer;
  F.From = Id;
  F.Exit = F.Edge = NoIndex;
  F.Why = Fact::Default;
  F.Untouched = Untouched;
  add(std::move(F));
}

/// A model gives data back, whatever a body does.
void TaintSolver::giveResult(FactId Id, uint32_t Sanitizer) {
  give(Id, Node::Result, 0, {}, Sanitizer);
  give(Id, Node::Result, Node::NamedOnly, {}, Sanitizer);
}

/// Sanitizers and propagators replace body and default rule alike.
void TaintSolver::byModel(FactId Id, const Call &C, EntityId Callee,
                          bool &Done) {
  const Fact F = Facts[Id];
  const FunctionSummary &S = Prog.summary(Contexts[F.In].Function);
  auto Fits = [&](const Selector &What) {
    return Callee == C.Callee ? Match.callMatches(What, S, C)
                              : !What.Where.has_value();
  };
  bool Receiver = F.At.K == Node::Receiver;
  auto Same = [&] { // what goes in stays in its own object
    if (Receiver && C.has(CF_ReceiverMayWrite))
      give(Id, Node::ReceiverOut, 0, F.Path, 0, true);
    if (!Receiver && F.At.Index < C.Arguments.size() &&
        C.Arguments[F.At.Index].Flags & AF_MayWrite)
      give(Id, Node::Out, F.At.Index, F.Path, 0, true);
  };
  if (auto It = Match.sanitizers().find(Callee); It != Match.sanitizers().end())
    for (uint32_t I : It->second) {
      const Sanitizer &K = P.Sanitizers[I];
      if (!Fits(K.What))
        continue;
      uint32_t Bit = sanitizerBit(K.Result);
      if (K.Out) {
        give(Id, Node::Out, *K.Out, {}, Bit);
        if (Receiver || F.At.Index != *K.Out)
          Same();
      } else {
        if (!C.has(CF_ResultVoid) && !C.has(CF_ResultBool))
          giveResult(Id, Bit);
        Same();
      }
      Done = true;
      return;
    }
  auto It = Match.propagators().find(Callee);
  if (It == Match.propagators().end())
    return;
  for (uint32_t I : It->second) {
    const Propagator &K = P.Propagators[I];
    if (!K.HasFlow || !Fits(K.What))
      continue;
    Done = true;
    for (const Propagation &Q : K.Flows) {
      bool Takes = Receiver ? Q.From.K == ArgumentRange::Receiver
                            : Q.From.contains(F.At.Index, C.Arguments.size());
      if (!Takes)
        continue;
      switch (Q.To.K) {
      case ArgumentRange::Receiver:
        give(Id, Node::ReceiverOut, 0, {});
        break;
      case ArgumentRange::Result:
        giveResult(Id, 0);
        break;
      default:
        for (uint32_t J = 0; J < C.Arguments.size(); ++J)
          if (Q.To.contains(J, C.Arguments.size()))
            give(Id, Node::Out, J, {});
      }
    }
    Same();
  }
}

/// \p P from its first field that a class of the program has; empty if none.
AccessPath TaintSolver::fromProgramsField(const AccessPath &P) const {
  for (size_t I = 0; I < P.size(); ++I)
    if (const Component &X = P.components()[I];
        X.K == Component::Field || X.K == Component::Below) {
      const Entity *E = Prog.entity(X.Id);
      if (E && E->Kind != EntityKind::Field)
        return {}; // see libraryPart
      return P.dropFront(I);
    }
  return {};
}

bool TaintSolver::inProgramsField(const AccessPath &P) const {
  return !fromProgramsField(P).empty();
}

/// Whether a library is handed an object as one of its own classes and the data
/// is in what the program's class adds, or in an object of the program that it
/// was given before: it can keep the object, not look into it.
bool TaintSolver::outOfSight(const Fact &F, const Call &C) const {
  if (!inProgramsField(F.Path))
    return false;
  if (F.At.K == Node::Arg)
    return F.At.Index < C.Arguments.size() &&
           (C.Arguments[F.At.Index].Flags & AF_LibraryObject);
  const Entity *Method = Prog.entity(C.Callee);
  const Entity *Class = Method ? Prog.entity(Method->Parent) : nullptr;
  return Class && Class->has(EF_SystemHeader) && Class->has(EF_Virtual) &&
         Class->TemplateArguments.empty();
}

/// Whether what is handed over is code that runs then: what it captured goes
/// where it takes it.
bool TaintSolver::isCode(const Fact &F, const Call &C) const {
  return F.At.K == Node::Arg && F.At.Index < C.Arguments.size() &&
         (C.Arguments[F.At.Index].Flags & AF_Callable) && !F.Path.empty() &&
         llvm::any_of(
             Prog.targets({Contexts[F.In].Function, F.At.Call}),
             [&](const Target &T) {
               return T.How == Target::Callable && T.Argument == F.At.Index;
             });
}

/// Where a library's method puts data in its object: into what the library's
/// own class holds, not into what the program's class adds to it.
AccessPath TaintSolver::libraryPart(const Call &C, const Entity *Method) const {
  if (!Method || !Prog.isLibraryObject(Method->Parent) || !C.ReceiverClass ||
      C.ReceiverClass == Method->Parent ||
      !Prog.isLibraryObject(C.ReceiverClass))
    return {};
  const Entity *Class = Prog.entity(C.ReceiverClass);
  if (Class && Class->has(EF_SystemHeader))
    return {}; // all of it is the library's
  return AccessPath({Component{Component::Field, Method->Parent}});
}

/// Whether code handed to a library is not called with the data: it is in an
/// object that the library knows by its own class alone.
bool TaintSolver::keptFromCode(const Fact &F, const Call &C) const {
  return outOfSight(F, C) ||
         (F.At.K == Node::Arg && F.At.Index < C.Arguments.size() &&
          inProgramsField(F.Path) &&
          Prog.isLibraryObject(C.Arguments[F.At.Index].Class));
}

/// For the ledger: the default rule speaks for what nobody describes.
void TaintSolver::noteUnknown(SiteRef Site, EntityId Callee) {
  auto Described = [&](EntityId Id) {
    return isModelledLibrary(Prog.entity(Id)) || Match.sinks().count(Id) ||
           Match.sanitizers().count(Id);
  };
  if (Callee) {
    if (!Described(Callee))
      Unknown.insert({Callee, Site});
    return;
  }
  auto Values = Prog.unseen(Site);
  if (Values.empty())
    Unknown.insert({0, Site});
  for (const Program::UnseenTarget &U : Values)
    if (!Described(U.Callee))
      Unknown.insert({U.Callee, Site});
}

/// Whether what is told of an object is a number and the data is a text in one
/// of the objects within: sizes, states and indices are told like that.
bool TaintSolver::isCounted(const Fact &F, const Entity *Callee) const {
  if (!Callee || !Callee->has(EF_Number))
    return false;
  const Entity *Last = nullptr;
  unsigned Fields = 0;
  for (const Component &C : F.Path.components())
    if (C.K == Component::Field || C.K == Component::Below) {
      Last = Prog.entity(C.Id);
      Fields += C.K == Component::Below ? 2 : 1;
    }
  return Fields > 1 && Last && Last->Kind == EntityKind::Field &&
         !Last->has(EF_Number);
}

/// Where data is after an unseen callee was handed an object that knows the one
/// it is in, as services know each other: it may have kept that object, so the
/// data is where such an object can be. Empty: what it was handed is what the
/// data is in, and it may have put it anywhere.
AccessPath TaintSolver::behindOther(const AccessPath &Path) const {
  bool Other = false;
  EntityId Last = 0;
  for (const Component &C : Path.components()) {
    if (C.K == Component::Below)
      return AccessPath({C});
    if (C.K != Component::Field)
      continue;
    if (const Entity *E = Prog.entity(Last)) // of an object
      Other |= E->has(EF_Designates) || E->has(EF_RefersTo);
    Last = C.Id;
  }
  return Other ? AccessPath({Component{Component::Below, Last}}) : AccessPath();
}

/// Whether code that is handed to call \p S, and all of it is seen, takes a
/// pointer to void: what such a pointer leads to is for that code to fill.
bool TaintSolver::fillsOpaque(SiteRef S) const {
  return Prog.unseen(S).empty() &&
         llvm::any_of(Prog.targets(S), [&](const Target &T) {
           return T.How == Target::Callable &&
                  llvm::any_of(Prog.summary(T.Body).Parameters,
                               [](const Parameter &Q) {
                                 return bool(Q.Flags & AF_Opaque);
                               });
         });
}

/// DESIGN 3, Calls: a callee without body or model.
void TaintSolver::byDefault(FactId Id, const Call &C) {
  const Fact F = Facts[Id];
  bool Receiver = F.At.K == Node::Receiver;
  const Entity *E = Prog.entity(C.Callee);
  const SiteRef Site{Contexts[F.In].Function, F.At.Call};
  if (F.At.K == Node::Target)
    return;
  if (!Receiver && F.At.Index < C.Arguments.size() &&
      C.Arguments[F.At.Index].Flags & AF_Compared) {
    if (C.Arguments[F.At.Index].Flags & AF_MayWrite)
      give(Id, Node::Out, F.At.Index, F.Path, 0, true);
    return;
  }
  bool Hidden = outOfSight(F, C) || isCode(F, C);
  // A library's container hands out what it holds; it knows no field of it.
  AccessPath Handed = Receiver && E && E->has(EF_SystemHeader)
                          ? fromProgramsField(F.Path)
                          : behindOther(F.Path);
  if (!Hidden && !C.has(CF_Destruct))
    noteUnknown(Site, C.Callee);
  if (!Hidden && P.Unknown.ArgumentsToResult && !C.has(CF_ResultVoid) &&
      !C.has(CF_ResultBool) && !isCounted(F, E) && Holds.fits(Handed, C.Callee))
    give(Id, Node::Result, 0, Handed);
  if (C.has(CF_ReceiverMayWrite)) {
    if (Receiver)
      give(Id, Node::ReceiverOut, 0, F.Path, 0, true);
    else if (!Hidden && (P.Unknown.ArgumentsToReceiver || C.has(CF_Construct)))
      give(Id, Node::ReceiverOut, 0, libraryPart(C, E).concat(Handed));
  }
  for (uint32_t J = 0; J < C.Arguments.size(); ++J) {
    if (!(C.Arguments[J].Flags & AF_MayWrite))
      continue;
    if (!Receiver && J == F.At.Index)
      give(Id, Node::Out, J, F.Path, 0, true);
    else if (!Hidden && P.Unknown.ArgumentsToOut &&
             !(C.Arguments[J].Flags & AF_Callable) &&
             !((C.Arguments[J].Flags & AF_Opaque) && fillsOpaque(Site)))
      give(Id, Node::Out, J,
           C.Arguments[J].Flags & AF_LibraryObject && E
               ? AccessPath({Component{Component::Field, E->Id}})
               : Handed);
  }
}
