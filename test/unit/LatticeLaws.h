//===- test/unit/LatticeLaws.h - What every join must obey --------*- C++
//-*-===//
//
// Typed suites after SPARTA's AbstractDomainPropertyTest. A subject is a struct
// with
//   using Value;                                // equality comparable
//   static const std::vector<Value> &values();  // some, bounds among them
//   static Value join(const Value &, const Value &);
// and, for the order suites, static bool leq(const Value &, const Value &).
// An operation instantiates the suites whose laws it claims.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_TEST_UNIT_LATTICELAWS_H
#define ASKFIRST_TEST_UNIT_LATTICELAWS_H

#include <gtest/gtest.h>
#include <vector>

namespace askfirst::test {

template <typename L> class BandLaws : public ::testing::Test {};
TYPED_TEST_SUITE_P(BandLaws);

TYPED_TEST_P(BandLaws, EqualityIsEquality) {
  const auto &Vs = TypeParam::values();
  ASSERT_GE(Vs.size(), 3u);
  for (size_t I = 0; I < Vs.size(); ++I)
    for (size_t J = 0; J < Vs.size(); ++J)
      EXPECT_EQ(Vs[I] == Vs[J], I == J) << I << " " << J;
}
TYPED_TEST_P(BandLaws, Idempotent) {
  for (const auto &A : TypeParam::values())
    EXPECT_TRUE(TypeParam::join(A, A) == A);
}
TYPED_TEST_P(BandLaws, Associative) {
  const auto &Vs = TypeParam::values();
  for (size_t I = 0; I < Vs.size(); ++I)
    for (size_t J = 0; J < Vs.size(); ++J)
      for (size_t K = 0; K < Vs.size(); ++K)
        EXPECT_TRUE(TypeParam::join(TypeParam::join(Vs[I], Vs[J]), Vs[K]) ==
                    TypeParam::join(Vs[I], TypeParam::join(Vs[J], Vs[K])))
            << I << " " << J << " " << K;
}
REGISTER_TYPED_TEST_SUITE_P(BandLaws, EqualityIsEquality, Idempotent,
                            Associative);

template <typename L> class CommutativeLaws : public ::testing::Test {};
TYPED_TEST_SUITE_P(CommutativeLaws);

TYPED_TEST_P(CommutativeLaws, Commutative) {
  const auto &Vs = TypeParam::values();
  for (size_t I = 0; I < Vs.size(); ++I)
    for (size_t J = 0; J < I; ++J)
      EXPECT_TRUE(TypeParam::join(Vs[I], Vs[J]) ==
                  TypeParam::join(Vs[J], Vs[I]))
          << I << " " << J;
}
REGISTER_TYPED_TEST_SUITE_P(CommutativeLaws, Commutative);

/// leq is a partial order.
template <typename L> class OrderLaws : public ::testing::Test {};
TYPED_TEST_SUITE_P(OrderLaws);

TYPED_TEST_P(OrderLaws, ReflexiveAntisymmetricTransitive) {
  const auto &Vs = TypeParam::values();
  for (const auto &A : Vs) {
    EXPECT_TRUE(TypeParam::leq(A, A));
    for (const auto &B : Vs) {
      EXPECT_TRUE(A == B || !TypeParam::leq(A, B) || !TypeParam::leq(B, A));
      for (const auto &C : Vs)
        EXPECT_TRUE(!TypeParam::leq(A, B) || !TypeParam::leq(B, C) ||
                    TypeParam::leq(A, C));
    }
  }
}
REGISTER_TYPED_TEST_SUITE_P(OrderLaws, ReflexiveAntisymmetricTransitive);

/// join is the least upper bound of leq; bottom() and top() bound it.
template <typename L> class JoinLaws : public ::testing::Test {};
TYPED_TEST_SUITE_P(JoinLaws);

TYPED_TEST_P(JoinLaws, Bounds) {
  for (const auto &A : TypeParam::values()) {
    EXPECT_TRUE(TypeParam::leq(TypeParam::bottom(), A));
    EXPECT_TRUE(TypeParam::leq(A, TypeParam::top()));
    EXPECT_TRUE(TypeParam::join(A, TypeParam::bottom()) == A);
    EXPECT_TRUE(TypeParam::join(A, TypeParam::top()) == TypeParam::top());
  }
}
TYPED_TEST_P(JoinLaws, UpperBound) {
  for (const auto &A : TypeParam::values())
    for (const auto &B : TypeParam::values()) {
      EXPECT_TRUE(TypeParam::leq(A, TypeParam::join(A, B)));
      EXPECT_TRUE(TypeParam::leq(B, TypeParam::join(A, B)));
    }
}
TYPED_TEST_P(JoinLaws, Least) {
  for (const auto &A : TypeParam::values())
    for (const auto &B : TypeParam::values())
      for (const auto &C : TypeParam::values())
        EXPECT_TRUE(!TypeParam::leq(A, C) || !TypeParam::leq(B, C) ||
                    TypeParam::leq(TypeParam::join(A, B), C));
}
TYPED_TEST_P(JoinLaws, Monotone) {
  for (const auto &A : TypeParam::values())
    for (const auto &B : TypeParam::values())
      for (const auto &C : TypeParam::values())
        EXPECT_TRUE(
            !TypeParam::leq(A, B) ||
            TypeParam::leq(TypeParam::join(A, C), TypeParam::join(B, C)));
}
/// No ascending chain is longer than the values let one expect: joining all of
/// them, over and over, ends at one value.
TYPED_TEST_P(JoinLaws, ChainsEnd) {
  auto All = TypeParam::bottom();
  unsigned Changes = 0;
  for (unsigned Round = 0; Round < 3; ++Round)
    for (const auto &A : TypeParam::values()) {
      auto Next = TypeParam::join(All, A);
      Changes += !(Next == All);
      All = Next;
    }
  EXPECT_LE(Changes, TypeParam::values().size());
  for (const auto &A : TypeParam::values())
    EXPECT_TRUE(TypeParam::leq(A, All));
}
REGISTER_TYPED_TEST_SUITE_P(JoinLaws, Bounds, UpperBound, Least, Monotone,
                            ChainsEnd);

/// A join and its meet absorb each other.
template <typename L> class AbsorptionLaws : public ::testing::Test {};
TYPED_TEST_SUITE_P(AbsorptionLaws);

TYPED_TEST_P(AbsorptionLaws, Absorb) {
  for (const auto &A : TypeParam::values())
    for (const auto &B : TypeParam::values()) {
      EXPECT_TRUE(TypeParam::join(A, TypeParam::meet(A, B)) == A);
      EXPECT_TRUE(TypeParam::meet(A, TypeParam::join(A, B)) == A);
    }
}
REGISTER_TYPED_TEST_SUITE_P(AbsorptionLaws, Absorb);

} // namespace askfirst::test
#endif
