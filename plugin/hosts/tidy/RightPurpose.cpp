//===- hosts/tidy/RightPurpose.cpp - The purpose that is needed -----------===//
#include "Questions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

/// The constants in \p S that stand for \p Purpose.
static void constants(const Stmt *S, const Consent &C, const Policy &P,
                      llvm::StringRef Purpose, std::vector<const Expr *> &Out) {
  if (!S || isa<LambdaExpr>(S))
    return;
  if (auto *E = dyn_cast<Expr>(S)) {
    if (purposeOf(C, P, E) == Purpose)
      Out.push_back(E);
    llvm::ArrayRef<TemplateArgumentLoc> Written;
    if (auto *R = dyn_cast<DeclRefExpr>(E))
      Written = R->template_arguments();
    else if (auto *M = dyn_cast<MemberExpr>(E))
      Written = M->template_arguments();
    for (const TemplateArgumentLoc &A : Written)
      if (A.getArgument().getKind() == TemplateArgument::Expression)
        constants(A.getSourceExpression(), C, P, Purpose, Out);
  }
  for (const Stmt *Child : S->children())
    constants(Child, C, P, Purpose, Out);
}

std::optional<Remedy> askfirst::rightPurpose(const Told &T) {
  if (T.F.Check != "privacy-wrong-purpose" || T.F.Purpose.empty())
    return std::nullopt;
  const ConsentSeen *C =
      onlyQuestion(T, Shortfall::OtherPurpose,
                   [&](ConsentSeen &X) { X.Purposes = {T.F.Purpose}; });
  if (!C || C->S != ConsentSeen::Holds || C->Purposes.size() != 1)
    return std::nullopt;
  const Consent *Entry = entryOf(*C, *T.Of.Rules);
  if (!Entry)
    return std::nullopt;
  for (const Spot &S : expressionsAt(T.Ctx, T.Locate(C->Where))) {
    std::vector<const Expr *> Asked;
    constants(S.E, *Entry, *T.Of.Rules, C->Purposes.front(), Asked);
    if (Asked.size() != 1)
      continue;
    auto Edit = withPurpose(T, *Entry, Asked.front(), T.F.Purpose);
    if (!Edit)
      return std::nullopt;
    // What else is on the branch may be what the question was meant for.
    Decided D = decidedBy(S, T);
    return Remedy{"ask for '" + T.F.Purpose + "': " + Edit->CodeToInsert,
                  {*Edit},
                  D.Plain && D.Alone};
  }
  return std::nullopt;
}
