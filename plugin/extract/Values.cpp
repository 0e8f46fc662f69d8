//===- extract/Values.cpp - The few values a variable can have ------------===//
//
// What is known of a variable beyond its term: the constants it took on
// different paths and what held there (flags, counters, decisions as numbers or
// enumerators), whether a pointer or optional holds anything, what an optional
// holds.
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

/// As many as four flags in a mask make.
constexpr size_t MaxChoices = 16;

/// Whether `A Op B` is true.
static bool compares(int64_t A, Outcome Op, int64_t B) {
  switch (Op) {
  case Outcome::True:
    return A != 0;
  case Outcome::False:
    return A == 0;
  case Outcome::Equal:
    return A == B;
  case Outcome::NotEqual:
    return A != B;
  case Outcome::Less:
    return A < B;
  case Outcome::LessEqual:
    return A <= B;
  case Outcome::Greater:
    return A > B;
  case Outcome::GreaterEqual:
    return A >= B;
  }
  llvm_unreachable("all outcomes are handled");
}

static std::optional<int64_t> compute(BinaryOperatorKind K, int64_t A,
                                      int64_t B) {
  uint64_t X = A, Y = B;
  switch (K) {
  case BO_And:
  case BO_AndAssign:
    return A & B;
  case BO_Or:
  case BO_OrAssign:
    return A | B;
  case BO_Xor:
  case BO_XorAssign:
    return A ^ B;
  case BO_Add:
  case BO_AddAssign:
    return X + Y;
  case BO_Sub:
  case BO_SubAssign:
    return X - Y;
  case BO_Mul:
  case BO_MulAssign:
    return X * Y;
  case BO_Shl:
  case BO_ShlAssign:
    if (B < 0 || B > 62)
      return std::nullopt;
    return X << Y;
  case BO_Shr:
  case BO_ShrAssign:
    if (B < 0 || B > 62)
      return std::nullopt;
    return A >> B;
  default:
    return std::nullopt;
  }
}

/// One of several constants, as a term.
TermIndex FunctionExtractor::choiceTerm(const Choices &Among) {
  Term T;
  T.K = Term::Choice;
  for (auto &[C, H] : Among) {
    T.Operands.push_back(C);
    T.Operands.push_back(guardSetIndex(H));
  }
  return term(std::move(T));
}

void FunctionExtractor::choose(Choices &In, TermIndex C, const Held &H) {
  auto [It, New] = In.try_emplace(C, H);
  if (!New)
    It->second = either(It->second, H);
}

std::optional<Choices> FunctionExtractor::combine(BinaryOperatorKind K,
                                                  const Choices &A,
                                                  const Choices &B) {
  Choices Out;
  if (A.size() * B.size() > MaxChoices * 2)
    return std::nullopt;
  for (auto &[X, HX] : A)
    for (auto &[Y, HY] : B) {
      auto N = compute(K, this->Out.Terms[X].Number, this->Out.Terms[Y].Number);
      if (!N)
        return std::nullopt;
      Term T;
      T.K = Term::Integer;
      T.Number = *N;
      choose(Out, term(std::move(T)), unite(HX, HY));
    }
  if (Out.size() > MaxChoices)
    return std::nullopt;
  return Out;
}

/// The constants \p E can be, and what held where it became each of them.
std::optional<Choices> FunctionExtractor::choices(const Expr *E,
                                                  unsigned Depth) {
  E = strip(E);
  if (Depth > 6 || E->isTypeDependent())
    return std::nullopt;
  QualType T = E->getType().getNonReferenceType();
  if (!T->isIntegralOrEnumerationType() && !T->isBooleanType())
    return std::nullopt;
  Choices Out;
  if (TermIndex C = constant(E)) {
    if (this->Out.Terms[C].K == Term::String)
      return std::nullopt;
    Out[C] = {};
    return Out;
  }
  if (auto *C = dyn_cast<clang::AbstractConditionalOperator>(E)) {
    for (bool Taken : {true, false}) {
      auto If = implied(C->getCond(), Taken, Depth + 1);
      if (!If)
        continue;
      auto Arm =
          choices(Taken ? C->getTrueExpr() : C->getFalseExpr(), Depth + 1);
      if (!Arm)
        return std::nullopt;
      for (auto &[K, H] : *Arm)
        choose(Out, K, unite(H, *If));
    }
    return Out;
  }
  if (auto *B = dyn_cast<clang::BinaryOperator>(E)) {
    if (B->getOpcode() == BO_Comma || B->getOpcode() == BO_Assign)
      return choices(B->getRHS(), Depth + 1);
    if (!T->isBooleanType() && (B->isAdditiveOp() || B->isBitwiseOp() ||
                                B->isMultiplicativeOp() || B->isShiftOp())) {
      auto L = choices(B->getLHS(), Depth + 1);
      auto R = L ? choices(B->getRHS(), Depth + 1) : std::nullopt;
      return R ? combine(B->getOpcode(), *L, *R) : std::nullopt;
    }
  }
  if (T->isBooleanType()) {
    for (bool Is : {true, false})
      if (auto If = implied(E, Is, Depth + 1)) {
        Term X;
        X.K = Term::Integer;
        X.Number = Is;
        Out[term(std::move(X))] = *If;
      }
    return Out;
  }
  if (!isa<DeclRefExpr>(E) && !isa<MemberExpr>(E) && !isa<CallExpr>(E))
    return std::nullopt;
  Value V = value(E);
  if (V.Targets.size() != 1)
    return std::nullopt;
  auto It = Cur.Vars.find(*V.Targets.begin());
  if (It == Cur.Vars.end() || !It->second.Closed ||
      It->second.Constants.empty())
    return std::nullopt;
  for (auto &[C, H] : It->second.Constants)
    if (this->Out.Terms[C].K == Term::String)
      return std::nullopt;
  return It->second.Constants;
}

/// Likewise of a text: of `asked() ? "on" : "off"`, and of variables that are
/// set to such.
std::optional<Choices> FunctionExtractor::textChoices(const Expr *E,
                                                      unsigned Depth) {
  E = strip(E);
  QualType T = E->getType().getNonReferenceType();
  bool Letters =
      (T->isPointerType() || T->isArrayType()) &&
      QualType(T->getPointeeOrArrayElementType(), 0)->isAnyCharacterType();
  if (Depth > 4 || (!Letters && !isTextType(T)))
    return std::nullopt;
  Choices Out;
  if (TermIndex C = constant(E)) {
    if (this->Out.Terms[C].K != Term::String)
      return std::nullopt;
    Out[C] = {};
    return Out;
  }
  if (auto *C = dyn_cast<CXXConstructExpr>(E))
    return C->getNumArgs() && Decls.inSystemHeader(C->getConstructor())
               ? textChoices(C->getArg(0), Depth + 1)
               : std::nullopt;
  if (auto *C = dyn_cast<clang::AbstractConditionalOperator>(E)) {
    for (bool Taken : {true, false}) {
      auto If = implied(C->getCond(), Taken, Depth + 1);
      auto Arm = If ? textChoices(Taken ? C->getTrueExpr() : C->getFalseExpr(),
                                  Depth + 1)
                    : Choices();
      if (!Arm)
        return std::nullopt;
      for (auto &[K, H] : *Arm)
        choose(Out, K, unite(H, *If));
    }
    return Out;
  }
  if (!isa<DeclRefExpr>(E) && !isa<MemberExpr>(E))
    return std::nullopt;
  Value V = value(E);
  auto It = V.Targets.size() == 1 ? Cur.Vars.find(*V.Targets.begin())
                                  : Cur.Vars.end();
  if (It == Cur.Vars.end() || !It->second.Closed ||
      It->second.Constants.empty() ||
      llvm::any_of(It->second.Constants, [&](const auto &C) {
        return this->Out.Terms[C.first].K != Term::String;
      }))
    return std::nullopt;
  return It->second.Constants;
}

/// What holds if one of \p Among came out so; nothing: none can.
std::optional<Held> FunctionExtractor::impliedByChoice(const Choices &Among,
                                                       Outcome O,
                                                       int64_t Than) {
  std::optional<Held> Some;
  for (auto &[C, H] : Among)
    if (compares(Out.Terms[C].Number, O, Than))
      Some = either(Some, std::optional<Held>(H));
  return Some;
}

static void become(VarInfo &Info, Choices Cs) {
  if (Cs.size() == 1)
    Info.T = Cs.begin()->first;
  Info.Constants = std::move(Cs);
  Info.Closed = true;
}

/// What `L op= R` leaves in the object on its left.
VarInfo FunctionExtractor::compound(const Expr *L, BinaryOperatorKind K,
                                    const Expr *R) {
  VarInfo Info;
  if (L->getType()->isBooleanType()) {
    bool And = K == BO_AndAssign;
    if (!And && K != BO_OrAssign)
      return Info;
    Implication A = implication(L), B = implication(R), Both;
    auto All = [](const std::optional<Held> &X, const std::optional<Held> &Y) {
      return X && Y ? std::optional<Held>(unite(*X, *Y)) : std::nullopt;
    };
    Both.IfTrue = And ? All(A.IfTrue, B.IfTrue) : either(A.IfTrue, B.IfTrue);
    Both.IfFalse =
        And ? either(A.IfFalse, B.IfFalse) : All(A.IfFalse, B.IfFalse);
    Info.Truth = Both;
    return Info;
  }
  auto A = choices(L), B = choices(R);
  if (auto Both = A && B ? combine(K, *A, *B) : std::nullopt)
    become(Info, std::move(*Both));
  // As much as `or`, of what is counted.
  if (K == BO_AddAssign && isRaised(L)) {
    Implication X = implication(L), Y = implication(R);
    Info.Truth = Implication();
    Info.Truth->IfTrue = either(X.IfTrue, Y.IfTrue);
    Info.Truth->IfFalse =
        X.IfFalse && Y.IfFalse
            ? std::optional<Held>(unite(*X.IfFalse, *Y.IfFalse))
            : std::nullopt;
  }
  return Info;
}

/// `++x` and the like.
VarInfo FunctionExtractor::stepped(const Expr *L, bool Up) {
  VarInfo Info;
  Term One;
  One.K = Term::Integer;
  One.Number = 1;
  auto A = L->getType()->isIntegerType() && !L->getType()->isBooleanType()
               ? choices(L)
               : std::nullopt;
  if (auto Next = A ? combine(Up ? BO_Add : BO_Sub, *A,
                              Choices{{term(std::move(One)), Held()}})
                    : std::nullopt)
    become(Info, std::move(*Next));
  if (Up && isRaised(L)) {
    Info.Truth = Implication();
    Info.Truth->IfFalse = std::nullopt;
  }
  return Info;
}

static bool isHolder(QualType T) {
  if (isNullable(T) || (!T.isNull() && T->isFunctionPointerType()))
    return true;
  auto *R =
      T.isNull() ? nullptr : T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && R->isInStdNamespace() && R->getIdentifier() &&
         (R->getName() == "function" || R->getName() == "error_code" ||
          R->getName() == "move_only_function");
}

/// What an optional of a scalar holds; null if it is no such.
static QualType scalarHeld(QualType T) {
  auto *R = T.isNull() ? nullptr
                       : dyn_cast_or_null<ClassTemplateSpecializationDecl>(
                             T.getNonReferenceType()->getAsCXXRecordDecl());
  if (!R || !R->isInStdNamespace() || !R->getIdentifier() ||
      R->getName() != "optional")
    return QualType();
  const TemplateArgument &A = R->getTemplateArgs()[0];
  return A.getKind() == TemplateArgument::Type && A.getAsType()->isScalarType()
             ? A.getAsType()
             : QualType();
}

bool FunctionExtractor::holdsScalar(QualType T) {
  return !scalarHeld(T).isNull();
}

/// Whether a pointer, optional or the like that is made of \p E holds
/// something, where that can be seen.
std::optional<bool> FunctionExtractor::holds(const Expr *E, unsigned Depth) {
  E = strip(E);
  QualType T = E->getType();
  if (Depth > 6 || !isHolder(T)) {
    if (isa<clang::StringLiteral>(E) || T->isFunctionType())
      return true;
    auto *R = T->getAsCXXRecordDecl();
    if (R && R->getIdentifier() && R->getName() == "nullopt_t")
      return false;
    return T->isNullPtrType() ? std::optional(false) : std::nullopt;
  }
  bool Error = !isNullable(T) && T->getAsCXXRecordDecl() &&
               T->getAsCXXRecordDecl()->getName() == "error_code";
  if (isa<CXXNullPtrLiteralExpr>(E) || isa<GNUNullExpr>(E) ||
      isa<ImplicitValueInitExpr>(E) || isa<CXXScalarValueInitExpr>(E))
    return false;
  if (TermIndex C = T->isPointerType() ? constant(E) : 0)
    return Out.Terms[C].K != Term::Null;
  if (auto *L = dyn_cast<InitListExpr>(E))
    return L->getNumInits() ? holds(L->getInit(0), Depth + 1)
                            : std::optional(false);
  if (auto *C = dyn_cast<CXXConstructExpr>(E)) {
    unsigned Given = 0;
    for (const Expr *A : C->arguments())
      Given += !isa<CXXDefaultArgExpr>(A);
    if (!Given)
      return false;
    if (Error)
      return std::nullopt;
    const Expr *A = strip(C->getArg(0));
    QualType From = A->getType();
    auto *R = From->getAsCXXRecordDecl();
    bool Nothing = From->isNullPtrType() ||
                   (R && R->getIdentifier() && R->getName() == "nullopt_t");
    if (Nothing)
      return false;
    bool Pointer = !T->getAsCXXRecordDecl()->getIdentifier() ||
                   T->getAsCXXRecordDecl()->getName() != "optional";
    if (isHolder(From) &&
        (Pointer || (R && R->getIdentifier() && R->getName() == "optional")))
      return holds(A, Depth + 1);
    return true;
  }
  if (isa<CXXNewExpr>(E) || isa<CXXThisExpr>(E) || isa<clang::LambdaExpr>(E) ||
      isa<clang::StringLiteral>(E))
    return true;
  if (auto *U = dyn_cast<clang::UnaryOperator>(E))
    return U->getOpcode() == UO_AddrOf ? std::optional(true) : std::nullopt;
  if (auto *C = dyn_cast<CallExpr>(E)) {
    const FunctionDecl *D = C->getDirectCallee();
    if (!D || !D->getIdentifier() || !Decls.inSystemHeader(D))
      return std::nullopt;
    llvm::StringRef Name = D->getName();
    if (Name == "make_unique" || Name == "make_shared" ||
        Name == "make_optional" || Name == "make_error_code")
      return true;
    if ((Name == "move" || Name == "forward") && C->getNumArgs() == 1)
      return holds(C->getArg(0), Depth + 1);
  }
  return std::nullopt;
}

/// `std::tie(a, b) = ...`: what the variables it refers to are now.
void FunctionExtractor::assignTied(LocId Tuple, const Value &From,
                                   const Expr *At) {
  std::vector<std::pair<LocId, Component>> Refers;
  for (auto &[K, P] : Cur.Pointees)
    if (K != Tuple && Locs.parent(K) == Tuple &&
        Locs[K].Path.components().back().K == Component::Key)
      for (LocId To : P)
        if (To != K)
          Refers.push_back({To, Locs[K].Path.components().back()});
  for (auto &[To, C] : Refers)
    write({To}, part(From, C), QualType(), At, At->getExprLoc(),
          StepKind::Copy);
  std::vector<std::pair<LocId, LocId>> Set; // variable, its new value
  for (auto &[K, P] : Cur.Pointees)
    if (K != Tuple && Locs.parent(K) == Tuple &&
        Locs[K].Path.components().back().K == Component::Key)
      for (LocId To : P)
        if (From.Targets.size() == 1 && To != K)
          Set.push_back({To, Locs.child(*From.Targets.begin(),
                                        Locs[K].Path.components().back())});
  for (auto &[To, In] : Set) {
    auto It = Cur.Vars.find(In);
    if (It != Cur.Vars.end()) {
      Cur.Vars[To] = It->second;
      continue;
    }
    VarInfo Info;
    if (From.T) {
      Term Part;
      Part.K = Term::Element;
      Part.Entity = Locs[In].Path.components().back().entity();
      Part.Operands = {From.T, 0};
      Info.T = term(std::move(Part));
    }
    Cur.Vars.erase(To);
    if (Info.T)
      Cur.Vars[To] = Info;
  }
}

/// A scalar that becomes part of a library object.
void FunctionExtractor::notePart(LocId L, const Value &V, const Expr *From) {
  if (From->isGLValue()) // passed by reference, and copied
    From = strip(From);
  if (!From->getType().getNonReferenceType()->isScalarType())
    return;
  Cur.Vars[L] = infoOf(From->isGLValue() ? load(V, From->getType()) : V, From);
  noteStateWrite(L, V, From, From->getExprLoc(), StateWrite::Initialiser);
}

/// What an optional of a scalar at \p L holds once it is set to \p From, which
/// has the value \p V.
void FunctionExtractor::noteInside(LocId L, QualType T, const Value &V,
                                   const Expr *From) {
  if (!holdsScalar(T))
    return;
  Component C;
  C.K = Component::Element;
  LocId In = Locs.child(L, C);
  Cur.Vars.erase(In);
  const Expr *S = strip(From);
  auto *Made = dyn_cast<CXXConstructExpr>(S);
  if (Made && Made->getNumArgs() >= 1)
    S = strip(Made->getArg(0));
  if (S->getType()->isScalarType() && !S->getType()->isNullPtrType()) {
    if (VarInfo Info = infoOf(value(S), S); Info.T || Info.Truth)
      Cur.Vars[In] = Info;
    return;
  }
  Value Source = holdsScalar(S->getType()) ? value(S) : V;
  if (Source.Targets.size() != 1)
    return;
  auto It = Cur.Vars.find(Locs.child(*Source.Targets.begin(), C));
  if (It != Cur.Vars.end())
    Cur.Vars[In] = It->second;
}

/// What a variable initialised or assigned from \p From, with value \p V,
/// means.
VarInfo FunctionExtractor::infoOf(const Value &V, const Expr *From) {
  VarInfo Info;
  Info.T = V.T;
  Info.Truth = V.Truth;
  if (!From)
    return Info;
  QualType T = From->getType();
  if (TermIndex C = constant(From); C && !isHolder(T)) {
    Info.T = C;
    Info.Constants[C] = {};
    Info.Closed = true;
    if (T->isBooleanType()) {
      bool Is = Out.Terms[C].Number != 0;
      Info.Truth = Implication();
      (Is ? Info.Truth->IfFalse : Info.Truth->IfTrue) = std::nullopt;
      Info.ConstantAt = Decls.locate(From->getExprLoc());
    } else if (isTextType(T) && Out.Terms[C].Text.empty()) {
      Info.Truth = Implication(); // nothing is in it
      Info.Truth->IfTrue = std::nullopt;
    }
    return Info;
  }
  if (!Info.T)
    Info.T = termOf(From);
  if (T->isBooleanType()) {
    Info.Truth = implication(From);
  } else if (isHolder(T)) {
    if (auto Is = holds(From)) {
      Info.Truth = Implication();
      (*Is ? Info.Truth->IfFalse : Info.Truth->IfTrue) = std::nullopt;
    } else if (isa<clang::AbstractConditionalOperator>(strip(From))) {
      Info.Truth = implication(From);
    }
  } else if (auto Cs = choices(From)) {
    become(Info, std::move(*Cs));
    if (Info.Constants.size() > 1)
      Info.T = choiceTerm(Info.Constants);
  }
  if (auto Cs = Info.Closed ? std::nullopt : textChoices(From)) {
    Info.Constants = std::move(*Cs);
    Info.Closed = true;
  }
  return Info;
}
