//===- report/Format.h - Prints results ---------------------------*- C++ -*-===//
//
// A report format is one folder: a class derived from Format, registered with
// `static Registry<Format>::Add<MyFormat> X;`.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_REPORT_FORMAT_H
#define ASKFIRST_REPORT_FORMAT_H

#include "core/Finding.h"
#include "support/Registry.h"
#include "llvm/Support/raw_ostream.h"

namespace askfirst {

/// What a report says of a check besides its findings.
struct RuleInfo {
  std::string Name, Summary, Help; ///< Help is Markdown
};

struct ReportOptions {
  bool Colour = false;
  /// Absolute root of the project, to show source lines; empty: show none.
  std::string Root;
  std::vector<RuleInfo> Rules; ///< sorted by name
  /// What a fingerprint is put behind to see a finding whole, run in the
  /// project's root; empty: results were not kept.
  std::string Explain = "askfirst explain";
};

class Format {
public:
  virtual ~Format() = default;
  virtual llvm::StringRef name() const = 0;      ///< "sarif"
  virtual llvm::StringRef extension() const = 0; ///< "sarif"
  virtual llvm::StringRef summary() const = 0;   ///< for --help
  virtual void print(const Results &R, const ReportOptions &O,
                     llvm::raw_ostream &OS) const = 0;
};

} // namespace askfirst
#endif
