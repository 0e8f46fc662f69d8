//===- test/unit/LinkBuilder.cpp ------------------------------------------===//
#include "LinkBuilder.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

namespace askfirst::test {

EntityId idOf(llvm::StringRef Name) { return llvm::xxh3_64bits(Name); }

AccessPath fields(std::initializer_list<const char *> Names) {
  AccessPath P;
  for (const char *N : Names)
    P.append({Component::Field, idOf(N)});
  return P;
}

static Node node(Node::Kind K, uint32_t Call = NoIndex, uint32_t Index = 0,
                 EntityId Entity = 0) {
  Node N;
  N.K = K;
  N.Call = Call;
  N.Index = Index;
  N.Entity = Entity;
  return N;
}
Node param(uint32_t I) { return node(Node::Param, NoIndex, I); }
Node paramOut(uint32_t I) { return node(Node::ParamOut, NoIndex, I); }
Node self() { return node(Node::This); }
Node selfOut() { return node(Node::ThisOut); }
Node ret() { return node(Node::Return); }
Node thrown(CallIndex C) { return node(Node::Thrown, C); }
Node throws() { return node(Node::Throw); }
Node arg(CallIndex C, uint32_t I) { return node(Node::Arg, C, I); }
Node receiver(CallIndex C) { return node(Node::Receiver, C); }
Node target(CallIndex C) { return node(Node::Target, C); }
Node result(CallIndex C) { return node(Node::Result, C); }
Node out(CallIndex C, uint32_t I) { return node(Node::Out, C, I); }
Node def(uint32_t I) { return node(Node::Def, NoIndex, I); }
Node field(llvm::StringRef N) { return node(Node::Field, NoIndex, 0, idOf(N)); }
Node global(llvm::StringRef N) {
  return node(Node::Global, NoIndex, 0, idOf(N));
}
Node function(llvm::StringRef N) {
  return node(Node::Function, NoIndex, 0, idOf(N));
}

Location Fn::next() { return {1, ++Of.Line, 3}; }

Fn &Fn::parameter(llvm::StringRef Name, llvm::StringRef Class) {
  Parameter P;
  P.Name = Name.str();
  if (!Class.empty())
    P.Class = Of.entity(Class, EntityKind::Type);
  P.Flags = AF_MayWrite;
  S.Parameters.push_back(P);
  return *this;
}
uint32_t Fn::local(llvm::StringRef Name) {
  S.Defs.push_back({Name.str(), next()});
  return S.Defs.size() - 1;
}
TermIndex Fn::term(Term T) {
  S.Terms.push_back(std::move(T));
  return S.Terms.size() - 1;
}
TermIndex Fn::integer(int64_t N) {
  Term T;
  T.K = Term::Integer;
  T.Number = N;
  return term(T);
}
TermIndex Fn::text(llvm::StringRef Text) {
  Term T;
  T.K = Term::String;
  T.Text = Text.str();
  return term(T);
}
TermIndex Fn::enumerator(llvm::StringRef Name, int64_t Value) {
  Term T;
  T.K = Term::Enumerator;
  T.Entity = Of.entity(Name, EntityKind::Enumerator);
  Entity &E = Of.details(Name);
  E.Value = Value;
  E.Parent = Of.entity(Name.rsplit("::").first, EntityKind::Type);
  T.Number = Value;
  return term(T);
}
TermIndex Fn::paramTerm(uint32_t I) {
  Term T;
  T.K = Term::Param;
  T.Number = I;
  return term(T);
}
TermIndex Fn::fieldTerm(llvm::StringRef Name) {
  Term This;
  This.K = Term::This;
  Term T;
  T.K = Term::Field;
  T.Entity = Of.entity(Name, EntityKind::Field);
  T.Operands = {term(This)};
  return term(T);
}
TermIndex Fn::globalTerm(llvm::StringRef Name) {
  Term T;
  T.K = Term::Global;
  T.Entity = Of.entity(Name, EntityKind::Variable);
  return term(T);
}
TermIndex Fn::callTerm(CallIndex C) {
  Term T;
  T.K = Term::Call;
  T.CallSite = C;
  T.Entity = S.Calls[C].Callee;
  T.Operands = {S.Calls[C].Receiver};
  for (const Argument &A : S.Calls[C].Arguments)
    T.Operands.push_back(A.Value);
  return term(T);
}

GuardSetIndex Fn::holds(std::vector<Asked> Gs) {
  GuardSet Set;
  for (Asked &A : Gs) {
    Guard G;
    G.About = A.About;
    G.Result = A.Result;
    G.Constant = A.Constant;
    // A condition stands where its question is asked.
    const Term &T = S.Terms[A.About];
    G.Loc = T.K == Term::Call ? S.Calls[T.CallSite].Loc : next();
    S.Guards.push_back(G);
    Set.push_back({GuardIndex(S.Guards.size() - 1), std::move(A.Since)});
  }
  S.GuardSets.push_back(std::move(Set));
  return S.GuardSets.size() - 1;
}

CallIndex Fn::call(llvm::StringRef Callee, std::vector<TermIndex> Arguments,
                   GuardSetIndex Guards, uint16_t Flags) {
  Call C;
  if (!Callee.empty())
    C.Callee = Of.entity(Callee);
  C.Flags = Flags;
  C.Guards = Guards;
  C.Loc = next();
  C.After = S.Calls.empty() ? NoIndex : S.Calls.size() - 1;
  for (TermIndex T : Arguments) {
    Argument A;
    A.Value = T;
    A.Loc = C.Loc;
    C.Arguments.push_back(A);
  }
  S.Calls.push_back(std::move(C));
  return S.Calls.size() - 1;
}

Edge &Fn::edge(Node From, Node To, GuardSetIndex Guards, AccessPath FromPath,
               AccessPath ToPath) {
  Edge E;
  E.From = From;
  E.To = To;
  E.Guards = Guards;
  E.FromPath = std::move(FromPath);
  E.ToPath = std::move(ToPath);
  E.Loc = next();
  S.Edges.push_back(std::move(E));
  return S.Edges.back();
}

void Fn::outcome(ReturnOutcome::Kind K, GuardSetIndex Implies,
                 TermIndex Constant) {
  S.Outcomes.push_back({K, Constant, Implies});
}

StateWrite &Fn::write(llvm::StringRef Field, TermIndex Value) {
  StateWrite W;
  W.Target = Of.entity(Field, EntityKind::Field, EF_Number | EF_Bool);
  W.Value = Value;
  W.Loc = next();
  S.Writes.push_back(W);
  return S.Writes.back();
}

void Fn::returnsTruthOf(TermIndex T) {
  outcome(ReturnOutcome::True, holds({{T}}));
  outcome(ReturnOutcome::False, holds({{T, Outcome::False}}));
}

TU::TU(llvm::StringRef MainFile) {
  S.MainFile = MainFile.str();
  S.Files.push_back(S.MainFile);
}

EntityId TU::entity(llvm::StringRef Name, EntityKind K, uint32_t Flags) {
  auto [It, New] = Entities.try_emplace(idOf(Name));
  Entity &E = It->second;
  if (New) {
    E.Id = It->first;
    E.Kind = K;
    E.Name = Name.str();
  }
  E.Flags |= Flags;
  return E.Id;
}

TU &TU::type(llvm::StringRef Name, std::vector<std::string> Fields,
             std::vector<std::string> Bases) {
  ClassInfo C;
  C.Id = entity(Name, EntityKind::Type);
  for (const std::string &F : Fields) {
    C.Fields.push_back(entity(F, EntityKind::Field));
    details(F).Parent = C.Id;
  }
  for (const std::string &B : Bases)
    C.Bases.push_back(entity(B, EntityKind::Type));
  S.Classes.push_back(std::move(C));
  return *this;
}

TU &TU::overrides(llvm::StringRef Method, llvm::StringRef Overridden) {
  S.Overrides.push_back({entity(Method, EntityKind::Function, EF_Virtual),
                         entity(Overridden, EntityKind::Function, EF_Virtual)});
  return *this;
}

TU &TU::ledger(LedgerEntry E) {
  S.Ledger.push_back(std::move(E));
  return *this;
}

Fn &TU::fn(llvm::StringRef Name) {
  Fns.push_back(std::make_unique<Fn>(*this, Name));
  Fn &F = *Fns.back();
  F.S.Id = entity(Name);
  F.S.Loc = F.next();
  details(Name).Loc = F.S.Loc;
  return F;
}

std::shared_ptr<const TUSummary> TU::done() {
  TUSummary Out = S;
  for (auto &F : Fns) {
    std::vector<Edge> Edges; // by node, else in the order they were made
    for (Edge &E : F->S.Edges)
      Edges.insert(llvm::upper_bound(Edges, E,
                                     [](const Edge &A, const Edge &B) {
                                       return A.From < B.From;
                                     }),
                   E);
    F->S.Edges = std::move(Edges);
    // Whatever an edge names has a name.
    for (const Edge &E : F->S.Edges)
      for (const Node *N : {&E.From, &E.To})
        if (N->Entity && !Entities.count(N->Entity))
          llvm::report_fatal_error("an edge names an unknown entity");
    Out.Functions.push_back(F->S);
  }
  for (auto &[Id, E] : Entities)
    Out.Entities.push_back(E);
  auto ById = [](const auto &A, const auto &B) { return A.Id < B.Id; };
  llvm::sort(Out.Functions, ById);
  llvm::sort(Out.Classes, ById);
  llvm::sort(Out.Overrides);
  auto Back = readSummaries(writeSummary(Out), S.MainFile);
  if (!Back)
    llvm::report_fatal_error(Back.takeError());
  return std::make_shared<TUSummary>(std::move(Back->front()));
}

Selector select(Selector::Kind K, llvm::StringRef Name) {
  Selector S;
  S.K = K;
  S.Pattern = Located<NamePattern>(NamePattern(Name));
  return S;
}
Source source(Selector What, std::string Data) {
  Source S;
  S.What = std::move(What);
  S.Data = std::move(Data);
  return S;
}
Sink sink(llvm::StringRef Function, std::string Kind, std::string Purpose) {
  Sink S;
  S.What = select(Selector::Function, Function);
  S.Kind = std::move(Kind);
  S.Purpose = std::move(Purpose);
  return S;
}
Consent consentOn(Selector What, std::vector<std::string> Purposes) {
  Consent C;
  C.What = std::move(What);
  C.Purpose.Fixed = std::move(Purposes);
  return C;
}
ConsentChange revokeOn(llvm::StringRef Function,
                       std::vector<std::string> Purposes) {
  ConsentChange C;
  C.What = select(Selector::Function, Function);
  C.Purpose.Fixed = std::move(Purposes);
  return C;
}

Policy basicPolicy() {
  Policy P;
  P.Sources.push_back(source(select(Selector::Function, "app::read")));
  P.Sinks.push_back(sink("acme::send"));
  P.Consents.push_back(
      consentOn(select(Selector::Function, "app::mayTrack"), {"analytics"}));
  P.Revokes.push_back(revokeOn("app::withdraw", {"analytics"}));
  return P;
}

std::vector<std::string> sinksOf(const LinkResult &R) {
  std::vector<std::string> Out;
  for (const Flow &F : R.Flows) {
    bool Holds = llvm::any_of(F.Consents, [](const ConsentSeen &C) {
      return C.S == ConsentSeen::Holds;
    });
    Out.push_back(F.Sink.File + ":" + std::to_string(F.Sink.Line) +
                  (Holds ? "+" : ""));
  }
  return Out;
}

std::string asText(const LinkResult &R) {
  std::string S;
  auto Put = [&S](const Place &P) {
    S += P.File + ":" + std::to_string(P.Line) + " ";
  };
  for (const Flow &F : R.Flows) {
    Put(F.Sink);
    S += F.Data + " " + F.SourceName + " " + F.SinkName + " " +
         std::to_string(int(F.Sure)) + "\n";
    for (const Step &X : F.Steps)
      Put(X.Where), S += X.Function + ": " + X.Text + "\n";
    for (const ConsentSeen &C : F.Consents)
      Put(C.Where), S += C.Text + " " + std::to_string(C.S) + "\n";
    for (const Step &X : F.UnguardedCallers)
      Put(X.Where), S += X.Text + "\n";
  }
  for (const LedgerLine &L : R.Ledger)
    Put(L.Where), S += std::string(ledgerKey(L.K)) + " " + L.Detail + " " +
                       std::to_string(L.Count) + "\n";
  return S;
}

} // namespace askfirst::test
