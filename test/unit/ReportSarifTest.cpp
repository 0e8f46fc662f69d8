//===- test/unit/ReportSarifTest.cpp - `--format sarif` -------------------===//
#include "ReportSample.h"
#include "report/sarif/SarifResult.h"
#include "llvm/Support/JSON.h"

using namespace askfirst;
using namespace askfirst::test;
namespace json = llvm::json;

static json::Value parsed(const std::string &Text) {
  llvm::Expected<json::Value> V = json::parse(Text);
  if (!V) {
    ADD_FAILURE() << llvm::toString(V.takeError());
    return nullptr;
  }
  return std::move(*V);
}

static const json::Array &runsOf(const json::Value &Log) {
  return *Log.getAsObject()->getArray("runs");
}

// sarif-validate.test gives the same file to sarif-multitool.
TEST(ReportSarif, Golden) {
  expectGolden("sample.sarif",
               printed("sarif", sampleResults(), sampleOptions()));
}

TEST(ReportSarif, GoldenEmpty) {
  Results R;
  R.ToolVersion = "0.1.0";
  expectGolden("empty.sarif", printed("sarif", R, sampleOptions()));
}

TEST(ReportSarif, Uris) {
  EXPECT_EQ(sarifUri("src/a b+c/ä.cpp"), "src/a%20b%2Bc/%C3%A4.cpp");
  EXPECT_EQ(sarifUri("/usr/include/c++/x.h"),
            "file:///usr/include/c%2B%2B/x.h");
  EXPECT_EQ(sarifUri("<stdin>"), "%3Cstdin%3E");
}

TEST(ReportSarif, BracketsAreNoLinks) {
  EXPECT_EQ(sarifText("operator[] of m"), "operator\\[\\] of m");
}

TEST(ReportSarif, ColumnsAreUtf16) {
  json::Value Log = parsed(printed("sarif", sampleResults(), sampleOptions()));
  const json::Object *First =
      (*runsOf(Log)[0].getAsObject()->getArray("results"))[2]
          .getAsObject()
          ->getArray("codeFlows")
          ->front()
          .getAsObject()
          ->getArray("threadFlows")
          ->front()
          .getAsObject()
          ->getArray("locations")
          ->front()
          .getAsObject();
  // Byte 44 of a line with three characters of two bytes before it.
  EXPECT_EQ(First->getObject("location")
                ->getObject("physicalLocation")
                ->getObject("region")
                ->getInteger("startColumn"),
            41);
}

TEST(ReportSarif, IncompleteRunsAreNotSuccessful) {
  auto Successful = [](const Results &R) {
    json::Value Log = parsed(printed("sarif", R, sampleOptions()));
    return runsOf(Log)[0]
        .getAsObject()
        ->getArray("invocations")
        ->front()
        .getAsObject()
        ->getBoolean("executionSuccessful");
  };
  EXPECT_EQ(Successful(Results()), true);
  EXPECT_EQ(Successful(sampleResults()), false);
}

TEST(ReportSarif, ManyResultsAreSplitIntoRuns) {
  Results R;
  Finding F;
  R.Findings.assign(25'001, F);
  json::Value Log = parsed(printed("sarif", R, ReportOptions()));
  const json::Array &Runs = runsOf(Log);
  ASSERT_EQ(Runs.size(), 2u);
  EXPECT_EQ(Runs[0].getAsObject()->getArray("results")->size(), 25'000u);
  EXPECT_EQ(Runs[1].getAsObject()->getArray("results")->size(), 1u);
  EXPECT_EQ(
      Runs[1].getAsObject()->getObject("automationDetails")->getString("id"),
      "askfirst/1/");
}

TEST(ReportSarif, NamesThatAreNoUtf8) {
  Results R = sampleResults();
  R.Findings[0].Where.File = "src/\xff.cpp";
  R.Findings[0].Message = "bad \xff name";
  parsed(printed("sarif", R, sampleOptions()));
}
