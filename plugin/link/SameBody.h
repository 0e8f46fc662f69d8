//===- link/SameBody.h - Whether two summaries are of one body ---*- C++-*-===//
//
// The one-definition rule, as far as flows go: a function that several
// translation units define (inline, a template's instance) is one body if all
// that link reads of the summaries is the same, places apart.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_SAMEBODY_H
#define ASKFIRST_LINK_SAMEBODY_H

#include "core/FunctionSummary.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace askfirst {

/// Compares two summaries of one name, of different translation units.
class SameBody {
public:
  /// \p Twins: whether two different entities are what one line of a header
  /// declares with internal linkage (`static` in a header: each translation
  /// unit has its own).
  explicit SameBody(llvm::function_ref<bool(EntityId, EntityId)> Twins)
      : Twins(Twins) {}
  bool operator()(const FunctionSummary &A, const FunctionSummary &B) const;

private:
  bool same(EntityId A, EntityId B) const {
    return A == B || (A && B && Twins(A, B));
  }
  bool same(const Component &A, const Component &B) const;
  bool same(const AccessPath &A, const AccessPath &B) const;
  bool same(const Node &A, const Node &B) const;
  bool same(const Edge &A, const Edge &B) const;
  bool same(const Term &A, const Term &B) const;
  bool same(const Guard &A, const Guard &B) const;
  bool same(const Argument &A, const Argument &B) const;
  bool same(const Call &A, const Call &B) const;
  bool same(const StateWrite &A, const StateWrite &B) const;
  bool same(const ReturnSite &A, const ReturnSite &B) const;
  bool same(const Parameter &A, const Parameter &B) const;

  llvm::function_ref<bool(EntityId, EntityId)> Twins;
};

} // namespace askfirst
#endif
