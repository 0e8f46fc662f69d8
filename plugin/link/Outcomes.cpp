//===- link/Outcomes.cpp --------------------------------------------------===//
#include "link/Outcomes.h"

using namespace askfirst;

bool askfirst::canBe(const Term &T, Outcome O, const Term &C) {
  if (T.K == Term::String) {
    if (O == Outcome::False)
      return false;
    if (C.K != Term::String || (O != Outcome::Equal && O != Outcome::NotEqual))
      return true;
    return (T.Text == C.Text) == (O == Outcome::Equal);
  }
  // Nothing is no number.
  if (T.K == Term::Null && (O == Outcome::Equal || O == Outcome::NotEqual) &&
      C.K != Term::Null && C.K != Term::Unknown)
    return O == Outcome::NotEqual;
  int64_t Is = T.K == Term::Null ? 0 : T.Number;
  if (O == Outcome::True)
    return Is != 0;
  if (O == Outcome::False)
    return Is == 0;
  if (C.K != Term::Integer && C.K != Term::Enumerator)
    return true;
  switch (O) {
  case Outcome::Equal:
    return Is == C.Number;
  case Outcome::NotEqual:
    return Is != C.Number;
  case Outcome::Less:
    return Is < C.Number;
  case Outcome::LessEqual:
    return Is <= C.Number;
  case Outcome::Greater:
    return Is > C.Number;
  case Outcome::GreaterEqual:
    return Is >= C.Number;
  default:
    return true;
  }
}
