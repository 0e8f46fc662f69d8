//===- link/TaintSolver.cpp - Facts along edges and through calls ---------===//
#include "link/TaintSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// Sets of consents kept per fact; more are dropped, largest first. Two guards
/// around one value are common, four independent ways to it are not.
static constexpr unsigned MaxConsentSets = 4;

/// Paths followed apart at one node, and into one parameter. Objects in objects
/// in objects have as many as they like; what people write at one place takes
/// a few.
static constexpr unsigned MaxPaths = 24, MaxEntries = 24;
/// Facts at one node before it is no longer told apart whose data it is.
static constexpr unsigned MaxHere = 48;

/// Whether what is said of \p Of is said of \p Path, too: that is a part of it.
static bool isWithin(const AccessPath &Path, const AccessPath &Of) {
  auto Whole = Of.components();
  if (EntityId End = Of.below()) {
    Whole = Whole.drop_back();
    auto Cs = Path.components();
    while (!Cs.empty() &&
           (Cs.back().K == Component::Element || Cs.back().K == Component::Key))
      Cs = Cs.drop_back();
    if (Cs.size() <= Whole.size() || Cs.back().Id != End)
      return false;
  }
  return Whole.size() <= Path.size() &&
         Path.components().take_front(Whole.size()) == Whole;
}

unsigned TaintSolver::KeyInfo::getHashValue(const Key &K) {
  using llvm::densemap::detail::mix;
  uint64_t Of = mix((uint64_t(K.In) << 32 | K.Body) ^ K.At.Entity);
  uint64_t There = uint64_t(K.At.Call) << 32 | K.At.Index;
  return mix(Of + There * (2 * unsigned(K.At.K) + 3));
}

TaintSolver::TaintSolver(const Program &Prog, const Policy &P,
                         const PolicyMatch &Match, ConsentSolver &Consents,
                         Holding &Holds, Cleared &Clear, const Source &S,
                         unsigned MaxFacts)
    : Prog(Prog), P(P), Match(Match), Consents(Consents), From(S),
      MaxFacts(MaxFacts), Holds(Holds), Clear(Clear) {}

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

ContextId TaintSolver::root(FunctionIndex F, uint32_t Owner, EntityId Brought,
                            AccessPath From, uint32_t Of) {
  if (Owner >= Node::OfTaker)
    Owner = Node::OfAny; // is there without a caller
  if (Owner == Node::OfAny)
    Of = 0;
  auto &There = Roots[{F, Owner}];
  for (ContextId Id : There)
    if (const EntryContext &C = Contexts[Id];
        C.Brought == Brought && C.BroughtFrom == From && C.Of == Of)
      return Id;
  There.push_back(Contexts.size());
  EntryContext C;
  C.Function = F;
  C.Root = true;
  C.Owner = Owner;
  C.Brought = Brought;
  C.BroughtFrom = From;
  C.Of = Of;
  Contexts.push_back(std::move(C));
  return There.back();
}

/// Whether the fact is of an object that a call gave back with what was in it
/// before: `stream << data << "\n"`, of the second.
bool TaintSolver::isHandedBack(const Fact &F) const {
  if (F.From == NoIndex)
    return false;
  const Node &Out = F.At, &In = Facts[F.From].At;
  return Out.Call == In.Call &&
         ((Out.K == Node::ReceiverOut && In.K == Node::Receiver) ||
          (Out.K == Node::Out && In.K == Node::Arg && In.Index == Out.Index));
}

/// A new fact, unless one as good is there: same place, and no consents that
/// the other does without.
void TaintSolver::add(Fact F) {
  if (Facts.size() >= MaxFacts) {
    Over = true;
    return;
  }
  // Each write to a variable or field that is a sink is a way out.
  bool Sink = (F.At.K == Node::Global || F.At.K == Node::Field) &&
              F.Why != Fact::Hop && Match.sinks().count(F.At.Entity);
  if (Sink && F.From != NoIndex && isHandedBack(Facts[F.From]))
    return; // sent by what wrote it
  // So is each that puts data into an object which is one.
  bool Object = (F.At.K == Node::Out || F.At.K == Node::ReceiverOut) &&
                Match.hasTypeSinks();
  auto [At, First] = Known.try_emplace({F.In, F.At}, Standings.size());
  if (First)
    Standings.emplace_back();
  Standing &Here = Standings[At->second];
  if (Here.Facts.size() >= MaxHere)
    F.Whose = F.Given = 0;
  auto Alike = [&](const Fact &G) {
    return G.Sanitized == F.Sanitized && G.Whose == F.Whose &&
           (G.Why == Fact::Hop) == (F.Why == Fact::Hop) &&
           (!Sink || G.Edge == F.Edge) &&
           (!Object || isHandedBack(G) == isHandedBack(F));
  };
  bool NewPath = false;
  for (bool Again = true; Again;) {
    unsigned Same = 0;
    Again = false;
    NewPath = true;
    for (FactId Id : Here.Facts) {
      const Fact &G = Facts[Id];
      bool SamePath = G.Path == F.Path;
      if (SamePath)
        NewPath = false;
      if (!Alike(G))
        continue;
      // What is known of the whole is known of its part.
      bool Whole =
          SamePath || (!G.Untouched && !G.Likely && isWithin(F.Path, G.Path));
      if (Whole && std::ranges::includes(*F.Consents, *G.Consents) &&
          (!G.Given || G.Given == F.Given ||
           includesKeys(Keys[F.Given], Keys[G.Given])))
        return;
      Same += SamePath && G.Given == F.Given;
    }
    if (Same >= MaxConsentSets)
      return;
    if (NewPath && Here.Paths >= MaxPaths) {
      AccessPath Cut = widened(F.Path, Here.Paths, MaxPaths);
      Again = Cut.size() < F.Path.size();
      F.Path = Cut;
    }
  }
  Here.Paths += NewPath;
  Here.Facts.push_back(Facts.size());
  Facts.push_back(std::move(F));
}

/// A path past those that are followed apart at one place: cut short, so that
/// it speaks of more.
AccessPath TaintSolver::widened(const AccessPath &Path, unsigned Known,
                                unsigned Max) {
  if (Known < Max)
    return Path;
  unsigned Keep = Known < Max + Max / 2 ? 2 : Known < 2 * Max ? 1 : 0;
  return Path.shortened(Keep);
}

/// The context of a function that is entered with data at a node.
ContextId TaintSolver::entry(FunctionIndex Body, const Node &At,
                             AccessPath Path, bool &New) {
  auto &There = Entered[{NoIndex, At, Body}];
  for (bool Again = true; Again;) {
    New = Again = false;
    for (ContextId Id : There)
      if (Contexts[Id].Path == Path)
        return Id;
    if (There.size() < MaxEntries)
      break;
    AccessPath Cut = widened(Path, There.size(), MaxEntries);
    Again = Cut.size() < Path.size();
    Path = Cut;
  }
  New = true;
  There.push_back(Contexts.size());
  EntryContext C;
  C.Function = Body;
  C.Entry = At;
  C.Path = Path;
  Contexts.push_back(std::move(C));
  return There.back();
}

void TaintSolver::seedNode(FunctionIndex F, Node N, AccessPath Path) {
  Fact X;
  X.In = root(F);
  X.At = N;
  X.Path = std::move(Path);
  add(std::move(X));
}

/// Whether handing over an object hands over what its field \p F designates:
/// not where that is an object of its own that it only knows.
bool TaintSolver::isPartOf(const Entity &F) const {
  const Entity *Class = Prog.entity(F.Class);
  return !Class || !Class->has(EF_Virtual) || Holding::isByValue(F);
}

/// Reads of the field.
void TaintSolver::seedField(EntityId Field) {
  Node N;
  N.K = Node::FieldRead;
  N.Entity = Field;
  for (FunctionIndex F : Prog.readers(Field)) {
    for (const Node &Read : Prog.reads(F, Field))
      seedNode(F, Read, {});
    seedNode(F, N, {});
  }
}

/// Whole objects of the class, with the data at \p Path, and of every class
/// that holds one.
void TaintSolver::seedObjects(EntityId Class, AccessPath Path) {
  struct Holder {
    EntityId Class;
    AccessPath Path;
  };
  std::vector<Holder> Work{{Class, std::move(Path)}};
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
  std::vector<EntityId> Parts;
  Node N;
  for (EntityId Id : SourceEntities) {
    N.Entity = Id;
    switch (From.What.K) {
    case Selector::Field:
      seedField(Id);
      if (const Entity *E = Prog.entity(Id); E && E->Parent)
        seedObjects(E->Parent, AccessPath().with({Component::Field, Id}));
      break;
    case Selector::Variable:
      N.K = Node::Global;
      for (FunctionIndex F : Prog.readers(Id))
        seedNode(F, N, {});
      break;
    case Selector::Type:
      // A part of such an object is personal, too.
      for (const ClassInfo *C : Prog.classesOf(Id)) {
        for (EntityId Field : C->Fields)
          seedField(Field);
        Parts.insert(Parts.end(), C->Fields.begin(), C->Fields.end());
      }
      seedObjects(Id, {});
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
        if (!From.Out) {
          R.Index = Node::NamedOnly;
          seedNode(S.Function, R, {});
        }
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
  SourceEntities.insert(SourceEntities.end(), Parts.begin(), Parts.end());
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
      if (arrive(Id))
        return;
      // Of `this` or a parameter: whoever called finds it there.
      if (uint32_t Owner = Facts[Id].At.Index;
          At.K == Node::Global || Owner == Node::OfAny ||
          (Owner >= Node::OfTaker &&
           Prog.livesOn(Contexts[Facts[Id].In].Function, Owner)))
        hop(Id, At.Entity, Facts[Id].Path, /*Unseen=*/false,
            At.K == Node::Field
                ? Prog.variablesAt(Contexts[Facts[Id].In].Function, Owner)
                : Program::VariableSet());
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
  case Node::Result:
    if (At.Index == Node::PutThere)
      putThrough(Id);
    else
      follow(Id);
    return;
  case Node::Out:
  case Node::ReceiverOut: {
    SiteRef S{Contexts[Facts[Id].In].Function, At.Call};
    uint32_t Slot = At.K == Node::Out ? At.Index : Owned::Object;
    if (Match.hasTypeSinks())
      objectTook(Id);
    if (!Facts[Id].Untouched) {
      bool LivesOn = Prog.livesOnAt(S, Slot);
      if (LivesOn)
        hopAlong(Id, /*Unseen=*/false, Prog.variablesGiven(S, Slot));
      bool Known = reachKept(Id);
      if (LivesOn || !Known)
        hopBehind(Id, /*Opaque=*/LivesOn);
      reachRunning(Id);
    }
    follow(Id);
    return;
  }
  default:
    follow(Id);
    return;
  }
}

void TaintSolver::follow(FactId Id) {
  const FunctionSummary &S = Prog.summary(Contexts[Facts[Id].In].Function);
  const Node At = Facts[Id].At;
  bool Keyed = Facts[Id].Path.hasParamKey() ||
               (!Facts[Id].Path.empty() &&
                hasParamKeys(Contexts[Facts[Id].In].Function));
  for (const Edge &E : edgesFrom(S, At))
    if (Keyed)
      stepUnderKeys(Id, &E - S.Edges.data());
    else
      step(Id, &E - S.Edges.data());
}

void TaintSolver::step(FactId Id, uint32_t Index) {
  FunctionIndex Fn = Contexts[Facts[Id].In].Function;
  const Edge &E = Prog.summary(Fn).Edges[Index];
  const AccessPath At = Facts[Id].Path;
  if (!At.overlaps(E.FromPath))
    return;
  if (E.Except.empty() && E.FromPath.empty()) {
    step(Id, Index, E.ToPath.then(At), Facts[Id].Given);
    return;
  }
  auto Whole = Holds.at(At, E.FromPath);
  if (!Whole)
    return;
  llvm::SmallVector<AccessPath, 2> Parts;
  // Of what lies above the step's own part only that part goes on.
  remaining(E.Except.empty() || Whole->size() >= E.FromPath.size() ? *Whole
                                                                   : E.FromPath,
            E.Except, Parts);
  for (const AccessPath &Path : Parts)
    step(Id, Index,
         Path.size() > E.FromPath.size()
             ? E.ToPath.then(Path.dropFront(E.FromPath.size()))
             : E.ToPath,
         Facts[Id].Given);
}

/// ... where it arrives at \p To.
void TaintSolver::step(FactId Id, uint32_t Index, AccessPath To,
                       uint32_t Given) {
  FunctionIndex Fn = Contexts[Facts[Id].In].Function;
  const Edge &E = Prog.summary(Fn).Edges[Index];
  bool Named = E.From.K == Node::FieldRead || E.From.K == Node::Object ||
               (E.From.K == Node::Field && Facts[Id].Why == Fact::Start &&
                E.From.Index != Node::OfAny);
  if (Named && isOverwritten(Fn, E, To))
    return;
  // What a variable held is gone by the time of a call that is given it.
  if (E.From.K == Node::Global && Facts[Id].Why == Fact::Hop &&
      (E.To.K == Node::Arg || E.To.K == Node::Receiver) &&
      Clear.atCall({Fn, E.To.Call}, E.From.Entity,
                   Facts[Id].Path.size() < E.FromPath.size() ? E.FromPath
                                                             : Facts[Id].Path))
    return;
  // No object of one class is a part of another's for having been in its place.
  if (!E.ToPath.empty() && !Holds.fits(To))
    return;
  Fact Next = Facts[Id];
  Next.At = E.To;
  Next.Path = To;
  Next.Given = Given;
  Next.Consents = Consents.unite(Next.Consents, Consents.of(Fn, E.Guards));
  if (E.From.K == Node::FieldRead)
    Next.Consents =
        Consents.unite(Consents.ref(Consents.givenUnder(Fn, E)), Next.Consents);
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
/// \p Below: it may be of a class derived from \p Thrown.
static unsigned catches(const Program &Prog, EntityId Handler, EntityId Thrown,
                        bool Below) {
  if (Handler == 1 || (Handler && Handler == Thrown))
    return 2;
  if (!Handler || !Thrown)
    return 1;
  if (Prog.classInfo(Thrown))
    return Prog.isA(Thrown, Handler) ? 2 : Below && Prog.isA(Handler, Thrown);
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
  uint32_t Below = std::exchange(At.Index, 0);
  // Sorted: what is kept for later first, then handlers, inner ones first.
  for (const Edge &E : edgesFrom(S, At)) {
    unsigned How =
        E.To.K == Node::Caught ? catches(Prog, E.To.Entity, Thrown, Below) : 1;
    if (How)
      step(Id, &E - S.Edges.data());
    if (How == 2)
      return;
  }
  Fact F = Facts[Id];
  F.At = Node();
  F.At.K = Node::Throw;
  F.At.Entity = Thrown;
  F.At.Index = Below;
  F.From = Id;
  F.Why = Fact::Default;
  F.Edge = F.Exit = NoIndex;
  add(std::move(F));
}

/// Sinks that are variables, fields or parameters. True if the flow ends here:
/// what was put into a log is not read out of it again.
bool TaintSolver::arrive(FactId Id) {
  const Fact &F = Facts[Id];
  FunctionIndex Fn = Contexts[F.In].Function;
  EntityId About = F.At.K == Node::Param ? Prog.summary(Fn).Id : F.At.Entity;
  auto It = Match.sinks().find(About);
  if (It == Match.sinks().end())
    return false;
  bool Ends = false;
  for (uint32_t I : It->second) {
    const Selector &S = P.Sinks[I].What;
    bool Fits =
        F.At.K == Node::Param
            ? S.K == Selector::Parameter && S.ParameterIndex == F.At.Index
            : S.K == Selector::Field || S.K == Selector::Variable;
    if (Fits)
      Ends |= hit(Id, I, 0);
  }
  return Ends;
}
