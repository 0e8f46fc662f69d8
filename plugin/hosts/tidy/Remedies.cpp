//===- hosts/tidy/Remedies.cpp --------------------------------------------===//
#include "Remedies.h"
#include "Surroundings.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace askfirst;
using namespace clang;

/// `user.share` covers `user.share.ads`.
static bool serves(const Consent &C, llvm::StringRef Purpose) {
  return C.Purpose.any() ||
         llvm::any_of(C.Purpose.Fixed, [&](llvm::StringRef Given) {
           return Vocabulary::covers(Given, Purpose);
         });
}

/// The constant that stands for \p Purpose or, failing that, for one above it.
static std::string constantFor(const Consent &C, const Policy &P,
                               llvm::StringRef Purpose) {
  std::string Above;
  for (const auto *Map : {&C.Purpose.Values, &P.Purposes})
    for (const auto &[Constant, Of] : *Map) {
      if (Of == Purpose)
        return Constant;
      if (Vocabulary::covers(Of, Purpose))
        Above = Constant;
    }
  return Above;
}

llvm::StringRef askfirst::classIn(llvm::StringRef Name) {
  Name = Name.take_until([](char C) { return C == '('; });
  size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? llvm::StringRef() : Name.take_front(At);
}

bool askfirst::replace(std::string &Text, llvm::StringRef What,
                       llvm::StringRef With) {
  for (size_t At = 0; (At = Text.find(What, At)) != std::string::npos;
       At += With.size()) {
    if (With.empty())
      return false;
    Text.replace(At, What.size(), With);
  }
  return true;
}

std::vector<const Flow *> askfirst::flowsOf(const Told &T) {
  std::vector<const Flow *> Out;
  for (const Flow &F : T.Of.Flows)
    if (F.Sink == T.F.Where && F.SinkName == T.F.SinkName &&
        F.Data == T.F.Data && F.SourceName == T.F.SourceName &&
        F.Purpose == T.F.Purpose)
      Out.push_back(&F);
  return Out;
}

std::optional<Remedy> askfirst::askFirst(const Told &T) {
  const SourceManager &SM = T.Ctx.getSourceManager();
  if (T.F.Check != "privacy-unconsented-flow" || T.F.Purpose.empty() ||
      !T.IsOurs(T.At))
    return std::nullopt;
  std::optional<Surroundings> Around;
  for (const Consent &C : T.Of.Rules->Consents) {
    if (C.Fix.empty())
      continue;
    std::string Constant = constantFor(C, *T.Of.Rules, T.F.Purpose);
    if (!serves(C, T.F.Purpose) && (!C.Purpose.Argument || Constant.empty()))
      continue;
    if (!Around)
      Around = surroundings(T.Ctx, T.At);
    if (!Around->Statement || Around->Statement->getBeginLoc().isMacroID())
      return std::nullopt;
    std::string Text = C.Fix;
    if (!replace(Text, "{purpose}", Constant) ||
        !replace(Text, "{object}",
                 objectIn(*Around, classIn(C.What.Pattern.Value.text()))) ||
        Text.find('{') != std::string::npos)
      continue;
    SourceLocation Begin = Around->Statement->getBeginLoc();
    StringRef Indent = Lexer::getIndentationForLine(Begin, SM);
    return Remedy{"ask first: " + Text,
                  {FixItHint::CreateInsertion(
                      Begin, (Text + "\n" + Indent + "  ").str())},
                  /*Safe=*/true};
  }
  return std::nullopt;
}

std::optional<Remedy> askfirst::accept(const Told &T) {
  const SourceManager &SM = T.Ctx.getSourceManager();
  if (T.At.isMacroID() || !SM.isWrittenInMainFile(T.At))
    return std::nullopt;
  auto [File, Offset] = SM.getDecomposedLoc(T.At);
  StringRef Line = SM.getBufferData(File).substr(Offset).take_until(
      [](char C) { return C == '\n'; });
  Line = Line.rtrim("\r");
  if (Line.ends_with("\\"))
    return std::nullopt;
  return Remedy{"accept it: NOLINT, with the reason",
                {FixItHint::CreateInsertion(T.At.getLocWithOffset(Line.size()),
                                            " // NOLINT(" + T.F.Check +
                                                "): why this may leave")},
                /*Safe=*/false};
}

std::vector<Remedy> askfirst::remedies(const Told &T) {
  std::vector<Remedy> Out;
  for (auto *Make : {&askFirst, &rightPurpose, &rightAnswer, &rightDefault})
    if (std::optional<Remedy> R = Make(T))
      Out.push_back(std::move(*R));
  for (Remedy &R : sanitize(T))
    Out.push_back(std::move(R));
  return Out;
}
