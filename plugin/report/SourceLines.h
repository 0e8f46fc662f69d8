//===- report/SourceLines.h - The code behind a place -------------*- C++ -*-===//
//
// Reads lines of the project's files for reports that show code, and makes file
// names independent of where the project stands. Consumes places, produces
// text; a file that cannot be read just gives no line.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_REPORT_SOURCELINES_H
#define ASKFIRST_REPORT_SOURCELINES_H

#include "core/Flow.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"

namespace askfirst {

/// \p File relative to \p Root if it lies below it, else as it is. An empty
/// root changes nothing.
llvm::StringRef nameBelow(llvm::StringRef Root, llvm::StringRef File);

/// A line as a terminal can show it.
struct ShownLine {
  std::string Text;
  unsigned Caret = 0; ///< columns in front of the byte that was asked for
};

/// \p Line with tabs spread to stops of eight, and bytes that are no UTF-8,
/// control characters and invisible ones written out (`<U+202E>`), so that code
/// cannot disguise itself or drive the terminal. \p Column: byte, from 1.
ShownLine showLine(llvm::StringRef Line, unsigned Column);

/// \p Column (byte, from 1) of \p Line in UTF-16 code units, from 1.
unsigned utf16Column(llvm::StringRef Line, unsigned Column);

/// Lines of the files below a root, each file read once.
class SourceLines {
public:
  /// \p Root: absolute; empty: there are no lines.
  explicit SourceLines(llvm::StringRef Root) : Root(Root) {}

  llvm::StringRef name(const Place &P) const { return nameBelow(Root, P.File); }

  /// Line number \p Number of \p File without its end, or nothing.
  std::optional<llvm::StringRef> line(llvm::StringRef File, unsigned Number);
  std::optional<llvm::StringRef> line(const Place &P) {
    return line(P.File, P.Line);
  }

private:
  struct File {
    std::unique_ptr<llvm::MemoryBuffer> Buffer;
    llvm::SmallVector<llvm::StringRef, 0> Lines;
  };
  const File &open(llvm::StringRef Name);

  std::string Root;
  llvm::StringMap<File> Files;
};

} // namespace askfirst
#endif
