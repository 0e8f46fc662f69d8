//===- test/unit/CheckLaterTest.cpp - What became of a consent ------------===//
#include "CheckFlows.h"
#include <gtest/gtest.h>

using namespace askfirst;
using namespace askfirst::test;

static const char Unconsented[] = "privacy-unconsented-flow";
static const char Stale[] = "privacy-stale-consent";
static const char Subject[] = "privacy-wrong-subject";
static const char Retroactive[] = "privacy-retroactive-consent";
static const char Early[] = "privacy-early-collection";

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

static bool hasNote(llvm::ArrayRef<Flow> Flows, llvm::StringRef Text) {
  Results R = judged(Flows);
  for (const Finding &Found : R.Findings)
    for (const Note &N : Found.Notes)
      if (llvm::StringRef(N.Text).contains(Text))
        return true;
  return false;
}

TEST(CheckLater, Withdrawn) {
  Flow F = withConsents({consent({"analytics"}, ConsentSeen::Revoked)});
  F.Consents[0].RevokedAt = {"src/profile.cpp", 9, 3};
  F.Consents[0].By = "app::Consent::withdraw";
  EXPECT_EQ(checkOf(F), Stale);
  EXPECT_TRUE(endsWith(messageOf(F), "after the consent was withdrawn: asked "
                                     "at line 8, withdrawn at line 9"));
  EXPECT_TRUE(hasNote(F, "but withdrawn at line 9 before the data leaves"));
  EXPECT_TRUE(
      hasNote(F, "here the consent is withdrawn by 'app::Consent::withdraw'"));
  F.Consents[0].RevokedAt = {"src/other.cpp", 9, 3};
  EXPECT_TRUE(hasNote(F, "but withdrawn at src/other.cpp:9 before"));
  EXPECT_TRUE(endsWith(messageOf(F), "after the consent was withdrawn"));
}

TEST(CheckLater, KeptForLater) {
  Flow F = withConsents({consent({"analytics"}, ConsentSeen::Deferred)});
  F.Consents[0].RevokedAt = {"src/profile.cpp", 8, 40};
  F.Consents[0].By = "app::Timer::after";
  EXPECT_EQ(checkOf(F), Stale);
  EXPECT_TRUE(endsWith(messageOf(F), "later than the consent was asked for, "
                                     "and not asked again then"));
  EXPECT_TRUE(hasNote(F, "is asked here, before this is kept for later in "
                         "'app::Timer::after' at line 8, and not again then"));
  F.Consents.push_back(consent({"analytics"}));
  EXPECT_EQ(checkOf(F), "");
}

TEST(CheckLater, KeptAnswer) {
  Flow F = withConsents({consent({"analytics"}, ConsentSeen::Outdated)});
  F.Consents[0].RevokedAt = {"src/settings.cpp", 30, 3};
  F.Consents[0].By = "app::Consent::withdraw";
  EXPECT_EQ(checkOf(F), Stale);
  EXPECT_TRUE(hasNote(F, "'app::Consent::withdraw' at src/settings.cpp:30 does "
                         "not change what is kept"));
}

// What is asked on other ways does not explain this one.
TEST(CheckLater, StaleIsAboutTheWayThatIsReported) {
  Flow F = withConsents({consent({"analytics"}, ConsentSeen::Deferred),
                         consent({"analytics"}, ConsentSeen::SomePaths)});
  EXPECT_EQ(checkOf(F), Stale);
}

TEST(CheckLater, StaleOfAnotherPurposeIsWrongPurpose) {
  Flow F = withConsents({consent({"marketing"}, ConsentSeen::Deferred)});
  EXPECT_EQ(checkOf(F), "privacy-wrong-purpose");
}

TEST(CheckLater, StaleIsNotForWhatNeedsNoConsent) {
  Flow F = withConsents({consent({"analytics"}, ConsentSeen::Revoked)});
  F.Rule.Needs = Require::Nothing;
  EXPECT_EQ(checkOf(F), "");
  F.Rule.Needs = Require::NotOptedOut;
  EXPECT_TRUE(endsWith(messageOf(F), "after the person may have opted out"));
}

TEST(CheckLater, WrongSubject) {
  Flow F = withConsents({consent({"analytics"}, ConsentSeen::OtherSubject)});
  F.Consents[0].Subject = "owner";
  F.Owner = "contact";
  EXPECT_EQ(checkOf(F), Subject);
  EXPECT_TRUE(endsWith(messageOf(F), "on the consent of 'owner', but it is the "
                                     "data of 'contact'"));
  EXPECT_TRUE(hasNote(F, "about 'owner' is asked here, but the data is of "
                         "'contact'"));
  F.Consents.push_back(consent({"analytics"}));
  EXPECT_EQ(checkOf(F), "");
}

TEST(CheckLater, OtherPurposeOfAnotherIsNoSubject) {
  Flow F = withConsents({consent({"marketing"}, ConsentSeen::OtherSubject)});
  EXPECT_EQ(checkOf(F), Unconsented);
}

TEST(CheckLater, Retroactive) {
  Flow F = withConsents({consent({"analytics"})});
  EXPECT_EQ(checkOf(F), "");
  F.Collected = KeptUnasked{
      {"src/profile.cpp", 5, 3}, "app::Telemetry::pending", "app::event"};
  EXPECT_EQ(checkOf(F), Retroactive);
  EXPECT_TRUE(endsWith(messageOf(F), "once consent is given, but it was "
                                     "collected into "
                                     "'app::Telemetry::pending' before"));
  EXPECT_TRUE(hasNote(F, "by 'app::event' here, where nobody has been asked"));
  F.Consents.clear();
  EXPECT_EQ(checkOf(F), Unconsented);
}

static Flow startUp() {
  Flow F = emailToAnalytics();
  F.How = Taking::ByItself;
  F.Data = "user.device";
  F.SinkName = "acme::Tracker::initialize";
  return F;
}

TEST(CheckLater, EarlyCollection) {
  Flow F = startUp();
  EXPECT_EQ(checkOf(F), Early);
  EXPECT_EQ(messageOf(F),
            "'acme::Tracker::initialize' collects device data (user.device) by "
            "itself for Acme Inc., before consent is asked for");
  F.Consents = {consent({"analytics"})};
  EXPECT_EQ(checkOf(F), "");
  F.Consents = {consent({"marketing"})};
  EXPECT_EQ(checkOf(F), "privacy-wrong-purpose");
  F.Consents = {consent({"analytics"}, ConsentSeen::Inverted)};
  EXPECT_EQ(checkOf(F), "privacy-inverted-consent");
}

TEST(CheckLater, EarlyCollectionAtTheSource) {
  Flow F = startUp();
  F.How = Taking::AtSource;
  F.SinkName = "app::locate";
  F.Data = "user.location.precise";
  F.Recipient = "";
  EXPECT_EQ(messageOf(F),
            "'app::locate' takes up precise location (user.location.precise), "
            "before consent is asked for");
}

TEST(CheckLater, OpeningAGate) {
  Flow F = startUp();
  F.How = Taking::ByOpening;
  F.Gate = "acme";
  EXPECT_EQ(checkOf(F), "privacy-default-consent");
  EXPECT_EQ(messageOf(F),
            "consent is declared to 'acme' by '" + F.SinkName +
                "' here, and nothing says that the person agreed: what is held "
                "back until then is sent");
  // Something was asked, but it is not what this needs.
  F.Consents = {consent({"marketing"})};
  EXPECT_EQ(checkOf(F), "privacy-wrong-purpose");
}

TEST(CheckLater, TheSameRecipientIsAskedForElsewhere) {
  Flow Asked = withConsents({consent({"analytics"})});
  Asked.Sink = {"src/other.cpp", 20, 3};
  Flow Unasked = emailToAnalytics();
  EXPECT_TRUE(hasNote({Asked, Unasked},
                      "elsewhere, consent for 'analytics' is asked "
                      "('app::Consent::granted') before data goes to "
                      "'Acme Inc.'"));
  Asked.Recipient = "Other Ltd.";
  EXPECT_FALSE(hasNote({Asked, Unasked}, "elsewhere"));
  EXPECT_FALSE(hasNote(Unasked, "elsewhere"));
}
