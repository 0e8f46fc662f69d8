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

TEST(AccessPath, APathThatIsCutKnowsTheFieldItEndsIn) {
  const Component Below{Component::Below, 9};
  AccessPath Long =
      path({f(1), f(2), f(3)}).then(path({f(4), f(5), Any, f(9)}));
  EXPECT_EQ(Long, path({f(1), f(2), f(3), f(4), f(5), Below}));
  EXPECT_EQ(Long.below(), 9u);
  // Elements after it are part of it; where only elements go, nothing is known.
  EXPECT_EQ(path({f(1), f(2), f(3), f(4)}).then(path({f(5), f(9), Any})),
            path({f(1), f(2), f(3), f(4), f(5), Below}));
  EXPECT_EQ(path({f(1), f(2), f(3), f(4), f(9)}).then(path({Any})).below(), 0u);
  // Of one that was cut before.
  EXPECT_EQ(path({f(1)}).then(Long).below(), 9u);
  EXPECT_EQ(path({f(1)}).then(path({f(2), Below})), path({f(1), f(2), Below}));
  EXPECT_EQ(Long.shortened(1), path({f(1), Below}));
  EXPECT_EQ(Long.shortened(9), Long);
  EXPECT_EQ(path({f(1)}).below(), 0u);
}

TEST(AccessPath, WhatIsSomewhereBelowOverlapsAllThatIsThere) {
  AccessPath P = path({f(1), {Component::Below, 9}});
  EXPECT_TRUE(P.overlaps(path({f(1), f(2), f(3)})));
  EXPECT_TRUE(path({f(1), Any}).overlaps(P));
  EXPECT_FALSE(P.overlaps(path({f(2)})));
  EXPECT_TRUE(path({f(1)}).covers(P));
  EXPECT_FALSE(P.covers(path({f(1), f(2)})));
}
