//===- core/AccessPath.h - Bounded chains of fields and elements -*- C++
//-*-===//
//
// An access path names a part of what a node stands for: `.address.city`,
// `[]`, `["email"]`. The root is the node it is used with. A pointer, reference
// or smart pointer and what it points to share one path: extraction tells them
// apart with its points-to sets, a path need not.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CORE_ACCESSPATH_H
#define ASKFIRST_CORE_ACCESSPATH_H

#include "core/Entity.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace askfirst {

struct Component {
  enum Kind : uint8_t {
    Field,    ///< Id: the field's entity; a capture is a field of its closure
    Element,  ///< any element of an array or container; Id is 0
    Key,      ///< the element under a constant key; Id: hash of the key's text
    ParamKey, ///< the element under the key that is parameter Id of the
              ///< function whose words the path is in
    Below,    ///< last of a path that was too long: field Id of an object that
              ///< is somewhere below. Made and read by link's solver alone.
  };
  Kind K = Field;
  EntityId Id = 0;
  /// The entity it names, 0: none.
  EntityId entity() const { return K == ParamKey ? 0 : Id; }
  friend auto operator<=>(const Component &, const Component &) = default;
};

/// The name of the key under which the class of an object with virtual
/// functions stands in it, as a Function node.
inline constexpr const char *TypeKey = "(type)";

/// At most MaxDepth components, and perhaps Below. A fact about a path holds
/// for all below it; a longer path is cut (it then speaks of more), never
/// dropped.
///
/// A path is kept once for the process and named by a pointer: edges and facts
/// by the million share few of them. Any thread may make them; they are never
/// freed.
class AccessPath {
public:
  static constexpr unsigned MaxDepth = 5;

  AccessPath() = default;
  explicit AccessPath(llvm::ArrayRef<Component> Cs) {
    for (const Component &C : Cs)
      append(C);
  }

  llvm::ArrayRef<Component> components() const {
    return P ? llvm::ArrayRef<Component>(P->Parts, P->Size)
             : llvm::ArrayRef<Component>();
  }
  bool empty() const { return !P; }
  unsigned size() const { return P ? P->Size : 0; }
  /// Names it within one run of the process: for hashing.
  const void *id() const { return P; }

  /// Adds one component; beyond MaxDepth it is cut.
  void append(Component C) {
    if (size() < MaxDepth + (C.K == Component::Below))
      P = longer(P, C);
  }
  /// The field that it is known to end in, somewhere below; 0: none.
  EntityId below() const {
    return P && P->last().K == Component::Below ? P->last().Id : 0;
  }
  AccessPath with(Component C) const {
    AccessPath P = *this;
    P.append(C);
    return P;
  }
  AccessPath concat(const AccessPath &Rest) const {
    AccessPath P = *this;
    for (const Component &C : Rest.components())
      P.append(C);
    return P;
  }
  /// In the words of another function: \p Key says what the key that is a
  /// parameter is there.
  AccessPath
  translated(llvm::function_ref<Component(uint32_t Param)> Key) const;
  /// With any element for those under a key that is a parameter.
  AccessPath anyKey() const {
    return translated(
        [](uint32_t) { return Component{Component::Element, 0}; });
  }
  bool hasParamKey() const { return P && P->ParamKey; }
  /// Only the first \p N components and where it ends, if that is a field.
  AccessPath shortened(unsigned N) const {
    return N >= size() ? *this : cut(components(), N);
  }
  /// As concat; where that is cut, it is known where it ends.
  AccessPath then(const AccessPath &Rest) const;
  /// Without the first N components.
  AccessPath dropFront(unsigned N) const {
    return N ? AccessPath(components().drop_front(N)) : *this;
  }

  /// True if this names \p Other or something that contains it. `[]` covers
  /// every key, and a key is covered by, but does not cover, `[]`. A key that
  /// is a parameter may be any, and covers itself alone.
  bool covers(const AccessPath &Other) const;
  /// True if the two may name overlapping storage: one covers the other,
  /// taking `[]` and any key as the same element.
  bool overlaps(const AccessPath &Other) const;

  friend bool operator==(AccessPath A, AccessPath B) { return A.P == B.P; }
  /// By components: the same in every run.
  friend bool operator<(AccessPath A, AccessPath B) {
    return A.P != B.P && A.components() < B.components();
  }

private:
  struct Kept {
    uint8_t Size;
    bool ParamKey; ///< there is a component of that kind
    Component Parts[MaxDepth + 1];
    const Component &last() const { return Parts[Size - 1]; }
  };
  struct Pool;
  static AccessPath cut(llvm::ArrayRef<Component> Cs, unsigned N);
  static const Kept *longer(const Kept *P, Component C);

  const Kept *P = nullptr; ///< null: empty
};

} // namespace askfirst
#endif
