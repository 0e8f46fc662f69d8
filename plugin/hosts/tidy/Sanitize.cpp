//===- hosts/tidy/Sanitize.cpp - The value, made less personal ------------===//
//
// Wraps the part of a sink's argument that is the personal value in a call of a
// function that the policy calls a sanitizer and whose result the rule accepts.
//
//===----------------------------------------------------------------------===//
#include "Questions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace askfirst;
using namespace clang;

/// Whether \p F needs nothing more once its data is also \p Result.
static bool wouldDo(const Flow &F, const Policy &P, llvm::StringRef Result) {
  if (F.How != Taking::Passed)
    return false;
  Flow Then = F;
  Then.Sanitizers.push_back(Result.str());
  Then.Rule = P.verdict(F.Data, F.SinkKind, F.Purpose, Then.Sanitizers);
  return isSatisfied(Then);
}

/// The argument of the sink that \p S stands in, with the call; the parameter
/// is null where it has none.
static const CallExpr *sinkAround(const Spot &S, const Told &T,
                                  unsigned &Argument) {
  const Stmt *Below = S.E;
  for (size_t I = S.In.size(); I-- > 0; Below = S.In[I]) {
    if (isa<LambdaExpr>(S.In[I]))
      return nullptr;
    auto *K = dyn_cast<CallExpr>(S.In[I]);
    if (!K || K->getExprLoc() != T.At)
      continue;
    for (unsigned A = 0; A < K->getNumArgs(); ++A)
      if (K->getArg(A) == Below) {
        Argument = A;
        return K;
      }
    return nullptr;
  }
  return nullptr;
}

/// The type that argument \p I of \p K is passed as, as declared; null where
/// the call takes whatever it is given.
static QualType parameterType(const CallExpr *K, unsigned I) {
  const FunctionDecl *F = K->getDirectCallee();
  if (!F)
    return {};
  // The object of an operator that is a member comes first.
  if (isa<CXXOperatorCallExpr>(K) && isa<CXXMethodDecl>(F)) {
    if (I == 0)
      return {};
    --I;
  }
  if (I >= F->getNumParams())
    return {};
  return F->getParamDecl(I)->getType();
}

/// Whether \p P, a parameter's type as it is and as its template has it (or
/// null), takes what has no name.
static bool takesTemporary(QualType P, QualType Declared) {
  if (P.isNull() || !P->isLValueReferenceType() ||
      P->getPointeeType().isConstQualified())
    return true;
  // `T &&` of a template takes either.
  if (Declared.isNull())
    return false;
  if (auto *Pack = Declared->getAs<PackExpansionType>())
    Declared = Pack->getPattern();
  return Declared->isRValueReferenceType();
}

static QualType declaredType(const FunctionDecl *F, unsigned A) {
  const FunctionDecl *Pattern = F->getTemplateInstantiationPattern();
  if (!Pattern || Pattern->param_empty())
    return {};
  return Pattern->getParamDecl(std::min(A, Pattern->getNumParams() - 1))
      ->getType();
}

/// Whether another object may stand where \p S does: it is only read there.
static bool mayBeTemporary(const Spot &S) {
  const Stmt *Below = S.E;
  for (size_t I = S.In.size(); I-- > 0; Below = S.In[I]) {
    const Stmt *Up = S.In[I];
    if (isWrapping(Up) || isa<ConditionalOperator>(Up))
      continue;
    if (auto *U = dyn_cast<UnaryOperator>(Up))
      return U->getOpcode() != UO_AddrOf && !U->isIncrementDecrementOp();
    if (auto *B = dyn_cast<BinaryOperator>(Up))
      return !B->isAssignmentOp() || B->getRHS() == Below;
    if (auto *K = dyn_cast<CallExpr>(Up)) {
      const FunctionDecl *F = K->getDirectCallee();
      for (unsigned A = 0; F && A < K->getNumArgs(); ++A)
        if (K->getArg(A) == Below)
          return takesTemporary(parameterType(K, A), declaredType(F, A));
      return false;
    }
    if (auto *K = dyn_cast<CXXConstructExpr>(Up)) {
      const FunctionDecl *F = K->getConstructor();
      for (unsigned A = 0; A < K->getNumArgs(); ++A)
        if (K->getArg(A) == Below)
          return A >= F->getNumParams() ||
                 takesTemporary(F->getParamDecl(A)->getType(),
                                declaredType(F, A));
      return false;
    }
    if (auto *M = dyn_cast<MemberExpr>(Up)) {
      auto *F = dyn_cast<CXXMethodDecl>(M->getMemberDecl());
      return F && F->isConst();
    }
    return isa<InitListExpr, CXXFunctionalCastExpr, CXXStdInitializerListExpr>(
        Up);
  }
  return false;
}

static QualType plain(QualType T) {
  return T.getNonReferenceType().getCanonicalType().getUnqualifiedType();
}

static bool isStandard(QualType T, llvm::ArrayRef<llvm::StringRef> Names) {
  auto *R = plain(T)->getAsCXXRecordDecl();
  auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(R);
  return S && S->isInStdNamespace() &&
         llvm::is_contained(Names, S->getName()) &&
         S->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
         S->getTemplateArgs()[0].getAsType()->isCharType();
}

static bool isText(QualType T) {
  return T->isPointerType() && T->getPointeeType()->isCharType();
}

/// Whether \p Given goes into \p Taken: it is the same, or one of the
/// standard's texts that becomes the other.
static bool goesInto(QualType Given, QualType Taken) {
  if (plain(Given) == plain(Taken))
    return !Taken->isRValueReferenceType();
  if (Taken->isLValueReferenceType() &&
      !Taken->getPointeeType().isConstQualified())
    return false;
  if (isStandard(Taken, {"basic_string"}))
    return isText(plain(Given));
  return isStandard(Taken, {"basic_string_view"}) &&
         (isText(plain(Given)) || isStandard(Given, {"basic_string"}));
}

/// The one function that \p S names, declared before \p T; \p Overloaded is set
/// if there are others of that name.
static const FunctionDecl *functionOf(const Sanitizer &S, const Told &T,
                                      bool &Overloaded) {
  const SourceManager &SM = T.Ctx.getSourceManager();
  llvm::StringRef Name = S.What.Pattern->literalName();
  const FunctionDecl *Found = nullptr;
  llvm::SmallPtrSet<const Decl *, 4> Seen;
  if (Name.empty())
    return nullptr;
  for (const NamedDecl *D : declarationsOf(T.Ctx, Name)) {
    if (!Seen.insert(D->getCanonicalDecl()).second)
      continue;
    Overloaded |= Seen.size() > 1;
    auto *F = dyn_cast<FunctionDecl>(D);
    if (!F || F->isDeleted())
      continue;
    const FunctionDecl *First = F->getCanonicalDecl();
    if (!isa<CXXMethodDecl>(F) &&
        !SM.isBeforeInTranslationUnit(First->getLocation(), T.At))
      continue;
    if (S.What.Pattern->hasParameters()) {
      Entity E;
      E.Name = Name.str();
      E.Signature = "(";
      for (const ParmVarDecl *P : F->parameters())
        E.Signature += (E.Signature.size() > 1 ? ", " : "") +
                       P->getType().getAsString(T.Ctx.getPrintingPolicy());
      E.Signature += ")";
      if (!S.What.Pattern->matches(E))
        continue;
    }
    if (Found)
      return nullptr;
    Found = F;
  }
  return Found;
}

/// Whether a call of \p F with \p S may stand in its place.
static bool fits(const FunctionDecl *F, const Spot &S, const CallExpr *Sink,
                 unsigned Argument, bool Overloaded) {
  if (F->getNumParams() == 0 || F->getMinRequiredArguments() > 1)
    return false;
  QualType Given = S.E->getType(), Taken = F->getParamDecl(0)->getType();
  bool Same = plain(Given) == plain(Taken);
  if (!goesInto(Given, Taken) || (Overloaded && !Same))
    return false;
  // What is around takes the result as it takes the value.
  QualType Result = F->getReturnType();
  if (plain(Result) == plain(Given))
    return true;
  const Expr *Whole = Sink->getArg(Argument);
  QualType P = parameterType(Sink, Argument);
  return bare(Whole) == S.E && !P.isNull() &&
         !Sink->getDirectCallee()->isTemplateInstantiation() &&
         goesInto(Result, P);
}

/// A name, a member, an element, what a pointer points to, or a call: what a
/// call can be put around with no doubt about what goes into it.
static bool isValue(const Expr *E) {
  if (auto *O = dyn_cast<CXXOperatorCallExpr>(E))
    return O->getOperator() == OO_Subscript ||
           (O->getOperator() == OO_Star && O->getNumArgs() == 1);
  if (auto *U = dyn_cast<UnaryOperator>(E))
    return U->getOpcode() == UO_Deref;
  return isa<DeclRefExpr, MemberExpr, ArraySubscriptExpr, CallExpr>(E);
}

/// The text of which \p S is a C text; nothing if it is none.
static std::optional<Spot> wholeText(Spot S) {
  auto *K = dyn_cast<CXXMemberCallExpr>(S.E);
  auto *M = K ? dyn_cast<MemberExpr>(K->getCallee()->IgnoreParens()) : nullptr;
  if (!M || !isStandard(M->getBase()->getType(), {"basic_string"}) ||
      !isText(K->getType()))
    return std::nullopt;
  S.In.insert(S.In.end(), {K, M});
  S.E = M->getBase();
  return bare(S);
}

/// Where the data comes into an argument of the sink that \p T is about: as
/// near to where it was read as it stands there. Of a C text made there, the
/// text it is made of comes first.
static std::vector<Spot> valueIn(const Told &T, const CallExpr *&Sink,
                                 unsigned &Argument) {
  for (const Step &Step : T.F.Steps)
    for (const Spot &At : expressionsAt(T.Ctx, T.Locate(Step.Where)))
      if (Spot S = bare(At); S.E && isValue(S.E) && !S.E->isTypeDependent() &&
                             (Sink = sinkAround(S, T, Argument))) {
        if (auto Text = wholeText(S); Text && isValue(Text->E))
          return {*Text, S};
        return {S};
      }
  return {};
}

static llvm::StringRef textOf(SourceRange R, const ASTContext &Ctx) {
  return Lexer::getSourceText(CharSourceRange::getTokenRange(R),
                              Ctx.getSourceManager(), Ctx.getLangOpts());
}

/// How often the value is written in the call.
static unsigned occurrences(const Stmt *S, llvm::StringRef Text,
                            const ASTContext &Ctx) {
  unsigned Count = 0;
  if (auto *E = dyn_cast<Expr>(S); E && !isWrapping(E) && isValue(E))
    Count += textOf(E->getSourceRange(), Ctx) == Text;
  for (const Stmt *Child : S->children())
    if (Child)
      Count += occurrences(Child, Text, Ctx);
  return Count;
}

/// \p S put through the sanitizer \p By.
static std::optional<Remedy> wrap(const Spot &S, const Sanitizer &By,
                                  const Told &T, const CallExpr *Sink,
                                  unsigned Argument,
                                  const Surroundings &Around) {
  SourceRange R = S.E->getSourceRange();
  if (!mayBeTemporary(S) || !T.IsOurs(R.getBegin()) || !T.IsOurs(R.getEnd()))
    return std::nullopt;
  llvm::StringRef Text = textOf(R, T.Ctx);
  if (Text.empty() || occurrences(Sink, Text, T.Ctx) != 1)
    return std::nullopt;
  bool Overloaded = false;
  const FunctionDecl *F = functionOf(By, T, Overloaded);
  if (F && !fits(F, S, Sink, Argument, Overloaded))
    return std::nullopt;
  std::string Call = By.Fix;
  if (Call.empty()) {
    auto *M = dyn_cast_or_null<CXXMethodDecl>(F);
    std::string Name = F && (!M || M->isStatic()) ? nameIn(Around, F) : "";
    if (Name.empty())
      return std::nullopt;
    Call = Name + "({value})";
  }
  if (!replace(Call, "{object}",
               objectIn(Around, classIn(By.What.Pattern->text()))) ||
      StringRef(Call).count("{value}") != 1 || StringRef(Call).count('{') != 1)
    return std::nullopt;
  replace(Call, "{value}", Text);
  return Remedy{
      "pass it through a sanitizer: " + Call,
      {FixItHint::CreateReplacement(CharSourceRange::getTokenRange(R), Call)}};
}

std::vector<Remedy> askfirst::sanitize(const Told &T) {
  std::vector<Remedy> Out;
  auto Flows = flowsOf(T);
  if (Flows.empty() || (T.F.Check != "privacy-forbidden-flow" &&
                        T.F.Check != "privacy-unconsented-flow"))
    return Out;
  const Policy &P = *T.Of.Rules;
  std::optional<Surroundings> Around;
  std::vector<Spot> Values;
  const CallExpr *Sink = nullptr;
  unsigned Argument = 0;
  for (const Sanitizer &S : P.Sanitizers) {
    if (S.What.K != askfirst::Selector::Function || S.Out || S.What.Where ||
        !S.What.Receiver.empty() || !llvm::all_of(Flows, [&](const Flow *F) {
          return wouldDo(*F, P, S.Result);
        }))
      continue;
    if (!Around) {
      Around = surroundings(T.Ctx, T.At);
      Values = valueIn(T, Sink, Argument);
    }
    for (const Spot &Value : Values)
      if (auto R = wrap(Value, S, T, Sink, Argument, *Around)) {
        if (llvm::none_of(Out,
                          [&](const Remedy &X) { return X.Title == R->Title; }))
          Out.push_back(std::move(*R));
        break;
      }
  }
  // Where a rule asks for nothing else, and there is one.
  if (Out.size() == 1)
    Out.front().Safe = llvm::all_of(Flows, [](const Flow *F) {
      return F->Rule.Needs == Require::Sanitizer ||
             F->Rule.Needs == Require::ConsentOrSanitizer;
    });
  return Out;
}
