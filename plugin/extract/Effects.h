//===- extract/Effects.h - What a function makes point where ---*- C++ -*-===//
//
// The digest of one extracted body that its callers in the same TU apply to
// their own memory: which pointers designate what once it has returned, which
// storage it wrote, what its result designates. Says nothing of data: that is
// the summary's and link's. Policy-free; values only.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_EFFECTS_H
#define ASKFIRST_EXTRACT_EFFECTS_H

#include "core/FlowGraph.h"
#include "clang/AST/Type.h"

namespace askfirst {

/// Storage, in the words of a function's caller.
struct EffectPlace {
  enum Kind : uint8_t {
    This,   ///< the object
    Param,  ///< what parameter Index designates; by value: the argument
    Global, ///< Entity
    Fresh,  ///< Index: into Effects::Fresh
    Result, ///< an object returned by value
  };
  Kind K = This;
  uint32_t Index = 0;
  EntityId Entity = 0;
  /// Pointers on the way are followed, the last one only if Through says so.
  AccessPath Path;
  /// How many pointers to follow from there, with what they designated on
  /// entry.
  unsigned Through = 0;
  friend bool operator==(const EffectPlace &, const EffectPlace &) = default;
  friend bool operator<(const EffectPlace &A, const EffectPlace &B) {
    return std::tie(A.K, A.Index, A.Entity, A.Path, A.Through) <
           std::tie(B.K, B.Index, B.Entity, B.Path, B.Through);
  }
};

struct Effects {
  /// A pointer, and what it may designate afterwards; nothing: null.
  struct Pointer {
    EffectPlace At;
    std::vector<EffectPlace> To;
    bool Unknown = false; ///< or something else
    clang::QualType Type; ///< of the pointer, if known
  };
  /// An object made by the call: where its content comes out of it.
  struct Object {
    Node::Kind Out = Node::Result; ///< Result, Out, ReceiverOut
    uint32_t Index = 0;            ///< Out: argument
    AccessPath Path;
    bool Raw = false;     ///< memory, from malloc or the like
    clang::QualType Type; ///< of what was made in it, if known
  };
  std::vector<Pointer> Pointers;
  std::vector<EffectPlace> Written; ///< but for pointers that are in Pointers
  /// A pointer or reference that is returned: what it designates, if that is
  /// known (and not what callers must learn from the returned data).
  std::vector<EffectPlace> Returned;
  bool ReturnKnown = false;
  /// Returned is complete, but which it is was asked for.
  bool ReturnAsked = false;
  /// It is one of several things that stand there (Value::Partial).
  bool ReturnPartial = false;
  std::vector<Object> Fresh;
  /// A variable that lives on and was overwritten on every way: with what
  /// parameters hold, at a path, or (of none) with constants.
  struct Overwritten {
    EffectPlace At;
    std::vector<std::pair<uint32_t, AccessPath>> With;
  };
  std::vector<Overwritten> Globals;
  bool KeepsGlobals = false; ///< no variable that lives on is written
  /// What a parameter that holds code was copied to, with what closures in it
  /// refer to.
  struct Copy {
    uint32_t Parameter = 0;
    AccessPath From; ///< in it
    EffectPlace To;
    friend bool operator==(const Copy &, const Copy &) = default;
  };
  std::vector<Copy> Copied;
  /// What closures that were kept refer to, where Pointers cannot say so: it may
  /// be written from now on.
  std::vector<EffectPlace> Behind;
  std::vector<EffectPlace> Running; ///< calls that run on find what is put here
  std::vector<bool> Kept; ///< by parameter: may be found by others from now on
  bool ThisKept = false;
};

/// A number for all that \p E says. Types count by their names.
uint64_t hashOf(const Effects &E, const clang::ASTContext &Ctx);

} // namespace askfirst
#endif
