//===- test/unit/ReportGitlabTest.cpp - `--format gitlab` -----------------===//
#include "ReportSample.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/JSON.h"

using namespace askfirst;
using namespace askfirst::test;
namespace json = llvm::json;

static json::Array entriesOf(const Results &R) {
  llvm::Expected<json::Value> V =
      json::parse(printed("gitlab", R, sampleOptions()));
  if (V && V->getAsArray())
    return *V->getAsArray();
  ADD_FAILURE() << "no array";
  return {};
}

TEST(ReportGitlab, Golden) {
  expectGolden("sample.gitlab.json",
               printed("gitlab", sampleResults(), sampleOptions()));
}

TEST(ReportGitlab, NothingIsAnEmptyArray) {
  EXPECT_EQ(printed("gitlab", Results(), sampleOptions()), "[]\n");
}

// What https://docs.gitlab.com/ci/testing/code_quality documents as demanded.
TEST(ReportGitlab, EveryEntryHasTheDocumentedMembers) {
  Results R = sampleResults();
  R.Findings.push_back(Finding()); // at no place
  R.Findings.back().Fingerprint = "00000000000000ff";
  llvm::StringSet<> Severities, Seen;
  for (const char *S : {"info", "minor", "major", "critical", "blocker"})
    Severities.insert(S);
  for (const json::Value &V : entriesOf(R)) {
    const json::Object &E = *V.getAsObject();
    EXPECT_TRUE(E.getString("description"));
    EXPECT_TRUE(E.getString("check_name"));
    EXPECT_TRUE(Severities.contains(*E.getString("severity")));
    EXPECT_TRUE(Seen.insert(*E.getString("fingerprint")).second);
    const json::Object &L = *E.getObject("location");
    EXPECT_FALSE(L.getString("path")->empty());
    EXPECT_FALSE(L.getString("path")->starts_with("./"));
    EXPECT_GE(*L.getObject("lines")->getInteger("begin"), 1);
  }
}

TEST(ReportGitlab, FingerprintsAreThoseOfOtherFormats) {
  Results R = sampleResults();
  json::Array Entries = entriesOf(R);
  size_t Next = 0;
  for (const Finding &F : R.Findings)
    if (!F.Suppression)
      EXPECT_EQ(*Entries[Next++].getAsObject()->getString("fingerprint"),
                F.Fingerprint);
  EXPECT_GT(Next, 0u);
}

// GitLab would drop the second.
TEST(ReportGitlab, OneEntryAFingerprint) {
  Results R;
  Finding F;
  F.Message = "e-mail address goes out";
  F.Fingerprint = "00000000000000aa";
  F.Where = {"a.cpp", 3, 1};
  F.Sure = Confidence::Likely;
  R.Findings = {F, F, F};
  R.Findings[1].Where.Line = 7;
  R.Findings[1].Sure = Confidence::Certain;
  R.Findings[2].Where.Line = 9;
  json::Array Entries = entriesOf(R);
  ASSERT_EQ(Entries.size(), 1u);
  const json::Object &E = *Entries[0].getAsObject();
  EXPECT_EQ(*E.getString("description"),
            "e-mail address goes out; also at a.cpp:7, a.cpp:9");
  EXPECT_EQ(*E.getString("severity"), "major");
}

TEST(ReportGitlab, SuppressedOnesAreLeftOut) {
  Results R = sampleResults();
  R.Ledger.clear();
  for (Finding &F : R.Findings)
    F.Suppression = "ticket 42";
  EXPECT_TRUE(entriesOf(R).empty());
}
