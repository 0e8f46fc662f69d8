//===- link/Outcomes.h - Constants held against outcomes -----------*- C++
//-*-===//
//
// Whether a value that is known can have come out in a certain way.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_OUTCOMES_H
#define ASKFIRST_LINK_OUTCOMES_H

#include "core/Guard.h"

namespace askfirst {

/// A number, truth value, enumerator, string or nothing.
inline bool isConstant(const Term &T) {
  return T.K == Term::Integer || T.K == Term::Enumerator ||
         T.K == Term::String || T.K == Term::Null;
}

/// Not a text: an answer.
inline bool isPlain(const Term &T) {
  return isConstant(T) && T.K != Term::String;
}

/// What to compare with for an outcome of the bits that \p Mask leaves: \p O
/// and \p C as if those bits were all there is.
Term underMask(int64_t Mask, Outcome &O, const Term &C);

/// Whether something has come out as asked because \p Bits were set in it.
bool setsBits(int64_t Bits, Outcome O, const Term &C);
/// Whether the constant \p T can have come out as \p O, compared with \p C.
bool canBe(const Term &T, Outcome O, const Term &C);

} // namespace askfirst
#endif
