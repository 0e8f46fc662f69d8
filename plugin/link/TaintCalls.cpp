//===- link/TaintCalls.cpp - Into callees with bodies, and back -----------===//
#include "link/TaintSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// Whether data leaves a function where it came in: in the same object, at the
/// same path.
bool TaintSolver::asItCame(FactId Id) const {
  const Fact &F = Facts[Id];
  const EntryContext &C = Contexts[F.In];
  bool SameObject = (F.At.K == Node::ThisOut && C.Entry.K == Node::This) ||
                    (F.At.K == Node::ParamOut && C.Entry.K == Node::Param &&
                     C.Entry.Index == F.At.Index);
  return !C.Root && SameObject && C.Path.covers(F.Path);
}

/// Whether the data is in an object that is only known here by a pointer and
/// that a framework knows as one of its own classes, or in what that one knows:
/// it lives on by itself, and whoever put the data into it was seen to put it
/// into a field of it. Not for a field right behind the pointer: owners written
/// by hand hold such objects.
bool TaintSolver::livesElsewhere(const AccessPath &Path) const {
  auto Cs = Path.components();
  for (size_t I = 0; I + 2 < Cs.size(); ++I)
    if (Cs[I].K == Component::Field)
      if (const Entity *E = Prog.entity(Cs[I].Id);
          E && E->Kind == EntityKind::Field && !isPartOf(*E) &&
          Prog.isLibraryObject(E->Class))
        return true;
  return false;
}

/// Out of the function: to where it was entered from; from a root, to all
/// callers that share the object it came by.
void TaintSolver::leave(FactId Id) {
  ContextId In = Facts[Id].In;
  Contexts[In].Exits.push_back(Id);
  FunctionIndex Fn = Contexts[In].Function;
  // Of an object that is nobody's but one caller's, and of one that unseen code
  // may own: methods of its class that nobody is seen to call may find it.
  bool Unseen = !Prog.callers(Fn).empty() && !Prog.escapes(Fn);
  Node::Kind K = Facts[Id].At.K;
  bool Written =
      Facts[Id].Edge == NoIndex ||
      Prog.summary(Fn).Edges[Facts[Id].Edge].Step != StepKind::Unchanged;
  if ((K == Node::ThisOut || K == Node::ParamOut) &&
      livesElsewhere(Facts[Id].Path))
    return;
  if (Written && !asItCame(Id) &&
      (K == Node::ThisOut || (K == Node::ParamOut && !Unseen)))
    hopAlong(Id, Unseen);
  if (!Contexts[In].Root) {
    for (size_t I = 0; I < Contexts[In].CalledFrom.size(); ++I) {
      auto C = Contexts[In].CalledFrom[I];
      comeBack(C.Caller, Id, C.Call, C.How, Facts[C.Caller].In);
    }
    return;
  }
  uint32_t Owner = Contexts[In].Owner;
  const EntityId Brought = Contexts[In].Brought;
  const AccessPath From = Contexts[In].BroughtFrom;
  const uint32_t Of = Contexts[In].Of;
  for (const SiteRef &S : Prog.callers(Fn)) {
    if (Brought && Clear.atCall(S, Brought, From))
      continue;
    bool Passes = Brought && !Clear.writes(S.Function, Brought, S.Call);
    if (Passes && Clear.onEntry(S.Function, Brought, From))
      continue;
    auto Above = [&](uint32_t O) {
      return root(S.Function, O, Passes ? Brought : 0,
                  Passes ? From : AccessPath(), Of);
    };
    for (const Target &T : Prog.targets(S)) {
      if (T.Body != Fn || (T.How == Target::Plain && isOverwrittenFor(Id, S)))
        continue;
      // Of another variable than the one whose field brought the data.
      if (Of && T.How == Target::Plain)
        if (auto There = Prog.variablesGiven(S, Program::slotOf(Owner));
            !There.empty() && !llvm::is_contained(There, Of))
          continue;
      llvm::SmallVector<uint32_t, 2> Owners;
      if (Owner == Node::OfAny || Prog.ownersAt(S, T, Owner, Owners))
        comeBack(NoIndex, Id, S.Call, T, Above(Node::OfAny));
      else
        for (uint32_t O : Owners)
          if (Prog.livesOn(S.Function, O))
            comeBack(NoIndex, Id, S.Call, T, Above(O));
    }
  }
}

static bool isOpaque(const Call &C, uint32_t Argument) {
  return Argument < C.Arguments.size() &&
         (C.Arguments[Argument].Flags & AF_Opaque);
}

/// Where in the caller an exit of a callee stands: nodes and whether the path
/// goes with it. What code without a body does with a callable's result is not
/// seen: it may put it into any of its outputs. \p Opaque: it comes out of a
/// pointer to void.
static llvm::SmallVector<std::pair<Node, bool>, 2>
exitsTo(const Node &Left, const Call &C, CallIndex Call, const Target &T,
        bool Opaque) {
  llvm::SmallVector<std::pair<Node, bool>, 2> Out;
  auto At = [&](Node::Kind K, uint32_t Index, bool Whole) {
    Node N;
    N.K = K;
    N.Call = Call;
    N.Index = Index;
    Out.push_back({N, !Whole});
  };
  bool HasResult = !C.has(CF_ResultVoid) && !C.has(CF_ResultBool);
  if (T.How == Target::Callable) {
    if (Left.K == Node::ThisOut) {
      At(Node::Out, T.Argument, false);
      return Out;
    }
    if (Left.K == Node::Return || Left.K == Node::ParamOut) {
      if (HasResult)
        At(Node::Result, 0, true);
      if (C.has(CF_ReceiverMayWrite))
        At(Node::ReceiverOut, 0, true);
      auto MayHave = [&](uint32_t I) {
        return (C.Arguments[I].Flags & AF_MayWrite) &&
               !(C.Arguments[I].Flags & AF_Callable);
      };
      // User data is what its callback knows of it.
      bool UserData = false;
      for (uint32_t I = 0; Opaque && I < C.Arguments.size(); ++I)
        UserData |= MayHave(I) && isOpaque(C, I);
      for (uint32_t I = 0; I < C.Arguments.size(); ++I)
        if (MayHave(I) && (!UserData || isOpaque(C, I)))
          At(Node::Out, I, !UserData);
      return Out;
    }
  }
  switch (Left.K) {
  case Node::Return:
    if (HasResult)
      At(Node::Result, 0, false);
    break;
  case Node::ParamOut:
    At(Node::Out, Left.Index, false);
    break;
  case Node::ThisOut:
    At(Node::ReceiverOut, 0, false);
    break;
  default:
    At(Node::Thrown, 0, false);
    Out.back().first.Entity = Left.Entity;
    Out.back().first.Index = Left.Index;
    break;
  }
  return Out;
}

void TaintSolver::comeBack(FactId Caller, FactId Exit, CallIndex Call,
                           const Target &T, ContextId In) {
  FunctionIndex Fn = Contexts[In].Function;
  const askfirst::Call &C = Prog.summary(Fn).Calls[Call];
  const Fact Left = Facts[Exit];
  // What a callable leaves as it was given it is where it was before.
  if (T.How == Target::Callable && Left.At.K == Node::ParamOut &&
      asItCame(Exit))
    return;
  KeySet Given = Caller == NoIndex ? KeySet() : Keys[Facts[Caller].Given];
  if (T.How != Target::Callable &&
      !toCaller(Keys[Left.Given], Prog.summary(Fn), Call, Given))
    return;
  AccessPath Path = Left.Path.translated([&](uint32_t I) {
    return T.How == Target::Callable ? Component{Component::Element, 0}
                                     : keyGiven(Prog.summary(Fn), Call, I);
  });
  AtomSetRef Inside = Consents.toCaller(Left.Consents, Fn, Call, T);
  AtomSetRef Before =
      Caller == NoIndex ? Consents.atCall(Fn, Call) : Facts[Caller].Consents;
  const auto &Parameters = Prog.summary(T.Body).Parameters;
  bool Opaque = Left.At.K == Node::ParamOut &&
                Left.At.Index < Parameters.size() &&
                (Parameters[Left.At.Index].Flags & AF_Opaque);
  for (auto &[To, KeepPath] : exitsTo(Left.At, C, Call, T, Opaque)) {
    Fact F = Left;
    F.In = In;
    F.At = To;
    F.Path = KeepPath ? Path : AccessPath();
    F.Given = given(Given);
    F.Consents = Consents.unite(Before, Inside);
    if (Caller != NoIndex) {
      F.Likely |= Facts[Caller].Likely;
      F.Sanitized |= Facts[Caller].Sanitized;
    }
    if (Caller != NoIndex) {
      F.Whose = Facts[Caller].Whose;
    } else if (F.Whose) {
      // Out of the function the data starts in: in the caller's words.
      std::vector<Who> Up;
      for (const Who &W : People[Left.Whose])
        Up.push_back(Consents.people().toCaller(W, T.Body, {Fn, Call}, T));
      if (llvm::any_of(Up, [](const Who &W) { return W.Root == Who::None; }))
        Up.clear();
      F.Whose = whose(std::move(Up));
    }
    F.From = Caller;
    F.Exit = Exit;
    F.Edge = NoIndex;
    F.Why = Fact::Back;
    F.Untouched = asItCame(Exit);
    add(std::move(F));
  }
}

/// Data written through a returned pointer or reference: into what that
/// designates.
void TaintSolver::putThrough(FactId Id) {
  const Fact F = Facts[Id];
  const SiteRef Site{Contexts[F.In].Function, F.At.Call};
  const FunctionSummary &S = Prog.summary(Site.Function);
  bool Unknown = true;
  for (const Target &T : llvm::SmallVector<Target>(Prog.targets(Site))) {
    if (T.How == Target::Callable)
      continue;
    auto May = Prog.returned(T.Body);
    Unknown = !May;
    if (Unknown)
      break;
    for (const Program::Designated &D : *May) {
      AccessPath P = D.Path.translated(
          [&](uint32_t I) { return keyGiven(S, Site.Call, I); });
      P = P.concat(F.Path);
      if (D.Of.K == Node::This)
        give(Id, Node::ReceiverOut, 0, std::move(P));
      else
        give(Id, Node::Out, D.Of.Index, std::move(P));
    }
  }
  if (!Unknown)
    return;
  // Which of the things that it may be, and what part of that, nobody says.
  for (const Edge &E : edgesFrom(S, F.At))
    give(Id, E.To.K, E.To.Index, E.ToPath);
}

void TaintSolver::enter(FactId Id, const Target &T) {
  const Fact F = Facts[Id];
  // Somewhere in the objects that objects know: few callees look for it there,
  // and those read it by its name.
  const Call &Made = Prog.summary(Contexts[F.In].Function).Calls[F.At.Call];
  bool Changes = F.At.K == Node::Receiver
                     ? Made.has(CF_ReceiverMayWrite)
                     : F.At.Index >= Made.Arguments.size() ||
                           Made.Arguments[F.At.Index].Flags & AF_MayWrite;
  if (T.How != Target::Callable && isReadAsSource(F.Path, 0, !Changes)) {
    if (F.At.K == Node::Receiver)
      give(Id, Node::ReceiverOut, 0, F.Path, 0, true);
    else if (F.At.K == Node::Arg)
      give(Id, Node::Out, F.At.Index, F.Path, 0, true);
    return;
  }
  const FunctionSummary &S = Prog.summary(T.Body);
  const Entity *Code = Prog.entity(S.Id);
  Node Entry;
  AccessPath Path =
      pathInto(F.Path, Prog.summary(Contexts[F.In].Function), F.At.Call, T);
  std::vector<Node> Entries;
  auto Param = [&](uint32_t I) {
    Entry = Node();
    Entry.K = Node::Param;
    Entry.Index = std::min<uint32_t>(I, S.Parameters.size());
    Entries.push_back(Entry);
  };
  auto This = [&] {
    Entry = Node();
    Entry.K = Node::This;
    Entries.push_back(Entry);
  };
  if (T.How == Target::Callable) {
    bool Closure = Code && (Code->has(EF_Lambda) || Code->has(EF_Operator));
    if (F.At.K == Node::Arg && F.At.Index == T.Argument && Closure) {
      This();
    } else if (keptFromCode(
                   F, Prog.summary(Contexts[F.In].Function).Calls[F.At.Call])) {
      return;
    } else { // a plain function, perhaps bound to what it is to be given
      // It is given the elements of what the code without a body was given.
      while (!Path.empty() &&
             (Path.components().front().K == Component::Element ||
              Path.components().front().K == Component::Key))
        Path = Path.dropFront(1);
      // What a pointer to void leads to is for who takes one, and only that,
      // where somebody does: the user data of C's callbacks.
      const Call &C = Prog.summary(Contexts[F.In].Function).Calls[F.At.Call];
      bool Opaque = F.At.K == Node::Arg && isOpaque(C, F.At.Index);
      bool Both = llvm::any_of(S.Parameters, [&](const Parameter &Q) {
        return bool(Q.Flags & AF_Opaque) == Opaque;
      });
      for (uint32_t I = 0; I < S.Parameters.size(); ++I)
        if (!Both || bool(S.Parameters[I].Flags & AF_Opaque) == Opaque)
          Param(I);
    }
  } else if (F.At.K == Node::Arg) {
    Param(F.At.Index);
  } else {
    This();
  }
  bool InField =
      !Path.empty() && Path.components().front().K == Component::Field;
  for (const Node &E : Entries) {
    // A virtual call runs methods of many classes; not one with this field.
    if (E.K == Node::This && InField && Code &&
        !Holds.mayHave(Code->Parent, Path.components().front().Id))
      continue;
    bool New;
    ContextId In = entry(T.Body, E, Path, New);
    Contexts[In].CalledFrom.push_back({Id, F.In, F.At.Call, T});
    EnteredAnew.push_back(In);
    if (New) {
      Fact Start;
      Start.In = In;
      Start.At = E;
      Start.Path = Contexts[In].Path;
      add(std::move(Start));
      continue;
    }
    for (size_t I = 0; I < Contexts[In].Exits.size(); ++I)
      comeBack(Id, Contexts[In].Exits[I], F.At.Call, T, F.In);
  }
}

/// True if the flow ends here: the callee is a sink whose own body is not ours
/// to report again.
bool TaintSolver::checkSinks(FactId Id) {
  const Fact F = Facts[Id];
  FunctionIndex Fn = Contexts[F.In].Function;
  const Call &C = Prog.summary(Fn).Calls[F.At.Call];
  bool Ends = sinkTakes(Id, C.Callee, false);
  // What has no body and is run through a function value.
  for (const Program::UnseenTarget &U : Prog.unseen({Fn, F.At.Call}))
    Ends |= sinkTakes(Id, U.Callee, U.Handed);
  if (Match.hasTypeSinks() && F.At.K == Node::Arg)
    Ends |= objectTakes(Id);
  return Ends;
}

/// Ends the flow: what rules say nothing of goes on.
bool TaintSolver::hit(FactId Id, uint32_t Sink, EntityId Callee) {
  const Fact &F = Facts[Id];
  if (!mayBeGiven(Contexts[F.In].Function, Keys[F.Given], 0))
    return true;
  const askfirst::Sink &K = P.Sinks[Sink];
  Hits.push_back({Id, Sink, Contexts[F.In].Function, F.At.Call, Callee});
  return P.verdict(From.Data, K.Kind, P.purposeOf(K), {}).Needs !=
         Require::Nothing;
}

/// Sinks that are types, of data handed to a method of such an object.
bool TaintSolver::objectTakes(FactId Id) {
  const Fact F = Facts[Id];
  FunctionIndex Fn = Contexts[F.In].Function;
  const FunctionSummary &S = Prog.summary(Fn);
  const Call &C = S.Calls[F.At.Call];
  auto ParentOf = [&](EntityId Function) {
    const Entity *E = Prog.entity(Function);
    return E ? E->Parent : 0;
  };
  // A model that lets nothing into the object says that nothing is sent.
  if (auto It = Match.propagators().find(C.Callee);
      It != Match.propagators().end())
    for (uint32_t I : It->second)
      if (P.Propagators[I].HasFlow &&
          llvm::none_of(P.Propagators[I].Flows, [&](const Propagation &W) {
            return W.From.contains(F.At.Index, C.Arguments.size());
          }))
        return false;
  std::vector<uint32_t> Takers;
  auto Add = [&](EntityId Class) {
    for (uint32_t I : Match.typeSinks(Class))
      if (!llvm::is_contained(Takers, I))
        Takers.push_back(I);
  };
  Add(C.ReceiverClass);
  Add(ParentOf(C.Callee));
  // Not what such objects do among themselves, nor a copy of one.
  for (EntityId Class : {ParentOf(S.Id), F.At.Index < C.Arguments.size()
                                             ? C.Arguments[F.At.Index].Class
                                             : EntityId(0)})
    for (uint32_t I : Match.typeSinks(Class))
      llvm::erase(Takers, I);
  bool Ends = false;
  for (uint32_t I : Takers)
    Ends |= hit(Id, I, C.Callee);
  return Ends;
}

/// True if \p Callee is a sink that takes what stands at the fact's node and
/// the flow ends there. \p Handed: the callee of the call runs it, with
/// arguments of its own making.
bool TaintSolver::sinkTakes(FactId Id, EntityId Callee, bool Handed) {
  auto It = Match.sinks().find(Callee);
  if (It == Match.sinks().end())
    return false;
  const Fact F = Facts[Id];
  FunctionIndex Fn = Contexts[F.In].Function;
  const FunctionSummary &S = Prog.summary(Fn);
  const Call &C = S.Calls[F.At.Call];
  bool Ends = false;
  for (uint32_t I : It->second) {
    const Sink &K = P.Sinks[I];
    if (K.What.K != Selector::Function)
      continue;
    if (Callee == C.Callee ? !Match.callMatches(K.What, S, C)
                           : K.What.Where.has_value())
      continue;
    bool Takes;
    if (Handed)
      Takes = true;
    else if (F.At.K == Node::Receiver)
      Takes = llvm::any_of(K.Arguments, [](const ArgumentRange &R) {
        return R.K == ArgumentRange::Receiver;
      });
    else
      Takes = K.Arguments.empty() ||
              llvm::any_of(K.Arguments, [&](const ArgumentRange &R) {
                return R.contains(F.At.Index, C.Arguments.size());
              });
    if (!Takes || F.At.K == Node::Target)
      continue;
    Ends |= hit(Id, I, Callee);
  }
  return Ends;
}

/// ... of data that a call has written to such an object (`stream << data`).
void TaintSolver::objectTook(FactId Id) {
  const Fact &F = Facts[Id];
  if (isHandedBack(F) || F.Untouched)
    return;
  FunctionIndex Fn = Contexts[F.In].Function;
  const FunctionSummary &S = Prog.summary(Fn);
  const Call &C = S.Calls[F.At.Call];
  EntityId Class = C.ReceiverClass;
  if (F.At.K == Node::Out)
    Class = F.At.Index < C.Arguments.size() ? C.Arguments[F.At.Index].Class : 0;
  const Entity *E = Prog.entity(S.Id);
  auto Own = Match.typeSinks(E ? E->Parent : 0);
  // Nor is a copy made of such an object something that is sent.
  llvm::ArrayRef<uint32_t> Copied;
  if (F.From != NoIndex && Facts[F.From].At.K == Node::Arg &&
      Facts[F.From].At.Index < C.Arguments.size())
    Copied = Match.typeSinks(C.Arguments[Facts[F.From].At.Index].Class);
  for (uint32_t I : Match.typeSinks(Class))
    if (!llvm::is_contained(Own, I) && !llvm::is_contained(Copied, I))
      hit(Id, I, C.Callee);
}

void TaintSolver::atCall(FactId Id) {
  FunctionIndex Fn = Contexts[Facts[Id].In].Function;
  CallIndex CI = Facts[Id].At.Call;
  const Call &C = Prog.summary(Fn).Calls[CI];
  if (checkSinks(Id)) {
    // What it was handed may come back changed, all the same.
    bool Done = false;
    byModel(Id, C, C.Callee, Done);
    if (!Done && Prog.targets({Fn, CI}).empty())
      byDefault(Id, C);
    else if (Done)
      return;
    else if (Facts[Id].At.K == Node::Receiver && C.has(CF_ReceiverMayWrite))
      give(Id, Node::ReceiverOut, 0, Facts[Id].Path);
    return;
  }
  bool Done = C.has(CF_Modelled);
  if (!Done)
    byModel(Id, C, C.Callee, Done);
  // Functions without a body that a function value stands for.
  auto Unseen = Prog.unseen({Fn, CI});
  if (!Done && !Unseen.empty() && Prog.targets({Fn, CI}).empty()) {
    bool All = true;
    for (const Program::UnseenTarget &U : Unseen) {
      bool This = false;
      if (!U.Handed)
        byModel(Id, C, U.Callee, This);
      All &= This;
    }
    Done = All;
  }
  if (Done) {
    // A model says what goes through; callables that are handed over run all
    // the same.
    if (!Match.sanitizers().count(C.Callee) && P.Unknown.CallCallables)
      for (const Target &T : llvm::SmallVector<Target>(Prog.targets({Fn, CI})))
        if (T.How == Target::Callable)
          enter(Id, T);
    return;
  }
  bool Body = false;
  for (const Target &T : llvm::SmallVector<Target>(Prog.targets({Fn, CI}))) {
    if (T.How == Target::Callable && !P.Unknown.CallCallables)
      continue;
    Body |= T.How != Target::Callable;
    enter(Id, T);
  }
  // A virtual function whose own body is not seen may be what runs.
  const Entity *E = Prog.entity(C.Callee);
  bool Library = C.has(CF_Virtual) && Prog.bodies(C.Callee).empty() && E &&
                 !E->has(EF_Pure) && E->has(EF_SystemHeader);
  // Nor is one that a function value stands for.
  bool Other = llvm::any_of(
      Unseen, [](const Program::UnseenTarget &U) { return !U.Handed; });
  if (!Body || Library || Other)
    byDefault(Id, C);
}
