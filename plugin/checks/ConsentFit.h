//===- checks/ConsentFit.h - Does a check that was seen count? ---*- C++
//-*-===//
//
// What the rules ask of a flow, held against the consent checks that were seen:
// which of them count, and where each of the others falls short. Every check
// under checks/ decides by these answers, so that no two disagree.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CHECKS_CONSENTFIT_H
#define ASKFIRST_CHECKS_CONSENTFIT_H

#include "core/Finding.h"

namespace askfirst {

/// Where a consent check falls short of what a flow needs. The first that
/// applies, in this order.
enum class Shortfall : uint8_t {
  None,         ///< it counts
  OtherPurpose, ///< asks for something else than the sink's purpose
  OtherSubject, ///< asks somebody else than the one whose data it is
  Refused,      ///< the flow happens when the answer is no
  Lenient,      ///< it also happens when the answer is not known
  Withdrawn,    ///< held, but revoked before the data leaves
  Deferred,     ///< held when what sends was put off, not asked when it runs
  Outdated,     ///< an answer that was kept and that no withdrawal changes
  SomePaths,    ///< not asked on every path
  Undecided,    ///< asked, but the answer decides nothing
  AssertOnly,   ///< asked in an assert, which release builds drop
  NotSeparate,  ///< a general consent where a separate one is required
  OnlyOptOut,   ///< an opt-out where consent is required
};

/// How \p C stands to what \p F needs. A sink without a purpose takes any
/// consent; a consent without purposes serves any; a parent purpose covers its
/// children.
Shortfall shortfall(const ConsentSeen &C, const Flow &F);

/// True if the rule asks for consent, in one of its forms.
bool needsConsent(const Flow &F);

/// True if a sanitizer that the rule accepts was met. A rule that names none
/// accepts every one.
bool isSanitized(const Flow &F);

/// True if the flow has all that its rule asks for.
bool isSatisfied(const Flow &F);

/// True if some consent check that was seen has the shortfall \p S.
bool sawShortfall(const Flow &F, Shortfall S);

/// True if some check was right when it was made and is not any more:
/// withdrawn, put off, or kept past a withdrawal.
bool sawStale(const Flow &F);

/// The sanitizers that were met and do not do, and, where one would do instead
/// of consent, which.
std::vector<Note> sanitizerNotes(const Flow &F);

/// One note for each consent check that was seen, with why it does not count,
/// then the chain of callers that asks for nothing, then sanitizerNotes.
std::vector<Note> consentNotes(const Flow &F);

} // namespace askfirst
#endif
