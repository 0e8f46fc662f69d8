//===- link/FunctionPlaces.cpp - Where a function value can stand ---------===//
//
// What keeps the values of FunctionValues few: a value stands only where types
// let it, and in an object that lives on only in that object's own field.
//
//===----------------------------------------------------------------------===//
#include "link/FunctionValues.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace askfirst;

/// Where code without a body may have put a value: anywhere; what is the class
/// of something is that of what it gives back.
FunctionValues::PathId FunctionValues::kept(const FunctionValue &V) {
  if (!isType(V.Path)) {
    if (V.Path && Paths[V.Path].components().front().K == Component::Field)
      return V.Path;
    return 0;
  }
  return TypePath;
}

/// With any element for those under a key that is a function's parameter.
FunctionValues::PathId FunctionValues::anyKey(PathId Path) {
  return Paths[Path].hasParamKey() ? path(Paths[Path].anyKey()) : Path;
}

bool FunctionValues::isPointer(EntityId Field) const {
  const Entity *E = P.entity(Field);
  return E && E->has(EF_Designates);
}

/// Where in what lives on a value at \p Path of \p At (a field or a global; 0:
/// some object) stands: in its own field of the object that the last pointer on
/// the way leads to. nullopt: no pointer is on the way.
std::optional<std::pair<EntityId, FunctionValues::PathId>>
FunctionValues::behindPointers(EntityId At, PathId Path) {
  auto [It, New] =
      Behind.try_emplace({At, Path}, std::pair<EntityId, PathId>(0, Nowhere));
  if (New) {
    bool Crossed = At && isPointer(At);
    auto Cs = Paths[Path].components();
    size_t Own = Cs.size();
    for (size_t I = 0; I < Cs.size(); ++I) {
      if (Cs[I].K != Component::Field)
        continue;
      if (Crossed)
        Own = I;
      Crossed = isPointer(Cs[I].Id);
    }
    if (Own < Cs.size()) {
      EntityId F = Cs[Own].Id;
      PathId Rest = path(AccessPath(Cs.drop_front(Own + 1)));
      It = Behind.find({At, Path});
      It->second = {F, Rest};
    }
  }
  if (It->second.second == Nowhere)
    return std::nullopt;
  return It->second;
}

/// Whether what is at \p Path can be the value, by the types of the fields on
/// the way: each leads to it.
bool FunctionValues::fits(EntityId Id, PathId Path) const {
  bool Type = isType(Path);
  const Entity *Last = nullptr;
  auto Cs = Paths[Path].components();
  for (size_t I = 0; I < Cs.size(); ++I) {
    const Entity *E =
        Cs[I].K == Component::Field ? P.entity(Cs[I].Id) : nullptr;
    if (!E || E->Kind != EntityKind::Field)
      continue;
    // An object with virtual functions may be one of an heir, in whose fields
    // they stand.
    bool Heirs =
        Type || (E->has(EF_HoldsCode) &&
                 llvm::any_of(Cs.drop_front(I + 1), [](const Component &C) {
                   return C.K == Component::Field;
                 }));
    if (!E->has(Heirs ? EF_HoldsCode : EF_HoldsFunctions))
      return false;
    // One that is of neither class is no field of the other's.
    if (Last && E->Parent && P.classInfo(Last->Class) &&
        !P.isA(Last->Class, E->Parent) && !P.isA(E->Parent, Last->Class) &&
        Last->has(EF_HoldsOneClass))
      return false;
    Last = E;
  }
  if (!Last)
    return true;
  const Entity *Class = P.entity(Last->Class);
  if (!Type) {
    // An object of the program has its code in its fields, or is itself code.
    const Entity *Code = P.entity(Id);
    return Paths[Path].size() >= MaxPath || !P.classInfo(Last->Class) ||
           !Last->has(EF_HoldsOneClass) || !Code ||
           (Code->Parent && (P.isA(Code->Parent, Last->Class) ||
                             P.isA(Last->Class, Code->Parent)));
  }
  return Id == AnyClass || Id == AnyInside || !Class ||
         !Class->has(EF_Virtual) || P.isA(Id, Last->Class) ||
         P.isA(Last->Class, Id);
}

bool FunctionValues::isType(PathId Path) const {
  return Path && Paths[Path].components().back() ==
                     Component{Component::Key, TypeKeyId};
}

/// Library functions that put what they are given away and do not run it.
static bool onlyStores(const Entity *E) {
  static const llvm::StringSet<> Names = {"push_back",
                                          "emplace_back",
                                          "push",
                                          "emplace",
                                          "push_front",
                                          "emplace_front",
                                          "insert",
                                          "insert_or_assign",
                                          "try_emplace",
                                          "assign",
                                          "operator=",
                                          "append",
                                          "prepend",
                                          "enqueue",
                                          "make_pair",
                                          "make_tuple",
                                          "make_shared",
                                          "make_unique",
                                          "bind",
                                          "bind_front",
                                          "bind_back",
                                          "pair",
                                          "tuple",
                                          "vector",
                                          "deque",
                                          "list",
                                          "map",
                                          "unordered_map",
                                          "optional",
                                          "function",
                                          "shared_ptr",
                                          "unique_ptr",
                                          "variant",
                                          "any",
                                          "array",
                                          "operator[]",
                                          "swap",
                                          "packaged_task",
                                          "move_only_function"};
  return E && E->has(EF_SystemHeader) &&
         Names.contains(llvm::StringRef(E->Name).rsplit("::").second);
}

bool FunctionValues::stores(EntityId Callee) {
  auto [It, New] = Stores.try_emplace(Callee);
  if (New)
    It->second = onlyStores(P.entity(Callee));
  return It->second;
}

/// A virtual call on an object of \p Class.
void FunctionValues::narrow(SiteRef S, EntityId Class) {
  if (!Refined)
    return;
  EntityId Callee = P.summary(S.Function).Calls[S.Call].Callee;
  auto Take = [&](EntityId Method) {
    bool New = false;
    for (FunctionIndex B : P.bodies(Method))
      New |= P.addTarget(S.Function, S.Call,
                         {P.instanceAt(S, B), Target::Plain, 0});
    // What was there before it was known what runs.
    if (Open.erase(S) || New)
      again(S.Function, S.Call);
  };
  if (Class == AnyClass || Class == AnyInside) {
    for (EntityId M : P.withOverriders(Callee))
      Take(M);
    return;
  }
  const Entity *E = P.entity(Callee);
  if (!E || !P.isA(Class, E->Parent))
    return; // something else that stands at the same path
  std::map<EntityId, EntityId> ByClass;
  for (EntityId M : P.withOverriders(Callee))
    if (const Entity *X = P.entity(M))
      ByClass[X->Parent] = M;
  // The nearest class that has it.
  std::vector<EntityId> Todo{Class};
  for (size_t I = 0; I < Todo.size(); ++I) {
    if (auto It = ByClass.find(Todo[I]); It != ByClass.end())
      return Take(It->second);
    if (const ClassInfo *C = P.classInfo(Todo[I]))
      Todo.insert(Todo.end(), C->Bases.begin(), C->Bases.end());
  }
  Take(Callee);
}
