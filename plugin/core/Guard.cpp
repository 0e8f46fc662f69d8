//===- core/Guard.cpp -----------------------------------------------------===//
#include "core/Guard.h"
#include "llvm/Support/ErrorHandling.h"

using namespace askfirst;

Outcome askfirst::negate(Outcome O) {
  switch (O) {
  case Outcome::True:
    return Outcome::False;
  case Outcome::False:
    return Outcome::True;
  case Outcome::Equal:
    return Outcome::NotEqual;
  case Outcome::NotEqual:
    return Outcome::Equal;
  case Outcome::Less:
    return Outcome::GreaterEqual;
  case Outcome::GreaterEqual:
    return Outcome::Less;
  case Outcome::Greater:
    return Outcome::LessEqual;
  case Outcome::LessEqual:
    return Outcome::Greater;
  }
  llvm_unreachable("all outcomes are handled");
}
