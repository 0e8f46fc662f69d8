//===- link/FunctionValues.cpp - Which functions an indirect call may run -===//
//
// Follows function values (closures, function pointers, member pointers) over
// the edges of all summaries, flow- and context-insensitively (Andersen's
// inclusion, with short access paths), and gives every indirect call and every
// call that hands a callable to code without a body its targets.
//
// IMPRECISE: values meet at a function's parameters whoever the caller is.
// UNSOUND: past MaxValues at one node more are not followed.
//
//===----------------------------------------------------------------------===//
#include "link/Program.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include <optional>

using namespace askfirst;

/// A node through which more functions pass than any dispatch table has is a
/// conduit of the program's own machinery.
static constexpr unsigned MaxValues = 400;

/// A function value lies in a field of an object in a container; what lies
/// deeper is taken to lie here.
static constexpr unsigned MaxPath = 3;

namespace {

/// A node of the program: F is NoIndex for fields and globals.
struct ValueNode {
  FunctionIndex F;
  Node N;
  friend bool operator==(const ValueNode &, const ValueNode &) = default;
};

struct ValueNodeInfo {
  static ValueNode getEmptyKey() { return {NoIndex - 1, Node()}; }
  static ValueNode getTombstoneKey() { return {NoIndex - 2, Node()}; }
  static unsigned getHashValue(const ValueNode &V) {
    return llvm::hash_combine(V.F, unsigned(V.N.K), V.N.Call, V.N.Index,
                              V.N.Entity);
  }
  static bool isEqual(const ValueNode &A, const ValueNode &B) { return A == B; }
};

struct FunctionValue {
  EntityId Id;
  AccessPath Path; ///< where at the node it stands
  friend bool operator<(const FunctionValue &A, const FunctionValue &B) {
    return A.Id != B.Id ? A.Id < B.Id : A.Path < B.Path;
  }
};

} // namespace

/// Where a function value that stands at \p Path of an edge's source arrives. A
/// field of a closure is not the closure: only elements of a container are
/// looked for in what is known of the whole.
static std::optional<AccessPath> alongEdge(const Edge &E,
                                           const AccessPath &Path) {
  if (!Path.overlaps(E.FromPath))
    return std::nullopt;
  AccessPath To = E.ToPath;
  if (Path.size() >= E.FromPath.size())
    To = To.concat(Path.dropFront(E.FromPath.size()));
  else
    for (const Component &C :
         E.FromPath.components().drop_front(Path.size()))
      if (C.K == Component::Field)
        return std::nullopt;
  if (To.size() > MaxPath)
    To = AccessPath(To.components().take_front(MaxPath));
  return To;
}

namespace askfirst {

class FunctionValues {
public:
  explicit FunctionValues(Program &P) : P(P) {}
  void run();

private:
  static ValueNode global(FunctionIndex F, Node N) {
    if (N.K == Node::FieldRead)
      N.K = Node::Field;
    bool Lives = N.K == Node::Field || N.K == Node::Global;
    if (Lives)
      N.Index = 0;
    return {Lives ? NoIndex : F, N};
  }
  void add(ValueNode V, EntityId Id, AccessPath Path);
  void add(FunctionIndex F, Node::Kind K, CallIndex C, uint32_t Index,
           const FunctionValue &V, AccessPath Path) {
    Node N;
    N.K = K;
    N.Call = C;
    N.Index = Index;
    add(ValueNode{F, N}, V.Id, std::move(Path));
  }
  void follow(FunctionIndex F, const Node &From, const FunctionValue &V);
  void process(const ValueNode &At, const FunctionValue &V);
  void atCall(const ValueNode &At, const FunctionValue &V);
  void escape();

  Program &P;
  std::map<FunctionValue, uint32_t> Ids;
  std::vector<FunctionValue> Values;
  struct State {
    ValueNode At;
    llvm::SmallDenseSet<uint32_t, 4> Here;
  };
  llvm::DenseMap<ValueNode, uint32_t, ValueNodeInfo> NodeIds;
  std::vector<State> Nodes;
  std::vector<std::pair<uint32_t, uint32_t>> Work; ///< node, value
};

} // namespace askfirst

void FunctionValues::add(ValueNode At, EntityId Id, AccessPath Path) {
  auto [N, NewNode] = NodeIds.try_emplace(At, Nodes.size());
  if (NewNode)
    Nodes.push_back({At, {}});
  FunctionValue V{Id, std::move(Path)};
  auto [I, NewValue] = Ids.try_emplace(V, Values.size());
  if (NewValue)
    Values.push_back(V);
  auto &Here = Nodes[N->second].Here;
  if (Here.size() < MaxValues && Here.insert(I->second).second)
    Work.push_back({N->second, I->second});
}

void FunctionValues::follow(FunctionIndex F, const Node &From,
                            const FunctionValue &V) {
  const auto &Edges = P.summary(F).Edges;
  auto It = llvm::lower_bound(
      Edges, From, [](const Edge &X, const Node &N) { return X.From < N; });
  for (; It != Edges.end() && It->From == From; ++It)
    if (auto Path = alongEdge(*It, V.Path))
      add(global(F, It->To), V.Id, *Path);
}

/// Library functions that put what they are given away and do not run it.
static bool onlyStores(const Entity *E) {
  static const llvm::StringRef Names[] = {
      "push_back",   "emplace_back",  "push",          "emplace",
      "push_front",  "emplace_front", "insert",        "insert_or_assign",
      "try_emplace", "assign",        "operator=",     "append",
      "prepend",     "enqueue",       "make_pair",     "make_tuple",
      "make_shared", "make_unique",   "bind",          "bind_front",
      "bind_back",   "pair",          "tuple",         "vector",
      "deque",       "list",          "map",           "unordered_map",
      "optional",    "function",      "shared_ptr",    "unique_ptr",
      "variant",     "any",           "array",         "operator[]",
      "swap",        "packaged_task", "move_only_function"};
  return E && E->has(EF_SystemHeader) &&
         llvm::is_contained(Names,
                            llvm::StringRef(E->Name).rsplit("::").second);
}

/// Into a body, or, where there is none, run and perhaps kept by what can hold
/// it.
void FunctionValues::atCall(const ValueNode &At, const FunctionValue &V) {
  const Call &K = P.summary(At.F).Calls[At.N.Call];
  bool Arg = At.N.K == Node::Arg, Body = false;
  for (const Target &T :
       llvm::SmallVector<Target>(P.targets({At.F, At.N.Call}))) {
    if (T.How == Target::Callable)
      continue;
    Body = true;
    add(T.Body, Arg ? Node::Param : Node::This, NoIndex, Arg ? At.N.Index : 0,
        V, V.Path);
  }
  if (Body)
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
    if (V.Path.empty() && !onlyStores(Callee))
      for (FunctionIndex B : P.bodies(V.Id))
        P.addTarget(At.F, At.N.Call, {B, Target::Callable, At.N.Index});
    if (At.N.Index < K.Arguments.size() &&
        (K.Arguments[At.N.Index].Flags & AF_HoldsCode))
      add(At.F, Node::Out, At.N.Call, At.N.Index, V, V.Path);
  }
  if (K.has(CF_ResultHoldsCode))
    add(At.F, Node::Result, At.N.Call, 0, V, {});
  if (K.has(CF_ReceiverMayWrite) && K.has(CF_ReceiverHoldsCode) &&
      !(Callee && P.isLibraryObject(Callee->Parent)))
    add(At.F, Node::ReceiverOut, At.N.Call, 0, V, {});
}

void FunctionValues::process(const ValueNode &At, const FunctionValue &V) {
  if (At.F == NoIndex) { // a field or global: to every reader
    Node Read = At.N;
    for (FunctionIndex R : P.readers(At.N.Entity)) {
      if (At.N.K == Node::Global) {
        follow(R, At.N, V);
        continue;
      }
      for (const Node &N : P.reads(R, At.N.Entity))
        follow(R, N, V);
      Read.K = Node::FieldRead;
      follow(R, Read, V);
    }
    return;
  }
  follow(At.F, At.N, V);
  switch (At.N.K) {
  case Node::Target:
    if (V.Path.empty())
      for (FunctionIndex B : P.bodies(V.Id))
        P.addTarget(At.F, At.N.Call, {B, Target::Closure, 0});
    return;
  case Node::Arg:
  case Node::Receiver:
    atCall(At, V);
    return;
  case Node::Return:
  case Node::ThisOut:
  case Node::ParamOut: {
    Node::Kind To = At.N.K == Node::Return    ? Node::Result
                    : At.N.K == Node::ThisOut ? Node::ReceiverOut
                                              : Node::Out;
    for (const SiteRef &S : llvm::SmallVector<SiteRef>(P.callers(At.F)))
      add(S.Function, To, S.Call, To == Node::Out ? At.N.Index : 0, V, V.Path);
    return;
  }
  default:
    return;
  }
}

/// A value that reached a long-lived place and that no call is seen to run may
/// be run by anybody.
void FunctionValues::escape() {
  for (const State &S : Nodes)
    if (S.At.F == NoIndex)
      for (uint32_t V : S.Here)
        for (FunctionIndex B : P.bodies(Values[V].Id)) {
          if (P.Callers[B].empty())
            P.Escaping[B] = true;
          // The least of several: whatever order they were found in.
          EntityId &In = P.KeptIn[B];
          if (!P.isCapture(S.At.N.Entity) && (!In || S.At.N.Entity < In))
            In = S.At.N.Entity;
        }
}

void FunctionValues::run() {
  for (FunctionIndex I = 0; I < P.size(); ++I)
    for (uint32_t J = 0; J < P.summary(I).Edges.size(); ++J)
      if (const Edge &E = P.summary(I).Edges[J]; E.From.K == Node::Function) {
        P.Makers[E.From.Entity].push_back({I, J});
        add(global(I, E.To), E.From.Entity, E.ToPath);
      }
  while (!Work.empty()) {
    auto [N, V] = Work.back();
    Work.pop_back();
    process(ValueNode(Nodes[N].At), FunctionValue(Values[V]));
  }
  escape();
}

void Program::functionValues() {
  FunctionValues(*this).run();
  for (auto &C : Callers)
    llvm::sort(C);
  for (auto &T : Targets)
    llvm::sort(T);
}
