//===- link/Subjects.h - Whose data, and who was asked -------------*- C++
//-*-===//
//
// Names the person that data belongs to, and the person a consent was asked
// about, so that the two can be held against each other: a parameter, a local,
// an element, an object loaded by a key, each seen from one function. A copy of
// somebody is that somebody, and what is asked by a key taken from somebody is
// theirs. Two are told apart only where they are known to differ.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_SUBJECTS_H
#define ASKFIRST_LINK_SUBJECTS_H

#include "link/PolicyMatch.h"

namespace askfirst {

/// Somebody, or nobody in particular (Root None). What is reached or asked by
/// way of them is the path: fields, elements, and functions they were given to.
struct Who {
  enum Kind : uint8_t { None, Param, This, Local, Global, Constant, Made };
  FunctionIndex In = 0; ///< the function in whose words it is said
  Kind Root = None;
  int64_t Number = 0;  ///< Param: index; Made: the call that made them
  EntityId Entity = 0; ///< Global
  std::string Name;    ///< Local, Constant
  std::vector<Component> Path;
  EntityId Class = 0; ///< of what the path ends at, where known
  friend auto operator<=>(const Who &, const Who &) = default;
};

class Subjects {
public:
  explicit Subjects(const Program &Prog) : Prog(Prog) {}

  Who ofTerm(FunctionIndex F, const std::vector<Term> &Terms, TermIndex T,
             unsigned Depth = 0) const;
  /// What stands at \p N, path \p P: copies are followed to what they are of.
  Who ofNode(FunctionIndex F, const Node &N, const AccessPath &P,
             unsigned Depth = 0) const;
  /// Whose data step \p Edge of \p F takes up, if its start is personal by what
  /// a policy says of the field, class or call.
  std::vector<Who> ownersAt(FunctionIndex F, const Edge &E,
                            const Node &Start) const;
  /// \p W of \p Callee in the words of the caller; None where it has none.
  Who toCaller(const Who &W, FunctionIndex Callee, SiteRef Caller,
               const Target &T) const;
  /// True if the two are known to be different people.
  bool differ(const Who &Owner, const Who &Asked) const;
  /// True for one of several people, who knows which.
  static bool isSomeOne(const Who &W);
  std::string text(const Who &W) const;

private:
  Who ofCall(FunctionIndex F, CallIndex C, uint32_t Without,
             unsigned Depth) const;
  /// The shortest way down \p W that ends at an object of \p Class.
  std::optional<Who> prefixOf(const Who &W, EntityId Class) const;
  bool gives(EntityId Outer, EntityId Inner) const;
  bool isByOtherKey(const Who &Made, const Who &Other) const;
  bool isNotHanded(const Who &Parameter, const Who &Constant) const;
  bool isHeldAgainst(const Who &Variable) const;
  EntityId classAt(const Who &W, size_t Length) const;

  const Program &Prog;
};

} // namespace askfirst
#endif
