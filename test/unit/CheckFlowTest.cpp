//===- test/unit/CheckFlowTest.cpp - Which check a flow calls for ---------===//
#include "CheckFlows.h"
#include "llvm/ADT/STLExtras.h"
#include <gtest/gtest.h>

using namespace askfirst;
using namespace askfirst::test;

static const char Unconsented[] = "privacy-unconsented-flow";
static const char WrongPurpose[] = "privacy-wrong-purpose";
static const char Inverted[] = "privacy-inverted-consent";
static const char Forbidden[] = "privacy-forbidden-flow";

static Flow withConsents(std::vector<ConsentSeen> Consents) {
  Flow F = emailToAnalytics();
  F.Consents = std::move(Consents);
  return F;
}

static std::string messageOf(const Flow &F) {
  Results R = judged(F);
  return R.Findings.empty() ? "" : R.Findings.front().Message;
}

static bool endsWith(llvm::StringRef Text, llvm::StringRef End) {
  return Text.ends_with(End);
}

static bool hasNote(const Flow &F, llvm::StringRef Text) {
  Results R = judged(F);
  for (const Finding &Found : R.Findings)
    for (const Note &N : Found.Notes)
      if (llvm::StringRef(N.Text).contains(Text))
        return true;
  return false;
}

TEST(CheckFlow, EveryCheckHasAPage) {
  std::vector<std::string> Names;
  for (const CheckInfo &C : allChecks()) {
    Names.push_back(C.Name.str());
    EXPECT_FALSE(C.Summary.empty());
    EXPECT_TRUE(C.Help.starts_with("# " + C.Name.str())) << Names.back();
    for (const char *Part :
         {"## Why", "## Bad", "## Good", "## Options", "## Limits"})
      EXPECT_TRUE(C.Help.contains(Part)) << Names.back() << Part;
  }
  for (const char *Name :
       {Forbidden, Inverted, Unconsented, WrongPurpose, "privacy-stale-consent",
        "privacy-wrong-subject", "privacy-retroactive-consent",
        "privacy-early-collection"})
    EXPECT_TRUE(llvm::is_contained(Names, Name)) << Name;
}

TEST(CheckFlow, NoCheckAtAll) {
  Flow F = emailToAnalytics();
  EXPECT_EQ(checkOf(F), Unconsented);
  EXPECT_EQ(messageOf(F),
            "e-mail address (user.contact.email) from field "
            "'app::User::email' is sent to analytics (Acme Inc.) without a "
            "consent check");
}

TEST(CheckFlow, SubjectAndOwnWords) {
  Flow F = emailToAnalytics();
  F.Subject = "employee";
  F.Data = "user.behavior.chat_habits";
  F.SinkKind = "heatmap";
  F.Recipient = "";
  EXPECT_EQ(messageOf(F),
            "an employee's chat habits (user.behavior.chat_habits) from field "
            "'app::User::email' is handed over to 'heatmap' without a consent "
            "check");
}

TEST(CheckFlow, ConsentThatCounts) {
  EXPECT_EQ(checkOf(withConsents({consent({"analytics"})})), "");
  EXPECT_EQ(checkOf(withConsents({consent({})})), "");
  EXPECT_EQ(checkOf(withConsents({consent({"ads", "analytics"})})), "");
  EXPECT_EQ(
      checkOf(withConsents({consent({"marketing"}), consent({"analytics"})})),
      "");
}

TEST(CheckFlow, ParentPurposeCoversChildren) {
  Flow F = withConsents({consent({"analytics"})});
  F.Purpose = "analytics.reporting";
  EXPECT_EQ(checkOf(F), "");
  F.Purpose = "analyticsx";
  EXPECT_EQ(checkOf(F), WrongPurpose);
  F = withConsents({consent({"analytics.reporting"})});
  EXPECT_EQ(checkOf(F), WrongPurpose);
}

TEST(CheckFlow, SinkWithoutPurposeTakesAnyConsent) {
  Flow F = withConsents({consent({"marketing"})});
  F.Purpose = "";
  EXPECT_EQ(checkOf(F), "");
}

TEST(CheckFlow, WrongPurpose) {
  Flow F = withConsents({consent({"marketing"}), consent({"crash_report"})});
  EXPECT_EQ(checkOf(F), WrongPurpose);
  EXPECT_TRUE(endsWith(messageOf(F), "on a consent for 'crash_report' and "
                                     "'marketing', not for 'analytics'"));
  EXPECT_TRUE(hasNote(F, "'app::Consent::granted' for 'marketing' is asked "
                         "here, but this needs consent for 'analytics'"));
}

// What is asked on other ways does not explain this one.
TEST(CheckFlow, WrongPurposeIsAboutTheWayThatIsReported) {
  Flow F = withConsents(
      {consent({"marketing"}), consent({"analytics"}, ConsentSeen::SomePaths)});
  EXPECT_EQ(checkOf(F), WrongPurpose);
}

TEST(CheckFlow, SeparateConsent) {
  Flow F = withConsents({consent({"analytics"})});
  F.Rule.Needs = Require::SeparateConsent;
  EXPECT_EQ(checkOf(F), WrongPurpose);
  EXPECT_TRUE(endsWith(messageOf(F), "on a general consent, where a separate "
                                     "one is required"));
  F.Consents[0].Separate = true;
  EXPECT_EQ(checkOf(F), "");
  F.Consents.clear();
  EXPECT_EQ(checkOf(F), Unconsented);
  EXPECT_TRUE(endsWith(messageOf(F), "without a separate consent"));
}

TEST(CheckFlow, Inverted) {
  Flow F = withConsents({consent({"analytics"}, ConsentSeen::Inverted)});
  EXPECT_EQ(checkOf(F), Inverted);
  EXPECT_TRUE(hasNote(F, "this runs when the answer is no"));
  // A refusal for something else is no refusal here.
  F = withConsents({consent({"marketing"}, ConsentSeen::Inverted)});
  EXPECT_EQ(checkOf(F), Unconsented);
  // Refused once, asked again and given.
  F = withConsents(
      {consent({"analytics"}, ConsentSeen::Inverted), consent({"analytics"})});
  EXPECT_EQ(checkOf(F), "");
}

TEST(CheckFlow, InvertedComesBeforeWrongPurpose) {
  Flow F = withConsents(
      {consent({"marketing"}), consent({"analytics"}, ConsentSeen::Inverted)});
  EXPECT_EQ(checkOf(F), Inverted);
}

TEST(CheckFlow, SomePathsOnly) {
  Flow F = withConsents({consent({"analytics"}, ConsentSeen::SomePaths)});
  F.UnguardedCallers = {
      {StepKind::PassArg,
       {"src/main.cpp", 3, 3},
       "app::main",
       "calls 'app::sync'"},
      {StepKind::PassArg, {"src/sync.cpp", 5, 3}, "app::sync", ""}};
  EXPECT_EQ(checkOf(F), Unconsented);
  EXPECT_TRUE(endsWith(messageOf(F), "without a consent check on every path"));
  EXPECT_TRUE(hasNote(F, "the way in from 'app::main' does not go through it"));
  EXPECT_TRUE(hasNote(F, "way in without a consent check, 1 of 2: calls "
                         "'app::sync'"));
  EXPECT_TRUE(hasNote(F, "2 of 2: 'app::sync' runs this without asking"));
}

TEST(CheckFlow, Unused) {
  Flow F = withConsents({consent({"analytics"}, ConsentSeen::Unused)});
  EXPECT_EQ(checkOf(F), Unconsented);
  EXPECT_TRUE(hasNote(F, "the answer does not decide"));
}

TEST(CheckFlow, OptOut) {
  Flow F = withConsents({consent({"analytics"})});
  F.Consents[0].OptOut = true;
  EXPECT_EQ(checkOf(F), Unconsented);
  F.Rule.Needs = Require::NotOptedOut;
  EXPECT_EQ(checkOf(F), "");
  F.Consents[0].OptOut = false;
  EXPECT_EQ(checkOf(F), "");
  F.Consents[0] = consent({"analytics"}, ConsentSeen::Inverted);
  F.Consents[0].OptOut = true;
  EXPECT_EQ(checkOf(F), Inverted);
  EXPECT_TRUE(endsWith(messageOf(F), "where the person has opted out"));
  F.Consents.clear();
  EXPECT_EQ(checkOf(F), Unconsented);
}

TEST(CheckFlow, Never) {
  Flow F = withConsents({consent({"analytics"})});
  F.Rule.Needs = Require::Never;
  EXPECT_EQ(checkOf(F), Forbidden);
  EXPECT_TRUE(endsWith(messageOf(F), ", which a rule forbids"));
}

TEST(CheckFlow, Sanitizer) {
  Flow F = withConsents({consent({"analytics"})});
  F.Rule.Needs = Require::Sanitizer;
  F.Rule.Accept = {"pseudonymised", "redacted"};
  EXPECT_EQ(checkOf(F), Forbidden);
  EXPECT_TRUE(endsWith(messageOf(F),
                       "without being 'pseudonymised' or 'redacted' first"));
  F.Sanitizers = {"encrypted"};
  EXPECT_EQ(checkOf(F), Forbidden);
  EXPECT_TRUE(hasNote(F, "made 'encrypted', which does not do here"));
  F.Sanitizers = {"encrypted", "redacted"};
  EXPECT_EQ(checkOf(F), "");
  F.Rule.Accept.clear();
  F.Sanitizers = {"encrypted"};
  EXPECT_EQ(checkOf(F), "");
}

TEST(CheckFlow, ConsentOrSanitizer) {
  Flow F = emailToAnalytics();
  F.Rule.Needs = Require::ConsentOrSanitizer;
  EXPECT_EQ(checkOf(F), Unconsented);
  F.Rule.Accept = {"redacted"};
  F.Sanitizers = {"encrypted"};
  EXPECT_EQ(checkOf(F), Unconsented);
  EXPECT_TRUE(hasNote(F, "made 'encrypted', which does not do here"));
  EXPECT_TRUE(hasNote(F, "it would do to make the data 'redacted' first"));
  F.Sanitizers = {"redacted"};
  EXPECT_EQ(checkOf(F), "");
  F.Sanitizers.clear();
  F.Consents = {consent({"analytics"})};
  EXPECT_EQ(checkOf(F), "");
}
