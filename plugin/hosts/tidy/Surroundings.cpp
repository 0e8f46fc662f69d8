//===- hosts/tidy/Surroundings.cpp ----------------------------------------===//
#include "Surroundings.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/PrettyPrinter.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace askfirst;
using namespace clang;

namespace {

/// Goes down to what is at a place: other declarations are left out.
template <typename Derived> class Finder : public RecursiveASTVisitor<Derived> {
public:
  Finder(const SourceManager &SM, SourceLocation At) : SM(SM), At(At) {}

  bool leadsThere(const Decl *D) const {
    if (isa<TranslationUnitDecl>(D))
      return true;
    // Most of what is included is somewhere else.
    SourceRange R = D->getSourceRange();
    return SM.getFileID(SM.getExpansionLoc(R.getBegin())) == SM.getFileID(At) &&
           holds(R);
  }

protected:
  bool holds(SourceRange R) const {
    return R.isValid() && !SM.isBeforeInTranslationUnit(At, R.getBegin()) &&
           !SM.isBeforeInTranslationUnit(R.getEnd(), At);
  }
  const SourceManager &SM;
  SourceLocation At;
};

/// The innermost statement of a block that a place is in.
class ScopeFinder : public Finder<ScopeFinder> {
public:
  using Finder::Finder;
  Surroundings Found;

  bool TraverseDecl(Decl *D) {
    if (D && !leadsThere(D))
      return true;
    if (auto *F = dyn_cast_or_null<FunctionDecl>(D)) {
      Found.Function = F;
      for (const ParmVarDecl *P : F->parameters())
        Found.Variables.push_back(P);
    }
    return Finder::TraverseDecl(D);
  }
  bool TraverseLambdaExpr(LambdaExpr *L) {
    // What is not captured is not there: its variables are its own.
    if (!holds(L->getBody()->getSourceRange()))
      return Finder::TraverseLambdaExpr(L);
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
};

/// Expressions, with what they stand in, and declarations.
class SpotFinder : public Finder<SpotFinder> {
public:
  using Finder::Finder;
  const VarDecl *Named = nullptr; ///< its uses are looked for, not a place
  std::vector<Spot> Spots;
  const DeclaratorDecl *Declared = nullptr;

  bool TraverseDecl(Decl *D) {
    if (D && !Named && !leadsThere(D))
      return true;
    const FunctionDecl *Outer = Function;
    if (auto *F = dyn_cast_or_null<FunctionDecl>(D))
      Function = F;
    if (auto *X = dyn_cast_or_null<DeclaratorDecl>(D);
        X && X->getLocation() == At)
      Declared = X;
    bool Go = Finder::TraverseDecl(D);
    Function = Outer;
    return Go;
  }
  bool TraverseLambdaExpr(LambdaExpr *L) {
    const FunctionDecl *Outer = std::exchange(Function, L->getCallOperator());
    bool Go = Finder::TraverseLambdaExpr(L);
    Function = Outer;
    return Go;
  }
  bool TraverseStmt(Stmt *S) {
    if (!S)
      return true;
    if (auto *E = dyn_cast<Expr>(S); E && isSought(E))
      Spots.push_back({E, In, Function});
    In.push_back(S);
    bool Go = Finder::TraverseStmt(S);
    In.pop_back();
    return Go;
  }

private:
  bool isSought(const Expr *E) const {
    if (!Named)
      return E->getExprLoc() == At;
    auto *R = dyn_cast<DeclRefExpr>(E);
    return R && R->getDecl() == Named;
  }
  std::vector<const Stmt *> In;
  const FunctionDecl *Function = nullptr;
};

} // namespace

static SpotFinder find(ASTContext &Ctx, SourceLocation At) {
  SpotFinder Find(Ctx.getSourceManager(), At);
  if (At.isValid() && At.isFileID())
    Find.TraverseAST(Ctx);
  return Find;
}

std::vector<Spot> askfirst::expressionsAt(ASTContext &Ctx, SourceLocation At) {
  return find(Ctx, At).Spots;
}

const DeclaratorDecl *askfirst::declaredAt(ASTContext &Ctx, SourceLocation At) {
  return find(Ctx, At).Declared;
}

std::vector<Spot> askfirst::usesOf(const VarDecl *V, const FunctionDecl *F,
                                   ASTContext &Ctx) {
  SpotFinder Find(Ctx.getSourceManager(), SourceLocation());
  Find.Named = V;
  Find.TraverseDecl(const_cast<FunctionDecl *>(F));
  return Find.Spots;
}

Surroundings askfirst::surroundings(ASTContext &Ctx, SourceLocation At) {
  ScopeFinder Find(Ctx.getSourceManager(), At);
  Find.TraverseAST(Ctx);
  return std::move(Find.Found);
}

/// How an expression \p Name of type \p T gives an object of \p Class; "" if it
/// does not.
static std::string objectOf(StringRef Name, QualType T, StringRef Class) {
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

/// The class whose members need no object where \p S is.
static const CXXRecordDecl *ownClass(const Surroundings &S) {
  auto *M = dyn_cast_or_null<CXXMethodDecl>(S.Function);
  return M && !M->getParent()->isLambda() ? M->getParent() : nullptr;
}

std::string askfirst::objectIn(const Surroundings &S, StringRef Class) {
  for (const VarDecl *V : llvm::reverse(S.Variables))
    if (auto Text = objectOf(V->getName(), V->getType(), Class); !Text.empty())
      return Text;
  const CXXRecordDecl *Own = ownClass(S);
  if (Own && !cast<CXXMethodDecl>(S.Function)->isStatic())
    for (const FieldDecl *F : Own->fields())
      if (auto Text = objectOf(F->getName(), F->getType(), Class);
          !Text.empty())
        return Text;
  return "";
}

bool askfirst::isTaken(const Surroundings &S, StringRef Name) {
  if (llvm::any_of(S.Variables,
                   [&](const VarDecl *V) { return V->getName() == Name; }))
    return true;
  const CXXRecordDecl *Own = ownClass(S);
  return Own &&
         Own->hasMemberName(&S.Function->getASTContext().Idents.get(Name));
}

std::string askfirst::nameIn(const Surroundings &S, const NamedDecl *D) {
  if (!D->getDeclName().isIdentifier() ||
      (D->getAccess() != AS_public && D->getAccess() != AS_none))
    return "";
  ASTContext &Ctx = D->getASTContext();
  PrintingPolicy Words = Ctx.getPrintingPolicy();
  Words.SuppressUnwrittenScope = true;
  std::string Name;
  llvm::raw_string_ostream OS(Name);
  D->printQualifiedName(OS, Words);
  // Which of several means another thing here?
  StringRef First = StringRef(Name).split("::").first;
  bool Qualified = First.size() != Name.size();
  bool Hidden = !Qualified && isTaken(S, First);
  if (S.Function)
    for (const DeclContext *C = S.Function->getDeclContext();
         C && !C->isTranslationUnit(); C = C->getParent())
      if (C->isNamespace() || C->isRecord())
        Hidden |= llvm::any_of(
            C->lookup(&Ctx.Idents.get(First)), [&](const NamedDecl *X) {
              return X->getCanonicalDecl() != D->getCanonicalDecl();
            });
  return Hidden ? "::" + Name : Name;
}

static void collect(const DeclContext *C, StringRef Name, ASTContext &Ctx,
                    std::vector<const NamedDecl *> &Out) {
  auto [First, Rest] = Name.split("::");
  for (const NamedDecl *D : C->lookup(&Ctx.Idents.get(First))) {
    if (Rest.empty())
      Out.push_back(D);
    else if (auto *Inner = dyn_cast<DeclContext>(D))
      collect(Inner, Rest, Ctx, Out);
  }
}

std::vector<const NamedDecl *> askfirst::declarationsOf(ASTContext &Ctx,
                                                        StringRef Name) {
  std::vector<const NamedDecl *> Out;
  collect(Ctx.getTranslationUnitDecl(), Name, Ctx, Out);
  return Out;
}

/// A call of a conversion that nobody wrote, and its callee.
static bool isConversion(const Stmt *S) {
  if (auto *K = dyn_cast<CXXMemberCallExpr>(S))
    S = K->getCallee()->IgnoreParens();
  auto *M = dyn_cast<MemberExpr>(S);
  return M && isa<CXXConversionDecl>(M->getMemberDecl()) &&
         M->getEndLoc() == M->getBase()->getEndLoc();
}

bool askfirst::isWrapping(const Stmt *S) {
  return isa<ParenExpr, ImplicitCastExpr, FullExpr, MaterializeTemporaryExpr,
             CXXBindTemporaryExpr>(S) ||
         isConversion(S);
}

static const Expr *wrapped(const Expr *E) {
  const Expr *Inner = nullptr;
  for (const Stmt *Child : E->children())
    Inner = dyn_cast_or_null<Expr>(Child);
  return Inner;
}

const Expr *askfirst::bare(const Expr *E) {
  while (E && isWrapping(E))
    E = wrapped(E);
  return E;
}

Spot askfirst::bare(Spot S) {
  while (S.E && isWrapping(S.E)) {
    S.In.push_back(S.E);
    S.E = wrapped(S.E);
  }
  return S;
}

const Stmt *askfirst::parent(const Spot &S, size_t *Up) {
  for (size_t I = S.In.size(); I-- > 0;)
    if (!isWrapping(S.In[I])) {
      if (Up)
        *Up = I;
      return S.In[I];
    }
  return nullptr;
}
