//===- extract/CalleeOrder.cpp --------------------------------------------===//
#include "extract/CalleeOrder.h"
#include "extract/Extract.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace askfirst;
using namespace clang;

/// The compiler gives a destructor that nobody wrote its body where somebody
/// uses it; in the library's bodies, which are skipped or not. It runs those of
/// the members and bases, and that is in its CFG: the body is empty.
static void define(const FunctionDecl *F) {
  auto *D = dyn_cast<CXXDestructorDecl>(F->getCanonicalDecl());
  if (!D || D->isUserProvided() || D->isDeleted() || D->isTrivial() ||
      D->hasBody() || maySkipBody(D))
    return;
  SourceLocation L = D->getEndLoc();
  const_cast<CXXDestructorDecl *>(D)->setBody(new (
      D->getASTContext()) CompoundStmt(L.isValid() ? L : D->getLocation()));
}

const FunctionDecl *askfirst::bodyOf(const FunctionDecl *F) {
  if (!F || F->isDependentContext() || F->isInvalidDecl())
    return nullptr;
  define(F);
  const FunctionDecl *Def = nullptr;
  if (!F->hasBody(Def) || !Def || Def->isInvalidDecl() || !Def->getBody() ||
      Def->isDependentContext() || Def->hasSkippedBody())
    return nullptr;
  // A compiler parses the library's bodies, where askfirst skips them: what is
  // said of a unit must not depend on who reads it.
  return maySkipBody(Def) ? nullptr : Def;
}

namespace {

/// Collects the functions that a body calls, and those that the library calls
/// for it as far as extraction connects them: constructors of what it is told
/// to make, closures.
class CalleeCollector {
public:
  CalleeCollector(Declarations &Decls, std::vector<const FunctionDecl *> &Out)
      : Decls(Decls), Out(Out) {}

  void walk(const Stmt *S) {
    if (!S)
      return;
    if (auto *L = dyn_cast<LambdaExpr>(S)) {
      closure(L->getCallOperator());
      for (const Expr *Init : L->capture_inits())
        walk(Init);
      return; // its body is a function of its own
    }
    if (auto *C = dyn_cast<CallExpr>(S)) {
      if (const FunctionDecl *D = C->getDirectCallee())
        called(D);
    } else if (auto *C = dyn_cast<CXXConstructExpr>(S)) {
      use(C->getConstructor());
      ends(C->getConstructor()->getParent());
    } else if (isa<InitListExpr>(S) || isa<CXXParenListInitExpr>(S)) {
      QualType T = cast<Expr>(S)->getType();
      if (auto *R = T.isNull() ? nullptr : T->getAsCXXRecordDecl())
        ends(R);
    } else if (auto *D = dyn_cast<CXXDefaultInitExpr>(S)) {
      walk(D->getExpr());
    }
    for (const Stmt *C : S->children())
      walk(C);
  }

private:
  /// An object of class \p R ends here, or in what it is given to.
  void ends(const CXXRecordDecl *R) {
    R = R->getDefinition();
    if (const CXXDestructorDecl *End = R ? R->getDestructor() : nullptr)
      use(End);
  }
  void use(const FunctionDecl *D) {
    // What the compiler writes is connected member by member.
    if (auto *M = dyn_cast<CXXMethodDecl>(D);
        M && !M->isUserProvided() && !M->getParent()->isLambda())
      return;
    const FunctionDecl *Def = bodyOf(D);
    if (Def && !Decls.inSystemHeader(Def) && Seen.insert(Def).second)
      Out.push_back(Def);
  }
  void closure(const CXXMethodDecl *Op) {
    use(Op);
    if (auto *T = Op->getDescribedFunctionTemplate())
      for (const FunctionDecl *Spec : T->specializations())
        use(Spec);
  }
  void called(const FunctionDecl *D) {
    use(D);
    auto *Args = D->getTemplateSpecializationArgs();
    if (!Args || !Args->size() || !Decls.inSystemHeader(D) ||
        Args->get(0).getKind() != TemplateArgument::Type)
      return;
    auto *R = Args->get(0).getAsType()->getAsCXXRecordDecl();
    // A closure is copied by the library only; that body is there or not.
    if (R && R->hasDefinition() && !R->isLambda() && !Decls.inSystemHeader(R))
      for (const CXXConstructorDecl *C : R->getDefinition()->ctors())
        if (!C->isInheritingConstructor())
          use(C);
  }

  Declarations &Decls;
  std::vector<const FunctionDecl *> &Out;
  llvm::SmallPtrSet<const FunctionDecl *, 16> Seen;
};

} // namespace

void CalleeOrder::enter(const FunctionDecl *F) {
  Entry &E = Entries[F];
  E.Number = E.Low = ++Numbers;
  std::vector<const FunctionDecl *> Callees;
  CalleeCollector C(Decls, Callees);
  C.walk(F->getBody());
  if (auto *Ctor = dyn_cast<CXXConstructorDecl>(F))
    for (const CXXCtorInitializer *I : Ctor->inits())
      C.walk(I->getInit());
  Entries[F].Callees = std::move(Callees);
  Stack.push_back(F);
}

void CalleeOrder::visit(const FunctionDecl *F,
                        llvm::function_ref<void(const FunctionDecl *)> Do) {
  if (Entries.count(F))
    return;
  std::vector<std::pair<const FunctionDecl *, size_t>> Path{{F, 0}};
  enter(F);
  while (!Path.empty()) {
    auto &[At, Next] = Path.back();
    Entry &E = Entries[At];
    if (Next < E.Callees.size()) {
      const FunctionDecl *C = E.Callees[Next++];
      auto It = Entries.find(C);
      if (It == Entries.end()) {
        enter(C);
        Path.push_back({C, 0});
      } else if (!It->second.Component) {
        E.Low = std::min(E.Low, It->second.Number);
      }
      continue;
    }
    const FunctionDecl *Left = At;
    unsigned Low = E.Low, Number = E.Number;
    Path.pop_back();
    if (!Path.empty()) {
      Entry &Caller = Entries[Path.back().first];
      Caller.Low = std::min(Caller.Low, Low);
    }
    if (Low != Number)
      continue;
    ++Components;
    std::vector<const FunctionDecl *> Members;
    do {
      Members.push_back(Stack.back());
      Entries[Stack.back()].Component = Components;
      Stack.pop_back();
    } while (Members.back() != Left);
    for (const FunctionDecl *M : Members)
      Entries[M].Cycle = Members.size() > 1;
    for (const FunctionDecl *M : Members)
      Do(M);
  }
}

bool CalleeOrder::inMainFile(const FunctionDecl *F) const {
  if (const FunctionDecl *P = F->getTemplateInstantiationPattern())
    F = P;
  return Decls.inMainFile(F->getLocation());
}

bool CalleeOrder::isBelow(const FunctionDecl *F,
                          const FunctionDecl *Callee) const {
  auto A = Entries.find(F), B = Entries.find(Callee);
  return A != Entries.end() && B != Entries.end() && B->second.Component &&
         A->second.Component != B->second.Component &&
         llvm::is_contained(A->second.Callees, Callee) &&
         (inMainFile(F) || F->isTemplateInstantiation() || !inMainFile(Callee));
}
