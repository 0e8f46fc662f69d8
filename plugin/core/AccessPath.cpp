//===- core/AccessPath.cpp ------------------------------------------------===//
#include "core/AccessPath.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Allocator.h"
#include <array>
#include <mutex>

using namespace askfirst;

/// Each path by the one it is longer than and its last component: shards under
/// a lock, and before them what each thread has asked for lately.
struct AccessPath::Pool {
  using Key = std::pair<const Kept *, std::pair<unsigned, EntityId>>;
  struct Shard {
    std::mutex Lock;
    llvm::DenseMap<Key, const Kept *> Longer;
    llvm::BumpPtrAllocator Storage;
  };
  struct Recent {
    Key Asked;
    const Kept *Found;
  };
  static constexpr size_t Shards = 64, Remembered = 4096;

  std::array<Shard, Shards> Parts;

  static Pool &get() {
    static Pool *Only = new Pool; // paths outlive every destructor
    return *Only;
  }
  static uint64_t hashOf(const Key &K) {
    using llvm::densemap::detail::mix;
    return mix(reinterpret_cast<uintptr_t>(K.first) ^
               mix(K.second.second ^ uint64_t(K.second.first) << 61));
  }
  const Kept *find(const Key &K, uint64_t Hash);
};

const AccessPath::Kept *AccessPath::Pool::find(const Key &K, uint64_t Hash) {
  Shard &S = Parts[Hash % Shards];
  std::lock_guard<std::mutex> Hold(S.Lock);
  auto [It, New] = S.Longer.try_emplace(K, nullptr);
  if (!New)
    return It->second;
  Kept *P = new (S.Storage.Allocate<Kept>()) Kept();
  if (K.first)
    *P = *K.first;
  Component C{Component::Kind(K.second.first), K.second.second};
  P->ParamKey |= C.K == Component::ParamKey;
  P->Parts[P->Size++] = C;
  return It->second = P;
}

const AccessPath::Kept *AccessPath::longer(const Kept *P, Component C) {
  assert((!P || P->Size <= MaxDepth) && "nothing comes after Below");
  static thread_local std::array<Pool::Recent, Pool::Remembered> Lately;
  Pool::Key K{P, {C.K, C.Id}};
  uint64_t Hash = Pool::hashOf(K);
  Pool::Recent &R = Lately[(Hash >> 32) % Pool::Remembered];
  if (!R.Found || R.Asked != K)
    R = {K, Pool::get().find(K, Hash)};
  return R.Found;
}

static bool sameElement(const Component &A, const Component &B) {
  return A.K != Component::Field && B.K != Component::Field &&
         (A.K != Component::Key || B.K != Component::Key || A.Id == B.Id);
}

bool AccessPath::covers(const AccessPath &Other) const {
  if (P == Other.P)
    return true;
  if (size() > Other.size())
    return false;
  for (const auto &[A, B] : llvm::zip(components(), Other.components())) {
    if (A == B)
      continue;
    if (A.K == Component::Element && B.K != Component::Field)
      continue;
    return false;
  }
  return true;
}

bool AccessPath::overlaps(const AccessPath &Other) const {
  if (P == Other.P)
    return true;
  for (const auto &[A, B] : llvm::zip(components(), Other.components()))
    if (A.K == Component::Below || B.K == Component::Below)
      return true; // what is below may be anything
    else if (!(A == B) && !sameElement(A, B))
      return false;
  return true;
}

AccessPath AccessPath::translated(
    llvm::function_ref<Component(uint32_t Param)> Key) const {
  if (!hasParamKey())
    return *this;
  AccessPath Out;
  for (const Component &C : components())
    Out.append(C.K == Component::ParamKey ? Key(C.Id) : C);
  return Out;
}

/// The first \p N of \p Cs, and the field or Below that the rest ends in.
AccessPath AccessPath::cut(llvm::ArrayRef<Component> Cs, unsigned N) {
  AccessPath Out(Cs.take_front(N));
  for (const Component &C : llvm::reverse(Cs.drop_front(N)))
    if (C.K == Component::Below || C.K == Component::Field) {
      Out.append({Component::Below, C.Id});
      break;
    }
  return Out;
}

AccessPath AccessPath::then(const AccessPath &Rest) const {
  assert(!below() && "nothing is known of what comes after it");
  if (Rest.empty())
    return *this;
  if (empty())
    return Rest;
  llvm::SmallVector<Component, 2 * (MaxDepth + 1)> Cs(components());
  llvm::append_range(Cs, Rest.components());
  return Cs.size() > MaxDepth + (Rest.below() ? 1 : 0) ? cut(Cs, MaxDepth)
                                                       : AccessPath(Cs);
}
