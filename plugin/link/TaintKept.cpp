//===- link/TaintKept.cpp - Behind pointers that a global keeps -----------===//
//
// `set_output(&state); run();` - the second call writes to `state` by a pointer
// that the first put into a global, and whoever makes both calls sees nothing
// of it. What the bodies do with pointers they are given says where one leads.
//
//===----------------------------------------------------------------------===//
#include "link/TaintSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

namespace {

/// Storage of a function's caller: `this` or what a parameter designates.
struct Given {
  Node In;
  AccessPath Path;
  friend bool operator==(const Given &, const Given &) = default;
};

/// Looks back from what stands in an object to who put it there.
class KeptPointers {
public:
  explicit KeptPointers(const Program &Prog) : Prog(Prog) {}

  /// What stands at \p P of \p At: what of the callers' storage it may be.
  void find(FunctionIndex F, const Node &At, const AccessPath &P,
            std::vector<Given> &Out, unsigned Depth = 0);

private:
  void throughCall(FunctionIndex F, const Node &From, const AccessPath &P,
                   std::vector<Given> &Out, unsigned Depth);

  const Program &Prog;
  unsigned Steps = 0;
};

/// How far it looks, in calls and definitions and altogether.
constexpr unsigned MaxDepth = 10, MaxSteps = 120;

bool isPointer(const Entity *Field) {
  llvm::StringRef T = Field ? llvm::StringRef(Field->Signature) : "";
  return T.find_first_of("*&") != llvm::StringRef::npos ||
         T.contains("_ptr<") || T.contains("reference_wrapper");
}

void KeptPointers::throughCall(FunctionIndex F, const Node &From,
                               const AccessPath &P, std::vector<Given> &Out,
                               unsigned Depth) {
  const FunctionSummary &S = Prog.summary(F);
  const Call &C = S.Calls[From.Call];
  Node Exit;
  Exit.K = From.K == Node::Result ? Node::Return
           : From.K == Node::Out  ? Node::ParamOut
                                  : Node::ThisOut;
  Exit.Index = From.K == Node::Out ? From.Index : 0;
  for (const Target &T : Prog.targets({F, From.Call})) {
    if (T.How != Target::Plain)
      continue;
    std::vector<Given> Inside;
    find(T.Body, Exit, P.anyKey(), Inside, Depth + 1);
    for (const Given &G : Inside) {
      Node Here;
      Here.K = G.In.K == Node::This ? Node::Receiver : Node::Arg;
      Here.Call = From.Call;
      Here.Index = G.In.Index;
      find(F, Here, G.Path, Out, Depth + 1);
      // An object of which nothing is known is in no edge.
      TermIndex Value = Here.K == Node::Receiver ? C.Receiver
                        : G.In.Index < C.Arguments.size()
                            ? C.Arguments[G.In.Index].Value
                            : 0;
      Given Up{Node(), G.Path};
      Up.In.K = Node::This;
      if (S.Terms[Value].K == Term::This && !llvm::is_contained(Out, Up))
        Out.push_back(std::move(Up));
    }
  }
}

void KeptPointers::find(FunctionIndex F, const Node &At, const AccessPath &P,
                        std::vector<Given> &Out, unsigned Depth) {
  if (Depth > MaxDepth || ++Steps > MaxSteps)
    return;
  for (const Edge &E : Prog.summary(F).Edges) {
    if (!(E.To == At) || !E.ToPath.covers(P))
      continue;
    AccessPath From = E.FromPath.concat(P.dropFront(E.ToPath.size()));
    if (llvm::any_of(E.Except,
                     [&](const AccessPath &X) { return X.covers(From); }))
      continue;
    switch (E.From.K) {
    case Node::Def:
      find(F, E.From, From, Out, Depth + 1);
      break;
    case Node::Param:
    case Node::This:
      if (Given G{E.From, std::move(From)}; !llvm::is_contained(Out, G))
        Out.push_back(std::move(G));
      break;
    case Node::Result:
    case Node::Out:
    case Node::ReceiverOut:
      throughCall(F, E.From, From, Out, Depth + 1);
      break;
    default:
      break;
    }
  }
}

} // namespace

/// Who puts a pointer that they are given into the global \p Place: by
/// function, which, and what of what it designates.
const std::vector<TaintSolver::Keeper> &TaintSolver::keepers(EntityId Place) {
  if (Keepers.empty()) {
    Keepers[0];
    for (FunctionIndex F = 0; F < Prog.size(); ++F) {
      if (Prog.dropped(F))
        continue;
      std::set<EntityId> Kept;
      for (const Edge &E : Prog.summary(F).Edges)
        if (E.To.K == Node::Global && E.ToPath.empty() &&
            isPointer(Prog.entity(E.To.Entity)))
          Kept.insert(E.To.Entity);
      for (EntityId G : Kept) {
        Node At;
        At.K = Node::Global;
        At.Entity = G;
        std::vector<Given> From;
        KeptPointers(Prog).find(F, At, AccessPath(), From);
        for (Given &X : From) {
          X.In.K = X.In.K == Node::This ? Node::ThisOut : Node::ParamOut;
          Keepers[G].push_back({F, X.In, std::move(X.Path)});
        }
      }
    }
  }
  auto It = Keepers.find(Place);
  return It == Keepers.end() ? Keepers[0] : It->second;
}
