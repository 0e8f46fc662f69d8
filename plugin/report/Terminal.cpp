//===- report/Terminal.cpp ------------------------------------------------===//
#include "report/Terminal.h"
#include "llvm/Support/Format.h"

using namespace askfirst;
using llvm::raw_ostream;
using llvm::StringRef;

/// Longer lines are generated code: they tell nobody anything.
static constexpr size_t LongestShownLine = 400;

namespace {

/// Colours of one stretch of output; nothing at all without them.
class Coloured {
public:
  Coloured(raw_ostream &OS, bool On, raw_ostream::Colors C, bool Bold)
      : OS(OS), On(On) {
    if (!On)
      return;
    OS.enable_colors(true);
    OS.changeColor(C, Bold);
  }
  ~Coloured() {
    if (On)
      OS.resetColor();
  }
  Coloured(const Coloured &) = delete;
  Coloured &operator=(const Coloured &) = delete;

private:
  raw_ostream &OS;
  bool On;
};

} // namespace

std::string askfirst::printable(StringRef Text) {
  return showLine(Text, 1).Text;
}

std::string askfirst::placeText(const Place &P, const SourceLines &Lines) {
  std::string Text = printable(Lines.name(P));
  if (P.Line)
    Text += ":" + std::to_string(P.Line);
  if (P.Line && P.Column)
    Text += ":" + std::to_string(P.Column);
  return Text;
}

void Terminal::strong(StringRef Text) {
  Coloured C(OS, Colour, raw_ostream::SAVEDCOLOR, /*Bold=*/true);
  OS << Text;
}

void Terminal::message(const Place &P, Severity S, StringRef Text,
                       StringRef Tag) {
  std::string Where = placeText(P, Lines);
  if (!Where.empty())
    strong(Where + ": ");
  {
    Coloured C(OS, Colour,
               S == Warning ? raw_ostream::MAGENTA : raw_ostream::CYAN,
               /*Bold=*/true);
    OS << (S == Warning ? "warning: " : "note: ");
  }
  if (S == Warning)
    strong(printable(Text));
  else
    OS << printable(Text);
  if (!Tag.empty())
    OS << " [" << Tag << "]";
  OS << '\n';
  code(P);
}

void Terminal::codeLine(const Place &P, unsigned Number) {
  std::optional<StringRef> Line = Lines.line(P.File, Number);
  if (!Line || Line->size() > LongestShownLine)
    return;
  bool Here = Number == P.Line;
  ShownLine Shown = showLine(*Line, Here ? P.Column : 1);
  OS << llvm::format("%5u |", Number);
  if (!Shown.Text.empty())
    OS << ' ' << Shown.Text;
  OS << '\n';
  if (!Here || P.Column == 0)
    return;
  OS << "      | ";
  OS.indent(Shown.Caret);
  {
    Coloured C(OS, Colour, raw_ostream::GREEN, /*Bold=*/true);
    OS << '^';
  }
  OS << '\n';
}

void Terminal::code(const Place &P, unsigned Around) {
  if (!Lines.line(P))
    return;
  unsigned First = P.Line > Around ? P.Line - Around : 1;
  for (unsigned N = First; N <= P.Line + Around; ++N)
    codeLine(P, N);
}
