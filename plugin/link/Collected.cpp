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

/// All hops through long-lived places on the way to a fact.
static void hopsOf(const TaintSolver &T, FactId Id, std::vector<FactId> &Out,
                   unsigned Depth = 0) {
  for (FactId F = Id; F != NoIndex; F = T.fact(F).From) {
    const Fact &X = T.fact(F);
    if (X.Exit != NoIndex && Depth < 20)
      hopsOf(T, X.Exit, Out, Depth + 1);
    if (X.Why != Fact::Hop)
      continue;
    Out.push_back(F);
    if (X.Way != NoIndex && Depth < 20)
      for (FactId Up : T.way(X.Way))
        hopsOf(T, Up, Out, Depth + 1);
  }
}

/// Whether what was put away at \p Id is a closure: its captures are on the
/// way.
static bool keptCode(const TaintSolver &T, const Program &Prog, FactId Id) {
  for (unsigned Depth = 0; Id != NoIndex && Depth < 40; ++Depth) {
    const Fact &F = T.fact(Id);
    if (llvm::any_of(F.Path->components(), [&](const Component &X) {
          return X.K == Component::Field && Prog.isCapture(X.Id);
        }))
      return true;
    if (F.Why == Fact::Hop)
      return false;
    Id = F.Why == Fact::Back && F.Exit != NoIndex ? F.Exit : F.From;
  }
  return false;
}

std::optional<KeptUnasked>
FlowFinder::collected(const TaintSolver &T, const SinkHit &H, const Chain &C,
                      llvm::StringRef Purpose, Require Needs) {
  std::vector<FactId> Hops;
  hopsOf(T, H.At, Hops);
  for (FactId Up : C.Callers)
    hopsOf(T, Up, Hops);
  if (Hops.empty())
    return std::nullopt;
  // Functions the data goes through on this way.
  std::set<FunctionIndex> OnTheWay{H.Function, C.Top};
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
      for (const Component &X : Read.Path->components())
        if (X.K == Component::Field)
          Store = X.Id;
    if (Prog.isCapture(Store))
      continue;
    FunctionIndex Fn = T.context(Put.In).Function;
    FunctionIndex Putter = T.context(T.fact(T.putAt(Read.From)).In).Function;
    auto Added = T.queued(Read.From);
    if (!Added || Read.Sanitized || Consents.servedOnce(Read.Consents, Purpose))
      continue;
    // A closure that is kept asks when it runs.
    if (keptCode(T, Prog, Read.From))
      continue;
    // Who reads it: those who send, or those who put more in.
    bool Needed = false;
    for (FunctionIndex R : Prog.readers(Store)) {
      if (OnTheWay.count(R) || R == Fn || R == Putter)
        continue;
      const FunctionSummary &Q = Prog.summary(R);
      for (const Edge &E : Q.Edges)
        if (E.From.Entity == Store &&
            (E.From.K == Node::Field || E.From.K == Node::FieldRead ||
             E.From.K == Node::Global) &&
            !((E.To.K == Node::Receiver || E.To.K == Node::Arg) &&
              (onlyLooks(Prog.name(Q.Calls[E.To.Call].Callee)) ||
               Prog.appends(Q.Calls[E.To.Call].Callee))) &&
            E.Step != StepKind::Unchanged)
          Needed = true;
    }
    if (Needed)
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
