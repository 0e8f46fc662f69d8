//===- extract/LibraryCalls.cpp - What no policy can be about -------------===//
//
// Calls that extraction connects itself: copies and assignments that the
// compiler or a library wrote, access through iterators, views, smart pointers
// and one-line accessors. Everything else is link's and the model packs' to
// say.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/Builtins.h"

using namespace askfirst;
using namespace clang;

static bool isStdName(const FunctionDecl *D, llvm::StringRef Name) {
  return D && D->getIdentifier() && D->getName() == Name &&
         D->isInStdNamespace();
}

/// The value of a copy of \p From, as a fresh temporary of \p E.
Value FunctionExtractor::memberwiseCopy(const Value &From, const Expr *E) {
  if (From.Targets.size() == 1 && From.Data.empty())
    return From; // whoever stores it copies; the source is still the same
  Value V;
  LocId L = temp(E);
  forget(L);
  Cur.Store[L] = {};
  write({L}, From, E->getType(), E, E->getExprLoc(), StepKind::Copy);
  V.Targets = {L};
  V.T = From.T;
  return V;
}

static StringRef className(const CXXRecordDecl *R) {
  return R->getIdentifier() ? R->getName() : StringRef();
}

static bool isStream(const CXXRecordDecl *R) {
  return R->isInStdNamespace() && className(R).ends_with("stream");
}

/// Library methods after which nothing of what was in the object is left.
static bool leavesNothing(llvm::ArrayRef<const Expr *> Args, StringRef Name,
                          const CXXRecordDecl *Class, ASTContext &Ctx) {
  auto Default = [](const Expr *E) { return isa<CXXDefaultArgExpr>(E); };
  if (Name == "clear" || Name == "reset")
    // of a stream: its state alone
    return llvm::all_of(Args, Default) && !isStream(Class) &&
           className(Class) != "basic_ios";
  bool String = Class->isInStdNamespace() && className(Class) == "basic_string";
  if (Name == "erase" && String && llvm::all_of(Args, Default))
    return true;
  if ((Name != "resize" && Name != "erase") || Args.empty() ||
      (Name == "erase" && (!String || !Default(Args.back()))))
    return false;
  Expr::EvalResult R;
  return Args[0]->getType()->isIntegerType() && !Args[0]->isValueDependent() &&
         Args[0]->EvaluateAsInt(R, Ctx) && R.Val.getInt() == 0;
}

/// What extraction connects by itself; nothing: an ordinary call.
std::optional<Value> FunctionExtractor::modelled(CallSite &S) {
  const FunctionDecl *D = S.Callee;
  if (!D)
    return std::nullopt;
  auto First = [&]() -> Value & { return S.ArgValues[0]; };
  if (S.Args.size() == 1 &&
      (isStdName(D, "move") || isStdName(D, "forward") ||
       isStdName(D, "addressof") || isStdName(D, "as_const") ||
       isStdName(D, "__addressof") || isStdName(D, "to_underlying") ||
       isStdName(D, "move_if_noexcept") || isStdName(D, "launder") ||
       isStdName(D, "ref") || isStdName(D, "cref")))
    return First();
  switch (D->getBuiltinID()) {
  case Builtin::BI__builtin_expect:
  case Builtin::BI__builtin_addressof:
  case Builtin::BI__builtin_launder:
  case Builtin::BI__builtin_assume_aligned:
    return First();
  case Builtin::BI__builtin_constant_p:
  case Builtin::BI__builtin_object_size:
  case Builtin::BI__builtin_unreachable:
  case Builtin::BI__builtin_trap:
  case Builtin::BI__builtin_strlen:
    return Value();
  default:
    break;
  }
  if (D->getBuiltinID() && !S.Library)
    if (auto V = memoryFunction(S))
      return V;
  if (S.Library) {
    endOwned(S);
    if (auto V = handleFunction(S))
      return V;
    if (auto V = exceptionFunction(S))
      return V;
    if (auto V = invocation(S))
      return V;
    if (auto V = rangeCall(S))
      return V;
    if (auto V = vocabulary(S))
      return V;
    if (auto V = libraryFunction(S))
      return V;
  }
  // Whether two library values agree, or which is first, is no personal data.
  if (S.Library && S.ResultType->isBooleanType() && D->isOverloadedOperator() &&
      S.Args.size() == 2 && isLibraryClass(Decls, S.Args[0]->getType()) &&
      isViewLike(S.Args[0]->getType()->getAsCXXRecordDecl()))
    return Value();
  // How far two positions are apart is a length.
  if (S.Library && D->getOverloadedOperator() == OO_Minus &&
      S.ResultType->isIntegerType())
    return Value();
  auto *M = dyn_cast<CXXMethodDecl>(D);
  if (!M || !S.Receiver)
    return std::nullopt;
  const CXXRecordDecl *Class = M->getParent();
  if (Class->isLambda() && isa<CXXConversionDecl>(D)) {
    // A closure as a plain function: its code.
    Value V;
    for (LocId L : S.Receiver->Targets)
      for (const Item &I : readWhole(L, QualType()))
        if (I.N.K == Node::Function)
          V.Data.insert(I);
    return V;
  }
  bool Trivial = !M->isUserProvided() && (M->isCopyAssignmentOperator() ||
                                          M->isMoveAssignmentOperator());
  OverloadedOperatorKind Op = M->getOverloadedOperator();
  // Assigning a library value, or one whose assignment the compiler wrote:
  // the old content is gone.
  bool LibraryAssign =
      S.Library && S.Args.size() == 1 &&
      (Op == OO_Equal ||
       (M->getIdentifier() &&
        (M->getName() == "assign" || M->getName() == "emplace") &&
        !isViewLike(Class)));
  if (M->getIdentifier() && M->getName() == "emplace")
    LibraryAssign = LibraryAssign && Class->getName() == "optional";
  if ((Trivial || LibraryAssign) && S.Args.size() == 1) {
    QualType T = S.Args[0]->getType();
    // What a tuple refers to, before the tuple itself is another.
    for (LocId L : S.Receiver->Targets)
      assignTied(L, First(), S.E);
    write(S.Receiver->Targets, First(), T, S.E, S.E->getExprLoc(),
          StepKind::Copy);
    for (LocId L : S.Receiver->Targets) {
      if (LibraryAssign && isStrong(S.Receiver->Targets))
        holdNow(L, S.ReceiverType, S.Args[0]);
      bool Bit = LibraryAssign && isBitReference(S.ReceiverType);
      if (LibraryAssign && (Bit || isAnswerType(S.ReceiverType)))
        noteStateWrite(L, First(), S.Args[0], S.E->getExprLoc(),
                       StateWrite::Assignment, Bit ? S.Receiver->T : 0);
      if (!LibraryAssign)
        noteFilled(L, S.Args[0], S.E->getExprLoc());
      Cur.Vars.erase(L);
      if (isStrong(S.Receiver->Targets)) {
        VarInfo Info = infoOf(First(), S.Args[0]);
        if (LibraryAssign && isNullable(S.ReceiverType)) {
          // What an optional is set to is in it.
          Info.Truth.reset();
          auto Is = holds(S.Args[0]);
          if (!Is && !isNullable(S.Args[0]->getType()))
            Is = true;
          if (Is) {
            Info = VarInfo();
            Info.Truth = Implication();
            (*Is ? Info.Truth->IfFalse : Info.Truth->IfTrue) = std::nullopt;
          } else {
            Info.Truth = First().Truth;
          }
        }
        if (Info.T || Info.Truth)
          Cur.Vars[L] = Info;
        noteInside(L, S.ReceiverType, First(), S.Args[0]);
      }
    }
    return *S.Receiver;
  }
  if (!S.Library)
    return std::nullopt;
  if (auto V = sequence(S))
    return V;
  llvm::StringRef Name = M->getIdentifier() ? M->getName() : "";
  if (!S.Args.empty() && (Name == "store" || Name == "exchange") &&
      isAnswerType(S.ReceiverType))
    for (LocId L : S.Receiver->Targets) {
      noteStateWrite(L, First(), S.Args[0], S.E->getExprLoc(),
                     StateWrite::Assignment);
      killGuards(L);
    }
  // `bits.set(i, asked())`: as `bits[i] = asked()`.
  if (Name == "set" && S.Args.size() == 2 && className(Class) == "bitset") {
    Component At = keyComponent(S.Args[0]);
    notePut(S.Receiver->Targets, S.Args[0], S.Args[1], /*Mapped=*/false);
    for (LocId L : S.Receiver->Targets) {
      LocId To = Locs.child(L, At);
      if (At.K == Component::Key && isStrong(S.Receiver->Targets))
        Cur.Vars[To] = infoOf(S.ArgValues[1], S.Args[1]);
      else
        Cur.Vars.erase(To);
    }
    return *S.Receiver;
  }
  if (Name == "str" && S.Args.size() == 1 &&
      (isStream(Class) || className(Class) == "basic_stringbuf")) {
    write(S.Receiver->Targets, First(), S.Args[0]->getType(), S.E,
          S.E->getExprLoc(), StepKind::Copy);
    return Value();
  }
  bool OfText = className(Class) == "basic_string";
  bool Whole = OfText && S.Args.size() >= 2 && isWhole(S.Args[0], S.Args[1]);
  if ((Name == "assign" && OfText) || (Name == "replace" && Whole)) {
    // What comes is the default's to say.
    write(S.Receiver->Targets, Value(), QualType(), S.E, S.E->getExprLoc(),
          StepKind::Copy);
    return std::nullopt;
  }
  // What an atomic holds is replaced; exchange() gives back what was there.
  if ((Name == "store" || Name == "exchange") && !S.Args.empty() &&
      Class->isInStdNamespace() && className(Class).contains("atomic")) {
    Value Was;
    if (Name == "exchange")
      Was = load(*S.Receiver, S.ResultType);
    write(S.Receiver->Targets, First(), S.Args[0]->getType(), S.E,
          S.E->getExprLoc(), StepKind::Copy);
    for (LocId L : S.Receiver->Targets)
      Cur.Vars.erase(L);
    return Was;
  }
  if (leavesNothing(S.Args, Name, Class, Ctx) || (Name == "erase" && Whole)) {
    write(S.Receiver->Targets, Value(), QualType(), S.E, S.E->getExprLoc(),
          StepKind::Copy);
    for (LocId L : S.Receiver->Targets) {
      Cur.Vars.erase(L);
      if ((isNullable(S.ReceiverType) || isContainer(Class) ||
           isTextType(S.ReceiverType)) &&
          isStrong(S.Receiver->Targets)) {
        Cur.Vars[L].Truth = Implication();
        Cur.Vars[L].Truth->IfTrue = std::nullopt;
        if (isSequence(Class))
          countElements(L, 0);
      }
      if (isNullable(S.ReceiverType)) {
        Value Nothing;
        Nothing.T = holding(false, 0);
        noteStateWrite(L, Nothing, nullptr, S.E->getExprLoc(),
                       StateWrite::Assignment);
      }
    }
    return Value();
  }
  // Iterators and pointers into a library container stand for its elements.
  bool Elements = Class->isInStdNamespace() &&
                  llvm::is_contained({"begin", "end", "cbegin", "cend",
                                      "rbegin", "rend", "crbegin", "crend"},
                                     Name);
  bool String = Class->getName().contains("basic_string");
  if (Class->isInStdNamespace() && S.Args.empty() &&
      (Elements || Name == "data" || Name == "c_str" || Name == "front" ||
       Name == "back" || Name == "top")) {
    Component C;
    C.K = Component::Element;
    // The ends of an array have a place, and so has what a sequence that is
    // only read begins with.
    if (Name == "front" && M->isConst() &&
        (Class->getName() == "vector" || Class->getName() == "deque"))
      C = position(0);
    auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Class);
    if (Spec && Class->getName() == "array" &&
        (Name == "front" || Name == "back"))
      C = position(
          Name == "front"
              ? 0
              : Spec->getTemplateArgs()[1].getAsIntegral().getZExtValue() - 1);
    Targets T;
    for (LocId L : S.Receiver->Targets)
      for (LocId P : isViewLike(Class) ? pointees(L) : Targets{L})
        if (String)
          T.insert(P);
        else
          T.merge(endOf(P, className(Class), Name, C));
    Value V;
    if (T.empty() || !S.Receiver->Data.empty())
      return std::nullopt;
    V.Targets = T;
    V.Partial = String;
    if (auto *R = S.ResultType->getAsCXXRecordDecl(); R && isViewLike(R)) {
      LocId Tmp = temp(S.E);
      forget(Tmp);
      Cur.Store[Tmp] = {};
      Cur.Pointees[Tmp] = T;
      V.Targets = {Tmp};
    }
    return V;
  }
  // Part of a span stands for elements of the same array.
  if (Class->isInStdNamespace() && Class->getName() == "span" &&
      (Name == "first" || Name == "last" || Name == "subspan"))
    return *S.Receiver;
  // Moving an iterator: it stands for the same elements.
  if (isViewLike(Class) &&
      (Op == OO_PlusPlus || Op == OO_MinusMinus || Op == OO_PlusEqual ||
       Op == OO_MinusEqual ||
       ((Op == OO_Plus || Op == OO_Minus) && S.ResultType->isRecordType())) &&
      Class->getName().contains_insensitive("iterator")) {
    if (Op == OO_Plus || Op == OO_Minus)
      if (auto One = neighbour(S.E, S.E, "", pointedAt(*S.Receiver).Targets))
        return pointerTo(S.E, {*One});
    return *S.Receiver;
  }
  // Through a view, smart pointer, optional: to what it stands for.
  bool Holder = isViewLike(Class) || Class->getName() == "optional" ||
                libraryName(S.ReceiverType->getAsCXXRecordDecl()) == "expected";
  bool Through = Op == OO_Arrow || (Op == OO_Star && S.Args.empty()) ||
                 ((Name == "get" || Name == "value" || Name == "lock") &&
                  S.Args.empty()) ||
                 // of a smart pointer that is not the standard's
                 ((isa<CXXConversionDecl>(M) || Name == "data") &&
                  isPointerLike(S.ResultType) &&
                  S.ResultType->getPointeeType()->isRecordType());
  if (Holder && Through) {
    Value V;
    V.Targets = isViewLike(Class) ? pointedAt(*S.Receiver).Targets
                                  : heldIn(S.Receiver->Targets, S.ReceiverType);
    V.Data = S.Receiver->Data;
    V.T = S.Receiver->T;
    if (!V.T && S.Receiver->Targets.size() == 1)
      V.T = termOfLoc(*S.Receiver->Targets.begin());
    // That there is an answer is another thing than what it is.
    if (Op != OO_Arrow && S.ResultType.getNonReferenceType()->isScalarType() &&
        Name != "lock" && Name != "get") {
      Term In;
      In.K = Term::Element;
      In.Operands = {V.T};
      if (TermIndex Each =
              S.ReceiverExpr ? eachOf(S.ReceiverExpr, V.Targets) : 0)
        V.T = Each;
      else if (V.T)
        V.T = term(std::move(In));
      if (holdsScalar(S.ReceiverType)) {
        Component C;
        C.K = Component::Element;
        Targets Inside;
        for (LocId L : V.Targets)
          Inside.insert(Locs.child(L, C));
        V.Targets = std::move(Inside);
        if (V.Targets.size() == 1)
          if (auto It = Cur.Vars.find(*V.Targets.begin());
              It != Cur.Vars.end()) {
            V.T = It->second.T ? It->second.T : V.T;
            V.Truth = It->second.Truth;
          }
      }
    }
    return V;
  }
  return std::nullopt;
}

/// What a body that does nothing but return something returns; a static local
/// declared before it is let pass (`static T t; return t;`).
static const Expr *onlyReturned(const FunctionDecl *F) {
  const FunctionDecl *Def = bodyOf(F);
  if (!Def)
    return nullptr;
  auto *Body = dyn_cast_or_null<CompoundStmt>(Def->getBody());
  if (!Body || Body->size() < 1 || Body->size() > 2)
    return nullptr;
  if (Body->size() == 2) {
    auto *D = dyn_cast<DeclStmt>(Body->body_front());
    auto *V = D && D->isSingleDecl() ? dyn_cast<VarDecl>(D->getSingleDecl())
                                     : nullptr;
    if (!V || !V->isStaticLocal())
      return nullptr;
  }
  auto *R = dyn_cast<ReturnStmt>(Body->body_back());
  return R ? R->getRetValue() : nullptr;
}

/// The storage that a call of a visible accessor designates (`T &f() { return
/// m_; }`, a singleton's `instance()`), beside the call's own result.
std::optional<Value> FunctionExtractor::accessor(CallSite &S) {
  auto *M = dyn_cast_or_null<CXXMethodDecl>(S.Callee);
  if (!S.Callee || !isPointerLike(S.ResultType) || (M && M->isVirtual()))
    return std::nullopt;
  const Expr *E = onlyReturned(S.Callee);
  if (!E)
    return std::nullopt;
  llvm::SmallVector<const FieldDecl *, 4> Path;
  E = E->IgnoreParenImpCasts();
  if (auto *U = dyn_cast<clang::UnaryOperator>(E);
      U && (U->getOpcode() == UO_AddrOf || U->getOpcode() == UO_Deref))
    E = U->getSubExpr()->IgnoreParenImpCasts();
  while (auto *X = dyn_cast<MemberExpr>(E)) {
    auto *Fd = dyn_cast<FieldDecl>(X->getMemberDecl());
    if (!Fd)
      break;
    Path.push_back(Fd);
    E = X->getBase()->IgnoreParenImpCasts();
  }
  Value V;
  if (isa<CXXThisExpr>(E) && S.Receiver && !Path.empty()) {
    V = *S.Receiver;
  } else if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    if (!Var || !Var->hasGlobalStorage() || Var->getType()->isReferenceType())
      return std::nullopt;
    V.Targets = {local(Var)};
  } else {
    return std::nullopt;
  }
  for (const FieldDecl *Fd : llvm::reverse(Path))
    V = member(V, Fd, S.E);
  if (V.Targets.empty())
    return std::nullopt;
  return V;
}

/// The type of element \p I of a pair or tuple type, or void.
QualType ExtractionState::elementType(QualType Tuple, unsigned I) const {
  auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Tuple.getNonReferenceType()->getAsCXXRecordDecl());
  if (S)
    for (const TemplateArgument &A : S->getTemplateArgs().asArray()) {
      llvm::ArrayRef<TemplateArgument> As = A;
      if (A.getKind() == TemplateArgument::Pack)
        As = A.pack_elements();
      for (const TemplateArgument &B : As)
        if (B.getKind() == TemplateArgument::Type && I-- == 0)
          return B.getAsType();
    }
  return Ctx.VoidTy;
}

/// `{{"k", v}, ...}` into the container at \p L: keys of a map are told apart,
/// other elements only where they have a place.
bool FunctionExtractor::fillFromList(LocId L, QualType T, const Expr *List) {
  auto *R = T->getAsCXXRecordDecl();
  List = List->IgnoreUnlessSpelledInSource();
  if (auto *C = dyn_cast<CXXStdInitializerListExpr>(List))
    List = C->getSubExpr()->IgnoreUnlessSpelledInSource();
  auto *In = dyn_cast<InitListExpr>(List);
  if (In && isContainer(R) && libraryName(R).contains("set"))
    for (const Expr *E : In->inits())
      notePut({L}, E, nullptr);
  if (!In || !isContainer(R) || !libraryName(R).contains("map"))
    return false;
  for (const Expr *E : In->inits()) {
    auto [Key, Is] = halvesOfPair(E);
    if (Key && Is)
      notePut({L}, Key, Is);
    LocId At = Locs.child(L, Key ? keyComponent(Key)
                                 : Component{Component::Element, 0});
    write({At}, value(E), E->getType(), E, E->getExprLoc(), StepKind::Element,
          /*Weak=*/true);
  }
  return true;
}

/// A library object made of others: a copy of them, or a view of them.
std::optional<Value>
FunctionExtractor::constructLibrary(const CXXConstructExpr *E,
                                    const Value &Made, unsigned Given) {
  Value Object = Made;
  LocId L = *Made.Targets.begin();
  // A view or smart pointer made of something stands for it.
  auto *R = E->getType()->getAsCXXRecordDecl();
  bool View = isViewLike(R);
  Content All;
  Targets Points;
  // shared_ptr(owner, part) stands for the part.
  bool Aliasing = Given == 2 && libraryName(R) == "shared_ptr" &&
                  E->getArg(1)->getType()->isPointerType() &&
                  !E->getArg(1)->getType()->isFunctionPointerType();
  bool Owner = libraryName(R) == "shared_ptr" || libraryName(R) == "unique_ptr";
  const Expr *Deleter =
      Owner && Given >= 2 && !Aliasing ? E->getArg(1) : nullptr;
  // One that its type names runs where the owner ends.
  auto *Runs = Deleter ? Deleter->getType()->getAsCXXRecordDecl() : nullptr;
  if (Deleter && (libraryName(R) == "shared_ptr" || !Runs || Runs->isLambda()))
    keepDeleter(E, Deleter, E->getArg(0));
  if (libraryName(R).empty() && R && R->getIdentifier() &&
      R->getName() == "subrange" && Given >= 2)
    return viewOver(E, pointedAt(value(E->getArg(0))).Targets);
  if (Given >= 1 && fillFromList(L, E->getType(), E->getArg(0)))
    return Object;
  for (const Expr *A : E->arguments()) {
    Value V = value(A);
    if ((Aliasing && A == E->getArg(0)) || A == Deleter)
      continue;
    auto *AR = A->getType()->getAsCXXRecordDecl();
    // std::function and the like: the closure itself, captures and all. A
    // thread runs it: that is a call.
    bool Runs = R && R->isInStdNamespace() && R->getIdentifier() &&
                (R->getName() == "thread" || R->getName() == "jthread");
    bool Closure = AR && (AR->isLambda() ||
                          (AR->isInStdNamespace() && AR->getIdentifier() &&
                           AR->getName().starts_with("_Bind")));
    if (Closure && Given == 1 && !Runs) {
      write({L}, V, A->getType(), E, E->getExprLoc(), StepKind::Copy);
      return Object;
    }
    if (Given == 1 && A->getType()->isMemberPointerType())
      if (auto M = memberClosure(E, A))
        return *M;
    if (View) {
      for (LocId X : V.Targets) {
        Targets P = AR && isViewLike(AR) ? pointees(X) : Targets{X};
        Points.insert(P.begin(), P.end());
      }
    }
    Content C = dataOf(V, A->getType());
    All.insert(C.begin(), C.end());
  }
  // A pair or tuple keeps its parts apart.
  llvm::StringRef Name =
      R && R->getIdentifier() ? R->getName() : llvm::StringRef();
  if (R && R->isInStdNamespace() && (Name == "pair" || Name == "tuple") &&
      Given == E->getNumArgs() && Given >= 1) {
    unsigned I = 0;
    for (const Expr *A : E->arguments()) {
      Component C;
      C.K = Component::Key;
      C.Id = Decls.keyOf(std::to_string(I++));
      LocId At = Locs.child(L, C);
      if (elementType(E->getType(), I - 1)->isReferenceType()) {
        Cur.Store[At] = {};
        Cur.Pointees[At] = value(A).Targets;
        continue;
      }
      write({At}, value(A), A->getType(), A, A->getExprLoc(), StepKind::Copy);
      notePart(At, value(A), A);
    }
    return Object;
  }
  bool Thread = Name == "thread" || Name == "jthread";
  // A stream over a buffer: what goes through it goes there, or comes of it.
  const Expr *Over = Given >= 1 && R && isStream(R) ? E->getArg(0) : nullptr;
  if (Over && Over->getType()->isPointerType() &&
      Over->getType()->getPointeeType()->isRecordType())
    if (Value Buffer = value(Over); !Buffer.Targets.empty()) {
      write({L}, Buffer, QualType(), E, E->getExprLoc(), StepKind::Copy);
      Cur.Pointees[L] = Buffer.Targets;
      return Object;
    }
  // A parent or an owner, no value.
  if (Given == 1 && !View && E->getArg(0)->getType()->isPointerType() &&
      Decls.isLibraryObject(E->getArg(0)->getType()->getPointeeType()))
    return std::nullopt;
  // As many elements as that.
  if (Given == 1 && isContainer(R) && E->getArg(0)->getType()->isIntegerType())
    return std::nullopt;
  // A file's name is not what is in it: that is for models to say.
  bool Stream = R && R->hasDefinition() && R->isPolymorphic();
  if ((Given == 1 && !Thread && !Stream) || View) {
    // string(const char *), optional(T), string_view(string), ...: a copy.
    Value V;
    V.Data = All;
    // Of what holds an object it is that object.
    QualType T;
    bool List = isContainer(R) &&
                libraryName(E->getArg(0)->getType()->getAsCXXRecordDecl()) ==
                    "initializer_list";
    if (!View && E->getArg(0)->getType()->isRecordType() &&
        (List ||
         llvm::is_contained(
             {"optional", "variant", "expected", "unexpected", "any"}, Name))) {
      V = value(E->getArg(0));
      T = E->getArg(0)->getType();
    }
    if (!View || Points.empty())
      write({L}, V, T, E, E->getExprLoc(), StepKind::Copy);
    if (!View)
      holdNow(L, E->getType(), E->getArg(0));
    // What the listed pointers and references designate, its elements do.
    std::optional<Targets> Listed;
    if (List)
      for (LocId From : pointedAt(V).Targets)
        eachOfObject(Cur.Pointees, From, [&](LocId K, const Targets &P) {
          if (K == From || Locs.parent(K) != From)
            return;
          if (!Listed)
            Listed.emplace();
          Listed->insert(P.begin(), P.end());
        });
    if (Listed)
      Cur.Pointees[Locs.child(L, Component{Component::Element, 0})].insert(
          Listed->begin(), Listed->end());
    if (!Points.empty())
      Cur.Pointees[L] = Points;
    Object.T = E->getNumArgs() ? termOf(E->getArg(0)) : 0;
    return Object;
  }
  return std::nullopt;
}
