//===- core/FunctionSummary.h - What extraction says of a body --*- C++ -*-===//
//
// The summary of one function body and of one translation unit: policy-free,
// made by extract/ (clang), stored by summary/, read by link/. A summary
// depends on the code and its flags alone.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CORE_FUNCTIONSUMMARY_H
#define ASKFIRST_CORE_FUNCTIONSUMMARY_H

#include "core/FlowGraph.h"

namespace askfirst {

/// A definition of a local variable or temporary.
struct Def {
  std::string Name; ///< variable written; empty for temporaries
  Location Loc;
  friend bool operator==(const Def &, const Def &) = default;
};

enum ArgumentFlag : uint16_t {
  AF_None = 0,
  AF_MayWrite = 1, ///< non-const pointer or reference: there is an Out node
  AF_Callable = 2, ///< closure, function pointer, std::function and the like
  AF_Bool = 4,
  AF_HoldsCode = 8, ///< of a type that can have a function value in it
  AF_LivesOn = 16,  ///< (part of) an object that others may see as well
  AF_Default = 32, ///< not written at the call: a default argument; Loc is its
                   ///< parameter's declaration
  AF_LibraryObject = 64, ///< designates an object as one of a library's class
                         ///< with virtual functions
  AF_Nullable = 128, ///< (parameters) may hold nothing: a pointer, an optional
  AF_Compared = 128, ///< (arguments) a library only compares it with what it has
  AF_Opaque = 256, ///< a pointer to void: who it is handed to cannot look into it
  AF_Plain = 512,  ///< designates numbers or characters: nothing with fields
};

struct Argument {
  TermIndex Value = 0; ///< constant or symbolic
  uint16_t Flags = AF_None;
  EntityId Class = 0; ///< class of the static type (pointee), or 0
  /// What must hold if the argument is true / false (bool arguments).
  GuardSetIndex IfTrue = 0, IfFalse = 0;
  Location Loc;
  friend bool operator==(const Argument &, const Argument &) = default;
};

enum CallFlag : uint32_t {
  CF_None = 0,
  CF_Virtual = 1,  ///< resolved by class hierarchy from Callee down
  CF_Indirect = 2, ///< through the Target node; Callee may be 0
  CF_ResultUsed = 4, ///< something is done, or decided, with it
  CF_ResultBool = 8, ///< carries no data
  CF_ResultVoid = 16,
  CF_ResultAliases = 32,    ///< pointer, reference, iterator, view
  CF_ReceiverMayWrite = 64, ///< non-const method: there is a ReceiverOut node
  CF_Construct = 128,       ///< constructor; ReceiverOut is the new object
  CF_Destruct = 256,
  CF_Implicit = 512, ///< not written: conversions, implicit members, ...
  CF_Operator = 1024,
  CF_HasReceiver = 2048,
  /// Extraction itself connected arguments and results (trivial copies,
  /// accessors it looked into): link takes no default rule.
  CF_Modelled = 4096,
  CF_ResultHoldsCode = 8192, ///< of a type that can have a function value in it
  CF_ReceiverHoldsCode = 16384,
  CF_ReceiverLivesOn = 32768, ///< see AF_LivesOn
  /// What it runs may still run when it has returned: threads and the like.
  CF_RunsOn = 65536,
};

/// A call site. Arguments do not count the object: `a << b` on a member
/// operator has one argument, on a free operator two. A constructor's
/// arguments are its parameters; missing ones are filled from the defaults.
struct Call {
  EntityId Callee = 0; ///< the declaration named; 0 if unknown
  uint32_t Flags = CF_None;
  EntityId ReceiverClass = 0; ///< static class of the object, exact if known
  TermIndex Receiver = 0;
  std::vector<Argument> Arguments;
  GuardSetIndex Guards = 0; ///< what must hold when it is made
  /// The nearest call that has always completed when this one is made, or
  /// NoIndex. A chain: what came before for certain.
  CallIndex After = NoIndex;
  Location Loc;
  bool has(CallFlag F) const { return Flags & F; }
  friend bool operator==(const Call &, const Call &) = default;
};

/// What a result of this function implies: guards that hold on every return
/// with that outcome.
struct ReturnOutcome {
  enum Kind : uint8_t {
    Returns, ///< it returned at all
    True,    ///< true, non-null, has a value
    False,   ///< false, null, empty
    Equals,  ///< Constant (an Integer or Enumerator term)
    Is,      ///< the only thing it returns is the term Constant: a getter
  };
  Kind K = Returns;
  TermIndex Constant = 0;
  GuardSetIndex Implies = 0;
  friend bool operator==(const ReturnOutcome &,
                         const ReturnOutcome &) = default;
};

/// One return statement of a function that returns an answer: a boolean, an
/// enumerator, a number, an optional of one.
struct ReturnSite {
  TermIndex Value = 0;                   ///< constant or symbolic
  GuardSetIndex IfTrue = 0, IfFalse = 0; ///< what the value's truth implies
  GuardSetIndex Guards = 0;              ///< held when it returns
  bool InHandler = false; ///< only an exception leads here
  Location Loc;
  friend bool operator==(const ReturnSite &, const ReturnSite &) = default;
};

/// A write to a scalar that lives on: a field, a global, an object reached
/// through a parameter. Stored answers and consents that start as given.
struct StateWrite {
  enum Kind : uint8_t { Assignment, Initialiser, DefaultMember, StaticInit };
  Kind How = Assignment;
  EntityId Target = 0;  ///< field or variable
  TermIndex Object = 0; ///< the object of a field; This for `this->f`
  TermIndex Value = 0;
  GuardSetIndex IfTrue = 0, IfFalse = 0; ///< what the value's truth implies
  GuardSetIndex Guards = 0;              ///< held at the write
  bool InHandler = false;                ///< only an exception leads here
  Location Loc;
  friend bool operator==(const StateWrite &, const StateWrite &) = default;
};

struct Parameter {
  std::string Name;
  EntityId Class = 0;      ///< class of its (pointee) type, or 0
  uint16_t Flags = AF_None; ///< ArgumentFlag
  TermIndex Default = 0;   ///< constant default argument
  Location Loc; ///< in the declaration that has the default argument, if any
  friend bool operator==(const Parameter &, const Parameter &) = default;
};

/// What call At was given may be known by others, as Owner (Node::Owner) is:
/// it is Owner's, or Owner knows it.
struct Owned {
  static constexpr uint32_t Object = NoIndex; ///< Argument: what it is called on
  CallIndex At = NoIndex;
  uint32_t Argument = 0;
  uint32_t Owner = 0;
  friend auto operator<=>(const Owned &, const Owned &) = default;
};

/// A variable that lives on and was written over on every way to the return:
/// nothing of what stood at \p Path of it on entry is left.
struct Overwrite {
  EntityId Variable = 0;
  AccessPath Path;
  friend bool operator==(const Overwrite &, const Overwrite &) = default;
};

/// One thing the analysis could not see or had to cut, at extraction.
struct LedgerEntry {
  enum Kind : uint8_t {
    UnhandledConstruct, ///< treated conservatively; Detail: statement class
    FunctionOverBudget, ///< cut; flows through it are assumed
    InlineAssembly,
    ParseError,      ///< TU did not parse; Detail: the first error
    OdrMismatch,     ///< (link) two bodies under one name
    UnknownCallee,   ///< (link) took personal data with it
    UnreadableInput, ///< (engine) summary, object, or source not readable
  };
  Kind K = UnhandledConstruct;
  EntityId Function = 0;
  std::string Detail;
  Location Loc;
  uint32_t Count = 1;
  friend bool operator==(const LedgerEntry &, const LedgerEntry &) = default;
};

/// The summary of one body. Index 0 of Terms is Unknown, of GuardSets empty.
struct FunctionSummary {
  EntityId Id = 0;
  Location Loc;
  std::vector<Parameter> Parameters;
  std::vector<Term> Terms{Term{}};
  std::vector<Guard> Guards;
  std::vector<GuardSet> GuardSets{GuardSet{}};
  std::vector<Def> Defs;
  std::vector<Call> Calls;
  std::vector<Edge> Edges;
  std::vector<ReturnOutcome> Outcomes;
  std::vector<StateWrite> Writes;
  std::vector<ReturnSite> Returns;
  std::vector<Overwrite> Overwrites;
  std::vector<Owned> Owners; ///< sorted
  /// Who knows the objects that the returned value designates or holds
  /// (Node::Owner, sorted). Empty: nobody else, they are made here.
  std::vector<uint32_t> Gives{Node::OfAny};
  /// Objects (`this`, parameters) that memory was linked to so that no path
  /// tells where it is found: the tail of a list, an intrusive link.
  std::vector<uint32_t> Links;
  /// The nearest call that has always completed when it returns, or NoIndex;
  /// Call::After leads on from there.
  CallIndex Completed = NoIndex;
  friend bool operator==(const FunctionSummary &,
                         const FunctionSummary &) = default;
};

struct TUSummary {
  std::string MainFile; ///< project-relative, presumed
  std::vector<std::string> Files{std::string()};
  std::vector<Entity> Entities;           ///< sorted by Id
  std::vector<ClassInfo> Classes;         ///< sorted by Id
  std::vector<Override> Overrides;        ///< sorted
  std::vector<FunctionSummary> Functions; ///< sorted by Id
  /// Initialisers of globals and statics, default member initialisers: writes
  /// outside any body. Their terms are in StaticTerms.
  std::vector<Term> StaticTerms{Term{}};
  std::vector<StateWrite> StaticWrites;
  std::vector<LedgerEntry> Ledger;
  friend bool operator==(const TUSummary &, const TUSummary &) = default;
};

} // namespace askfirst
#endif
