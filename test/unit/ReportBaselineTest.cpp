//===- test/unit/ReportBaselineTest.cpp - Findings of before --------------===//
#include "ReportSample.h"
#include "report/Baseline.h"
#include "report/ResultsFile.h"
#include <gmock/gmock.h>

using namespace askfirst;
using namespace askfirst::test;
using testing::ElementsAre;

/// A finding of data \p Data that is sent in \p Function.
static Finding found(const char *Fingerprint, const char *Data,
                     const char *Function) {
  Finding F;
  F.Check = "privacy-unconsented-flow";
  F.Fingerprint = Fingerprint;
  F.Data = Data;
  F.SinkFunction = Function;
  return F;
}

static Results of(std::vector<Finding> Findings) {
  Results R;
  R.Findings = std::move(Findings);
  return R;
}

/// The states of \p Now after a comparison with \p Before.
static std::vector<BaselineState> states(Results &Now, const Results &Before,
                                         bool Whole = true) {
  compare(Now, knownFindings(Before), "before", Whole);
  std::vector<BaselineState> Out;
  for (const Finding &F : Now.Findings)
    Out.push_back(F.Baseline);
  return Out;
}

TEST(ReportBaseline, SameFingerprintIsUnchanged) {
  Results Before = of({found("1", "email", "f"), found("2", "phone", "f")});
  Results Now = of({found("1", "email", "f"), found("3", "name", "f")});
  EXPECT_THAT(states(Now, Before), ElementsAre(BaselineState::Unchanged,
                                               BaselineState::New));
  ASSERT_EQ(Now.Compared->Gone.size(), 1u);
  EXPECT_EQ(Now.Compared->Gone[0].Fingerprint, "2");
}

TEST(ReportBaseline, AnotherPathIsUpdatedOneForOne) {
  Results Before = of({found("1", "email", "f")});
  Results Now = of({found("2", "email", "f"), found("3", "email", "f")});
  EXPECT_THAT(states(Now, Before),
              ElementsAre(BaselineState::Updated, BaselineState::New));
  EXPECT_TRUE(Now.Compared->Gone.empty());
  // In another function it is another leak.
  Now = of({found("2", "email", "g")});
  EXPECT_THAT(states(Now, Before), ElementsAre(BaselineState::New));
}

TEST(ReportBaseline, FindingsAboutTwoConsentsAreTwo) {
  Finding Ads = found("1", "", ""), Mail = found("2", "", "");
  Ads.About = "ads";
  Mail.About = "mail";
  Results Now = of({Mail});
  EXPECT_THAT(states(Now, of({Ads})), ElementsAre(BaselineState::New));
}

TEST(ReportBaseline, WhatIsSuppressedIsNotAccepted) {
  Finding F = found("1", "email", "f");
  F.Suppression = "ticket 42";
  EXPECT_TRUE(knownFindings(of({F})).empty());
  Results Now = of({found("1", "email", "f")});
  EXPECT_THAT(states(Now, of({F})), ElementsAre(BaselineState::New));
  // Nor does one that is suppressed now take the place of one that is not.
  Finding Held = found("2", "email", "f");
  Held.Suppression = "ticket 43";
  Now = of({Held, found("3", "email", "f")});
  EXPECT_THAT(states(Now, of({found("1", "email", "f")})),
              ElementsAre(BaselineState::New, BaselineState::Updated));
}

TEST(ReportBaseline, OfAPartNothingIsGone) {
  Results Now = of({});
  states(Now, of({found("1", "email", "f")}), /*Whole=*/false);
  EXPECT_TRUE(Now.Compared->Gone.empty());
}

TEST(ReportBaseline, FileRoundTrip) {
  std::vector<KnownFinding> Known = knownFindings(sampleResults());
  ASSERT_FALSE(Known.empty());
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  writeBaseline(Known, OS);
  auto Back = readBaseline(Text);
  ASSERT_TRUE(static_cast<bool>(Back)) << llvm::toString(Back.takeError());
  std::string Again;
  llvm::raw_string_ostream OS2(Again);
  writeBaseline(*Back, OS2);
  EXPECT_EQ(Again, Text);
}

TEST(ReportBaseline, ResultsKeepTheComparison) {
  Results Now = sampleResults();
  KnownFinding Mended;
  Mended.Fingerprint = "00";
  Mended.Check = "privacy-unconsented-flow";
  compare(Now, {Mended}, "main (1f2e3d4c)", true);
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  writeResults(Now, "", OS);
  auto Back = readResults(Text);
  ASSERT_TRUE(static_cast<bool>(Back)) << llvm::toString(Back.takeError());
  EXPECT_EQ(Back->Findings[0].Baseline, BaselineState::New);
  ASSERT_TRUE(Back->Compared.has_value());
  EXPECT_EQ(Back->Compared->With, "main (1f2e3d4c)");
  ASSERT_EQ(Back->Compared->Gone.size(), 1u);
}

TEST(ReportBaseline, TextShowsWhatIsNew) {
  Results Now = sampleResults();
  compare(Now, knownFindings(Now), "before", true);
  std::string Text = printed("text", Now, sampleOptions());
  EXPECT_EQ(Text.find("warning:"), std::string::npos) << Text;
  EXPECT_NE(Text.find("0 new findings"), std::string::npos) << Text;
}
