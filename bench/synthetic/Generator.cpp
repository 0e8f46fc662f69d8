//===- synthetic/Generator.cpp - Units, classes, policy -------------------===//
#include "Generator.h"
#include "Body.h"
#include "summary/Packed.h"
#include "summary/Summary.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace askfirst;
using namespace askfirst::synthetic;

EntityId World::id(char Kind, uint64_t Number) const {
  // Spread over all 64 bits as hashes of USRs are.
  return mix(mix(Seed ^ uint64_t(Kind)) + Number * 0x9e3779b97f4a7c15) | 1;
}

namespace {

/// A policy is written by people: its length does not grow with the program,
/// the places it matches do.
constexpr unsigned PolicySources = 24, PolicySinks = 12, PolicyPurposes = 4;

class Generator {
public:
  Generator(const MakeOptions &O, const Rates &R)
      : O(O), W{O.Seed, R, PolicySources, PolicySinks, PolicyPurposes},
        R(O.Seed) {}
  llvm::Error run();

private:
  TUSummary unit(unsigned Number, unsigned First, unsigned Count);
  TUSummary model();
  void addType(Type T, llvm::StringRef Name, std::vector<Entity> &Es,
               std::vector<ClassInfo> &Cs) const;
  llvm::Error policy(llvm::StringRef File, bool Consent) const;

  const MakeOptions &O;
  World W;
  Random R;
  /// The last function of each of the last units.
  std::vector<FunctionSummary> Shared;
};

Entity entity(EntityId Id, EntityKind K, std::string Name) {
  Entity E;
  E.Id = Id;
  E.Kind = K;
  E.Name = std::move(Name);
  E.Loc = {1, 1 + uint32_t(Id % 2000), 5};
  return E;
}

std::string text(const llvm::Twine &T) { return T.str(); }

/// The class that a type is, with its members.
void Generator::addType(Type T, llvm::StringRef Name, std::vector<Entity> &Es,
                        std::vector<ClassInfo> &Cs) const {
  Entity E = entity(W.classOf(T), EntityKind::Type, Name.str());
  if (isPolymorphic(T))
    E.Flags |= EF_Virtual;
  ClassInfo C;
  C.Id = E.Id;
  Es.push_back(std::move(E));
  for (unsigned Slot = isContainer(T) ? 1 : 0; Slot < 4; ++Slot) {
    Entity M = entity(W.memberOf(T, Slot), EntityKind::Field,
                      text(Name + "::member" + llvm::Twine(Slot)));
    M.Parent = C.Id;
    M.Signature = "std::string";
    describe(M, memberType(T, Slot), W);
    C.Fields.push_back(M.Id);
    Es.push_back(std::move(M));
  }
  Cs.push_back(std::move(C));
}

/// What the policy names: a person's fields, trackers, the consent.
TUSummary Generator::model() {
  TUSummary S;
  S.MainFile = "src/model.cpp";
  S.Files.push_back("src/model.h");
  Entity Person = entity(W.id('P', 0), EntityKind::Type, "app::Person");
  ClassInfo C;
  C.Id = Person.Id;
  for (unsigned I = 0; I < W.Sources; ++I) {
    Entity F = entity(W.source(I), EntityKind::Field,
                      text("app::Person::datum" + llvm::Twine(I)));
    F.Parent = Person.Id;
    F.Signature = "std::string";
    C.Fields.push_back(F.Id);
    S.Entities.push_back(std::move(F));
  }
  S.Entities.push_back(std::move(Person));
  S.Classes.push_back(std::move(C));
  for (Type T = 4; T < FirstUnitType; ++T)
    if (level(T))
      addType(T, text("lib::Type" + llvm::Twine(T)), S.Entities, S.Classes);
  for (unsigned I = 0; I < W.Sinks; ++I) {
    Entity F = entity(W.sink(I), EntityKind::Function,
                      text("sdk::Tracker::send" + llvm::Twine(I)));
    F.Signature = "(const std::string &)";
    S.Entities.push_back(std::move(F));
  }
  S.Entities.push_back(
      entity(W.granted(), EntityKind::Function, "app::Consent::granted"));
  S.Entities.back().Flags |= EF_ConstMethod;
  S.Entities.push_back(
      entity(W.withdraw(), EntityKind::Function, "app::Consent::withdraw"));
  S.Entities.push_back(
      entity(W.id('e', 999), EntityKind::Type, "app::Purpose"));
  S.Entities.push_back(entity(W.typeKey(), EntityKind::Key, TypeKey));
  for (unsigned I = 0; I < W.Purposes; ++I) {
    Entity E = entity(W.purpose(I), EntityKind::Enumerator,
                      text("app::Purpose::P" + llvm::Twine(I)));
    E.Parent = W.id('e', 999);
    E.Value = I;
    S.Entities.push_back(std::move(E));
  }
  llvm::sort(S.Entities,
             [](const Entity &A, const Entity &B) { return A.Id < B.Id; });
  return S;
}

TUSummary Generator::unit(unsigned Number, unsigned First, unsigned Count) {
  TUSummary S;
  std::string Stem =
      text("module" + llvm::Twine(Number / 40) + "/unit" + llvm::Twine(Number));
  S.MainFile = "src/" + Stem + ".cpp";
  S.Files.push_back(S.MainFile);
  S.Files.push_back("src/" + Stem + ".h");
  S.Files.push_back("src/model.h");
  const Rates &M = W.R;
  std::vector<Entity> Es;
  auto Padded = [&](std::string Name, Entity &E) {
    E.Name = std::move(Name);
    E.Signature = "(const std::string &, int, bool)";
    // Names are as long as real ones on average: templates', mostly.
    bool Function = E.Kind == EntityKind::Function;
    if (!Function)
      E.Signature.clear();
    unsigned Length = E.Name.size() + E.Signature.size();
    unsigned Wanted = 2.4 * M.NameLength * R.unit();
    if (Wanted > Length)
      E.Signature += std::string(Wanted - Length, 'T');
  };
  // Classes, some derived from one of an earlier unit.
  unsigned Classes = std::max(1u, R.around(M.Classes * Count));
  UnitWorld U;
  U.Number = Number;
  U.First = First;
  U.Count = Count;
  for (unsigned I = 0; I < Classes; ++I) {
    ClassInfo C;
    uint32_t Global = W.ClassFields.size();
    C.Id = W.id('C', Global);
    Entity E = entity(C.Id, EntityKind::Type, "");
    Padded(text("app::m" + llvm::Twine(Number) + "::Class" + llvm::Twine(I)),
           E);
    std::string Name = E.Name;
    Es.push_back(std::move(E));
    unsigned Fields = R.from(M.Fields);
    W.ClassFields.push_back({});
    for (unsigned K = 0; K < Fields; ++K) {
      Entity F = entity(W.id('F', W.NumFields), EntityKind::Field,
                        Name + "::field" + std::to_string(K));
      F.Parent = C.Id;
      F.Signature = "std::string";
      describe(F, kept(F.Id, Number), W);
      C.Fields.push_back(F.Id);
      W.ClassFields.back().push_back(F.Id);
      W.UnitOfPlace[C.Fields.back()] = Number;
      ++W.NumFields;
      Es.push_back(std::move(F));
    }
    U.Classes.push_back(Global);
    Type Base = FirstUnitType + Number * 4 + 2 + R.below(2);
    if (isPolymorphic(Base)) {
      C.Bases.push_back(W.classOf(Base));
      W.Heirs[Base].push_back(C.Id);
    }
    S.Classes.push_back(std::move(C));
  }
  // Methods that override one of a class of an earlier unit.
  while (W.As.size() < First + Count)
    W.As.push_back(W.As.size());
  for (unsigned I = 0; I < Count; ++I) {
    Entity E = entity(W.function(First + I), EntityKind::Function, "");
    std::string Scope = text("app::m" + llvm::Twine(Number));
    if (R.chance(M.Methods)) {
      unsigned Of = R.below(U.Classes.size());
      U.ClassOf.push_back(U.Classes[Of]);
      E.Parent = S.Classes[Of].Id;
      Scope += "::Class" + std::to_string(Of);
    } else {
      U.ClassOf.push_back(NoIndex);
    }
    std::string Name = Scope + "::function" + std::to_string(I);
    if (E.Parent && R.chance(M.Overrides) && !W.Virtuals.empty()) {
      uint32_t Base = W.nearOrAny(R, W.Virtuals.size(), 200);
      auto [Method, Class, Function] = W.Virtuals[Base];
      S.Overrides.push_back({E.Id, Method});
      W.As[First + I] = W.As[Function];
      auto &Bases = S.Classes[U.ClassOf.back() - U.Classes[0]].Bases;
      if (!llvm::is_contained(Bases, Class))
        Bases.push_back(Class);
      E.Flags |= EF_Virtual;
    } else if (E.Parent && R.chance(M.Overrides)) {
      U.NewVirtuals.push_back({E.Id, E.Parent, First + I});
      E.Flags |= EF_Virtual;
    }
    Padded(std::move(Name), E);
    Es.push_back(std::move(E));
  }
  W.UnitOf.resize(First + Count, Number);
  W.UnitOfPlace[W.id('g', Number)] = Number;
  BodyMaker Maker(W, U, R);
  // What headers define is in several units.
  std::set<EntityId> Again;
  for (unsigned N = Shared.empty() ? 0 : R.around((M.Copies - 1) * Count); N;
       --N) {
    const FunctionSummary &F = Shared[R.below(Shared.size())];
    if (Again.insert(F.Id).second)
      S.Functions.push_back(F);
  }
  for (unsigned I = 0; I < Count; ++I)
    S.Functions.push_back(Maker.make(I));
  if (Shared.size() < 256)
    Shared.push_back(S.Functions.back());
  else
    Shared[Number % 256] = S.Functions.back();
  for (Type Kind : {2, 3})
    for (Type Of : {0u, Private})
      addType(Of | (FirstUnitType + Number * 4 + Kind),
              text("app::m" + llvm::Twine(Number) + (Of ? "::Own" : "::Type") +
                   llvm::Twine(Kind)),
              Es, S.Classes);
  // The rest of what a unit names; a third of a library function is new.
  unsigned Own = Es.size() + Count / 3;
  for (uint32_t L : Maker.librariesUsed()) {
    Entity E = entity(W.id('L', L), EntityKind::Function, "");
    Padded(text("lib::ns" + llvm::Twine(L % 97) + "::call" + llvm::Twine(L)),
           E);
    E.Flags |= EF_SystemHeader;
    Es.push_back(std::move(E));
  }
  for (unsigned I = Own; I < M.Entities * Count; ++I) {
    Entity E = entity(W.id('X', uint64_t(Number) << 20 | I),
                      I % 3 ? EntityKind::Field : EntityKind::Enumerator, "");
    Padded(text("app::m" + llvm::Twine(Number) + "::other" + llvm::Twine(I)),
           E);
    Es.push_back(std::move(E));
  }
  W.Virtuals.insert(W.Virtuals.end(), U.NewVirtuals.begin(),
                    U.NewVirtuals.end());
  auto ById = [](const auto &A, const auto &B) { return A.Id < B.Id; };
  llvm::sort(Es, ById);
  llvm::sort(S.Classes, ById);
  llvm::sort(S.Functions, ById);
  llvm::sort(S.Overrides);
  S.Entities = std::move(Es);
  return S;
}

llvm::Error Generator::policy(llvm::StringRef File, bool Consent) const {
  std::error_code EC;
  llvm::raw_fd_ostream OS((O.Folder + "/" + File).str(), EC);
  if (EC)
    return llvm::createFileError(O.Folder + "/" + File, EC);
  static const char *const Data[] = {"user.contact.email", "user.name",
                                     "user.location", "user.device"};
  static const char *const Purposes[PolicyPurposes] = {
      "analytics", "marketing.advertising", "functional.storage",
      "essential.service"};
  OS << "version: 1\nsources:\n";
  for (unsigned I = 0; I < W.Sources; ++I)
    OS << "  - {field: app::Person::datum" << I << ", data: " << Data[I % 4]
       << "}\n";
  OS << "sinks:\n";
  for (unsigned I = 0; I < W.Sinks; ++I)
    OS << "  - {function: sdk::Tracker::send" << I
       << ", arguments: [0], kind: analytics, purpose: "
       << Purposes[I % W.Purposes] << ", recipient: Sdk}\n";
  if (Consent) {
    std::string Values;
    for (unsigned I = 0; I < W.Purposes; ++I)
      Values += text((I ? ", app::Purpose::P" : "app::Purpose::P") +
                     llvm::Twine(I) + ": " + Purposes[I]);
    OS << "consent:\n  - {function: app::Consent::granted, purpose: {argument: "
          "0, values: {"
       << Values << "}}, when: true}\n  - {revoke: app::Consent::withdraw, "
       << "purpose: {argument: 0, values: {" << Values << "}}}\n";
  }
  OS << "rules:\n  - {data: user, sink: analytics, require: consent}\n";
  return llvm::Error::success();
}

llvm::Error Generator::run() {
  if (std::error_code EC = llvm::sys::fs::create_directories(O.Folder))
    return llvm::createFileError(O.Folder, EC);
  std::string File = O.Folder + "/program.askf";
  std::error_code EC;
  llvm::raw_fd_ostream OS(File, EC);
  if (EC)
    return llvm::createFileError(File, EC);
  OS << packSummary(writeSummary(model()));
  // One unit after another, so that a large program needs no memory here.
  for (unsigned First = 0, Number = 0; First < O.Functions; ++Number) {
    unsigned Count =
        1 + R.below(uint64_t(2 * W.R.UnitFunctions)); // mean as measured
    Count = std::min(Count, O.Functions - First);
    OS << packSummary(writeSummary(unit(Number, First, Count)));
    First += Count;
  }
  OS.close();
  if (OS.has_error())
    return llvm::createFileError(File, OS.error());
  if (llvm::Error E = policy("askfirst.yaml", true))
    return E;
  return policy("no-consent.yaml", false);
}

} // namespace

llvm::Error synthetic::make(const MakeOptions &O, const Rates &R) {
  return Generator(O, R).run();
}
