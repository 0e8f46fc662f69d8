//===- test/unit/LinkTaintTest.cpp - Where data gets ----------------------===//
#include "LinkBuilder.h"
#include "llvm/ADT/STLExtras.h"
#include <gmock/gmock.h>

using namespace askfirst;
using namespace askfirst::test;
using testing::ElementsAre;
using testing::IsEmpty;

/// Names of the functions whose sink call the data of app::read() reaches.
static std::vector<std::string> leaks(TU &T, const Policy &P = basicPolicy()) {
  std::vector<std::string> Out;
  for (const Flow &F : link({T.done()}, P).Flows)
    Out.push_back(F.SinkFunction);
  llvm::sort(Out);
  return Out;
}

/// `acme::send(From)` in \p F.
static void send(Fn &F, Node From, AccessPath Path = {}) {
  F.edge(From, arg(F.call("acme::send", {0})), 0, std::move(Path));
}

/// app::id(x) returns x.
static void identity(TU &T) {
  T.fn("app::id").parameter("x").edge(param(0), ret());
}

TEST(Taint, AlongLocalsToTheSink) {
  TU T("a.cpp");
  Fn &F = T.fn("leaks");
  uint32_t A = F.local("a"), B = F.local("b"), C = F.local("c");
  F.edge(result(F.call("app::read")), def(A));
  F.edge(def(A), def(B));
  send(F, def(B));
  Fn &G = T.fn("clean");
  G.local("a");
  G.edge(result(G.call("app::other")), def(0));
  send(G, def(0));
  (void)C;
  EXPECT_THAT(leaks(T), ElementsAre("leaks"));
}

TEST(Taint, TwoCallersOfOneFunctionDoNotMix) {
  TU T("a.cpp");
  identity(T);
  Fn &Dirty = T.fn("dirty");
  CallIndex Read = Dirty.call("app::read"), C = Dirty.call("app::id", {0});
  Dirty.edge(result(Read), arg(C));
  send(Dirty, result(C));
  Fn &Clean = T.fn("clean");
  CallIndex Other = Clean.call("app::other"), D = Clean.call("app::id", {0});
  Clean.edge(result(Other), arg(D));
  send(Clean, result(D));
  EXPECT_THAT(leaks(T), ElementsAre("dirty"));
}

TEST(Taint, TwoCallsInOneFunctionDoNotMix) {
  TU T("a.cpp");
  identity(T);
  Fn &F = T.fn("f");
  CallIndex Read = F.call("app::read"), Other = F.call("app::other");
  CallIndex Dirty = F.call("app::id", {0}), Clean = F.call("app::id", {0});
  F.edge(result(Read), arg(Dirty));
  F.edge(result(Other), arg(Clean));
  send(F, result(Clean));
  EXPECT_THAT(leaks(T), IsEmpty());
  send(F, result(Dirty));
  EXPECT_THAT(leaks(T), ElementsAre("f"));
}

TEST(Taint, MatchThroughTwoLevelsOfCalls) {
  TU T("a.cpp");
  identity(T);
  Fn &Outer = T.fn("app::outer").parameter("x");
  CallIndex In = Outer.call("app::id", {0});
  Outer.edge(param(0), arg(In));
  Outer.edge(result(In), ret());
  for (const char *Name : {"dirty", "clean"}) {
    Fn &F = T.fn(Name);
    CallIndex S = F.call(Name[0] == 'd' ? "app::read" : "app::other");
    CallIndex C = F.call("app::outer", {0});
    F.edge(result(S), arg(C));
    send(F, result(C));
  }
  EXPECT_THAT(leaks(T), ElementsAre("dirty"));
}

TEST(Taint, OutParametersAndTheObjectComeBack) {
  TU T("a.cpp");
  Fn &Fill = T.fn("app::fill").parameter("in").parameter("out");
  Fill.edge(param(0), paramOut(1));
  Fill.edge(param(0), selfOut());
  Fn &F = T.fn("f");
  CallIndex Read = F.call("app::read"), C = F.call("app::fill", {0, 0});
  F.edge(result(Read), arg(C, 0));
  send(F, out(C, 1));
  EXPECT_THAT(leaks(T), ElementsAre("f"));
  TU U("b.cpp");
  Fn &Fill2 = U.fn("app::fill").parameter("in").parameter("out");
  Fill2.edge(param(0), paramOut(1));
  Fn &G = U.fn("g");
  CallIndex R2 = G.call("app::read"), D = G.call("app::fill", {0, 0});
  G.edge(result(R2), arg(D, 1)); // into the argument that is overwritten
  send(G, out(D, 1));
  EXPECT_THAT(leaks(U), IsEmpty());
}

TEST(Taint, RecursionEnds) {
  TU T("a.cpp");
  // walk(x) { if (...) return x; return walk(next(x)); }
  Fn &Walk = T.fn("app::walk").parameter("x");
  CallIndex Again = Walk.call("app::walk", {0});
  Walk.edge(param(0), ret());
  Walk.edge(param(0), arg(Again), 0, {}, fields({"app::N::next"}));
  T.entity("app::N::next", EntityKind::Field);
  Walk.edge(result(Again), ret());
  Fn &F = T.fn("f");
  CallIndex Read = F.call("app::read"), C = F.call("app::walk", {0});
  F.edge(result(Read), arg(C));
  send(F, result(C));
  EXPECT_THAT(leaks(T), ElementsAre("f"));
}

TEST(Taint, MutualRecursionWithoutAnEndHasNoResult) {
  TU T("a.cpp");
  for (auto [Name, Other] :
       {std::pair("app::a", "app::b"), std::pair("app::b", "app::a")}) {
    Fn &F = T.fn(Name).parameter("x");
    CallIndex C = F.call(Other, {0});
    F.edge(param(0), arg(C));
    F.edge(result(C), ret());
  }
  Fn &F = T.fn("f");
  CallIndex Read = F.call("app::read"), C = F.call("app::a", {0});
  F.edge(result(Read), arg(C));
  send(F, result(C));
  EXPECT_THAT(leaks(T), IsEmpty());
}

TEST(Taint, FieldsOfOneValueStayApart) {
  TU T("a.cpp");
  T.entity("S::a", EntityKind::Field);
  T.entity("S::b", EntityKind::Field);
  Fn &F = T.fn("f");
  F.local("s");
  F.edge(result(F.call("app::read")), def(0), 0, {}, fields({"S::a"}));
  send(F, def(0), fields({"S::b"}));
  EXPECT_THAT(leaks(T), IsEmpty());
  send(F, def(0), fields({"S::a"}));
  EXPECT_THAT(leaks(T), ElementsAre("f"));
}

TEST(Taint, APathThatIsExceptedIsDead) {
  TU T("a.cpp");
  T.entity("S::a", EntityKind::Field);
  T.entity("S::b", EntityKind::Field);
  auto Body = [&](const char *Name, const char *In, bool Excepted) {
    // s.In = read(); (s.a = "";) send(s);
    Fn &F = T.fn(Name);
    F.local("s");
    F.edge(result(F.call("app::read")), def(0), 0, {}, fields({In}));
    Edge &E = F.edge(def(0), arg(F.call("acme::send", {0})));
    if (Excepted)
      E.Except = {fields({"S::a"})};
  };
  Body("overwritten", "S::a", true);
  Body("not_overwritten", "S::a", false);
  Body("other_overwritten", "S::b", true);
  EXPECT_THAT(leaks(T), ElementsAre("not_overwritten", "other_overwritten"));
}

TEST(Taint, AnExceptionBelowTheDataLeavesTheRest) {
  // s = read(); s.a = ""; send(s): all but a still goes.
  TU T("a.cpp");
  T.entity("S::a", EntityKind::Field);
  Fn &F = T.fn("f");
  F.local("s");
  F.edge(result(F.call("app::read")), def(0));
  Edge &E = F.edge(def(0), arg(F.call("acme::send", {0})));
  E.Except = {fields({"S::a"})};
  EXPECT_THAT(leaks(T), ElementsAre("f"));
}

TEST(Taint, WhatWasExceptedStaysDeadInACopy) {
  // s = read(); s.a = ""; copy = s; send(copy.a): what else S has, goes on.
  for (bool Known : {true, false}) {
    TU T("a.cpp");
    T.entity("S::a", EntityKind::Field);
    T.entity("S::b", EntityKind::Field);
    if (Known)
      T.type("S", {"S::a", "S::b"});
    for (const char *Field : {"S::a", "S::b"}) {
      Fn &F = T.fn(Field[3] == 'a' ? "clean" : "rest");
      F.local("s");
      F.local("copy");
      F.edge(result(F.call("app::read")), def(0));
      F.edge(def(0), def(1)).Except = {fields({"S::a"})};
      send(F, def(1), fields({Field}));
    }
    // Of a class that nobody has described, all is taken to be there.
    if (Known)
      EXPECT_THAT(leaks(T), ElementsAre("rest"));
    else
      EXPECT_THAT(leaks(T), ElementsAre("clean", "rest"));
  }
}

TEST(Taint, DeepPathsAreCutNotDropped) {
  // Seven levels in, one at a time, and out again.
  TU T("a.cpp");
  T.entity("S::next", EntityKind::Field);
  Fn &F = T.fn("f");
  F.local("start");
  F.edge(result(F.call("app::read")), def(0));
  for (unsigned I = 0; I < 7; ++I) {
    F.local("n");
    F.edge(def(I), def(I + 1), 0, {}, fields({"S::next"}));
  }
  for (unsigned I = 7; I < 14; ++I) {
    F.local("n");
    F.edge(def(I), def(I + 1), 0, fields({"S::next"}));
  }
  send(F, def(14));
  EXPECT_THAT(leaks(T), ElementsAre("f"));
}

TEST(Taint, ThroughAFieldThatLivesOnIsLikely) {
  TU T("a.cpp");
  T.entity("S::kept", EntityKind::Field);
  Fn &W = T.fn("writer");
  W.edge(result(W.call("app::read")), field("S::kept"));
  Fn &R = T.fn("reader");
  send(R, field("S::kept"));
  auto L = link({T.done()}, basicPolicy());
  ASSERT_EQ(L.Flows.size(), 1u);
  EXPECT_EQ(L.Flows[0].Sure, Confidence::Likely);
  EXPECT_EQ(L.Flows[0].SinkFunction, "reader");
}

TEST(Taint, ThroughAGlobalIsCertain) {
  TU T("a.cpp");
  T.entity("g", EntityKind::Variable);
  Fn &W = T.fn("writer");
  W.edge(result(W.call("app::read")), global("g"));
  Fn &R = T.fn("reader");
  send(R, global("g"));
  auto L = link({T.done()}, basicPolicy());
  ASSERT_EQ(L.Flows.size(), 1u);
  EXPECT_EQ(L.Flows[0].Sure, Confidence::Certain);
}

TEST(Taint, ExceptionsGoUpUntilTheyAreCaught) {
  TU T("a.cpp");
  Fn &Throws = T.fn("app::throws");
  Throws.edge(result(Throws.call("app::read")), throws());
  Fn &Mid = T.fn("app::mid"); // catches nothing
  Mid.call("app::throws");
  Fn &F = T.fn("f");
  CallIndex C = F.call("app::mid");
  send(F, thrown(C));
  EXPECT_THAT(leaks(T), ElementsAre("f"));
}

TEST(Taint, BoolResultsCarryNothing) {
  TU T("a.cpp");
  Fn &F = T.fn("f");
  CallIndex Read = F.call("app::read");
  CallIndex C = F.call("lib::isEmpty", {0}, 0, CF_ResultUsed | CF_ResultBool);
  F.edge(result(Read), arg(C));
  send(F, result(C));
  EXPECT_THAT(leaks(T), IsEmpty());
}

TEST(Taint, ACalleeWithoutABodyPassesOnAndIsInTheLedger) {
  TU T("a.cpp");
  Fn &F = T.fn("f");
  CallIndex Read = F.call("app::read"), C = F.call("lib::format", {0});
  F.edge(result(Read), arg(C));
  send(F, result(C));
  auto L = link({T.done()}, basicPolicy());
  EXPECT_EQ(L.Flows.size(), 1u);
  ASSERT_EQ(L.Ledger.size(), 1u);
  EXPECT_EQ(L.Ledger[0].K, LedgerEntry::UnknownCallee);
  EXPECT_EQ(L.Ledger[0].Detail, "lib::format");
  EXPECT_EQ(L.Ledger[0].Function, "f");
}

TEST(Taint, TheBudgetEndsInTheLedger) {
  TU T("a.cpp");
  Fn &F = T.fn("f");
  F.local("v0");
  F.edge(result(F.call("app::read")), def(0));
  for (unsigned I = 0; I < 50; ++I) {
    F.local("v");
    F.edge(def(I), def(I + 1));
  }
  send(F, def(50));
  LinkOptions Few{20};
  auto L = link({T.done()}, basicPolicy(), Few);
  EXPECT_THAT(L.Flows, IsEmpty());
  ASSERT_EQ(L.Ledger.size(), 1u);
  EXPECT_EQ(L.Ledger[0].K, LedgerEntry::FunctionOverBudget);
  EXPECT_EQ(L.Ledger[0].Detail, "more than 20 facts for function 'app::read'");
  EXPECT_TRUE(isIncomplete(L.Ledger[0].K));
}

TEST(Taint, ASanitizerIsNotedOnTheFlow) {
  TU T("a.cpp");
  Fn &F = T.fn("f");
  CallIndex Read = F.call("app::read"), C = F.call("app::hash", {0});
  F.edge(result(Read), arg(C));
  send(F, result(C));
  Policy P = basicPolicy();
  Sanitizer S;
  S.What = select(Selector::Function, "app::hash");
  S.Result = "pseudonymised";
  P.Sanitizers = {S};
  auto L = link({T.done()}, P);
  ASSERT_EQ(L.Flows.size(), 1u);
  EXPECT_THAT(L.Flows[0].Sanitizers, ElementsAre("pseudonymised"));
}

TEST(Taint, APropagatorReplacesTheDefaultRule) {
  TU T("a.cpp");
  Fn &F = T.fn("f");
  CallIndex Read = F.call("app::read"), C = F.call("lib::f", {0});
  F.edge(result(Read), arg(C));
  send(F, result(C));
  Policy P = basicPolicy();
  Propagator Q;
  Q.What = select(Selector::Function, "lib::f");
  P.Propagators = {Q}; // nothing flows
  auto L = link({T.done()}, P);
  EXPECT_THAT(L.Flows, IsEmpty());
  EXPECT_THAT(L.Ledger, IsEmpty());
}

/// Services that know each other in a row, by a pointer each: S0::next is an
/// S1, ... S7::next a Store with a `secret` and a `label`; S7 also knows a Log,
/// which has a `text`.
static void services(TU &T) {
  auto Field = [&](const std::string &Name, const std::string &Class) {
    T.entity(Name, EntityKind::Field, EF_HoldsOneClass);
    T.details(Name).Class = Class.empty() ? 0 : idOf(Class);
    T.details(Name).Parent = idOf(llvm::StringRef(Name).rsplit("::").first);
  };
  for (unsigned I = 0; I < 8; ++I) {
    std::string Class = "S" + std::to_string(I);
    std::string Next = I == 7 ? "Store" : "S" + std::to_string(I + 1);
    T.type(Class, I == 7 ? std::vector<std::string>{"S7::next", "S7::log"}
                         : std::vector<std::string>{Class + "::next"});
    Field(Class + "::next", Next);
  }
  T.type("Store", {"Store::secret", "Store::label"});
  T.type("Log", {"Log::text"});
  Field("S7::log", "Log");
  Field("Store::secret", "");
  Field("Store::label", "");
  Field("Log::text", "");
  // Makes an S of the next one, eight times.
  Fn &F = T.fn("make");
  F.edge(result(F.call("app::read")), def(F.local("store")), 0, {},
         fields({"Store::secret"}));
  for (unsigned I = 8; I-- > 0;) {
    std::string Link = "S" + std::to_string(I) + "::next";
    F.edge(def(7 - I), def(F.local("s")), 0, {}, fields({Link.c_str()}));
  }
  F.edge(def(8), ret());
}

/// Takes what make() gives apart and sends `S7::next` or another field of it.
static void apart(TU &T, const char *Name, const char *Of, const char *Sent) {
  Fn &F = T.fn(Name);
  F.edge(result(F.call("make")), def(F.local("a")));
  for (unsigned I = 0; I < 7; ++I) {
    std::string Link = "S" + std::to_string(I) + "::next";
    F.edge(def(I), def(F.local("b")), 0, fields({Link.c_str()}));
  }
  F.edge(def(7), def(F.local("c")), 0, fields({Of}));
  send(F, def(8), fields({Sent}));
}

TEST(Taint, DataFurtherDownThanAPathIsLongIsFoundInItsOwnField) {
  TU T("a.cpp");
  services(T);
  apart(T, "sendsSecret", "S7::next", "Store::secret");
  apart(T, "sendsLabel", "S7::next", "Store::label");
  apart(T, "sendsText", "S7::log", "Log::text");
  EXPECT_THAT(leaks(T), ElementsAre("sendsSecret"));
}

TEST(Taint, WhereATypeDoesNotSayWhatAFieldHoldsItMayHoldAny) {
  for (bool Open : {false, true}) {
    TU T("a.cpp");
    services(T);
    if (Open)
      T.details("S7::log").Flags = EF_None; // a void pointer, say
    Fn &F = T.fn("sendsLog");
    F.edge(result(F.call("make")), def(F.local("a")));
    for (unsigned I = 0; I < 7; ++I) {
      std::string Link = "S" + std::to_string(I) + "::next";
      F.edge(def(I), def(F.local("b")), 0, fields({Link.c_str()}));
    }
    send(F, def(7), fields({"S7::log"}));
    EXPECT_EQ(leaks(T).size(), size_t(Open));
  }
}
