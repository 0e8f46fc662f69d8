//===- extract/Extract.cpp - One translation unit -------------------------===//
//
// Chooses the functions to summarise: those written in the main file, and those
// in headers that they use, transitively, as a compiler would emit them.
//
//===----------------------------------------------------------------------===//
#include "extract/Extract.h"
#include "extract/FunctionExtractor.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/SourceManager.h"
#include <ctime>

using namespace askfirst;
using namespace clang;

/// Instances that the file says are to be made: a compiler emits them, used or
/// not. They have no place of their own in the file, whichever declaration of
/// the template is looked at.
static void useExplicitInstances(const FunctionTemplateDecl *T,
                                 ExtractionQueue &Queue) {
  if (T->isThisDeclarationADefinition())
    for (const FunctionDecl *F : T->specializations())
      if (F->getTemplateSpecializationKind() ==
          TSK_ExplicitInstantiationDefinition)
        Queue.use(F);
}

namespace {

/// Finds what the main file defines: functions, instances of its templates,
/// global variables.
class MainFileCollector : public RecursiveASTVisitor<MainFileCollector> {
public:
  MainFileCollector(const ExtractOptions &Options, ExtractionQueue &Queue,
                    std::vector<const VarDecl *> &Globals,
                    std::vector<const CXXRecordDecl *> &Classes)
      : Options(Options), Queue(Queue), Globals(Globals), Classes(Classes) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return false; }
  bool TraverseStmt(Stmt *) { return true; } // bodies are walked by their CFG

  bool VisitFunctionDecl(FunctionDecl *F) {
    // What is defaulted in its class has a body where somebody uses it.
    auto *M = dyn_cast<CXXMethodDecl>(F);
    if (M && M->isDefaulted() && !M->isUserProvided())
      return true;
    if (F->isThisDeclarationADefinition() && (!Options.Anew || Options.Anew(F)))
      Queue.use(F);
    return true;
  }
  bool VisitFunctionTemplateDecl(FunctionTemplateDecl *T) {
    if (!Options.Anew)
      useExplicitInstances(T, Queue);
    return true;
  }
  bool VisitVarDecl(VarDecl *V) {
    if (V->hasGlobalStorage() && !V->isStaticLocal() && !Options.Anew)
      Globals.push_back(V);
    return true;
  }
  bool VisitCXXRecordDecl(CXXRecordDecl *R) {
    if (!Options.Anew && R->isThisDeclarationADefinition() &&
        !R->isDependentContext())
      Classes.push_back(R);
    return true;
  }

private:
  const ExtractOptions &Options;
  ExtractionQueue &Queue;
  std::vector<const VarDecl *> &Globals;
  std::vector<const CXXRecordDecl *> &Classes;
};

/// Finds what a file that is included defines all the same: code that a
/// compiler emits whether it is used or not.
class IncludedCollector : public RecursiveASTVisitor<IncludedCollector> {
public:
  IncludedCollector(ExtractionQueue &Queue,
                    std::vector<const VarDecl *> &Globals)
      : Queue(Queue), Globals(Globals) {}
  bool shouldVisitTemplateInstantiations() const { return false; }
  bool TraverseStmt(Stmt *) { return true; }
  bool TraverseCXXRecordDecl(CXXRecordDecl *) { return true; } // inline
  bool VisitFunctionDecl(FunctionDecl *F) {
    if (F->isThisDeclarationADefinition() && !F->isInlined() &&
        !F->isTemplated() && !F->isTemplateInstantiation() &&
        F->isExternallyVisible())
      Queue.use(F);
    return true;
  }
  bool VisitFunctionTemplateDecl(FunctionTemplateDecl *T) {
    useExplicitInstances(T, Queue);
    return true;
  }
  bool VisitVarDecl(VarDecl *V) {
    if (V->hasGlobalStorage() && !V->isStaticLocal() && !V->isInline() &&
        V->isThisDeclarationADefinition() == VarDecl::Definition &&
        V->isExternallyVisible() && !V->isTemplated())
      Globals.push_back(V);
    return true;
  }

private:
  ExtractionQueue &Queue;
  std::vector<const VarDecl *> &Globals;
};

/// A file that did not parse has expressions without a type, which clang itself
/// never asks: they get `void`, so that what is around them can be looked at.
/// Where an initialiser did not fit there is none: it gets such an expression.
class TypeGiver : public RecursiveASTVisitor<TypeGiver> {
public:
  explicit TypeGiver(ASTContext &Ctx) : Ctx(Ctx) {}
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }
  bool VisitExpr(Expr *E) {
    if (E->getType().isNull())
      E->setType(Ctx.VoidTy);
    return true;
  }
  bool VisitInitListExpr(InitListExpr *E) {
    for (unsigned I = 0; I < E->getNumInits(); ++I)
      if (!E->getInit(I))
        E->setInit(I, new (Ctx) ImplicitValueInitExpr(Ctx.VoidTy));
    return true;
  }

private:
  ASTContext &Ctx;
};

} // namespace

bool askfirst::maySkipBody(const Decl *D) {
  const SourceManager &SM = D->getASTContext().getSourceManager();
  return SM.isInSystemHeader(SM.getExpansionLoc(D->getLocation()));
}

namespace {

/// Constants that members and globals start with, written outside any body.
class StaticWrites {
public:
  StaticWrites(Declarations &Decls, TUSummary &Out) : Decls(Decls), Out(Out) {}

  void global(const VarDecl *V) {
    const Expr *Init = V->getInit();
    if (Init && !Init->isValueDependent() && !V->getType()->isReferenceType())
      start(V, Init, StateWrite::StaticInit, V->getLocation());
  }
  void member(const FieldDecl *F) {
    const Expr *Init = F->getInClassInitializer();
    if (Init && !Init->isValueDependent())
      start(F, Init, StateWrite::DefaultMember, F->getLocation());
  }

private:
  void start(const ValueDecl *D, const Expr *Init, StateWrite::Kind How,
             SourceLocation At) {
    if (isAnswerType(D->getType()))
      constant(D, Init, How, At);
    else
      object(Init);
  }
  void constant(const ValueDecl *D, const Expr *Init, StateWrite::Kind How,
                SourceLocation At) {
    StateWrite W;
    W.How = How;
    W.Value = FunctionExtractor::constantTerm(Decls, Init, Out.StaticTerms);
    if (!W.Value)
      return;
    W.Target = Decls.idOf(D);
    W.Loc = Decls.locate(At);
    if (llvm::find(Out.StaticWrites, W) == Out.StaticWrites.end())
      Out.StaticWrites.push_back(std::move(W));
  }

  /// The members of an object that is made as a whole.
  void object(const Expr *Init) {
    Init = Init->IgnoreUnlessSpelledInSource();
    if (auto *C = dyn_cast<CXXConstructExpr>(Init)) {
      constructed(C);
      return;
    }
    auto *L = dyn_cast<InitListExpr>(Init);
    if (!L)
      return;
    if (const InitListExpr *S = L->getSemanticForm())
      L = S;
    auto *R = L->getType()->getAsRecordDecl();
    if (!R) {
      for (const Expr *E : L->inits())
        object(E);
      return;
    }
    if (R->isUnion())
      return;
    unsigned I = 0;
    if (auto *C = dyn_cast<CXXRecordDecl>(R))
      I = C->getNumBases();
    for (unsigned B = 0; B < I && B < L->getNumInits(); ++B)
      object(L->getInit(B));
    for (const FieldDecl *F : R->fields()) {
      if (F->isUnnamedBitField())
        continue;
      if (I >= L->getNumInits())
        return;
      const Expr *E = L->getInit(I++);
      // A default member initialiser is a write where the member is declared.
      if (isa<CXXDefaultInitExpr>(E))
        continue;
      SourceLocation At = E->getExprLoc();
      start(F, E, StateWrite::Initialiser, At.isValid() ? At : L->getExprLoc());
    }
  }

  /// Constants that a constructor does nothing with but keep.
  void constructed(const CXXConstructExpr *C) {
    for (const CXXCtorInitializer *I : C->getConstructor()->inits()) {
      auto *Ref = I->isMemberInitializer() && I->getInit()
                      ? dyn_cast<DeclRefExpr>(
                            I->getInit()->IgnoreUnlessSpelledInSource())
                      : nullptr;
      auto *P = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
      if (!P || P->getFunctionScopeIndex() >= C->getNumArgs())
        continue;
      const Expr *A = C->getArg(P->getFunctionScopeIndex());
      if (isAnswerType(I->getMember()->getType()) && !isa<CXXDefaultArgExpr>(A))
        constant(I->getMember(), A, StateWrite::Initialiser, A->getExprLoc());
    }
  }

  Declarations &Decls;
  TUSummary &Out;
};

} // namespace

/// Numbers written out: an embedded file has a million of them.
static bool isNumbers(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  auto *L = dyn_cast<InitListExpr>(E);
  if (!L)
    return isa<IntegerLiteral, CharacterLiteral, FloatingLiteral,
               ImplicitValueInitExpr>(E);
  return L->getType()->isArrayType() && llvm::all_of(L->inits(), isNumbers);
}

/// Initialisers of globals run before main: a body of their own.
static const FunctionDecl *
initialisersOf(ASTContext &Ctx, llvm::ArrayRef<const VarDecl *> Globals) {
  llvm::SmallVector<Stmt *> Body;
  SourceLocation At;
  for (const VarDecl *V : Globals) {
    const Expr *Init = V->getInit();
    if (!Init || Init->isValueDependent() || V->isInvalidDecl() ||
        V->getDeclContext()->isDependentContext() ||
        V->getType()->isDependentType() || Init->containsErrors() ||
        isa<StringLiteral>(Init->IgnoreUnlessSpelledInSource()) ||
        (V->getType()->isArrayType() && isNumbers(Init)) ||
        (V->getType()->isScalarType() && !V->getType()->isPointerType() &&
         !V->getType()->isMemberPointerType() &&
         V->hasConstantInitialization()))
      continue;
    if (At.isInvalid())
      At = V->getLocation();
    Body.push_back(new (Ctx) DeclStmt(DeclGroupRef(const_cast<VarDecl *>(V)),
                                      V->getBeginLoc(), V->getEndLoc()));
  }
  if (Body.empty())
    return nullptr;
  QualType T = Ctx.getFunctionType(Ctx.VoidTy, {}, {});
  auto *F =
      FunctionDecl::Create(Ctx, Ctx.getTranslationUnitDecl(), At, At,
                           DeclarationName(&Ctx.Idents.get("(initialisers)")),
                           T, Ctx.getTrivialTypeSourceInfo(T), SC_Static);
  F->setBody(CompoundStmt::Create(Ctx, Body, FPOptionsOverride(), At, At));
  return F;
}

static void collectClasses(const FunctionDecl *F,
                           std::vector<const CXXRecordDecl *> &Classes,
                           llvm::SmallPtrSetImpl<const CXXRecordDecl *> &Seen,
                           Declarations &Decls) {
  auto *M = dyn_cast<CXXMethodDecl>(F);
  if (!M || Decls.inSystemHeader(M->getParent()))
    return;
  const CXXRecordDecl *R = M->getParent();
  if (Seen.insert(R->getCanonicalDecl()).second && !R->isDependentContext())
    Classes.push_back(R);
}

/// CPU time of this thread so far.
static double cpuSeconds() {
  timespec T{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &T);
  return double(T.tv_sec) + double(T.tv_nsec) * 1e-9;
}

/// The declarations to look at. An editor's headers come precompiled: its scope
/// is the rest, and reading all of them in for each key pressed is what it
/// spares itself. What is used of them is followed all the same.
static std::vector<Decl *> declarationsOf(ASTContext &Ctx) {
  std::vector<Decl *> Scope = Ctx.getTraversalScope();
  if (Scope.size() == 1 && isa<TranslationUnitDecl>(Scope.front())) {
    auto All = cast<TranslationUnitDecl>(Scope.front())->decls();
    Scope.assign(All.begin(), All.end());
  }
  return Scope;
}

/// What callers of \p F take from its body.
static uint64_t digestOf(const FunctionDecl *F, const ExtractionQueue &Queue) {
  auto It = Queue.Known.find(F);
  return llvm::hash_combine(
      It == Queue.Known.end() ? 0 : hashOf(It->second, F->getASTContext()),
      Queue.Order && Queue.Order->isInCycle(F));
}

TUSummary askfirst::extract(ASTContext &Ctx, const ExtractOptions &O) {
  TUSummary Out;
  TypeGiver GiveTypes(Ctx);
  bool Errors = Ctx.getDiagnostics().hasErrorOccurred();
  if (Errors && !O.Anew)
    GiveTypes.TraverseAST(Ctx);
  Declarations Decls(Ctx, O.Root, Out);
  ExtractionQueue Queue;
  std::vector<const VarDecl *> Globals;
  std::vector<const CXXRecordDecl *> Classes;
  MainFileCollector Collector(O, Queue, Globals, Classes);
  std::vector<Decl *> Scope = declarationsOf(Ctx);
  for (Decl *D : Scope)
    if (Decls.inMainFile(D->getLocation()) || isa<LinkageSpecDecl>(D))
      if (!Decls.inSystemHeader(D))
        Collector.TraverseDecl(D);
  IncludedCollector Included(Queue, Globals);
  for (Decl *D : Scope)
    if (!Decls.inMainFile(D->getLocation()) && !Decls.inSystemHeader(D) &&
        !isa<CXXRecordDecl>(D) && !O.Anew)
      Included.TraverseDecl(D);
  llvm::SmallPtrSet<const CXXRecordDecl *, 32> Seen;
  for (const CXXRecordDecl *R : Classes)
    Seen.insert(R->getCanonicalDecl());
  llvm::DenseSet<EntityId> Done;
  // In the order of the file, whatever the traversal's.
  if (const FunctionDecl *F = initialisersOf(Ctx, Globals))
    Queue.use(F);
  CalleeOrder Order(Decls);
  Queue.Order = &Order;
  auto Summarise = [&](const FunctionDecl *F) {
    collectClasses(F, Classes, Seen, Decls);
    // A constructor makes the class's virtual functions callable.
    if (auto *C = dyn_cast<CXXConstructorDecl>(F))
      Queue.useVirtuals(C->getParent());
    if (!Done.insert(Decls.idOf(F)).second)
      return;
    // What is precompiled may have errors that are not told again.
    if (F->isFromASTFile() || (Errors && O.Anew))
      GiveTypes.TraverseDecl(const_cast<FunctionDecl *>(F));
    double Start = O.Took ? cpuSeconds() : 0;
    FunctionExtractor X(Decls, F, O, Queue, Out.Ledger);
    Out.Functions.push_back(X.run());
    if (O.Digest)
      O.Digest(Out.Functions.back().Id, digestOf(F, Queue));
    if (O.AtHand && O.AtHand(F, Out.Functions.back().Id)) {
      Out.Functions.pop_back(); // and it is in there what bind made in it
      Queue.Made.clear();
    }
    if (O.Took)
      O.Took(F->getQualifiedNameAsString(), cpuSeconds() - Start);
    for (FunctionSummary &Made : Queue.Made)
      if (Done.insert(Made.Id).second)
        Out.Functions.push_back(std::move(Made));
    Queue.Made.clear();
  };
  for (size_t I = 0; I < Queue.Used.size(); ++I)
    if (const FunctionDecl *F = bodyOf(Queue.Used[I]);
        F && !Decls.inSystemHeader(F) &&
        !(O.AtHand && O.AtHand(F, Decls.idOf(F))))
      Order.visit(F, Summarise);
  for (const VarDecl *V : Globals)
    if (V->hasInit() || V->isThisDeclarationADefinition())
      Decls.idOf(V);
  for (const CXXRecordDecl *R : Classes)
    Decls.idOf(R);
  // Naming one thing names others: those that were there before suffice.
  StaticWrites Static(Decls, Out);
  for (const VarDecl *V : std::vector(Decls.variables()))
    Static.global(V);
  for (const CXXRecordDecl *R : std::vector(Decls.records()))
    for (const FieldDecl *Fd : R->fields())
      Static.member(Fd);
  llvm::sort(Out.Functions,
             [](const auto &A, const auto &B) { return A.Id < B.Id; });
  Decls.finish();
  return Out;
}
