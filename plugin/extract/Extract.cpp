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
#include "clang/Basic/SourceManager.h"

using namespace askfirst;
using namespace clang;

namespace {

/// Finds what the main file defines: functions, instances of its templates,
/// global variables.
class MainFileCollector : public RecursiveASTVisitor<MainFileCollector> {
public:
  MainFileCollector(ExtractionQueue &Queue,
                    std::vector<const VarDecl *> &Globals,
                    std::vector<const CXXRecordDecl *> &Classes)
      : Queue(Queue), Globals(Globals), Classes(Classes) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return false; }
  bool TraverseStmt(Stmt *) { return true; } // bodies are walked by their CFG

  bool VisitFunctionDecl(FunctionDecl *F) {
    if (F->isThisDeclarationADefinition())
      Queue.use(F);
    return true;
  }
  bool VisitVarDecl(VarDecl *V) {
    if (V->hasGlobalStorage() && !V->isStaticLocal() && V->hasInit())
      Globals.push_back(V);
    return true;
  }
  bool VisitCXXRecordDecl(CXXRecordDecl *R) {
    if (R->isThisDeclarationADefinition() && !R->isDependentContext())
      Classes.push_back(R);
    return true;
  }

private:
  ExtractionQueue &Queue;
  std::vector<const VarDecl *> &Globals;
  std::vector<const CXXRecordDecl *> &Classes;
};

} // namespace

bool askfirst::maySkipBody(const Decl *D) {
  const SourceManager &SM = D->getASTContext().getSourceManager();
  return SM.isInSystemHeader(SM.getExpansionLoc(D->getLocation()));
}

static const FunctionDecl *bodyOf(const FunctionDecl *F) {
  if (!F || F->isDependentContext() || F->isInvalidDecl())
    return nullptr;
  const FunctionDecl *Def = nullptr;
  if (!F->hasBody(Def) || !Def || Def->isInvalidDecl() || !Def->getBody() ||
      Def->isDependentContext() || Def->hasSkippedBody())
    return nullptr;
  return Def;
}

/// Constants that scalar members and globals start with.
static void staticWrites(Declarations &Decls, TUSummary &Out,
                         llvm::ArrayRef<const VarDecl *> Globals,
                         llvm::ArrayRef<const CXXRecordDecl *> Classes) {
  auto Add = [&](const ValueDecl *D, const Expr *Init, StateWrite::Kind How) {
    QualType T = D->getType();
    if (!Init || Init->isValueDependent() || !T->isScalarType())
      return;
    StateWrite W;
    W.How = How;
    W.Value = FunctionExtractor::constantTerm(Decls, Init, Out.StaticTerms);
    if (!W.Value)
      return;
    W.Target = Decls.idOf(D);
    W.Loc = Decls.locate(D->getLocation());
    Out.StaticWrites.push_back(std::move(W));
  };
  for (const VarDecl *V : Globals)
    Add(V, V->getInit(), StateWrite::StaticInit);
  for (const CXXRecordDecl *R : Classes)
    for (const FieldDecl *Fd : R->fields())
      if (Fd->hasInClassInitializer())
        Add(Fd, Fd->getInClassInitializer(), StateWrite::DefaultMember);
}

/// Initialisers of globals run before main: a body of their own.
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

TUSummary askfirst::extract(ASTContext &Ctx, const ExtractOptions &O) {
  TUSummary Out;
  Declarations Decls(Ctx, O.Root, Out);
  ExtractionQueue Queue;
  std::vector<const VarDecl *> Globals;
  std::vector<const CXXRecordDecl *> Classes;
  MainFileCollector Collector(Queue, Globals, Classes);
  const SourceManager &SM = Ctx.getSourceManager();
  for (Decl *D : Ctx.getTranslationUnitDecl()->decls())
    if (SM.isWrittenInMainFile(SM.getExpansionLoc(D->getLocation())) ||
        isa<LinkageSpecDecl>(D))
      if (!Decls.inSystemHeader(D))
        Collector.TraverseDecl(D);
  llvm::SmallPtrSet<const CXXRecordDecl *, 32> Seen;
  for (const CXXRecordDecl *R : Classes)
    Seen.insert(R->getCanonicalDecl());
  llvm::DenseSet<EntityId> Done;
  for (size_t I = 0; I < Queue.Used.size(); ++I) {
    const FunctionDecl *F = bodyOf(Queue.Used[I]);
    if (!F || Decls.inSystemHeader(F))
      continue;
    collectClasses(F, Classes, Seen, Decls);
    // A constructor makes the class's virtual functions callable.
    if (auto *C = dyn_cast<CXXConstructorDecl>(F))
      for (const CXXMethodDecl *M : C->getParent()->methods())
        if (M->isVirtual())
          Queue.use(M);
    if (!Done.insert(Decls.idOf(F)).second)
      continue;
    FunctionExtractor X(Decls, F, O, Queue, Out.Ledger);
    Out.Functions.push_back(X.run());
  }
  staticWrites(Decls, Out, Globals, Classes);
  for (const VarDecl *V : Globals)
    Decls.idOf(V);
  for (const CXXRecordDecl *R : Classes)
    Decls.idOf(R);
  llvm::sort(Out.Functions,
             [](const auto &A, const auto &B) { return A.Id < B.Id; });
  Decls.finish();
  return Out;
}
