//===- extract/Memory.cpp -------------------------------------------------===//
#include "extract/Memory.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

static std::vector<CallIndex> uniteCalls(const std::vector<CallIndex> &A,
                                         const std::vector<CallIndex> &B) {
  std::vector<CallIndex> Out;
  std::set_union(A.begin(), A.end(), B.begin(), B.end(),
                 std::back_inserter(Out));
  return Out;
}

Held askfirst::intersect(const Held &A, const Held &B) {
  Held Out;
  for (auto I = A.begin(), J = B.begin(); I != A.end() && J != B.end();) {
    if (I->Which < J->Which)
      ++I;
    else if (J->Which < I->Which)
      ++J;
    else {
      Out.push_back({I->Which, uniteCalls(I->Since, J->Since)});
      ++I, ++J;
    }
  }
  return Out;
}

Held askfirst::unite(const Held &A, const Held &B) {
  Held Out;
  auto I = A.begin(), J = B.begin();
  while (I != A.end() || J != B.end()) {
    if (J == B.end() || (I != A.end() && I->Which < J->Which))
      Out.push_back(*I++);
    else if (I == A.end() || J->Which < I->Which)
      Out.push_back(*J++);
    else {
      // Both are right: since the fresher answer, what both say at most.
      HeldGuard Both{I->Which, {}};
      std::set_intersection(I->Since.begin(), I->Since.end(), J->Since.begin(),
                            J->Since.end(), std::back_inserter(Both.Since));
      Out.push_back(std::move(Both));
      ++I, ++J;
    }
  }
  return Out;
}

bool askfirst::isPrefix(const AccessPath &P, const AccessPath &Of) {
  return P.components() == Of.components().take_front(P.size());
}

LocId LocTable::intern(const MemLoc &L) {
  auto Key = std::make_tuple(uint8_t(L.K), L.Key, L.Index, L.Entity);
  auto [It, New] = Roots.try_emplace(Key, Locs.size());
  if (New) {
    MemLoc Root = L;
    Root.Path = AccessPath();
    Parents.push_back(Locs.size());
    Bases.push_back(Locs.size());
    Objects[Locs.size()].push_back(Locs.size());
    Locs.push_back(Root);
  }
  return child(It->second, L.Path);
}

LocId LocTable::child(LocId Id, Component C) {
  if (Locs[Id].Path.size() >= AccessPath::MaxDepth)
    return Id; // cut: it then speaks of more
  auto [It, New] = Children.try_emplace({Id, C}, Locs.size());
  if (New) {
    MemLoc L = Locs[Id];
    L.Path.append(C);
    Parents.push_back(Id);
    Bases.push_back(Bases[Id]);
    Objects[Bases[Id]].push_back(Locs.size());
    Locs.push_back(std::move(L));
  }
  return It->second;
}

LocId LocTable::child(LocId Id, const AccessPath &P) {
  for (const Component &C : P.components())
    Id = child(Id, C);
  return Id;
}
