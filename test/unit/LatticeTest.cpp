//===- test/unit/LatticeTest.cpp - The laws, for every join there is ------===//
#include "LatticeLaws.h"
#include "LinkBuilder.h"
#include "extract/Memory.h"
#include "link/ConsentSolver.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace askfirst;
using namespace askfirst::test;

namespace {

/// Every set over two guards, each with some sets of calls since: nested ones,
/// and apart ones of equal and of unequal size.
const std::vector<Held> &heldSets() {
  static const std::vector<Held> Vs = [] {
    const std::vector<std::optional<std::vector<CallIndex>>> Since = {
        std::nullopt, {{}}, {{4}}, {{9}}, {{4, 7}}};
    std::vector<Held> Out;
    for (const auto &A : Since)
      for (const auto &B : Since) {
        Held H;
        if (A)
          H.push_back({1, *A});
        if (B)
          H.push_back({3, *B});
        Out.push_back(H);
      }
    return Out;
  }();
  return Vs;
}

/// Where paths meet: less is known. A is below B if it knows all that B knows,
/// each guard with no more calls since.
struct Intersection {
  using Value = Held;
  static const std::vector<Held> &values() { return heldSets(); }
  static Held join(const Held &A, const Held &B) { return intersect(A, B); }
  static Held meet(const Held &A, const Held &B) { return unite(A, B); }
  static Held bottom() { return {{1, {}}, {3, {}}}; }
  static Held top() { return {}; }
  static bool leq(const Held &A, const Held &B) {
    return llvm::all_of(B, [&](const HeldGuard &H) {
      return llvm::any_of(A, [&](const HeldGuard &G) {
        return G.Which == H.Which && std::ranges::includes(H.Since, G.Since);
      });
    });
  }
};

/// Both hold.
struct Union {
  using Value = Held;
  static const std::vector<Held> &values() { return heldSets(); }
  static Held join(const Held &A, const Held &B) { return unite(A, B); }
};

/// A path is below those that cover it.
struct Paths {
  using Value = AccessPath;
  static const std::vector<AccessPath> &values() {
    static const std::vector<AccessPath> Vs = [] {
      const Component Cs[] = {{Component::Field, 11},
                              {Component::Field, 12},
                              {Component::Element, 0},
                              {Component::Key, 21},
                              {Component::Key, 22}};
      std::vector<AccessPath> Out{AccessPath()};
      for (const Component &A : Cs) {
        Out.push_back(AccessPath({A}));
        for (const Component &B : Cs)
          Out.push_back(AccessPath({A, B}));
      }
      return Out;
    }();
    return Vs;
  }
  static bool leq(const AccessPath &A, const AccessPath &B) {
    return B.covers(A);
  }
};

/// Consents on one path, earlier ones first: for the same question the later
/// answer stands, so this one is not commutative.
struct Consents {
  using Value = AtomSet;
  struct World {
    Policy P = basicPolicy();
    TUs In;
    std::unique_ptr<Program> Prog;
    std::unique_ptr<PolicyMatch> Match;
    std::unique_ptr<ConsentSolver> Solver;
    std::vector<AtomSet> Subsets;
    World() {
      P.Consents.push_back(
          consentOn(select(Selector::Function, "app::mayAdvertise"),
                    {"marketing.advertising"}));
      TU T("a.cpp");
      Fn &F = T.fn("app::f");
      TermIndex Track = F.ask("app::mayTrack"),
                Ads = F.ask("app::mayAdvertise");
      CallIndex Gone = F.call("app::withdraw");
      GuardSetIndex Kept = F.holds({{Track}}), Other = F.holds({{Ads}});
      // The same question, after it was taken back.
      GuardSet Revoked = F.S.GuardSets[Kept];
      Revoked.front().Since = {Gone};
      F.S.GuardSets.push_back(Revoked);
      In = {T.done()};
      Prog = std::make_unique<Program>(In);
      Match = std::make_unique<PolicyMatch>(*Prog, P);
      Solver = std::make_unique<ConsentSolver>(*Prog, P, *Match);
      std::vector<AtomId> Atoms;
      for (GuardSetIndex G : {Kept, Other, Other + 1})
        for (AtomId A : *Solver->of(0, G))
          Atoms.push_back(A);
      EXPECT_EQ(Atoms.size(), 3u);
      for (unsigned Bits = 0; Bits < 1u << Atoms.size(); ++Bits) {
        AtomSet S;
        for (unsigned I = 0; I < Atoms.size(); ++I)
          if (Bits >> I & 1)
            S.push_back(Atoms[I]);
        llvm::sort(S);
        Subsets.push_back(std::move(S));
      }
    }
  };
  static World &world() {
    static World W;
    return W;
  }
  static const std::vector<AtomSet> &values() { return world().Subsets; }
  static AtomSet join(const AtomSet &A, const AtomSet &B) {
    return world().Solver->unite(A, B);
  }
};

/// What two laws ask of one flow: the stricter.
struct Strictest {
  using Value = Require;
  static const std::vector<Require> &values() {
    static const std::vector<Require> Vs = {
        Require::Nothing,   Require::NotOptedOut,
        Require::Sanitizer, Require::ConsentOrSanitizer,
        Require::Consent,   Require::SeparateConsent,
        Require::Never};
    return Vs;
  }
  static Require join(Require A, Require B) {
    Policy P;
    for (auto [Profile, Needs] : {std::pair("gdpr", A), std::pair("pipl", B)}) {
      Rule R;
      R.Profile = Profile;
      R.Needs = Needs;
      P.Rules.push_back(R);
    }
    return P.verdict("user.name", "storage", "", {}).Needs;
  }
  static Require bottom() { return Require::Nothing; }
  static Require top() { return Require::Never; }
  static bool leq(Require A, Require B) { return join(A, B) == B; }
};

} // namespace

namespace askfirst::test {

using Bands = ::testing::Types<Intersection, Union, Consents, Strictest>;
INSTANTIATE_TYPED_TEST_SUITE_P(Engine, BandLaws, Bands);
using Commuting = ::testing::Types<Intersection, Union, Strictest>;
INSTANTIATE_TYPED_TEST_SUITE_P(Engine, CommutativeLaws, Commuting);
using Orders = ::testing::Types<Intersection, Strictest, Paths>;
INSTANTIATE_TYPED_TEST_SUITE_P(Engine, OrderLaws, Orders);
using Joins = ::testing::Types<Intersection, Strictest>;
INSTANTIATE_TYPED_TEST_SUITE_P(Engine, JoinLaws, Joins);
INSTANTIATE_TYPED_TEST_SUITE_P(Engine, AbsorptionLaws,
                               ::testing::Types<Intersection>);

} // namespace askfirst::test

TEST(Lattice, UniteKeepsTheFresherAnswer) {
  Held Old = {{1, {4, 7}}}, New = {{1, {7}}}, Other = {{3, {4}}};
  EXPECT_EQ(unite(Old, New), New);
  EXPECT_EQ(unite(New, Old), New);
  EXPECT_EQ(unite(Other, New), (Held{{1, {7}}, {3, {4}}}));
}

TEST(Lattice, IntersectKeepsWhatBothHoldAndEveryCallSince) {
  Held A = {{1, {4}}, {3, {}}}, B = {{1, {7}}};
  EXPECT_EQ(intersect(A, B), (Held{{1, {4, 7}}}));
}

TEST(Lattice, LaterAnswerStandsForConsents) {
  auto &W = Consents::world();
  // Subset 1 holds the kept answer, 4 the withdrawn one, 2 another question.
  const auto &Vs = Consents::values();
  EXPECT_EQ(W.Solver->atom(Vs[1][0]).Seen.S, ConsentSeen::Holds);
  EXPECT_EQ(W.Solver->atom(Vs[4][0]).Seen.S, ConsentSeen::Revoked);
  EXPECT_EQ(Consents::join(Vs[1], Vs[4]), Vs[4]);
  EXPECT_EQ(Consents::join(Vs[4], Vs[1]), Vs[1]);
  EXPECT_EQ(Consents::join(Vs[1], Vs[2]), Vs[3]);
}
