//===- extract/Memory.h - Abstract memory of one function ---------*- C++
//-*-===//
//
// What the extractor knows at one program point: which definitions each storage
// location may hold (with strong updates), what pointers may designate, which
// guards must hold, and what the value of boolean-like variables implies.
// Values with join and equality; no clang expressions are evaluated here.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_MEMORY_H
#define ASKFIRST_EXTRACT_MEMORY_H

#include "core/FunctionSummary.h"
#include "llvm/ADT/DenseMap.h"
#include <map>
#include <optional>
#include <set>

namespace askfirst {

using LocId = uint32_t;

/// Where storage is: a base object and a path into it.
struct MemLoc {
  enum Kind : uint8_t {
    Local,    ///< Key: VarDecl; lives in this call only
    Temp,     ///< Key: Expr; likewise
    Heap,     ///< Key: the new-expression
    ParamObj, ///< Index: what parameter Index points or refers to
    ThisObj,
    Global,  ///< Entity
    CallObj, ///< Index: what the pointer or reference call Index returned
             ///< designates
  };
  Kind K = Local;
  const void *Key = nullptr;
  uint32_t Index = 0;
  EntityId Entity = 0;
  AccessPath Path;
  /// True for storage others can see before or after this call.
  bool isOutside() const {
    return K == ParamObj || K == ThisObj || K == Global || K == CallObj;
  }
  /// Node::Owner of a field of it, where it may be behind a pointer.
  uint32_t owner() const {
    return K == ThisObj    ? Node::OfThis
           : K == ParamObj ? Node::OfParam + Index
           : K == CallObj  ? Node::OfCall + Index
                           : uint32_t(Node::OfAny);
  }
};

/// Who knows an object that was handed on (Node::Owner); Deep: not right in a
/// field of theirs.
struct Holders {
  std::set<uint32_t> Owners;
  bool Deep = false;
};

/// Data that came from \p Source; it stands at \p At within the value.
struct Item {
  Node N;
  AccessPath Path; ///< at N
  std::vector<AccessPath> Except;
  AccessPath At;
  friend bool operator==(const Item &, const Item &) = default;
  friend bool operator<(const Item &A, const Item &B) {
    return std::tie(A.N, A.Path, A.At, A.Except) <
           std::tie(B.N, B.Path, B.At, B.Except);
  }
};

/// The part of \p I, which stands at an object, that stands under \p Rest in
/// it; nothing if none does. \p Excepts: with what was written over in it.
std::optional<Item> partUnder(Item I, const AccessPath &Rest,
                              bool Excepts = false);

/// Whether \p Of is \p P or lies below it, by the very same components.
bool isPrefix(const AccessPath &P, const AccessPath &Of);

/// Guards that hold, as (guard, calls since); sorted by guard.
using Held = GuardSet;
using MaybeHeld = std::optional<Held>; ///< nothing: it cannot come out so
Held intersect(const Held &A, const Held &B);
Held unite(const Held &A, const Held &B);

/// What the outcome of a boolean-like value implies; nothing = cannot happen.
struct Implication {
  std::optional<Held> IfTrue = Held{}, IfFalse = Held{};
  friend bool operator==(const Implication &, const Implication &) = default;
};

/// Constants something can be, and what held where it became each.
using Choices = std::map<TermIndex, Held>;

/// What is known of the value a variable or scalar field holds.
struct VarInfo {
  TermIndex T = 0;                  ///< the value as a term
  std::optional<Implication> Truth; ///< beyond what T says
  /// Enumerator or integer constants assigned on some path, and what held
  /// there; Closed: no other value is possible.
  std::map<TermIndex, Held> Constants;
  bool Closed = false;
  Location ConstantAt; ///< where it became the constant it is, if it is one
  friend bool operator==(const VarInfo &, const VarInfo &) = default;
};

/// The content of one location: what it may hold. Empty: constants only.
using Content = std::set<Item>;

/// All locations of one function, interned.
class LocTable {
public:
  LocId intern(const MemLoc &L);
  const MemLoc &operator[](LocId Id) const { return Locs[Id]; }
  LocId child(LocId Id, Component C);
  LocId child(LocId Id, const AccessPath &P);
  /// The location one component up, or Id itself at the base.
  LocId parent(LocId Id) const { return Parents[Id]; }
  LocId base(LocId Id) const { return Bases[Id]; }
  /// All locations of the object that \p Id is part of, ascending.
  llvm::ArrayRef<LocId> object(LocId Id) const {
    return Objects.find(Bases[Id])->second;
  }
  size_t size() const { return Locs.size(); }

private:
  std::vector<MemLoc> Locs;
  std::vector<LocId> Parents, Bases;
  llvm::DenseMap<LocId, llvm::SmallVector<LocId, 4>> Objects; ///< by base
  std::map<std::tuple<uint8_t, const void *, uint32_t, EntityId>, LocId> Roots;
  std::map<std::pair<LocId, Component>, LocId> Children;
};

/// A call that may still run: what is written to Where from now on, it finds at
/// To, path At. By: what tells that it has ended, if anything does.
struct Running {
  static constexpr LocId Never = ~0u;
  LocId Where = 0;
  Node To;
  AccessPath At;
  LocId By = Never;
  friend bool operator==(const Running &, const Running &) = default;
  friend bool operator<(const Running &A, const Running &B) {
    return std::tie(A.Where, A.To, A.At, A.By) <
           std::tie(B.Where, B.To, B.At, B.By);
  }
};

/// That something asked came out so.
struct Answer {
  uint32_t About = 0; ///< into Partings::Terms, as Constant
  Outcome Result = Outcome::True;
  uint32_t Constant = 0; ///< of a comparison
  friend auto operator<=>(const Answer &, const Answer &) = default;
};

/// What a place may hold: All, or less if something came out so (Partings).
template <typename Set> struct Parted {
  Set All;
  std::map<Answer, Set> If;
  friend bool operator==(const Parted &, const Parted &) = default;
};
template <typename Set> using PartedMap = std::map<LocId, Parted<Set>>;

/// At least and at most so many.
using SizeRange = std::pair<unsigned, unsigned>;

/// State at a program point.
struct State {
  bool Reachable = false;
  std::map<LocId, Content> Store; ///< explicit contents; overrides ancestors
  std::map<LocId, std::set<LocId>> Pointees;
  std::map<LocId, VarInfo> Vars;
  /// Sequences of which each element stands at its place, and how many it has.
  std::map<LocId, SizeRange> Sizes;
  /// By element that a round of a loop is about: what was written over in it
  /// since the round began. Store has it beside what was there (see Rounds).
  std::map<LocId, std::map<LocId, Content>> Rounds;
  std::set<Running> Beside; ///< calls that run on
  /// What closures that others keep refer to, by the capture: any call may run
  /// them.
  std::set<std::pair<EntityId, LocId>> Lent;
  std::set<Answer> Answers;    ///< that are known, and still hold
  std::set<TermIndex> Lasting; ///< questions that would be answered the same
  PartedMap<Content> ByAnswer; ///< of Store, as long as it is All
  PartedMap<std::set<LocId>> LeadsBy; ///< so of Pointees
  Held Guards;
  CallIndex After = NoIndex;
  bool InHandler = false; ///< only an exception leads here
  bool Thrown = false;    ///< ... that is seen to be thrown; Guards are of such
  friend bool operator==(const State &, const State &) = default;
};

} // namespace askfirst
#endif
