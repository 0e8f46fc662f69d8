//===- link/PolicyMatch.cpp -----------------------------------------------===//
#include "link/PolicyMatch.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace askfirst;

PolicyMatch::PolicyMatch(const Program &Prog, const Policy &P)
    : Prog(Prog), P(P) {
  for (auto &[Id, E] : Prog.entities())
    All.push_back(E);
  llvm::sort(All,
             [](const Entity *A, const Entity *B) { return A->Id < B->Id; });
  for (const Entity *E : All)
    if (E->Kind != EntityKind::Key)
      ByName[E->Name].push_back(E->Id);
  index(P.Sinks, Sinks);
  for (auto &[Id, Is] : Sinks)
    for (uint32_t I : Is)
      if (P.Sinks[I].What.K == Selector::Type)
        TypeSinks.push_back({Id, I});
  llvm::sort(TypeSinks);
  index(P.Consents, Consents);
  index(P.Revokes, Revokes);
  index(P.Sanitizers, Sanitizers);
  index(P.Propagators, Propagators);
}

std::vector<EntityId> PolicyMatch::match(const NamePattern &Pattern,
                                         EntityKind Kind) const {
  std::vector<EntityId> Out;
  auto Take = [&](const Entity *E) {
    if (E->Kind == Kind && Pattern.matches(*E))
      Out.push_back(E->Id);
  };
  llvm::StringRef Literal = Pattern.literalName();
  if (!Literal.empty()) {
    auto It = ByName.find(Literal);
    if (It != ByName.end())
      for (EntityId Id : It->second)
        Take(Prog.entity(Id));
  } else {
    for (const Entity *E : All)
      Take(E);
  }
  if (Kind == EntityKind::Function) {
    std::vector<EntityId> With;
    for (EntityId Id : Out)
      for (EntityId O : Prog.withOverriders(Id))
        With.push_back(O);
    Out = std::move(With);
  }
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
}

llvm::ArrayRef<uint32_t> PolicyMatch::typeSinks(EntityId Class) const {
  if (!Class || TypeSinks.empty())
    return {};
  auto [It, New] = ByClass.try_emplace(Class);
  if (New)
    for (auto &[Id, I] : TypeSinks)
      if (Prog.isA(Class, Id) && !llvm::is_contained(It->second, I))
        It->second.push_back(I);
  return It->second;
}

std::vector<SiteRef> PolicyMatch::sites(const Sink &S) const {
  std::vector<SiteRef> Out;
  for (EntityId Id : match(S.What)) {
    if (S.What.K != Selector::Type) {
      llvm::append_range(Out, Prog.sites(Id));
      continue;
    }
    for (const Entity *E : All)
      if (E->Kind == EntityKind::Function && E->Parent &&
          Prog.isA(E->Parent, Id))
        llvm::append_range(Out, Prog.sites(E->Id));
  }
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
}

std::vector<EntityId> PolicyMatch::match(const Selector &S) const {
  EntityKind K = EntityKind::Function;
  switch (S.K) {
  case Selector::Function:
  case Selector::Parameter:
    K = EntityKind::Function;
    break;
  case Selector::Field:
    K = EntityKind::Field;
    break;
  case Selector::Variable:
    K = EntityKind::Variable;
    break;
  case Selector::Type:
    K = EntityKind::Type;
    break;
  }
  return match(*S.Pattern, K);
}

template <typename Entries>
void PolicyMatch::index(const Entries &Es, Index &Into) {
  for (uint32_t I = 0; I < Es.size(); ++I)
    for (EntityId Id : match(Es[I].What))
      Into[Id].push_back(I);
  // The project's own entries win over a pack's for the same declaration.
  for (auto &[Id, V] : Into)
    if (llvm::any_of(V, [&](uint32_t I) { return Es[I].From.Pack.empty(); }))
      llvm::erase_if(V, [&](uint32_t I) { return !Es[I].From.Pack.empty(); });
}

bool PolicyMatch::isConstant(const PolicyConstant &C, const Term &T) const {
  switch (T.K) {
  case Term::String:
    return (C.K == PolicyConstant::String || C.K == PolicyConstant::Name) &&
           T.Text == C.Text;
  case Term::Integer:
    return (C.K == PolicyConstant::Integer || C.K == PolicyConstant::Bool) &&
           T.Number == C.Number;
  case Term::Enumerator: {
    if (C.K == PolicyConstant::Integer)
      return T.Number == C.Number;
    std::string Name = Prog.name(T.Entity);
    return Name == C.Text || llvm::StringRef(Name).ends_with("::" + C.Text);
  }
  default:
    return false;
  }
}

std::string PolicyMatch::constantText(const Term &T) const {
  switch (T.K) {
  case Term::String:
    return T.Text;
  case Term::Integer:
    return std::to_string(T.Number);
  case Term::Enumerator:
    return Prog.name(T.Entity);
  default:
    return "";
  }
}

bool PolicyMatch::callMatches(const Selector &S, const FunctionSummary &F,
                              const Call &C) const {
  if (S.Where) {
    if (S.Where->Argument >= C.Arguments.size())
      return false;
    const Term &T = F.Terms[C.Arguments[S.Where->Argument].Value];
    if (!isConstant(S.Where->Equals, T))
      return false;
  }
  if (S.Receiver.empty())
    return true;
  for (EntityId Id : match(S.Receiver, EntityKind::Type))
    if (C.ReceiverClass && Prog.isA(C.ReceiverClass, Id))
      return true;
  return false;
}

std::string PolicyMatch::templateArgument(EntityId Id, uint32_t I) const {
  const Entity *E = Prog.entity(Id);
  llvm::StringRef List = E ? llvm::StringRef(E->TemplateArguments) : "";
  llvm::SmallVector<llvm::StringRef, 4> Args;
  if (List.size() > 2)
    List.drop_front().drop_back().split(Args, ',');
  return I < Args.size() ? Args[I].trim().str() : std::string();
}

std::string PolicyMatch::purposeOf(const PurposeSpec &Spec,
                                   const std::string &Key) const {
  // An unscoped enumerator may be written with its enum's name.
  auto Find = [&](const std::map<std::string, std::string> &In) {
    auto It = In.find(Key);
    if (It == In.end())
      It = llvm::find_if(In, [&](const auto &E) {
        llvm::StringRef K = E.first, Mine = Key;
        return K.contains("::") && Mine.contains("::") &&
               K.rsplit("::").second == Mine.rsplit("::").second &&
               K.starts_with(Mine.rsplit("::").first);
      });
    return It == In.end() ? std::string() : It->second;
  };
  if (Key.empty())
    return "";
  std::string Found = Find(Spec.Values);
  if (Found.empty())
    Found = Find(P.Purposes);
  return Found.empty() ? Key : Found;
}

std::string PolicyMatch::purposeOf(const PurposeSpec &Spec,
                                   const Term &T) const {
  return purposeOf(Spec, constantText(T));
}

std::vector<std::string> PolicyMatch::purposes(const PurposeSpec &Spec,
                                               const FunctionSummary &F,
                                               const Call &C) const {
  std::vector<std::string> Out = Spec.Fixed;
  auto Add = [&](std::string Purpose) {
    if (!Purpose.empty())
      Out.push_back(std::move(Purpose));
  };
  if (Spec.Argument && *Spec.Argument < C.Arguments.size())
    Add(purposeOf(Spec, F.Terms[C.Arguments[*Spec.Argument].Value]));
  if (Spec.TemplateArgument)
    Add(purposeOf(Spec, templateArgument(C.Callee, *Spec.TemplateArgument)));
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
}

std::vector<std::pair<Place, std::string>> PolicyMatch::unmatched() const {
  std::vector<std::pair<Place, std::string>> Out;
  // Names that stand inside of entries.
  auto Names = [&](const Origin &From, const NamePattern &N, EntityKind K) {
    if (From.Pack.empty() && !N.empty() && match(N, K).empty())
      Out.push_back({From.Where, N.text()});
  };
  P.eachEntry([&](const auto &E, const char *) {
    if (E.From.Pack.empty() && match(E.What).empty())
      Out.push_back({E.From.Where, E.What.Pattern->text()});
    Names(E.From, E.What.Receiver, EntityKind::Type);
  });
  for (const Sink &K : P.Sinks)
    for (const NamePattern &D : K.DeletedBy)
      Names(K.From, D, EntityKind::Function);
  for (const Gate &G : P.Gates)
    for (const std::vector<Selector> *Calls :
         {&G.Configure, &G.Opens, &G.Closes})
      for (const Selector &S : *Calls)
        if (G.From.Pack.empty() && match(S).empty())
          Out.push_back({{G.From.Where.File, S.Pattern.Line, S.Pattern.Column},
                         S.Pattern->text()});
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
}
