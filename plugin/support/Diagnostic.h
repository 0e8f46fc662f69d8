//===- support/Diagnostic.h - Problems in files people wrote ----*- C++ -*-===//
//
// STYLE "Errors" (a): keep going, report every problem, print like a compiler.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_SUPPORT_DIAGNOSTIC_H
#define ASKFIRST_SUPPORT_DIAGNOSTIC_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"
#include <string>

namespace askfirst {

struct Diagnostic {
  enum SeverityKind { Error, Warning } Severity = Error;
  std::string File;
  unsigned Line = 0, Column = 0; ///< from 1; 0: about the file as a whole
  std::string Message;           ///< no capital, no period
  std::string Hint;              ///< "did you mean 'sources'?", or empty
};

using DiagnosticHandler = llvm::function_ref<void(const Diagnostic &)>;

/// Prints `file:line:col: error: message`, the source line with a caret where
/// \p SourceText is given, and the hint.
void print(const Diagnostic &D, llvm::StringRef SourceText,
           llvm::raw_ostream &OS);

/// A line with a caret under byte column \p Column (from 1) of \p Line: tabs
/// stay tabs, a character of several bytes takes one place.
std::string caretLine(llvm::StringRef Line, unsigned Column);

/// The candidate nearest to \p Word by edit distance, or "" if none is near.
std::string nearest(llvm::StringRef Word,
                    llvm::ArrayRef<llvm::StringRef> Among);

} // namespace askfirst
#endif
