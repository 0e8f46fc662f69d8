//===- synthetic/Types.cpp - What data fits where -------------------------===//
#include "Body.h"

using namespace askfirst;
using namespace askfirst::synthetic;

/// A type of that kind: half of it is of those that everybody uses.
static Type ofUnit(uint32_t Unit, Type Kind, uint64_t H) {
  if (H % 2)
    return 4 + (H >> 4) % 3 * 4 + Kind;
  return FirstUnitType + Unit * 4 + Kind;
}

/// What stands at a position of a function: parameter, result, object.
Type BodyMaker::typeOf(uint32_t Function, uint32_t Position,
                       bool Object) const {
  Function = W.as(Function);
  uint64_t H = mix(Function * 64ull + Position + 1);
  uint32_t Unit = Function < W.UnitOf.size() ? W.UnitOf[Function] : U.Number;
  if (!Object && H % 1000 < 1000 * W.R.CodeArgument)
    return callable(Unit, H >> 16);
  return ofUnit(Unit, Object ? 2 + H % 2 : (H >> 8) % 4, H >> 16);
}

/// A function type, the unit's own as a rule: with another, a call would not
/// compile.
Type synthetic::callable(uint32_t Unit, uint64_t H) {
  return Code | (H % 8 ? (Unit * 2 + 1) * 4 + (H >> 4) % 2 : (H >> 4) % 64 * 8);
}

/// What is kept in a field or global.
Type synthetic::kept(EntityId Place, uint32_t Unit) {
  uint64_t H = mix(Place);
  if (H % 60 == 0)
    return callable(Unit, H >> 16);
  if (H % 6) // what its class keeps for itself
    return Private | (FirstUnitType + Unit * 4 + (H >> 8) % 4);
  return ofUnit(Unit, (H >> 8) % 4, H >> 16);
}

Type BodyMaker::kept(EntityId Place) const {
  auto It = W.UnitOfPlace.find(Place);
  return synthetic::kept(Place,
                         It == W.UnitOfPlace.end() ? U.Number : It->second);
}

/// The class whose method a function is.
Type BodyMaker::objectOf(uint32_t Function) const {
  Function = W.as(Function);
  uint32_t Unit = Function < W.UnitOf.size() ? W.UnitOf[Function] : U.Number;
  uint64_t H = mix(Function < W.UnitOf.size() ? Unit : Function);
  return ofUnit(Unit, 2 + H % 2, H >> 16);
}

Type BodyMaker::typeOf(const Node &N) const {
  // The library takes what it is given: types of this unit.
  auto Called = [&] {
    return CalleeOf[N.Call] != NoIndex ? CalleeOf[N.Call]
                                       : Self * 8u + N.Call % 8 + 0x40000000;
  };
  switch (N.K) {
  case Node::Param:
  case Node::ParamOut:
    return typeOf(Self, N.Index);
  case Node::This:
  case Node::ThisOut:
    return objectOf(Self);
  case Node::Return:
    return typeOf(Self, ResultPosition);
  case Node::Arg:
  case Node::Out:
    if (F.Calls.size() > N.Call && F.Calls[N.Call].has(CF_Indirect))
      return 4;
    return typeOf(Called(), N.Index);
  case Node::Receiver:
  case Node::ReceiverOut:
    return objectOf(Called());
  case Node::Result:
    if (F.Calls.size() > N.Call && F.Calls[N.Call].has(CF_Indirect))
      return 4;
    return typeOf(Called(), ResultPosition);
  case Node::Def:
    return DefTypes[N.Index];
  case Node::Function:
    return callable(W.UnitOf[FunctionOf], mix(N.Entity));
  case Node::Target:
    return callable(U.Number, mix(Self * 64ull + N.Call));
  case Node::Object:
    return 4 + N.Entity % 3 * 4 + 2;
  default: // what lives on
    return kept(N.Entity);
  }
}

/// What a class has in its \p Slot: it has four members, of its own unit's
/// types or of everybody's.
Type synthetic::memberType(Type Object, unsigned Slot) {
  Type Own = Object & ~3u, Kinds = level(Object) == 2 ? 3 : 2;
  if (Slot == 0)
    return Own; // elements are plain values
  uint64_t H = mix(Object * 8ull + Slot);
  // What everybody uses are strings and lists: no code is in them.
  if (Slot == 3 && H % 16 == 0 && Object >= FirstUnitType)
    return callable((Object & ~Private) / 4 - 4, H >> 16);
  return ((H >> 8) % 3 ? Own : 4 + (H >> 12) % 3 * 4) + H % Kinds;
}

/// Whether objects of the type have virtual functions, as some of the
/// program's own classes do.
bool synthetic::isPolymorphic(Type T) {
  return level(T) && T >= FirstUnitType && mix(T + 5) % 6 == 0;
}

/// Whether a function, or (\p Classes) an object with virtual functions, can be
/// in a value of the type.
bool synthetic::holdsCode(Type T, bool Classes) {
  if (isCode(T) || (Classes && isPolymorphic(T)))
    return true;
  for (unsigned Slot = 0; level(T) && Slot < 4; ++Slot)
    if (holdsCode(memberType(T, Slot), Classes))
      return true;
  return false;
}

/// The flags and the class of a field that holds such a value.
void synthetic::describe(Entity &Field, Type T, const World &W) {
  Field.Flags |= EF_HoldsOneClass;
  if (holdsCode(T, false))
    Field.Flags |= EF_HoldsFunctions;
  if (holdsCode(T, true))
    Field.Flags |= EF_HoldsCode;
  if (level(T))
    Field.Class = W.classOf(T);
}

/// Where \p Held stands in \p Object, if it does.
std::optional<AccessPath> BodyMaker::member(Type Object, Type Held) const {
  for (unsigned Slot = 0; Slot < 4; ++Slot)
    if (memberType(Object, Slot) == Held)
      return slot(Object, Slot);
  return std::nullopt;
}

AccessPath BodyMaker::slot(Type Object, unsigned Slot) const {
  Component C{Component::Element, 0};
  if (Slot || !isContainer(Object))
    C = {Component::Field, W.memberOf(Object, Slot)};
  return AccessPath(C);
}

/// Gives the edge its paths, if data of the one type can get into the other.
bool BodyMaker::join(Edge &E) {
  Type From = typeOf(E.From), To = typeOf(E.To);
  // Half of the function values are classes, in the objects that are made.
  if (E.From.K == Node::Function && isPolymorphic(To) && R.chance(0.8)) {
    // An heir of what is wanted there.
    auto Heirs = W.Heirs.find(To);
    if (Heirs == W.Heirs.end())
      return false;
    E.From.Entity = Heirs->second[R.below(Heirs->second.size())];
    E.ToPath = AccessPath({Component{Component::Key, W.typeKey()}});
    return true;
  }
  unsigned A = level(From), B = level(To);
  if (From == To) {
    if (A && R.chance(0.5))
      E.FromPath = E.ToPath = slot(From, R.below(4));
    return true;
  }
  if (A == B)
    return !isCode(From) && !isCode(To) && R.chance(A ? 0.01 : 0.1);
  Type Object = std::max(std::pair(A, From), std::pair(B, To)).second;
  Type Held = Object == From ? To : From;
  auto Path = member(Object, Held);
  if (!Path)
    return false;
  (Object == From ? E.FromPath : E.ToPath) = *Path;
  return true;
}
