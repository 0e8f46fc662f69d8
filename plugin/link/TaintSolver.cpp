//===- link/TaintSolver.cpp - Facts along edges and through calls ---------===//
#include "link/TaintSolver.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// Sets of consents kept per fact; more are dropped, largest first. Two guards
/// around one value are common, four independent ways to it are not.
static constexpr unsigned MaxConsentSets = 4;

size_t TaintSolver::KeyHash::operator()(const Key &K) const {
  size_t H = llvm::hash_combine(K.In, unsigned(K.At.K), K.At.Call, K.At.Index,
                                K.At.Entity, K.Sanitized, K.Whose, K.Hopped);
  for (const Component &C : K.Path.components())
    H = llvm::hash_combine(H, unsigned(C.K), C.Id);
  return H;
}

TaintSolver::TaintSolver(const Program &Prog, const Policy &P,
                         const PolicyMatch &Match, ConsentSolver &Consents,
                         const Source &S, unsigned MaxFacts)
    : Prog(Prog), P(P), Match(Match), Consents(Consents), From(S),
      MaxFacts(MaxFacts) {}

uint32_t TaintSolver::whose(std::vector<Who> W) {
  llvm::sort(W);
  W.erase(llvm::unique(W), W.end());
  auto [It, New] = PeopleIds.try_emplace(W, People.size());
  if (New)
    People.push_back(std::move(W));
  return It->second;
}

uint32_t TaintSolver::sanitizerBit(const std::string &Name) {
  auto It = llvm::find(SanitizerNames, Name);
  size_t I = It - SanitizerNames.begin();
  if (It == SanitizerNames.end())
    SanitizerNames.push_back(Name);
  return I < 32 ? 1u << I : 0;
}

ContextId TaintSolver::root(FunctionIndex F, uint32_t Owner) {
  auto [It, New] = Roots.try_emplace({F, Owner}, Contexts.size());
  if (New) {
    EntryContext C;
    C.Function = F;
    C.Root = true;
    C.Owner = Owner;
    Contexts.push_back(std::move(C));
  }
  return It->second;
}

/// A new fact, unless one as good is there: same place, and no consents that
/// the other does without.
void TaintSolver::add(Fact F) {
  if (Facts.size() >= MaxFacts) {
    Over = true;
    return;
  }
  auto &Same = Known[{F.In, F.At, F.Path, F.Sanitized, F.Whose,
                      F.Why == Fact::Hop}];
  for (FactId Id : Same)
    if (llvm::includes(F.Consents, Facts[Id].Consents))
      return;
  if (Same.size() >= MaxConsentSets)
    return;
  Same.push_back(Facts.size());
  Facts.push_back(std::move(F));
}

void TaintSolver::seedNode(FunctionIndex F, Node N, AccessPath Path) {
  Fact X;
  X.In = root(F);
  X.At = N;
  X.Path = std::move(Path);
  add(std::move(X));
}

/// Whether handing over an object hands over what its field \p F designates: not
/// where that is an object of its own that it only knows.
bool TaintSolver::isPartOf(const Entity &F) const {
  const Entity *Class = Prog.entity(F.Class);
  // By value, such an object stands in no smart pointer and in no container.
  return !Class || !Class->has(EF_Virtual) ||
         F.Signature.find_first_of("*&<") == std::string::npos;
}

/// Whole objects of every class that holds the field, at the path to it.
void TaintSolver::seedObjects(EntityId Field) {
  const Entity *E = Prog.entity(Field);
  if (!E || !E->Parent)
    return;
  struct Holder {
    EntityId Class;
    AccessPath Path;
  };
  std::vector<Holder> Work{
      {E->Parent, AccessPath().with({Component::Field, Field})}};
  std::set<EntityId> Seen;
  for (size_t I = 0; I < Work.size(); ++I) {
    Holder H = Work[I];
    if (!Seen.insert(H.Class).second)
      continue;
    Node N;
    N.K = Node::Object;
    N.Entity = H.Class;
    for (FunctionIndex F : Prog.readers(H.Class))
      seedNode(F, N, H.Path);
    for (auto &[Id, C] : Prog.classes()) {
      if (llvm::is_contained(C->Bases, H.Class))
        Work.push_back({Id, H.Path});
      if (H.Path.size() >= AccessPath::MaxDepth)
        continue;
      for (EntityId G : C->Fields)
        if (const Entity *GE = Prog.entity(G);
            GE && GE->Class == H.Class && isPartOf(*GE))
          Work.push_back(
              {Id,
               AccessPath({Component{Component::Field, G}}).concat(H.Path)});
    }
  }
}

void TaintSolver::seed() {
  SourceEntities = Match.match(From.What);
  Node N;
  for (EntityId Id : SourceEntities) {
    N.Entity = Id;
    switch (From.What.K) {
    case Selector::Field:
      for (FunctionIndex F : Prog.readers(Id)) {
        for (const Node &Read : Prog.reads(F, Id))
          seedNode(F, Read, {});
        N.K = Node::FieldRead;
        seedNode(F, N, {});
      }
      seedObjects(Id);
      break;
    case Selector::Variable:
      N.K = Node::Global;
      for (FunctionIndex F : Prog.readers(Id))
        seedNode(F, N, {});
      break;
    case Selector::Type:
      N.K = Node::Object;
      for (auto &[Class, Info] : Prog.classes())
        if (Prog.isA(Class, Id)) {
          N.Entity = Class;
          for (FunctionIndex F : Prog.readers(Class))
            seedNode(F, N, {});
        }
      break;
    case Selector::Parameter: {
      Node Param;
      Param.K = Node::Param;
      Param.Index = From.What.ParameterIndex;
      for (FunctionIndex F : Prog.bodies(Id))
        seedNode(F, Param, {});
      break;
    }
    case Selector::Function:
      for (const SiteRef &S : Prog.sites(Id)) {
        const FunctionSummary &F = Prog.summary(S.Function);
        if (!Match.callMatches(From.What, F, F.Calls[S.Call]))
          continue;
        Node R;
        R.K = From.Out ? Node::Out : Node::Result;
        R.Call = S.Call;
        R.Index = From.Out.value_or(0);
        seedNode(S.Function, R, {});
      }
      // Through a function value: what its arguments are is not known.
      if (!From.What.Where)
        for (const SiteRef &S : Prog.unseenSites(Id)) {
          Node R;
          R.K = From.Out ? Node::Out : Node::Result;
          R.Call = S.Call;
          R.Index = From.Out.value_or(0);
          seedNode(S.Function, R, {});
        }
      break;
    }
  }
}

void TaintSolver::run() {
  seed();
  // First in, first out: the first fact at a place came by the fewest steps.
  FactId Id = 0;
  do {
    for (; Id < Facts.size(); ++Id) {
      size_t Before = Facts.size();
      process(Id);
      if (Facts.size() == Before &&
          (Crossings.empty() || Crossings.back().Id != Id))
        Ends.push_back(Id);
    }
  } while (crossFromCallees());
}

void TaintSolver::process(FactId Id) {
  Node At = Facts[Id].At;
  switch (At.K) {
  case Node::Arg:
  case Node::Receiver:
  case Node::Target:
    atCall(Id);
    return;
  case Node::Return:
  case Node::ParamOut:
  case Node::ThisOut:
  case Node::Throw:
    leave(Id);
    return;
  case Node::Field:
  case Node::Global:
    if (Facts[Id].Why == Fact::Step || Facts[Id].Why == Fact::Default ||
        Facts[Id].Why == Fact::Back) {
      arrive(Id);
      // Of `this` or a parameter: whoever called finds it there.
      if (Facts[Id].At.K == Node::Global || Facts[Id].At.Index == Node::OfAny)
        hop(Id, At.Entity, Facts[Id].Path);
      return;
    }
    follow(Id);
    return;
  case Node::Param:
    arrive(Id);
    follow(Id);
    return;
  case Node::Thrown:
    unwind(Id);
    return;
  case Node::Out:
  case Node::ReceiverOut: {
    const Call &C =
        Prog.summary(Contexts[Facts[Id].In].Function).Calls[At.Call];
    bool LivesOn = At.K == Node::ReceiverOut
                       ? C.has(CF_ReceiverLivesOn)
                       : At.Index < C.Arguments.size() &&
                             (C.Arguments[At.Index].Flags & AF_LivesOn);
    if (LivesOn && !Facts[Id].Untouched)
      hopAlong(Id);
    follow(Id);
    return;
  }
  default:
    follow(Id);
    return;
  }
}

void TaintSolver::follow(FactId Id) {
  const FunctionSummary &S =
      Prog.summary(Contexts[Facts[Id].In].Function);
  const Node At = Facts[Id].At;
  auto First = llvm::lower_bound(
      S.Edges, At, [](const Edge &E, const Node &N) { return E.From < N; });
  for (; First != S.Edges.end() && First->From == At; ++First)
    step(Id, First - S.Edges.begin());
}

void TaintSolver::step(FactId Id, uint32_t Index) {
  FunctionIndex Fn = Contexts[Facts[Id].In].Function;
  const Edge &E = Prog.summary(Fn).Edges[Index];
  const AccessPath &Path = Facts[Id].Path;
  if (!Path.overlaps(E.FromPath))
    return;
  if (llvm::any_of(E.Except,
                   [&](const AccessPath &X) { return X.covers(Path); }))
    return;
  Fact Next = Facts[Id];
  Next.At = E.To;
  Next.Path = Path.size() > E.FromPath.size()
                  ? E.ToPath.concat(Path.dropFront(E.FromPath.size()))
                  : E.ToPath;
  Next.Consents = Consents.unite(Next.Consents, Consents.of(Fn, E.Guards));
  if (E.To.K == Node::Arg || E.To.K == Node::Receiver)
    Next.Consents =
        Consents.unite(Next.Consents, Consents.atCall(Fn, E.To.Call));
  Next.Likely |= E.Step == StepKind::Unknown;
  if (Next.Why == Fact::Start && Contexts[Next.In].Root)
    Next.Whose = whose(Consents.people().ownersAt(Fn, E, Facts[Id].At));
  Next.From = Id;
  Next.Exit = Next.Way = NoIndex;
  Next.Edge = Index;
  Next.Why = Fact::Step;
  Next.Untouched = false;
  add(std::move(Next));
}

/// How surely a handler takes an exception: 0 not, 1 perhaps, 2 surely.
static unsigned catches(const Program &Prog, EntityId Handler,
                        EntityId Thrown) {
  if (Handler == 1 || (Handler && Handler == Thrown))
    return 2;
  if (!Handler || !Thrown)
    return 1;
  if (Prog.classInfo(Thrown))
    return Prog.isA(Thrown, Handler) ? 2 : 0;
  const Entity *E = Prog.entity(Thrown);
  return E && E->Kind == EntityKind::Type ? 1 : 0;
}

/// From a call that threw to the first handler around it that takes the type,
/// or on to the callers.
void TaintSolver::unwind(FactId Id) {
  FunctionIndex Fn = Contexts[Facts[Id].In].Function;
  const FunctionSummary &S = Prog.summary(Fn);
  Node At = Facts[Id].At;
  EntityId Thrown = std::exchange(At.Entity, 0);
  auto First = llvm::lower_bound(
      S.Edges, At, [](const Edge &E, const Node &N) { return E.From < N; });
  // Sorted: what is kept for later first, then handlers, inner ones first.
  for (; First != S.Edges.end() && First->From == At; ++First) {
    unsigned How = First->To.K == Node::Caught
                       ? catches(Prog, First->To.Entity, Thrown)
                       : 1;
    if (How)
      step(Id, First - S.Edges.begin());
    if (How == 2)
      return;
  }
  Fact F = Facts[Id];
  F.At = Node();
  F.At.K = Node::Throw;
  F.At.Entity = Thrown;
  F.From = Id;
  F.Why = Fact::Default;
  F.Edge = F.Exit = NoIndex;
  add(std::move(F));
}

/// Sinks that are variables, fields or parameters.
void TaintSolver::arrive(FactId Id) {
  const Fact &F = Facts[Id];
  FunctionIndex Fn = Contexts[F.In].Function;
  EntityId About = F.At.K == Node::Param ? Prog.summary(Fn).Id : F.At.Entity;
  auto It = Match.sinks().find(About);
  if (It == Match.sinks().end())
    return;
  for (uint32_t I : It->second) {
    const Selector &S = P.Sinks[I].What;
    bool Fits =
        F.At.K == Node::Param
            ? S.K == Selector::Parameter && S.ParameterIndex == F.At.Index
            : S.K == Selector::Field || S.K == Selector::Variable;
    if (Fits)
      Hits.push_back({Id, I, Fn, NoIndex});
  }
}

/// Through a long-lived place: to everybody who reads it.
/// \p Unseen: only to those whom code that nobody sees calls.
void TaintSolver::hop(FactId Id, EntityId Place, AccessPath Path,
                      bool Unseen) {
  const Fact &F = Facts[Id];
  // What the source names is read as a source wherever it is read.
  if (llvm::is_contained(SourceEntities, Place))
    return;
  Crossing X{Id, Place, std::move(Path), Unseen};
  if (Contexts[F.In].Root)
    cross(X, F.Consents, NoIndex, F.Likely, F.Sanitized);
  else
    Crossings.push_back(std::move(X)); // its callers are not all known yet
}

/// An object that lives on holds the data under the fact's path: it is found in
/// the first field on it.
void TaintSolver::hopAlong(FactId Id, bool Unseen) {
  const AccessPath Path = Facts[Id].Path;
  auto Cs = Path.components();
  for (size_t I = 0; I < Cs.size(); ++I)
    if (Cs[I].K == Component::Field)
      return hop(Id, Cs[I].Id, AccessPath(Cs.drop_front(I + 1)), Unseen);
}

std::optional<Place> TaintSolver::queued(FactId Id,
                                         const AccessPath &Path) const {
  // In a callee: where it was put into its object.
  for (unsigned Depth = 0; Facts[Id].Why == Fact::Back && Depth < 20; ++Depth)
    Id = Facts[Id].Exit;
  const Fact &F = Facts[Id];
  if (F.From == NoIndex)
    return std::nullopt;
  const Fact &Before = Facts[F.From];
  if (Before.Why == Fact::Back && F.Why == Fact::Step)
    return queued(F.From, Path);
  FunctionIndex Fn = Contexts[F.In].Function;
  const FunctionSummary &S = Prog.summary(Fn);
  bool Out = Before.At.K == Node::ReceiverOut || Before.At.K == Node::Out;
  if (Out && Prog.appends(S.Calls[Before.At.Call].Callee))
    return Prog.place(Fn, S.Calls[Before.At.Call].Loc);
  bool Element = !Path.empty() && Before.At.K == Node::Def &&
                 llvm::none_of(Path.components(), [](const Component &C) {
                   return C.K == Component::Field;
                 });
  if (!Element || F.Edge == NoIndex)
    return std::nullopt;
  return Prog.place(Fn, S.Edges[F.Edge].Loc);
}

void TaintSolver::cross(const Crossing &X, const AtomSet &Set, uint32_t Way,
                        bool Likely, uint32_t Sanitized) {
  const Fact F = Facts[X.Id];
  bool Capture = Prog.isCapture(X.Place);
  AtomSet Kept = Capture ? Set : Consents.kept(Set);
  FunctionIndex Writer = Contexts[F.In].Function;
  auto Queued = Capture || Kept.empty() ? std::nullopt
                                        : queued(X.Id, X.Path);
  auto To = [&](FunctionIndex R, const Node &At, uint32_t Owner) {
    Fact Next = F;
    Next.In = root(R, Owner);
    Next.At = At;
    Next.Path = X.Path;
    Next.From = X.Id;
    Next.Exit = Next.Edge = NoIndex;
    Next.Why = Fact::Hop;
    Next.Untouched = false;
    Next.Way = Way;
    Next.Whose = 0; // in no words that are known there
    Next.Likely = Likely || At.K == Node::Field;
    Next.Sanitized = Sanitized;
    Next.Consents = Kept;
    if (Capture) {
      if (auto L = Consents.runsLater(R))
        Next.Consents = Consents.deferred(Kept, *L);
    } else if (Queued && !Prog.sameEntry(Writer, R)) {
      Next.Consents =
          Consents.deferred(Kept, {*Queued, Prog.name(X.Place)});
    }
    add(std::move(Next));
  };
  for (FunctionIndex R : Prog.readers(X.Place)) {
    if (F.At.K == Node::Global) {
      To(R, F.At, Node::OfAny);
      continue;
    }
    if (X.Unseen && !Prog.callers(R).empty())
      continue;
    for (const Node &Read : Prog.reads(R, X.Place))
      if (Prog.livesOn(R, Read.Index))
        To(R, Read, Read.Index);
  }
}

/// Ways looked at from one hop up to the functions the data comes from.
static constexpr unsigned MaxWays = 60;

/// A callee puts data where it lives on under what all its callers asked: each
/// way in is a fact of its own. True if there were new ones.
bool TaintSolver::crossFromCallees() {
  if (CallsIn == CallsInSeen && Crossings.size() == CrossingsSeen)
    return false;
  CallsInSeen = CallsIn;
  CrossingsSeen = Crossings.size();
  size_t Before = Facts.size();
  struct Item {
    ContextId In;
    AtomSet Set;
    std::optional<LaterRun> Late;
    std::vector<FactId> Way;
    bool Likely;
    uint32_t Sanitized;
  };
  for (size_t N = 0; N < CrossingsSeen; ++N) {
    const Crossing X = Crossings[N];
    const Fact F = Facts[X.Id];
    std::vector<Item> Work{
        {F.In, F.Consents, std::nullopt, {}, F.Likely, F.Sanitized}};
    std::map<std::pair<ContextId, bool>, std::vector<AtomSet>> Seen;
    for (size_t I = 0; I < Work.size() && Work.size() < MaxWays; ++I) {
      const Item Y = Work[I];
      const EntryContext C = Contexts[Y.In];
      if (C.Root) {
        if (!Crossed.insert({N, Y.In, Y.Set}).second)
          continue;
        Ways.push_back(Y.Way);
        cross(X, Y.Set, Ways.size() - 1, Y.Likely, Y.Sanitized);
        continue;
      }
      auto &Known = Seen[{Y.In, Y.Late.has_value()}];
      if (llvm::any_of(Known, [&](const AtomSet &S) {
            return llvm::includes(Y.Set, S);
          }))
        continue;
      Known.push_back(Y.Set);
      for (const EntryContext::Incoming &In : C.CalledFrom) {
        const Fact &Caller = Facts[In.Caller];
        Item Up = Y;
        Up.In = Caller.In;
        Up.Way.push_back(In.Caller);
        Up.Set = Consents.throughCall(Y.Set, Caller.Consents,
                                      {Contexts[Caller.In].Function, In.Call},
                                      In.How, Up.Late);
        Up.Likely |= Caller.Likely;
        Up.Sanitized |= Caller.Sanitized;
        Work.push_back(std::move(Up));
      }
    }
  }
  return Facts.size() != Before;
}

/// Whether data leaves a function where it came in: in the same object, at the
/// same path.
bool TaintSolver::asItCame(FactId Id) const {
  const Fact &F = Facts[Id];
  const EntryContext &C = Contexts[F.In];
  bool SameObject =
      (F.At.K == Node::ThisOut && C.Entry.K == Node::This) ||
      (F.At.K == Node::ParamOut && C.Entry.K == Node::Param &&
       C.Entry.Index == F.At.Index);
  return !C.Root && SameObject && C.Path.covers(F.Path);
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
  if (Written && !asItCame(Id) && (K == Node::ThisOut || (K == Node::ParamOut && !Unseen)))
    hopAlong(Id, Unseen);
  if (!Contexts[In].Root) {
    for (size_t I = 0; I < Contexts[In].CalledFrom.size(); ++I) {
      auto C = Contexts[In].CalledFrom[I];
      comeBack(C.Caller, Id, C.Call, C.How, Facts[C.Caller].In);
    }
    return;
  }
  uint32_t Owner = Contexts[In].Owner;
  for (const SiteRef &S : Prog.callers(Fn))
    for (const Target &T : Prog.targets(S)) {
      if (T.Body != Fn)
        continue;
      llvm::SmallVector<uint32_t, 2> Owners;
      if (Owner == Node::OfAny || Prog.ownersAt(S, T, Owner, Owners))
        comeBack(NoIndex, Id, S.Call, T, root(S.Function));
      else
        for (uint32_t O : Owners)
          if (Prog.livesOn(S.Function, O))
            comeBack(NoIndex, Id, S.Call, T, root(S.Function, O));
    }
}

/// Where in the caller an exit of a callee stands: nodes and whether the path
/// goes with it. What code without a body does with a callable's result is not
/// seen: it may put it into any of its outputs.
static llvm::SmallVector<std::pair<Node, bool>, 2>
exitsTo(const Node &Left, const Call &C, CallIndex Call, const Target &T) {
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
      for (uint32_t I = 0; I < C.Arguments.size(); ++I)
        if ((C.Arguments[I].Flags & AF_MayWrite) &&
            !(C.Arguments[I].Flags & AF_Callable))
          At(Node::Out, I, true);
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
    break;
  }
  return Out;
}

void TaintSolver::comeBack(FactId Caller, FactId Exit, CallIndex Call,
                           const Target &T, ContextId In) {
  FunctionIndex Fn = Contexts[In].Function;
  const askfirst::Call &C = Prog.summary(Fn).Calls[Call];
  const Fact Left = Facts[Exit];
  AtomSet Inside = Consents.toCaller(Left.Consents, Fn, Call, T);
  AtomSet Before =
      Caller == NoIndex ? Consents.atCall(Fn, Call) : Facts[Caller].Consents;
  for (auto &[To, KeepPath] : exitsTo(Left.At, C, Call, T)) {
    Fact F = Left;
    F.In = In;
    F.At = To;
    if (!KeepPath)
      F.Path = AccessPath();
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

void TaintSolver::enter(FactId Id, const Target &T) {
  const Fact F = Facts[Id];
  const FunctionSummary &S = Prog.summary(T.Body);
  Node Entry;
  AccessPath Path = F.Path;
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
    const Entity *Code = Prog.entity(S.Id);
    bool Closure = Code && (Code->has(EF_Lambda) || Code->has(EF_Operator));
    if (F.At.K == Node::Arg && F.At.Index == T.Argument && Closure) {
      This();
    } else if (keptFromCode(F, Prog.summary(Contexts[F.In].Function)
                                   .Calls[F.At.Call])) {
      return;
    } else { // a plain function, perhaps bound to what it is to be given
      // It is given the elements of what the code without a body was given.
      while (!Path.empty() && Path.components().front().K != Component::Field)
        Path = Path.dropFront(1);
      for (uint32_t I = 0; I < S.Parameters.size(); ++I)
        Param(I);
    }
  } else if (F.At.K == Node::Arg) {
    Param(F.At.Index);
  } else {
    This();
  }
  for (const Node &E : Entries) {
    auto [It, New] =
        Entered.try_emplace({T.Body, E, Path, 0, 0}, Contexts.size());
    ContextId In = It->second;
    if (New) {
      EntryContext C;
      C.Function = T.Body;
      C.Entry = E;
      C.Path = Path;
      Contexts.push_back(std::move(C));
    }
    Contexts[In].CalledFrom.push_back({Id, F.At.Call, T});
    ++CallsIn;
    if (New) {
      Fact Start;
      Start.In = In;
      Start.At = E;
      Start.Path = Path;
      add(std::move(Start));
      continue;
    }
    for (size_t I = 0; I < Contexts[In].Exits.size(); ++I)
      comeBack(Id, Contexts[In].Exits[I], F.At.Call, T, F.In);
  }
}

bool TaintSolver::isModelledLibrary(const Entity *E) const {
  // The standard library is the pack `std`'s: what it does not list follows the
  // default rule by intent.
  return E && llvm::StringRef(E->Name).starts_with("std::") &&
         llvm::is_contained(P.Packs, "std");
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
    Hits.push_back({Id, I, Fn, F.At.Call, Callee});
    Ends |= P.verdict(From.Data, K.Kind, P.purposeOf(K), {}).Needs !=
            Require::Nothing;
  }
  return Ends;
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
  if (auto It = Match.sanitizers().find(Callee);
      It != Match.sanitizers().end())
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
          give(Id, Node::Result, 0, {}, Bit);
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
        give(Id, Node::Result, 0, {});
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
    if (const Component &X = P.components()[I]; X.K == Component::Field) {
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

/// Whether what is handed over is code that runs then: what it captured goes where
/// it takes it.
bool TaintSolver::isCode(const Fact &F, const Call &C) const {
  return F.At.K == Node::Arg && F.At.Index < C.Arguments.size() &&
         (C.Arguments[F.At.Index].Flags & AF_Callable) && !F.Path.empty() &&
         llvm::any_of(Prog.targets({Contexts[F.In].Function, F.At.Call}),
                      [&](const Target &T) {
                        return T.How == Target::Callable &&
                               T.Argument == F.At.Index;
                      });
}

/// Where a library's method puts data in its object: into what the library's
/// own class holds, not into what the program's class adds to it.
AccessPath TaintSolver::libraryPart(const Call &C, const Entity *Method) const {
  if (!Method || !Prog.isLibraryObject(Method->Parent) || !C.ReceiverClass ||
      C.ReceiverClass == Method->Parent ||
      !Prog.isLibraryObject(C.ReceiverClass))
    return {};
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

/// DESIGN 3, Calls: a callee without body or model.
void TaintSolver::byDefault(FactId Id, const Call &C) {
  const Fact F = Facts[Id];
  bool Receiver = F.At.K == Node::Receiver;
  const Entity *E = Prog.entity(C.Callee);
  if (F.At.K == Node::Target)
    return;
  bool Hidden = outOfSight(F, C) || isCode(F, C);
  // A library's container hands out what it holds; it knows no field of it.
  AccessPath Handed = Receiver && E && E->has(EF_SystemHeader)
                          ? fromProgramsField(F.Path)
                          : AccessPath();
  if (!Hidden && !isModelledLibrary(E) && !C.has(CF_Destruct) &&
      !Match.sinks().count(C.Callee) && !Match.sanitizers().count(C.Callee))
    Unknown.insert({C.Callee, {Contexts[F.In].Function, F.At.Call}});
  if (!Hidden && P.Unknown.ArgumentsToResult && !C.has(CF_ResultVoid) &&
      !C.has(CF_ResultBool))
    give(Id, Node::Result, 0, Handed);
  if (C.has(CF_ReceiverMayWrite)) {
    if (Receiver)
      give(Id, Node::ReceiverOut, 0, F.Path, 0, true);
    else if (!Hidden && (P.Unknown.ArgumentsToReceiver || C.has(CF_Construct)))
      give(Id, Node::ReceiverOut, 0, libraryPart(C, E));
  }
  for (uint32_t J = 0; J < C.Arguments.size(); ++J) {
    if (!(C.Arguments[J].Flags & AF_MayWrite))
      continue;
    if (!Receiver && J == F.At.Index)
      give(Id, Node::Out, J, F.Path, 0, true);
    else if (!Hidden && P.Unknown.ArgumentsToOut &&
             !(C.Arguments[J].Flags & AF_Callable))
      give(Id, Node::Out, J,
           C.Arguments[J].Flags & AF_LibraryObject && E
               ? AccessPath({Component{Component::Field, E->Id}})
               : Handed);
  }
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
