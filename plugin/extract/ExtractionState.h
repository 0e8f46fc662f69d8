//===- extract/ExtractionState.h - What one function's extraction knows ---===//
//
// The data of FunctionExtractor: what expressions evaluate to, the state that
// flows over the CFG, what was found so far; and what can be asked of it with
// no expression at hand.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_EXTRACTIONSTATE_H
#define ASKFIRST_EXTRACT_EXTRACTIONSTATE_H

#include "extract/CalleeOrder.h"
#include "extract/Discarded.h"
#include "extract/Effects.h"
#include "extract/Extract.h"
#include "extract/LibraryTypes.h"
#include "extract/Partings.h"
#include "extract/Rounds.h"
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

/// A member that is a pointer, reference or view.
struct PointerPath {
  AccessPath Path;
  clang::QualType Type;
};

/// An argument of a closure that a library function makes.
struct BoundArgument {
  const clang::Expr *E = nullptr; ///< kept, or
  unsigned Parameter = 0;         ///< given when it is called: from 1
};

/// What extraction of one function needs of, and leaves for, the TU.
struct ExtractionQueue {
  const CalleeOrder *Order = nullptr;
  /// Digests of the bodies extracted so far.
  std::map<const clang::FunctionDecl *, Effects> Known;
  std::map<const clang::CXXRecordDecl *, std::vector<PointerPath>> PointerPaths;
  /// Functions, and whether they ask for the exception that is being handled.
  llvm::DenseMap<const clang::FunctionDecl *, bool> AskForCurrent;
  llvm::DenseMap<const clang::FunctionDecl *, bool> Throwing; ///< throws
  std::vector<FunctionSummary> Made; ///< bodies of closures that bind makes
  std::vector<const clang::FunctionDecl *> Used; ///< callees and lambdas met
  llvm::SmallPtrSet<const clang::FunctionDecl *, 32> Seen;
  void use(const clang::FunctionDecl *F);
  void useVirtuals(const clang::CXXRecordDecl *R);
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
  /// Out.Writes by target and place.
  std::multimap<std::tuple<EntityId, uint32_t, uint32_t>, uint32_t> WritesAt;
  std::unique_ptr<clang::CFG> Graph;
  std::optional<Discarded> Unused; ///< values of the body nothing comes of
  LocTable Locs;
  State Cur;
  State BeforeLast; ///< Cur before the block's last element, if there are tries
  bool Emitting = false;
  unsigned BlockNow = 0;
  bool LoopBack = false;    ///< the block only leads back into its loop
  bool Alternatives = true; ///< joins keep them; not for ever
  std::map<unsigned, unsigned> JoinsAt; ///< by block
  /// What holds of every element once a loop over a range has come to its end,
  /// under NoPlace, and what it means that a place is true (or not) then.
  static constexpr LocId NoPlace = ~LocId(0);
  std::map<const clang::Stmt *, std::map<std::pair<LocId, bool>, Held>> AtEnd;
  std::set<const clang::VarDecl *> Counters; ///< indices of such loops
  llvm::DenseMap<const clang::VarDecl *, bool> Raised; ///< isRaised

  llvm::DenseMap<const clang::Expr *, Value> Values;
  llvm::DenseMap<const clang::Expr *, Held> HeldAt; ///< guards at evaluation
  std::map<std::tuple<const void *, LocId>, uint32_t> DefIndex;
  std::map<std::pair<const void *, unsigned>, CallIndex> CallIds;
  std::map<Term, TermIndex> TermIds;
  std::map<Guard, GuardIndex> GuardIds;
  std::map<Held, GuardSetIndex> SetIds;
  /// By block and place: what stands there where one of two ways cleared it.
  std::map<std::pair<unsigned, LocId>, uint32_t> Phis;
  /// ... and what each way there brings, under what.
  std::map<std::pair<unsigned, LocId>, std::vector<std::pair<Content, Held>>>
      PhiWays;
  std::map<LocId, CallIndex> MadeBy; ///< the constructor that made an object
  std::map<LocId, std::string> NamedTemps;
  std::map<LocId, LocId> MadeFor; ///< the variable an object was made for
  /// Where closures know a scalar local by reference: what is written to it is
  /// written there. First the one that writes it, if there is one (WrittenBy).
  std::map<LocId, std::set<LocId>> CapturedAs;
  std::map<LocId, LocId> WrittenBy;
  /// What a returned reference, view or lvalue may be: what is written, too.
  std::map<LocId, Targets> AliasOf;
  /// Those of them that are just one of these; that a library gave back.
  std::set<LocId> IsOneOf, OfLibrary;
  /// What such a result surely is beside itself.
  std::map<LocId, Targets> SameAs;
  /// Those of its aliases of which link finds out what they are, by the body of
  /// what returned it: with where they stand then.
  std::map<LocId, std::map<LocId, Item>> FoundBy;
  /// Classes of objects that are of just that class, if it has virtual
  /// functions. It is read as what stands under the key TypeKey.
  std::map<LocId, EntityId> ExactClass;
  std::set<LocId> ByKey;        ///< members that a parameter picks
  std::optional<LocId> Built;   ///< what default member initialisers are for
  std::map<LocId, LocId> WasOf; ///< what a pointer designated, by that pointer
  std::map<LocId, std::vector<LocId>> Beside; ///< members of the same union
  std::map<EntityId, int64_t> Indices;        ///< by key of an element
  /// Parameters that the body may change; nothing: not looked at yet.
  std::optional<std::set<const clang::ParmVarDecl *>> Changed;
  std::set<LocId> Moved; ///< pointer variables that walk, who knows over what
  std::map<unsigned, bool> GoneRound; ///< by block: whether it is in a loop
  Rounds Turns;
  Partings Ways{Out, Locs};
  std::map<LocId, Holders> Shared; ///< allocations that were handed on
  std::set<LocId> Raw;     ///< allocations by malloc and the like
  /// So with what parameters and `this` designate; what kept closures refer to
  /// by paths too long to say so.
  std::set<LocId> Escaped, Behind;
  llvm::DenseMap<LocId, clang::QualType> Types; ///< of storage, as declared
  /// The function's cost so far: statements by what the state knew then, and
  /// items of content taken from place to place.
  uint64_t Work = 0, Handled = 0;
  bool KeepsGlobals = true; ///< Effects::KeepsGlobals, so far
  bool isTooMuch() const;
  /// Storage of others that was written; true: what it designated on entry was.
  std::set<std::pair<LocId, bool>> Touched;
  struct { ///< returned: storage it designates, or pointers in it
    Targets Targets;
    std::map<AccessPath, std::pair<std::set<LocId>, clang::QualType>> Pointers;
    bool Lost = false;  ///< or something unknown
    bool Asked = false; ///< which it is depends on an answer
    bool Partial = false;
  } Given;
  std::set<CallIndex> Transparent; ///< accessors whose field is known
  llvm::DenseMap<const clang::Stmt *, const clang::CXXTryStmt *> TryOf;
  /// By try: the block its exceptions come to, and what holds where a
  /// constructor in the block that is visited may throw. The CFG has edges to
  /// handlers for calls only.
  std::map<const clang::CXXTryStmt *, unsigned> Dispatch;
  std::vector<std::pair<unsigned, State>> Leaving;
  llvm::DenseMap<const clang::CXXTryStmt *, const clang::CXXTryStmt *>
      TryAround;
  llvm::DenseMap<const clang::Stmt *, std::vector<const clang::VarDecl *>>
      Unwinds; ///< by throw: locals that end on the way
  /// By expression: temporaries that end with it, if their end runs something.
  llvm::DenseMap<const clang::Expr *, std::vector<const clang::Expr *>>
      EndingWith;
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

  // Locations and what stands there: Storage.cpp, Members.cpp (elements),
  // Effects.cpp (types, what was touched), CallResults.cpp (aliases).
  LocId typed(LocId L, clang::QualType T);
  void touch(LocId L, clang::QualType T);
  bool isTouched(LocId Base) const;
  void forget(LocId L), escape(LocId L, std::optional<LocId> In = {},
                               uint32_t To = Node::OfAny);
  void noteCapture(const clang::LambdaExpr *, const clang::ValueDecl *,
                   const Targets &Of, LocId To);
  void ended(const Targets &State);
  bool asksSomething(const Held &H);
  LocId apart(LocId L, llvm::StringRef What);
  Targets heldIn(const Targets &Of, clang::QualType Holder);
  void holdAlternative(LocId L, clang::QualType A);
  LocId valueIn(LocId State), exceptionIn(LocId State), oneOf(LocId L);
  Targets valuesIn(const Targets &States);
  Targets sharedState(const Value &V);
  Value futureOf(const clang::Expr *E, const Targets &State);
  LocId freshState(const clang::Expr *E);
  std::optional<Targets> elementsOfRange(const Value &V, clang::QualType T);
  Component elementKey(std::optional<int64_t> Index);
  std::optional<unsigned> keyParameter(const clang::Expr *Key);
  bool startsArray(LocId L) const, inArray(LocId L) const;
  LocId elementAt(LocId L, std::optional<int64_t> Steps,
                  clang::QualType Pointee);
  std::optional<LocId> partAt(LocId L, const clang::CXXRecordDecl *R,
                              int64_t Off, const clang::CXXRecordDecl *Wanted);
  LocId seenAs(LocId L, int64_t Off, const clang::CXXRecordDecl *Wanted);
  bool inLoop(), leadsOn(clang::QualType T);
  void stepPointers(const Targets &At, std::optional<int64_t> Steps,
                    clang::QualType T);
  Targets elementsAt(const Targets &T, std::optional<int64_t> Steps,
                     clang::QualType Pointee);
  const std::vector<PointerPath> &pointersIn(const clang::CXXRecordDecl *R,
                                             unsigned Depth = 0);
  bool isTransparent(LocId L) const;
  bool isRaised(const clang::Expr *E), isRaised(const clang::VarDecl *V);
  bool isStrong(const Targets &T) const;
  bool livesOn(LocId L);
  bool livesOnAlone(LocId L) const;
  Targets aliases(LocId L), withAliases(const Targets &T);
  bool isOwnType(const Item &I), isNested(const Item &I);
  LocId local(const clang::VarDecl *V), temp(const void *Key);
  LocId freshObject(const clang::Expr *E, clang::QualType T,
                    const Item &Content);
  Component componentOf(const clang::FieldDecl *Fd);
  clang::QualType ownType(LocId L, const clang::CXXRecordDecl *Named,
                          unsigned Depth) const;
  EntityId classOfObject(const clang::Expr *E, clang::QualType Static,
                         const Value &V);
  void noteTemporaries(const clang::Stmt *S, const clang::Expr *Whole);
  void isExactly(LocId L, clang::QualType T);
  Targets pointees(LocId L) const;
  std::string nameOf(LocId L) const;
  LocId fieldOf(LocId L, const clang::FieldDecl *Fd);
  clang::QualType typeAt(LocId L) const;
  bool isVariable(LocId L, clang::QualType T) const;
  uint32_t ownerOf(LocId L) const;
  LocId freshAt(const clang::Expr *E, uint32_t Index);
  void store(LocId L, Content C, bool Strong);
  void makeHere(LocId L, const Content &C);
  Targets besidePointer(LocId To, clang::QualType T);
  Content initialContent(LocId L) const;
  Content exactContent(const State &S, LocId L, bool Excepts = false) const;
  Content contentNow(LocId L, const std::map<LocId, Content> &Renewed) const;
  void leaveElements(LocId L, const Content &C, State &S) const;
  std::vector<std::pair<AccessPath, LocId>> reachable(LocId L) const;
  /// What \p Of, a map of a state, has of the object that \p L is part of, in
  /// order. \p Do makes no locations.
  template <typename Map, typename Function>
  void eachOfObject(Map &Of, LocId L, Function Do) const {
    auto Parts = Locs.object(L);
    if (Parts.size() > Of.size()) {
      for (auto &[K, V] : Of)
        if (Locs.base(K) == Locs.base(L))
          Do(K, V);
      return;
    }
    for (LocId K : Parts)
      if (auto It = Of.find(K); It != Of.end())
        Do(K, It->second);
  }
  bool anythingBelow(LocId L) const;
  Component position(unsigned I) const;
  Value pointerTo(const void *Key, Targets T);
  Value pointedAt(const Value &V);
  Value part(const Value &V, Component C);
  Value viewOver(const clang::Expr *Site, Targets Elements);
  std::optional<SizeRange> sizeOf(LocId L) const;
  void moveElement(LocId From, LocId To, bool Both), mixElements(LocId L);
  void countElements(LocId L, unsigned N), uncount(LocId L),
      countMembers(LocId L, const clang::Expr *E);
  static void joinSizes(State &Into, const State &From, bool Widen);
  Targets endOf(LocId, llvm::StringRef, llvm::StringRef, Component Else);
  clang::QualType elementType(clang::QualType Tuple, unsigned I) const;
  /// All stored at \p L and below, with paths relative to it.
  Content readWhole(LocId L, clang::QualType T);
  void addAnnotationNodes(LocId L, clang::QualType T, Content &C);
  /// Deep: with what it leads to through pointers and references it holds.
  Content dataOf(const Value &V, clang::QualType T, bool Deep = true);
  Value load(const Value &V, clang::QualType T);
  bool isPhi(const Content &C) const;
  bool isEmpty(const State &S, LocId L) const;
  bool throws(const clang::FunctionDecl *D);
  Held alsoNow(const Held &H, const Held &Now) const;
  Value objectOf(const Value &V, clang::QualType T);
  std::vector<std::pair<LocId, Effects::Copy>> storedCode(const State &AtExit);
};

} // namespace askfirst
#endif
