//===- core/Guard.h - Terms, guards, guard sets -----------------*- C++ -*-===//
//
// A term is the small expression tree a condition was about; a guard is a term
// with an outcome; a guard set is what must hold at a program point. All are
// policy-free: whether a guard is a consent is decided in link/.
// Indices refer to the tables of the FunctionSummary that holds them.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CORE_GUARD_H
#define ASKFIRST_CORE_GUARD_H

#include "core/AccessPath.h"

namespace askfirst {

using TermIndex = uint32_t;     ///< into FunctionSummary::Terms; 0 is unknown
using GuardIndex = uint32_t;    ///< into FunctionSummary::Guards
using GuardSetIndex = uint32_t; ///< into FunctionSummary::GuardSets; 0 is empty
using CallIndex = uint32_t;     ///< into FunctionSummary::Calls
constexpr uint32_t NoIndex = ~0u;

struct Term {
  enum Kind : uint8_t {
    Unknown, ///< something no term describes; never equal to anything
    Call,    ///< result of call CallSite; Entity: callee; Operands: see below
    Param,   ///< parameter Number of this function, on entry
    This,    ///< the object, on entry
    Field,   ///< Entity of Operands[0]
    Global,  ///< Entity: variable
    Element, ///< Operands[0] subscripted by Operands[1]; with one operand,
             ///< what the pointer or optional Operands[0] holds. Number 1: each
             ///< of its elements, 2: some one of them
    Integer, ///< Number; also bool (0/1), char
    String,  ///< Text
    Enumerator, ///< Entity, Number: its value
    Null,       ///< null pointer, nullopt
    Function,   ///< Entity: function used as a value
    Value,      ///< a value of unknown make, but the same one wherever the
                ///< same Number stands in this function (a local's definition;
                ///< from Met on several definitions that met, from Earlier on
                ///< what a place held before it was written again);
                ///< CallSite: the constructor that made the object, if known
    Type,       ///< Entity: class; a temporary/token constructed of that type
    Out,        ///< what call CallSite wrote through argument Number
    OneOf,   ///< true: one of the guard sets Operands (they are no terms, and
             ///< each is made before a guard about this) holds
    Choice,  ///< a constant, Operands[0], if the guard set Operands[1] held
             ///< where it became that, or Operands[2], ...
    Address, ///< a pointer to something with the value Operands[0]
    Bits,    ///< those of Operands[0] that Operands[1] has as well; with
             ///< Number 1, those that either has. As what
             ///< something is compared with: Number, under the mask that
             ///< the two Operands are the halves of, low first
  };
  static constexpr int64_t Met = int64_t(1) << 40, Earlier = int64_t(1) << 60;
  Kind K = Unknown;
  EntityId Entity = 0;
  int64_t Number = 0;
  std::string Text;
  CallIndex CallSite = NoIndex;
  /// Call: Operands[0] is the receiver (0 if none), then the arguments.
  std::vector<TermIndex> Operands;
  friend auto operator<=>(const Term &, const Term &) = default;
};

/// How a term came out.
enum class Outcome : uint8_t {
  True,     ///< boolean true, non-null, has a value
  False,    ///< boolean false, null, empty; of what gives nothing back: thrown
  Equal,    ///< to Guard::Constant
  NotEqual, ///< (and so on)
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
};
Outcome negate(Outcome O);

struct Guard {
  TermIndex About = 0;
  Outcome Result = Outcome::True;
  TermIndex Constant =
      0;        ///< for the comparisons: Integer, Enumerator, String...
  Location Loc; ///< where it was asked (the condition)
  /// Only an assert-like check established it: release builds drop it.
  bool Asserted = false;
  /// Where it was not asked - an exception came in between - the constant yes
  /// written here was taken for the answer. Invalid: it was asked.
  Location Assumed;
  friend auto operator<=>(const Guard &, const Guard &) = default;
};

/// A guard that must hold at a point, with the calls made since it was asked
/// that are not known to leave its answer alone (calls on the object it asked,
/// and calls into project code). Link decides whether one of them revokes it.
struct HeldGuard {
  GuardIndex Which = 0;
  std::vector<CallIndex> Since; ///< sorted
  friend auto operator<=>(const HeldGuard &, const HeldGuard &) = default;
};

/// Guards that hold on every path to a point; sorted by Which.
using GuardSet = std::vector<HeldGuard>;

} // namespace askfirst
#endif
