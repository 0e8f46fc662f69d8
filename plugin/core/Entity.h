//===- core/Entity.h - Declarations as the summaries name them --*- C++ -*-===//
//
// What a summary says about a declaration: its identity across translation
// units, the name people and policies use, and the attributes written on it.
// Made by extract/, matched by policy/, looked up by link/. No clang types.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CORE_ENTITY_H
#define ASKFIRST_CORE_ENTITY_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>
#include <vector>

namespace askfirst {

/// Identity of a declaration over the whole program: xxh3-64 of its USR. A
/// declaration with internal linkage has the project-relative presumed path of
/// its main file in front of the USR, so `static f` of two files stay apart.
/// A constant key (`m["email"]`) is an entity too: the hash of its text.
/// 0 is no entity.
using EntityId = uint64_t;

/// xxh3-64 of \p Text, never 0.
EntityId hashId(llvm::StringRef Text);
/// Of a constant key.
EntityId keyId(llvm::StringRef Text);

/// A presumed position: file as `#line` has it, relative to the project root.
struct Location {
  uint32_t File = 0;   ///< index into TUSummary::Files; Files[0] is "" (none)
  uint32_t Line = 0;   ///< from 1; 0: no position
  uint32_t Column = 0; ///< from 1, in bytes
  bool isValid() const { return Line != 0; }
  friend auto operator<=>(const Location &, const Location &) = default;
};

enum class EntityKind : uint8_t {
  Function,   ///< free function, method, constructor, conversion, lambda body
  Field,      ///< non-static data member; also a lambda's capture
  Variable,   ///< global, static member, function-local static, thread-local
  Type,       ///< class, struct, union, enum
  Enumerator, ///< Value holds its number
  Key,        ///< constant key of an element; Name is its text
};

/// Facts of a declaration that need no body. Bits of Entity::Flags.
enum EntityFlag : uint32_t {
  EF_None = 0,
  EF_Virtual = 1u << 0, ///< method; of a type: it has virtual functions
  EF_ConstMethod = 1u << 1,
  EF_StaticMethod = 1u << 2,
  EF_Constructor = 1u << 3,
  EF_Destructor = 1u << 4,
  EF_Conversion = 1u << 5,
  EF_Operator = 1u << 6,
  EF_Lambda = 1u << 7,
  EF_NoReturn = 1u << 8,
  EF_Variadic = 1u << 9,      ///< C variadic
  EF_SystemHeader = 1u << 10, ///< declared in a system header
  EF_Number = 1u << 11, ///< field, variable or result that is a number or
                        ///< an enumerator; no character and no byte
  EF_Bool = 1u << 12,   ///< field/variable of type bool or atomic<bool>
  EF_InternalLinkage = 1u << 13,
  EF_Pure = 1u << 14,
  EF_Implicit = 1u << 15,   ///< written by the compiler (defaulted members)
  EF_CopyOrMove = 1u << 16, ///< copy/move constructor or assignment
  EF_CLinkage = 1u << 18,   ///< function with the linkage of C
  EF_ZeroInit = 1u << 17,   ///< variable defined without initialiser: zero
  EF_Nullable = 1u << 19, ///< may hold nothing: a field, variable or result of
                          ///< pointer, smart pointer or optional type
  EF_HoldsFunctions = 1u << 20, ///< field of a type that can hold a function
  EF_HoldsCode = 1u << 21,  ///< the same, or an object with virtual functions
  EF_Designates = 1u << 22, ///< field that knows another object by a pointer,
                            ///< reference, smart pointer or container of such
  EF_HoldsOneClass = 1u << 23, ///< field, or result of a function, in which,
                               ///< of the program's objects, only those of
                               ///< Class may be, and its heirs
  EF_RefersTo = 1u << 24, ///< capture that knows another object: by reference,
                          ///< a pointer, `this`
  EF_HoldsText = 1u << 25, ///< nullable, of a text or of bytes: that there is
                           ///< one is all the answer there is
};

/// One attribute written in code with annotations.h, e.g. "sink" with
/// {"analytics", "purpose=analytics"}. Role is the word after "askfirst::".
struct Annotation {
  std::string Role;
  std::vector<std::string> Arguments;
  int32_t Parameter = -1; ///< index of the parameter it is written on, or -1
  Location Loc;
  friend bool operator==(const Annotation &, const Annotation &) = default;
};

struct Entity {
  EntityId Id = 0;
  EntityKind Kind = EntityKind::Function;
  uint32_t Flags = EF_None;
  /// Qualified, without template arguments and inline namespaces:
  /// `app::Consent::granted`. A lambda is `<outer function>::(lambda)`.
  std::string Name;
  /// Functions: `(int, const std::string &)`, as written after desugaring of
  /// inline namespaces. Fields, variables: the type. Else empty.
  std::string Signature;
  /// `<Ads>`: template arguments of a specialisation as written, or empty.
  std::string TemplateArguments;
  EntityId Parent = 0; ///< class of a member, enum of an enumerator
  EntityId Class = 0;  ///< of fields and variables; what a result is of that is
                       ///< nullable or holds one class; else 0
  int64_t Value = 0;   ///< enumerators
  Location Loc;        ///< of the name
  std::vector<Annotation> Annotations;
  bool has(EntityFlag F) const { return Flags & F; }
  friend bool operator==(const Entity &, const Entity &) = default;
};

/// A class as far as flows need it: what it inherits and what it holds.
struct ClassInfo {
  EntityId Id = 0;
  std::vector<EntityId> Bases;  ///< direct, in order
  std::vector<EntityId> Fields; ///< own non-static data members, in order
  friend bool operator==(const ClassInfo &, const ClassInfo &) = default;
};

/// `Method` overrides `Overridden` directly.
struct Override {
  EntityId Method = 0, Overridden = 0;
  friend auto operator<=>(const Override &, const Override &) = default;
};

} // namespace askfirst
#endif
