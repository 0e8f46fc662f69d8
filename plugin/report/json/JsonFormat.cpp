//===- report/json/JsonFormat.cpp -----------------------------------------===//
//
// `--format json`: the results whole, in Askfirst's own documented schema
// (README.md and results.schema.json beside this file).
//
//===----------------------------------------------------------------------===//
#include "report/Format.h"
#include "report/ResultsFile.h"

using namespace askfirst;

namespace {

class JsonFormat final : public Format {
public:
  llvm::StringRef name() const override { return "json"; }
  llvm::StringRef extension() const override { return "json"; }
  llvm::StringRef summary() const override {
    return "everything the analysis found, for programs";
  }
  void print(const Results &R, const ReportOptions &O,
             llvm::raw_ostream &OS) const override {
    writeResults(R, O.Root, OS);
  }
};

} // namespace

static Registry<Format>::Add<JsonFormat> X;
