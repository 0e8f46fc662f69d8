//===- test/unit/PolicyVerdictTest.cpp - What the rules ask of a flow -----===//
//
// DESIGN 5, "No rule matches", row by row; then rules and profiles.
//
//===----------------------------------------------------------------------===//
#include "CheckFlows.h"
#include "policy/PolicyReader.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <gmock/gmock.h>

using namespace askfirst;
using namespace askfirst::test;

static Require needs(const Policy &P, llvm::StringRef Data,
                     llvm::StringRef Kind, llvm::StringRef Purpose = "",
                     std::vector<std::string> Met = {}) {
  return P.verdict(Data, Kind, Purpose, Met).Needs;
}

namespace {
struct Row {
  const char *Kind, *Purpose;
  Require Needs;
};
class NoRuleMatches : public testing::TestWithParam<Row> {};
} // namespace

/// The kinds' purposes as annotations/vocabulary/ has them.
static Policy withKinds() {
  Policy P;
  P.Words.PurposeOfKind = {{"analytics", "analytics"},
                           {"advertising", "marketing.advertising"},
                           {"crash_report", "crash_report"}};
  return P;
}

TEST_P(NoRuleMatches, BuiltIn) {
  const Row &R = GetParam();
  Verdict V = withKinds().verdict("user.name", R.Kind, R.Purpose, {});
  EXPECT_EQ(V.Needs, R.Needs);
  EXPECT_FALSE(V.Rule.empty());
  EXPECT_FALSE(V.Where.isValid());
  EXPECT_TRUE(V.Accept.empty());
}
INSTANTIATE_TEST_SUITE_P(
    Rows, NoRuleMatches,
    testing::Values(Row{"analytics", "", Require::Consent},
                    Row{"analytics", "analytics", Require::Consent},
                    Row{"advertising", "", Require::Consent},
                    Row{"crash_report", "", Require::Consent},
                    Row{"third_party", "", Require::Consent},
                    Row{"sale", "", Require::Consent},
                    Row{"logging", "", Require::ConsentOrSanitizer},
                    Row{"logging", "x", Require::ConsentOrSanitizer},
                    Row{"storage", "", Require::Nothing},
                    Row{"storage", "analytics", Require::Consent},
                    Row{"network", "", Require::Nothing},
                    Row{"network", "x", Require::Consent},
                    Row{"ipc", "", Require::Nothing},
                    Row{"ipc", "x", Require::Nothing},
                    Row{"display", "", Require::Nothing},
                    Row{"own_kind", "", Require::Nothing}));

static Rule rule(std::vector<std::string> Data, std::vector<std::string> Sinks,
                 Require Needs, std::string Profile = "") {
  Rule R;
  R.Data = std::move(Data);
  R.Sinks = std::move(Sinks);
  R.Needs = Needs;
  R.Profile = std::move(Profile);
  R.Text = "rule " + std::to_string(int(Needs)) + R.Profile;
  R.From.Where = {"askfirst.yaml", 3, 5};
  return R;
}

TEST(Verdict, TheFirstRuleThatMatchesDecides) {
  Policy P;
  P.Rules = {rule({"user.health_and_medical"}, {"analytics"}, Require::Never),
             rule({"user"}, {"analytics"}, Require::Nothing),
             rule({}, {}, Require::SeparateConsent)};
  EXPECT_EQ(needs(P, "user.health_and_medical", "analytics"), Require::Never);
  EXPECT_EQ(needs(P, "user.health_and_medical.genetic", "analytics"),
            Require::Never);
  EXPECT_EQ(needs(P, "user.name", "analytics"), Require::Nothing);
  EXPECT_EQ(needs(P, "user.name", "storage"), Require::SeparateConsent);
  Verdict V = P.verdict("user.name", "analytics", "", {});
  EXPECT_EQ(V.Rule, "rule 0");
  EXPECT_EQ(V.Where, (Place{"askfirst.yaml", 3, 5}));
}

TEST(Verdict, AParentCoversItsChildrenByWholeWords) {
  Policy P;
  P.Rules = {rule({"user.contact"}, {}, Require::Never)};
  EXPECT_EQ(needs(P, "user.contact", "ipc"), Require::Never);
  EXPECT_EQ(needs(P, "user.contact.email", "ipc"), Require::Never);
  EXPECT_EQ(needs(P, "user.contacts", "ipc"), Require::Nothing);
  EXPECT_EQ(needs(P, "user", "ipc"), Require::Nothing);
}

TEST(Verdict, ListsAreAlternatives) {
  Policy P;
  P.Rules = {
      rule({"user.name", "user.device"}, {"ipc", "display"}, Require::Consent)};
  EXPECT_EQ(needs(P, "user.device.ip_address", "display"), Require::Consent);
  EXPECT_EQ(needs(P, "user.name", "ipc"), Require::Consent);
  EXPECT_EQ(needs(P, "user.name", "storage"), Require::Nothing);
  EXPECT_EQ(needs(P, "user.location", "ipc"), Require::Nothing);
}

TEST(Verdict, UnlessFreesWithoutFallingThrough) {
  Policy P;
  P.Rules = {rule({"user"}, {"analytics"}, Require::Consent),
             rule({}, {}, Require::Never)};
  P.Rules[0].Unless = {"anonymised", "aggregated"};
  EXPECT_EQ(needs(P, "user.name", "analytics"), Require::Consent);
  EXPECT_EQ(needs(P, "user.name", "analytics", "", {"aggregated"}),
            Require::Nothing);
  EXPECT_EQ(needs(P, "user.name", "analytics", "", {"pseudonymised"}),
            Require::Consent);
}

TEST(Verdict, AcceptIsHandedOn) {
  Policy P;
  P.Rules = {rule({"user"}, {"logging"}, Require::Sanitizer)};
  P.Rules[0].Accept = {"redacted"};
  EXPECT_EQ(P.verdict("user.name", "logging", "", {}).Accept,
            std::vector<std::string>{"redacted"});
}

TEST(Verdict, TheStrictestProfileWinsInWhateverOrder) {
  std::vector<Rule> Rules = {
      rule({"user"}, {}, Require::NotOptedOut, "ccpa"),
      rule({"user"}, {}, Require::Consent, "gdpr"),
      rule({"user"}, {}, Require::SeparateConsent, "pipl")};
  std::vector<int> Order = {0, 1, 2};
  do {
    Policy P;
    for (int I : Order)
      P.Rules.push_back(Rules[I]);
    Verdict V = P.verdict("user.name", "sale", "", {});
    EXPECT_EQ(V.Needs, Require::SeparateConsent);
    EXPECT_EQ(V.Rule, Rules[2].Text);
  } while (std::next_permutation(Order.begin(), Order.end()));
}

TEST(Verdict, WithinAProfileTheFirstDecides) {
  Policy P;
  P.Rules = {rule({"user.childrens"}, {}, Require::Consent, "ccpa"),
             rule({"user"}, {}, Require::NotOptedOut, "ccpa")};
  EXPECT_EQ(needs(P, "user.childrens", "sale"), Require::Consent);
  EXPECT_EQ(needs(P, "user.name", "sale"), Require::NotOptedOut);
  std::swap(P.Rules[0], P.Rules[1]);
  EXPECT_EQ(needs(P, "user.childrens", "sale"), Require::NotOptedOut);
}

TEST(Verdict, TheProjectsOwnRulesComeFirst) {
  Policy P;
  P.Rules = {rule({"user"}, {}, Require::Never, "gdpr"),
             rule({"user.name"}, {}, Require::Nothing)};
  EXPECT_EQ(needs(P, "user.name", "sale"), Require::Nothing);
  EXPECT_EQ(needs(P, "user.email", "sale"), Require::Never);
}

TEST(Verdict, AProfileThatSaysNothingLeavesTheOthers) {
  Policy P;
  P.Rules = {rule({"user"}, {"sale"}, Require::NotOptedOut, "ccpa"),
             rule({"user"}, {"analytics"}, Require::Consent, "gdpr")};
  EXPECT_EQ(needs(P, "user.name", "sale"), Require::NotOptedOut);
  EXPECT_EQ(needs(P, "user.name", "analytics"), Require::Consent);
  EXPECT_EQ(needs(P, "user.name", "third_party"), Require::Consent);
}

/// A policy of the shipped profiles \p Names, read from a file.
static std::shared_ptr<const Policy> shipped(llvm::StringRef Names) {
  llvm::SmallString<128> Dir, File;
  EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("askfirst-policy", Dir));
  File = Dir;
  llvm::sys::path::append(File, "askfirst.yaml");
  std::error_code E;
  llvm::raw_fd_ostream(File, E) << "version: 1\nprofiles: [" << Names << "]\n";
  PolicyReaderOptions O;
  O.DataDir = ASKFIRST_TEST_DIR "/../annotations";
  auto P = readPolicy(File, O, [](const Diagnostic &D) {
    if (D.Severity == Diagnostic::Error)
      ADD_FAILURE() << D.File << ":" << D.Line << ": " << D.Message;
  });
  llvm::sys::fs::remove_directories(Dir);
  return P;
}

TEST(Profiles, EachLawAlone) {
  auto Gdpr = shipped("gdpr"), Pipl = shipped("pipl"), Ccpa = shipped("ccpa");
  ASSERT_TRUE(Gdpr && Pipl && Ccpa);
  const char *Health = "user.health_and_medical", *Name = "user.name";
  EXPECT_EQ(needs(*Gdpr, Health, "advertising"), Require::Never);
  EXPECT_EQ(needs(*Gdpr, Health, "analytics"), Require::SeparateConsent);
  EXPECT_EQ(needs(*Gdpr, Name, "sale"), Require::Consent);
  EXPECT_EQ(needs(*Gdpr, Name, "logging"), Require::ConsentOrSanitizer);
  EXPECT_EQ(needs(*Pipl, Name, "third_party"), Require::SeparateConsent);
  EXPECT_EQ(needs(*Pipl, Name, "analytics"), Require::Consent);
  EXPECT_EQ(needs(*Ccpa, Name, "sale"), Require::NotOptedOut);
  EXPECT_EQ(needs(*Ccpa, "user.childrens", "sale"), Require::Consent);
  // Recital 26: anonymised is free, pseudonymised is not.
  EXPECT_EQ(needs(*Gdpr, Name, "analytics", "", {"anonymised"}),
            Require::Nothing);
  EXPECT_EQ(needs(*Gdpr, Name, "analytics", "", {"pseudonymised"}),
            Require::Consent);
}

TEST(Profiles, TogetherTheStrictest) {
  for (const char *Names :
       {"gdpr, pipl, ccpa", "ccpa, pipl, gdpr", "pipl, ccpa, gdpr"}) {
    auto P = shipped(Names);
    ASSERT_TRUE(P);
    EXPECT_EQ(needs(*P, "user.name", "sale"), Require::SeparateConsent);
    EXPECT_EQ(needs(*P, "user.health_and_medical", "sale"), Require::Never);
    EXPECT_EQ(needs(*P, "user.name", "analytics"), Require::Consent);
    // Free under the GDPR, not under the PIPL.
    EXPECT_EQ(needs(*P, "user.name", "analytics", "", {"aggregated"}),
              Require::Consent);
    EXPECT_EQ(needs(*P, "user.name", "analytics", "", {"anonymised"}),
              Require::Nothing);
  }
}

TEST(Purposes, AConsentCoversItsChildrenAndNotTheReverse) {
  auto Found = [](const char *Given, const char *Needed) {
    Flow F = emailToAnalytics();
    F.Purpose = Needed;
    F.Consents = {consent({Given})};
    return checkOf(F);
  };
  EXPECT_EQ(Found("marketing", "marketing"), "");
  EXPECT_EQ(Found("marketing", "marketing.advertising"), "");
  EXPECT_EQ(Found("marketing", "marketing.advertising.profiling"), "");
  EXPECT_EQ(Found("marketing.advertising", "marketing"),
            "privacy-wrong-purpose");
  EXPECT_EQ(Found("market", "marketing"), "privacy-wrong-purpose");
}

TEST(Purposes, ASinkWithoutOneTakesItsKinds) {
  Policy P = withKinds();
  Sink S;
  S.Kind = "advertising";
  EXPECT_EQ(P.purposeOf(S), "marketing.advertising");
  S.Purpose = "own";
  EXPECT_EQ(P.purposeOf(S), "own");
  S.Purpose.clear();
  S.Kind = "storage";
  EXPECT_EQ(P.purposeOf(S), "");
}

TEST(Suppressions, StopOnTheDayAfter) {
  Policy P;
  Suppression S;
  S.Fingerprint = judged(emailToAnalytics()).Findings.front().Fingerprint;
  S.Reason = "our own server";
  S.Owner = "privacy@example.org";
  S.ExpiresYear = 2027, S.ExpiresMonth = 3, S.ExpiresDay = 1;
  P.Suppressions = {S};
  auto Suppressed = [&](Date Today) {
    return judged(emailToAnalytics(), P, Today)
        .Findings.front()
        .Suppression.has_value();
  };
  EXPECT_TRUE(Suppressed({2027, 2, 28}));
  EXPECT_TRUE(Suppressed({2027, 3, 1}));
  EXPECT_FALSE(Suppressed({2027, 3, 2}));
  EXPECT_FALSE(Suppressed({2028, 1, 1}));
  EXPECT_TRUE(Suppressed({2026, 12, 31}));
}
