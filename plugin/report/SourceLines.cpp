//===- report/SourceLines.cpp ---------------------------------------------===//
#include "report/SourceLines.h"
#include "compat/Hex.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Unicode.h"

using namespace askfirst;
using llvm::StringRef;

static constexpr unsigned TabStop = 8;

StringRef askfirst::nameBelow(StringRef Root, StringRef File) {
  Root = Root.rtrim('/');
  StringRef Rest = File;
  if (!Root.empty() && Rest.consume_front(Root) && Rest.consume_front("/"))
    return Rest;
  return File;
}

/// Bytes of the UTF-8 character at the front of \p S; 0 if it is none.
static unsigned characterSize(StringRef S) {
  const auto *Begin = reinterpret_cast<const llvm::UTF8 *>(S.data());
  unsigned N = llvm::getNumBytesForUTF8(*Begin);
  return N <= S.size() && llvm::isLegalUTF8Sequence(Begin, Begin + N) ? N : 0;
}

static llvm::UTF32 codePoint(StringRef Character) {
  const auto *Begin = reinterpret_cast<const llvm::UTF8 *>(Character.data());
  llvm::UTF32 Out = 0, *Target = &Out;
  llvm::ConvertUTF8toUTF32(&Begin, Begin + Character.size(), &Target, &Out + 1,
                           llvm::strictConversion);
  return Out;
}

/// How one character is shown, and in how many columns.
static std::pair<std::string, unsigned> showCharacter(StringRef Character) {
  int Width = llvm::sys::unicode::columnWidthUTF8(Character);
  llvm::UTF32 Point = codePoint(Character);
  bool Visible = llvm::sys::unicode::isPrintable(Point) &&
                 !llvm::sys::unicode::isFormatting(Point);
  if (Width >= 0 && Visible)
    return {Character.str(), Width};
  std::string Text =
      "<U+" + hexDigits(Point, /*LowerCase=*/false, /*Width=*/4) + ">";
  return {Text, Text.size()};
}

ShownLine askfirst::showLine(StringRef Line, unsigned Column) {
  ShownLine Out;
  unsigned Width = 0;
  size_t At = 0;
  while (At < Line.size()) {
    if (At + 1 <= Column)
      Out.Caret = Width;
    if (Line[At] == '\t') {
      unsigned Spaces = TabStop - Width % TabStop;
      Out.Text.append(Spaces, ' ');
      Width += Spaces;
      ++At;
      continue;
    }
    unsigned Size = characterSize(Line.drop_front(At));
    auto [Text, Columns] =
        Size ? showCharacter(Line.substr(At, Size))
             : std::pair("<" + llvm::toHex(Line.substr(At, 1)) + ">", 4u);
    Out.Text += Text;
    Width += Columns;
    At += Size ? Size : 1;
  }
  if (Column > Line.size())
    Out.Caret = Width;
  return Out;
}

unsigned askfirst::utf16Column(StringRef Line, unsigned Column) {
  if (Column == 0)
    return 0;
  llvm::SmallVector<llvm::UTF16, 80> Units;
  if (!llvm::convertUTF8ToUTF16String(Line.take_front(Column - 1), Units))
    return Column;
  // The conversion puts no terminator into the size.
  return Units.size() + 1;
}

const SourceLines::File &SourceLines::open(StringRef Name) {
  auto [It, New] = Files.try_emplace(Name);
  if (!New)
    return It->second;
  llvm::SmallString<256> Path(Name);
  if (llvm::sys::path::is_relative(Name)) {
    Path = Root;
    llvm::sys::path::append(Path, Name);
  }
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (Buffer) {
    It->second.Buffer = std::move(*Buffer);
    It->second.Buffer->getBuffer().split(It->second.Lines, '\n');
  }
  return It->second;
}

std::optional<StringRef> SourceLines::line(StringRef File, unsigned Number) {
  if (Root.empty() || File.empty() || Number == 0)
    return std::nullopt;
  const auto &Lines = open(File).Lines;
  if (Number > Lines.size())
    return std::nullopt;
  return Lines[Number - 1].rtrim('\r');
}
