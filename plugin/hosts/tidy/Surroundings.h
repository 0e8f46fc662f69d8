//===- hosts/tidy/Surroundings.h - The AST around a place -------*- C++ -*-===//
//
// What an edit has to know of the code it changes: which expression stands at a
// place, what it stands in, what is in scope there, how a declaration is
// written there. Consumes the AST and places in it.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_HOSTS_TIDY_SURROUNDINGS_H
#define ASKFIRST_HOSTS_TIDY_SURROUNDINGS_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include <string>
#include <vector>

namespace askfirst {

/// An expression and what it stands in.
struct Spot {
  const clang::Expr *E = nullptr;
  std::vector<const clang::Stmt *> In; ///< outermost first, implicit ones too
  const clang::FunctionDecl *Function = nullptr;
};

/// The expressions that locations name by \p At (getExprLoc), outermost first.
std::vector<Spot> expressionsAt(clang::ASTContext &Ctx,
                                clang::SourceLocation At);

/// The field, variable or parameter whose name stands at \p At, or null.
const clang::DeclaratorDecl *declaredAt(clang::ASTContext &Ctx,
                                        clang::SourceLocation At);

/// Where \p V is named in \p F.
std::vector<Spot> usesOf(const clang::VarDecl *V, const clang::FunctionDecl *F,
                         clang::ASTContext &Ctx);

/// What is in scope where a statement stands, innermost last.
struct Surroundings {
  const clang::Expr *Statement = nullptr; ///< of its own in a block, or null
  const clang::FunctionDecl *Function = nullptr;
  std::vector<const clang::VarDecl *> Variables;
};
Surroundings surroundings(clang::ASTContext &Ctx, clang::SourceLocation At);

/// Something in scope that is an object of \p Class, as an expression; "" if
/// there is nothing.
std::string objectIn(const Surroundings &S, llvm::StringRef Class);

/// How \p D, of a namespace or a class, is named in \p S, qualified; "" if it
/// cannot be named there.
std::string nameIn(const Surroundings &S, const clang::NamedDecl *D);

/// True if an unqualified \p Name means something of \p S's own.
bool isTaken(const Surroundings &S, llvm::StringRef Name);

/// What is called \p Name, qualified from the global namespace.
std::vector<const clang::NamedDecl *> declarationsOf(clang::ASTContext &Ctx,
                                                     llvm::StringRef Name);

/// True for what the program does not write: conversions, cleanups,
/// parentheses.
bool isWrapping(const clang::Stmt *S);

/// Without what isWrapping.
const clang::Expr *bare(const clang::Expr *E);
Spot bare(Spot S);

/// The innermost of what \p S stands in that is not wrapping, or null. \p Up is
/// set to its index in S.In.
const clang::Stmt *parent(const Spot &S, size_t *Up = nullptr);

} // namespace askfirst
#endif
