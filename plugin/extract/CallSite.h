//===- extract/CallSite.h - A call being transferred ------------*- C++ -*-===//
//
// What Calls.cpp gathers of a call expression before it becomes a core::Call,
// and LibraryCalls.cpp looks at to connect library calls directly.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_CALLSITE_H
#define ASKFIRST_EXTRACT_CALLSITE_H

#include "extract/FunctionExtractor.h"

namespace askfirst {

/// The digest of what a call runs, in the caller's words.
struct CallEffects {
  using Targets = std::set<LocId>;
  struct Pointer {
    const Effects::Pointer *Of = nullptr;
    Targets At, To;
    bool Unknown = false;
  };
  const Effects *Of = nullptr;
  std::vector<Pointer> Pointers;
  std::vector<std::pair<Targets, const EffectPlace *>> Written;
  Targets Returned;
  bool ReturnKnown = false;
};

struct FunctionExtractor::CallSite {
  const Expr *E = nullptr; ///< the call expression
  const clang::FunctionDecl *Callee = nullptr;
  const Expr *CalleeExpr = nullptr; ///< what is called, where no Callee
  std::optional<Value> Receiver;
  const Expr *ReceiverExpr = nullptr;
  clang::QualType ReceiverType;
  std::vector<const Expr *> Args;
  std::vector<Value> ArgValues;
  uint16_t Flags = CF_None;
  clang::QualType ResultType;
  bool Library = false;
  /// A lookup in a container: what its result points at.
  std::optional<Component> Found;
  std::optional<Implication> Means; ///< what its result says besides
  bool Copied = false; ///< its data was moved already: only callables are left
  std::optional<CallEffects> Known;
  bool Starts = false; ///< what it runs, may run on when it has returned
  LocId Until = Running::Never; ///< Starts: Running::By

  /// A path in the callee's words in those of the caller \p X.
  AccessPath pathHere(FunctionExtractor &X, const AccessPath &P) const;
  void overwrite(FunctionExtractor &X) const;
  void keepCode(FunctionExtractor &X) const;
};

/// The name of a class of the standard library, or "".
llvm::StringRef libraryName(const clang::CXXRecordDecl *R);
/// What a call of a packaged_task gives to its futures; null: it calls none.
clang::QualType taskResult(const clang::CXXMethodDecl *Called);
/// The key under which a variant of type \p Holder holds a \p T; "": it does
/// not.
std::string alternativeKeyOf(clang::QualType Holder, clang::QualType T);
/// The alternative that \p Called, `index` of the variant type \p Holder, gives
/// back \p Index for; null: it is none.
clang::QualType alternativeAt(const clang::CXXMethodDecl *Called,
                              clang::QualType Holder, int64_t Index);
/// What `&X::m`, `&f` or `f` names; null for other expressions.
const clang::ValueDecl *namedBy(const clang::Expr *E);

/// The expressions that give key and value of a pair expression: `{k, v}`,
/// `make_pair(k, v)`, `pair<...>(k, v)`; null: none do.
std::pair<const clang::Expr *, const clang::Expr *>
halvesOfPair(const clang::Expr *E);

/// Whether two positions are the begin and the end of one variable.
bool isWhole(const clang::Expr *From, const clang::Expr *To);

inline bool isPointerLike(clang::QualType T) {
  return !T.isNull() && (T->isReferenceType() || T->isPointerType());
}

} // namespace askfirst
#endif
