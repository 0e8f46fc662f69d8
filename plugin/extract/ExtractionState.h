//===- extract/ExtractionState.h - What one function's extraction knows ---===//
//
// The data of FunctionExtractor: what expressions evaluate to, the state that
// flows over the CFG, what was found so far. Values only.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_EXTRACTIONSTATE_H
#define ASKFIRST_EXTRACT_EXTRACTIONSTATE_H

#include "extract/Declarations.h"
#include "extract/Discarded.h"
#include "extract/Extract.h"
#include "extract/LibraryTypes.h"
#include "extract/Memory.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace askfirst {

/// What an expression evaluates to. A pointer and the lvalue of its pointee
/// have the same Targets; a class prvalue's Targets is the temporary it lives
/// in.
struct Value {
  Content Data;            ///< where its data comes from, besides Targets
  std::set<LocId> Targets; ///< the storage it designates
  TermIndex T = 0;         ///< as a term, 0 if none describes it
  /// One of several things that Targets stands for: what is written there may
  /// leave the others as they are.
  bool Partial = false;
  std::optional<Implication> Truth; ///< of boolean-like values
};

/// What extraction of one function needs of, and leaves for, the TU.
struct ExtractionQueue {
  std::vector<FunctionSummary> Made; ///< bodies of closures that bind makes
  std::vector<const clang::FunctionDecl *> Used; ///< callees and lambdas met
  llvm::SmallPtrSet<const clang::FunctionDecl *, 32> Seen;
  void use(const clang::FunctionDecl *F);
};

struct ExtractionState {
  using Targets = std::set<LocId>;

  ExtractionState(Declarations &Decls, const clang::FunctionDecl *F,
                  const ExtractOptions &O, ExtractionQueue &Queue,
                  std::vector<LedgerEntry> &Ledger)
      : Decls(Decls), Ctx(Decls.context()), F(F), Options(O), Queue(Queue),
        Ledger(Ledger) {}

  Declarations &Decls;
  clang::ASTContext &Ctx;
  const clang::FunctionDecl *F;
  const clang::CXXRecordDecl *Lambda = nullptr; ///< F is its call operator
  const ExtractOptions &Options;
  ExtractionQueue &Queue;
  std::vector<LedgerEntry> &Ledger;

  FunctionSummary Out;
  std::unique_ptr<clang::CFG> Graph;
  std::optional<Discarded> Unused; ///< values of the body nothing comes of
  LocTable Locs;
  State Cur;
  bool Emitting = false;
  unsigned BlockNow = 0;
  bool LoopBack = false; ///< the block only leads back into its loop
  bool Alternatives = true; ///< joins keep them; not for ever
  std::map<unsigned, unsigned> JoinsAt; ///< by block

  llvm::DenseMap<const clang::Expr *, Value> Values;
  llvm::DenseMap<const clang::Expr *, Held> HeldAt; ///< guards when it was evaluated
  std::map<std::tuple<const void *, LocId>, uint32_t> DefIndex;
  std::map<std::pair<const void *, unsigned>, CallIndex> CallIds;
  std::map<Term, TermIndex> TermIds;
  std::map<Guard, GuardIndex> GuardIds;
  std::map<Held, GuardSetIndex> SetIds;
  /// By block and place: what stands there where one of two ways cleared it.
  std::map<std::pair<unsigned, LocId>, uint32_t> Phis;
  std::map<LocId, CallIndex> MadeBy; ///< the constructor that made an object
  /// What a returned reference, view or conditional lvalue may be: writes to it
  /// are writes to these, too.
  std::map<LocId, Targets> AliasOf;
  /// Classes of objects that are of just that class, if it has virtual
  /// functions. It is read as what stands under the key TypeKey.
  std::map<LocId, EntityId> ExactClass;
  std::set<LocId> Moved; ///< pointer variables that walk over an array
  std::set<LocId> Shared; ///< allocations that were handed on
  std::set<CallIndex> Transparent; ///< accessors whose field is known
  llvm::DenseMap<const clang::Stmt *, const clang::CXXTryStmt *> TryOf;
  llvm::DenseMap<const clang::CXXTryStmt *, const clang::CXXTryStmt *> TryAround;
  llvm::DenseMap<const clang::Stmt *, std::vector<const clang::VarDecl *>>
      Unwinds; ///< by throw: locals that end on the way
  std::map<std::pair<const void *, unsigned>, clang::Expr *> StandIns;
  llvm::DenseMap<const clang::CXXCatchStmt *, uint32_t> Handlers;
  llvm::DenseMap<const clang::Stmt *, const clang::CXXCatchStmt *> HandlerOf;
  std::map<std::pair<ReturnOutcome::Kind, TermIndex>, Held> Outcomes;
  std::vector<CallIndex> AfterOf;   ///< by call: Call::After
  std::vector<TermIndex> CallTerms; ///< by call: its result as a term
  unsigned Returns = 0;
  TermIndex Returned = 0; ///< by the only return, 0: none or several
  bool AnyReturn = false;
  bool ComesBack = true; ///< its exit can be reached
  /// Constant yes and no that are returned only once something was thrown.
  std::optional<Location> YesInHandler, NoInHandler;
};

} // namespace askfirst
#endif
