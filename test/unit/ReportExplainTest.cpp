//===- test/unit/ReportExplainTest.cpp - `askfirst explain` ---------------===//
#include "ReportSample.h"
#include "report/Explain.h"

using namespace askfirst;
using namespace askfirst::test;

static std::string explained(const Finding &F, const ReportOptions &O) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  printExplanation(F, O, OS);
  return Text;
}

TEST(ReportExplain, Golden) {
  expectGolden("explain.txt",
               explained(sampleResults().Findings[2], sampleOptions()));
}

TEST(ReportExplain, SuppressedAndWithoutCode) {
  expectGolden("explain-suppressed.txt",
               explained(sampleResults().Findings[1], ReportOptions()));
}
