//===- test/unit/CheckStateTest.cpp - What is wrong with a consent --------===//
#include "CheckFlows.h"
#include <gtest/gtest.h>

using namespace askfirst;
using namespace askfirst::test;

static const char Default[] = "privacy-default-consent";
static const char Ignored[] = "privacy-ignored-consent";
static const char Bundled[] = "privacy-bundled-consent";
static const char NoWithdrawal[] = "privacy-no-withdrawal";
static const char Kept[] = "privacy-kept-after-withdrawal";

static Results judgedWith(const ConsentState &S, llvm::ArrayRef<Flow> Flows,
                          const Policy &P = {}) {
  Results R;
  judge(Flows, S, P, {2026, 11, 24}, R);
  return R;
}

static Results judgedState(const ConsentState &S) { return judgedWith(S, {}); }

/// "check:line" of every finding.
static std::vector<std::string> said(const Results &R) {
  std::vector<std::string> Out;
  for (const Finding &F : R.Findings)
    Out.push_back(F.Check + ":" + std::to_string(F.Where.Line));
  return Out;
}

static std::string at(const char *Check, unsigned Line) {
  return std::string(Check) + ":" + std::to_string(Line);
}

static ConsentWrite write(unsigned Line, ConsentWrite::Value Sets,
                          std::vector<std::string> Purposes = {"analytics"}) {
  ConsentWrite W;
  W.Sets = Sets;
  W.Where = {"src/settings.cpp", Line, 3};
  W.Function = "app::reset";
  W.Consent = "app::Settings::usage";
  W.Purposes = std::move(Purposes);
  W.Text = Sets == ConsentWrite::Given ? "true" : "";
  return W;
}

static ConsentChanged change(unsigned Line, bool Grant,
                             std::vector<std::string> Purposes) {
  ConsentChanged C;
  C.Grant = Grant;
  C.Where = {"src/consent.cpp", Line, 3};
  C.Function = Grant ? "app::agree" : "app::stop";
  C.Name = Grant ? "app::Consent::give" : "app::Consent::withdraw";
  C.Purposes = std::move(Purposes);
  return C;
}

TEST(CheckState, GivenWithoutExcuse) {
  ConsentState S;
  S.Writes = {write(4, ConsentWrite::Given), write(5, ConsentWrite::Refused),
              write(6, ConsentWrite::Open)};
  S.Writes.push_back(write(7, ConsentWrite::Given));
  S.Writes.back().Why = ConsentWrite::InGrant;
  S.Writes.push_back(write(8, ConsentWrite::Given));
  S.Writes.back().Why = ConsentWrite::Asked;
  S.Changes = {change(1, false, {})};
  Results R = judgedState(S);
  EXPECT_EQ(said(R), std::vector{at(Default, 4)});
  EXPECT_EQ(R.Findings[0].Message,
            "consent 'app::Settings::usage' for 'analytics' is set to given "
            "(true) here, and nothing says that the person agreed");
  EXPECT_EQ(R.Findings[0].About, "app::Settings::usage");
  EXPECT_EQ(R.Findings[0].Fingerprint.size(), 16u);
}

TEST(CheckState, EveryFormHasWords) {
  std::set<std::string> Messages;
  for (uint8_t I = 0; I <= ConsentWrite::Assumed; ++I) {
    ConsentState S;
    S.Writes = {write(4, ConsentWrite::Given)};
    S.Writes[0].How = ConsentWrite::Form(I);
    Results R = judgedState(S);
    ASSERT_EQ(R.Findings.size(), 1u);
    EXPECT_EQ(R.Findings[0].Check, Default);
    EXPECT_TRUE(llvm::StringRef(R.Findings[0].Message).contains("given"));
    EXPECT_NE(R.Findings[0].Message.back(), '.');
    Messages.insert(R.Findings[0].Message);
  }
  // Three ways to start sound alike.
  EXPECT_EQ(Messages.size(), ConsentWrite::Assumed + 1u - 2u);
}

TEST(CheckState, UnknownPassesStandsForItsFlows) {
  Flow F = emailToAnalytics();
  F.Consents = {consent({"analytics"}, ConsentSeen::Lenient)};
  Results R = judgedWith({}, F);
  EXPECT_EQ(said(R), std::vector{at(Default, 8)});
  ASSERT_EQ(R.Findings[0].Notes.size(), 1u);
  EXPECT_EQ(R.Findings[0].Notes[0].Where, F.Sink);
  ASSERT_EQ(R.Inventory.size(), 1u);
  EXPECT_EQ(R.Inventory[0].Verdict, "finding");
}

TEST(CheckState, UnknownPassesOfAnotherPurpose) {
  Flow F = emailToAnalytics();
  F.Consents = {consent({"marketing"}, ConsentSeen::Lenient)};
  EXPECT_EQ(checkOf(F), "privacy-unconsented-flow");
}

TEST(CheckState, ARealAnswerBesideTheUnknown) {
  Flow F = emailToAnalytics();
  F.Consents = {consent({"analytics"}, ConsentSeen::Lenient),
                consent({"analytics"})};
  EXPECT_EQ(checkOf(F), "");
}

TEST(CheckState, ForbiddenIsForbiddenWhateverTheAnswer) {
  Flow F = emailToAnalytics();
  F.Rule.Needs = Require::Never;
  F.Consents = {consent({"analytics"}, ConsentSeen::Lenient)};
  EXPECT_EQ(checkOf(F), "privacy-forbidden-flow");
}

TEST(CheckState, ValueOrAndItsFlowAreOne) {
  ConsentState S;
  S.Writes = {write(8, ConsentWrite::Given)};
  S.Writes[0].How = ConsentWrite::ValueOr;
  S.Writes[0].Where = {"src/profile.cpp", 8, 20};
  Flow F = emailToAnalytics();
  F.Consents = {consent({"analytics"}, ConsentSeen::Lenient)};
  Results R = judgedWith(S, F);
  EXPECT_EQ(said(R), std::vector{at(Default, 8)});
  EXPECT_EQ(R.Findings[0].Notes.size(), 1u);
}

TEST(CheckState, DroppedAnswer) {
  ConsentState S;
  S.Unused = {{{"src/profile.cpp", 8, 6},
               "app::Profile::save",
               "app::Consent::granted",
               {"analytics"}}};
  EXPECT_EQ(said(judgedState(S)), std::vector{at(Ignored, 8)});
  // The flow that it does not decide is part of it ...
  Flow F = emailToAnalytics();
  F.Consents = {consent({"analytics"}, ConsentSeen::Unused)};
  EXPECT_EQ(said(judgedWith(S, F)), std::vector{at(Ignored, 8)});
  // ... but one that needed another question is not.
  F.Consents = {consent({"marketing"}, ConsentSeen::Unused)};
  EXPECT_EQ(said(judgedWith(S, F)),
            (std::vector{at(Ignored, 8), at("privacy-unconsented-flow", 9)}));
}

TEST(CheckState, AssertOnly) {
  Flow F = emailToAnalytics();
  F.Consents = {consent({"analytics"})};
  F.Consents[0].Asserted = true;
  Results R = judgedWith({}, F);
  EXPECT_EQ(said(R), std::vector{at(Ignored, 8)});
  EXPECT_TRUE(llvm::StringRef(R.Findings[0].Message)
                  .contains("assert, which release builds leave out"));
  F.Consents.push_back(consent({"analytics"}));
  EXPECT_EQ(checkOf(F), "");
}

static Flow toAdvertising(Flow F, unsigned Line) {
  F.SinkKind = "advertising";
  F.Purpose = "marketing.advertising";
  F.SinkName = "acme::Ads::show";
  F.Sink.Line = Line;
  return F;
}

TEST(CheckState, OneQuestionForTwoPurposes) {
  Flow A = emailToAnalytics();
  A.Consents = {consent({"analytics", "marketing"})};
  Flow B = toAdvertising(A, 10);
  EXPECT_EQ(said(judgedWith({}, {A, B})), std::vector{at(Bundled, 8)});
  EXPECT_EQ(said(judgedWith({}, A)), std::vector<std::string>{});
  // Asked elsewhere, it is another question.
  B.Consents[0].Where.Line = 20;
  EXPECT_EQ(said(judgedWith({}, {A, B})), std::vector<std::string>{});
}

TEST(CheckState, AWiderPurposeIsOne) {
  Flow A = toAdvertising(emailToAnalytics(), 10);
  A.Consents = {consent({"marketing"})};
  Flow B = A;
  B.Purpose = "marketing.communications";
  B.Sink.Line = 11;
  EXPECT_EQ(said(judgedWith({}, {A, B})), std::vector<std::string>{});
  // Without a purpose of its own it serves two.
  A.Consents[0].Purposes = B.Consents[0].Purposes = {};
  EXPECT_EQ(said(judgedWith({}, {A, B})), std::vector{at(Bundled, 8)});
}

TEST(CheckState, AConsentOfItsOwnIsEnough) {
  Flow A = emailToAnalytics();
  A.Consents = {consent({"analytics", "marketing"})};
  Flow B = toAdvertising(A, 10);
  B.Consents.push_back(consent({"marketing.advertising"}));
  B.Consents.back().Where.Line = 9;
  EXPECT_EQ(said(judgedWith({}, {A, B})), std::vector<std::string>{});
}

TEST(CheckState, OneValueForTwoConsents) {
  ConsentState S;
  S.Writes = {write(4, ConsentWrite::Open), write(5, ConsentWrite::Open)};
  S.Writes[1].Purposes = {"marketing"};
  for (ConsentWrite &W : S.Writes)
    W.Source = 7, W.SourceText = "'on'";
  Results R = judgedState(S);
  EXPECT_EQ(said(R), std::vector{at(Bundled, 4)});
  EXPECT_EQ(R.Findings[0].Message,
            "one answer ('on') is stored as consent for several purposes: "
            "'analytics' and 'marketing'");
  S.Writes[1].Source = 8;
  EXPECT_EQ(said(judgedState(S)), std::vector<std::string>{});
}

TEST(CheckState, GrantsAndWithdrawals) {
  ConsentState S;
  S.Changes = {change(4, true, {"marketing.advertising"}),
               change(9, true, {"marketing.advertising"})};
  Results R = judgedState(S);
  EXPECT_EQ(said(R), std::vector{at(NoWithdrawal, 4)});
  EXPECT_EQ(R.Findings[0].Notes.size(), 1u);
  auto With = [&](ConsentChanged C) {
    ConsentState T = S;
    T.Changes.push_back(std::move(C));
    return said(judgedState(T));
  };
  std::vector<std::string> None;
  EXPECT_EQ(With(change(20, false, {"marketing"})), None); // a parent
  EXPECT_EQ(With(change(20, false, {})), None);            // not known: all
  EXPECT_EQ(With(change(20, false, {"analytics"})),
            std::vector{at(NoWithdrawal, 4)});
  EXPECT_EQ(With(change(20, false, {"marketing.advertising.profiling"})),
            std::vector{at(NoWithdrawal, 4)}); // a child
  ConsentChanged Open = change(20, true, {"marketing.advertising"});
  Open.Open = true;
  EXPECT_EQ(With(Open), None); // it may be told no
}

TEST(CheckState, GrantsByWriting) {
  ConsentState S;
  S.Writes = {write(4, ConsentWrite::Given)};
  S.Writes[0].Why = ConsentWrite::InGrant;
  EXPECT_EQ(said(judgedState(S)), std::vector{at(NoWithdrawal, 4)});
  auto With = [&](ConsentWrite W) {
    ConsentState T = S;
    T.Writes.push_back(std::move(W));
    return said(judgedState(T));
  };
  std::vector<std::string> None;
  EXPECT_EQ(With(write(8, ConsentWrite::Refused)), None);
  EXPECT_EQ(With(write(8, ConsentWrite::Open)), None);
  // How it starts is no withdrawal, and what callers say is theirs.
  ConsentWrite W = write(8, ConsentWrite::Refused);
  W.How = ConsentWrite::DefaultMember;
  EXPECT_EQ(With(W), std::vector{at(NoWithdrawal, 4)});
  W = write(8, ConsentWrite::Refused);
  W.InConstructor = true;
  EXPECT_EQ(With(W), std::vector{at(NoWithdrawal, 4)});
  W = write(8, ConsentWrite::Open);
  W.ByCallers = true;
  EXPECT_EQ(With(W), std::vector{at(NoWithdrawal, 4)});
}

TEST(CheckState, WhatAWithdrawalLeaves) {
  ConsentState S;
  S.Changes = {change(4, false, {"analytics"}), change(6, false, {"analytics"})};
  S.Changes[0].Kept = {{"app::History::add",
                        "analytics",
                        {"app::History::clear"},
                        {"src/history.cpp", 3, 1}}};
  Results R = judgedState(S);
  EXPECT_EQ(said(R), std::vector{at(Kept, 4)});
  EXPECT_EQ(R.Findings[0].Message,
            "consent for 'analytics' is withdrawn here, and what "
            "'app::History::add' stored stays");
  ASSERT_EQ(R.Findings[0].Notes.size(), 1u);
  EXPECT_EQ(R.Findings[0].Notes[0].Where.Line, 3u);
}

TEST(CheckState, SuppressedLikeAnyOther) {
  ConsentState S;
  S.Writes = {write(4, ConsentWrite::Given)};
  std::string Fingerprint = judgedState(S).Findings[0].Fingerprint;
  Policy P;
  P.Suppressions = {{Fingerprint, "kiosk", "a@example.org", 2027, 1, 1, {}}};
  Results R = judgedWith(S, {}, P);
  ASSERT_EQ(R.Findings.size(), 1u);
  EXPECT_TRUE(R.Findings[0].Suppression.has_value());
  // Lines may move, another consent is another finding.
  S.Writes[0].Where.Line = 40;
  EXPECT_EQ(judgedState(S).Findings[0].Fingerprint, Fingerprint);
  S.Writes[0].Consent = "app::Settings::ads";
  EXPECT_NE(judgedState(S).Findings[0].Fingerprint, Fingerprint);
}
