//===- core/Print.cpp -----------------------------------------------------===//
#include "core/Print.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace askfirst;

namespace {

/// Prints one TU's functions; holds the names its ids stand for.
class Printer {
public:
  Printer(const TUSummary &S, llvm::raw_ostream &OS) : OS(OS) {
    for (const Entity &E : S.Entities)
      Names[E.Id] = &E;
  }

  void function(const FunctionSummary &F);

private:
  std::string name(EntityId Id) const;
  std::string path(const AccessPath &P) const;
  std::string node(const FunctionSummary &F, const Node &N) const;
  std::string term(const FunctionSummary &F, TermIndex I,
                   unsigned Depth = 0) const;
  std::string guards(const FunctionSummary &F, GuardSetIndex I) const;
  void call(const FunctionSummary &F, CallIndex I);
  void edge(const FunctionSummary &F, const Edge &E);

  llvm::raw_ostream &OS;
  llvm::DenseMap<EntityId, const Entity *> Names;
};

std::string Printer::name(EntityId Id) const {
  auto It = Names.find(Id);
  return It == Names.end() ? "0x" + llvm::utohexstr(Id) : It->second->Name;
}

/// A Node::Owner.
static std::string owner(uint32_t Owner) {
  if (Owner >= Node::OfVariable)
    return "variable";
  if (Owner >= Node::OfCall)
    return "c" + std::to_string(Owner - Node::OfCall);
  if (Owner >= Node::OfTaker)
    return "who took it at c" + std::to_string(Owner - Node::OfTaker);
  if (Owner >= Node::OfParam)
    return "param " + std::to_string(Owner - Node::OfParam);
  return Owner == Node::OfThis ? "this" : "any";
}

std::string Printer::path(const AccessPath &P) const {
  std::string S;
  for (const Component &C : P.components()) {
    switch (C.K) {
    case Component::Field: {
      llvm::StringRef Name =
          Names.count(C.Id) ? llvm::StringRef(Names.lookup(C.Id)->Name) : "?";
      S += ("." + Name.rsplit("::").second).str();
      if (!Name.contains("::"))
        S += Name;
      break;
    }
    case Component::Element:
      S += "[]";
      break;
    case Component::Key:
      S += "[" + name(C.Id) + "]";
      break;
    case Component::ParamKey:
      S += "[#" + std::to_string(C.Id) + "]";
      break;
    case Component::Below:
      S += "..." + name(C.Id);
      break;
    }
  }
  return S;
}

std::string Printer::node(const FunctionSummary &F, const Node &N) const {
  static const char *const Kinds[] = {
      "Param",    "This",     "ParamOut", "ThisOut",   "Return",      "Throw",
      "Arg",      "Receiver", "Target",   "Out",       "ReceiverOut", "Result",
      "Thrown",   "Def",      "Field",    "FieldRead", "Object",      "Global",
      "Function", "Caught",   "ByOthers"};
  static_assert(std::size(Kinds) == Node::ByOthers + 1);
  std::string S = Kinds[N.K];
  if (N.Call != NoIndex)
    S += "@" + std::to_string(N.Call);
  switch (N.K) {
  case Node::Param:
  case Node::ParamOut:
  case Node::Arg:
  case Node::Out:
  case Node::Caught:
  case Node::ByOthers:
    S += "#" + std::to_string(N.Index);
    break;
  case Node::Def:
    S += "(" + F.Defs[N.Index].Name + ":" + std::to_string(N.Index) + ")";
    break;
  default:
    break;
  }
  if (N.Entity)
    S += "{" + name(N.Entity) + "}";
  return S;
}

std::string Printer::term(const FunctionSummary &F, TermIndex I,
                          unsigned Depth) const {
  if (!I || Depth > 8)
    return "?";
  const Term &T = F.Terms[I];
  auto Operand = [&](size_t K) {
    return K < T.Operands.size() ? term(F, T.Operands[K], Depth + 1) : "?";
  };
  switch (T.K) {
  case Term::Unknown:
    return "?";
  case Term::Call: {
    std::string S = T.Operands.empty() || !T.Operands[0]
                        ? ""
                        : term(F, T.Operands[0], Depth + 1) + "->";
    S += name(T.Entity) + "(";
    for (size_t K = 1; K < T.Operands.size(); ++K)
      S += (K > 1 ? ", " : "") + Operand(K);
    return S + ")";
  }
  case Term::Param:
    return "param#" + std::to_string(T.Number);
  case Term::This:
    return "this";
  case Term::Field:
    return Operand(0) + "." + name(T.Entity);
  case Term::Global:
  case Term::Enumerator:
  case Term::Type:
    return name(T.Entity);
  case Term::Element:
    return Operand(0) + "[" + Operand(1) + "]";
  case Term::Integer:
    return std::to_string(T.Number);
  case Term::String:
    return "\"" + T.Text + "\"";
  case Term::Null:
    return "null";
  case Term::Function:
    return "&" + name(T.Entity);
  case Term::Value:
    return "value";
  case Term::Out:
    return "out@" + std::to_string(T.CallSite) + "#" + std::to_string(T.Number);
  case Term::OneOf: {
    std::string S;
    for (uint32_t Set : T.Operands)
      if (Set < F.GuardSets.size() && Depth < 4)
        S += (S.empty() ? "(" : " or") + guards(F, Set);
    return S + ")";
  }
  case Term::Choice: {
    std::string S;
    for (size_t K = 0; K + 1 < T.Operands.size() && Depth < 4; K += 2)
      S += (S.empty() ? "(" : " or ") + Operand(K) +
           guards(F, T.Operands[K + 1]);
    return S + ")";
  }
  case Term::Address:
    return "&" + Operand(0);
  case Term::Bits:
    return "(" + Operand(0) + " & " + Operand(1) + ")";
  }
  return "?";
}

std::string Printer::guards(const FunctionSummary &F, GuardSetIndex I) const {
  static const char *const Outcomes[] = {
      "true", "false", "==", "!=", "<", "<=", ">", ">="};
  std::string S;
  for (const HeldGuard &H : F.GuardSets[I]) {
    const Guard &G = F.Guards[H.Which];
    S += " {" + term(F, G.About) + " " + Outcomes[unsigned(G.Result)];
    if (G.Constant)
      S += " " + term(F, G.Constant);
    if (G.Asserted)
      S += " asserted";
    if (G.Assumed.isValid())
      S += " or assumed :" + std::to_string(G.Assumed.Line);
    if (!H.Since.empty()) {
      S += " since";
      for (CallIndex C : H.Since)
        S += " @" + std::to_string(C);
    }
    S += "}";
  }
  return S;
}

void Printer::call(const FunctionSummary &F, CallIndex I) {
  const Call &C = F.Calls[I];
  OS << "  call @" << I << " " << (C.Callee ? name(C.Callee) : "?");
  if (C.has(CF_Virtual))
    OS << " virtual";
  if (C.has(CF_Indirect))
    OS << " indirect";
  if (!C.has(CF_ResultUsed) && !C.has(CF_ResultVoid))
    OS << " unused";
  if (C.has(CF_HasReceiver))
    OS << " on " << term(F, C.Receiver);
  OS << " (";
  for (size_t A = 0; A < C.Arguments.size(); ++A)
    OS << (A ? ", " : "") << term(F, C.Arguments[A].Value)
       << (C.Arguments[A].Flags & AF_MayWrite ? "&" : "");
  OS << ") :" << C.Loc.Line;
  if (C.After != NoIndex)
    OS << " after @" << C.After;
  OS << guards(F, C.Guards) << "\n";
}

void Printer::edge(const FunctionSummary &F, const Edge &E) {
  OS << "  " << node(F, E.From) << path(E.FromPath);
  if (!E.Except.empty()) {
    OS << " except";
    for (const AccessPath &P : E.Except)
      OS << " " << path(P);
  }
  OS << " -> " << node(F, E.To) << path(E.ToPath) << " :" << E.Loc.Line
     << guards(F, E.Guards) << "\n";
}

void Printer::function(const FunctionSummary &F) {
  OS << "function " << name(F.Id) << "\n";
  for (CallIndex I = 0; I < F.Calls.size(); ++I)
    call(F, I);
  for (const Edge &E : F.Edges)
    edge(F, E);
  static const char *const Kinds[] = {"returns", "true", "false", "equals", "is"};
  for (const ReturnOutcome &O : F.Outcomes)
    OS << "  outcome " << Kinds[O.K]
       << (O.Constant ? " " + term(F, O.Constant) : "") << guards(F, O.Implies)
       << "\n";
  for (const ReturnSite &R : F.Returns)
    OS << "  return " << term(F, R.Value) << " if-true" << guards(F, R.IfTrue)
       << " if-false" << guards(F, R.IfFalse) << " under"
       << guards(F, R.Guards) << (R.InHandler ? " in a handler" : "") << "\n";
  for (const StateWrite &W : F.Writes)
    OS << "  write " << name(W.Target) << " = " << term(F, W.Value)
       << " if-true" << guards(F, W.IfTrue) << " under" << guards(F, W.Guards)
       << "\n";
  for (const Overwrite &O : F.Overwrites)
    OS << "  overwritten " << name(O.Variable) << path(O.Path) << "\n";
  for (const Owned &O : F.Owners) {
    OS << "  c" << O.At;
    if (O.Argument == Owned::Object)
      OS << " object";
    else
      OS << " argument " << O.Argument;
    OS << " of " << owner(O.Owner) << "\n";
  }
  for (uint32_t Owner : F.Links)
    OS << "  linked to " << owner(Owner) << "\n";
  if (F.Gives != std::vector<uint32_t>{Node::OfAny}) {
    OS << "  gives";
    for (uint32_t Owner : F.Gives)
      OS << " " << owner(Owner);
    OS << "\n";
  }
}

} // namespace

void askfirst::print(const TUSummary &S, llvm::raw_ostream &OS) {
  Printer P(S, OS);
  for (const FunctionSummary &F : S.Functions)
    P.function(F);
}
