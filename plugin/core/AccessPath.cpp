//===- core/AccessPath.cpp ------------------------------------------------===//
#include "core/AccessPath.h"

using namespace askfirst;

static bool sameElement(const Component &A, const Component &B) {
  return A.K != Component::Field && B.K != Component::Field &&
         (A.K != Component::Key || B.K != Component::Key || A.Id == B.Id);
}

bool AccessPath::covers(const AccessPath &Other) const {
  if (Parts.size() > Other.Parts.size())
    return false;
  for (size_t I = 0; I < Parts.size(); ++I) {
    const Component &A = Parts[I], &B = Other.Parts[I];
    if (A == B)
      continue;
    if (A.K == Component::Element && B.K != Component::Field)
      continue;
    return false;
  }
  return true;
}

bool AccessPath::overlaps(const AccessPath &Other) const {
  size_t N = std::min(Parts.size(), Other.Parts.size());
  for (size_t I = 0; I < N; ++I)
    if (!(Parts[I] == Other.Parts[I]) && !sameElement(Parts[I], Other.Parts[I]))
      return false;
  return true;
}

AccessPath AccessPath::translated(
    llvm::function_ref<Component(uint32_t Param)> Key) const {
  AccessPath P = *this;
  for (Component &C : P.Parts)
    if (C.K == Component::ParamKey)
      C = Key(C.Id);
  return P;
}
