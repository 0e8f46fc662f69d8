//===- extract/Extract.h - AST to TUSummary -----------------------*- C++
//-*-===//
#ifndef ASKFIRST_EXTRACT_EXTRACT_H
#define ASKFIRST_EXTRACT_EXTRACT_H

#include "core/FunctionSummary.h"
#include <functional>

namespace clang {
class ASTContext;
class Decl;
class FunctionDecl;
} // namespace clang

namespace askfirst {

struct ExtractOptions {
  /// Absolute root of the project; presumed paths below it are made relative.
  std::string Root;
  /// CFG block visits per function before it is cut (ledger).
  unsigned MaxBlockVisits = 20'000;
  /// CFG blocks above which a function is not analysed exactly (ledger).
  unsigned MaxBlocks = 4'000;
  /// Told the CPU time each function took, where somebody measures.
  std::function<void(const std::string &Function, double Seconds)> Took;

  /// Where the file was summarised before and bodies (Bodies.h) have changed:
  /// true for the functions to summarise anew. The summary is then of these and
  /// of what they use and is not at hand.
  std::function<bool(const clang::FunctionDecl *)> Anew;
  /// True for a function whose summary is kept from before.
  std::function<bool(const clang::FunctionDecl *, EntityId)> AtHand;
  /// Told, for each body that was looked at, a number for what the summaries of
  /// its callers take from it; the same for the same code in one process.
  std::function<void(EntityId, uint64_t)> Digest;
};

/// Summarises every function the TU defines or uses (DESIGN 3). The AST must
/// be complete (called from HandleTranslationUnit). Deterministic.
TUSummary extract(clang::ASTContext &Ctx, const ExtractOptions &O);

/// For ASTConsumer::shouldSkipFunctionBody: true for bodies in system headers.
bool maySkipBody(const clang::Decl *D);

} // namespace askfirst
#endif
