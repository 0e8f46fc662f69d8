//===- extract/CallResults.cpp - What a call leaves behind --------------===//
//
// After a call: the objects it could write hold what it gave back, and its
// result designates a new object or something of those it was given.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

/// What \p L may be besides, or be a part of, as far as one reference leads.
ExtractionState::Targets ExtractionState::aliases(LocId L) {
  LocId Base = Locs.base(L);
  auto It = AliasOf.find(Base);
  if (It == AliasOf.end() || isTransparent(L))
    return {};
  if (!IsOneOf.count(Base))
    return It->second;
  Targets Out;
  const AccessPath Path = Locs[L].Path;
  for (LocId Of : It->second)
    Out.insert(Locs.child(Of, Path));
  return Out;
}

/// \p T and what it stands for, as far as references lead.
ExtractionState::Targets ExtractionState::withAliases(const Targets &T) {
  Targets All;
  std::vector<LocId> Todo(T.begin(), T.end());
  while (!Todo.empty()) {
    LocId L = Todo.back();
    Todo.pop_back();
    if (!All.insert(L).second)
      continue;
    Targets Next = aliases(L);
    Todo.insert(Todo.end(), Next.begin(), Next.end());
  }
  return All;
}

/// After the call: what \p T is holds what came out of it at \p N, under \p
/// Path. \p Sub: the argument, ~0 for the object.
void FunctionExtractor::putOut(CallSite &S, const Targets &T, Node N,
                               const AccessPath &Path, const Expr *At,
                               unsigned Sub) {
  bool Strong = isStrong(T) && Path.size() < AccessPath::MaxDepth;
  // A scalar is another value now; an object is still the same one.
  bool Scalar = Sub != ~0u && Path.empty() &&
                !At->getType().getNonReferenceType()->isRecordType();
  for (LocId L : withAliases(T)) {
    Item I;
    I.N = N;
    I.Path = Path;
    auto Beyond = reachable(L);
    std::map<LocId, std::set<LocId>> Kept;
    eachOfObject(Cur.Pointees, L,
                 [&](LocId K, const Targets &P) { Kept[K] = P; });
    bool Here = Strong && T.count(L);
    // Whether the call took back an answer is link's to say (HeldGuard::Since);
    // a scalar it wrote is another value.
    if (Scalar)
      killGuards(L);
    touch(L, QualType());
    store(L, {I}, Here);
    if (T.size() == 1 && T.count(L) && Path.size() < AccessPath::MaxDepth &&
        Rounds::isOf(L, Locs, Cur))
      Rounds::renew(L, {I}, Locs, Cur);
    for (auto &[K, P] : Kept)
      Cur.Pointees[K] = P;
    noteOutsideWrite(L, {I}, At->getExprLoc(), StepKind::Field);
    noteShared(L, {I}, At->getExprLoc());
    if (Scalar) {
      Term O;
      O.K = Term::Out;
      O.CallSite = N.Call;
      O.Number = Sub;
      VarInfo Info;
      Info.T = term(O);
      Value Left;
      Left.T = Info.T;
      noteStateWrite(L, Left, nullptr, At->getExprLoc(),
                     StateWrite::Assignment);
      if (Here)
        Cur.Vars[L] = Info;
      else
        Cur.Vars.erase(L);
    } else if (!Path.empty() ||
               (Sub == ~0u && S.ReceiverExpr &&
                isLibraryClass(Decls, S.ReceiverExpr->getType())) ||
               (Sub != ~0u && isLibraryClass(Decls, At->getType()))) {
      std::optional<Implication> Filled;
      // What is in a text was there before or is put there now.
      if (auto It = Cur.Vars.find(L);
          Here && Path.empty() && Sub == ~0u && It != Cur.Vars.end() &&
          It->second.Truth && isTextType(S.ReceiverExpr->getType())) {
        const auto &Before = It->second.Truth->IfTrue;
        Filled = Implication();
        Filled->IfTrue = Before ? either(*Before, Cur.Guards) : Cur.Guards;
      }
      Cur.Vars.erase(L);
      if (Filled)
        Cur.Vars[L].Truth = std::move(Filled);
    }
    for (auto &[P, Q] : Beyond) {
      Item J;
      J.N = N;
      J.Path = Path.concat(P);
      bool One = Here && isStrong({Q}) && Locs[Q].K == MemLoc::Local;
      touch(Q, QualType());
      store(Q, {J}, One);
      noteOutsideWrite(Q, {J}, At->getExprLoc(), StepKind::Field);
      noteShared(Q, {J}, At->getExprLoc());
      Cur.Vars.erase(Q);
    }
  }
}

/// Whether an object that a pointer or reference of type \p T lets only read
/// has pointers to what may be written.
bool ExtractionState::leadsOn(QualType T) {
  auto *R =
      isPointerLike(T) ? T->getPointeeType()->getAsCXXRecordDecl() : nullptr;
  return R && R->hasDefinition() && !R->isLambda() &&
         llvm::any_of(pointersIn(R), [](const PointerPath &P) {
           return isPointerLike(P.Type) &&
                  !P.Type->getPointeeType().isConstQualified();
         });
}

/// After the call: objects it could write hold what it gave back.
void FunctionExtractor::takeOutputs(CallSite &S, CallIndex C) {
  Node N;
  N.Call = C;
  for (size_t I = 0; I < S.Args.size(); ++I) {
    const Expr *A = S.Args[I];
    N.K = Node::Out;
    N.Index = I;
    // What only a pointer in it leads to can be written all the same.
    bool Writes = mayWrite(S, I);
    if (!Writes && (S.Known || S.Library || !leadsOn(parameterType(S, I))))
      continue;
    // What code that is handed over writes, the digest does not know.
    if (S.Known && !Decls.holdsCode(A->getType().getNonReferenceType()))
      continue;
    if (!Writes || !isPointerLike(parameterType(S, I))) {
      // Passed by value: only what it refers to can change.
      for (LocId L : S.ArgValues[I].Targets)
        for (auto &[Path, To] : reachable(L))
          for (LocId Q : withAliases({To})) {
            Item J;
            J.N = N;
            J.Path = Path;
            touch(Q, QualType());
            store(Q, {J}, false);
            noteOutsideWrite(Q, {J}, A->getExprLoc(), StepKind::Field);
            noteShared(Q, {J}, A->getExprLoc());
            Cur.Vars.erase(Q);
          }
      continue;
    }
    putOut(S, S.ArgValues[I].Targets, N, AccessPath(), A, I);
  }
  if (S.Known) {
    applyEffects(S, C);
    return;
  }
  N.Index = 0;
  if (S.Receiver && (S.Flags & CF_ReceiverMayWrite)) {
    N.K = Node::ReceiverOut;
    putOut(S, S.Receiver->Targets, N, AccessPath(), S.E, ~0u);
  }
}

/// Whether an object of type \p Held is or leads to one of type \p T.
static bool leadsTo(QualType Held, QualType T, unsigned Depth = 0) {
  Held = Held.getCanonicalType().getNonReferenceType().getUnqualifiedType();
  while (Held->isPointerType() || Held->isArrayType())
    Held =
        QualType(Held->getPointeeOrArrayElementType(), 0).getUnqualifiedType();
  if (Held == T)
    return true;
  auto *H = Held->getAsCXXRecordDecl();
  auto *R = T->getAsCXXRecordDecl();
  if (H && R && H->hasDefinition() && R->hasDefinition() &&
      (H->isDerivedFrom(R) || R->isDerivedFrom(H)))
    return true;
  auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(H);
  if (!S || Depth > 3)
    return false;
  return llvm::any_of(S->getTemplateArgs().asArray(), [&](const auto &A) {
    return A.getKind() == TemplateArgument::Type &&
           leadsTo(A.getAsType(), T, Depth + 1);
  });
}

/// The members of \p Class that what a method of it returns a reference to can
/// be of; none if it may be the object itself, or nothing is known of it.
static std::vector<const FieldDecl *> partsOfType(const CXXRecordDecl *Class,
                                                  QualType T) {
  std::vector<const FieldDecl *> Out;
  Class = Class->getDefinition();
  T = T.getCanonicalType().getUnqualifiedType();
  if (!Class || T->isVoidType() || T->isDependentType() ||
      Class->isDependentContext() || Class->isLambda())
    return Out;
  if (auto *R = T->getAsCXXRecordDecl())
    if (R->getCanonicalDecl() == Class->getCanonicalDecl() ||
        (R->hasDefinition() &&
         (R->isDerivedFrom(Class) || Class->isDerivedFrom(R))))
      return Out;
  // A base's members may be meant, or what a member holds in turn: only a
  // class that holds such a thing itself is taken at its word.
  for (const FieldDecl *F : Class->fields())
    if (leadsTo(F->getType(), T))
      Out.push_back(F);
  return Out.size() <= 6 ? Out : std::vector<const FieldDecl *>();
}

/// Whether a function gives back an object that nobody else knows: malloc,
/// calloc, strdup, fopen, and what its declaration says so of.
static bool allocates(const FunctionDecl *D) {
  return D && D->hasAttr<RestrictAttr>();
}

/// The function that a pointer to one is known to mean, or 0.
EntityId FunctionExtractor::calledThrough(CallSite &S) {
  if (!S.CalleeExpr)
    return 0;
  const Expr *E = S.CalleeExpr->IgnoreParens();
  if (auto *B = dyn_cast<clang::BinaryOperator>(E); B && B->isPtrMemOp())
    E = B->getRHS();
  const Term &T = Out.Terms[value(E).T];
  return T.K == Term::Function ? T.Entity : 0;
}

/// What of the things that the result at \p L may be comes out of the call
/// again, and where.
void FunctionExtractor::noteWhatItMayBe(const CallSite &S, CallIndex C,
                                        LocId L) {
  const Targets &May = AliasOf[L];
  auto &Found = FoundBy[L];
  Found.clear();
  if (Decls.holdsCode(S.ResultType->getPointeeType()))
    return;
  auto Note = [&](const Targets &Given, Node::Kind K, uint32_t Index) {
    Item I;
    I.N.K = K;
    I.N.Call = C;
    I.N.Index = Index;
    for (LocId X : Given) {
      for (LocId A : May)
        if (Locs.base(A) == Locs.base(X) &&
            isPrefix(Locs[X].Path, Locs[A].Path)) {
          I.Path = Locs[A].Path.dropFront(Locs[X].Path.size());
          Found.try_emplace(A, I);
        }
      for (auto &[Path, Q] : reachable(X))
        if (May.count(Q)) {
          I.Path = Path;
          Found.try_emplace(Q, I);
        }
    }
  };
  if (S.Receiver) {
    if (S.Flags & CF_ReceiverMayWrite)
      Note(S.Receiver->Targets, Node::ReceiverOut, 0);
    return;
  }
  for (size_t K = 0; K < S.Args.size(); ++K)
    if (mayWrite(S, K) && isPointerLike(parameterType(S, K)))
      Note(S.ArgValues[K].Targets, Node::Out, K);
}

Value FunctionExtractor::takeResult(CallSite &S, CallIndex C) {
  Value V;
  Term T;
  T.K = Term::Call;
  T.Entity = S.Callee ? Decls.idOf(S.Callee) : calledThrough(S);
  T.CallSite = C;
  TermIndex Receiver = 0;
  if (S.Receiver) {
    Receiver = S.Receiver->T;
    if (!Receiver && S.Receiver->Targets.size() == 1)
      Receiver = termOfLoc(*S.Receiver->Targets.begin());
  } else if (S.CalleeExpr) {
    // Which function of a list it is.
    TermIndex Called = termOf(S.CalleeExpr);
    if (Out.Terms[Called].K == Term::Element &&
        Out.Terms[Called].Operands.size() == 2)
      Receiver = Called;
  }
  T.Operands.push_back(Receiver);
  for (const Expr *A : S.Args)
    T.Operands.push_back(termOf(A));
  V.T = term(T);
  if (C >= CallTerms.size())
    CallTerms.resize(C + 1, 0);
  CallTerms[C] = V.T;
  QualType R = S.ResultType;
  if (R->isVoidType() || R->isBooleanType())
    return V;
  if (isPointerLike(R) || R->isRecordType())
    if (auto Known = knownResult(S, C, V.T))
      return *Known;
  Item I;
  I.N.K = Node::Result;
  I.N.Call = C;
  bool View = false;
  if (auto *Rec = R->getAsCXXRecordDecl())
    View = isViewLike(Rec);
  if (!isPointerLike(R) && !View && !R->isRecordType()) {
    V.Data.insert(I);
    return V;
  }
  MemLoc Obj;
  Obj.K = MemLoc::CallObj;
  Obj.Index = C;
  // make_unique, malloc and their like: an object nobody else has yet.
  bool Allocates = R->isPointerType() && allocates(S.Callee);
  for (size_t K = 0; K < S.Args.size(); ++K)
    Allocates = Allocates && !mayWrite(S, K); // open_memstream
  // So with what is given away.
  if (Allocates || libraryName(R->getAsCXXRecordDecl()) == "unique_ptr" ||
      (View && S.Library && S.Callee->getIdentifier() &&
       S.Callee->getName().starts_with("make_"))) {
    Obj.K = MemLoc::Heap;
    Obj.Key = S.E;
    Obj.Index = 0;
  }
  LocId L = Locs.intern(Obj);
  if (Allocates) {
    // Memory has nothing in it yet, whatever says how much it is.
    Raw.insert(L);
    makeHere(L, S.Callee->getBuiltinID() && !S.Callee->hasAttr<FormatAttr>() &&
                        S.Callee->getReturnType()->isVoidPointerType()
                    ? Content()
                    : Content{I});
    V.Targets = {L};
    return V;
  }
  if (isPointerLike(R) || View) {
    // What it designates: something of the receiver or of an argument passed by
    // reference, for all that is known here.
    Targets From, Exact;
    if (S.Receiver) {
      auto *M = dyn_cast_or_null<CXXMethodDecl>(S.Callee);
      std::vector<const FieldDecl *> Parts;
      if (M && !S.Library && isPointerLike(R))
        Parts = partsOfType(M->getParent(), R->getPointeeType());
      for (LocId X : S.Receiver->Targets) {
        for (const FieldDecl *Part : Parts) {
          Component F;
          F.Id = Decls.idOf(Part);
          LocId Here = Locs.child(X, F);
          // With a body, link sees what comes out of it.
          if (Parts.size() == 1 && !bodyOf(M) &&
              Part->getType().getCanonicalType().getUnqualifiedType() ==
                  R->getPointeeType().getCanonicalType().getUnqualifiedType()) {
            Exact.insert(Here);
            continue;
          }
          From.insert(Here);
          Targets P = pointees(Here);
          From.insert(P.begin(), P.end());
        }
        if (!Parts.empty())
          continue;
        From.insert(X);
        Targets P = pointees(X);
        From.insert(P.begin(), P.end());
      }
    }
    if (!S.Receiver || S.Library)
      for (size_t K = 0; K < S.Args.size(); ++K) {
        QualType P = S.Args[K]->getType();
        if (S.Callee && K < S.Callee->getNumParams())
          P = S.Callee->getParamDecl(K)->getType();
        auto *Rec = P.getNonReferenceType()->getAsCXXRecordDecl();
        if ((isPointerLike(P) && !P->getPointeeType().isConstQualified()) ||
            (Rec && isViewLike(Rec)))
          for (LocId X : S.ArgValues[K].Targets) {
            From.insert(X);
            Targets Q = pointees(X);
            From.insert(Q.begin(), Q.end());
          }
      }
    std::erase_if(From, [&](LocId X) { return Locs.base(X) == L; });
    if (Obj.K == MemLoc::CallObj) {
      if (S.Library)
        OfLibrary.insert(L);
      AliasOf[L] = From;
      SameAs[L] = Exact;
      if (isPointerLike(R) && !S.Library)
        noteWhatItMayBe(S, C, L);
    }
    forget(L);
    Cur.Store[L] = {I};
    if (View) {
      LocId Tmp = temp(S.E);
      forget(Tmp);
      Cur.Store[Tmp] = {I};
      Cur.Pointees[Tmp] = {L};
      V.Targets = {Tmp};
      return V;
    }
    V.Targets = Exact;
    V.Targets.insert(L);
    if (auto A = accessor(S)) {
      Transparent.insert(C);
      V.Targets.insert(A->Targets.begin(), A->Targets.end());
    }
    return V;
  }
  V.Targets = {freshObject(S.E, R, I)};
  return V;
}
