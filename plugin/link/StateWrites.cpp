//===- link/StateWrites.cpp - Where consents get their values -------------===//
#include "link/StateFinder.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

void StateFinder::add(ConsentWrite W) {
  if (W.Where.isValid())
    Out.Writes.push_back(std::move(W));
}

ConsentWrite StateFinder::make(const Stored &S, FunctionIndex F,
                               const Location &L) const {
  ConsentWrite W;
  W.Purposes = S.Purposes;
  W.Consent = P.Consents[S.Entry].What.Pattern->text();
  if (F != NoIndex) {
    W.Where = Prog.place(F, L);
    W.Function = Prog.functionName(F);
    const Entity *E = Prog.entity(Prog.summary(F).Id);
    W.InConstructor = E && E->has(EF_Constructor);
  }
  return W;
}

/// The parameter that is stored: as it is, or as the constant that its truth
/// chooses (`if (on) ads = true;`).
std::optional<uint32_t> StateFinder::storedParameter(const FunctionSummary &S,
                                                     const StateWrite &W,
                                                     bool Yes) const {
  const Term &V = S.Terms[W.Value];
  if (V.K == Term::Param && V.Number >= 0 &&
      size_t(V.Number) < S.Parameters.size())
    return V.Number;
  if (isConstant(V) && Yes)
    for (const HeldGuard &H : S.GuardSets[W.Guards]) {
      const Guard &G = S.Guards[H.Which];
      if (G.Result == Outcome::True && S.Terms[G.About].K == Term::Param &&
          size_t(S.Terms[G.About].Number) < S.Parameters.size() &&
          S.Parameters[S.Terms[G.About].Number].Flags & AF_Bool &&
          !isOccasion(S.Parameters[S.Terms[G.About].Number].Name))
        return S.Terms[G.About].Number;
    }
  return std::nullopt;
}

void StateFinder::write(EntityId Target, const Program::Write &W,
                        const Stored &S) {
  bool Static = W.Function == NoIndex;
  const std::vector<Term> &Terms =
      Static ? W.TU->StaticTerms : Prog.summary(W.Function).Terms;
  const Term &V = Terms[W.W->Value];
  ConsentWrite Made = make(S, W.Function, W.W->Loc);
  if (Static)
    Made.Where = Prog.place(*W.TU, W.W->Loc);
  Made.Consent = Prog.name(Target);
  switch (W.W->How) {
  case StateWrite::DefaultMember:
    Made.How = ConsentWrite::DefaultMember;
    break;
  case StateWrite::Initialiser:
    Made.How = ConsentWrite::Initialiser;
    break;
  case StateWrite::StaticInit:
    Made.How = ConsentWrite::StaticInit;
    break;
  case StateWrite::Assignment:
    Made.How = ConsentWrite::Assignment;
    break;
  }
  Made.InHandler = W.W->InHandler;
  bool Yes = isConstant(V) && saysYes(S, V);
  if (isConstant(V)) {
    Made.Sets = Yes ? ConsentWrite::Given : ConsentWrite::Refused;
    Made.Text = valueText(S, V);
  }
  if (!Static) {
    const FunctionSummary &F = Prog.summary(W.Function);
    const Entity *E = Prog.entity(F.Id);
    if (E && E->has(EF_CopyOrMove))
      return;
    if (Yes)
      Made.Why = excuse(W.Function, W.W->Guards, S.Purposes, W.W);
    // What starts as the class says is the class's doing.
    if (Made.How == ConsentWrite::DefaultMember)
      Made.Why = ConsentWrite::None;
    Made.Source =
        sourceOf(W.Function, W.W->Value, W.W->Guards, Made.SourceText);
    if (!isConstant(V))
      copied(W.Function, W.W->Value, Made);
    if (auto Parameter = storedParameter(F, *W.W, Yes)) {
      Stored Of = S;
      if (isConstant(V)) { // chosen by the parameter's truth
        Of.ByTest = true;
        Of.Test = Outcome::True;
        Of.Constant = Term();
      }
      Setters.push_back({W.Function, *Parameter, Of});
      Made.ByCallers = !Prog.callers(W.Function).empty();
    }
  }
  // What it is computed by may give a yes where that fails.
  if (!Static && V.K == Term::Call &&
      V.CallSite < Prog.summary(W.Function).Calls.size())
    for (const askfirst::Target &T : Prog.targets({W.Function, V.CallSite}))
      for (const ReturnSite &R : Prog.summary(T.Body).Returns)
        if (const Term &X = Prog.summary(T.Body).Terms[R.Value];
            R.InHandler && isConstant(X) && saysYes(S, X)) {
          ConsentWrite Caught = make(S, T.Body, R.Loc);
          Caught.Consent = Prog.name(Target);
          Caught.How = ConsentWrite::Assignment;
          Caught.InHandler = true;
          Caught.Sets = ConsentWrite::Given;
          Caught.Text = valueText(S, X);
          add(std::move(Caught));
        }
  add(std::move(Made));
}

/// Whether the value is what another consent says.
void StateFinder::copied(FunctionIndex F, TermIndex Value, ConsentWrite &W) {
  for (AtomId A : Consents.ofTerm(F, Value, Outcome::True, 0)) {
    const ConsentAtom &X = Consents.atom(A);
    if (X.isOpen() || X.Seen.S != ConsentSeen::Holds)
      continue;
    W.Copied = X.Seen.Text;
    for (const std::string &P : X.Seen.Purposes)
      if (!llvm::is_contained(W.CopiedPurposes, P))
        W.CopiedPurposes.push_back(P);
  }
}

void StateFinder::findWrites() {
  for (auto &[Id, All] : Storage) {
    for (const Stored &S : All)
      for (const Program::Write &W : Prog.writes(Id))
        write(Id, W, S);
    // Defined without an initialiser: it is zero before anybody is asked.
    for (const TUSummary *TU : Prog.tus()) {
      auto E =
          llvm::lower_bound(TU->Entities, Id, [](const Entity &X, EntityId Y) {
            return X.Id < Y;
          });
      if (E == TU->Entities.end() || E->Id != Id || !E->has(EF_ZeroInit))
        continue;
      Term Zero;
      Zero.K = Term::Integer;
      for (const Stored &S : All) {
        if (!saysYes(S, Zero))
          continue;
        ConsentWrite W = make(S, NoIndex, E->Loc);
        W.Where = Prog.place(*TU, E->Loc);
        W.Consent = E->Name;
        W.How = ConsentWrite::ZeroInit;
        W.Sets = ConsentWrite::Given;
        W.Text = valueText(S, Zero);
        add(std::move(W));
      }
      break;
    }
  }
  setObjects();
  setters();
}

/// `settings.option.set(true)`: a constant for a consent that is an object.
void StateFinder::setObjects() {
  auto IsObject = [&](EntityId Id) {
    const Entity *E = Prog.entity(Id);
    return E && E->Class && !E->has(EF_Nullable);
  };
  if (llvm::none_of(Storage, [&](const auto &S) { return IsObject(S.first); }))
    return;
  // Whether a body that the call runs keeps what it is given in its object.
  auto Stores = [&](const SiteRef &Site) {
    return llvm::any_of(Prog.targets(Site), [&](const Target &T) {
      const FunctionSummary &Body = Prog.summary(T.Body);
      return T.How == Target::Plain &&
             llvm::any_of(Body.Writes, [&](const StateWrite &W) {
               const Term &V = Body.Terms[W.Value];
               return Body.Terms[W.Object].K == Term::This &&
                      V.K == Term::Param && V.Number == 0;
             });
    });
  };
  for (FunctionIndex F = 0; F < Prog.size(); ++F) {
    if (Prog.dropped(F))
      continue;
    const FunctionSummary &S = Prog.summary(F);
    for (CallIndex C = 0; C < S.Calls.size(); ++C) {
      const Call &K = S.Calls[C];
      const Term &To = S.Terms[K.Receiver];
      if ((To.K != Term::Field && To.K != Term::Global) ||
          !K.has(CF_ReceiverMayWrite) || K.has(CF_Construct) ||
          K.Arguments.size() != 1 || !isConstant(S.Terms[K.Arguments[0].Value]))
        continue;
      auto It = Storage.find(To.Entity);
      if (It == Storage.end() || !IsObject(To.Entity) || !Stores({F, C}))
        continue;
      for (const Stored &Of : It->second) {
        const Term &V = S.Terms[K.Arguments[0].Value];
        ConsentWrite W = make(Of, F, K.Loc);
        W.Consent = Prog.name(To.Entity);
        W.How = ConsentWrite::PassedOn;
        bool Yes = saysYes(Of, V);
        W.Sets = Yes ? ConsentWrite::Given : ConsentWrite::Refused;
        W.Text = valueText(Of, V);
        if (Yes)
          W.Why = excuse(F, K.Guards, Of.Purposes);
        W.Source = sourceOf(F, 0, K.Guards, W.SourceText);
        add(std::move(W));
      }
    }
  }
}

/// Constants handed to what stores them, from caller to caller.
void StateFinder::setters() {
  std::set<std::tuple<FunctionIndex, uint32_t, uint32_t, bool>> Seen;
  for (size_t I = 0; I < Setters.size(); ++I) {
    const Setter X = Setters[I];
    if (!Seen.insert({X.Function, X.Parameter, X.What.Entry, X.What.ByTest})
             .second)
      continue;
    const FunctionSummary &S = Prog.summary(X.Function);
    auto Constant = [&](FunctionIndex F, const Term &V, const Location &L,
                        ConsentWrite::Form How, GuardSetIndex G) {
      ConsentWrite W = make(X.What, F, L);
      W.How = How;
      bool Yes = saysYes(X.What, V);
      W.Sets = Yes ? ConsentWrite::Given : ConsentWrite::Refused;
      W.Text = valueText(X.What, V);
      // A grant function may say what it grants.
      if (Yes && isGrantFunction(X.Function))
        W.Why = ConsentWrite::InGrant;
      else if (Yes && How != ConsentWrite::DefaultArgument)
        W.Why = excuse(F, G, X.What.Purposes);
      std::string Text;
      if (How != ConsentWrite::DefaultArgument)
        W.Source = sourceOf(F, 0, G, W.SourceText);
      add(std::move(W));
    };
    const Parameter &Q = S.Parameters[X.Parameter];
    if (Q.Default && isConstant(S.Terms[Q.Default]))
      Constant(X.Function, S.Terms[Q.Default], Q.Loc,
               ConsentWrite::DefaultArgument, 0);
    for (const SiteRef &Site : Prog.callers(X.Function)) {
      const FunctionSummary &C = Prog.summary(Site.Function);
      const Call &K = C.Calls[Site.Call];
      bool Plain = llvm::any_of(Prog.targets(Site), [&](const Target &T) {
        return T.Body == X.Function && T.How == Target::Plain;
      });
      if (!Plain || X.Parameter >= K.Arguments.size())
        continue;
      const Argument &A = K.Arguments[X.Parameter];
      if (A.Flags & AF_Default)
        continue;
      const Term &V = C.Terms[A.Value];
      if (isConstant(V)) {
        Constant(Site.Function, V, A.Loc, ConsentWrite::PassedOn, K.Guards);
        continue;
      }
      ConsentWrite W = make(X.What, Site.Function, A.Loc);
      if (V.K == Term::Param && size_t(V.Number) < C.Parameters.size()) {
        Setters.push_back({Site.Function, uint32_t(V.Number), X.What});
        W.ByCallers = !Prog.callers(Site.Function).empty();
      }
      W.How = ConsentWrite::PassedOn;
      W.Source = sourceOf(Site.Function, A.Value, K.Guards, W.SourceText);
      add(std::move(W));
    }
  }
}
