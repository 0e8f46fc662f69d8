//===- test/unit/ReportTextTest.cpp - `--format text` ---------------------===//
#include "ReportSample.h"

using namespace askfirst;
using namespace askfirst::test;

static bool contains(llvm::StringRef Text, llvm::StringRef Part) {
  return Text.contains(Part);
}

TEST(ReportText, Golden) {
  expectGolden("sample.txt", printed("text", sampleResults(), sampleOptions()));
}

TEST(ReportText, GoldenColour) {
  ReportOptions O = sampleOptions();
  O.Colour = true;
  expectGolden("sample-colour.txt", printed("text", sampleResults(), O));
}

TEST(ReportText, WithoutRootThereIsNoCode) {
  std::string Text = printed("text", sampleResults(), ReportOptions());
  EXPECT_FALSE(contains(Text, " |"));
  EXPECT_TRUE(contains(Text, "src/profile.cpp:10:11: warning: a customer's"));
}

TEST(ReportText, Clean) {
  Results R;
  R.TUs = 1;
  R.Functions = 2;
  EXPECT_EQ(printed("text", R, ReportOptions()),
            "askfirst: 0 findings\n          in 1 file and 2 functions; no "
            "personal data reaches a sink\n");
}

TEST(ReportText, IncompleteIsSaidEvenWithoutFindings) {
  Results R;
  R.Ledger = {{LedgerEntry::ParseError, "no header", "", {"a.cpp", 1, 1}, 1}};
  std::string Text = printed("text", R, ReportOptions());
  EXPECT_TRUE(contains(Text, "the analysis is incomplete: there may be more"));
  EXPECT_FALSE(contains(Text, "warning:"));
}

TEST(ReportText, LongLedgerIsCounted) {
  Results R;
  for (unsigned I = 1; I <= 13; ++I)
    R.Ledger.push_back({LedgerEntry::UnknownCallee,
                        "f" + std::to_string(I),
                        "",
                        {"a.cpp", I, 1},
                        1});
  std::string Text = printed("text", R, ReportOptions());
  EXPECT_TRUE(contains(Text, "a.cpp:10:1: f10\n"));
  EXPECT_FALSE(contains(Text, "f11"));
  EXPECT_TRUE(contains(Text, "and 3 more"));
}
