//===- report/Terminal.h - Messages and code for people -----------*- C++ -*-===//
//
// Prints one message as a compiler does: place, severity, text, the line of
// code and a caret. Used by the text format and by `askfirst explain`.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_REPORT_TERMINAL_H
#define ASKFIRST_REPORT_TERMINAL_H

#include "report/Format.h"
#include "report/SourceLines.h"

namespace askfirst {

/// \p Text in one line, with control characters written out: names and messages
/// come from the files that are analysed.
std::string printable(llvm::StringRef Text);

/// "src/a.cpp:12:5"; without the column or all of it where there is none.
std::string placeText(const Place &P, const SourceLines &Lines);

/// Writes to one stream, with code from one project. Colours only if asked for.
class Terminal {
public:
  Terminal(const ReportOptions &O, llvm::raw_ostream &OS)
      : Lines(O.Root), OS(OS), Colour(O.Colour) {}

  enum Severity { Warning, NoteLine };
  /// `file:line:col: warning: message [tag]` and the code below it. Without a
  /// valid place only the message is printed.
  void message(const Place &P, Severity S, llvm::StringRef Text,
               llvm::StringRef Tag = {});

  /// The line at \p P with a caret below it and \p Around lines before and
  /// after it. Nothing if it cannot be read.
  void code(const Place &P, unsigned Around = 0);

  /// Text in bold, where there are colours.
  void strong(llvm::StringRef Text);

  const SourceLines &lines() const { return Lines; }
  llvm::raw_ostream &stream() { return OS; }

private:
  void codeLine(const Place &P, unsigned Number);

  SourceLines Lines;
  llvm::raw_ostream &OS;
  bool Colour;
};

} // namespace askfirst
#endif
