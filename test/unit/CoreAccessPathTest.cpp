//===- test/unit/CoreAccessPathTest.cpp -----------------------------------===//
#include "core/AccessPath.h"
#include <gtest/gtest.h>

using namespace askfirst;

namespace {
Component f(EntityId Id) { return {Component::Field, Id}; }
Component key(EntityId Id) { return {Component::Key, Id}; }
const Component Any{Component::Element, 0};
AccessPath path(std::initializer_list<Component> Cs) { return AccessPath(Cs); }
} // namespace

TEST(AccessPath, CoversItselfAndWhatIsBelow) {
  EXPECT_TRUE(path({}).covers(path({})));
  EXPECT_TRUE(path({}).covers(path({f(1), f(2)})));
  EXPECT_TRUE(path({f(1)}).covers(path({f(1), f(2)})));
  EXPECT_FALSE(path({f(1), f(2)}).covers(path({f(1)})));
  EXPECT_FALSE(path({f(1)}).covers(path({f(2)})));
  EXPECT_FALSE(path({f(1)}).covers(path({f(2), f(1)})));
}

TEST(AccessPath, AnyElementCoversKeysAndNotTheReverse) {
  EXPECT_TRUE(path({Any}).covers(path({key(7)})));
  EXPECT_TRUE(path({Any}).covers(path({key(7), f(1)})));
  EXPECT_FALSE(path({key(7)}).covers(path({Any})));
  EXPECT_FALSE(path({key(7)}).covers(path({key(8)})));
  EXPECT_FALSE(path({Any}).covers(path({f(1)})));
  EXPECT_FALSE(path({f(1)}).covers(path({Any})));
}

TEST(AccessPath, AFieldAndAKeyOfOneIdAreApart) {
  EXPECT_FALSE(path({f(7)}).covers(path({key(7)})));
  EXPECT_FALSE(path({f(7)}).overlaps(path({key(7)})));
  EXPECT_NE(path({f(7)}), path({key(7)}));
}

TEST(AccessPath, Overlaps) {
  EXPECT_TRUE(path({}).overlaps(path({f(1)})));
  EXPECT_TRUE(path({f(1), f(2)}).overlaps(path({f(1)})));
  EXPECT_FALSE(path({f(1), f(2)}).overlaps(path({f(1), f(3)})));
  EXPECT_TRUE(path({Any, f(1)}).overlaps(path({key(7)})));
  EXPECT_TRUE(path({key(7)}).overlaps(path({Any, f(1)})));
  EXPECT_FALSE(path({key(7)}).overlaps(path({key(8)})));
  EXPECT_FALSE(path({Any}).overlaps(path({f(1)})));
}

TEST(AccessPath, OverlapIsSymmetricAndFollowsFromCovering) {
  const AccessPath All[] = {path({}),
                            path({f(1)}),
                            path({Any}),
                            path({key(7)}),
                            path({key(8)}),
                            path({f(1), Any}),
                            path({f(1), key(7)}),
                            path({Any, f(1)}),
                            path({key(7), f(1)}),
                            path({key(7), f(2)})};
  for (const AccessPath &A : All)
    for (const AccessPath &B : All) {
      EXPECT_EQ(A.overlaps(B), B.overlaps(A));
      if (A.covers(B)) {
        EXPECT_TRUE(A.overlaps(B));
      }
    }
}

TEST(AccessPath, IsCutAtTheDepthAndThenSpeaksOfMore) {
  AccessPath Deep;
  for (EntityId I = 1; I <= AccessPath::MaxDepth; ++I)
    Deep.append(f(I));
  EXPECT_EQ(Deep.size(), AccessPath::MaxDepth);
  AccessPath Deeper = Deep.with(f(99));
  EXPECT_EQ(Deeper, Deep);
  EXPECT_TRUE(Deeper.covers(Deep));
  Deep.append(f(98));
  EXPECT_EQ(Deep.components().back(), f(AccessPath::MaxDepth));
  std::vector<Component> Long(AccessPath::MaxDepth + 3, f(1));
  EXPECT_EQ(AccessPath(Long).size(), AccessPath::MaxDepth);
}

TEST(AccessPath, ConcatCutsAtTheEnd) {
  EXPECT_EQ(path({f(1)}).concat(path({f(2), Any})), path({f(1), f(2), Any}));
  EXPECT_EQ(path({}).concat(path({f(2)})), path({f(2)}));
  EXPECT_EQ(path({f(2)}).concat(path({})), path({f(2)}));
  AccessPath Four = path({f(1), f(2), f(3), f(4)});
  EXPECT_EQ(Four.concat(path({f(5), f(6)})),
            path({f(1), f(2), f(3), f(4), f(5)}));
}

TEST(AccessPath, DropFrontUndoesConcat) {
  AccessPath A = path({f(1), Any}), B = path({key(3), f(4)});
  EXPECT_EQ(A.concat(B).dropFront(A.size()), B);
  EXPECT_EQ(A.dropFront(0), A);
  EXPECT_EQ(A.dropFront(2), path({}));
}

TEST(AccessPath, WithLeavesTheOriginalAlone) {
  AccessPath A = path({f(1)});
  EXPECT_EQ(A.with(f(2)), path({f(1), f(2)}));
  EXPECT_EQ(A, path({f(1)}));
}

TEST(AccessPath, OrderFitsEquality) {
  AccessPath A = path({f(1)}), B = path({f(1), f(2)}), C = path({f(2)});
  EXPECT_TRUE(A < B);
  EXPECT_TRUE(B < C);
  EXPECT_FALSE(A < A);
  EXPECT_FALSE(B < A);
}
