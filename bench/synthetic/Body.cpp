//===- synthetic/Body.cpp -------------------------------------------------===//
#include "Body.h"
#include "llvm/ADT/bit.h"

using namespace askfirst;
using namespace askfirst::synthetic;

/// Functions that give back what they were answered, per function that asks;
/// functions that withdraw. Not measured: few programs have them.
static constexpr double Wraps = 0.2, Withdraws = 0.0002;

/// Calls within a unit that go to whatever function: what makes cycles.
static constexpr double Anywhere = 0.01;

/// What is made in a function is used soon after as a rule: a long function
/// does many things that have nothing to do with each other. Calls between the
/// two; how often it is not so.
static constexpr double Soon = 6, Late = 0.03;

/// How far a function stands above those that call nothing; the most do not.
static unsigned height(uint32_t Function) {
  uint64_t H = mix(Function + 77);
  return std::min<unsigned>(
      llvm::countr_zero(H | 1ull << 9) * 2 + (H >> 20) % 2, 18);
}

static std::vector<double> flat(const Rates &R) {
  std::vector<double> Out;
  for (const auto &Row : R.Joins)
    Out.insert(Out.end(), Row.begin(), Row.end());
  return Out;
}

BodyMaker::BodyMaker(World &W, const UnitWorld &U, Random &R)
    : W(W), U(U), R(R), Joins(flat(W.R)), TermsOf(W.R.TermsOf) {}

Location BodyMaker::loc() {
  Line += R.below(2);
  return {1, Line, 1 + R.below(60)};
}

/// A function deals with a few fields, again and again.
EntityId BodyMaker::field() {
  if (!Fields.empty() && !R.chance(0.05))
    return Fields[R.below(Fields.size())];
  if (EntityId New = anyField())
    Fields.push_back(New);
  return Fields.empty() ? 0 : Fields.back();
}

EntityId BodyMaker::anyField() {
  // Its own class's, one of its unit, or one of any class before.
  double X = R.unit();
  uint32_t C = Class;
  if (C == NoIndex || X > 0.85)
    C = U.Classes[R.below(U.Classes.size())];
  if (X > 0.96)
    C = W.nearOrHub(R, W.ClassFields.size(), 200);
  // Those with little in them have little to do with their data.
  for (unsigned Tries = 0; Tries < 3 && W.ClassFields[C].size() < 4; ++Tries)
    C = U.Classes[R.below(U.Classes.size())];
  const auto &Fs = W.ClassFields[C];
  return Fs.empty() ? 0 : Fs[R.below(Fs.size())];
}

uint32_t BodyMaker::callLibrary(Call &C) {
  // One library function for each three of the program's.
  uint32_t L = W.nearOrHub(R, 10 + Self / 3, 100);
  Libraries.insert(L);
  C.Callee = W.id('L', L);
  C.Flags &= ~CF_Virtual;
  return NoIndex;
}

/// The function called, or NoIndex for one of the library.
uint32_t BodyMaker::callee(unsigned Index, Call &C) {
  if (!R.chance(W.R.Body))
    return callLibrary(C);
  uint32_t To = NoIndex;
  if (C.has(CF_Virtual) && !W.Virtuals.empty()) {
    To = W.Virtuals[W.nearOrAny(R, W.Virtuals.size(), 200)].Function;
  } else {
    C.Flags &= ~CF_Virtual;
    bool Own = U.First == 0 || R.chance(W.R.SameUnit);
    bool Free = Own && R.chance(Anywhere);
    for (unsigned Tries = 0; Tries < 12; ++Tries) {
      To = Own ? U.First + W.favourite(R, U.Count)
               : W.nearOrHub(R, U.First, uint32_t(40 * W.R.UnitFunctions));
      if (Free || height(To) < height(Self))
        break;
    }
    if (!Free && height(To) >= height(Self))
      To = U.First ? W.nearOrHub(R, std::min(U.First, 200u), 200) : NoIndex;
    if (To == NoIndex || (!Free && height(To) >= height(Self) && To >= Self))
      return callLibrary(C);
  }
  C.Callee = W.function(To);
  return To;
}

static uint32_t parameterCount(const World &W, uint32_t Function) {
  return Random(W.Seed ^ mix(W.as(Function))).from(W.R.Parameters);
}

void BodyMaker::parameters() {
  for (unsigned N = parameterCount(W, Self); N; --N) {
    Parameter P;
    P.Name = "p" + std::to_string(N);
    if (Type T = typeOf(Self, F.Parameters.size()); level(T))
      P.Class = W.classOf(T);
    P.Loc = loc();
    F.Parameters.push_back(std::move(P));
  }
}

void BodyMaker::calls(unsigned Index) {
  unsigned N = R.near(W.R.Calls, Rank);
  for (CallIndex I = 0; I < N; ++I) {
    Call C;
    auto Flag = [&](double P, CallFlag X) {
      if (R.chance(P))
        C.Flags |= X;
    };
    Flag(W.R.HasReceiver, CF_HasReceiver);
    if (C.has(CF_HasReceiver)) {
      Flag(W.R.Virtual / W.R.HasReceiver / W.R.Body, CF_Virtual);
      Flag(W.R.WritesReceiver / W.R.HasReceiver, CF_ReceiverMayWrite);
    }
    // Whatever is called takes and gives plain values: what does not fit its
    // type would not compile.
    Flag(W.R.Indirect, CF_Indirect);
    if (C.has(CF_Indirect))
      C.Flags = CF_Indirect;
    Flag(W.R.VoidResult, CF_ResultVoid);
    if (!C.has(CF_ResultVoid))
      Flag(W.R.BoolResult / (1 - W.R.VoidResult), CF_ResultBool);
    uint32_t To = C.has(CF_Indirect) ? NoIndex : callee(Index, C);
    CalleeOf.push_back(To);
    unsigned Arguments =
        To == NoIndex ? R.from(W.R.Arguments) : parameterCount(W, To);
    for (uint32_t K = 0; K < Arguments; ++K) {
      Argument A;
      Node N;
      N.K = Node::Arg;
      N.Call = I;
      N.Index = K;
      if (isCode(typeOf(N)))
        A.Flags |= AF_Callable | AF_HoldsCode;
      else if (level(typeOf(N)))
        A.Class = W.classOf(typeOf(N));
      if (holdsCode(typeOf(N), true))
        A.Flags |= AF_HoldsCode;
      // As often as data comes from what lives on, rather than from locals.
      if (R.chance(0.3))
        A.Flags |= AF_LivesOn;
      if (R.chance(W.R.WritesArgument) && !C.has(CF_Indirect))
        A.Flags |= AF_MayWrite;
      if (R.chance(W.R.BoolArgument))
        A.Flags |= AF_Bool;
      A.Loc = loc();
      C.Arguments.push_back(A);
    }
    Node Out;
    Out.Call = I;
    Out.K = Node::Result;
    if (!C.has(CF_ResultVoid) && holdsCode(typeOf(Out), true))
      C.Flags |= CF_ResultHoldsCode;
    if (C.has(CF_HasReceiver) && R.chance(0.3))
      C.Flags |= CF_ReceiverLivesOn;
    C.After = I && R.chance(0.8) ? I - 1 : NoIndex;
    C.Loc = loc();
    F.Calls.push_back(std::move(C));
  }
}

void BodyMaker::terms() {
  for (unsigned N = R.near(W.R.Terms, Rank); F.Terms.size() < N;) {
    Term T;
    T.K = Term::Kind(TermsOf.draw(R));
    switch (T.K) {
    case Term::Call:
    case Term::Out:
      if (F.Calls.empty())
        T.K = Term::Value;
      else {
        T.CallSite = R.below(F.Calls.size());
        T.Entity = F.Calls[T.CallSite].Callee;
        unsigned Operands = 1 + F.Calls[T.CallSite].Arguments.size();
        if (T.K == Term::Call)
          for (unsigned K = 0; K < Operands; ++K)
            T.Operands.push_back(R.below(F.Terms.size()));
        break;
      }
      [[fallthrough]];
    case Term::Value:
    case Term::Param:
    case Term::Integer:
      T.Number = R.below(F.Parameters.size() + 1);
      break;
    case Term::Field:
      T.Entity = field();
      T.Operands.push_back(R.below(F.Terms.size()));
      break;
    case Term::Element:
      T.Operands = {R.below(F.Terms.size()), R.below(F.Terms.size())};
      break;
    case Term::String:
      T.Text = "text " + std::to_string(R.below(5000));
      break;
    case Term::Global:
      T.Entity = W.id('g', U.Number);
      break;
    default:
      T.Entity = W.id('x', R.below(1000));
    }
    F.Terms.push_back(std::move(T));
  }
  for (Call &C : F.Calls) {
    C.Receiver = C.has(CF_HasReceiver) ? R.below(F.Terms.size()) : 0;
    for (Argument &A : C.Arguments)
      A.Value = R.below(F.Terms.size());
  }
}

void BodyMaker::guards() {
  for (unsigned N = R.near(W.R.Guards, Rank); N; --N) {
    Guard G;
    G.About = R.below(F.Terms.size());
    G.Result = R.chance(0.5) ? Outcome::True : Outcome::False;
    G.Loc = loc();
    F.Guards.push_back(G);
  }
  if (F.Guards.empty())
    return;
  for (unsigned N = R.near(W.R.GuardSets, Rank); F.GuardSets.size() < N;) {
    std::set<GuardIndex> Which;
    unsigned Size = std::max(1u, R.from(W.R.SetSize));
    for (unsigned K = 0; K < Size; ++K)
      Which.insert(R.below(F.Guards.size()));
    GuardSet S;
    for (GuardIndex G : Which) {
      HeldGuard H;
      H.Which = G;
      std::set<CallIndex> Since;
      for (unsigned K = F.Calls.empty() ? 0 : R.from(W.R.Since); K; --K)
        Since.insert(R.below(F.Calls.size()));
      H.Since.assign(Since.begin(), Since.end());
      S.push_back(std::move(H));
    }
    F.GuardSets.push_back(std::move(S));
  }
  if (F.GuardSets.size() < 2)
    return;
  // Short functions have no guards, and few calls.
  double P = W.R.GuardedCalls;
  for (Call &C : F.Calls)
    if (R.chance(P))
      C.Guards = 1 + R.below(F.GuardSets.size() - 1);
}

/// Call \p C asks for a consent, directly or through a wrapper, and everything
/// after it is held under the answer.
void BodyMaker::ask(CallIndex At, unsigned Purpose) {
  Call &C = F.Calls[At];
  CalleeOf[At] = NoIndex;
  bool Wrapped = !W.Wrappers.empty() && R.chance(0.3);
  C.Callee = Wrapped
                 ? W.function(W.Wrappers[W.nearOrHub(R, W.Wrappers.size(), 20)])
                 : W.granted();
  C.Flags = CF_ResultBool | CF_ResultUsed | CF_HasReceiver;
  Term P;
  P.K = Term::Enumerator;
  P.Entity = W.purpose(Purpose);
  P.Number = Purpose;
  F.Terms.push_back(P);
  C.Arguments.assign(1, {});
  C.Arguments[0].Value = F.Terms.size() - 1;
  Term T;
  T.K = Term::Call;
  T.CallSite = At;
  T.Entity = C.Callee;
  T.Operands = {0, C.Arguments[0].Value};
  F.Terms.push_back(std::move(T));
  Guard G;
  G.About = F.Terms.size() - 1;
  G.Loc = C.Loc;
  F.Guards.push_back(G);
  HeldGuard H;
  H.Which = F.Guards.size() - 1;
  for (CallIndex I = At + 1; I < F.Calls.size(); ++I)
    if (R.chance(0.2))
      H.Since.push_back(I);
  F.GuardSets.push_back({std::move(H)});
  for (CallIndex I = At + 1; I < F.Calls.size(); ++I)
    F.Calls[I].Guards = F.GuardSets.size() - 1;
}

double BodyMaker::time(const Node &N, bool From) const {
  switch (N.K) {
  case Node::Arg:
  case Node::Receiver:
  case Node::Target:
    return 2.0 * N.Call;
  case Node::Out:
  case Node::ReceiverOut:
  case Node::Result:
  case Node::Thrown:
    return 2.0 * N.Call + 1;
  case Node::Def:
    return (2.0 * F.Calls.size() + 1) * (N.Index + 0.5) / F.Defs.size();
  default:
    return From ? -1 : 1e9;
  }
}

/// Whether what the edge takes is there before it is used, and not for long.
bool BodyMaker::inOrder(const Edge &E) {
  double From = time(E.From, true), To = time(E.To, false);
  // What lives on is dealt with somewhere in the function.
  auto Where = [&](const Node &N, double &Time) {
    if (N.K == Node::Field || N.K == Node::FieldRead || N.K == Node::Global)
      Time = (mix(N.Entity ^ Self) % 1000) * F.Calls.size() / 500.0;
  };
  double Left = From, Arrives = To;
  Where(E.From, Left);
  Where(E.To, Arrives);
  bool Ends = Left < 0 || Arrives > 2.0 * F.Calls.size() + 1; // in, or out
  return From < To &&
         (Ends || std::abs(Arrives - Left) < 2 * Soon || R.chance(Late));
}

/// Some node of that kind, if the function has one.
bool BodyMaker::node(unsigned Kind, Node &N) {
  N = Node();
  N.K = Node::Kind(Kind);
  auto Of = [&](const std::vector<CallIndex> &Calls) {
    if (Calls.empty())
      return false;
    N.Call = Calls[R.below(Calls.size())];
    return true;
  };
  switch (N.K) {
  case Node::Param:
  case Node::ParamOut:
    N.Index = R.below(F.Parameters.size());
    return !F.Parameters.empty();
  case Node::This:
  case Node::ThisOut:
    return Class != NoIndex;
  case Node::Arg:
    if (!Of(WithArguments))
      return false;
    N.Index = R.below(F.Calls[N.Call].Arguments.size());
    return true;
  case Node::Receiver:
    return Of(WithReceiver);
  case Node::Target:
    return Of(WithTarget);
  case Node::Result:
    return Of(WithResult);
  case Node::Thrown:
    return Of(WithResult);
  case Node::ReceiverOut:
    return Of(WithReceiverOut);
  case Node::Out: {
    if (WithOut.empty())
      return false;
    auto [C, I] = WithOut[R.below(WithOut.size())];
    N.Call = C;
    N.Index = I;
    return true;
  }
  case Node::Def:
    N.Index = R.below(F.Defs.size());
    return !F.Defs.empty();
  case Node::Field:
  case Node::FieldRead:
    N.Entity = field();
    if (N.K == Node::Field && Class != NoIndex && R.chance(0.5))
      N.Index = Node::OfThis;
    return N.Entity != 0;
  case Node::Object:
    N.Entity = W.id('C', U.Classes[R.below(U.Classes.size())]);
    return true;
  case Node::Global:
    N.Entity = W.id('g', W.nearOrHub(R, U.Number + 1, 40));
    return true;
  case Node::Function:
    // What calls it back takes nothing but plain values from it.
    do
      FunctionOf = R.chance(0.8) || !U.First ? U.First + R.below(U.Count)
                                             : W.nearOrHub(R, U.First, 1000);
    while (level(typeOf(FunctionOf, ResultPosition)) && !R.chance(0.05));
    N.Entity = W.function(FunctionOf);
    return true;
  default:
    return true; // Return, Throw, Caught
  }
}

void BodyMaker::edges() {
  for (unsigned N = R.near(W.R.Defs, Rank); F.Defs.size() < N;)
    F.Defs.push_back(
        {R.chance(0.5) ? "v" + std::to_string(F.Defs.size()) : "", loc()});
  // Locals are there to hold what this function deals with.
  std::vector<Type> Used;
  auto Use = [&](Node::Kind K, CallIndex Call, uint32_t Index) {
    Node N;
    N.K = K;
    N.Call = Call;
    N.Index = Index;
    Used.push_back(typeOf(N));
  };
  for (uint32_t I = 0; I < F.Parameters.size(); ++I)
    Use(Node::Param, NoIndex, I);
  Use(Node::Return, NoIndex, 0);
  if (Class != NoIndex) {
    Use(Node::This, NoIndex, 0);
    for (EntityId Field : W.ClassFields[Class])
      Used.push_back(kept(Field));
  }
  for (CallIndex C = 0; C < F.Calls.size(); ++C) {
    for (uint32_t I = 0; I < F.Calls[C].Arguments.size(); ++I)
      Use(Node::Arg, C, I);
    if (!F.Calls[C].has(CF_ResultVoid))
      Use(Node::Result, C, 0);
  }
  while (DefTypes.size() < F.Defs.size())
    DefTypes.push_back(Used[R.below(Used.size())]);
  for (CallIndex I = 0; I < F.Calls.size(); ++I) {
    const Call &C = F.Calls[I];
    if (!C.Arguments.empty())
      WithArguments.push_back(I);
    if (C.has(CF_HasReceiver))
      WithReceiver.push_back(I);
    if (C.has(CF_Indirect))
      WithTarget.push_back(I);
    if (!C.has(CF_ResultVoid))
      WithResult.push_back(I);
    if (C.has(CF_ReceiverMayWrite))
      WithReceiverOut.push_back(I);
    for (uint32_t A = 0; A < C.Arguments.size(); ++A)
      if (C.Arguments[A].Flags & AF_MayWrite)
        WithOut.push_back({I, A});
  }
  unsigned Wanted = R.near(W.R.Edges, Rank);
  for (unsigned Tries = 0; F.Edges.size() < Wanted && Tries < 20 * Wanted;
       ++Tries) {
    size_t Join = Joins.draw(R);
    Edge E;
    bool Fits = false;
    for (unsigned Again = 0; Again < 40 && !Fits; ++Again)
      Fits = node(Join / NodeKinds, E.From) && node(Join % NodeKinds, E.To) &&
             inOrder(E) && join(E);
    if (!Fits)
      continue;
    if (Type T = typeOf(E.From); level(T) && E.FromPath.empty())
      for (unsigned N = R.around(2 * W.R.Exceptions); N; --N)
        E.Except.push_back(slot(T, R.below(4)));
    llvm::sort(E.Except);
    if (F.GuardSets.size() > 1 && R.chance(W.R.GuardedEdges))
      E.Guards = 1 + R.below(F.GuardSets.size() - 1);
    E.Loc = loc();
    E.Step = E.To.K == Node::Arg ? StepKind::PassArg : StepKind::Copy;
    F.Edges.push_back(std::move(E));
  }
  if (Source && !F.Defs.empty()) {
    Edge E;
    E.From.K = Node::Field;
    E.From.Entity = Source;
    E.To.K = Node::Def;
    E.To.Index = R.below(F.Defs.size());
    E.Loc = loc();
    F.Edges.push_back(std::move(E));
  }
  llvm::sort(F.Edges, [](const Edge &A, const Edge &B) {
    return std::tie(A.From, A.To, A.FromPath, A.ToPath) <
           std::tie(B.From, B.To, B.FromPath, B.ToPath);
  });
}

/// Ways out and writes to what lives on.
void BodyMaker::ends(unsigned Index) {
  if (!F.Calls.empty() && F.Calls[0].Callee == W.granted() && R.chance(Wraps)) {
    ReturnOutcome O;
    O.K = ReturnOutcome::True;
    O.Implies = F.GuardSets.size() - 1;
    F.Outcomes.push_back(O);
    W.Wrappers.push_back(U.First + Index);
  }
  for (unsigned N = R.near(W.R.Writes, Rank); N; --N) {
    StateWrite S;
    S.Target = field();
    if (!S.Target)
      continue;
    S.Value = R.below(F.Terms.size());
    S.Guards = R.below(F.GuardSets.size());
    S.Loc = loc();
    F.Writes.push_back(S);
  }
}

FunctionSummary BodyMaker::make(unsigned Index) {
  F = FunctionSummary();
  CalleeOf.clear(), DefTypes.clear(), Fields.clear();
  Self = U.First + Index;
  Rank = R.unit();
  WithArguments.clear(), WithReceiver.clear(), WithTarget.clear();
  WithResult.clear(), WithReceiverOut.clear(), WithOut.clear();
  Line = 1 + Index * 20;
  Class = U.ClassOf[Index];
  F.Id = W.function(U.First + Index);
  F.Loc = loc();
  Source = R.chance(W.R.ReadsSource) ? W.source(R.below(W.Sources)) : 0;
  parameters();
  calls(Index);
  terms();
  guards();
  unsigned Purpose = R.below(W.Purposes);
  bool Sends = F.Calls.size() > 1 && R.chance(W.R.CallsSink);
  if (!F.Calls.empty() && R.chance(Sends ? 0.5 : W.R.Asks))
    ask(0, Purpose);
  if (Sends) {
    Call &C = F.Calls.back();
    unsigned Sink = R.below(W.Sinks);
    CalleeOf.back() = NoIndex;
    C.Callee = W.sink(Sink - Sink % W.Purposes + Purpose);
    C.Flags = CF_ResultVoid;
    C.Arguments.resize(1);
  }
  if (R.chance(Withdraws) && !F.Calls.empty()) {
    F.Calls.back().Callee = W.withdraw();
    CalleeOf.back() = NoIndex;
  }
  edges();
  ends(Index);
  return std::move(F);
}
