//===- link/PolicyMatch.h - Policy entries on the program's entities -*- C++
//-*-===//
//
// Resolves each selector of the policy to the entities it means, once. Literal
// names are found by hash, patterns by a scan. An entry on a virtual function
// or its class covers the overrides.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_POLICYMATCH_H
#define ASKFIRST_LINK_POLICYMATCH_H

#include "link/Link.h"
#include "link/Program.h"
#include "policy/Policy.h"
#include "llvm/ADT/StringMap.h"

namespace askfirst {

class PolicyMatch {
public:
  PolicyMatch(const Program &Prog, const Policy &P);

  /// Entities a pattern of some kind matches, sorted; overriders included.
  std::vector<EntityId> match(const NamePattern &Pattern,
                              EntityKind Kind) const;
  std::vector<EntityId> match(const Selector &S) const;

  /// Indices of entries of each role by the entity they are about.
  using Index = llvm::DenseMap<EntityId, llvm::SmallVector<uint32_t, 1>>;
  const Index &sinks() const { return Sinks; }
  const Index &consents() const { return Consents; }
  const Index &revokes() const { return Revokes; }
  const Index &sanitizers() const { return Sanitizers; }
  const Index &propagators() const { return Propagators; }

  /// Sinks that are types, by a class that is one of them: handing something to
  /// such an object is sending it.
  llvm::ArrayRef<uint32_t> typeSinks(EntityId Class) const;
  bool hasTypeSinks() const { return !TypeSinks.empty(); }
  /// Calls that hand something to the sink, sorted.
  std::vector<SiteRef> sites(const Sink &S) const;

  /// Whether call \p C of \p F is one that \p S means: `where`, `receiver`.
  bool callMatches(const Selector &S, const FunctionSummary &F,
                   const Call &C) const;
  /// Whether the term is the constant the policy wrote.
  bool isConstant(const PolicyConstant &C, const Term &T) const;
  /// The text of a constant term: an enumerator's name, a string, a number.
  std::string constantText(const Term &T) const;
  /// The purpose that constant \p T stands for under \p Spec: a key of the
  /// vocabulary, or, where the policy does not map it, a purpose of its own,
  /// which covers nothing else.
  std::string purposeOf(const PurposeSpec &Spec, const Term &T) const;
  std::string purposeOf(const PurposeSpec &Spec, const std::string &Key) const;
  /// The purposes of a call, sorted: fixed ones, by an argument if that is a
  /// constant, by a template argument.
  std::vector<std::string> purposes(const PurposeSpec &Spec,
                                    const FunctionSummary &F,
                                    const Call &C) const;
  /// Template argument \p I of \p Id as written; empty if there is none.
  std::string templateArgument(EntityId Id, uint32_t I) const;
  /// Policy entries that match nothing, as warnings.
  std::vector<std::pair<Place, std::string>> unmatched() const;
  /// Project's entries whose argument or parameter none of the functions they
  /// match has: they say nothing.
  std::vector<NoSuchParameter> outOfRange() const;

private:
  template <typename Entries> void index(const Entries &Es, Index &Into);

  const Program &Prog;
  const Policy &P;
  llvm::StringMap<std::vector<EntityId>> ByName;
  std::vector<const Entity *> All;
  std::vector<std::pair<EntityId, uint32_t>> TypeSinks;
  mutable Index ByClass; ///< typeSinks, found so far
  Index Sinks, Consents, Revokes, Sanitizers, Propagators;
};

} // namespace askfirst
#endif
