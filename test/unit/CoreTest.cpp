//===- test/unit/CoreTest.cpp - Guards, findings, printing ----------------===//
#include "LinkBuilder.h"
#include "core/Finding.h"
#include "core/Print.h"
#include <gtest/gtest.h>
#include <set>

using namespace askfirst;
using namespace askfirst::test;

TEST(Guard, NegationIsAnInvolutionWithoutFixedPoint) {
  std::set<Outcome> Seen;
  for (unsigned I = 0; I <= unsigned(Outcome::GreaterEqual); ++I) {
    Outcome O = Outcome(I);
    EXPECT_NE(negate(O), O);
    EXPECT_EQ(negate(negate(O)), O);
    Seen.insert(negate(O));
  }
  EXPECT_EQ(Seen.size(), unsigned(Outcome::GreaterEqual) + 1);
}

TEST(Guard, NegationOfEachOutcome) {
  EXPECT_EQ(negate(Outcome::True), Outcome::False);
  EXPECT_EQ(negate(Outcome::Equal), Outcome::NotEqual);
  EXPECT_EQ(negate(Outcome::Less), Outcome::GreaterEqual);
  EXPECT_EQ(negate(Outcome::LessEqual), Outcome::Greater);
}

static Finding sample() {
  Finding F;
  F.Check = "privacy-unconsented-flow";
  F.Where = {"src/a.cpp", 12, 3};
  F.Message = "the e-mail address goes to analytics";
  F.Data = "user.contact.email";
  F.SourceName = "field 'app::User::email'";
  F.SinkName = "acme::send";
  F.SinkFunction = "app::report";
  F.Steps = {
      {StepKind::Copy, {"src/b.cpp", 4, 1}, "app::load", "read"},
      {StepKind::Copy, {"src/b.cpp", 5, 1}, "app::load", "stored"},
      {StepKind::PassArg, {"src/a.cpp", 12, 3}, "app::report", "passed"}};
  return F;
}

static std::string printOf(Finding F) {
  fingerprint(F);
  return F.Fingerprint;
}

TEST(Fingerprint, IsSixteenHexDigits) {
  std::string P = printOf(sample());
  EXPECT_EQ(P.size(), 16u);
  EXPECT_EQ(P.find_first_not_of("0123456789abcdef"), std::string::npos);
  // A change here orphans the suppressions and baselines that people keep.
  EXPECT_EQ(P, "cf72daf288a0c71c");
}

TEST(Fingerprint, IsStableOverLineMovesAndCheckouts) {
  Finding F = sample();
  F.Where = {"/home/else/where/a.cpp", 112, 30};
  for (Step &S : F.Steps) {
    S.Where.File = "/home/else/where/" + S.Where.File;
    S.Where.Line += 100;
    S.Where.Column = 9;
  }
  EXPECT_EQ(printOf(F), printOf(sample()));
}

TEST(Fingerprint, IsStableOverWordsAndHopsWithinAFunction) {
  Finding F = sample();
  F.Message = "another wording";
  F.Steps[1].Text = "another wording";
  F.Steps.erase(F.Steps.begin());
  F.Notes.push_back({{"x", 1, 1}, "a note"});
  F.Sure = Confidence::Likely;
  F.Rule = "another rule";
  EXPECT_EQ(printOf(F), printOf(sample()));
}

TEST(Fingerprint, TellsApart) {
  std::set<std::string> Prints{printOf(sample())};
  auto Add = [&](auto Change) {
    Finding F = sample();
    Change(F);
    EXPECT_TRUE(Prints.insert(printOf(F)).second);
  };
  Add([](Finding &F) { F.Check = "privacy-wrong-purpose"; });
  Add([](Finding &F) { F.Data = "user.name"; });
  Add([](Finding &F) { F.SourceName = "field 'app::User::mail2'"; });
  Add([](Finding &F) { F.SinkName = "acme::post"; });
  Add([](Finding &F) { F.SinkFunction = "app::other"; });
  Add([](Finding &F) { F.Steps[0].Function = F.Steps[1].Function = "app::x"; });
  Add([](Finding &F) { F.Steps.pop_back(); });
  // Where one field ends and the next begins is part of it.
  Add([](Finding &F) {
    F.SinkName = "acme::sendapp::report";
    F.SinkFunction = "";
  });
}

TEST(Finding, OrderIsFileLineColumnCheckFingerprint) {
  auto Less = [](auto Change) {
    Finding A = sample(), B = sample();
    fingerprint(A), fingerprint(B);
    Change(B);
    EXPECT_TRUE(A < B);
    EXPECT_FALSE(B < A);
  };
  Less([](Finding &F) { F.Where.File = "src/b.cpp"; });
  Less([](Finding &F) { F.Where.Line = 100; });
  Less([](Finding &F) { F.Where.Column = 4; });
  Less([](Finding &F) { F.Check += "x"; });
  Less([](Finding &F) { F.Fingerprint += "0"; });
  // Line 100 of a.cpp is after line 12 and before b.cpp: numbers, not text.
  Finding A = sample(), B = sample();
  A.Where.Line = 9;
  EXPECT_TRUE(A < B);
}

TEST(Ledger, EveryKindHasItsKeyAndMeaning) {
  std::set<std::string> Keys, Meanings;
  for (unsigned I = 0; I <= LedgerEntry::UnreadableInput; ++I) {
    auto K = LedgerEntry::Kind(I);
    Keys.insert(ledgerKey(K));
    Meanings.insert(ledgerMeaning(K));
  }
  EXPECT_EQ(Keys.size(), LedgerEntry::UnreadableInput + 1u);
  EXPECT_EQ(Meanings.size(), Keys.size());
  EXPECT_TRUE(isIncomplete(LedgerEntry::ParseError));
  EXPECT_FALSE(isIncomplete(LedgerEntry::UnknownCallee));
}

static std::string printed(const TUSummary &S) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  print(S, OS);
  return Text;
}

TEST(Print, OneFactALine) {
  TU T("a.cpp");
  T.type("app::User", {"app::User::email"});
  Fn &F = T.fn("app::f");
  F.parameter("u", "app::User");
  uint32_t Copy = F.local("copy");
  TermIndex Asked = F.ask("app::mayTrack", {F.paramTerm(0), F.integer(3)});
  GuardSetIndex G = F.holds({{Asked, Outcome::True, 0, {1}}});
  CallIndex Send = F.call("acme::send", {F.text("to")}, G);
  F.edge(param(0), def(Copy), 0, fields({"app::User::email"}));
  F.edge(def(Copy), arg(Send, 0), G);
  F.write("app::g::on", F.integer(1)).Guards = G;
  F.returnsTruthOf(Asked);
  EXPECT_EQ(printed(*T.done()),
            "function app::f\n"
            "  call @0 app::mayTrack (param#0, 3) :3\n"
            "  call @1 acme::send (\"to\") :4 after @0"
            " {app::mayTrack(param#0, 3) true since @1}\n"
            "  Param#0.email -> Def(copy:0) :5\n"
            "  Def(copy:0) -> Arg@1#0 :6"
            " {app::mayTrack(param#0, 3) true since @1}\n"
            "  outcome true {app::mayTrack(param#0, 3) true}\n"
            "  outcome false {app::mayTrack(param#0, 3) false}\n"
            "  write app::g::on = 1 if-true under"
            " {app::mayTrack(param#0, 3) true since @1}\n");
}

TEST(Print, ConstantsElementsAndUnnamedThings) {
  TU T("a.cpp");
  Fn &F = T.fn("app::f");
  F.parameter("m");
  GuardSetIndex G =
      F.holds({{F.fieldTerm("app::S::level"), Outcome::GreaterEqual,
                F.enumerator("app::Level::Basic", 1)}});
  AccessPath Element;
  Element.append({Component::Element, 0});
  Element.append({Component::Field, 0xabcdef});
  F.edge(param(0), ret(), G, Element);
  EXPECT_EQ(printed(*T.done()), "function app::f\n"
                                "  Param#0[].? -> Return :3"
                                " {this.app::S::level >= app::Level::Basic}\n");
}
