//===- extract/LibraryTypes.h - What is known of library types -----*- C++
//-*-===//
//
// Which types of the standard library, or shaped like it, hold, point at or
// move values. Asked by the transfer functions; nothing here has state.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_LIBRARYTYPES_H
#define ASKFIRST_EXTRACT_LIBRARYTYPES_H

#include "extract/Declarations.h"

namespace askfirst {

/// Without what does not change an answer: parentheses, casts, cleanups.
const clang::Expr *strip(const clang::Expr *E);
/// True for library classes that stand for what they point at: iterators,
/// views, smart pointers, reference wrappers.
bool isViewLike(const clang::CXXRecordDecl *R);
/// Whether \p D stands in std::ranges or deeper; \p Views: in its views.
bool inRanges(const clang::Decl *D, bool Views = false);
/// The name of an algorithm of the standard library, or "".
llvm::StringRef algorithmName(const clang::FunctionDecl *D);
/// The parameter through which an algorithm puts elements out, or -1.
int outputParameter(const clang::FunctionDecl *D);
/// True if algorithm \p D does not write what argument \p Argument stands for.
bool readsOnly(const clang::FunctionDecl *D, unsigned Argument);
/// True for the standard containers and their adaptors.
bool isContainer(const clang::CXXRecordDecl *R);
/// Whether what the function is given is looked up in a container.
bool looksUp(const clang::FunctionDecl *F);
/// What a vector of bool or a bitset gives for one of its elements.
bool isBitReference(clang::QualType T);
/// True for what holds one answer: a scalar, an atomic or optional one.
bool isAnswerType(clang::QualType T);
/// A letter or byte. Text is one thing: what is written at one place in it is
/// in all of it.
bool isText(clang::QualType T);
/// std::string and its like.
bool isTextType(clang::QualType T);
/// True for pointers, smart pointers, optionals: what may hold nothing.
bool isNullable(clang::QualType T);
/// Whether what a nullable type may hold is a text or bytes.
bool holdsText(clang::QualType T);
/// True for pointers, references, smart pointers and containers of such: what
/// it leads to is an object of its own.
bool designates(clang::QualType T);
bool isLibraryClass(Declarations &D, clang::QualType T);

/// The parameter of the declaration that gives \p P its default argument.
const clang::ParmVarDecl *declaredDefault(const clang::ParmVarDecl *P);

/// Whether \p R has its elements in the order in which they were put there.
bool isSequence(const clang::CXXRecordDecl *R);
/// How many elements the list has that \p E makes a sequence of; nothing: it
/// makes none of a list.
std::optional<unsigned> listedIn(const clang::Expr *E);

} // namespace askfirst
#endif
