//===- report/sarif/SarifResult.h - One finding in SARIF ----------*- C++ -*-===//
//
// Writes a finding as a SARIF 2.1.0 `result`, and the pieces that other parts
// of a log use too: messages, locations.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_REPORT_SARIF_SARIFRESULT_H
#define ASKFIRST_REPORT_SARIF_SARIFRESULT_H

#include "report/Format.h"
#include "report/SourceLines.h"
#include "llvm/Support/JSON.h"

namespace askfirst {

/// The base that relative file names are relative to. Its own URI is left to
/// whoever reads the log, so that the log does not depend on the checkout.
constexpr llvm::StringLiteral SarifRoot = "%SRCROOT%";

/// \p Text as the text of a SARIF message: square brackets, which begin links
/// there, are escaped (`operator[]`).
std::string sarifText(llvm::StringRef Text);

/// \p File as a URI: relative and percent-encoded, or `file://` if absolute.
std::string sarifUri(llvm::StringRef File);

/// Name of the taxonomy that a log's data categories belong to.
constexpr llvm::StringLiteral SarifTaxonomy = "data-categories";

class SarifWriter {
public:
  SarifWriter(const ReportOptions &O, llvm::json::OStream &J)
      : Lines(O.Root), J(J) {}

  /// `"message": {"text": ...}`.
  void message(llvm::StringRef Text);
  /// `"physicalLocation": {...}` of \p P; with the line itself if \p Snippet.
  void physicalLocation(const Place &P, bool Snippet = false);
  /// The members of a `location`: physical, logical, message; each if known.
  void location(const Place &P, llvm::StringRef Function,
                llvm::StringRef Message);
  /// A whole result. \p RuleIndex: of its check among the driver's rules, or
  /// -1; \p TaxonIndex: of its data category in the run's first taxonomy.
  void result(const Finding &F, int RuleIndex, size_t TaxonIndex);

private:
  void artifact(llvm::StringRef File);
  void region(const Place &P, bool Snippet);
  void codeFlows(const Finding &F);
  void relatedLocations(const Finding &F);
  void taxon(const Finding &F, size_t Index);
  void suppressions(const Finding &F);
  void properties(const Finding &F);

  SourceLines Lines;
  llvm::json::OStream &J;
};

} // namespace askfirst
#endif
