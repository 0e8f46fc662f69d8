//===- extract/Discarded.h - Values nothing comes of ---------------*- C++
//-*-===//
//
// Which calls of a body give a result that nothing is done with: dropped as a
// statement, cast to void, kept in a variable nobody reads, or asked in a
// condition both of whose branches are the same or that a constant decides.
// Looks at the syntax tree of one function; consumes no flow.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_DISCARDED_H
#define ASKFIRST_EXTRACT_DISCARDED_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace askfirst {

class Discarded {
public:
  Discarded(const clang::FunctionDecl *F, clang::ASTContext &Ctx);
  /// True if nothing comes of the value of \p E.
  bool contains(const clang::Expr *E) const { return Values.count(E); }

private:
  void statement(const clang::Stmt *S);
  void discard(const clang::Expr *E);
  void collect(const clang::Stmt *S);
  bool alike(const clang::Stmt *A, const clang::Stmt *B) const;
  bool isAnswer(const clang::VarDecl *V) const;

  const clang::FunctionDecl *F;
  clang::ASTContext &Ctx;
  /// Conditionals with the same on both sides.
  llvm::SmallVector<const clang::ConditionalOperator *> Alike;
  /// Operands beside a constant that decides alone.
  llvm::SmallVector<const clang::Expr *> Decided;
  llvm::DenseSet<const clang::Expr *> Values;
  /// References to variables that are no reads: assigned to, or discarded.
  llvm::DenseSet<const clang::Expr *> NoReads;
  llvm::DenseMap<const clang::VarDecl *, llvm::SmallVector<const clang::Expr *>>
      Reads, Given; ///< references; initialisers and assigned values
};

} // namespace askfirst
#endif
