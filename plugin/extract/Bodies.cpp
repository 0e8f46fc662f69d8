//===- extract/Bodies.cpp -------------------------------------------------===//
#include "extract/Bodies.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/Stmt.h"
#include "clang/Basic/SourceManager.h"

using namespace askfirst;
using namespace clang;

namespace {

class BodyCollector : public RecursiveASTVisitor<BodyCollector> {
public:
  BodyCollector(const SourceManager &SM)
      : SM(SM), Text(SM.getBufferData(SM.getMainFileID())) {}

  bool TraverseStmt(Stmt *) { return true; }
  bool VisitFunctionDecl(FunctionDecl *F) {
    if (F->isThisDeclarationADefinition() && stands(F))
      note(F);
    return true;
  }

  std::vector<SeparateBody> Found;

private:
  /// False where others see more of the body than a digest tells: what is
  /// computed or instantiated from it, what type it returns.
  static bool stands(const FunctionDecl *F) {
    return !F->isTemplated() && !F->isConstexpr() && !F->isInvalidDecl() &&
           !F->isDefaulted() && !F->isDeleted() &&
           !F->getDeclaredReturnType()->getContainedDeducedType();
  }

  void note(const FunctionDecl *F) {
    // What only returns something is seen through, wherever it is called.
    auto *Body = dyn_cast_or_null<CompoundStmt>(F->getBody());
    if (!Body || Body->size() < 3)
      return;
    SeparateBody B;
    B.Of = F;
    if (!offset(F->getLocation(), B.Name) ||
        !offset(Body->getLBracLoc(), B.Begin) ||
        !offset(Body->getRBracLoc(), B.End) || B.Name > B.Begin++ ||
        B.Begin > B.End)
      return;
    StringRef Inside = Text.slice(B.Begin, B.End);
    // Macros speak to the rest of the file; what is thrown, and how a coroutine
    // goes on, is looked for in callees.
    for (StringRef Word : {"#", "throw", "current_exception", "co_"})
      if (Inside.contains(Word))
        return;
    // What follows on the line of the last brace would be moved by it.
    StringRef Rest =
        Text.substr(B.End + 1).take_until([](char C) { return C == '\n'; });
    Rest = Rest.ltrim(" \t\r;");
    if (!Rest.empty() && !Rest.starts_with("//"))
      return;
    Found.push_back(B);
  }

  bool offset(SourceLocation L, uint32_t &Out) const {
    if (L.isInvalid() || L.isMacroID() || !SM.isWrittenInMainFile(L))
      return false;
    auto [File, Offset] = SM.getDecomposedLoc(L);
    Out = Offset;
    return File == SM.getMainFileID();
  }

  const SourceManager &SM;
  StringRef Text;
};

} // namespace

std::vector<SeparateBody> askfirst::separateBodies(ASTContext &Ctx) {
  BodyCollector C(Ctx.getSourceManager());
  C.TraverseAST(Ctx);
  llvm::sort(C.Found, [](const SeparateBody &A, const SeparateBody &B) {
    return A.Begin < B.Begin;
  });
  // Of a class in a body nothing is found: bodies are not walked.
  std::vector<SeparateBody> Out;
  for (const SeparateBody &B : C.Found)
    if (Out.empty() || Out.back().End < B.Name)
      Out.push_back(B);
  return Out;
}
