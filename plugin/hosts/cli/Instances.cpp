//===- hosts/cli/Instances.cpp - Bodies that the library alone asks for ---===//
#include "Instances.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Sema/Sema.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace {

class Instantiator {
public:
  explicit Instantiator(Sema &S) : S(S) {}

  /// Those of class templates in \p In, and of what is in it.
  void scope(const DeclContext *In) {
    for (Decl *D : In->decls()) {
      if (isa<NamespaceDecl, LinkageSpecDecl>(D)) {
        if (!isLibrary(D))
          scope(cast<DeclContext>(D));
      } else if (auto *T = dyn_cast<ClassTemplateDecl>(D)) {
        if (!isLibrary(T) && Seen.insert(T->getCanonicalDecl()).second)
          for (auto *I : llvm::SmallVector<ClassTemplateSpecializationDecl *>(
                   T->specializations()))
            instance(I);
      } else if (auto *R = dyn_cast<CXXRecordDecl>(D)) {
        if (!isLibrary(R))
          instance(R);
      }
    }
  }

private:
  bool isLibrary(const Decl *D) const {
    SourceManager &SM = S.getSourceManager();
    return SM.isInSystemHeader(SM.getExpansionLoc(D->getLocation()));
  }

  void instance(CXXRecordDecl *R) {
    if (!R->isThisDeclarationADefinition() || R->isDependentContext() ||
        R->isInvalidDecl())
      return;
    bool Instance = R->getTemplateInstantiationPattern();
    if (Instance)
      for (auto *M : llvm::SmallVector<CXXMethodDecl *>(R->methods())) {
        auto *C = dyn_cast<CXXConstructorDecl>(M);
        bool Makes = C && !C->isCopyOrMoveConstructor();
        if ((Makes || M->isVirtual()) && !M->isDefined() &&
            M->isImplicitlyInstantiable() && !M->isInvalidDecl())
          S.InstantiateFunctionDefinition(M->getLocation(), M,
                                          /*Recursive=*/true);
      }
    scope(R);
  }

  Sema &S;
  llvm::SmallPtrSet<const Decl *, 32> Seen;
};

} // namespace

void askfirst::instantiateMembers(Sema &S) {
  DiagnosticsEngine &Diags = S.getDiagnostics();
  bool Before = Diags.getSuppressAllDiagnostics();
  Diags.setSuppressAllDiagnostics(true);
  Instantiator(S).scope(S.getASTContext().getTranslationUnitDecl());
  Diags.setSuppressAllDiagnostics(Before);
}
