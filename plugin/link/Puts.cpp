//===- link/Puts.cpp ------------------------------------------------------===//
#include "link/Puts.h"

using namespace askfirst;

static bool isElement(const Term &T) {
  return T.K == Term::Element && T.Operands.size() == 2;
}

static bool isSecond(const Program &Prog, EntityId Id) {
  const Entity *E = Id ? Prog.entity(Id) : nullptr;
  return E && E->Kind == EntityKind::Key && E->Name == "1";
}

bool Puts::isMapped(const Program &Prog, const Term &T) {
  return T.K == Term::Element && !T.Operands.empty() &&
         (T.Operands.size() == 1 || !T.Operands[1]) && isSecond(Prog, T.Entity);
}

std::optional<Put> Puts::of(const Program &Prog, FunctionIndex F,
                            const StateWrite &W) {
  const std::vector<Term> &Ts = Prog.summary(F).Terms;
  const Term *At = &Ts[W.Object];
  Put P;
  P.In = F;
  P.W = &W;
  if (W.Target) {
    const Entity *Key = Prog.entity(W.Target);
    if (!Key || Key->Kind != EntityKind::Key)
      return std::nullopt;
    // An array's element, or what a map has under a constant key.
    P.Mapped = isElement(*At) && isSecond(Prog, W.Target);
    if (!P.Mapped) {
      P.Container = W.Object;
      P.Constant = W.Target;
      return P.Container ? std::optional(P) : std::nullopt;
    }
  } else {
    if (isMapped(Prog, *At) && isElement(Ts[At->Operands[0]])) {
      P.Mapped = true;
      At = &Ts[At->Operands[0]];
    } else if (!isElement(*At)) {
      return std::nullopt;
    }
  }
  P.Container = At->Operands[0];
  P.Constant = At->Entity;
  P.Key = At->Operands[1];
  return P.Container ? std::optional(P) : std::nullopt;
}

/// Functions of library texts and containers that tell whether there is
/// anything in them.
static llvm::DenseSet<EntityId> looksInto(const Program &Prog) {
  llvm::DenseSet<EntityId> Out;
  for (auto &[Id, E] : Prog.entities())
    if (E->Kind == EntityKind::Function)
      if (llvm::StringRef Name = E->Name; Name.starts_with("std::"))
        if (llvm::StringRef Last = Name.rsplit("::").second;
            Last == "empty" || Last == "size" || Last == "length")
          Out.insert(Id);
  return Out;
}

/// Where what goes along \p E into a container is added to it, if it is.
static std::optional<Location> added(const Program &Prog,
                                     const FunctionSummary &S, const Edge &E) {
  if (E.From.K == Node::ReceiverOut &&
      Prog.appends(S.Calls[E.From.Call].Callee))
    return S.Calls[E.From.Call].Loc;
  auto Into = E.ToPath.components();
  return !Into.empty() && Into.back().K == Component::Element
             ? std::optional(E.Loc)
             : std::nullopt;
}

Puts::Puts(const Program &Prog) {
  auto Looks = looksInto(Prog);
  llvm::DenseSet<EntityId> Asked;
  for (FunctionIndex F = 0; F < Prog.size(); ++F) {
    if (Prog.dropped(F))
      continue;
    const FunctionSummary &S = Prog.summary(F);
    for (const Term &T : S.Terms)
      if (T.K == Term::Call && T.Operands.size() == 1 &&
          Looks.contains(T.Entity))
        if (const Term &C = S.Terms[T.Operands[0]];
            C.K == Term::Field || C.K == Term::Global)
          Asked.insert(C.Entity);
    for (const StateWrite &W : S.Writes)
      if (auto P = of(Prog, F, W))
        if (const Term &C = S.Terms[P->Container];
            C.K == Term::Field || C.K == Term::Global)
          ByContainer[C.Entity].push_back(*P);
  }
  if (Asked.empty())
    return;
  for (FunctionIndex F = 0; F < Prog.size(); ++F) {
    if (Prog.dropped(F))
      continue;
    const FunctionSummary &S = Prog.summary(F);
    auto Add = [&](EntityId To, GuardSetIndex Under,
                   std::optional<Location> Added = std::nullopt) {
      auto &All = Fills[To];
      if (llvm::none_of(All, [&](const Fill &X) {
            return X.In == F && X.Under == Under &&
                   X.Added.has_value() == Added.has_value();
          }))
        All.push_back({F, Under, Added});
      FilledBy[F].push_back({To, Under});
    };
    for (const Edge &E : S.Edges)
      if ((E.To.K == Node::Field || E.To.K == Node::Global) &&
          Asked.contains(E.To.Entity) && E.From.Entity != E.To.Entity &&
          E.Step != StepKind::Unchanged)
        Add(E.To.Entity, E.Guards, added(Prog, S, E));
    for (const StateWrite &W : S.Writes) {
      if (Asked.contains(W.Target) && !(S.Terms[W.Value].K == Term::String &&
                                        S.Terms[W.Value].Text.empty()))
        Add(W.Target, W.Guards);
      else if (auto P = of(Prog, F, W))
        if (const Term &C = S.Terms[P->Container];
            (C.K == Term::Field || C.K == Term::Global) &&
            Asked.contains(C.Entity))
          Add(C.Entity, W.Guards);
    }
  }
}

llvm::ArrayRef<Puts::Fill> Puts::fills(EntityId Container) const {
  auto It = Fills.find(Container);
  return It == Fills.end() ? llvm::ArrayRef<Fill>()
                           : llvm::ArrayRef<Fill>(It->second);
}

llvm::ArrayRef<std::pair<EntityId, GuardSetIndex>>
Puts::filledBy(FunctionIndex F) const {
  auto It = FilledBy.find(F);
  if (It == FilledBy.end())
    return {};
  return It->second;
}

llvm::ArrayRef<Put> Puts::into(EntityId Container) const {
  auto It = ByContainer.find(Container);
  return It == ByContainer.end() ? llvm::ArrayRef<Put>()
                                 : llvm::ArrayRef<Put>(It->second);
}
