//===- test/unit/LinkFlowTest.cpp - Paths and callers of flows ------------===//
#include "LinkBuilder.h"
#include "llvm/ADT/STLExtras.h"
#include <gmock/gmock.h>

using namespace askfirst;
using namespace askfirst::test;
using testing::ElementsAre;
using testing::IsEmpty;

static Flow only(TU &T) {
  auto R = link({T.done()}, basicPolicy());
  EXPECT_EQ(R.Flows.size(), 1u);
  return R.Flows.empty() ? Flow() : R.Flows.front();
}

static std::vector<std::string> words(const std::vector<Step> &Steps) {
  std::vector<std::string> Out;
  for (const Step &S : Steps)
    Out.push_back(S.Function + ": " + S.Text);
  return Out;
}

/// app::report() { acme::send(app::read()); } under \p G.
static Fn &reporter(TU &T) {
  Fn &F = T.fn("app::report");
  CallIndex Read = F.call("app::read"), Send = F.call("acme::send", {0});
  F.edge(result(Read), arg(Send));
  return F;
}

/// A function that calls \p Callee, having asked or not.
static void caller(TU &T, const char *Name, const char *Callee, bool Asks) {
  Fn &F = T.fn(Name);
  GuardSetIndex G = 0;
  if (Asks)
    G = F.holds({{F.ask("app::mayTrack")}});
  F.call(Callee, {}, G);
}

static bool holds(const Flow &F) {
  return llvm::any_of(F.Consents, [](const ConsentSeen &C) {
    return C.S == ConsentSeen::Holds;
  });
}

TEST(Flows, ThePathIsToldHopByHop) {
  TU T("a.cpp");
  Fn &Pass = T.fn("app::pass").parameter("text");
  Pass.edge(param(0), arg(Pass.call("acme::send", {0})));
  Fn &F = T.fn("app::f");
  F.local("mail");
  F.edge(result(F.call("app::read")), def(0));
  F.edge(def(0), arg(F.call("app::pass", {0})));
  Flow X = only(T);
  EXPECT_THAT(
      words(X.Steps),
      ElementsAre(
          "app::f: comes from 'app::read'", "app::f: stored in 'mail'",
          "app::f: passed to 'app::pass' as its first argument ('text')",
          "app::pass: passed to 'acme::send' as its first argument"));
  EXPECT_EQ(X.SinkFunction, "app::pass");
  EXPECT_EQ(X.SinkName, "acme::send");
  EXPECT_EQ(X.SourceName, "function 'app::read'");
  EXPECT_EQ(X.Source, X.Steps.front().Where);
  EXPECT_EQ(X.Purpose, "analytics");
}

TEST(Flows, TheShortestPathIsShown) {
  for (bool LongFirst : {true, false}) {
    TU T("a.cpp");
    Fn &F = T.fn("f");
    for (const char *Name : {"a", "b", "c"})
      F.local(Name);
    CallIndex Read = F.call("app::read"), Send = F.call("acme::send", {0});
    auto Long = [&] {
      F.edge(result(Read), def(0));
      F.edge(def(0), def(1));
      F.edge(def(1), arg(Send));
    };
    if (LongFirst)
      Long();
    F.edge(result(Read), def(2));
    F.edge(def(2), arg(Send));
    if (!LongFirst)
      Long();
    EXPECT_THAT(words(only(T).Steps),
                ElementsAre("f: comes from 'app::read'", "f: stored in 'c'",
                            "f: passed to 'acme::send' as its first argument"));
  }
}

TEST(Flows, TheUnguardedWayIsShownThoughItIsLonger) {
  TU T("a.cpp");
  Fn &F = T.fn("f");
  F.local("a");
  F.local("b");
  CallIndex Read = F.call("app::read"), Send = F.call("acme::send", {0});
  F.edge(result(Read), arg(Send), F.holds({{F.ask("app::mayTrack")}}));
  F.edge(result(Read), def(0));
  F.edge(def(0), def(1));
  F.edge(def(1), arg(Send));
  Flow X = only(T);
  EXPECT_FALSE(holds(X));
  EXPECT_EQ(X.Steps.size(), 4u);
}

TEST(Flows, AGuardOnEveryWayHolds) {
  TU T("a.cpp");
  Fn &F = T.fn("f");
  F.local("a");
  CallIndex Read = F.call("app::read"), Send = F.call("acme::send", {0});
  TermIndex Q = F.ask("app::mayTrack");
  F.edge(result(Read), arg(Send), F.holds({{Q}}));
  F.edge(result(Read), def(0), F.holds({{Q}}));
  F.edge(def(0), arg(Send));
  EXPECT_TRUE(holds(only(T)));
}

TEST(Flows, EachSinkSiteIsItsOwnFlowInOrder) {
  TU T("a.cpp");
  Fn &F = T.fn("f");
  CallIndex Read = F.call("app::read");
  for (int I = 0; I < 3; ++I)
    F.edge(result(Read), arg(F.call("acme::send", {0})));
  auto R = link({T.done()}, basicPolicy());
  ASSERT_EQ(R.Flows.size(), 3u);
  EXPECT_TRUE(llvm::is_sorted(
      R.Flows, [](const Flow &A, const Flow &B) { return A.Sink < B.Sink; }));
}

TEST(Callers, NoCallersIsARoot) {
  TU T("a.cpp");
  reporter(T);
  Flow F = only(T);
  EXPECT_THAT(F.Consents, IsEmpty());
  EXPECT_THAT(F.UnguardedCallers, IsEmpty());
}

TEST(Callers, AllAsk) {
  TU T("a.cpp");
  reporter(T);
  for (const char *Name : {"one", "two", "three"})
    caller(T, Name, "app::report", true);
  Flow F = only(T);
  EXPECT_TRUE(holds(F));
  EXPECT_EQ(F.Consents.size(), 3u);
  EXPECT_THAT(F.UnguardedCallers, IsEmpty());
}

TEST(Callers, AllButOneAsk) {
  TU T("a.cpp");
  reporter(T);
  caller(T, "one", "app::report", true);
  caller(T, "two", "app::report", false);
  caller(T, "three", "app::report", true);
  Flow F = only(T);
  EXPECT_FALSE(holds(F));
  ASSERT_EQ(F.Consents.size(), 2u);
  EXPECT_EQ(F.Consents[0].S, ConsentSeen::SomePaths);
  EXPECT_THAT(words(F.UnguardedCallers),
              ElementsAre("two: 'two' calls 'app::report' without asking"));
}

TEST(Callers, TwoFramesUp) {
  for (bool Asks : {true, false}) {
    TU T("a.cpp");
    reporter(T);
    caller(T, "mid", "app::report", false);
    caller(T, "top", "mid", Asks);
    Flow F = only(T);
    EXPECT_EQ(holds(F), Asks);
    if (Asks)
      EXPECT_THAT(F.UnguardedCallers, IsEmpty());
    else
      EXPECT_THAT(words(F.UnguardedCallers),
                  ElementsAre("top: 'top' calls 'mid' without asking",
                              "mid: 'mid' calls 'app::report' without asking"));
  }
}

TEST(Callers, TheOneChainWithoutAQuestionIsNamed) {
  TU T("a.cpp");
  reporter(T);
  caller(T, "mid", "app::report", false);
  caller(T, "asks", "mid", true);
  caller(T, "forgets", "mid", false);
  Flow F = only(T);
  EXPECT_FALSE(holds(F));
  EXPECT_THAT(words(F.UnguardedCallers),
              ElementsAre("forgets: 'forgets' calls 'mid' without asking",
                          "mid: 'mid' calls 'app::report' without asking"));
}

TEST(Callers, RecursionBringsNoNewRoot) {
  TU T("a.cpp");
  reporter(T).call("mid");
  caller(T, "mid", "app::report", false);
  caller(T, "top", "mid", true);
  Flow F = only(T);
  EXPECT_TRUE(holds(F));
}

TEST(Callers, ACycleThatNobodyEntersIsUnguarded) {
  TU T("a.cpp");
  reporter(T).call("mid");
  caller(T, "mid", "app::report", false);
  EXPECT_FALSE(holds(only(T)));
}

TEST(Callers, AFunctionThatEscapesMayBeRunByAnybody) {
  TU T("a.cpp");
  reporter(T);
  caller(T, "asks", "app::report", true);
  T.entity("hook", EntityKind::Variable);
  EXPECT_TRUE(holds(only(T)));
}

// One caller asks, and the function is put into a hook that anybody may run.
TEST(Callers, AFunctionInAHookIsARootBesideItsCallers) {
  TU T("a.cpp");
  reporter(T);
  caller(T, "asks", "app::report", true);
  T.entity("hook", EntityKind::Variable);
  T.fn("setUp").edge(function("app::report"), global("hook"));
  EXPECT_FALSE(holds(only(T)));
}

TEST(Callers, AQuestionOfTheCallerServesTheDataItHandsDown) {
  for (bool Asks : {true, false}) {
    TU T("a.cpp");
    Fn &Pass = T.fn("app::pass").parameter("x");
    Pass.edge(param(0), arg(Pass.call("acme::send", {0})));
    Fn &F = T.fn("f");
    CallIndex Read = F.call("app::read");
    GuardSetIndex G = Asks ? F.holds({{F.ask("app::mayTrack")}}) : 0;
    F.edge(result(Read), arg(F.call("app::pass", {0}, G)));
    EXPECT_EQ(holds(only(T)), Asks);
  }
}

TEST(Callers, OfTwoThatHandDownDataTheOneThatForgetsIsReported) {
  TU T("a.cpp");
  Fn &Pass = T.fn("app::pass").parameter("x");
  Pass.edge(param(0), arg(Pass.call("acme::send", {0})));
  for (const char *Name : {"asks", "forgets"}) {
    Fn &F = T.fn(Name);
    CallIndex Read = F.call("app::read");
    GuardSetIndex G = Name[0] == 'a' ? F.holds({{F.ask("app::mayTrack")}}) : 0;
    F.edge(result(Read), arg(F.call("app::pass", {0}, G)));
  }
  Flow F = only(T);
  EXPECT_FALSE(holds(F));
  EXPECT_EQ(F.Steps.front().Function, "forgets");
}
