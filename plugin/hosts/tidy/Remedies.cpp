//===- hosts/tidy/Remedies.cpp --------------------------------------------===//
#include "Remedies.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace askfirst;
using namespace clang;

namespace {

/// What is in scope where a statement stands, innermost last.
struct Surroundings {
  const Expr *Statement = nullptr; ///< of its own in a block; null: none
  const FunctionDecl *Function = nullptr;
  std::vector<const VarDecl *> Variables;
};

/// Goes down to the innermost statement of a block that \p At is in.
class Finder : public RecursiveASTVisitor<Finder> {
public:
  Finder(const SourceManager &SM, SourceLocation At) : SM(SM), At(At) {}
  Surroundings Found;

  bool TraverseDecl(Decl *D) {
    if (D && !isa<TranslationUnitDecl>(D) && !holds(D->getSourceRange()))
      return true;
    if (auto *F = dyn_cast_or_null<FunctionDecl>(D)) {
      Found.Function = F;
      for (const ParmVarDecl *P : F->parameters())
        Found.Variables.push_back(P);
    }
    return RecursiveASTVisitor::TraverseDecl(D);
  }
  bool TraverseLambdaExpr(LambdaExpr *L) {
    // What is not captured is not there: its variables are its own.
    if (!holds(L->getBody()->getSourceRange()))
      return RecursiveASTVisitor::TraverseLambdaExpr(L);
    Found.Variables.clear();
    for (const LambdaCapture &C : L->captures())
      if (C.capturesVariable())
        if (auto *V = dyn_cast<VarDecl>(C.getCapturedVar()))
          Found.Variables.push_back(V);
    Found.Function = L->getCallOperator();
    return TraverseStmt(L->getBody());
  }
  bool VisitCompoundStmt(CompoundStmt *B) {
    if (!holds(B->getSourceRange()))
      return true;
    for (const Stmt *S : B->body()) {
      if (holds(S->getSourceRange())) {
        Found.Statement = dyn_cast<Expr>(S);
        return true;
      }
      if (auto *D = dyn_cast<DeclStmt>(S);
          D && SM.isBeforeInTranslationUnit(D->getEndLoc(), At))
        for (const Decl *One : D->decls())
          if (auto *V = dyn_cast<VarDecl>(One))
            Found.Variables.push_back(V);
    }
    return true;
  }

private:
  bool holds(SourceRange R) const {
    return R.isValid() && !SM.isBeforeInTranslationUnit(At, R.getBegin()) &&
           !SM.isBeforeInTranslationUnit(R.getEnd(), At);
  }
  const SourceManager &SM;
  SourceLocation At;
};

} // namespace

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

/// The class in which the function named \p Name is, as far as its name says.
static llvm::StringRef classIn(llvm::StringRef Name) {
  Name = Name.take_until([](char C) { return C == '('; });
  size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? llvm::StringRef() : Name.take_front(At);
}

/// How an expression \p Name of type \p T gives an object of \p Class; "" if it
/// does not.
static std::string objectOf(llvm::StringRef Name, QualType T,
                            llvm::StringRef Class) {
  auto Is = [&](QualType Q) {
    auto *R = Q->getAsCXXRecordDecl();
    return R && R->getQualifiedNameAsString() == Class;
  };
  T = T.getNonReferenceType();
  if (Name.empty())
    return "";
  if (Is(T))
    return Name.str();
  if (T->isPointerType() && Is(T->getPointeeType()))
    return ("(*" + Name + ")").str();
  return "";
}

static std::string objectIn(const Surroundings &S, llvm::StringRef Class) {
  for (const VarDecl *V : llvm::reverse(S.Variables))
    if (auto Text = objectOf(V->getName(), V->getType(), Class); !Text.empty())
      return Text;
  if (auto *M = dyn_cast_or_null<CXXMethodDecl>(S.Function);
      M && !M->isStatic() && !M->getParent()->isLambda())
    for (const FieldDecl *F : M->getParent()->fields())
      if (auto Text = objectOf(F->getName(), F->getType(), Class);
          !Text.empty())
        return Text;
  return "";
}

static bool replace(std::string &Text, llvm::StringRef What,
                    llvm::StringRef With) {
  for (size_t At; (At = Text.find(What)) != std::string::npos;) {
    if (With.empty())
      return false;
    Text.replace(At, What.size(), With);
  }
  return true;
}

std::optional<Remedy> askfirst::askFirst(const Finding &F, const Policy &P,
                                         ASTContext &Ctx, SourceLocation At) {
  const SourceManager &SM = Ctx.getSourceManager();
  if (F.Check != "privacy-unconsented-flow" || F.Purpose.empty() ||
      At.isMacroID() || !SM.isWrittenInMainFile(At))
    return std::nullopt;
  std::optional<Surroundings> Around;
  for (const Consent &C : P.Consents) {
    if (C.Fix.empty())
      continue;
    std::string Constant = constantFor(C, P, F.Purpose);
    if (!serves(C, F.Purpose) && (!C.Purpose.Argument || Constant.empty()))
      continue;
    if (!Around) {
      Finder Find(SM, At);
      Find.TraverseAST(Ctx);
      Around = std::move(Find.Found);
    }
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
    Remedy R;
    R.Title = "ask first: " + Text;
    R.Edit =
        FixItHint::CreateInsertion(Begin, (Text + "\n" + Indent + "  ").str());
    return R;
  }
  return std::nullopt;
}

std::optional<Remedy> askfirst::accept(const Finding &F, ASTContext &Ctx,
                                       SourceLocation At) {
  const SourceManager &SM = Ctx.getSourceManager();
  if (At.isMacroID() || !SM.isWrittenInMainFile(At))
    return std::nullopt;
  auto [File, Offset] = SM.getDecomposedLoc(At);
  StringRef Line = SM.getBufferData(File).substr(Offset).take_until(
      [](char C) { return C == '\n'; });
  Line = Line.rtrim("\r");
  if (Line.ends_with("\\"))
    return std::nullopt;
  Remedy R;
  R.Title = "accept it: NOLINT, with the reason";
  R.Edit = FixItHint::CreateInsertion(At.getLocWithOffset(Line.size()),
                                      " // NOLINT(" + F.Check +
                                          "): why this may leave");
  return R;
}
