//===- synthetic/Body.h - One function's graph --------------------*- C++
//-*-===//
#ifndef ASKFIRST_SYNTHETIC_BODY_H
#define ASKFIRST_SYNTHETIC_BODY_H

#include "Random.h"
#include "llvm/ADT/DenseMap.h"
#include <cmath>
#include <optional>
#include <set>

namespace askfirst::synthetic {

/// Types keep data apart in real programs, so they do here: a value of one type
/// goes where that type is wanted, into objects that hold it, and now and then
/// into another type by conversion.
using Type = uint32_t;
constexpr Type FirstUnitType = 16, Code = 1u << 31, Private = 1u << 30;
/// Where a result stands among a function's parameters.
constexpr uint32_t ResultPosition = 60;
inline bool isCode(Type T) { return T & Code; }
/// 0: a plain value; an object holds those of lower levels.
inline unsigned level(Type T) {
  if (isCode(T))
    return 0;
  unsigned K = T % 4;
  return K == 3 ? 2 : K == 2 ? 1 : 0;
}
/// Its elements are what its first member would be.
inline bool isContainer(Type T) { return mix(T) % 2 == 0; }
struct World;
Type callable(uint32_t Unit, uint64_t H);
Type kept(EntityId Place, uint32_t Unit);
Type memberType(Type Object, unsigned Slot);
bool isPolymorphic(Type T);
bool holdsCode(Type T, bool Classes);
void describe(Entity &Field, Type T, const World &W);

/// What is known of the whole program so far.
struct World {
  uint64_t Seed;
  const Rates &R;
  unsigned Sources, Sinks, Purposes;
  std::vector<std::vector<EntityId>> ClassFields = {};
  struct Virtual {
    EntityId Method, Class;
    uint32_t Function;
  };
  std::vector<Virtual> Virtuals = {};
  uint32_t NumFields = 0;
  std::vector<uint32_t> Wrappers = {}; ///< functions that ask for a consent
  std::vector<uint32_t> UnitOf = {};   ///< per function
  /// Per function: the one it overrides, whose types it has, or itself.
  std::vector<uint32_t> As = {};
  llvm::DenseMap<EntityId, uint32_t> UnitOfPlace{};    ///< of fields, globals
  llvm::DenseMap<Type, std::vector<EntityId>> Heirs{}; ///< classes

  EntityId id(char Kind, uint64_t Number) const;
  EntityId function(uint32_t I) const { return id('f', I); }
  EntityId source(unsigned I) const { return id('S', I); }
  EntityId sink(unsigned I) const { return id('K', I); }
  uint32_t as(uint32_t I) const { return I < As.size() ? As[I] : I; }
  EntityId classOf(Type T) const { return id('T', T); }
  EntityId memberOf(Type Object, unsigned Slot) const {
    return id('w', Object * 8ull + Slot);
  }
  EntityId typeKey() const { return id('k', 0); }
  EntityId granted() const { return id('G', 0); }
  EntityId withdraw() const { return id('G', 1); }
  EntityId purpose(unsigned I) const { return id('e', I); }

  /// One of N, some of which are used much more than others.
  static uint32_t favourite(Random &R, uint32_t N) {
    return uint32_t(N * std::pow(R.unit(), 3));
  }
  /// One of N things in order of making: mostly one of the last \p Near, else
  /// any, the oldest most often (everybody uses the base library).
  uint32_t nearOrHub(Random &R, uint32_t N, uint32_t Near) const {
    if (R.chance(0.6))
      return N - 1 - favourite(R, std::min(N, Near));
    // A power law: as real programs have it, the first is called in every
    // third of such calls, most in none.
    double U = R.unit();
    return uint32_t(N * std::pow(U, 8));
  }
  /// The same without favourites: a hierarchy has no more classes in a large
  /// program.
  uint32_t nearOrAny(Random &R, uint32_t N, uint32_t Near) const {
    return R.chance(0.6) ? N - 1 - R.below(std::min(N, Near)) : R.below(N);
  }
};

struct UnitWorld {
  unsigned Number = 0, First = 0, Count = 0;
  std::vector<uint32_t> Classes; ///< into World::ClassFields
  std::vector<uint32_t> ClassOf; ///< per function; NoIndex: none
  std::vector<World::Virtual> NewVirtuals;
};

class BodyMaker {
public:
  BodyMaker(World &W, const UnitWorld &U, Random &R);
  FunctionSummary make(unsigned Index);
  const std::set<uint32_t> &librariesUsed() const { return Libraries; }

private:
  void parameters();
  void calls(unsigned Index);
  void terms();
  void guards();
  void edges();
  void ends(unsigned Index);
  void ask(CallIndex C, unsigned Purpose);
  uint32_t callLibrary(Call &C);
  uint32_t callee(unsigned Index, Call &C);
  Type typeOf(uint32_t Function, uint32_t Position, bool Object = false) const;
  Type typeOf(const Node &N) const;
  Type kept(EntityId Place) const;
  Type objectOf(uint32_t Function) const;
  bool join(Edge &E);
  bool node(unsigned Kind, Node &N);
  double time(const Node &N, bool From) const;
  bool inOrder(const Edge &E);
  EntityId field();
  EntityId anyField();
  std::optional<AccessPath> member(Type Object, Type Held) const;
  AccessPath slot(Type Object, unsigned Slot) const;
  Location loc();

  World &W;
  const UnitWorld &U;
  Random &R;
  Weighted Joins, TermsOf;
  std::set<uint32_t> Libraries;
  FunctionSummary F;
  uint32_t Self = 0;              ///< number of the function
  double Rank = 0;                ///< how long it is: 0 shortest, 1 longest
  std::vector<uint32_t> CalleeOf; ///< per call, NoIndex for the library's
  std::vector<Type> DefTypes;
  uint32_t FunctionOf = 0; ///< of the Function node made last
  uint32_t Class = NoIndex;
  uint32_t Line = 1;
  std::vector<EntityId> Fields; ///< it deals with
  EntityId Source = 0; ///< the personal field this function reads, if any
  /// Calls by what nodes they can have.
  std::vector<CallIndex> WithArguments, WithReceiver, WithTarget, WithResult,
      WithReceiverOut;
  std::vector<std::pair<CallIndex, uint32_t>> WithOut;
};

} // namespace askfirst::synthetic
#endif
