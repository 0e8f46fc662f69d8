//===- core/AccessPath.cpp ------------------------------------------------===//
#include "core/AccessPath.h"

using namespace askfirst;

static bool sameElement(const Component &A, const Component &B) {
  return A.K != Component::Field && B.K != Component::Field &&
         (A.K == Component::Element || B.K == Component::Element ||
          A.Id == B.Id);
}

bool AccessPath::covers(const AccessPath &Other) const {
  if (Parts.size() > Other.Parts.size())
    return false;
  for (size_t I = 0; I < Parts.size(); ++I) {
    const Component &A = Parts[I], &B = Other.Parts[I];
    if (A == B)
      continue;
    if (A.K == Component::Element && B.K == Component::Key)
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
