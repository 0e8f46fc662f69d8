//===- core/AccessPath.cpp ------------------------------------------------===//
#include "core/AccessPath.h"
#include "llvm/ADT/STLExtras.h"

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
    if (Parts[I].K == Component::Below || Other.Parts[I].K == Component::Below)
      return true; // what is below may be anything
    else if (!(Parts[I] == Other.Parts[I]) &&
             !sameElement(Parts[I], Other.Parts[I]))
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

AccessPath AccessPath::shortened(unsigned N) const {
  if (N >= Parts.size())
    return *this;
  auto Cut = llvm::ArrayRef<Component>(Parts).drop_front(N);
  AccessPath P(llvm::ArrayRef<Component>(Parts).take_front(N));
  for (const Component &C : llvm::reverse(Cut))
    if (C.K == Component::Below || C.K == Component::Field) {
      P.Parts.push_back({Component::Below, C.Id});
      break;
    }
  return P;
}

AccessPath AccessPath::then(const AccessPath &Rest) const {
  assert(!below() && "nothing is known of what comes after it");
  AccessPath P = *this;
  P.Parts.append(Rest.Parts.begin(), Rest.Parts.end());
  return P.Parts.size() > MaxDepth + (Rest.below() ? 1 : 0)
             ? P.shortened(MaxDepth)
             : P;
}
