//===- link/Program.cpp ---------------------------------------------------===//
#include "link/Program.h"
#include "link/SameBody.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <optional>
#include <set>

using namespace askfirst;

Program::Program(llvm::ArrayRef<std::shared_ptr<const TUSummary>> In) {
  for (const auto &TU : In)
    TUs.push_back(TU.get());
  // Whatever order they came in.
  llvm::sort(TUs, [](const TUSummary *A, const TUSummary *B) {
    return A->MainFile < B->MainFile;
  });
  for (const TUSummary *TU : TUs) {
    for (const Entity &E : TU->Entities) {
      auto [It, New] = Entities.try_emplace(E.Id, &E);
      if (New)
        EntityTU[E.Id] = TU;
      if (New && E.Kind == EntityKind::Variable) {
        auto [Of, First] = Variables.try_emplace(Node::ofVariable(E.Id), E.Id);
        if (!First)
          Of->second = 0;
      }
      if (New)
        continue;
      if ((!It->second->Loc.isValid() && E.Loc.isValid()) ||
          // only where it was defined is it known to have virtual functions
          (E.Kind == EntityKind::Type && E.has(EF_Virtual) &&
           !It->second->has(EF_Virtual)))
        It->second = &E, EntityTU[E.Id] = TU;
    }
    for (const ClassInfo &C : TU->Classes)
      if (Classes.try_emplace(C.Id, &C).second)
        for (EntityId Base : C.Bases)
          DirectHeirs[Base].push_back(C.Id);
    for (const Override &O : TU->Overrides) {
      auto &V = Overriders[O.Overridden];
      if (!llvm::is_contained(V, O.Method))
        V.push_back(O.Method);
    }
    for (const StateWrite &W : TU->StaticWrites)
      Writes[W.Target].push_back({&W, NoIndex, TU});
  }
  addFunctions();
  functionValues();
  collectLedger();
}

/// What one line of a header declares with internal linkage is an entity of its
/// own in each translation unit.
bool Program::areTwins(EntityId A, EntityId B) const {
  const Entity *X = entity(A), *Y = entity(B);
  if (!X || !Y || !X->has(EF_InternalLinkage) || X->Name != Y->Name ||
      X->Kind != Y->Kind || X->Signature != Y->Signature)
    return false;
  return place(*EntityTU.lookup(A), X->Loc) ==
         place(*EntityTU.lookup(B), Y->Loc);
}

void Program::addFunctions() {
  auto Twins = [&](EntityId A, EntityId B) { return areTwins(A, B); };
  SameBody Same(Twins);
  for (const TUSummary *TU : TUs)
    for (const FunctionSummary &F : TU->Functions) {
      auto &Known = Bodies[F.Id];
      if (llvm::any_of(
              Known, [&](FunctionIndex I) { return Same(*Functions[I].S, F); }))
        continue;
      if (!Known.empty()) {
        LedgerLine L;
        L.K = LedgerEntry::OdrMismatch;
        L.Detail = name(F.Id);
        L.Function = L.Detail;
        L.Where = place(*TU, F.Loc);
        Ledger.push_back(std::move(L));
      }
      Known.push_back(Functions.size());
      Functions.push_back({&F, TU});
    }
  Originals = Functions.size();
  for (FunctionIndex I = 0; I < Originals; ++I)
    CopyOf.push_back(I);
  Dropped.resize(Originals);
  indexFunctions();
}

/// What is found by function or by entity, but for calls: of all functions that
/// stand for something.
void Program::indexFunctions() {
  forgetTargets();
  Readers.clear();
  for (auto &[Id, Ws] : Writes)
    llvm::erase_if(Ws, [](const Write &W) { return W.Function != NoIndex; });
  for (FunctionIndex I = 0; I < Functions.size(); ++I) {
    if (Dropped[I])
      continue;
    const FunctionSummary &F = *Functions[I].S;
    llvm::SmallDenseSet<EntityId, 16> Seen;
    for (const Edge &E : F.Edges)
      switch (E.From.K) {
      case Node::Field:
      case Node::FieldRead:
      case Node::Object:
      case Node::Global:
        if (Seen.insert(E.From.Entity).second)
          Readers[E.From.Entity].push_back(I);
        break;
      default:
        break;
      }
    for (const StateWrite &W : F.Writes)
      Writes[W.Target].push_back({&W, I, Functions[I].TU});
  }
}

void Program::forgetTargets() {
  FirstCall.clear();
  size_t Calls = 0;
  for (const Function &F : Functions) {
    FirstCall.push_back(Calls);
    Calls += F.S->Calls.size();
  }
  Targets.assign(Calls, {});
  Callers.assign(Functions.size(), {});
  Escaping.assign(Functions.size(), false);
  KeptIn.assign(Functions.size(), 0);
  Sites.clear();
  Makers.clear();
  Unseen.clear();
  UnseenSites.clear();
}

bool Program::addTarget(FunctionIndex F, CallIndex C, Target T) {
  auto &V = Targets[FirstCall[F] + C];
  bool Known = false;
  for (const Target &U : V) {
    if (U == T)
      return false;
    Known |= U.Body == T.Body;
  }
  V.push_back(T);
  // Some functions are called from everywhere: never search their callers.
  if (!Known)
    Callers[T.Body].push_back({F, C});
  return true;
}

void Program::dropHanded() {
  for (FunctionIndex F = 0; F < Functions.size(); ++F)
    for (CallIndex C = 0; C < Functions[F].S->Calls.size(); ++C) {
      auto &V = Targets[FirstCall[F] + C];
      auto Handed = [](const Target &T) { return T.How == Target::Callable; };
      if (!Functions[F].S->Calls[C].has(CF_Indirect) || llvm::all_of(V, Handed))
        continue;
      if (llvm::any_of(unseen({F, C}),
                       [](const UnseenTarget &U) { return !U.Handed; }))
        continue;
      for (const Target &T : V)
        if (Handed(T) && llvm::none_of(V, [&](const Target &U) {
              return U.Body == T.Body && !Handed(U);
            }))
          llvm::erase(Callers[T.Body], SiteRef{F, C});
      llvm::erase_if(V, Handed);
    }
}

void Program::addUnseen(SiteRef S, EntityId Callee, bool Handed) {
  const Entity *E = entity(Callee);
  if (!E || E->Kind != EntityKind::Function)
    return;
  auto &Known = Unseen[S];
  UnseenTarget T{Callee, Handed};
  if (llvm::is_contained(Known, T))
    return;
  Known.push_back(T);
  auto &At = UnseenSites[Callee];
  if (!llvm::is_contained(At, S))
    At.push_back(S);
}

std::set<FunctionIndex>
Program::withCallers(std::set<FunctionIndex> From) const {
  std::vector<FunctionIndex> Work(From.begin(), From.end());
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    for (const SiteRef &S : callers(F))
      if (From.insert(S.Function).second)
        Work.push_back(S.Function);
  }
  return From;
}

FunctionIndex Program::instanceAt(SiteRef S, FunctionIndex Body) const {
  auto It = InstanceAt.find({S, Body});
  return It == InstanceAt.end() ? Body : It->second;
}

std::set<SiteRef> Program::virtualSites() const {
  std::set<SiteRef> Out;
  for (FunctionIndex F = 0; F < Functions.size(); ++F)
    for (CallIndex C = 0; !Dropped[F] && C < summary(F).Calls.size(); ++C)
      if (summary(F).Calls[C].has(CF_Virtual))
        Out.insert({F, C});
  return Out;
}

/// A class with virtual functions, or what inherits from one.
bool Program::isPolymorphic(EntityId Class) const {
  if (Polymorphic.empty()) {
    Polymorphic[0] = false;
    for (auto &[Id, E] : Entities)
      if (E->Kind == EntityKind::Function && E->has(EF_Virtual) && E->Parent)
        Polymorphic[E->Parent] = true;
  }
  auto [It, New] = Polymorphic.try_emplace(Class, false);
  if (!New)
    return It->second;
  bool Is = false;
  if (const ClassInfo *C = classInfo(Class))
    for (EntityId B : C->Bases)
      Is |= isPolymorphic(B);
  return Polymorphic[Class] = Is;
}

llvm::SmallVector<EntityId, 1> Program::keys(llvm::StringRef Name) const {
  llvm::SmallVector<EntityId, 1> Out;
  for (auto &[Id, E] : Entities)
    if (E->Kind == EntityKind::Key && E->Name == Name)
      Out.push_back(Id);
  return Out;
}

/// Direct calls; \p Virtual: by class hierarchy alone, where that is asked.
void Program::resolveCalls(bool Virtual) {
  // The same few methods are called again and again.
  llvm::DenseMap<EntityId, std::vector<EntityId>> Families;
  auto Family = [&](EntityId Id) -> const std::vector<EntityId> & {
    auto [It, New] = Families.try_emplace(Id);
    if (New)
      It->second = withOverriders(Id);
    return It->second;
  };
  for (FunctionIndex I = 0; I < Functions.size(); ++I) {
    if (Dropped[I])
      continue;
    const FunctionSummary &F = *Functions[I].S;
    for (CallIndex C = 0; C < F.Calls.size(); ++C) {
      const Call &K = F.Calls[C];
      if (!K.Callee)
        continue;
      Sites[K.Callee].push_back({I, C});
      if (K.has(CF_Virtual)) {
        if (!Virtual)
          continue;
        for (EntityId M : Family(K.Callee))
          for (FunctionIndex B : bodies(M))
            addTarget(I, C, {instanceAt({I, C}, B), Target::Plain, 0});
      } else {
        for (FunctionIndex B : bodies(K.Callee))
          addTarget(I, C, {instanceAt({I, C}, B), Target::Plain, 0});
      }
    }
  }
}

bool Program::appends(EntityId Function) const {
  static const llvm::StringRef Names[] = {
      "push_back",     "emplace_back", "push",        "emplace",
      "push_front",    "insert",       "append",      "add",
      "enqueue",       "write",        "operator+=",  "operator<<",
      "prepend",       "record",       "put",         "post",
      "emplace_front", "push_all",     "try_emplace", "insert_or_assign"};
  const Entity *E = entity(Function);
  if (!E)
    return false;
  llvm::StringRef Name = E->Name, Last = Name.rsplit("::").second;
  return llvm::is_contained(Names, Last.empty() ? Name : Last);
}

/// Functions without callers, or run from where nobody sees, above \p F;
/// sorted.
const std::vector<FunctionIndex> &Program::entries(FunctionIndex F) const {
  auto [It, New] = Entries.try_emplace(F);
  std::vector<FunctionIndex> &Out = It->second;
  if (!New)
    return Out;
  llvm::SmallDenseSet<FunctionIndex, 32> Seen{F};
  std::vector<FunctionIndex> Work{F};
  while (!Work.empty() && Seen.size() < 500) {
    FunctionIndex X = Work.back();
    Work.pop_back();
    if (Callers[X].empty() || Escaping[X])
      Out.push_back(X);
    for (const SiteRef &S : Callers[X])
      if (Seen.insert(S.Function).second)
        Work.push_back(S.Function);
  }
  llvm::sort(Out);
  return Out;
}

bool Program::sameEntry(FunctionIndex A, FunctionIndex B) const {
  if (A == B)
    return true;
  entries(B); // so that neither moves the other
  const std::vector<FunctionIndex> &Above = entries(A);
  return std::ranges::includes(Above, entries(B));
}

bool Program::isCapture(EntityId Field) const {
  const Entity *E = entity(Field);
  return E && E->Kind == EntityKind::Field &&
         llvm::StringRef(E->Name).contains("(lambda)::");
}

std::string Program::name(EntityId Id) const {
  const Entity *E = entity(Id);
  return E ? E->Name : "(unnamed)";
}

Place Program::place(const TUSummary &TU, const Location &L) const {
  return {TU.Files[L.File], L.Line, L.Column};
}

Place Program::place(FunctionIndex F, const Location &L) const {
  return place(*Functions[F].TU, L);
}

template <typename Map, typename Key>
static auto lookUp(const Map &M, const Key &Id)
    -> llvm::ArrayRef<typename Map::mapped_type::value_type> {
  auto It = M.find(Id);
  if (It == M.end())
    return {};
  return It->second;
}

llvm::ArrayRef<FunctionIndex> Program::bodies(EntityId Id) const {
  return lookUp(Bodies, Id);
}
llvm::ArrayRef<std::pair<FunctionIndex, uint32_t>>
Program::makers(EntityId Id) const {
  return lookUp(Makers, Id);
}
llvm::ArrayRef<SiteRef> Program::unseenSites(EntityId Callee) const {
  return lookUp(UnseenSites, Callee);
}
llvm::ArrayRef<Program::UnseenTarget> Program::unseen(SiteRef S) const {
  return lookUp(Unseen, S);
}
llvm::ArrayRef<SiteRef> Program::sites(EntityId Callee) const {
  return lookUp(Sites, Callee);
}
llvm::ArrayRef<FunctionIndex> Program::readers(EntityId Id) const {
  return lookUp(Readers, Id);
}

llvm::SmallVector<Node, 2> Program::reads(FunctionIndex F,
                                          EntityId Field) const {
  llvm::SmallVector<Node, 2> Out;
  const FunctionSummary &S = summary(F);
  Node N;
  N.K = Node::Field;
  N.Entity = Field;
  for (N.Index = 0; N.Index < Node::OfParam + S.Parameters.size(); ++N.Index) {
    if (!edgesFrom(S, N).empty())
      Out.push_back(N);
  }
  // Those of calls and variables: sorted, past these.
  N.Index = Node::OfCall;
  N.Entity = 0;
  for (auto It = llvm::lower_bound(
           S.Edges, N,
           [](const Edge &X, const Node &At) { return X.From < At; });
       It != S.Edges.end() && It->From.K == Node::Field; ++It)
    if (It->From.Entity == Field && !llvm::is_contained(Out, It->From))
      Out.push_back(It->From);
  return Out;
}

llvm::ArrayRef<Program::Write> Program::writes(EntityId Target) const {
  return lookUp(Writes, Target);
}

std::vector<EntityId> Program::withOverriders(EntityId Id) const {
  std::vector<EntityId> Out{Id};
  llvm::SmallDenseSet<EntityId, 16> Seen{Id};
  for (size_t I = 0; I < Out.size(); ++I)
    for (EntityId O : lookUp(Overriders, Out[I]))
      if (Seen.insert(O).second)
        Out.push_back(O);
  llvm::sort(Out);
  return Out;
}

llvm::ArrayRef<EntityId> Program::reached(EntityId Class, bool Up) const {
  auto [It, New] = (Up ? Ancestors : Heirs).try_emplace(Class);
  std::vector<EntityId> &Out = It->second;
  if (!New)
    return Out;
  llvm::DenseSet<EntityId> Seen{Class};
  Out.push_back(Class);
  for (size_t I = 0; I < Out.size(); ++I) {
    llvm::ArrayRef<EntityId> Next;
    if (!Up) {
      if (auto H = DirectHeirs.find(Out[I]); H != DirectHeirs.end())
        Next = H->second;
    } else if (const ClassInfo *C = classInfo(Out[I])) {
      Next = C->Bases;
    }
    for (EntityId Id : Next)
      if (Seen.insert(Id).second)
        Out.push_back(Id);
  }
  llvm::sort(Out);
  return Out;
}

bool Program::isA(EntityId Derived, EntityId Base) const {
  return Derived == Base || llvm::binary_search(reached(Derived, true), Base);
}

llvm::ArrayRef<EntityId> Program::heirs(EntityId Class) const {
  return reached(Class, false);
}

bool Program::isLibraryObject(EntityId Class) const {
  const Entity *E = entity(Class);
  if (!E || !E->has(EF_Virtual))
    return false;
  if (E->has(EF_SystemHeader))
    return E->TemplateArguments.empty();
  const ClassInfo *C = classInfo(Class);
  return C &&
         llvm::any_of(C->Bases, [&](EntityId B) { return isLibraryObject(B); });
}

void Program::collectLedger() {
  std::map<std::tuple<uint8_t, std::string, Place>, LedgerLine> Lines;
  for (const TUSummary *TU : TUs)
    for (const LedgerEntry &E : TU->Ledger) {
      LedgerLine L;
      L.K = E.K;
      L.Detail = E.Detail;
      L.Function = E.Function ? name(E.Function) : "";
      L.Where = place(*TU, E.Loc);
      // One construct in a header is one line, in however many TUs it stands.
      Lines.try_emplace({uint8_t(E.K), E.Detail, L.Where}, L);
    }
  for (auto &[Key, L] : Lines)
    Ledger.push_back(L);
}

std::vector<const ClassInfo *> Program::classesOf(EntityId Class) const {
  std::vector<const ClassInfo *> Out;
  for (EntityId Id : heirs(Class))
    if (const ClassInfo *C = classInfo(Id))
      Out.push_back(C);
  return Out;
}

llvm::ArrayRef<Edge> askfirst::edgesFrom(const FunctionSummary &S,
                                         const Node &From) {
  auto First = llvm::lower_bound(
      S.Edges, From, [](const Edge &E, const Node &N) { return E.From < N; });
  auto Last = First;
  while (Last != S.Edges.end() && Last->From == From)
    ++Last;
  return {S.Edges.data() + (First - S.Edges.begin()), size_t(Last - First)};
}
