//===- hosts/tidy/Questions.h - Conditions that ask for consent -*- C++ -*-===//
//
// A check that was seen (ConsentSeen) found again in the AST: the expression
// that asks, the condition it is part of, and what that condition decides.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_HOSTS_TIDY_QUESTIONS_H
#define ASKFIRST_HOSTS_TIDY_QUESTIONS_H

#include "Remedies.h"
#include "Surroundings.h"
#include "checks/ConsentFit.h"

namespace askfirst {

/// What a condition decides.
struct Decided {
  /// One branch sends, and what happens on the other is nothing, or leaving.
  bool Plain = false;
  /// Nothing but the sending, and what it needs, is on that branch.
  bool Alone = false;
};

/// What the condition that \p S is part of decides of \p T. Conditions are
/// those of `if` and `?:`.
Decided decidedBy(const Spot &S, const Told &T);

/// The entry of the policy that \p C is of; null if several could be meant.
const Consent *entryOf(const ConsentSeen &C, const Policy &P);

/// True if \p E asks what the entry \p C names, and its answer is that of the
/// entry: the call or read itself, an accessor of it, a function that does no
/// more than give it back.
bool asks(const clang::Expr *E, const Consent &C);

/// The one question that falls short of what \p T needs by \p S; null if there
/// are several, if some other flow relies on its answer as it is, or if it
/// would not do with what is wrong put right by \p Mend.
const ConsentSeen *onlyQuestion(const Told &T, Shortfall S,
                                llvm::function_ref<void(ConsentSeen &)> Mend);

} // namespace askfirst
#endif
