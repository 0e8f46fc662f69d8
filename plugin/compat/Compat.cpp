//===- compat/Compat.cpp --------------------------------------------------===//
#include "compat/Compat.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/PrettyPrinter.h"

using namespace askfirst;
using namespace clang;

// 22 has one name for what getTagDeclType gave. Remove when 22 is the floor.
QualType askfirst::canonicalTagType(const ASTContext &Ctx, const TagDecl *D) {
#if CLANG_VERSION_MAJOR >= 22
  return Ctx.getCanonicalTagType(D);
#else
  return Ctx.getTagDeclType(D).getCanonicalType();
#endif
}

// 19 had only "where the name is unambiguous without". Remove when 22 is the
// floor.
void askfirst::leaveOutInlineNamespaces(PrintingPolicy &Policy) {
#if CLANG_VERSION_MAJOR >= 22
  Policy.SuppressInlineNamespace =
      llvm::to_underlying(PrintingPolicy::SuppressInlineNamespaceMode::All);
#else
  Policy.SuppressInlineNamespace = true;
#endif
}
