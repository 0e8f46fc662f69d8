//===- link/Holding.cpp ---------------------------------------------------===//
#include "link/Holding.h"

using namespace askfirst;

/// Of a type that says nothing of what it may hold.
bool Holding::isOpen(const Entity &Field) const {
  if (Field.Kind != EntityKind::Field || !Field.has(EF_HoldsOneClass))
    return true;
  return Field.Class && !Prog.classInfo(Field.Class);
}

bool Holding::isTyped(EntityId Field) const {
  const Entity *E = Prog.entity(Field);
  return E && !isOpen(*E) && E->Class;
}

void Holding::index() {
  if (std::exchange(Indexed, true))
    return;
  for (auto &[Id, C] : Prog.classes()) {
    for (EntityId F : C->Fields)
      if (const Entity *E = Prog.entity(F)) {
        if (isOpen(*E))
          Open.push_back(Id);
        else if (E->Class)
          Owners[E->Class].push_back(Id);
      }
  }
}

/// From the class that has the field up to all that know one that may.
const Holding::Classes &Holding::holders(EntityId Below) {
  auto [It, New] = Known.try_emplace(Below);
  Classes &Named = It->second; // what a field may be declared as
  const Entity *Field = Prog.entity(Below);
  if (!New || !Field)
    return Named;
  std::vector<EntityId> Objects;
  Classes Seen;
  auto Add = [&](EntityId Class) {
    if (Class && Seen.insert(Class).second)
      Objects.push_back(Class);
  };
  index();
  Add(Field->Parent);
  for (EntityId Class : Open)
    Add(Class);
  for (size_t I = 0; I < Objects.size(); ++I) {
    for (EntityId Id : Prog.heirs(Objects[I]))
      Add(Id);
    // Such an object may be known as one of any of its bases.
    std::vector<EntityId> Names{Objects[I]};
    for (size_t N = 0; N < Names.size(); ++N) {
      if (!Named.insert(Names[N]).second)
        continue;
      for (EntityId Id : Owners.lookup(Names[N]))
        Add(Id);
      if (const ClassInfo *C = Prog.classInfo(Names[N]))
        Names.insert(Names.end(), C->Bases.begin(), C->Bases.end());
    }
  }
  return Named;
}

bool Holding::mayHold(EntityId Field, EntityId Below) {
  const Entity *E = Prog.entity(Field);
  if (Field == Below || !E || isOpen(*E))
    return true;
  const Entity *Of = Prog.entity(Below);
  if (!Of || Of->Kind != EntityKind::Field || !Of->Parent)
    return true;
  return E->Class && holders(Below).contains(E->Class);
}

bool Holding::isByValue(const Entity &Field) {
  return Field.Signature.find_first_of("*&<") == std::string::npos;
}

/// Whether an object of \p Class lies in one of \p Of as it is: a pointer to it
/// is one to the whole, to who knows (`container_of`, C's inheritance).
bool Holding::isPartOf(EntityId Class, EntityId Of) const {
  std::vector<EntityId> Wholes{Of};
  for (size_t I = 0; I < Wholes.size(); ++I) {
    const ClassInfo *C = Prog.classInfo(Wholes[I]);
    if (!C)
      continue;
    for (EntityId F : C->Fields) {
      const Entity *E = Prog.entity(F);
      if (!E || !E->Class || !isByValue(*E))
        continue;
      if (E->Class == Class)
        return true;
      if (!llvm::is_contained(Wholes, E->Class))
        Wholes.push_back(E->Class);
    }
  }
  return false;
}

bool Holding::haveCommonHeir(EntityId A, EntityId B) const {
  llvm::ArrayRef<EntityId> Few = Prog.heirs(A), Many = Prog.heirs(B);
  if (Few.size() > Many.size())
    std::swap(Few, Many);
  return llvm::any_of(
      Few, [&](EntityId Heir) { return llvm::binary_search(Many, Heir); });
}

bool Holding::mayHave(EntityId Class, EntityId Field) {
  const Entity *F = Prog.entity(Field);
  if (!Class || !F || F->Kind != EntityKind::Field || !F->Parent ||
      Class == F->Parent || !Prog.classInfo(Class) ||
      !Prog.classInfo(F->Parent))
    return true;
  auto [It, New] = Having.try_emplace({Class, F->Parent});
  if (New)
    It->second = isPartOf(Class, F->Parent) || haveCommonHeir(Class, F->Parent);
  return It->second;
}

bool Holding::fits(const AccessPath &Path, EntityId Holder) {
  for (const Component &C : Path.components()) {
    if (C.K != Component::Field)
      continue;
    if (const Entity *H = Prog.entity(Holder);
        H && H->has(EF_HoldsOneClass) && !mayHave(H->Class, C.Id))
      return false;
    Holder = C.Id;
  }
  return true;
}

bool Holding::has(EntityId Class, EntityId Field) const {
  const Entity *F = Prog.entity(Field);
  return Class && F && F->Parent &&
         (Prog.isA(Class, F->Parent) || Prog.isA(F->Parent, Class));
}

bool Holding::isKnownUnder(EntityId Class, const Component &By) {
  if (!Class)
    return false;
  if (Methods.empty()) {
    Methods[0];
    for (FunctionIndex F = 0; F < Prog.size(); ++F)
      if (const Entity *E = Prog.entity(Prog.summary(F).Id);
          E && E->Parent && !Prog.dropped(F))
        Methods[E->Parent].push_back(F);
  }
  auto [It, New] = KnownUnder.try_emplace(Class);
  if (New) {
    Classes Fields;
    auto Add = [&](EntityId C) {
      if (auto M = Methods.find(C); M != Methods.end())
        for (FunctionIndex F : M->second) {
          const Program::Fields &Kept = Prog.keptUnder(F, Node::OfThis);
          Fields.insert(Kept.begin(), Kept.end());
        }
    };
    for (EntityId Heir : Prog.heirs(Class))
      Add(Heir);
    std::vector<EntityId> Bases{Class};
    for (size_t I = 0; I < Bases.size(); ++I)
      if (const ClassInfo *C = Prog.classInfo(Bases[I]))
        for (EntityId B : C->Bases)
          if (!llvm::is_contained(Bases, B)) {
            Bases.push_back(B);
            Add(B);
          }
    It = KnownUnder.find(Class);
    It->second = std::move(Fields);
  }
  return By.K == Component::Below ? !It->second.empty() && has(Class, By.Id)
                                  : It->second.contains(By.Id);
}

std::optional<AccessPath> Holding::at(const AccessPath &Path,
                                      const AccessPath &Part) {
  EntityId Below = Path.below();
  if (!Below || Part.size() < Path.size())
    return Path;
  bool Itself = false;
  for (const Component &C : Part.components().drop_front(Path.size() - 1))
    if (C.K == Component::Field) {
      if (!mayHold(C.Id, Below))
        return std::nullopt;
      Itself = C.Id == Below;
    }
  AccessPath Out = Part;
  if (!Itself)
    Out.append({Component::Below, Below});
  return Out;
}
