//===- link/Collected.cpp - Data kept before anybody was asked ------------===//
//
// The part of FlowFinder that looks at flows somebody was asked about, and at
// where their data waited: a container, stream or buffer that outlives the
// function, filled under no consent, from which it is sent once there is one.
//
// IMPRECISE: only stores that are appended to, and that are read by nobody but
// those who send from them: what the program needs for itself is no collection.
// UNSOUND: what waits in a file is not followed.
//
//===----------------------------------------------------------------------===//
#include "link/FlowFinder.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// Looks at a store without taking what is in it.
static bool onlyLooks(llvm::StringRef Name) {
  static const llvm::StringRef Names[] = {
      "size",  "empty",     "clear",    "reserve", "length", "capacity",
      "erase", "pop_front", "pop_back", "resize",  "count"};
  llvm::StringRef Last = Name.rsplit("::").second;
  return llvm::is_contained(Names, Last.empty() ? Name : Last);
}

/// All hops through long-lived places on the way to a fact, and \p Through: the
/// functions that the data comes back from on it.
static void hopsOf(const TaintSolver &T, FactId Id, std::vector<FactId> &Out,
                   std::set<FunctionIndex> &Through, unsigned Depth = 0) {
  for (FactId F = Id; F != NoIndex; F = T.fact(F).From) {
    const Fact &X = T.fact(F);
    if (X.Exit != NoIndex && Depth < 20) {
      Through.insert(T.context(T.fact(X.Exit).In).Function);
      hopsOf(T, X.Exit, Out, Through, Depth + 1);
    }
    if (X.Why != Fact::Hop)
      continue;
    Out.push_back(F);
    if (X.Way != NoIndex && Depth < 20)
      for (FactId Up : T.way(X.Way))
        hopsOf(T, Up, Out, Through, Depth + 1);
  }
}

/// Whether what was put away at \p Id is a closure: its captures are on the
/// way.
static bool keptCode(const TaintSolver &T, const Program &Prog, FactId Id) {
  for (unsigned Depth = 0; Id != NoIndex && Depth < 40; ++Depth) {
    const Fact &F = T.fact(Id);
    if (llvm::any_of(F.Path.components(), [&](const Component &X) {
          return X.K == Component::Field && Prog.isCapture(X.Id);
        }))
      return true;
    if (F.Why == Fact::Hop)
      return false;
    Id = F.Why == Fact::Back && F.Exit != NoIndex ? F.Exit : F.From;
  }
  return false;
}

/// Whether \p R, which is none of \p Theirs, takes what is in the store that
/// \p IsStore knows for its own ends; who only hands the store out leaves that
/// to those who ask for it.
static bool needs(const Program &Prog, const std::set<FunctionIndex> &Theirs,
                  FunctionIndex R,
                  llvm::function_ref<bool(const Edge &)> IsOther,
                  llvm::function_ref<bool(const Node &)> IsStore,
                  unsigned Depth = 0) {
  const FunctionSummary &S = Prog.summary(R);
  if (Theirs.count(R) || llvm::any_of(S.Edges, IsOther))
    return false;
  bool HandedOut = false;
  for (const Edge &E : S.Edges) {
    if (!IsStore(E.From) || E.Step == StepKind::Unchanged)
      continue;
    if (E.To.K == Node::Return && E.FromPath.empty()) {
      HandedOut = true;
      continue;
    }
    if ((E.To.K != Node::Receiver && E.To.K != Node::Arg) ||
        !(onlyLooks(Prog.name(S.Calls[E.To.Call].Callee)) ||
          Prog.appends(S.Calls[E.To.Call].Callee)))
      return true;
  }
  if (!HandedOut)
    return false;
  auto Callers = Prog.callers(R);
  return Depth > 4 || Callers.empty() ||
         llvm::any_of(Callers, [&](const SiteRef &Site) {
           return needs(
               Prog, Theirs, Site.Function, IsOther,
               [&](const Node &N) {
                 return N.K == Node::Result && N.Call == Site.Call;
               },
               Depth + 1);
         });
}

std::optional<KeptUnasked>
FlowFinder::collected(const TaintSolver &T, const SinkHit &H, const Chain &C,
                      llvm::StringRef Purpose, Require Needs) {
  std::vector<FactId> Hops;
  // Functions the data goes through on this way.
  std::set<FunctionIndex> OnTheWay{H.Function, C.Top};
  hopsOf(T, H.At, Hops, OnTheWay);
  for (FactId Up : C.Callers)
    hopsOf(T, Up, Hops, OnTheWay);
  if (Hops.empty())
    return std::nullopt;
  for (FactId Up : C.Callers)
    OnTheWay.insert(T.context(T.fact(Up).In).Function);
  for (FactId Hop : Hops)
    OnTheWay.insert(T.context(T.fact(Hop).In).Function);
  for (FactId Hop : Hops) {
    const Fact &Read = T.fact(Hop);
    const Fact &Put = T.fact(Read.From);
    // Of a variable with several stores, the one it is in.
    EntityId Store = Read.At.Entity;
    if (Read.At.K == Node::Global)
      for (const Component &X : Read.Path.components())
        if (X.K == Component::Field)
          Store = X.Id;
    if (Prog.isCapture(Store))
      continue;
    FunctionIndex Fn = T.context(Put.In).Function;
    FunctionIndex Putter = T.context(T.fact(T.putAt(Read.From)).In).Function;
    auto Added = T.queued(Read.From);
    // A text of the program's own that is set for nothing but to be sent.
    if (FactId At = T.putAt(Read.From);
        !Added && Read.At.K == Node::Global && T.fact(At).Edge != NoIndex &&
        T.fact(At).From != NoIndex &&
        llvm::none_of(Read.Path.components(), [](const Component &X) {
          return X.K == Component::Field;
        })) {
      const Fact &Set = T.fact(At);
      FunctionIndex In = T.context(Set.In).Function;
      if (const Edge &E = Prog.summary(In).Edges[Set.Edge];
          E.To.K == Node::Global && E.To.Entity == Store)
        Added = Prog.place(In, E.Loc);
    }
    if (!Added || Read.Sanitized || Consents.servedOnce(Read.Consents, Purpose))
      continue;
    // A closure that is kept asks when it runs.
    if (keptCode(T, Prog, Read.From))
      continue;
    // Who reads it: those who send, or those who put more in.
    std::set<FunctionIndex> Theirs = OnTheWay;
    Theirs.insert({Fn, Putter});
    // The same member of another variable, or that as a whole.
    const Entity *Member = Prog.entity(Store);
    auto Variable = [&](const Node &N, const AccessPath &P) {
      const Entity *V = N.K == Node::Global ? Prog.entity(N.Entity) : nullptr;
      bool Whole = V && P.empty() && V->Class && Member && Member->Parent &&
                   Prog.isA(V->Class, Member->Parent);
      return V && (Whole ||
                   llvm::is_contained(P.components(),
                                      Component{Component::Field, Store}))
                 ? N.Entity
                 : EntityId(0);
    };
    std::set<EntityId> Filled, Taken;
    for (FunctionIndex F : Theirs)
      for (const Edge &E : Prog.summary(F).Edges) {
        if (EntityId G = Variable(E.To, E.ToPath))
          Filled.insert(G);
        if (EntityId G = Variable(E.From, E.FromPath))
          Taken.insert(G);
      }
    if (Read.Way != NoIndex)
      for (FactId Up : T.way(Read.Way))
        for (const Edge &E :
             Prog.summary(T.context(T.fact(Up).In).Function).Edges)
          if (EntityId G = Variable(E.To, E.ToPath))
            Filled.insert(G);
    if (!Filled.empty() && !Taken.empty() &&
        llvm::none_of(Taken, [&](EntityId G) { return Filled.count(G); }))
      continue;
    auto IsOther = [&](const Edge &E) {
      EntityId G = Variable(E.From, E.FromPath);
      return G && !Taken.empty() && !Taken.count(G);
    };
    if (llvm::any_of(Prog.readers(Store), [&](FunctionIndex R) {
          return needs(Prog, Theirs, R, IsOther, [&](const Node &N) {
            return N.Entity == Store &&
                   (N.K == Node::Field || N.K == Node::FieldRead ||
                    N.K == Node::Global);
          });
        }))
      continue;
    FunctionIndex Top = Fn;
    if (Read.Way != NoIndex && !T.way(Read.Way).empty())
      Top = T.context(T.fact(T.way(Read.Way).back()).In).Function;
    if (callers(Top, NoIndex, Read.Consents, Purpose, Needs).All ||
        Consents.serves(Consents.inherent(Top), Purpose, Needs))
      continue;
    KeptUnasked K;
    K.Where = *Added;
    K.In = Prog.name(Store);
    K.Function = Prog.functionName(Putter);
    return K;
  }
  return std::nullopt;
}
