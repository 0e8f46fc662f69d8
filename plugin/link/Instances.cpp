//===- link/Instances.cpp - Functions apart by what they are to call ------===//
//
// A function that calls what it is handed - a callback, a closure kept in its
// object - does something else for each of its callers. Such functions
// are copied: each call that hands over other code gets a copy of its own,
// along chains of calls that pass the code on. A copy has its own callers,
// targets and facts, so all later stages keep the callers apart without
// knowing.
//
// So are functions that call what they find under a key that is a parameter
// (`handlers.at(key)(x)`), or choose by one what they make (`make(Kind::Csv)`),
// for calls that pass constants.
//
// Which functions those are is found with one context-insensitive run of
// FunctionValues; a second over the copies gives the targets that count.
//
// IMPRECISE: callers beyond MaxCopies of one function, chains longer than
// MaxChain and recursive calls share a copy.
//
//===----------------------------------------------------------------------===//
#include "link/FunctionValues.h"
#include "link/Keys.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// Copies of one function.
static constexpr unsigned MaxCopies = 32;
/// ... for calls that seem to hand over the same.
static constexpr unsigned MaxApart = 6;
/// Calls that pass code on to each other.
static constexpr unsigned MaxChain = 4;

namespace askfirst {

class Instances {
public:
  Instances(Program &P, const FunctionValues &Values) : P(P), Values(Values) {}
  /// True if there are copies.
  bool run();

private:
  struct Copy {
    std::vector<FunctionIndex> Chain; ///< originals passed, outermost first
    std::vector<FunctionIndex> As;    ///< what stands for them
  };
  bool uses(FunctionIndex F) const;
  bool handed(FunctionIndex F) const;
  void findSensitive();
  void findKeyed();
  KeySet keysAt(SiteRef S, const Target &T) const;
  void callsOf(FunctionIndex F);
  FunctionIndex copyFor(SiteRef S, const Target &T, KeySet Keys);
  std::vector<std::vector<EntityId>> given(SiteRef S, const Target &T) const;

  Program &P;
  const FunctionValues &Values;
  std::vector<bool> Sensitive; ///< to what it is handed
  /// By function: parameters that are keys under which it finds code, as bits.
  std::vector<uint32_t> KeyedBy;
  std::vector<unsigned> Count; ///< copies, by original
  std::vector<bool> Shared;    ///< the original is called as well
  std::vector<Copy> Copies;    ///< by function
  std::map<std::pair<FunctionIndex, std::vector<std::vector<EntityId>>>,
           FunctionIndex>
      Alike;
  size_t Left = 0;
};

} // namespace askfirst

/// Whether code that differs gets into the function from outside.
bool Instances::handed(FunctionIndex F) const {
  Node N;
  N.K = Node::This;
  if (Values.at(F, N).size() > 1)
    return true;
  N.K = Node::Param;
  for (; N.Index < P.summary(F).Parameters.size(); ++N.Index)
    if (Values.at(F, N).size() > 1)
      return true;
  return false;
}

/// Whether the code that gets in is called here, kept or given back, or handed
/// to something that does so.
bool Instances::uses(FunctionIndex F) const {
  const FunctionSummary &S = P.summary(F);
  std::vector<Node> Work;
  std::set<Node> Seen;
  auto Reach = [&](const Node &N) {
    if (Seen.insert(N).second)
      Work.push_back(N);
  };
  Node N;
  N.K = Node::This;
  Reach(N);
  N.K = Node::Param;
  for (; N.Index < S.Parameters.size(); ++N.Index)
    Reach(N);
  while (!Work.empty()) {
    Node At = Work.back();
    Work.pop_back();
    if (!Values.any(F, At))
      continue;
    switch (At.K) {
    case Node::Target:
      return true;
    case Node::Receiver:
    case Node::Arg: {
      if (At.K == Node::Receiver && S.Calls[At.Call].has(CF_Virtual))
        return true;
      for (const Target &T : P.targets({F, At.Call}))
        if (T.How == Target::Callable || Sensitive[T.Body])
          return true;
      for (const auto &U : P.unseen({F, At.Call}))
        if (U.Handed)
          return true;
      // Code without a body may give it back.
      for (Node::Kind K : {Node::Result, Node::Out, Node::ReceiverOut}) {
        Node Back;
        Back.K = K;
        Back.Call = At.Call;
        Back.Index = K == Node::Out ? At.Index : 0;
        Reach(Back);
      }
      break;
    }
    default:
      break;
    }
    for (const Edge &E : edgesFrom(S, At)) {
      bool Out = E.To.K == Node::Return || E.To.K == Node::ThisOut ||
                 E.To.K == Node::ParamOut;
      if (Out && !FunctionValues::passes(E) && E.Step != StepKind::Unchanged &&
          Values.any(F, E.To))
        return true;
      Reach(E.To);
    }
  }
  return false;
}

void Instances::findSensitive() {
  Sensitive.assign(P.size(), false);
  std::vector<FunctionIndex> Work;
  std::vector<bool> Handed(P.size());
  for (FunctionIndex F = 0; F < P.size(); ++F) {
    Handed[F] = handed(F);
    if (Handed[F])
      Work.push_back(F);
  }
  // What hands code on to what uses it uses it, too.
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    if (Sensitive[F] || !uses(F))
      continue;
    Sensitive[F] = true;
    for (const SiteRef &S : P.callers(F))
      if (Handed[S.Function] && !Sensitive[S.Function])
        Work.push_back(S.Function);
  }
}

/// Functions that take code from under a key they are passed, that choose by
/// one which code or object they give back, or that pass one on to such.
void Instances::findKeyed() {
  KeyedBy.assign(P.size(), 0);
  std::vector<FunctionIndex> Work;
  for (FunctionIndex F = 0; F < P.size(); ++F) {
    const FunctionSummary &S = P.summary(F);
    for (const Edge &E : S.Edges) {
      if (E.FromPath.hasParamKey() && Values.any(F, E.To))
        for (const Component &C : E.FromPath.components())
          if (C.K == Component::ParamKey && C.Id < 32)
            KeyedBy[F] |= 1u << C.Id;
      bool Gives = E.To.K == Node::Return && Values.any(F, E.To);
      if (E.Guards && (Gives || E.From.K == Node::Function))
        for (const HeldGuard &H : S.GuardSets[E.Guards])
          if (auto Asks = asksOfKey(S, S.Guards[H.Which]);
              Asks && Asks->Param < 32)
            KeyedBy[F] |= 1u << Asks->Param;
    }
    if (KeyedBy[F])
      Work.push_back(F);
  }
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    for (const SiteRef &S : P.callers(F))
      for (uint32_t I = 0; I < 32; ++I) {
        if (!(KeyedBy[F] >> I & 1))
          continue;
        Component C = keyGiven(P.summary(S.Function), S.Call, I);
        uint32_t Bit = C.K == Component::ParamKey && C.Id < 32 ? 1u << C.Id : 0;
        if (Bit & ~KeyedBy[S.Function]) {
          KeyedBy[S.Function] |= Bit;
          Work.push_back(S.Function);
        }
      }
  }
}

/// The constants that a call passes as such keys.
KeySet Instances::keysAt(SiteRef S, const Target &T) const {
  KeySet Out;
  for (uint32_t I = 0; I < 32 && T.How != Target::Callable; ++I) {
    if (!(KeyedBy[T.Body] >> I & 1))
      continue;
    Component C = keyGiven(P.summary(S.Function), S.Call, I);
    C = resolved(AccessPath({C}), P.KeysOf[S.Function]).components()[0];
    if (C.K == Component::Key)
      Out.push_back({I, true, C.Id});
  }
  return Out;
}

/// The code that a call hands to a body, by parameter.
std::vector<std::vector<EntityId>> Instances::given(SiteRef S,
                                                    const Target &T) const {
  FunctionIndex F = P.CopyOf[S.Function];
  std::vector<std::vector<EntityId>> Out;
  Node N;
  N.Call = S.Call;
  N.K = Node::Receiver;
  Out.push_back(Values.at(F, N));
  N.K = Node::Target;
  Out.push_back(Values.at(F, N));
  N.K = Node::Arg;
  for (; N.Index < P.summary(F).Calls[S.Call].Arguments.size(); ++N.Index)
    Out.push_back(Values.at(F, N));
  Out.push_back({EntityId(T.How)});
  return Out;
}

FunctionIndex Instances::copyFor(SiteRef S, const Target &T, KeySet Keys) {
  FunctionIndex B = T.Body;
  const Copy From = Copies[S.Function];
  for (size_t I = 0; I < From.Chain.size(); ++I)
    if (From.Chain[I] == B)
      return From.As[I]; // recursion
  if (From.Chain.size() >= MaxChain || Count[B] >= MaxCopies || !Left)
    return B;
  FunctionIndex *Same = nullptr;
  if (From.Chain.empty()) {
    auto Given = given(S, T);
    for (const KeyGuess &G : Keys)
      Given.push_back({G.Param, G.Key});
    // What is several things here may be another one at each call, once those
    // that put it there are told apart.
    bool Several = llvm::any_of(llvm::ArrayRef(Given).drop_back(Keys.size()),
                                [](const auto &G) { return G.size() > 1; });
    if (!Several || Count[B] >= MaxApart) {
      Same = &Alike.try_emplace({B, std::move(Given)}, NoIndex).first->second;
      if (*Same != NoIndex)
        return *Same;
    }
  }
  FunctionIndex New = P.Functions.size();
  P.Functions.push_back(P.Functions[B]);
  P.CopyOf.push_back(B);
  P.KeysOf.push_back(std::move(Keys));
  P.Dropped.push_back(false);
  Copy C = From;
  C.Chain.push_back(B);
  C.As.push_back(New);
  Copies.push_back(std::move(C));
  ++Count[B];
  --Left;
  if (Same)
    *Same = New;
  return New;
}

void Instances::callsOf(FunctionIndex F) {
  FunctionIndex Base = P.CopyOf[F];
  for (CallIndex C = 0; C < P.summary(F).Calls.size(); ++C)
    for (const Target &T : P.targets({Base, C})) {
      if (!Sensitive[T.Body] && !KeyedBy[T.Body])
        continue;
      KeySet Keys = keysAt({F, C}, T);
      if (!Sensitive[T.Body] && Keys.empty()) {
        Shared[T.Body] = true;
        continue;
      }
      FunctionIndex To = copyFor({F, C}, T, std::move(Keys));
      if (To == T.Body)
        Shared[T.Body] = true;
      else
        P.InstanceAt[{{F, C}, T.Body}] = To;
    }
}

bool Instances::run() {
  findSensitive();
  findKeyed();
  P.KeysOf.resize(P.size());
  Copies.resize(P.size());
  Count.assign(P.size(), 0);
  Shared.assign(P.size(), false);
  Left = std::max<size_t>(2000, P.size() / 4);
  size_t Before = P.size();
  for (FunctionIndex F = 0; F < Before; ++F)
    if ((Sensitive[F] || KeyedBy[F]) && (P.callers(F).empty() || P.escapes(F)))
      Shared[F] = true;
  // Originals first; then what they had copied, in that order; then what is
  // called past the limits.
  std::vector<bool> Done(Before);
  for (FunctionIndex F = 0; F < Before; ++F)
    if ((!Sensitive[F] && !KeyedBy[F]) || Shared[F]) {
      Done[F] = true;
      callsOf(F);
    }
  for (FunctionIndex F = Before; F < P.size(); ++F)
    callsOf(F);
  for (bool More = true; More;) {
    More = false;
    for (FunctionIndex F = 0; F < Before; ++F)
      if (Shared[F] && !Done[F]) {
        Done[F] = More = true;
        size_t From = P.size();
        callsOf(F);
        for (FunctionIndex G = From; G < P.size(); ++G)
          callsOf(G);
      }
  }
  for (FunctionIndex F = 0; F < Before; ++F)
    P.Dropped[F] = !Done[F];
  return P.size() != Before;
}

void Program::functionValues() {
  resolveCalls(true);
  {
    FunctionValues First(*this, false);
    First.run();
    if (!Instances(*this, First).run()) {
      for (auto &C : Callers)
        llvm::sort(C);
      for (auto &T : Targets)
        llvm::sort(T);
    }
  }
  // Who sees which object, as far as is known so far.
  std::vector<llvm::SmallVector<Target, 1>> Before(Targets);
  std::vector<uint32_t> FirstBefore(FirstCall);
  indexFunctions();
  for (FunctionIndex F = 0; F < Functions.size(); ++F)
    for (CallIndex C = 0; !Dropped[F] && C < summary(F).Calls.size(); ++C)
      for (Target T : Before[FirstBefore[CopyOf[F]] + C]) {
        T.Body = instanceAt({F, C}, T.Body);
        addTarget(F, C, T);
      }
  Lives.clear();
  ByName.clear();
  for (FunctionIndex F = 0; F < Functions.size(); ++F)
    if (!Dropped[F]) {
      for (const Edge &E : summary(F).Edges) {
        if (E.From.K == Node::Field)
          livesOn(F, E.From.Index);
        if (E.To.K == Node::Field)
          livesOn(F, E.To.Index);
      }
      for (const Owned &O : summary(F).Owners)
        livesOn(F, O.Owner);
    }
  forgetTargets();
  resolveCalls(false);
  FunctionValues(*this, true).run();
  Lives.clear();
  ByName.clear();
  // From here on a function's bodies are its copies.
  if (Functions.size() != Originals) {
    Bodies.clear();
    for (FunctionIndex F = 0; F < Functions.size(); ++F)
      if (!Dropped[F])
        Bodies[summary(F).Id].push_back(F);
  }
  for (auto &C : Callers)
    llvm::sort(C);
  for (auto &T : Targets)
    llvm::sort(T);
}
