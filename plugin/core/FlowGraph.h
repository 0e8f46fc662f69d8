//===- core/FlowGraph.h - Nodes and edges of one function -------*- C++ -*-===//
//
// The local flow of one function: what data can stand at, and the steps
// between. See FunctionSummary.h for the tables the indices refer to.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CORE_FLOWGRAPH_H
#define ASKFIRST_CORE_FLOWGRAPH_H

#include "core/Guard.h"

namespace askfirst {

struct Node {
  enum Kind : uint8_t {
    // What the caller passed, on entry, and the same object on exit.
    Param,    ///< Index: parameter
    This,     ///<
    ParamOut, ///< Index: parameter; only those the function could write
    ThisOut,  ///<
    // What goes back.
    Return,
    Throw, ///< Entity: type, 0 unknown; Index 1: or a class derived from it
    // What call Call is given ...
    Arg,      ///< Call, Index: argument
    Receiver, ///< Call: the object
    Target,   ///< Call: the function value that is called (indirect calls)
    // ... and what it gave back.
    Out,         ///< Call, Index: argument's object after the call
    ReceiverOut, ///< Call: the object after the call
    Result,      ///< Call; Index: 0, NamedOnly or PutThere
    Thrown, ///< Call; in link with Entity and Index of the Throw
    // A definition of a local (or temporary): one per writing statement.
    Def, ///< Index: into FunctionSummary::Defs
    // Not of this function alone.
    Field,     ///< Entity: that field of any object that lives on; Index: which
               ///< object it was read of or written to, as far as the function
               ///< knows: an Owner
    FieldRead, ///< Entity: that field, for annotations only (see DESIGN 3)
    Object,    ///< Entity: a class; a whole object of it, for annotations only
    Global,    ///< Entity: a variable
    Function,  ///< Entity: a function, method or closure used as a value
    Caught,    ///< Index: handler; what a catch clause caught (Entity: type, 0
               ///< all)
    ByOthers,  ///< Call; Index: OfThis or OfParam and which one: that object
               ///< as somebody who knows it, too, left it during the call
  };
  /// Index of a Field node. Whether `this` or what a parameter designates lives
  /// on is the callers' to say.
  enum Owner : uint32_t {
    OfAny,
    OfThis,
    OfParam,               ///< and which one
    OfTaker = 1u << 29,    ///< (Owned) who took it: and which call
    OfCall = 1u << 30,     ///< and which one: what that gave back
    OfVariable = 1u << 31, ///< a global or static itself: low bits of its id
  };
  static uint32_t ofVariable(EntityId Id) {
    return OfVariable |
           (uint32_t(Id) & 0x3fffffff); // no key that DenseMap keeps
  }
  /// Index of a Result node: what a policy says of the function alone; the data
  /// itself is where the returned pointer or reference designates.
  static constexpr uint32_t NamedOnly = 1;
  /// Likewise: what is written through the returned pointer or reference. What
  /// that designates - part of the object or of an argument - is the callee's
  /// to say: the data goes on from its ReceiverOut or Out node.
  static constexpr uint32_t PutThere = 2;
  Kind K = Param;
  uint32_t Call = NoIndex;
  uint32_t Index = 0;
  EntityId Entity = 0;
  friend auto operator<=>(const Node &, const Node &) = default;
};

/// What kind of step an edge is, for messages and for confidence.
enum class StepKind : uint8_t {
  Copy,      ///< assignment, initialisation, move
  PassArg,   ///< into a call
  Return,    ///< out of this function
  Format,    ///< concatenation, stream, conversion to text
  Derive,    ///< arithmetic and other operators: a value computed from it
  Element,   ///< into or out of a container or array
  Field,     ///< into or out of a field
  Capture,   ///< into a closure
  Throw,     ///<
  Unchanged, ///< an object that the function did not (wholly) write: in = out
  Unknown,   ///< a construct extraction treats conservatively
};

/// One step. A fact at From, path P, goes on if P and FromPath overlap and P is
/// not covered by one of Except (paths below FromPath, written over since):
/// - P = FromPath + rest: it arrives at To with ToPath + rest;
/// - P is a proper prefix of FromPath: it arrives at To with ToPath.
struct Edge {
  Node From;
  AccessPath FromPath;
  std::vector<AccessPath> Except; ///< whole paths at From, sorted
  Node To;
  AccessPath ToPath;
  GuardSetIndex Guards = 0; ///< what must hold when the step is taken
  Location Loc;
  StepKind Step = StepKind::Copy;
  friend bool operator==(const Edge &, const Edge &) = default;
};

} // namespace askfirst
#endif
