//===- extract/FunctionExtractor.cpp - The fixpoint -----------------------===//
#include "extract/FunctionExtractor.h"
#include "compat/Compat.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/Analyses/PostOrderCFGView.h"

using namespace askfirst;
using namespace clang;

void ExtractionQueue::use(const FunctionDecl *F) {
  if (F && Seen.insert(F->getCanonicalDecl()).second)
    Used.push_back(F);
}

void ExtractionQueue::useVirtuals(const CXXRecordDecl *R) {
  // An assignment that the compiler writes has a body where one asks for it.
  for (const CXXMethodDecl *M : R->methods())
    if (M->isVirtual() && (M->isUserProvided() || isa<CXXDestructorDecl>(M)))
      use(M);
}

FunctionExtractor::FunctionExtractor(Declarations &Decls, const FunctionDecl *F,
                                     const ExtractOptions &O,
                                     ExtractionQueue &Queue,
                                     std::vector<LedgerEntry> &Ledger)
    : ExtractionState(Decls, F, O, Queue, Ledger) {
  if (auto *M = dyn_cast<CXXMethodDecl>(F); M && M->getParent()->isLambda())
    Lambda = M->getParent();
}

/// The parameter of the declaration that gives \p P its default argument.
const ParmVarDecl *askfirst::declaredDefault(const ParmVarDecl *P) {
  auto *Of = dyn_cast<FunctionDecl>(P->getDeclContext());
  unsigned I = P->getFunctionScopeIndex();
  if (P->hasInheritedDefaultArg() && Of)
    for (const FunctionDecl *R : Of->redecls())
      if (I < R->getNumParams() && R->getParamDecl(I)->hasDefaultArg() &&
          !R->getParamDecl(I)->hasInheritedDefaultArg())
        return R->getParamDecl(I);
  return P;
}

FunctionSummary FunctionExtractor::run() {
  Out.Id = Decls.idOf(F);
  Out.Loc = Decls.locate(F->getLocation());
  for (const ParmVarDecl *P : F->parameters()) {
    Parameter Q;
    Q.Name = P->getNameAsString();
    Q.Loc = Decls.locate(P->getLocation());
    Q.Class = Decls.classOf(P->getType());
    QualType T = P->getType();
    if (isNullable(T))
      Q.Flags |= AF_Nullable;
    if ((T->isReferenceType() || T->isPointerType()) &&
        !T->getPointeeType().isConstQualified() &&
        !T->getPointeeType()->isFunctionType())
      Q.Flags |= AF_MayWrite;
    if (T.getNonReferenceType()->isBooleanType())
      Q.Flags |= AF_Bool;
    if (T->isVoidPointerType())
      Q.Flags |= AF_Opaque;
    if (P->hasDefaultArg() && !P->hasUnparsedDefaultArg() &&
        !P->hasUninstantiatedDefaultArg()) {
      Q.Default = constantTerm(Decls, P->getDefaultArg(), Out.Terms);
      if (Q.Default)
        Q.Loc = Decls.locate(declaredDefault(P)->getLocation());
    }
    Out.Parameters.push_back(std::move(Q));
  }
  for (TermIndex I = 1; I < Out.Terms.size(); ++I)
    TermIds[Out.Terms[I]] = I;
  if (!buildCFG()) {
    ledger(LedgerEntry::UnhandledConstruct, "function without a CFG",
           F->getLocation());
    overBudget();
    return std::move(Out);
  }
  if (Graph->size() > Options.MaxBlocks) {
    ledger(LedgerEntry::FunctionOverBudget,
           std::to_string(Graph->size()) + " blocks", F->getLocation());
    overBudget();
    return std::move(Out);
  }
  std::vector<const VarDecl *> Scope;
  noteTries(F->getBody(), nullptr, nullptr, Scope);
  if (auto *C = dyn_cast<CXXConstructorDecl>(F))
    if (auto *T = dyn_cast<CXXTryStmt>(F->getBody()))
      for (const CXXCtorInitializer *I : C->inits())
        noteTries(I->getInit(), T, nullptr, Scope);
  Unused.emplace(F, Ctx);
  fixpoint();
  return std::move(Out);
}

bool FunctionExtractor::buildCFG() {
  CFG::BuildOptions BO;
  BO.AddInitializers = true;
  BO.AddImplicitDtors = true;
  BO.AddCXXDefaultInitExprInCtors = true;
  BO.PruneTriviallyFalseEdges = true;
  // Handlers are reachable only through exception edges, which cost a block a
  // call: only where there is a handler.
  struct HasTry : ConstStmtVisitor<HasTry> {
    static bool find(const Stmt *S) {
      if (!S || isa<LambdaExpr>(S))
        return false;
      if (isa<CXXTryStmt>(S))
        return true;
      return llvm::any_of(S->children(), find);
    }
  };
  BO.AddEHEdges = HasTry::find(F->getBody());
  BO.setAllAlwaysAdd();
  Graph = CFG::buildCFG(F, F->getBody(), &Ctx, BO);
  return Graph != nullptr;
}

void FunctionExtractor::enterParameters() {
  Cur = State();
  Cur.Reachable = true;
  if (auto *M = dyn_cast<CXXMethodDecl>(F)) {
    MemLoc This;
    This.K = MemLoc::ThisObj;
    typed(Locs.intern(This), canonicalTagType(Ctx, M->getParent()));
  }
  for (unsigned I = 0; I < F->getNumParams(); ++I) {
    const ParmVarDecl *P = F->getParamDecl(I);
    LocId Var = local(P);
    QualType T = P->getType();
    Term Entry;
    Entry.K = Term::Param;
    Entry.Number = I;
    VarInfo Info;
    Info.T = term(Entry);
    Cur.Vars[Var] = Info;
    if (T->isReferenceType() || T->isPointerType()) {
      MemLoc Obj;
      Obj.K = MemLoc::ParamObj;
      Obj.Index = I;
      LocId Object = typed(Locs.intern(Obj), T->getPointeeType());
      Cur.Pointees[Var] = {Object};
      if (T->isReferenceType())
        Cur.Vars[Object] = Info;
      else if (T->getPointeeType()->isScalarType()) {
        Entry.K = Term::Element;
        Entry.Number = 0;
        Entry.Operands = {Info.T};
        Cur.Vars[Object].T = term(Entry);
      }
      continue;
    }
    Item In;
    In.N.K = Node::Param;
    In.N.Index = I;
    Cur.Store[Var] = {In};
    // Views and smart pointers stand for what they point at; a by-value one
    // shares it with the caller.
    if (auto *R = T->getAsCXXRecordDecl();
        R && isViewLike(R) && Decls.inSystemHeader(R)) {
      MemLoc Obj;
      Obj.K = MemLoc::ParamObj;
      Obj.Index = I;
      Cur.Pointees[Var] = {Locs.intern(Obj)};
    }
    // So with what its members designate.
    if (auto *R = T->getAsCXXRecordDecl())
      for (const PointerPath &P : pointersIn(R)) {
        MemLoc Obj;
        Obj.K = MemLoc::ParamObj;
        Obj.Index = I;
        LocId To = typed(Locs.child(Locs.intern(Obj), P.Path), P.Type);
        Cur.Pointees[typed(Locs.child(Var, P.Path), P.Type)] = {To};
      }
  }
}

/// By node, as link looks them up; each once.
static void sortEdges(std::vector<Edge> &Edges) {
  llvm::sort(Edges, [](const Edge &A, const Edge &B) {
    return std::tie(A.From, A.FromPath, A.To, A.ToPath, A.Loc, A.Step, A.Guards,
                    A.Except) < std::tie(B.From, B.FromPath, B.To, B.ToPath,
                                         B.Loc, B.Step, B.Guards, B.Except);
  });
  Edges.erase(llvm::unique(Edges), Edges.end());
}

/// What a function may cost before it is cut (ledger): statements visited, each
/// counted once and once more for each Places things that the state knows then,
/// and what they handle. Half a second or so, where the largest of a program's
/// long functions need a tenth; past it are small ones on linked structures in
/// which everything may point at everything. The same on every machine.
static constexpr uint64_t MaxWork = 200'000, Places = 16;
/// Its edges: what a value in it may be, times what it flows into.
static constexpr size_t MaxEdges = 100'000;

void FunctionExtractor::fixpoint() {
  PostOrderCFGView Order(Graph.get());
  // Blocks by their place in reverse post-order, smallest first: a block is
  // visited after its predecessors but for back edges.
  std::vector<const CFGBlock *> ByPlace(Order.begin(), Order.end());
  for (const CFGBlock *B : *Graph)
    if (auto *T = dyn_cast_or_null<CXXTryStmt>(B->getTerminatorStmt()))
      Dispatch[T] = B->getBlockID();
  // Handlers of a whole function are reached from no block, nor are those of a
  // try in which nothing but constructors runs.
  if (isa_and_nonnull<CXXTryStmt>(F->getBody()) || !Dispatch.empty()) {
    llvm::SmallPtrSet<const CFGBlock *, 32> Have(ByPlace.begin(),
                                                 ByPlace.end());
    for (const CFGBlock *B : *Graph)
      if (Have.insert(B).second)
        ByPlace.push_back(B);
  }
  std::vector<unsigned> Place(Graph->getNumBlockIDs(), 0);
  for (unsigned I = 0; I < ByPlace.size(); ++I)
    Place[ByPlace[I]->getBlockID()] = I;
  std::set<unsigned> Worklist;
  std::vector<State> Entry;
  auto Begin = [&] {
    Worklist.insert(Place[Graph->getEntry().getBlockID()]);
    Entry.assign(Graph->getNumBlockIDs(), State());
    enterParameters();
    Entry[Graph->getEntry().getBlockID()] = Cur;
    // The handlers of a whole function: members may throw before its body.
    if (auto *T = dyn_cast_or_null<CXXTryStmt>(F->getBody()))
      for (const CFGBlock *B : ByPlace)
        for (unsigned I = 0; I < T->getNumHandlers(); ++I)
          if (B->getLabel() == T->getHandler(I)) {
            Entry[B->getBlockID()] = Cur;
            Worklist.insert(Place[B->getBlockID()]);
          }
  };
  Turns.find(*Graph);
  unsigned Visits = 0;
  auto Visit = [&](const CFGBlock &B) {
    size_t State = Cur.Vars.size();
    for (const auto &[L, C] : Cur.Store)
      State += 1 + C.size();
    for (const auto &[L, T] : Cur.Pointees)
      State += 1 + T.size();
    Work += (B.size() + 1) * (1 + State / Places);
    visitBlock(B);
    return !isTooMuch() && Out.Edges.size() <= MaxEdges;
  };
  auto Cut = [&] {
    std::string Why =
        isTooMuch() ? "too much at once in it: cut after " : "cut after ";
    ledger(LedgerEntry::FunctionOverBudget,
           Why + std::to_string(Visits) + " block visits", F->getLocation());
    overBudget();
  };
  Begin();
  while (!Worklist.empty()) {
    const CFGBlock *B = ByPlace[*Worklist.begin()];
    Worklist.erase(Worklist.begin());
    Cur = Entry[B->getBlockID()];
    LoopBack = B->getLoopTarget() != nullptr;
    if (++Visits > Options.MaxBlockVisits || !Visit(*B))
      return Cut();
    for (auto &[Id, S] : Leaving)
      if (joinInto(Entry[Id], S, Id))
        Worklist.insert(Place[Id]);
    propagate(*B, Cur, [&](const CFGBlock *Succ, State S) {
      if (joinInto(Entry[Succ->getBlockID()], S, Succ->getBlockID()))
        Worklist.insert(Place[Succ->getBlockID()]);
    });
    if (!Worklist.empty())
      continue;
    bool Again = Turns.noteEnds(*Graph, Entry);
    if ((AtEnd.empty() && noteEnds(Entry)) || Again) {
      // Once more, with what the loops have made sure of.
      JoinsAt.clear();
      Begin();
    }
  }
  Emitting = true;
  ComesBack = Entry[Graph->getExit().getBlockID()].Reachable;
  Out.Calls.resize(CallIds.size());
  for (const CFGBlock *B : ByPlace) {
    Cur = Entry[B->getBlockID()];
    if (!Cur.Reachable)
      continue;
    LoopBack = B->getLoopTarget() != nullptr;
    if (!Visit(*B))
      return Cut();
    if (B == &Graph->getExit()) {
      leave(Cur);
      if (auto E = isa_and_nonnull<CoroutineBodyStmt>(F->getBody())
                       ? std::nullopt
                       : digest(Cur))
        Queue.Known[F] = std::move(*E);
    }
    if (!Phis.empty())
      for (auto &[Id, S] : Leaving)
        notePhis(Id, S);
    if (!Phis.empty())
      propagate(*B, Cur, [&](const CFGBlock *Succ, State S) {
        notePhis(Succ->getBlockID(), S);
      });
  }
  emitPhis(Entry);
  sortEdges(Out.Edges);
  llvm::sort(Out.Owners);
  Out.Owners.erase(llvm::unique(Out.Owners), Out.Owners.end());
  if (Returned)
    Out.Outcomes.push_back({ReturnOutcome::Is, Returned, 0});
  for (auto &[Key, H] : Outcomes) {
    if (H.empty())
      continue;
    if (Key.first == ReturnOutcome::True && YesInHandler)
      H = assumed(H, *YesInHandler);
    if (Key.first == ReturnOutcome::False && NoInHandler)
      H = assumed(H, *NoInHandler);
    Out.Outcomes.push_back({Key.first, Key.second, guardSetIndex(H)});
  }
}

bool ExtractionState::isTooMuch() const {
  return Work + Handled / 2 > MaxWork;
}

void FunctionExtractor::visitBlock(const CFGBlock &B) {
  Leaving.clear();
  BlockNow = B.getBlockID();
  for (size_t I = 0; I < B.size() && !isTooMuch(); ++I) {
    if (I + 1 == B.size() && !TryOf.empty())
      BeforeLast = Cur;
    visitElement(B[I]);
  }
}

/// Whether making an object may end in a handler of this function; a library's
/// constructors throw where there is no memory left, which is nobody's answer.
static bool mayThrow(Declarations &Decls, const CXXConstructExpr *E) {
  const CXXConstructorDecl *D = E->getConstructor();
  auto *T = D->getType()->getAs<FunctionProtoType>();
  return D->isUserProvided() && !Decls.inSystemHeader(D) && T &&
         T->getExceptionSpecType() != EST_Unevaluated && !T->isNothrow();
}

void FunctionExtractor::visitElement(const CFGElement &E) {
  switch (E.getKind()) {
  case CFGElement::Statement:
  case CFGElement::Constructor:
  case CFGElement::CXXRecordTypedCall: {
    const Stmt *S = E.castAs<CFGStmt>().getStmt();
    if (auto *X = dyn_cast<clang::Expr>(S)) {
      if (auto *Made = dyn_cast<CXXConstructExpr>(X);
          Made && !Dispatch.empty() && mayThrow(Decls, Made))
        if (auto In = Dispatch.find(TryOf.lookup(Made)); In != Dispatch.end())
          Leaving.emplace_back(In->second, Cur);
      Values.erase(X);
      value(X);
      if (auto Ending = EndingWith.find(X); Ending != EndingWith.end())
        for (const clang::Expr *M : llvm::reverse(Ending->second)) {
          unsigned Sub = 1;
          if (Value Object = value(M); !Object.Targets.empty())
            destroyObject(Object, M->getType(), M, Sub, X->getEndLoc(),
                          /*Exact=*/true, 0);
        }
      return;
    }
    Visit(S);
    return;
  }
  case CFGElement::Initializer:
    initialise(E.castAs<CFGInitializer>().getInitializer());
    return;
  case CFGElement::AutomaticObjectDtor: {
    auto D = E.castAs<CFGAutomaticObjDtor>();
    destroy(D.getVarDecl(), D.getTriggerStmt() ? D.getTriggerStmt()->getEndLoc()
                                               : D.getVarDecl()->getEndLoc());
    return;
  }
  case CFGElement::MemberDtor:
  case CFGElement::BaseDtor: {
    Value This;
    MemLoc Obj;
    Obj.K = MemLoc::ThisObj;
    This.Targets = {Locs.intern(Obj)};
    unsigned Sub = 1;
    if (auto M = E.getAs<CFGMemberDtor>()) {
      const FieldDecl *Fd = M->getFieldDecl();
      if (Decls.runsAtEnd(Fd->getType()))
        destroyObject(part(This, Component{Component::Field, Decls.idOf(Fd)}),
                      Fd->getType(), Fd, Sub, F->getEndLoc(), /*Exact=*/true,
                      0);
    } else {
      const CXXBaseSpecifier *B = E.castAs<CFGBaseDtor>().getBaseSpecifier();
      destroyObject(This, B->getType(), B, Sub, F->getEndLoc(),
                    /*Exact=*/true, 0);
    }
    return;
  }
  default:
    return; // scopes, lifetimes: no data
  }
}

void FunctionExtractor::leave(const State &AtExit) {
  if (!isa_and_nonnull<CoroutineBodyStmt>(F->getBody())) {
    Out.Completed = AtExit.After;
    noteOwnership(AtExit);
  }
  SourceLocation End =
      F->getBody() ? F->getBody()->getEndLoc() : F->getLocation();
  auto OutOf = [&](LocId L, Node In, Node To) {
    Content C = readWhole(L, QualType());
    for (auto &[P, Q] : reachable(L))
      for (Item I : readWhole(Q, QualType())) {
        I.At = P.concat(I.At);
        C.insert(std::move(I));
      }
    // What the policy says of fields it says where they are read.
    for (const Item &I : C)
      if (I.N.K != Node::FieldRead && I.N.K != Node::Field)
        edge(I, To, I.At, End,
             I.N == In ? StepKind::Unchanged : StepKind::Copy);
  };
  for (unsigned I = 0; I < F->getNumParams(); ++I) {
    bool ViewLike = false;
    if (auto *R = F->getParamDecl(I)->getType()->getAsCXXRecordDecl())
      ViewLike = isViewLike(R);
    MemLoc Obj;
    Obj.K = MemLoc::ParamObj;
    Obj.Index = I;
    // Also what is reached through members of what must not be written itself.
    if (!(Out.Parameters[I].Flags & AF_MayWrite) && !ViewLike &&
        !isTouched(Locs.intern(Obj)))
      continue;
    Node In, To;
    In.K = Node::Param;
    To.K = Node::ParamOut;
    In.Index = To.Index = I;
    OutOf(Locs.intern(Obj), In, To);
  }
  for (unsigned I = 0; I < F->getNumParams(); ++I)
    noteOutParameter(I, AtExit);
  auto *M = dyn_cast<CXXMethodDecl>(F);
  MemLoc Obj;
  Obj.K = MemLoc::ThisObj;
  if (M && !M->isStatic() &&
      (!M->isConst() || Lambda || isTouched(Locs.intern(Obj)))) {
    Node In, To;
    In.K = Node::This;
    To.K = Node::ThisOut;
    OutOf(Locs.intern(Obj), In, To);
  }
  if (F->getReturnType()->isVoidType() || isa<CXXConstructorDecl>(F)) {
    auto Key = std::make_pair(ReturnOutcome::Returns, TermIndex(0));
    auto It = Outcomes.find(Key);
    if (!Graph->getExit().pred_empty())
      Outcomes[Key] = It == Outcomes.end() || AnyReturn == false
                          ? AtExit.Guards
                          : intersect(It->second, AtExit.Guards);
  }
}

/// Cut: every parameter may reach every output, under no guard.
void FunctionExtractor::overBudget() {
  Out.Edges.clear();
  Out.Calls.clear();
  Out.Defs.clear();
  Out.Outcomes.clear();
  Out.Completed = NoIndex;
  Out.Writes.clear();
  Out.Returns.clear();
  Out.Overwrites.clear();
  Out.Owners.clear();
  Out.Gives = {Node::OfAny};
  Out.Links.clear();
  Out.Guards.clear();
  Out.GuardSets.assign(1, GuardSet());
  // But for the constants that are default arguments, terms are about calls and
  // guards that are gone.
  TermIndex Last = 0;
  for (const Parameter &P : Out.Parameters)
    Last = std::max(Last, P.Default);
  Out.Terms.resize(Last + 1);
  std::vector<Node> Ins, Outs;
  auto *M = dyn_cast<CXXMethodDecl>(F);
  Node N;
  if (M && !M->isStatic()) {
    N.K = Node::This;
    Ins.push_back(N);
    N.K = Node::ThisOut;
    Outs.push_back(N);
  }
  for (unsigned I = 0; I < F->getNumParams(); ++I) {
    N.Index = I;
    N.K = Node::Param;
    Ins.push_back(N);
    if (Out.Parameters[I].Flags & AF_MayWrite) {
      N.K = Node::ParamOut;
      Outs.push_back(N);
    }
  }
  N.Index = 0;
  if (!F->getReturnType()->isVoidType() &&
      !F->getReturnType()->isBooleanType()) {
    N.K = Node::Return;
    Outs.push_back(N);
  }
  for (const Node &From : Ins)
    for (const Node &To : Outs) {
      Edge E;
      E.From = From;
      E.To = To;
      E.Loc = Out.Loc;
      E.Step = StepKind::Unknown;
      Out.Edges.push_back(std::move(E));
    }
  sortEdges(Out.Edges);
}

void FunctionExtractor::ledger(LedgerEntry::Kind K, llvm::StringRef Detail,
                               SourceLocation L) {
  LedgerEntry E;
  E.K = K;
  E.Function = Out.Id;
  E.Detail = Detail.str();
  E.Loc = Decls.locate(L);
  Ledger.push_back(std::move(E));
}

void FunctionExtractor::edge(const Item &From, Node To, AccessPath ToPath,
                             SourceLocation L, StepKind Step, const Held *At) {
  if (!Emitting || (From.N == To && From.Path == ToPath))
    return;
  Edge E;
  E.From = From.N;
  E.FromPath = From.Path;
  E.Except = From.Except;
  E.To = To;
  E.ToPath = std::move(ToPath);
  E.Guards = guardSetIndex(At ? unite(*At, Cur.Guards) : Cur.Guards);
  E.Loc = Decls.locate(L);
  E.Step = Step;
  Out.Edges.push_back(std::move(E));
}

void FunctionExtractor::edges(const Content &C, Node To, SourceLocation L,
                              StepKind Step, const Held *At) {
  for (const Item &I : C)
    edge(I, To, I.At, L, Step, At);
}
