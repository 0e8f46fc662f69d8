//===- link/Outcomes.cpp --------------------------------------------------===//
#include "link/Outcomes.h"

using namespace askfirst;

Term askfirst::underMask(int64_t Mask, Outcome &O, const Term &C) {
  Term Out;
  Out.K = Term::Bits;
  Out.Operands = {uint32_t(Mask), uint32_t(uint64_t(Mask) >> 32)};
  if (O == Outcome::True || O == Outcome::False)
    O = O == Outcome::True ? Outcome::NotEqual : Outcome::Equal;
  else
    Out.Number = C.Number;
  return Out;
}

bool askfirst::setsBits(int64_t Bits, Outcome O, const Term &C) {
  Term Set;
  Set.K = Term::Integer;
  Set.Number = Bits;
  bool Masked = C.K == Term::Bits && C.Operands.size() == 2;
  if (Masked)
    Set.Number &= int64_t(C.Operands[0] | uint64_t(C.Operands[1]) << 32);
  if (O == Outcome::True || (O == Outcome::NotEqual && !C.Number))
    return Set.Number != 0;
  if (O == Outcome::Equal)
    return Masked ? Set.Number && Set.Number == C.Number
                  : (C.Number & Bits) == Bits;
  return O != Outcome::False;
}

bool askfirst::canBe(const Term &T, Outcome O, const Term &C) {
  if (C.K == Term::Bits && C.Operands.size() == 2) {
    if (T.K != Term::Integer && T.K != Term::Enumerator)
      return true;
    Term Left = T, Than;
    Left.K = Than.K = Term::Integer;
    Left.Number &= int64_t(C.Operands[0] | uint64_t(C.Operands[1]) << 32);
    Than.Number = C.Number;
    return canBe(Left, O, Than);
  }
  // Which member a pointer to one means.
  if (T.K == Term::Function)
    return C.K != Term::Function ||
           (O != Outcome::Equal && O != Outcome::NotEqual) ||
           (T.Entity == C.Entity) == (O == Outcome::Equal);
  // Which of several types it is.
  if (T.K == Term::Type)
    return C.K != Term::Type || (T.Entity == C.Entity) == (O == Outcome::Equal);
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
