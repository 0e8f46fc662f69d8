//===- link/TaintTold.cpp - Objects that others were told of --------------===//
//
// `Form form(bus); bus.emit(event); send(form.text());`: the constructor tells
// the bus of the form, in a file of its own, and what is emitted is written to
// the form through what the bus knows. Data that a call leaves in an object
// behind a pointer is in what the object was told of before, in this function.
//
//===----------------------------------------------------------------------===//
#include "link/TaintSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

const TaintSolver::Past &TaintSolver::pastOf(FunctionIndex F, const Node &At) {
  auto [It, New] = Pasts.try_emplace({F, At});
  Past &Out = It->second;
  if (!New)
    return Out;
  const FunctionSummary &S = Prog.summary(F);
  llvm::SmallVector<Past::Passing, 8> Todo{{At, AccessPath(), AccessPath()}};
  Out.Calls.push_back(At.Call);
  for (size_t I = 0; I < Todo.size() && I < 32; ++I)
    for (const Edge &E : S.Edges) {
      if (E.From.K > Node::Def)
        break; // sorted
      const Past::Passing Here = Todo[I];
      if (E.To != Here.At || !E.ToPath.overlaps(Here.Up))
        continue;
      Past::Passing Before{E.From, E.FromPath, Here.Down};
      if (Here.Up.size() > E.ToPath.size())
        Before.Up = Before.Up.concat(Here.Up.dropFront(E.ToPath.size()));
      else
        Before.Down = Before.Down.concat(E.ToPath.dropFront(Here.Up.size()));
      bool Itself = Before.Up.empty() && Before.Down.empty();
      if (E.From.K <= Node::This && Itself &&
          !llvm::is_contained(Out.Given, E.From))
        Out.Given.push_back(E.From);
      if (E.From.K <= Node::This && !Itself && Out.CopyOf.size() < 8 &&
          !llvm::is_contained(Out.CopyOf, Before))
        Out.CopyOf.push_back(Before);
      if (E.From.K < Node::Out)
        continue;
      if (E.From.K == Node::Out || E.From.K == Node::ReceiverOut) {
        Before.At.K = E.From.K == Node::Out ? Node::Arg : Node::Receiver;
        if (!llvm::is_contained(Out.Passed, Before))
          Out.Passed.push_back(Before);
      }
      if (E.From.K != Node::Def && !llvm::is_contained(Out.Calls, E.From.Call))
        Out.Calls.push_back(E.From.Call);
      if (E.From.K != Node::Result && E.From.K != Node::Thrown &&
          !llvm::is_contained(Todo, Before))
        Todo.push_back(std::move(Before));
    }
  return Out;
}

/// Data at \p At, put there by more than a step.
void TaintSolver::put(FactId Id, const Node &At, AccessPath Path) {
  Fact Next = Facts[Id];
  Next.At = At;
  Next.Path = std::move(Path);
  Next.From = Id;
  Next.Exit = Next.Edge = NoIndex;
  Next.Why = Fact::Default;
  Next.Likely = true;
  add(std::move(Next));
}

/// `worker.start(); worker.jobs.push(job);` - the thread that a call of before
/// has started, in a file of its own, finds what is put into its object.
void TaintSolver::reachRunning(FactId Id) {
  const Fact F = Facts[Id];
  const FunctionIndex Fn = Contexts[F.In].Function;
  if (!Prog.startsAny(Fn))
    return;
  Node At = F.At;
  At.K = At.K == Node::Out ? Node::Arg : Node::Receiver;
  // Copied: what is added may ask for the past of others.
  const auto Passed = pastOf(Fn, At).Passed;
  for (const Past::Passing &P : Passed) {
    if (P.At.Call == At.Call || !P.Down.overlaps(F.Path))
      continue;
    AccessPath There = P.Up;
    if (F.Path.size() > P.Down.size())
      There = There.then(F.Path.dropFront(P.Down.size()));
    bool This = P.At.K == Node::Receiver;
    for (const Target &T : Prog.targets({Fn, P.At.Call}))
      if (T.How == Target::Plain &&
          Prog.runsOn(T.Body,
                      This ? uint32_t(Node::OfThis)
                           : Node::OfParam + P.At.Index,
                      There)) {
        put(Id, P.At, There);
        break;
      }
  }
}

/// Where in what \p Field designates the rest of a path is that leads through
/// it: past the elements, of a container of pointers.
static llvm::ArrayRef<Component> behind(const Entity &Field,
                                        llvm::ArrayRef<Component> Rest) {
  llvm::StringRef Type = Field.Signature;
  bool Pointer = Type.ends_with("&") || Type.ends_with("*") ||
                 Field.has(EF_RefersTo) || Type.contains("_ptr<");
  return Pointer ? Rest : Rest.drop_while([](const Component &C) {
    return C.K != Component::Field;
  });
}

void TaintSolver::reachKept(FactId Id) {
  const Fact F = Facts[Id];
  const FunctionIndex Fn = Contexts[F.In].Function;
  const FunctionSummary &S = Prog.summary(Fn);
  auto Cs = F.Path.components();
  const Past *Was = nullptr;
  auto Put = [&](Node::Kind K, CallIndex Call, uint32_t Index,
                 AccessPath Path) {
    Node To;
    To.K = K;
    To.Call = Call;
    To.Index = Index;
    put(Id, To, std::move(Path));
  };
  for (size_t I = 0; I < Cs.size(); ++I) {
    const Entity *E =
        Cs[I].K == Component::Field ? Prog.entity(Cs[I].Id) : nullptr;
    if (!E || !(E->has(EF_Designates) || E->has(EF_RefersTo)))
      continue;
    if (!Was) {
      Node At = F.At;
      At.K = At.K == Node::Out ? Node::Arg : Node::Receiver;
      Was = &pastOf(Fn, At);
      // A constant object is the same after the call; not so what it knows.
      if (edgesFrom(S, F.At).empty())
        for (const Node &N : Was->Given)
          Put(N.K == Node::This ? Node::ThisOut : Node::ParamOut, NoIndex,
              N.Index, F.Path);
    }
    // `auto job = jobs.front(); job();` - a copy knows the same others.
    for (const Past::Passing &O : Was->CopyOf)
      if (O.Down.size() <= I && O.Down.covers(F.Path))
        Put(O.At.K == Node::This ? Node::ThisOut : Node::ParamOut, NoIndex,
            O.At.Index, O.Up.then(F.Path.dropFront(O.Down.size())));
    AccessPath Rest(behind(*E, Cs.drop_front(I + 1)));
    // A constant object may lead to what is none.
    bool Beyond = llvm::any_of(Rest.components(), [&](const Component &C) {
      const Entity *Next =
          C.K == Component::Field ? Prog.entity(C.Id) : nullptr;
      return Next && (Next->has(EF_Designates) || Next->has(EF_RefersTo));
    });
    for (CallIndex C : Was->Calls)
      for (const Target &T : Prog.targets({Fn, C})) {
        if (T.How != Target::Plain)
          continue;
        auto Give = [&](Node::Kind K, uint32_t Index, uint32_t Owner) {
          bool Same = C == F.At.Call && K == F.At.K && Index == F.At.Index;
          if (Same || !Prog.keptUnder(T.Body, Owner).contains(Cs[I].Id))
            return;
          Put(K, C, Index, Rest);
        };
        Give(Node::ReceiverOut, 0, Node::OfThis);
        for (uint32_t A = 0; A < S.Calls[C].Arguments.size(); ++A)
          if ((S.Calls[C].Arguments[A].Flags & AF_MayWrite) || Beyond)
            Give(Node::Out, A, Node::OfParam + A);
      }
  }
}
