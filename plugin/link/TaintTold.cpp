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
      if (T.How != Target::Callable &&
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

/// Node::Owner of what stands at \p At: This or a Param.
static uint32_t ownerAt(const Node &At) {
  return At.K == Node::This ? uint32_t(Node::OfThis) : Node::OfParam + At.Index;
}

/// The class of \p Owner, `this` or a parameter. 0: not known.
static EntityId classOf(const Program &Prog, const FunctionSummary &S,
                        uint32_t Owner) {
  if (Owner != Node::OfThis) {
    uint32_t Index = Owner - Node::OfParam;
    return Index < S.Parameters.size() ? S.Parameters[Index].Class : 0;
  }
  const Entity *F = Prog.entity(S.Id);
  return F ? F->Parent : 0;
}

/// Whether \p C leads from an object to others that it knows, or stands for a
/// way that does.
static bool leadsOut(const Program &Prog, const Component &C) {
  const Entity *E = C.K == Component::Field ? Prog.entity(C.Id) : nullptr;
  return C.K == Component::Below ||
         (E && (E->has(EF_Designates) || E->has(EF_RefersTo)));
}

/// True if it is known what a pointer on the way leads to.
bool TaintSolver::reachKept(FactId Id) {
  bool Known = false;
  const Fact F = Facts[Id];
  auto Cs = F.Path.components();
  const Past *Was = nullptr;
  for (size_t I = 0; I < Cs.size(); ++I) {
    if (!leadsOut(Prog, Cs[I]))
      continue;
    if (!Was) {
      const FunctionIndex Fn = Contexts[F.In].Function;
      Node At = F.At;
      At.K = At.K == Node::Out ? Node::Arg : Node::Receiver;
      Was = &pastOf(Fn, At);
      // A constant object is the same after the call; not so what it knows.
      if (edgesFrom(Prog.summary(Fn), F.At).empty())
        for (const Node &N : Was->Given)
          putThere(Id, N, F.Path);
    }
    // `auto job = jobs.front(); job();` - a copy knows the same others.
    for (const Past::Passing &O : Was->CopyOf)
      if (O.Down.size() <= I && O.Down.covers(F.Path))
        putThere(Id, O.At, O.Up.then(F.Path.dropFront(O.Down.size())));
    Known |= reachBehind(Id, I, *Was);
  }
  return Known;
}

/// Data at a call's \p F, put into what was at \p At, This or a Param, when
/// this function was entered.
void TaintSolver::putThere(FactId F, const Node &At, AccessPath Path) {
  Node To;
  To.K = At.K == Node::This ? Node::ThisOut : Node::ParamOut;
  To.Index = At.Index;
  put(F, To, std::move(Path));
}

/// The functions that were called through function values on the way to what
/// wrote the data of \p Id: they were handed over at some time.
llvm::SmallVector<EntityId, 2> TaintSolver::runBy(FactId Id) const {
  llvm::SmallVector<EntityId, 2> By;
  for (unsigned Depth = 0; Depth < 16; ++Depth) {
    const Fact &F = Facts[Id];
    if (F.Why == Fact::Step && F.From != NoIndex)
      Id = F.From;
    else if (F.Why == Fact::Back && F.Exit != NoIndex) {
      FunctionIndex Caller = Contexts[F.In].Function;
      Id = F.Exit;
      FunctionIndex Body = Contexts[Facts[Id].In].Function;
      for (const Target &T : Prog.targets({Caller, F.At.Call}))
        if (T.Body == Body && T.How == Target::Closure)
          By.push_back(Prog.summary(Body).Id);
    } else
      break;
  }
  return By;
}

/// Whether one of \p By may be what the call is handed with the rest: who
/// registers `(function, user)` has the one called with the other.
static bool isHanded(const FunctionSummary &S, CallIndex C,
                     llvm::ArrayRef<EntityId> By) {
  bool Any = false;
  Node First;
  First.K = Node::Function;
  auto It = llvm::lower_bound(
      S.Edges, First, [](const Edge &E, const Node &N) { return E.From < N; });
  auto Given = [&](const Edge &E) {
    return E.To.K == Node::Arg && E.To.Call == C && E.ToPath.empty();
  };
  for (; It != S.Edges.end() && It->From.K == Node::Function; ++It)
    if (Given(*It) || (It->To.K == Node::Def && It->ToPath.empty() &&
                       llvm::any_of(edgesFrom(S, It->To), Given))) {
      if (llvm::is_contained(By, It->From.Entity))
        return true;
      Any = true;
    }
  return !Any;
}

/// ... and into what the path leads to past its component \p I: what was given
/// to the calls of \p Was, if they let it be known there. True if any was.
bool TaintSolver::reachBehind(FactId Id, size_t I, const Past &Was) {
  const Fact F = Facts[Id];
  const FunctionIndex Fn = Contexts[F.In].Function;
  const FunctionSummary &S = Prog.summary(Fn);
  auto Cs = F.Path.components();
  const Component Way = Cs[I];
  const bool Below = Way.K == Component::Below;
  const AccessPath Rest =
      Below ? AccessPath().with({Component::Field, Way.Id})
            : AccessPath(behind(*Prog.entity(Way.Id), Cs.drop_front(I + 1)));
  bool Any = false;
  auto Put = [&](Node::Kind K, CallIndex Call, uint32_t Index) {
    Any = true;
    Node To;
    To.K = K;
    To.Call = Call;
    To.Index = Index;
    put(Id, To, Rest);
  };
  // `text.clear(); bus.emit(); send(text);` - its bus knows it.
  for (const Past::Passing &O : Was.CopyOf)
    if (O.Down.size() <= I && O.Down.covers(F.Path) &&
        Holds.isKnownUnder(classOf(Prog, S, ownerAt(O.At)), Way))
      Put(Node::ByOthers, F.At.Call, ownerAt(O.At));
  // A constant object may lead to what is none.
  bool Beyond = llvm::any_of(
      Rest.components(), [&](const Component &C) { return leadsOut(Prog, C); });
  const bool InField =
      !Rest.empty() && Rest.components()[0].K == Component::Field;
  const auto By = runBy(Id);
  for (CallIndex C : Was.Calls) {
    if (!By.empty() && !isHanded(S, C, By))
      continue;
    for (const Target &T : Prog.targets({Fn, C})) {
      if (T.How == Target::Callable)
        continue;
      auto Give = [&](Node::Kind K, uint32_t Index, uint32_t Owner) {
        if (C == F.At.Call && K == F.At.K && Index == F.At.Index)
          return;
        const Program::Fields &Kept = Prog.keptUnder(T.Body, Owner);
        if (Below ? !Kept.empty() &&
                        Holds.has(classOf(Prog, Prog.summary(T.Body), Owner),
                                  Way.Id)
                  : Kept.contains(Way.Id))
          Put(K, C, Index);
      };
      Give(Node::ReceiverOut, 0, Node::OfThis);
      for (uint32_t A = 0; A < S.Calls[C].Arguments.size(); ++A)
        if (uint16_t Is = S.Calls[C].Arguments[A].Flags;
            ((Is & AF_MayWrite) || Beyond) && !((Is & AF_Plain) && InField))
          Give(Node::Out, A, Node::OfParam + A);
    }
  }
  return Any;
}
