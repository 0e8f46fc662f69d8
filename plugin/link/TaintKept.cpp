//===- link/TaintKept.cpp - Behind pointers that a callee kept ------------===//
//
// `reader_init(&r, onLine, &state); reader_run(&r);` - the second call writes
// to `state` by a pointer that the first put into `r`, and whoever makes both
// calls sees nothing of it. What the bodies do with pointers they are given
// says where one leads that is found in an object later on.
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

  /// What stands at \p P of \p At: what of the callers' storage it may be, and
  /// (\p AtCalls) of what is handed to which call.
  void find(FunctionIndex F, const Node &At, const AccessPath &P,
            std::vector<Given> &Out,
            llvm::function_ref<void(CallIndex, const Given &)> AtCall,
            unsigned Depth = 0);

private:
  void throughCall(FunctionIndex F, const Node &From, const AccessPath &P,
                   std::vector<Given> &Out,
                   llvm::function_ref<void(CallIndex, const Given &)> AtCall,
                   unsigned Depth);

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

/// Whether on the way from \p P to its end \p Rest lies a pointer: right before
/// that.
bool crossesPointer(const Program &Prog, const AccessPath &P,
                    const AccessPath &Rest) {
  auto Cs = P.components();
  if (Rest.size() >= Cs.size() ||
      !Cs.take_back(Rest.size()).equals(Rest.components()))
    return false;
  for (Cs = Cs.drop_back(Rest.size()); !Cs.empty(); Cs = Cs.drop_back())
    if (Cs.back().K == Component::Field)
      return isPointer(Prog.entity(Cs.back().Id));
  return false;
}

void KeptPointers::throughCall(
    FunctionIndex F, const Node &From, const AccessPath &P,
    std::vector<Given> &Out,
    llvm::function_ref<void(CallIndex, const Given &)> AtCall, unsigned Depth) {
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
    find(
        T.Body, Exit, P.anyKey(), Inside, [](CallIndex, const Given &) {},
        Depth + 1);
    for (const Given &G : Inside) {
      AtCall(From.Call, G);
      Node Here;
      Here.K = G.In.K == Node::This ? Node::Receiver : Node::Arg;
      Here.Call = From.Call;
      Here.Index = G.In.Index;
      find(F, Here, G.Path, Out, AtCall, Depth + 1);
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

void KeptPointers::find(
    FunctionIndex F, const Node &At, const AccessPath &P,
    std::vector<Given> &Out,
    llvm::function_ref<void(CallIndex, const Given &)> AtCall, unsigned Depth) {
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
      find(F, E.From, From, Out, AtCall, Depth + 1);
      break;
    case Node::Param:
    case Node::This:
      if (Given G{E.From, std::move(From)}; !llvm::is_contained(Out, G))
        Out.push_back(std::move(G));
      break;
    case Node::Result:
    case Node::Out:
    case Node::ReceiverOut:
      throughCall(F, E.From, From, Out, AtCall, Depth + 1);
      break;
    default:
      break;
    }
  }
}

} // namespace

/// Whether any pointer is on the way to the data, before its end.
static bool isBehindPointer(const Program &Prog, const AccessPath &P) {
  return llvm::any_of(
      P.components().drop_back(!P.empty()), [&](const Component &C) {
        return C.K == Component::Field && isPointer(Prog.entity(C.Id));
      });
}

/// What a call left behind a pointer in an object that it was handed: the
/// object of this function that an earlier call was told of.
void TaintSolver::throughKept(FactId Id) {
  const Fact F = Facts[Id];
  if (F.Untouched || F.Why != Fact::Back || !isBehindPointer(Prog, *F.Path))
    return;
  FunctionIndex Fn = Contexts[F.In].Function;
  // What the function knows of itself is seen by the path that leads there.
  size_t Pointer = 0;
  while (!isPointer(Prog.entity(F.Path->components()[Pointer].entity())))
    ++Pointer;
  for (const Edge &E : edgesFrom(Prog.summary(Fn), F.At))
    if (E.FromPath.size() > Pointer + 1 && E.FromPath.overlaps(F.Path))
      return;
  Node In;
  In.K = F.At.K == Node::Out ? Node::Arg : Node::Receiver;
  In.Call = F.At.Call;
  In.Index = F.At.Index;
  std::vector<Given> Above;
  KeptPointers(Prog).find(
      Fn, In, *F.Path, Above, [&](CallIndex C, const Given &G) {
        if (C == F.At.Call || !crossesPointer(Prog, *F.Path, G.Path))
          return;
        Fact Next = F;
        Next.At = Node();
        Next.At.K = G.In.K == Node::This ? Node::ReceiverOut : Node::Out;
        Next.At.Call = C;
        Next.At.Index = G.In.K == Node::This ? 0 : G.In.Index;
        Next.Path = Paths(G.Path);
        Next.From = Id;
        Next.Exit = Next.Edge = NoIndex;
        Next.Why = Fact::Default;
        add(std::move(Next));
      });
}

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
        KeptPointers(Prog).find(F, At, AccessPath(), From,
                                [](CallIndex, const Given &) {});
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
