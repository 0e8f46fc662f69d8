//===- test/unit/CheckJudgeTest.cpp - What judge() adds -------------------===//
#include "CheckFlows.h"
#include "llvm/ADT/STLExtras.h"
#include <gtest/gtest.h>

using namespace askfirst;
using namespace askfirst::test;

static Policy suppressing(std::string Fingerprint) {
  Policy P;
  Suppression S;
  S.Fingerprint = std::move(Fingerprint);
  S.Reason = "ticket 42: our own server";
  S.Owner = "privacy@example.org";
  S.ExpiresYear = 2026;
  S.ExpiresMonth = 12;
  S.ExpiresDay = 1;
  S.From.Where = {"askfirst.yaml", 30, 5};
  P.Suppressions.push_back(S);
  return P;
}

TEST(CheckJudge, FillsIn) {
  Flow F = emailToAnalytics();
  Finding Found = judged(F).Findings.front();
  EXPECT_EQ(Found.Where, F.Sink);
  EXPECT_EQ(Found.Steps, F.Steps);
  EXPECT_EQ(Found.Data, F.Data);
  EXPECT_EQ(Found.SinkName, F.SinkName);
  EXPECT_EQ(Found.Rule, F.Rule.Rule);
  EXPECT_EQ(Found.Fingerprint.size(), 16u);
  ASSERT_FALSE(Found.Notes.empty());
  EXPECT_EQ(
      Found.Notes.back(),
      (Note{F.Rule.Where, "decided by this rule: user to analytics: consent"}));
}

TEST(CheckJudge, LikelyIsSaid) {
  Flow F = emailToAnalytics();
  F.Sure = Confidence::Likely;
  Finding Found = judged(F).Findings.front();
  EXPECT_EQ(Found.Sure, Confidence::Likely);
  EXPECT_TRUE(llvm::any_of(Found.Notes, [](const Note &N) {
    return llvm::StringRef(N.Text).starts_with("likely, not certain");
  }));
}

TEST(CheckJudge, JoinsWhatSaysTheSame) {
  Flow Near = emailToAnalytics(), Far = emailToAnalytics();
  Far.Steps.insert(Far.Steps.begin(),
                   {StepKind::Field, {"src/a.cpp", 1, 1}, "app::a", "read"});
  Results R = judged({Far, Near});
  ASSERT_EQ(R.Findings.size(), 1u);
  EXPECT_EQ(R.Findings[0].Steps, Near.Steps);
  EXPECT_EQ(R.Findings[0].Notes.back(),
            (Note{{"src/a.cpp", 1, 1}, "the same data also comes from here"}));
  ASSERT_EQ(R.Inventory.size(), 1u);
  EXPECT_EQ(R.Inventory[0].Count, 2u);
}

TEST(CheckJudge, DoesNotDependOnOrder) {
  Flow A = emailToAnalytics(), B = emailToAnalytics(), C = emailToAnalytics();
  B.Sink.Line = 20;
  C.Data = "user.name";
  C.Consents = {consent({"marketing"})};
  Results R1 = judged({A, B, C}), R2 = judged({C, B, A});
  ASSERT_EQ(R1.Findings.size(), 3u);
  for (size_t I = 0; I < 3; ++I) {
    EXPECT_EQ(R1.Findings[I].Fingerprint, R2.Findings[I].Fingerprint);
    EXPECT_EQ(R1.Findings[I].Message, R2.Findings[I].Message);
    EXPECT_EQ(R1.Findings[I].Where, R2.Findings[I].Where);
  }
}

TEST(CheckJudge, FingerprintSurvivesLineMovesAndTellsTwinsApart) {
  Flow A = emailToAnalytics(), B = emailToAnalytics();
  B.Sink.Line = 20;
  Results Two = judged({A, B});
  ASSERT_EQ(Two.Findings.size(), 2u);
  EXPECT_NE(Two.Findings[0].Fingerprint, Two.Findings[1].Fingerprint);
  A.Sink.Line += 7;
  for (Step &S : A.Steps)
    S.Where.Line += 7;
  EXPECT_EQ(judged(A).Findings[0].Fingerprint, Two.Findings[0].Fingerprint);
}

TEST(CheckJudge, SuppressionHoldsToItsDate) {
  Flow F = emailToAnalytics();
  std::string Print = judged(F).Findings[0].Fingerprint;
  Policy P = suppressing(Print);
  for (Date Day : {Date{2026, 11, 24}, Date{2026, 12, 1}}) {
    Results R = judged(F, P, Day);
    ASSERT_TRUE(R.Findings[0].Suppression);
    EXPECT_EQ(*R.Findings[0].Suppression,
              "ticket 42: our own server (privacy@example.org, until "
              "2026-12-01)");
    EXPECT_EQ(R.Inventory[0].Verdict, "suppressed");
  }
  for (Date Day : {Date{2026, 12, 2}, Date{2027, 1, 1}}) {
    Results R = judged(F, P, Day);
    EXPECT_FALSE(R.Findings[0].Suppression);
    EXPECT_EQ(R.Findings[0].Notes.back().Where, P.Suppressions[0].From.Where);
    EXPECT_EQ(R.Inventory[0].Verdict, "finding");
  }
}

TEST(CheckJudge, SuppressionOfAnotherFingerprint) {
  Policy P = suppressing("0123456789abcdef");
  EXPECT_FALSE(judged(emailToAnalytics(), P).Findings[0].Suppression);
}

TEST(CheckJudge, Inventory) {
  Flow Bad = emailToAnalytics(), Good = emailToAnalytics(),
       Free = emailToAnalytics(), Clean = emailToAnalytics();
  Good.Consents = {consent({"analytics"}), consent({"marketing"})};
  Free.Rule.Needs = Require::Nothing;
  Clean.Rule.Needs = Require::ConsentOrSanitizer;
  Clean.Sanitizers = {"redacted"};
  Results R = judged({Bad, Good, Free, Clean, Good});
  ASSERT_EQ(R.Inventory.size(), 4u);
  EXPECT_EQ(R.Inventory[0].Verdict, "consented");
  EXPECT_EQ(R.Inventory[0].Count, 2u);
  EXPECT_EQ(R.Inventory[0].Consents,
            std::vector<std::string>{"app::Consent::granted (analytics)"});
  EXPECT_EQ(R.Inventory[1].Verdict, "finding");
  EXPECT_EQ(R.Inventory[2].Verdict, "not required");
  EXPECT_EQ(R.Inventory[3].Verdict, "sanitized");
}
