//===- extract/Vocabulary.cpp - variant, expected, smart pointers, text
//-----===//
//
// What the members and friends of the library's vocabulary types do with the
// one thing they hold: which alternative a variant was set to, value and error
// of an expected, what smart pointers share, views of text, what replaces a
// text wholly. Consumes a CallSite, changes this function's memory; calls that
// nothing here knows go on as ordinary calls.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;
using llvm::StringRef;

static StringRef libraryOf(QualType T) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  return libraryName(T->getAsCXXRecordDecl());
}

static QualType plainType(QualType T) {
  return T.getNonReferenceType().getCanonicalType().getUnqualifiedType();
}

/// The alternatives of a variant type.
static llvm::SmallVector<QualType, 6> alternatives(QualType T) {
  llvm::SmallVector<QualType, 6> Out;
  auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T.getNonReferenceType()->getAsCXXRecordDecl());
  if (!S || libraryName(S) != "variant")
    return Out;
  for (const TemplateArgument &A : S->getTemplateArgs().asArray())
    if (A.getKind() == TemplateArgument::Pack)
      for (const TemplateArgument &B : A.pack_elements())
        Out.push_back(B.getAsType());
  return Out;
}

/// The alternative that a call names by its type or its place; null: none.
static QualType alternativeOf(const FunctionDecl *D, QualType Variant) {
  const TemplateArgumentList *Args = D->getTemplateSpecializationArgs();
  if (!Args || Args->size() == 0)
    return QualType();
  const TemplateArgument &A = (*Args)[0];
  if (A.getKind() == TemplateArgument::Type)
    return A.getAsType();
  if (Variant->isPointerType())
    Variant = Variant->getPointeeType();
  auto All = alternatives(Variant);
  if (A.getKind() != TemplateArgument::Integral ||
      A.getAsIntegral().getZExtValue() >= All.size())
    return QualType();
  return All[A.getAsIntegral().getZExtValue()];
}

QualType askfirst::alternativeAt(const CXXMethodDecl *Called, QualType Holder,
                                 int64_t Index) {
  if (!Called || !Called->getIdentifier() || Called->getName() != "index")
    return QualType();
  auto All = alternatives(Holder);
  return Index >= 0 && size_t(Index) < All.size() ? All[Index] : QualType();
}

/// What it says that the variant \p V holds, or does not hold, an \p A.
std::optional<Implication>
FunctionExtractor::isAlternative(const Value &V, QualType A, SourceLocation L) {
  TermIndex T = V.T;
  if (T && Out.Terms[T].K == Term::Address)
    T = Out.Terms[T].Operands[0];
  if (!T && V.Targets.size() == 1)
    T = termOfLoc(*V.Targets.begin());
  if (!T || A.isNull())
    return std::nullopt;
  TermIndex Is = alternative(A);
  Implication I;
  I.IfTrue = guardSet(T, Outcome::Equal, Is, L);
  I.IfFalse = guardSet(T, Outcome::NotEqual, Is, L);
  return I;
}

/// An alternative of a variant as a constant.
TermIndex FunctionExtractor::alternative(QualType T) {
  Term Is;
  Is.K = Term::Type;
  T = T.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  Is.Entity = exceptionType(T);
  return Is.Entity ? term(std::move(Is)) : 0;
}

/// The alternative that a variant made of \p E is set to, as a constant; 0 if
/// that is not seen.
TermIndex FunctionExtractor::alternativeIn(const Expr *E) {
  if (libraryOf(E->getType()) != "variant")
    return 0;
  auto *Made = dyn_cast<CXXConstructExpr>(strip(E));
  if (!Made || Made->getNumArgs() == 0)
    return 0;
  QualType T = plainType(Made->getArg(0)->getType());
  for (QualType A : alternatives(E->getType()))
    if (plainType(A) == T)
      return alternative(A);
  return 0;
}

/// The alternative of variant type \p Holder that a value of type \p T becomes:
/// its own, or the one text if it is a C string; -1: not known.
static int alternativeFor(QualType Holder, QualType T) {
  auto All = alternatives(Holder);
  int Text = -1;
  unsigned Texts = 0;
  for (unsigned I = 0; I < All.size(); ++I) {
    if (plainType(All[I]) == plainType(T))
      return I;
    if (isTextType(All[I])) {
      Text = I;
      ++Texts;
    }
  }
  T = plainType(T);
  bool CString = (T->isPointerType() || T->isArrayType()) &&
                 T->getPointeeOrArrayElementType()->isAnyCharacterType();
  return CString && Texts == 1 ? Text : -1;
}

/// The alternative that the first template argument of \p D names; -1: none.
static int alternativeNamed(QualType Holder, const FunctionDecl *D) {
  const TemplateArgumentList *Args = D->getTemplateSpecializationArgs();
  if (!Args || !Args->size())
    return -1;
  const TemplateArgument &A = Args->get(0);
  if (A.getKind() == TemplateArgument::Integral)
    return A.getAsIntegral().getZExtValue();
  auto All = alternatives(Holder);
  for (unsigned I = 0; I < All.size(); ++I)
    if (A.getKind() == TemplateArgument::Type &&
        plainType(All[I]) == plainType(A.getAsType()))
      return I;
  return -1;
}

/// Where alternative \p I of the variant at \p L stands.
static std::string alternativeKey(unsigned I) {
  return "(is " + std::to_string(I) + ")";
}

/// Where an expected keeps its value and its error; where a variant says what
/// it was set to.
LocId ExtractionState::apart(LocId L, StringRef What) {
  return Locs.child(L, Component{Component::Key, Decls.keyOf(What)});
}

/// Where the values of the optionals or expecteds at \p Of stand.
ExtractionState::Targets ExtractionState::heldIn(const Targets &Of,
                                                 QualType Holder) {
  if (libraryOf(Holder) != "expected")
    return Of;
  Targets Out;
  for (LocId L : Of)
    Out.insert(apart(L, "(value)"));
  return Out;
}

std::string askfirst::alternativeKeyOf(QualType Holder, QualType T) {
  int I = libraryOf(Holder) == "variant" ? alternativeFor(Holder, T) : -1;
  return I < 0 ? "" : alternativeKey(I);
}

/// The variant, optional or expected at \p L, of type \p Holder, is set to the
/// value of \p From.
void FunctionExtractor::holdNow(LocId L, QualType Holder, const Expr *From) {
  StringRef Name = libraryOf(Holder);
  QualType T = plainType(From->getType());
  if (Name == "expected" && libraryOf(T) != "expected") {
    // What was written as the whole is one of the two.
    const Value V = value(From);
    bool Error = libraryOf(T) == "unexpected";
    store(L, {}, true);
    write({apart(L, Error ? "(error)" : "(value)")}, V, From->getType(), From,
          From->getExprLoc(), StepKind::Copy);
    return;
  }
  if (Name != "variant")
    return;
  int I = alternativeFor(Holder, From->getType());
  if (I < 0) {
    Cur.Pointees.erase(apart(L, "(held)"));
    return;
  }
  const Value V = value(From);
  store(L, {}, true);
  write({apart(L, alternativeKey(I))}, V, From->getType(), From,
        From->getExprLoc(), StepKind::Copy);
  holdAlternative(L, alternatives(Holder)[I]);
}

/// The variant at \p L is set to alternative \p A.
void ExtractionState::holdAlternative(LocId L, QualType A) {
  Cur.Pointees[apart(L, "(held)")] = {temp(A.getCanonicalType().getTypePtr())};
}

/// std::visit: the overloads for what the variant may hold.
std::optional<Value> FunctionExtractor::visited(CallSite &S) {
  if (S.Args.size() != 2)
    return std::nullopt;
  QualType T = S.Args[1]->getType();
  auto All = alternatives(T);
  const Value Variant = S.ArgValues[1];
  if (All.empty() || Variant.Targets.empty())
    return std::nullopt;
  Targets May, Each;
  for (QualType A : All)
    Each.insert(temp(A.getCanonicalType().getTypePtr()));
  bool Known = true;
  for (LocId L : Variant.Targets) {
    auto It = Cur.Pointees.find(apart(L, "(held)"));
    Known &= It != Cur.Pointees.end();
    if (Known)
      May.insert(It->second.begin(), It->second.end());
  }
  // What a call gave back may be said in its own words.
  Known &= !May.empty();
  Known &= llvm::all_of(May, [&](LocId L) { return Each.count(L) != 0; });
  LocId Result = temp(S.E);
  bool Any = false;
  Content Data;
  Implication Says; // if one of the ways said so
  Says.IfTrue = Says.IfFalse = std::nullopt;
  for (unsigned I = 0; I < All.size(); ++I) {
    QualType A = All[I];
    if (Known && !May.count(temp(A.getCanonicalType().getTypePtr())))
      continue;
    Value V = Variant;
    V.Targets.clear();
    for (LocId L : Variant.Targets)
      V.Targets.insert(apart(L, alternativeKey(I)));
    if (A->isScalarType())
      V = load(V, A);
    const Expr *Arg = standIn(
        S.E, 750 + I, A->isScalarType() ? A : Ctx.getLValueReferenceType(A),
        S.E->getExprLoc(), V);
    const Expr *At =
        standIn(S.E, 780 + I, Ctx.IntTy, S.E->getExprLoc(), Value());
    const Held Before = Cur.Guards;
    if (auto Is = isAlternative(Variant, A, S.E->getExprLoc());
        Is && Is->IfTrue)
      Cur.Guards = unite(Cur.Guards, *Is->IfTrue);
    auto R = invoke(At, S.Args[0], Arg);
    const Held Here = std::exchange(Cur.Guards, Before);
    if (!R)
      return std::nullopt;
    if (S.ResultType->isBooleanType()) {
      Implication Is;
      if (R->Truth)
        Is = *R->Truth;
      auto Side = [&](MaybeHeld &All, const MaybeHeld &If, Outcome O) {
        if (If)
          All = either(
              All,
              MaybeHeld(unite(
                  unite(*If, guardSet(R->T, O, 0, S.E->getExprLoc())), Here)));
      };
      Side(Says.IfTrue, Is.IfTrue, Outcome::True);
      Side(Says.IfFalse, Is.IfFalse, Outcome::False);
    }
    Content C = dataOf(*R, S.ResultType);
    Data.insert(C.begin(), C.end());
    Any = true;
  }
  if (!Any)
    return std::nullopt;
  Value V;
  if (S.ResultType->isBooleanType())
    V.Truth = Says;
  if (S.ResultType->isVoidType() || S.ResultType->isBooleanType())
    return V;
  V.Data = std::move(Data);
  if (!S.ResultType->isRecordType())
    return V;
  forget(Result);
  Cur.Pointees.erase(Result);
  Cur.Store[Result] = {};
  write({Result}, V, QualType(), S.E, S.E->getExprLoc(), StepKind::Copy);
  Value Out;
  Out.Targets = {Result};
  return Out;
}

/// transform, and_then and the like of optional and expected.
std::optional<Value> FunctionExtractor::monadic(CallSite &S, StringRef Name) {
  bool Transform = Name == "transform", Then = Name == "and_then";
  bool Error = Name == "transform_error", Else = Name == "or_else";
  if ((!Transform && !Then && !Error && !Else) || S.Args.size() != 1)
    return std::nullopt;
  bool Expected = libraryOf(S.ReceiverType) == "expected";
  Value In = *S.Receiver;
  const Targets Here = heldIn(In.Targets, S.ReceiverType);
  Targets Errors;
  for (LocId L : In.Targets)
    Errors.insert(apart(L, "(error)"));
  In.Targets = Error || (Else && Expected) ? Errors : Here;
  if (S.Receiver->Targets.empty())
    return std::nullopt;
  auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      S.ReceiverType->getAsCXXRecordDecl());
  unsigned Which = Error || (Else && Expected);
  if (!Spec || Spec->getTemplateArgs().size() <= Which ||
      Spec->getTemplateArgs()[Which].getKind() != TemplateArgument::Type)
    return std::nullopt;
  QualType T = Spec->getTemplateArgs()[Which].getAsType();
  std::vector<const Expr *> Args;
  if (!Else || Expected) {
    if (T->isScalarType())
      In = load(In, T);
    Args.push_back(
        standIn(S.E, 750, T->isScalarType() ? T : Ctx.getLValueReferenceType(T),
                S.E->getExprLoc(), In));
  }
  const Expr *At = standIn(S.E, 780, Ctx.IntTy, S.E->getExprLoc(), Value());
  auto R = invoke(At, S.Args[0], Args);
  if (!R)
    return std::nullopt;
  LocId Out = temp(S.E);
  forget(Out);
  Cur.Pointees.erase(Out);
  Cur.Store[Out] = {};
  const Targets Whole = {Out};
  Value Kept;
  if (Error) {
    write({apart(Out, "(error)")}, *R, QualType(), S.E, S.E->getExprLoc(),
          StepKind::Copy);
    Kept.Targets = Here;
    write(heldIn(Whole, S.ReceiverType), Kept, QualType(), S.Args[0],
          S.E->getExprLoc(), StepKind::Copy, /*Weak=*/true);
  } else {
    write(Transform ? heldIn(Whole, S.ReceiverType) : Whole, *R, QualType(),
          S.E, S.E->getExprLoc(), StepKind::Copy);
    Kept.Targets = Else ? Here : Errors;
    if (Else)
      write(heldIn(Whole, S.ReceiverType), Kept, QualType(), S.Args[0],
            S.E->getExprLoc(), StepKind::Copy, /*Weak=*/true);
    else if (Expected)
      write({apart(Out, "(error)")}, Kept, QualType(), S.Args[0],
            S.E->getExprLoc(), StepKind::Copy, /*Weak=*/true);
  }
  Value V;
  V.Targets = {Out};
  return V;
}

/// Members that set a text or stream to something else altogether.
static bool replacesText(Declarations &Decls, StringRef Class, StringRef Name,
                         llvm::ArrayRef<const clang::Expr *> Args) {
  if (Class.contains("basic_string") && !Class.contains("stream")) {
    if (Name == "erase" && llvm::all_of(Args, llvm::IsaPred<CXXDefaultArgExpr>))
      return true;
    if (Name == "assign")
      return Args.size() == 2 && Args[0]->getType()->isIntegerType();
    clang::Expr::EvalResult R;
    return Name == "resize" && !Args.empty() && !Args[0]->isValueDependent() &&
           Args[0]->EvaluateAsInt(R, Decls.context()) &&
           R.Val.getInt().isZero();
  }
  return Class.ends_with("stream") && Name == "str" && Args.size() == 1;
}

/// What the wrapper that `std::ref(x)`, \p E, makes refers to; empty: it is no
/// such call.
FunctionExtractor::Targets FunctionExtractor::referredTo(const Expr *E) {
  auto *C = dyn_cast<CallExpr>(strip(E));
  const FunctionDecl *D = C ? C->getDirectCallee() : nullptr;
  if (!D || !D->isInStdNamespace() || !D->getIdentifier() ||
      C->getNumArgs() != 1 || (D->getName() != "ref" && D->getName() != "cref"))
    return {};
  const Expr *Of = C->getArg(0);
  return isViewLike(Of->getType()->getAsCXXRecordDecl()) ? Targets()
                                                         : value(Of).Targets;
}

std::optional<Value> FunctionExtractor::vocabulary(CallSite &S) {
  if (S.Receiver && S.Args.size() == 1 && S.Callee &&
      S.Callee->getOverloadedOperator() == OO_Equal)
    if (Targets Of = referredTo(S.Args[0]); !Of.empty()) {
      for (LocId L : S.Receiver->Targets) {
        if (isStrong(S.Receiver->Targets))
          Cur.Pointees[L].clear();
        Cur.Pointees[L].insert(Of.begin(), Of.end());
      }
      return *S.Receiver;
    }
  // An object is made in the place of another one.
  if (S.Callee && S.Callee->isInStdNamespace() && !S.Receiver &&
      S.Callee->getIdentifier() && S.Callee->getName() == "construct_at" &&
      S.ArgValues[0].Targets.size() == 1) {
    QualType T = S.Args[0]->getType()->getPointeeType();
    LocId L = *S.ArgValues[0].Targets.begin();
    if (T->isRecordType() && Locs[L].K == MemLoc::Local && isStrong({L}) &&
        !isa<clang::BinaryOperator>(strip(S.Args[0]))) {
      write({L}, Value(), QualType(), S.E, S.E->getExprLoc(), StepKind::Copy);
      if (S.Args.size() == 1 || constructAs(S, T, 1, L))
        return S.ArgValues[0];
    }
  }
  const FunctionDecl *D = S.Callee;
  auto *M = dyn_cast<CXXMethodDecl>(D);
  StringRef Name = D->getIdentifier() ? D->getName() : StringRef();
  auto Only = [&]() -> const Value & { return S.ArgValues[0]; };
  if (!M) {
    if (!D->isInStdNamespace() || S.Args.empty())
      return std::nullopt;
    if (Name == "holds_alternative") {
      Value V;
      V.Truth = isAlternative(Only(), alternativeOf(D, S.Args[0]->getType()),
                              S.E->getExprLoc());
      return V;
    }
    if ((Name == "get" || Name == "get_if") &&
        libraryOf(S.Args[0]->getType()) == "variant" &&
        !Only().Targets.empty()) {
      Value V = Only();
      if (Name == "get_if")
        V.Truth = isAlternative(V, alternativeOf(D, S.Args[0]->getType()),
                                S.E->getExprLoc());
      V.T = V.Truth ? termOfLoc(temp(S.E)) : 0;
      QualType Held = S.Args[0]->getType().getNonReferenceType();
      if (Held->isPointerType())
        Held = Held->getPointeeType();
      if (int I = alternativeNamed(Held, D); I >= 0) {
        V.Targets.clear();
        for (LocId L : Only().Targets)
          V.Targets.insert(apart(L, alternativeKey(I)));
      }
      return V;
    }
    if (Name == "any_cast" && libraryOf(S.Args[0]->getType()) == "any" &&
        !Only().Targets.empty()) {
      Value V = Only();
      V.T = 0;
      return S.ResultType->isScalarType() && !S.ResultType->isPointerType()
                 ? load(V, S.ResultType)
                 : V;
    }
    if (Name == "visit")
      return visited(S);
    if (Name.ends_with("_pointer_cast") && S.Args.size() == 1)
      return pointerTo(S.E, pointedAt(Only()).Targets);
    return std::nullopt;
  }
  if (!S.Receiver || S.Receiver->Targets.empty())
    return std::nullopt;
  StringRef Class = libraryName(M->getParent());
  StringRef Holder = libraryOf(S.ReceiverType);
  const Targets &Here = S.Receiver->Targets;
  // A view of a text.
  if (isa<CXXConversionDecl>(D) && Class.contains("basic_string") &&
      libraryOf(S.ResultType) == "basic_string_view")
    return pointerTo(S.E, Here);
  if (Class == "basic_string_view" && Name == "substr")
    return pointerTo(S.E, pointedAt(*S.Receiver).Targets);
  if (replacesText(Decls, Class.empty() ? Holder : Class, Name, S.Args)) {
    Value V;
    QualType T;
    bool Stream = Name == "str";
    if (Stream || Name == "assign") {
      V = S.ArgValues.back();
      T = S.Args.back()->getType();
    }
    write(Here, V, Stream ? T : QualType(), S.E, S.E->getExprLoc(),
          StepKind::Copy);
    return *S.Receiver;
  }
  if (Holder == "expected" && Name == "error" && S.Args.empty()) {
    Value V;
    for (LocId L : Here)
      V.Targets.insert(apart(L, "(error)"));
    return V;
  }
  // Of one of the two alone; an ordinary call otherwise.
  if (Holder == "expected" && (Name == "value_or" || Name == "error_or"))
    S.Receiver->Targets =
        Name == "value_or"
            ? heldIn(Here, S.ReceiverType)
            : part(*S.Receiver, {Component::Key, Decls.keyOf("(error)")})
                  .Targets;
  bool Filled = (Name == "reset" && S.Args.size() == 1 &&
                 !isa<CXXDefaultArgExpr>(S.Args[0])) ||
                (Name == "emplace" && S.Args.size() != 1);
  if (Filled && (isNullable(S.ReceiverType) || Holder.ends_with("shared_ptr")))
    for (LocId L : Here) {
      Value There;
      There.T = holding(true, 0);
      noteStateWrite(L, There, Name == "reset" ? S.Args[0] : nullptr,
                     S.E->getExprLoc(), StateWrite::Assignment);
    }
  if (Name == "emplace" && Holder == "variant" && isStrong(Here) &&
      Here.size() == 1) {
    LocId L = *Here.begin();
    int I = alternativeNamed(S.ReceiverType, D);
    auto All = alternatives(S.ReceiverType);
    if (I >= 0 && unsigned(I) < All.size()) {
      LocId At = apart(L, alternativeKey(I));
      store(L, {}, /*Strong=*/true);
      killGuards(L);
      holdAlternative(L, All[I]);
      if (!constructAs(S, All[I], 0, At))
        for (size_t K = 0; K < S.Args.size(); ++K)
          write({At}, S.ArgValues[K], QualType(), S.Args[K],
                S.Args[K]->getExprLoc(), StepKind::Copy, /*Weak=*/true);
      Value V;
      V.Targets = {At};
      return V;
    }
  }
  if (Name == "emplace" && (Holder == "optional" || Holder == "expected") &&
      Here.size() == 1) {
    LocId L = *Here.begin();
    if (isStrong(Here)) {
      store(L, {}, /*Strong=*/true);
      killGuards(L);
      Value V;
      V.Targets = heldIn(Here, S.ReceiverType);
      if (constructAs(S, elementType(S.ReceiverType, 0), 0, *V.Targets.begin()))
        return V;
    }
  }
  if (Holder == "optional" || Holder == "expected")
    return monadic(S, Name);
  // Smart pointers: what is designated is another object now.
  bool Owner = Holder == "unique_ptr" || Holder.ends_with("shared_ptr");
  if (Owner && Name == "reset" && S.Args.size() == 1 &&
      S.Args[0]->getType()->isPointerType() && !Only().Targets.empty()) {
    setPointer(Here, Only().Targets, /*Unknown=*/false, S.ReceiverType);
    return Value();
  }
  if (Holder == "atomic" || Class == "atomic") {
    if (Name == "load" && S.ResultType->isPointerType())
      return load(*S.Receiver, S.ResultType);
    if (Name == "store" && !S.Args.empty() &&
        S.Args[0]->getType()->isPointerType()) {
      write(Here, Only(), S.Args[0]->getType(), S.E, S.E->getExprLoc(),
            StepKind::Copy);
      return Value();
    }
    return std::nullopt;
  }
  // A node handle holds a pair, or an element of a set.
  if (Class.contains("ode_handle") && S.Args.empty() &&
      (Name == "mapped" || Name == "key" || Name == "value")) {
    Value V;
    for (LocId L : Here)
      V.Targets.insert(
          Name == "value" ? L : Locs.child(L, position(Name == "mapped")));
    return V;
  }
  return std::nullopt;
}
