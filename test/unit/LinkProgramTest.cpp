//===- test/unit/LinkProgramTest.cpp - Many summaries, one program --------===//
#include "LinkBuilder.h"
#include "link/Program.h"
#include "llvm/ADT/STLExtras.h"
#include <gmock/gmock.h>
#include <random>

using namespace askfirst;
using namespace askfirst::test;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// Names of the bodies that call \p C of \p Fn may run.
static std::vector<std::string> targetsOf(const Program &P, const char *Fn,
                                          CallIndex C) {
  std::vector<std::string> Out;
  for (FunctionIndex F : P.bodies(idOf(Fn)))
    for (const Target &T : P.targets({F, C}))
      Out.push_back(P.functionName(T.Body));
  llvm::sort(Out);
  return Out;
}

/// Reads in one TU, hands on in a second, sends in a third; a field, a virtual
/// call, an ODR difference and a ledger entry on the way.
static TUs severalTUs() {
  TU A("src/a.cpp");
  A.type("app::User", {"app::User::email"});
  Fn &Load = A.fn("app::load");
  CallIndex Read = Load.call("app::read");
  CallIndex Pass = Load.call("app::pass", {0});
  Load.edge(result(Read), arg(Pass));
  Load.edge(result(Read), field("app::User::email"));
  A.fn("app::twice").local("one");

  TU B("src/b.cpp");
  Fn &Give = B.fn("app::pass").parameter("x");
  CallIndex Send = Give.call("acme::send", {0});
  CallIndex Log = Give.call("app::Log::write", {0}, 0, CF_Virtual);
  Give.edge(param(0), arg(Send));
  Give.edge(param(0), arg(Log));
  B.fn("app::twice"); // another body under this name
  B.overrides("app::NetLog::write", "app::Log::write");

  TU C("src/c.cpp");
  C.type("app::User", {"app::User::email"});
  Fn &Net = C.fn("app::NetLog::write").parameter("x");
  CallIndex Post = Net.call("acme::send", {0});
  Net.edge(param(0), arg(Post));
  Fn &Later = C.fn("app::later");
  CallIndex Again = Later.call("acme::send", {0});
  Later.edge(field("app::User::email"), arg(Again));
  LedgerEntry L;
  L.K = LedgerEntry::InlineAssembly;
  L.Function = idOf("app::later");
  L.Loc = {1, 90, 1};
  C.ledger(L);
  return {A.done(), B.done(), C.done()};
}

TEST(Program, TheOrderOfTUsDoesNotMatter) {
  TUs All = severalTUs();
  Policy P = basicPolicy();
  std::string First = asText(link(All, P));
  EXPECT_THAT(First, testing::HasSubstr("src/b.cpp"));
  EXPECT_THAT(First, testing::HasSubstr("odr-mismatch app::twice"));
  EXPECT_THAT(First, testing::HasSubstr("inline-assembly"));
  EXPECT_EQ(link(All, P).Flows.size(), 3u);
  std::vector<int> Order = {0, 1, 2};
  while (std::next_permutation(Order.begin(), Order.end())) {
    TUs Shuffled;
    for (int I : Order)
      Shuffled.push_back(All[I]);
    EXPECT_EQ(asText(link(Shuffled, P)), First);
  }
}

TEST(Program, OneFunctionInManyTUsIsKeptOnce) {
  TUs All;
  for (const char *File : {"a.cpp", "b.cpp", "c.cpp"}) {
    TU T(File);
    Fn &F = T.fn("app::inline_helper").parameter("x");
    F.edge(param(0), ret());
    All.push_back(T.done());
  }
  Program P(All);
  EXPECT_EQ(P.size(), 1u);
  EXPECT_TRUE(P.ledger().empty());
}

TEST(Program, BodiesThatDifferAreBothKeptAndNoted) {
  TU A("a.cpp"), B("b.cpp");
  Fn &One = A.fn("app::f").parameter("x");
  One.edge(param(0), ret());
  B.fn("app::f").parameter("x").call("acme::send", {0});
  TUs In = {A.done(), B.done()};
  Program P(In);
  EXPECT_EQ(P.bodies(idOf("app::f")).size(), 2u);
  ASSERT_EQ(P.ledger().size(), 1u);
  EXPECT_EQ(P.ledger()[0].K, LedgerEntry::OdrMismatch);
  EXPECT_EQ(P.ledger()[0].Detail, "app::f");
  EXPECT_EQ(P.ledger()[0].Where.File, "b.cpp");
}

TEST(Program, BodiesOfOneShapeThatDifferAreBothKeptAndNoted) {
  TU A("a.cpp"), B("b.cpp");
  A.fn("app::f").call("acme::harmless");
  B.fn("app::f").call("acme::send");
  TUs In = {A.done(), B.done()};
  Program P(In);
  EXPECT_EQ(P.bodies(idOf("app::f")).size(), 2u);
  EXPECT_EQ(P.ledger().size(), 1u);
}

// The edge in b.cpp leaks and the one in a.cpp does not.
TEST(Program, AFlowInTheSecondBodyOfOneShapeIsFound) {
  TU A("a.cpp"), B("b.cpp"), C("c.cpp");
  Fn &Clean = A.fn("app::f").parameter("x").parameter("y");
  Clean.edge(param(1), arg(Clean.call("acme::send", {0})));
  Fn &Leaks = B.fn("app::f").parameter("x").parameter("y");
  Leaks.edge(param(0), arg(Leaks.call("acme::send", {0})));
  Fn &Main = C.fn("app::main");
  CallIndex Read = Main.call("app::read");
  Main.edge(result(Read), arg(Main.call("app::f", {0, 0}), 0));
  EXPECT_EQ(link({A.done(), B.done(), C.done()}, basicPolicy()).Flows.size(),
            1u);
}

TEST(Program, InternalLinkageStaysApart) {
  // As extraction names them: the main file is part of the identity, not of
  // the name.
  TUs All;
  for (const char *File : {"a.cpp", "b.cpp"}) {
    TU T(File);
    std::string Id = std::string(File) + ":helper";
    Fn &F = T.fn(Id).parameter("x");
    T.details(Id).Name = "helper";
    T.details(Id).Flags |= EF_InternalLinkage;
    CallIndex Send = F.call("acme::send", {0});
    if (File[0] == 'b')
      F.edge(param(0), arg(Send));
    Fn &Main = T.fn(std::string("main_") + File[0]);
    CallIndex Read = Main.call("app::read");
    CallIndex Help = Main.call(Id, {0});
    Main.edge(result(Read), arg(Help));
    All.push_back(T.done());
  }
  Program P(All);
  EXPECT_EQ(P.size(), 4u);
  EXPECT_TRUE(P.ledger().empty());
  auto R = link(All, basicPolicy());
  ASSERT_EQ(R.Flows.size(), 1u);
  EXPECT_EQ(R.Flows[0].Sink.File, "b.cpp");
}

TEST(Program, VirtualCallsGoToTheClassAndAllBelowIt) {
  TU T("a.cpp");
  T.overrides("Mid::f", "Base::f").overrides("Leaf::f", "Mid::f");
  T.overrides("Other::f", "Unrelated::f");
  for (const char *M : {"Base::f", "Mid::f", "Leaf::f", "Other::f"})
    T.fn(M);
  Fn &F = T.fn("caller");
  F.call("Base::f", {}, 0, CF_Virtual);
  F.call("Mid::f", {}, 0, CF_Virtual);
  F.call("Mid::f"); // Mid::f by its qualified name: not virtual
  TUs In = {T.done()};
  Program P(In);
  EXPECT_THAT(targetsOf(P, "caller", 0),
              ElementsAre("Base::f", "Leaf::f", "Mid::f"));
  EXPECT_THAT(targetsOf(P, "caller", 1), ElementsAre("Leaf::f", "Mid::f"));
  EXPECT_THAT(targetsOf(P, "caller", 2), ElementsAre("Mid::f"));
  EXPECT_EQ(P.callers(P.bodies(idOf("Leaf::f"))[0]).size(), 2u);
}

TEST(Program, OverridesAndTheirBodiesMayBeInOtherTUs) {
  TU A("a.cpp"), B("b.cpp");
  A.fn("caller").call("Base::f", {}, 0, CF_Virtual);
  B.overrides("Leaf::f", "Base::f").fn("Leaf::f");
  TUs In = {A.done(), B.done()};
  Program P(In);
  EXPECT_THAT(targetsOf(P, "caller", 0), ElementsAre("Leaf::f"));
}

TEST(Program, ACycleOfOverridesEnds) {
  TU T("a.cpp");
  T.overrides("A::f", "B::f").overrides("B::f", "A::f");
  T.fn("A::f");
  TUs In = {T.done()};
  Program P(In);
  EXPECT_EQ(P.withOverriders(idOf("A::f")).size(), 2u);
}

TEST(Program, IsA) {
  TU T("a.cpp");
  T.type("Base").type("Mid", {}, {"Base"}).type("Leaf", {}, {"Mid", "Other"});
  T.type("Other").type("Loop", {}, {"Loop"});
  TUs In = {T.done()};
  Program P(In);
  EXPECT_TRUE(P.isA(idOf("Leaf"), idOf("Base")));
  EXPECT_TRUE(P.isA(idOf("Leaf"), idOf("Other")));
  EXPECT_TRUE(P.isA(idOf("Base"), idOf("Base")));
  EXPECT_FALSE(P.isA(idOf("Base"), idOf("Leaf")));
  EXPECT_FALSE(P.isA(idOf("Loop"), idOf("Base")));
}

TEST(Program, FunctionValuesThroughLocalsParametersAndFields) {
  TU T("a.cpp");
  T.fn("direct");
  T.fn("handed");
  T.fn("kept");
  T.fn("unused");
  Fn &F = T.fn("caller");
  uint32_t Var = F.local("f");
  CallIndex One = F.call("", {}, 0, CF_Indirect);
  F.edge(function("direct"), def(Var));
  F.edge(def(Var), target(One));
  CallIndex Pass = F.call("runs", {0});
  F.edge(function("handed"), arg(Pass));
  T.entity("Button::onClick", EntityKind::Field);
  F.edge(function("kept"), field("Button::onClick"));
  Fn &Runs = T.fn("runs").parameter("f");
  CallIndex Two = Runs.call("", {}, 0, CF_Indirect);
  Runs.edge(param(0), target(Two));
  Fn &Click = T.fn("click");
  CallIndex Three = Click.call("", {}, 0, CF_Indirect);
  Click.edge(field("Button::onClick"), target(Three));
  TUs In = {T.done()};
  Program P(In);
  EXPECT_THAT(targetsOf(P, "caller", One), ElementsAre("direct"));
  EXPECT_THAT(targetsOf(P, "runs", 0), ElementsAre("handed"));
  EXPECT_THAT(targetsOf(P, "click", 0), ElementsAre("kept"));
  EXPECT_TRUE(P.callers(P.bodies(idOf("unused"))[0]).empty());
}

TEST(Program, AFunctionLiesOnlyInAFieldThatCanHoldOne) {
  // o.Field = f; copy = o; copy.Field();
  TU T("a.cpp");
  T.fn("f");
  T.entity("O::handler", EntityKind::Field, EF_HoldsFunctions);
  T.entity("O::text", EntityKind::Field);
  CallIndex C = 0;
  for (const char *Field : {"O::handler", "O::text"}) {
    Fn &F = T.fn(std::string("by ") + Field);
    F.local("o");
    F.local("copy");
    C = F.call("", {}, 0, CF_Indirect);
    F.edge(function("f"), def(0), 0, {}, fields({Field}));
    F.edge(def(0), def(1));
    F.edge(def(1), target(C), 0, fields({Field}));
  }
  TUs In = {T.done()};
  Program P(In);
  EXPECT_THAT(targetsOf(P, "by O::handler", C), ElementsAre("f"));
  EXPECT_THAT(targetsOf(P, "by O::text", C), ElementsAre());
}

TEST(Program, WhatLivesOnBehindAPointerIsFoundByItsOwnField) {
  // kept = box, in which box.to->handler = f; elsewhere: to->handler();
  TU T("a.cpp");
  T.fn("f");
  T.entity("Hub::handler", EntityKind::Field, EF_HoldsFunctions);
  T.entity("Box::to", EntityKind::Field, EF_Designates | EF_HoldsFunctions);
  T.entity("kept", EntityKind::Variable);
  Fn &F = T.fn("keeps");
  F.local("box");
  F.edge(function("f"), def(0), 0, {}, fields({"Box::to", "Hub::handler"}));
  F.edge(def(0), global("kept"));
  Fn &R = T.fn("runs");
  CallIndex C = R.call("", {}, 0, CF_Indirect);
  R.edge(field("Hub::handler"), target(C));
  TUs In = {T.done()};
  Program P(In);
  EXPECT_THAT(targetsOf(P, "runs", C), ElementsAre("f"));
}

TEST(Program, MoreFunctionsThanAreFollowedAreInTheLedger) {
  for (unsigned N : {400u, 401u}) {
    TU T("a.cpp");
    T.entity("table", EntityKind::Variable);
    Fn &F = T.fn("fills");
    for (unsigned I = 0; I < N; ++I) {
      std::string Name = "f" + std::to_string(I);
      T.fn(Name);
      F.edge(function(Name), global("table"));
    }
    Fn &R = T.fn("runs");
    CallIndex C = R.call("", {}, 0, CF_Indirect);
    R.edge(global("table"), target(C));
    TUs In = {T.done()};
    Program P(In);
    EXPECT_EQ(targetsOf(P, "runs", C).size(), 400u);
    ASSERT_EQ(P.ledger().size(), N - 400);
    if (N == 400)
      continue;
    EXPECT_EQ(P.ledger()[0].K, LedgerEntry::FunctionOverBudget);
    EXPECT_EQ(P.ledger()[0].Detail,
              "more than 400 functions or classes may stand in 'table': calls "
              "through it may run others as well");
  }
}

TEST(Program, ACallableHandedToCodeWithoutABodyIsRunThere) {
  TU T("a.cpp");
  T.fn("callback").parameter("x");
  Fn &F = T.fn("caller");
  CallIndex C = F.call("sdk::later", {0});
  F.edge(function("callback"), arg(C));
  TUs In = {T.done()};
  Program P(In);
  auto Ts = P.targets({P.bodies(idOf("caller"))[0], C});
  ASSERT_EQ(Ts.size(), 1u);
  EXPECT_EQ(Ts[0].How, Target::Callable);
  EXPECT_EQ(Ts[0].Argument, 0u);
}

TEST(Program, AStoredFunctionThatNobodyIsSeenToRunEscapes) {
  TU T("a.cpp");
  T.fn("kept");
  T.fn("plain");
  T.entity("hook", EntityKind::Variable);
  T.fn("caller").edge(function("kept"), global("hook"));
  TUs In = {T.done()};
  Program P(In);
  EXPECT_TRUE(P.escapes(P.bodies(idOf("kept"))[0]));
  EXPECT_FALSE(P.escapes(P.bodies(idOf("plain"))[0]));
}

TEST(Program, OneConstructInAHeaderIsOneLedgerLine) {
  TUs All;
  for (const char *File : {"a.cpp", "b.cpp"}) {
    auto S = std::make_shared<TUSummary>(*TU(File).done());
    S->Files.push_back("shared.h");
    LedgerEntry L;
    L.Detail = "GCCAsmStmt";
    L.Loc = {2, 4, 2};
    S->Ledger = {L};
    All.push_back(S);
  }
  EXPECT_EQ(Program(All).ledger().size(), 1u);
}

TEST(Program, AnObjectOfMoreClassesThanAreFollowedMayBeOfAny) {
  for (unsigned Made : {40u, 60u}) {
    TU T("a.cpp");
    T.entity("(type)", EntityKind::Key);
    T.entity("current", EntityKind::Variable);
    AccessPath OfType({Component{Component::Key, idOf("(type)")}});
    T.type("Base").entity("Base", EntityKind::Type, EF_Virtual);
    T.entity("Base::run", EntityKind::Function, EF_Virtual | EF_Pure);
    T.details("Base::run").Parent = idOf("Base");
    Fn &F = T.fn("makes");
    for (unsigned I = 0; I < 64; ++I) {
      std::string Class = "C" + std::to_string(I), Run = Class + "::run";
      T.type(Class, {}, {"Base"}).entity(Class, EntityKind::Type, EF_Virtual);
      T.fn(Run);
      T.overrides(Run, "Base::run");
      T.details(Run).Parent = idOf(Class);
      if (I < Made)
        F.edge(function(Class), global("current"), 0, {}, OfType);
    }
    Fn &R = T.fn("runs");
    CallIndex C =
        R.call("Base::run", {}, 0, CF_Virtual | CF_HasReceiver | CF_ResultUsed);
    R.edge(global("current"), receiver(C));
    TUs In = {T.done()};
    EXPECT_EQ(targetsOf(Program(In), "runs", C).size(), Made == 40 ? 40u : 64u);
  }
}
