//===- link/Keys.cpp ------------------------------------------------------===//
#include "link/Keys.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// More than people ask of a key in one function.
static constexpr size_t MaxGuesses = 4;

bool askfirst::assume(KeySet &Set, KeyGuess G) {
  for (const KeyGuess &H : Set) {
    if (H.Param != G.Param)
      continue;
    if (H == G)
      return true;
    if (H.Is && (G.Is || H.Key == G.Key))
      return false;
    if (H.Is) // another one for certain
      return true;
    if (G.Is && H.Key == G.Key)
      return false;
  }
  if (G.Is)
    std::erase_if(Set, [&](const KeyGuess &H) { return H.Param == G.Param; });
  if (Set.size() < MaxGuesses)
    Set.insert(llvm::upper_bound(Set, G), G);
  return true;
}

bool askfirst::includesKeys(const KeySet &All, const KeySet &Some) {
  return std::includes(All.begin(), All.end(), Some.begin(), Some.end());
}

std::optional<EntityId> askfirst::constantKey(const Term &T) {
  switch (T.K) {
  case Term::String:
    return keyId(T.Text);
  case Term::Integer:
  case Term::Enumerator:
    return keyId(std::to_string(T.Number));
  case Term::Function: // of members that a pointer to one picks
    return T.Entity;
  default:
    return std::nullopt;
  }
}

Component askfirst::keyGiven(const FunctionSummary &Caller, CallIndex Call,
                             uint32_t I) {
  const askfirst::Call &C = Caller.Calls[Call];
  if (I >= C.Arguments.size())
    return {Component::Element, 0};
  const Term &T = Caller.Terms[C.Arguments[I].Value];
  if (auto Key = constantKey(T))
    return {Component::Key, *Key};
  if (T.K == Term::Param)
    return {Component::ParamKey, EntityId(T.Number)};
  return {Component::Element, 0};
}

bool askfirst::toCaller(const KeySet &Set, const FunctionSummary &Caller,
                        CallIndex Call, KeySet &Out) {
  for (const KeyGuess &G : Set) {
    Component C = keyGiven(Caller, Call, G.Param);
    if (C.K == Component::Key && (C.Id == G.Key) != G.Is)
      return false;
    if (C.K == Component::ParamKey &&
        !assume(Out, {uint32_t(C.Id), G.Is, G.Key}))
      return false;
  }
  return true;
}

bool askfirst::assumeSame(const AccessPath &Path, const AccessPath &At,
                          KeySet &Set) {
  auto A = Path.components(), B = At.components();
  for (size_t I = 0; I < std::min(A.size(), B.size()); ++I) {
    if (A[I].K == Component::ParamKey && B[I].K == Component::Key) {
      if (!assume(Set, {uint32_t(A[I].Id), true, B[I].Id}))
        return false;
    } else if (A[I].K == Component::Key && B[I].K == Component::ParamKey) {
      if (!assume(Set, {uint32_t(B[I].Id), true, A[I].Id}))
        return false;
    }
  }
  return true;
}

AccessPath askfirst::resolved(const AccessPath &P, const KeySet &Set) {
  return P.translated([&](uint32_t I) {
    for (const KeyGuess &G : Set)
      if (G.Param == I && G.Is)
        return Component{Component::Key, G.Key};
    return Component{Component::ParamKey, I};
  });
}

std::optional<KeyGuess> askfirst::asksOfKey(const FunctionSummary &S,
                                            const Guard &G) {
  const Term &T = S.Terms[G.About];
  if (T.K != Term::Param || T.Number < 0)
    return std::nullopt;
  auto Is = [&](bool Equal, EntityId Key) {
    return KeyGuess{uint32_t(T.Number), Equal, Key};
  };
  switch (G.Result) {
  case Outcome::True: // anything but
  case Outcome::False:
    return Is(G.Result == Outcome::False, keyId("0"));
  case Outcome::Equal:
  case Outcome::NotEqual:
    if (auto Key = constantKey(S.Terms[G.Constant]))
      return Is(G.Result == Outcome::Equal, *Key);
    return std::nullopt;
  default:
    return std::nullopt;
  }
}

bool askfirst::excludes(const KeySet &Set, const FunctionSummary &S,
                        GuardSetIndex G) {
  if (Set.empty() || !G)
    return false;
  KeySet So = Set;
  return llvm::any_of(S.GuardSets[G], [&](const HeldGuard &H) {
    auto Asks = asksOfKey(S, S.Guards[H.Which]);
    return Asks && !assume(So, *Asks);
  });
}
