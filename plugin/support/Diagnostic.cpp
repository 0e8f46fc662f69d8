//===- support/Diagnostic.cpp ---------------------------------------------===//
#include "support/Diagnostic.h"
#include "llvm/ADT/SmallVector.h"

using namespace askfirst;

/// The \p N-th line of \p Text, from 1, without its end; empty if there is
/// none.
static llvm::StringRef lineOf(llvm::StringRef Text, unsigned N) {
  while (--N && !Text.empty())
    Text = Text.split('\n').second;
  return Text.split('\n').first.rtrim('\r');
}

std::string askfirst::caretLine(llvm::StringRef Line, unsigned Column) {
  std::string Out;
  for (unsigned I = 0; I + 1 < Column && I < Line.size(); ++I) {
    if (Line[I] == '\t')
      Out += '\t';
    else if ((Line[I] & 0xC0) != 0x80) // not inside a UTF-8 sequence
      Out += ' ';
  }
  return Out + "^";
}

void askfirst::print(const Diagnostic &D, llvm::StringRef SourceText,
                     llvm::raw_ostream &OS) {
  OS << D.File;
  if (D.Line)
    OS << ':' << D.Line << ':' << D.Column;
  OS << (D.Severity == Diagnostic::Error ? ": error: " : ": warning: ")
     << D.Message << '\n';
  if (D.Line && !SourceText.empty()) {
    llvm::StringRef Line = lineOf(SourceText, D.Line);
    if (!Line.empty())
      OS << Line << '\n' << caretLine(Line, D.Column) << '\n';
  }
  if (!D.Hint.empty())
    OS << "hint: " << D.Hint << '\n';
}

std::string askfirst::nearest(llvm::StringRef Word,
                              llvm::ArrayRef<llvm::StringRef> Among) {
  // A third of the letters may be wrong; a short word still one.
  unsigned Best = std::max<unsigned>(1, Word.size() / 3) + 1;
  std::string Out;
  for (llvm::StringRef C : Among) {
    unsigned Distance = Word.edit_distance_insensitive(C, true, Best);
    if (Distance < Best) {
      Best = Distance;
      Out = C.str();
    }
  }
  return Out;
}
