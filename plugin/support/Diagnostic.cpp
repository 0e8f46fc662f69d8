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

/// The part of a very long line round \p Column, which is moved along.
/// Control characters would act on a terminal.
static std::string excerpt(llvm::StringRef Line, unsigned &Column) {
  constexpr size_t Longest = 160, Before = 60;
  std::string Out;
  if (Line.size() > Longest) {
    size_t Start = Column > Before ? Column - Before : 0;
    while (Start < Line.size() && (Line[Start] & 0xC0) == 0x80)
      ++Start; // not inside a UTF-8 sequence
    Line = Line.substr(Start, Longest);
    while (!Line.empty() && (Line.back() & 0x80))
      Line = Line.drop_back();
    if (Start) {
      Out = "...";
      Column = Column - Start + 3;
    }
  }
  for (char C : Line)
    Out += (static_cast<unsigned char>(C) < 0x20 && C != '\t') || C == 0x7f
               ? '?'
               : C;
  return Out;
}

void askfirst::print(const Diagnostic &D, llvm::StringRef SourceText,
                     llvm::raw_ostream &OS) {
  OS << D.File;
  if (D.Line)
    OS << ':' << D.Line << ':' << D.Column;
  OS << (D.Severity == Diagnostic::Error ? ": error: " : ": warning: ")
     << D.Message << '\n';
  if (D.Line && !SourceText.empty()) {
    unsigned Column = D.Column;
    std::string Line = excerpt(lineOf(SourceText, D.Line), Column);
    if (!Line.empty())
      OS << Line << '\n' << caretLine(Line, Column) << '\n';
  }
  if (!D.Hint.empty())
    OS << "hint: " << D.Hint << '\n';
}

/// Two neighbouring letters changed places, the commonest slip of all, which
/// the edit distance counts as two.
static bool isTransposed(llvm::StringRef Word, llvm::StringRef Of) {
  if (Word.size() != Of.size())
    return false;
  size_t I = 0;
  while (I < Word.size() && Word[I] == Of[I])
    ++I;
  return I + 1 < Word.size() && Word[I] == Of[I + 1] && Word[I + 1] == Of[I] &&
         Word.substr(I + 2) == Of.substr(I + 2);
}

std::string askfirst::nearest(llvm::StringRef Word,
                              llvm::ArrayRef<llvm::StringRef> Among) {
  // A third of the letters may be wrong; a short word still one.
  unsigned Best = std::max<unsigned>(1, Word.size() / 3) + 1;
  std::string Out;
  for (llvm::StringRef C : Among) {
    unsigned Distance = isTransposed(Word, C)
                            ? 1
                            : Word.edit_distance_insensitive(C, true, Best);
    if (Distance < Best) {
      Best = Distance;
      Out = C.str();
    }
  }
  return Out;
}
