//===- link/FunctionValues.cpp - Which functions an indirect call may run -===//
#include "link/FunctionValues.h"
#include "link/Keys.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include <optional>

using namespace askfirst;

/// A node through which more functions pass than any dispatch table has is a
/// conduit of the program's own machinery.
static constexpr unsigned MaxValues = 400;
/// ... more than stand inside of the objects that one function has at a place.
static constexpr unsigned MaxInside = 150;

/// Where there are more classes than this, all objects may be of any.
static constexpr unsigned MaxClasses = 48;

unsigned FunctionValues::ValueNodeInfo::getHashValue(const ValueNode &V) {
  using llvm::densemap::detail::mix;
  uint64_t There = uint64_t(V.N.Call) << 32 | V.N.Index;
  return mix((uint64_t(V.F) << 8 | unsigned(V.N.K)) ^ V.N.Entity ^ mix(There));
}

/// Elements of elements are told apart to a depth of two (tables by two keys);
/// deeper ones are any element: code that walks arrays makes ever longer ones.
static AccessPath withoutNests(const AccessPath &Path) {
  auto IsElement = [](const Component &C) { return C.K != Component::Field; };
  auto Cs = Path.components();
  AccessPath Out;
  while (!Cs.empty()) {
    size_t N = Cs.take_while(IsElement).size();
    if (N > 2)
      Out.append({Component::Element, 0});
    else
      for (const Component &C : Cs.take_front(std::max<size_t>(N, 1)))
        Out.append(C);
    Cs = Cs.drop_front(std::max<size_t>(N, 1));
  }
  return Out;
}

/// Where a function value that stands at \p Path of an edge's source arrives. A
/// field of a closure is not the closure: only elements of a container are
/// looked for in what is known of the whole.
static std::optional<AccessPath> alongEdge(AccessPath From, AccessPath To,
                                           AccessPath Path, bool IsType,
                                           unsigned MaxPath) {
  // The key of a class goes with it.
  Component Last;
  if (IsType) {
    Last = Path.components().back();
    Path = AccessPath(Path.components().drop_back());
  }
  if (!Path.overlaps(From))
    From = withoutNests(From); // as what stands there was put down
  if (!Path.overlaps(From))
    return std::nullopt;
  if (Path.size() >= From.size()) {
    // An object that is found from itself is the object.
    for (const Component &C : Path.components().drop_front(From.size())) {
      if (auto It = llvm::find(To.components(), C);
          C.K == Component::Field && It != To.components().end())
        To = AccessPath({To.components().begin(), It});
      To.append(C);
    }
  } else
    for (const Component &C : From.components().drop_front(Path.size()))
      if (C.K == Component::Field)
        return std::nullopt;
  To = withoutNests(To);
  if (To.size() > MaxPath)
    To = AccessPath(To.components().take_front(MaxPath));
  if (IsType)
    To.append(Last);
  return To;
}

FunctionValues::ValueNode FunctionValues::global(FunctionIndex F, Node N) {
  if (N.K == Node::FieldRead)
    N.K = Node::Field;
  bool Lives = N.K == Node::Field || N.K == Node::Global;
  if (Lives)
    N.Index = 0;
  return {Lives ? NoIndex : F, N};
}

uint32_t FunctionValues::node(const ValueNode &At) {
  auto [N, New] = NodeIds.try_emplace(At, Nodes.size());
  if (New)
    Nodes.push_back(
        {At, At.F == NoIndex ? Steps() : stepsFrom(At.F, At.N), {}, 0});
  return N->second;
}

uint32_t FunctionValues::fieldNode(EntityId Field) {
  Node N;
  N.K = Node::Field;
  N.Entity = Field;
  return node({NoIndex, N});
}

FunctionValues::PathId FunctionValues::path(AccessPath P) {
  auto [It, New] = PathIds.try_emplace(P.id(), Paths.size());
  if (New)
    Paths.push_back(P);
  return It->second;
}

FunctionValues::Steps FunctionValues::stepsFrom(FunctionIndex F,
                                                const Node &N) const {
  auto Out = edgesFrom(P.summary(F), N);
  uint32_t First = Out.data() - P.summary(F).Edges.data();
  return {F, First, uint32_t(First + Out.size())};
}

void FunctionValues::add(uint32_t Node, EntityId Id, PathId Path) {
  if (Nodes[Node].At.F == NoIndex && Path)
    Path = anyKey(Path);
  if (Nodes[Node].At.F == NoIndex && Path)
    if (auto Own = behindPointers(Nodes[Node].At.N.Entity, Path)) {
      Node = fieldNode(Own->first);
      Path = Own->second;
    }
  auto [I, New] = Ids.try_emplace({Id, Path}, Values.size());
  if (New) {
    if (!fits(Id, Path))
      I->second = Nowhere;
    else
      Values.push_back({Id, Path});
  }
  if (I->second == Nowhere)
    return;
  uint32_t Value = I->second;
  State &At = Nodes[Node];
  if (At.Here.count(Value))
    return;
  if (isType(Path)) {
    bool Inside = Id == AnyInside && Path == TypePath;
    if (At.Classes >= MaxClasses && !Inside)
      return add(Node, AnyInside, TypePath);
    At.Classes = Inside ? MaxClasses : At.Classes + 1;
  }
  bool Own = At.At.F != NoIndex && Path;
  if (At.Here.size() >= (Own ? MaxInside : MaxValues)) {
    At.Full = true;
    return;
  }
  At.Here.insert(Value);
  Work.push_back({Node, Value});
}

void FunctionValues::add(FunctionIndex F, Node::Kind K, CallIndex C,
                         uint32_t Index, const FunctionValue &V, PathId Path) {
  Node N;
  N.K = K;
  N.Call = C;
  N.Index = Index;
  add(node({F, N}), V.Id, Path);
}

std::vector<EntityId> FunctionValues::at(FunctionIndex F, const Node &N) const {
  std::vector<EntityId> Out;
  auto It = NodeIds.find(global(F, N));
  if (It == NodeIds.end())
    return Out;
  for (uint32_t V : Nodes[It->second].Here)
    Out.push_back(Values[V].Id);
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
}

bool FunctionValues::any(FunctionIndex F, const Node &N) const {
  auto It = NodeIds.find(global(F, N));
  return It != NodeIds.end() && !Nodes[It->second].Here.empty();
}

/// Where a value at \p Path goes by the edge; Nowhere: not along it.
FunctionValues::PathId FunctionValues::along(const EdgeInfo &I,
                                             const FunctionValue &V) {
  if (!I.FromPath && !I.ToPath)
    return V.Path;
  PathId Path = V.Path;
  // What is inside of it is what the edge takes.
  if (V.Id == AnyInside && Paths[Path].size() <= Paths[I.FromPath].size()) {
    if (!AccessPath(Paths[Path].components().drop_back())
             .overlaps(Paths[I.FromPath]))
      return Nowhere;
    auto To = Paths[I.ToPath].components();
    return path(AccessPath(To.take_front(MaxPath))
                    .with(Paths[TypePath].components().back()));
  }
  auto [It, New] = Along.try_emplace({Path, {I.FromPath, I.ToPath}}, Nowhere);
  if (!New)
    return It->second;
  auto To = alongEdge(Paths[I.FromPath], Paths[I.ToPath], Paths[Path],
                      isType(Path), MaxPath);
  PathId Id = To ? path(*To) : Nowhere;
  return Along[{Path, {I.FromPath, I.ToPath}}] = Id;
}

/// From what a function is given right to what it gives back: taken at each of
/// its calls, so that what one caller hands over comes back to that one alone.
bool FunctionValues::passes(const Edge &E) {
  bool In = E.From.K == Node::Param || E.From.K == Node::This;
  return In && (E.To.K == Node::Return || E.To.K == Node::ThisOut ||
                E.To.K == Node::ParamOut);
}

/// Not a number or a text: objects of the program may be of an heir that does.
static bool canHoldCode(const Call &C, uint32_t Argument) {
  if (Argument >= C.Arguments.size())
    return true;
  const askfirst::Argument &A = C.Arguments[Argument];
  return A.Class || A.Flags & (AF_HoldsCode | AF_Callable | AF_LibraryObject);
}

const FunctionValues::EdgeInfo &FunctionValues::info(FunctionIndex F,
                                                     uint32_t Edge) {
  const auto &Es = P.summary(F).Edges;
  if (Edges[F].empty())
    Edges[F].resize(Es.size());
  EdgeInfo &I = Edges[F][Edge];
  if (I.To == NoIndex) {
    const Node &To = Es[Edge].To;
    bool Own = Refined && To.K == Node::Field && !P.livesOn(F, To.Index);
    bool Code =
        To.K != Node::Arg || canHoldCode(P.summary(F).Calls[To.Call], To.Index);
    bool Keyed = F < P.KeysOf.size() && !P.KeysOf[F].empty();
    bool Never = Keyed && excludes(P.KeysOf[F], P.summary(F), Es[Edge].Guards);
    I.To = Own || !Code || Never || passes(Es[Edge]) ? Nowhere
                                                     : node(global(F, To));
    auto In = [&](const AccessPath &Path) {
      return path(Keyed ? resolved(Path, P.KeysOf[F]) : Path);
    };
    I.FromPath = In(Es[Edge].FromPath);
    I.ToPath = In(Es[Edge].ToPath);
  }
  return I;
}

/// Into the body that the call \p C of \p F runs, and by its edges that pass
/// the value back.
void FunctionValues::enter(FunctionIndex F, CallIndex C, FunctionIndex Body,
                           const Node &In, const FunctionValue &V) {
  uint32_t To = node({Body, In});
  add(To, V.Id, anyKey(V.Path));
  const Steps S = Nodes[To].From;
  const auto &Es = P.summary(Body).Edges;
  for (uint32_t K = S.First; K < S.Last; ++K) {
    if (!passes(Es[K]))
      continue;
    if (PathId Path = along(info(Body, K), V); Path != Nowhere)
      giveBack({F, C}, Es[K].To, V, Path);
  }
}

/// What stands at a way out of a body, to its call.
void FunctionValues::giveBack(SiteRef S, const Node &Out,
                              const FunctionValue &V, PathId Path) {
  if (Paths[Path].hasParamKey())
    Path = path(Paths[Path].translated([&](uint32_t I) {
      return keyGiven(P.summary(S.Function), S.Call, I);
    }));
  Node::Kind To = Out.K == Node::Return    ? Node::Result
                  : Out.K == Node::ThisOut ? Node::ReceiverOut
                                           : Node::Out;
  if (To != Node::Result &&
      P.livesOnAt(S, To == Node::Out ? Out.Index : Owned::Object))
    if (auto Own = behindPointers(0, Path))
      return add(fieldNode(Own->first), V.Id, Own->second);
  add(S.Function, To, S.Call, To == Node::Out ? Out.Index : 0, V, Path);
}

/// \p Held: what stands there is what was run; where that lives on it is
/// anyway.
void FunctionValues::follow(const Steps &S, const FunctionValue &V, bool Held) {
  for (uint32_t K = S.First; K < S.Last; ++K) {
    const EdgeInfo &I = info(S.F, K);
    if (I.To == Nowhere || (Held && Nodes[I.To].At.F == NoIndex))
      continue;
    if (PathId Path = along(I, V); Path != Nowhere)
      add(I.To, V.Id, Path);
  }
}

/// A call of \p F may run the function \p Id.
void FunctionValues::runs(FunctionIndex F, CallIndex C, EntityId Id,
                          Target::Mapping How, uint32_t Argument) {
  auto Bodies = P.bodies(Id);
  if (Bodies.empty()) {
    P.addUnseen({F, C}, Id, How == Target::Callable);
    return;
  }
  bool New = false;
  for (FunctionIndex B : Bodies)
    New |= P.addTarget(F, C, {P.instanceAt({F, C}, B), How, Argument});
  if (New)
    again(F, C);
}

/// What the call was given before its target was known.
void FunctionValues::again(FunctionIndex F, CallIndex C) {
  Node N;
  N.Call = C;
  auto Push = [&](Node::Kind K, uint32_t Index) {
    N.K = K;
    N.Index = Index;
    auto It = NodeIds.find(ValueNode{F, N});
    if (It == NodeIds.end())
      return;
    for (uint32_t V : Nodes[It->second].Here)
      Work.push_back({It->second, V});
  };
  Push(Node::Receiver, 0);
  for (uint32_t I = 0; I < P.summary(F).Calls[C].Arguments.size(); ++I)
    Push(Node::Arg, I);
  // What stands at the ways out of the bodies, to this call alone: others have
  // it, and some bodies are called from everywhere.
  auto Take = [&](FunctionIndex Body) {
    auto It = NodeIds.find(ValueNode{Body, N});
    if (It == NodeIds.end())
      return;
    auto &Here = Nodes[It->second].Here;
    for (uint32_t V : std::vector<uint32_t>(Here.begin(), Here.end()))
      giveBack({F, C}, N, FunctionValue(Values[V]), Values[V].Path);
  };
  for (const Target &T : P.targets({F, C})) {
    N = Node();
    for (Node::Kind K : {Node::Return, Node::ThisOut}) {
      N.K = K;
      Take(T.Body);
    }
    N.K = Node::ParamOut;
    for (N.Index = 0; N.Index < P.summary(T.Body).Parameters.size(); ++N.Index)
      Take(T.Body);
  }
}

/// Into a body, or, where there is none, run and perhaps kept by what can hold
/// it.
void FunctionValues::atCall(const ValueNode &At, const FunctionValue &V) {
  const Call &K = P.summary(At.F).Calls[At.N.Call];
  bool Arg = At.N.K == Node::Arg, Body = false;
  if (K.has(CF_Virtual) && At.N.K == Node::Receiver &&
      Paths[V.Path].size() == 1 && isType(V.Path))
    narrow({At.F, At.N.Call}, V.Id);
  for (const Target &T : P.targets({At.F, At.N.Call})) {
    Node In;
    if (T.How == Target::Callable) {
      // What is in it, to its own body: it is run with itself.
      In.K = Node::This;
      if (Arg && T.Argument == At.N.Index && V.Path)
        enter(At.F, At.N.Call, T.Body, In, V);
      continue;
    }
    Body = true;
    In.K = Arg ? Node::Param : Node::This;
    In.Index = Arg ? At.N.Index : 0;
    enter(At.F, At.N.Call, T.Body, In, V);
  }
  // Running what an object holds leaves it there.
  if (Body && !Arg && K.has(CF_Indirect))
    add(At.F, Node::ReceiverOut, At.N.Call, 0, V, V.Path);
  if (Body || Open.count({At.F, At.N.Call}))
    return;
  const Entity *Callee = P.entity(K.Callee);
  // An object of a library's class (a window, a timer) that keeps code runs it
  // when it wants to: that was seen where the code was handed to it.
  if (Arg && At.N.Index < K.Arguments.size()) {
    const Argument &A = K.Arguments[At.N.Index];
    if ((A.Flags & AF_LibraryObject) || P.isLibraryObject(A.Class))
      return;
  }
  if (Arg) {
    // The standard library runs what can be called, not what is in a range.
    bool Element = Callee &&
                   llvm::StringRef(Callee->Name).starts_with("std::") &&
                   At.N.Index < K.Arguments.size() &&
                   !(K.Arguments[At.N.Index].Flags & AF_Callable);
    if (!V.Path && !Element && !stores(K.Callee))
      runs(At.F, At.N.Call, V.Id, Target::Callable, At.N.Index);
    if (At.N.Index < K.Arguments.size() &&
        (K.Arguments[At.N.Index].Flags & AF_HoldsCode))
      add(At.F, Node::Out, At.N.Call, At.N.Index, V, V.Path);
  }
  if (K.has(CF_ResultHoldsCode))
    add(At.F, Node::Result, At.N.Call, 0, V, kept(V));
  if (K.has(CF_ReceiverMayWrite) && K.has(CF_ReceiverHoldsCode) &&
      !(Callee && P.isLibraryObject(Callee->Parent))) {
    add(At.F, Node::ReceiverOut, At.N.Call, 0, V, kept(V));
    if (!Arg)
      add(At.F, Node::ReceiverOut, At.N.Call, 0, V, V.Path);
  }
}

/// Virtual calls on objects of which nothing is known, and what comes out of
/// code that is not seen. False if there is nothing left.
bool FunctionValues::resolveRest() {
  if (Open.empty())
    return false;
  for (const SiteRef &S : std::set<SiteRef>(Open))
    narrow(S, AnyClass);
  Open.clear();
  return true;
}

/// Steps out of what lives on, in all functions that read it.
const std::vector<FunctionValues::Steps> &
FunctionValues::readsOf(uint32_t Place) {
  auto [It, New] = Reads.try_emplace(Place);
  if (!New)
    return It->second;
  std::vector<Steps> Out;
  Node Read = Nodes[Place].At.N;
  for (FunctionIndex R : P.readers(Read.Entity)) {
    if (Read.K == Node::Global) {
      Out.push_back(stepsFrom(R, Read));
      continue;
    }
    for (const Node &N : P.reads(R, Read.Entity))
      if (!Refined || P.livesOn(R, N.Index))
        Out.push_back(stepsFrom(R, N));
    // Of an object of the function's own that was written here.
    if (!Refined) {
      Node Own = Read;
      Own.K = Node::FieldRead;
      Out.push_back(stepsFrom(R, Own));
    }
  }
  return Reads[Place] = std::move(Out);
}

void FunctionValues::process(uint32_t Id, const FunctionValue &V) {
  const ValueNode At = Nodes[Id].At;
  if (At.F == NoIndex) { // a field or global: to every reader
    // Copied: following may find new places.
    for (const Steps &S : std::vector<Steps>(readsOf(Id)))
      follow(S, V);
    return;
  }
  bool Held = At.N.K == Node::ReceiverOut &&
              P.summary(At.F).Calls[At.N.Call].has(CF_Indirect);
  follow(Steps(Nodes[Id].From), V, Held);
  switch (At.N.K) {
  case Node::Target:
    if (!V.Path)
      runs(At.F, At.N.Call, V.Id, Target::Closure, 0);
    return;
  case Node::Arg:
  case Node::Receiver:
    atCall(At, V);
    return;
  case Node::Return:
  case Node::ThisOut:
  case Node::ParamOut:
    for (const SiteRef &S : P.callers(At.F))
      giveBack(S, At.N, V, V.Path);
    return;
  default:
    return;
  }
}

/// A value that reached a long-lived place and that no call is seen to run from
/// there may be run by anybody, whoever names it besides.
void FunctionValues::escape() {
  std::vector<bool> Run(P.size());
  for (FunctionIndex F = 0; F < P.size(); ++F)
    for (const SiteRef &S : P.callers(F))
      for (const Target &T : P.targets(S))
        if (T.Body == F && T.How != Target::Plain)
          Run[F] = true;
  for (const State &S : Nodes)
    if (S.At.F == NoIndex)
      for (uint32_t V : S.Here) {
        if (isType(Values[V].Path))
          continue;
        for (FunctionIndex B : P.bodies(Values[V].Id)) {
          // A closure in another one is called by its own name, too.
          if (P.Callers[B].empty() || !(Run[B] || P.isCapture(S.At.N.Entity)))
            P.Escaping[B] = true;
          // The least of several: whatever order they were found in.
          EntityId &In = P.KeptIn[B];
          if (!P.isCapture(S.At.N.Entity) && (!In || S.At.N.Entity < In))
            In = S.At.N.Entity;
        }
      }
}

/// Places at which not all values were followed go into the ledger, a line for
/// each function or field.
void FunctionValues::noteFull() {
  std::map<EntityId, LedgerLine> Lines;
  for (const State &S : Nodes) {
    if (!S.Full)
      continue;
    bool Lives = S.At.F == NoIndex;
    auto [It, New] =
        Lines.try_emplace(Lives ? S.At.N.Entity : P.summary(S.At.F).Id);
    LedgerLine &L = It->second;
    if (!New) {
      ++L.Count;
      continue;
    }
    L.K = LedgerEntry::FunctionOverBudget;
    L.Detail = "more than " + std::to_string(Lives ? MaxValues : MaxInside) +
               " functions or classes may stand in '" + P.name(It->first) +
               "': calls through it may run others as well";
    if (const Entity *E = P.entity(It->first))
      L.Where = P.place(*P.EntityTU.lookup(It->first), E->Loc);
  }
  for (auto &[Id, L] : Lines)
    P.Ledger.push_back(std::move(L));
}

/// Objects that come from where nobody sees may be of any class.
void FunctionValues::seedUnknown() {
  auto Polymorphic = [&](EntityId Class) { return P.isPolymorphic(Class); };
  for (FunctionIndex F = 0; F < P.size(); ++F) {
    if (P.dropped(F))
      continue;
    const FunctionSummary &S = P.summary(F);
    FunctionValue V{AnyClass, 0};
    if (P.callers(F).empty()) {
      for (uint32_t I = 0; I < S.Parameters.size(); ++I)
        if (S.Parameters[I].Class && Polymorphic(S.Parameters[I].Class))
          add(F, Node::Param, NoIndex, I, V, TypePath);
      const Entity *E = P.entity(S.Id);
      if (E && E->Parent && !E->has(EF_Lambda) && Polymorphic(E->Parent))
        add(F, Node::This, NoIndex, 0, V, TypePath);
    }
    for (CallIndex C = 0; C < S.Calls.size(); ++C) {
      const Call &K = S.Calls[C];
      const Entity *E = P.entity(K.Callee);
      if (K.has(CF_ResultHoldsCode) && E && !E->has(EF_SystemHeader) &&
          P.targets({F, C}).empty() && !Open.count({F, C}))
        add(F, Node::Result, C, 0, V, TypePath);
    }
  }
}

void FunctionValues::run() {
  for (EntityId Id : P.keys(TypeKey))
    TypeKeyId = Id;
  TypePath = path(AccessPath({Component{Component::Key, TypeKeyId}}));
  Edges.resize(P.size());
  if (Refined)
    Open = P.virtualSites();
  for (FunctionIndex I = 0; I < P.size(); ++I) {
    if (P.dropped(I))
      continue;
    const auto &Edges = P.summary(I).Edges;
    Node First;
    First.K = Node::Function;
    for (auto It = llvm::lower_bound(
             Edges, First,
             [](const Edge &X, const Node &N) { return X.From < N; });
         It != Edges.end() && It->From.K == Node::Function; ++It) {
      P.Makers[It->From.Entity].push_back({I, It - Edges.begin()});
      if (Refined && It->To.K == Node::Field && !P.livesOn(I, It->To.Index))
        continue;
      if (I < P.KeysOf.size() &&
          excludes(P.KeysOf[I], P.summary(I), It->Guards))
        continue;
      add(node(global(I, It->To)), It->From.Entity, path(It->ToPath));
    }
  }
  if (Refined)
    seedUnknown();
  do {
    while (!Work.empty()) {
      auto [N, V] = Work.back();
      Work.pop_back();
      process(N, FunctionValue(Values[V]));
    }
  } while (resolveRest());
  P.dropHanded();
  escape();
  if (Refined)
    noteFull();
}
