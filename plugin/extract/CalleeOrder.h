//===- extract/CalleeOrder.h - Callees before callers -----------*- C++ -*-===//
//
// The order in which bodies are extracted: strongly connected components of
// the calls that are written in them (Tarjan, SIAM J. Comput. 1972), callees
// first. What a function may ask of a callee depends on the code alone, not on
// the order in which functions were met.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_CALLEEORDER_H
#define ASKFIRST_EXTRACT_CALLEEORDER_H

#include "extract/Declarations.h"

namespace askfirst {

/// The definition of \p F that is extracted, or null.
const clang::FunctionDecl *bodyOf(const clang::FunctionDecl *F);

class CalleeOrder {
public:
  explicit CalleeOrder(Declarations &Decls) : Decls(Decls) {}

  /// Calls \p Do for the definition \p F and all it calls that were not visited
  /// yet, each after those it calls.
  void visit(const clang::FunctionDecl *F,
             llvm::function_ref<void(const clang::FunctionDecl *)> Do);

  /// True if \p F calls \p Callee, and neither calls itself by way of the
  /// other; and wherever F's code is seen, Callee's is.
  bool isBelow(const clang::FunctionDecl *F,
               const clang::FunctionDecl *Callee) const;

  /// True if \p F, visited, calls itself by way of another function.
  bool isInCycle(const clang::FunctionDecl *F) const {
    return Entries.lookup(F).Cycle;
  }

private:
  struct Entry {
    std::vector<const clang::FunctionDecl *> Callees;
    unsigned Number = 0, Low = 0;
    unsigned Component = 0; ///< 0: not complete
    bool Cycle = false;     ///< it is not alone in its component
  };
  void enter(const clang::FunctionDecl *F);
  bool inMainFile(const clang::FunctionDecl *F) const;

  Declarations &Decls;
  llvm::DenseMap<const clang::FunctionDecl *, Entry> Entries;
  std::vector<const clang::FunctionDecl *> Stack;
  unsigned Numbers = 0, Components = 0;
};

} // namespace askfirst
#endif
