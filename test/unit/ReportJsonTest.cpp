//===- test/unit/ReportJsonTest.cpp - `--format json` and back ------------===//
#include "ReportSample.h"
#include "report/ResultsFile.h"
#include "llvm/Support/Error.h"
#include <random>

using namespace askfirst;
using namespace askfirst::test;

static std::string written(const Results &R) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  writeResults(R, "", OS);
  return Text;
}

static std::string problemOf(const std::string &Text) {
  llvm::Expected<Results> R = readResults(Text);
  return R ? "" : llvm::toString(R.takeError());
}

static std::string replaced(std::string Text, llvm::StringRef From,
                            llvm::StringRef To) {
  size_t At = Text.find(From);
  EXPECT_NE(At, std::string::npos) << From.str();
  return At == std::string::npos ? Text : Text.replace(At, From.size(), To);
}

TEST(ReportJson, Golden) {
  expectGolden("sample.json",
               printed("json", sampleResults(), sampleOptions()));
}

TEST(ReportJson, RoundTrip) {
  std::string Text = written(sampleResults());
  llvm::Expected<Results> R = readResults(Text);
  ASSERT_TRUE(static_cast<bool>(R)) << llvm::toString(R.takeError());
  EXPECT_EQ(written(*R), Text);
  EXPECT_EQ(R->PolicyHash, 0xabcdefu);
  EXPECT_EQ(R->Findings[2].Steps, sampleResults().Findings[2].Steps);
  EXPECT_EQ(R->Findings[1].Suppression,
            sampleResults().Findings[1].Suppression);
  // Other formats print the same from what was read.
  EXPECT_EQ(printed("sarif", *R, sampleOptions()),
            printed("sarif", sampleResults(), sampleOptions()));
}

TEST(ReportJson, NamesBelowTheRootAreRelative) {
  Results R = sampleResults();
  R.Findings[2].Where.File = sampleOptions().Root + "/src/profile.cpp";
  R.PolicyFile = sampleOptions().Root + "/askfirst.yaml";
  EXPECT_EQ(printed("json", R, sampleOptions()),
            printed("json", sampleResults(), sampleOptions()));
}

TEST(ReportJson, RefusesWhatIsNotOurs) {
  std::string Text = written(sampleResults());
  EXPECT_NE(problemOf(""), "");
  EXPECT_NE(problemOf("[]"), "");
  EXPECT_NE(problemOf(Text.substr(0, Text.size() / 2)), "");
  auto Mentions = [](const std::string &Problem, llvm::StringRef Part) {
    return llvm::StringRef(Problem).contains(Part);
  };
  EXPECT_TRUE(
      Mentions(problemOf(replaced(Text, "\"version\": 1", "\"version\": 2")),
               "another version"));
  EXPECT_TRUE(Mentions(
      problemOf(replaced(Text, "\"kind\": \"copy\"", "\"kind\": \"cope\"")),
      "findings[2].path[1].kind"));
  EXPECT_TRUE(Mentions(
      problemOf(replaced(Text, "\"line\": 10", "\"line\": \"x\"")), "line"));
  EXPECT_NE(problemOf(replaced(Text, "\"fingerprint\"", "\"finger\"")), "");
  EXPECT_NE(problemOf(replaced(Text, "0000000000abcdef", "none")), "");
}

// It is read back from a folder anybody may write to: refused or read, never a
// crash.
TEST(ReportJson, SurvivesDamage) {
  EXPECT_NE(problemOf(std::string(1'000'000, '[')), "");
  std::string Text = written(sampleResults());
  // Without its last newline it is still whole.
  for (size_t Size = 0; Size + 1 < Text.size(); Size += 7)
    EXPECT_NE(problemOf(Text.substr(0, Size)), "") << Size;
  std::mt19937 Random(1);
  for (unsigned I = 0; I < 2'000; ++I) {
    std::string Damaged = Text;
    Damaged[Random() % Text.size()] ^= 1u << Random() % 8;
    problemOf(Damaged);
  }
}
