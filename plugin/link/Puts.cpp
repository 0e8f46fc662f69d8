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

Puts::Puts(const Program &Prog) {
  for (FunctionIndex F = 0; F < Prog.size(); ++F) {
    if (Prog.dropped(F))
      continue;
    const FunctionSummary &S = Prog.summary(F);
    for (const StateWrite &W : S.Writes)
      if (auto P = of(Prog, F, W))
        if (const Term &C = S.Terms[P->Container];
            C.K == Term::Field || C.K == Term::Global)
          ByContainer[C.Entity].push_back(*P);
  }
}

llvm::ArrayRef<Put> Puts::into(EntityId Container) const {
  auto It = ByContainer.find(Container);
  return It == ByContainer.end() ? llvm::ArrayRef<Put>()
                                 : llvm::ArrayRef<Put>(It->second);
}
