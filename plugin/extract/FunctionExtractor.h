//===- extract/FunctionExtractor.h - One body to its summary ----*- C++ -*-===//
// Runs a forward data flow over clang's CFG of one function to a fixpoint, then
// visits every reachable block once more with the final states and emits edges,
// calls and guards. The transfer functions are spread over files by construct:
//   Statements, Expressions, Members, Initialisers, Construction, InPlace,
//   Destruction, Calls (what they are given), CallResults (what they leave),
//   Bindings, Invocations (what the library runs), Exceptions, Coroutines,
//   KeyedAnswers, Storage (points-to), Ownership, Reading, Rounds, RawMemory,
//   Effects, Ranges, Vocabulary, Sequences, Joins, Partings, Terms, Values, ...
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_FUNCTIONEXTRACTOR_H
#define ASKFIRST_EXTRACT_FUNCTIONEXTRACTOR_H

#include "extract/ExtractionState.h"
#include "clang/AST/StmtVisitor.h"

namespace askfirst {

class FunctionExtractor
    : public clang::ConstStmtVisitor<FunctionExtractor, Value>,
      private ExtractionState {
public:
  FunctionExtractor(Declarations &Decls, const clang::FunctionDecl *F,
                    const ExtractOptions &O, ExtractionQueue &Queue,
                    std::vector<LedgerEntry> &Ledger);

  FunctionSummary run();

  /// The term of a constant initialiser outside any body.
  static TermIndex constantTerm(Declarations &Decls, const clang::Expr *E,
                                std::vector<Term> &Terms);

  // Expressions.cpp
  Value VisitStmt(const clang::Stmt *S);
  Value VisitExpr(const clang::Expr *E);
  Value VisitDeclRefExpr(const clang::DeclRefExpr *E);
  Value VisitMemberExpr(const clang::MemberExpr *E);
  Value VisitArraySubscriptExpr(const clang::ArraySubscriptExpr *E);
  Value VisitUnaryOperator(const clang::UnaryOperator *E);
  Value VisitBinaryOperator(const clang::BinaryOperator *E);
  Value
  VisitAbstractConditionalOperator(const clang::AbstractConditionalOperator *E);
  Value VisitCastExpr(const clang::CastExpr *E);
  Value VisitCXXThisExpr(const clang::CXXThisExpr *E);
  Value VisitInitListExpr(const clang::InitListExpr *E);
  Value VisitCXXParenListInitExpr(const clang::CXXParenListInitExpr *E);
  Value VisitMaterializeTemporaryExpr(const clang::MaterializeTemporaryExpr *E);
  Value VisitCXXThrowExpr(const clang::CXXThrowExpr *E);
  Value VisitCXXDeleteExpr(const clang::CXXDeleteExpr *E);
  Value VisitStmtExpr(const clang::StmtExpr *E);
  Value VisitVAArgExpr(const clang::VAArgExpr *E);
  // Calls.cpp, Construction.cpp
  Value VisitCallExpr(const clang::CallExpr *E);
  Value VisitCXXConstructExpr(const clang::CXXConstructExpr *E);
  Value VisitCXXInheritedCtorInitExpr(const clang::CXXInheritedCtorInitExpr *E);
  Value VisitCXXNewExpr(const clang::CXXNewExpr *E);
  Value VisitLambdaExpr(const clang::LambdaExpr *E);
  // Statements.cpp
  Value VisitDeclStmt(const clang::DeclStmt *S);
  Value VisitReturnStmt(const clang::ReturnStmt *S);
  Value VisitCXXCatchStmt(const clang::CXXCatchStmt *S);
  Value VisitCoawaitExpr(const clang::CoawaitExpr *E);
  Value VisitCoyieldExpr(const clang::CoyieldExpr *E);
  Value VisitCoreturnStmt(const clang::CoreturnStmt *S);
  Value VisitGCCAsmStmt(const clang::GCCAsmStmt *S);

private:
  using Expr = clang::Expr;
  using Stmt = clang::Stmt;
  using QualType = clang::QualType;
  using SourceLocation = clang::SourceLocation;
  bool buildCFG();
  void enterParameters(), fixpoint(), overBudget();
  void visitBlock(const clang::CFGBlock &B);
  void visitElement(const clang::CFGElement &E);
  void propagate(const clang::CFGBlock &B, const State &S,
                 llvm::function_ref<void(const clang::CFGBlock *, State)> To);
  void leave(const State &AtExit);
  void declare(const clang::VarDecl *V);
  void bindStructured(const clang::DecompositionDecl *D, const Value &Init);
  void initialise(const clang::CXXCtorInitializer *I);
  void returnOutcomes(const Expr *E);
  void noteReturn(const Expr *E, const Held &If = {});
  void noteOutParameter(unsigned I, const State &AtExit);
  // Expressions.cpp
  Value value(const Expr *E);
  void forgetValues(const Stmt *S);
  Value member(const Value &Base, const clang::FieldDecl *F, const Expr *E);
  Value memberThrough(const Value &Base, const Value &Pointer, const Expr *P,
                      const Expr *Site);
  Value assign(const Value &To, const Value &From, const Expr *E,
               SourceLocation L, bool Compound);
  bool walks(const Expr *E), mayStep(const Expr *E);
  bool endsText(const Expr *At, const Expr *Is);
  std::optional<int64_t> stepsOf(const Expr *E);
  void initialiseInto(LocId L, const clang::InitListExpr *E);
  void initialiseMember(LocId L, LocId To, const Expr *, SourceLocation Else);
  // Calls.cpp
  struct CallSite;
  Value call(CallSite &S);
  std::optional<Value> modelled(CallSite &S), accessor(CallSite &S);
  std::optional<Value> container(CallSite &S), sequence(CallSite &S);
  Value positionIn(CallSite &S, Component At);
  Component keyComponent(const Expr *Key);
  void putElement(const Targets &Containers, Component At, const Value &V,
                  QualType T, const Expr *By, bool Strong);
  void putPair(const Targets &Containers, const Expr *Key, const Value &V,
               QualType T, bool Strong);
  void emplaceElement(CallSite &S, const Targets &Containers, QualType T,
                      unsigned First);
  void renewAll(LocId Element, const Value &V, const Expr *From);
  void exchange(const Value &A, const Value &B, QualType T, const Expr *E);
  std::optional<Value> libraryFunction(CallSite &S), memoryFunction(CallSite &);
  std::optional<Value> positionAmong(CallSite &S);
  Value elementsOf(CallSite &S, size_t), tupleOf(CallSite &S, bool References);
  struct Making;
  bool constructAs(CallSite &S, QualType T, unsigned First, LocId Into);
  void startMembers(Making &M, LocId Into, const clang::CXXRecordDecl *R);
  bool wholeObject(const Expr *Pointer, const Expr *Bytes, bool Text = false);
  std::optional<Value> constructLibrary(const clang::CXXConstructExpr *E,
                                        const Value &Made, unsigned Given);
  void returnTwice();
  void passArguments(CallSite &S, CallIndex C);
  void takeOutputs(CallSite &S, CallIndex C);
  EntityId calledThrough(CallSite &S);
  Value takeResult(CallSite &S, CallIndex C);
  void noteWhatItMayBe(const CallSite &S, CallIndex C, LocId L);
  Argument inheritedArgument(const clang::ParmVarDecl *P);
  void recordCall(CallSite &S, CallIndex C);
  static QualType parameterType(const CallSite &S, size_t I);
  static bool mayWrite(const CallSite &S, size_t I);
  CallIndex callIndex(const void *Key, unsigned Sub = 0);
  Value memberwiseCopy(const Value &From, const Expr *E);
  void putOut(CallSite &S, const Targets &T, Node N, const AccessPath &Path,
              const Expr *At, unsigned Sub);
  void noteReturned(const Expr *E, const Value &V);
  Targets referredTo(const Expr *E);
  void noteOwnership(const State &AtExit);
  std::optional<Effects> digest(const State &AtExit);
  bool noteOwners(const Targets &T, CallIndex C, uint32_t Argument);
  const Effects *effectsOf(const CallSite &S) const;
  std::optional<Targets> placeHere(const CallSite &S, const EffectPlace &P);
  void prepareEffects(CallSite &S);
  void makeFresh(const CallSite &S, CallIndex C);
  void applyEffects(CallSite &S, CallIndex C);
  void setPointer(const Targets &At, const Targets &To, bool Unknown,
                  QualType T);
  std::optional<Value> knownResult(CallSite &S, CallIndex C, TermIndex T);
  // Invocations.cpp
  const Expr *standIn(const void *For, unsigned I, QualType T, SourceLocation L,
                      const Value &V);
  std::optional<Value> invoke(const Expr *Site, const Expr *Callable,
                              llvm::ArrayRef<const Expr *> Args,
                              std::optional<LocId> Until = {});
  std::vector<const Expr *> unpacked(const Expr *Site, const Expr *Tuple);
  std::optional<Value> invocation(CallSite &S);
  bool constructTask(const Expr *E, QualType T,
                     llvm::ArrayRef<const Expr *> Args, LocId L,
                     bool Forwarded = false);
  void finishTask(CallSite &S, CallIndex C);
  void lend(CallSite &S), runOn(CallSite &S, CallIndex C);
  void changeByOthers(const CallSite &S, CallIndex C);
  void noteShared(LocId L, const Content &C, SourceLocation Loc);
  std::optional<Value> bound(CallSite &S, llvm::StringRef Name);
  std::optional<LocId> neighbour(const Expr *Site, const Expr *Index,
                                 llvm::StringRef Name, const Targets &Elements);
  Value closure(const Expr *Site, const Expr *Callable,
                llvm::ArrayRef<BoundArgument> Args);
  std::optional<Value> memberClosure(const Expr *Site, const Expr *Pointer);
  // Exceptions.cpp
  void noteTries(const Stmt *S, const clang::CXXTryStmt *In,
                 const clang::CXXCatchStmt *Handler,
                 std::vector<const clang::VarDecl *> &Scope);
  EntityId exceptionType(QualType T);
  Node caught(const clang::CXXCatchStmt *H);
  Content current(const Stmt *S);
  Content handledAt(const CallSite &S);
  void throwData(const Content &C, const Stmt *At, SourceLocation L,
                 QualType Thrown = QualType(), bool Below = false);
  void handlersOf(const Stmt *S, CallIndex C, SourceLocation L);
  std::optional<Value> exceptionFunction(CallSite &S);
  // Destruction.cpp
  void destroy(const clang::VarDecl *V, SourceLocation L);
  void destroyObject(const Value &Object, QualType T, const void *Key,
                     unsigned &Sub, SourceLocation L, bool Exact,
                     unsigned Depth);
  void callDestructor(const Value &Object, QualType T,
                      const clang::CXXDestructorDecl *D, const void *Key,
                      unsigned Sub, SourceLocation L, bool Exact);
  void runDeleter(const Value &Owned, QualType T,
                  const clang::CXXRecordDecl *Deleter, const void *Key,
                  unsigned Sub, SourceLocation L);
  void keepDeleter(const Expr *E, const Expr *Deleter, const Expr *Owned);
  void endOwned(CallSite &S);
  bool fillFromList(LocId L, QualType T, const Expr *List);
  std::optional<Targets> madeOf(const Expr *Site, unsigned Key,
                                const Expr *Callable,
                                llvm::ArrayRef<Targets> Elements);
  std::optional<Value> adapted(const Expr *Site, llvm::StringRef Name,
                               unsigned Index,
                               llvm::ArrayRef<const Expr *> Args,
                               std::vector<Targets> Ranges);
  std::optional<Value> rangeCall(CallSite &S);
  std::optional<Value> elementAlgorithm(CallSite &S, llvm::StringRef Name);
  Held saidOf(const Expr *Site, unsigned Key, const Expr *Callable,
              const Targets &Elements, bool Yes, bool Some = false);
  void pick(const Expr *Site, LocId L, const Targets &From,
            const AccessPath &At, const Held &Under, bool Before);
  std::optional<LocId> containerOf(LocId E) const;
  void pickingAlgorithm(CallSite &S, llvm::StringRef Name,
                        const Targets &Elements, size_t Callable);
  void holdNow(LocId L, QualType Holder, const Expr *From);
  std::optional<Value> visited(CallSite &S);
  std::optional<Value> monadic(CallSite &S, llvm::StringRef Name);
  std::optional<Value> vocabulary(CallSite &S);
  std::optional<Implication> isAlternative(const Value &, QualType,
                                           SourceLocation);
  TermIndex alternative(QualType T), alternativeIn(const Expr *E);
  void suspend(SourceLocation L);
  std::optional<Value> handleFunction(CallSite &S);
  // Storage.cpp
  Node define(const void *Key, LocId L, const SourceLocation Loc,
              llvm::StringRef Name);
  void write(const Targets &T, const Value &V, QualType Type, const void *Key,
             SourceLocation L, StepKind Step, bool Weak = false);
  void setAside(LocId To, llvm::ArrayRef<Targets *> New, bool Own = false);
  void noteOutsideWrite(LocId L, const Content &C, SourceLocation Loc,
                        StepKind Step);
  TermIndex holding(bool Something, TermIndex Inside);
  void noteFilled(LocId, const Expr *From, SourceLocation);
  void noteStateWrite(LocId, const Value &V, const Expr *From, SourceLocation,
                      StateWrite::Kind How, TermIndex Place = 0);
  TermIndex elementTerm(LocId Container, const Expr *Key, bool OfMap);
  void noteCompound(const Targets &To, const clang::BinaryOperator *E,
                    const Value &V);
  TermIndex eachOf(const Expr *Iterator, const Targets &Elements);
  void beginRound(const Stmt *S, State &Next), endRounds(const Stmt *, State &);
  std::vector<TermIndex> elementsOfRound(const Stmt *S);
  void noteEnd(const Stmt *For, TermIndex One);
  void noteKept(const Stmt *For, const clang::VarDecl *It,
                llvm::ArrayRef<const Expr *> Kept, llvm::ArrayRef<State> Entry);
  bool noteEnds(llvm::ArrayRef<State> Entry);
  void notePut(const Targets &Containers, const Expr *Key, const Expr *Is,
               bool Mapped = true);
  // Conditions.cpp
  TermIndex term(Term T), termOf(const Expr *E);
  GuardIndex guard(Guard G);
  TermIndex termOfLoc(LocId L), termOfPlace(LocId L);
  TermIndex constant(const Expr *E), wrappedConstant(const Expr *A);
  Held guardSet(TermIndex T, Outcome O, TermIndex Constant, SourceLocation L);
  Held filledUnder(const State &S, const Expr *E, bool Each = false);
  MaybeHeld implied(const Expr *E, bool Truth, unsigned Depth = 0);
  MaybeHeld impliedByComparison(const Expr *L, const Expr *R, Outcome O,
                                SourceLocation Loc, unsigned Depth);
  Implication implication(const Expr *E);
  // Values.cpp
  VarInfo infoOf(const Value &V, const Expr *From);
  TermIndex choiceTerm(const Choices &Among);
  void choose(Choices &In, TermIndex C, const Held &H);
  std::optional<Choices> choices(const Expr *E, unsigned Depth = 0);
  std::optional<Choices> textChoices(const Expr *E, unsigned Depth = 0);
  std::optional<Choices> combine(clang::BinaryOperatorKind K, const Choices &A,
                                 const Choices &B);
  MaybeHeld impliedByChoice(const Choices &Among, Outcome O, int64_t Than);
  VarInfo compound(const Expr *L, clang::BinaryOperatorKind K, const Expr *R);
  VarInfo stepped(const Expr *L, bool Up);
  static bool holdsScalar(QualType T);
  std::optional<bool> holds(const Expr *E, unsigned Depth = 0);
  void assignTied(LocId Tuple, const Value &From, const Expr *At);
  void notePart(LocId L, const Value &V, const Expr *From);
  void noteInside(LocId L, QualType T, const Value &V, const Expr *From);
  void killGuards(LocId Written), redefined(LocId L);
  bool throwsHere(const Stmt *Last, State &Next);
  void learn(State &S, const Expr *Cond, bool Taken);
  bool mentions(TermIndex T, LocId Written, unsigned Depth = 0);
  void callMade(CallIndex C, bool MayChangeAnswers);
  GuardSetIndex guardSetIndex(const Held &H);
  void markAsserts(const clang::CFGBlock &Branch, Held &H, unsigned Taken);
  // Joins.cpp
  Held assumed(Held H, Location At);
  Held meet(const Held &A, const Held &B) const;
  MaybeHeld joinOutcome(const MaybeHeld &A, const Held &AtA, const MaybeHeld &B,
                        const Held &AtB);
  Held either(const Held &A, const Held &B);
  Held someOf(std::vector<Held> Sets, const HeldGuard &Of);
  MaybeHeld either(const MaybeHeld &A, const MaybeHeld &B);
  bool mayMeet(LocId L, unsigned BlockId, const Content &A, const Held &AtA,
               const Content &B, const Held &AtB);
  void notePhis(unsigned Block, const State &), emitPhis(llvm::ArrayRef<State>);
  bool joinInto(State &Into, const State &From, unsigned BlockId);
  VarInfo joinVar(const VarInfo &A, const State &AtA, const VarInfo &B,
                  const State &AtB, unsigned BlockId, LocId L);
  void edge(const Item &From, Node To, AccessPath ToPath, SourceLocation L,
            StepKind Step, const Held *At = nullptr);
  void edges(const Content &C, Node To, SourceLocation L, StepKind Step,
             const Held *At = nullptr);
  void ledger(LedgerEntry::Kind K, llvm::StringRef Detail, SourceLocation L);
};
} // namespace askfirst
#endif
