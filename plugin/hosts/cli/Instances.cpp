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

  /// Notes the classes that the library in \p In makes or ends: those that its
  /// templates were given, as far as somebody uses these.
  void library(const DeclContext *In) {
    for (Decl *D : In->decls()) {
      if (isa<NamespaceDecl, LinkageSpecDecl>(D)) {
        library(cast<DeclContext>(D));
      } else if (auto *T = dyn_cast<ClassTemplateDecl>(D)) {
        if (isLibrary(T) && Libraries.insert(T->getCanonicalDecl()).second)
          for (auto *I : T->specializations())
            if (const CXXDestructorDecl *End = I->getDestructor();
                End && isUsed(End))
              holds(I);
      } else if (auto *F = dyn_cast<FunctionTemplateDecl>(D)) {
        if (isLibrary(F) && Libraries.insert(F->getCanonicalDecl()).second)
          for (FunctionDecl *I : F->specializations())
            if (isUsed(I))
              for (const TemplateArgument &A :
                   I->getTemplateSpecializationArgs()->asArray())
                held(A, 0);
      }
    }
  }

private:
  static bool isUsed(const Decl *D) {
    return D->isUsed(/*CheckUsedAttr=*/false) || D->isReferenced();
  }

  /// What an object of the library's class \p S ends when it does.
  void holds(const ClassTemplateSpecializationDecl *S, unsigned Depth = 0) {
    // How these end what they hold was settled where it was made.
    if (S->getName().contains("shared_ptr") ||
        S->getName().contains("weak_ptr"))
      return;
    for (const TemplateArgument &A : S->getTemplateArgs().asArray())
      held(A, Depth);
  }
  void held(const TemplateArgument &A, unsigned Depth) {
    if (A.getKind() == TemplateArgument::Pack) {
      for (const TemplateArgument &P : A.pack_elements())
        held(P, Depth);
      return;
    }
    auto *R = A.getKind() == TemplateArgument::Type
                  ? A.getAsType()->getAsCXXRecordDecl()
                  : nullptr;
    if (!R || Depth > 4)
      return;
    if (!isLibrary(R))
      Held.insert(R->getCanonicalDecl());
    else if (auto *S = dyn_cast<ClassTemplateSpecializationDecl>(R))
      holds(S, Depth + 1);
  }

  bool isLibrary(const Decl *D) const {
    SourceManager &SM = S.getSourceManager();
    return SM.isInSystemHeader(SM.getExpansionLoc(D->getLocation()));
  }

  void instance(CXXRecordDecl *R) {
    if (!R->isThisDeclarationADefinition() || R->isDependentContext() ||
        R->isInvalidDecl())
      return;
    written(R);
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

  /// What the compiler writes for \p R where the library makes one and ends it.
  void written(CXXRecordDecl *R) {
    if (!Held.contains(R->getCanonicalDecl()) || R->isUnion() || R->isLambda())
      return;
    auto Define = [&](CXXMethodDecl *M) {
      if (M && M->isDefaulted() && !M->isDeleted() && !M->isUserProvided() &&
          !M->isInvalidDecl() && !M->doesThisDeclarationHaveABody())
        S.MarkFunctionReferenced(M->getLocation(), M);
    };
    if (R->needsImplicitDefaultConstructor() || R->hasDefaultConstructor())
      Define(S.LookupDefaultConstructor(R));
    Define(S.LookupDestructor(R));
  }

  Sema &S;
  llvm::SmallPtrSet<const Decl *, 32> Seen, Libraries, Held;
};

} // namespace

void askfirst::instantiateMembers(Sema &S) {
  DiagnosticsEngine &Diags = S.getDiagnostics();
  bool Before = Diags.getSuppressAllDiagnostics();
  Diags.setSuppressAllDiagnostics(true);
  const DeclContext *Unit = S.getASTContext().getTranslationUnitDecl();
  Instantiator I(S);
  I.library(Unit);
  I.scope(Unit);
  S.DefineUsedVTables();
  S.PerformPendingInstantiations();
  Diags.setSuppressAllDiagnostics(Before);
}
