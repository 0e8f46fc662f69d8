//===- extract/Ranges.cpp - Views of std::ranges, algorithms with callables
//===//
//
// A view stands for elements: those of the range it was made of, parts of
// them, or what a callable makes of them. They are kept as what the element of
// the view points at. Algorithms that run a callable on elements run it here.
// Views that are not listed go on as ordinary library calls.
//
// IMPRECISE: a callable runs once, when its view is made: what is written to
// the range later is not seen through a transforming view.
//
//===----------------------------------------------------------------------===//
#include "compat/Compat.h"
#include "compat/NameSwitch.h"
#include "extract/CallSite.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;
using llvm::StringRef;

static const CXXRecordDecl *recordIn(QualType T) {
  return T.getNonReferenceType()->getAsCXXRecordDecl();
}

static StringRef nameOfRecord(const CXXRecordDecl *R) {
  return R && R->getIdentifier() ? R->getName() : StringRef();
}

bool askfirst::inRanges(const Decl *D, bool Views) {
  bool Ranges = false, Any = !Views;
  for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent()) {
    auto *N = dyn_cast<NamespaceDecl>(C);
    if (!N || !N->getIdentifier())
      continue;
    Ranges |= N->getName() == "ranges";
    Any |= N->getName() == "views";
    if (N->getName() == "std" && N->getParent()->isTranslationUnit())
      return Ranges && Any;
  }
  return false;
}

static bool isView(QualType T) {
  const CXXRecordDecl *R = recordIn(T);
  return R && inRanges(R) &&
         (R->getName().ends_with("_view") || R->getName() == "subrange");
}

namespace {
/// `filter(f)`, `keys`, `elements<1>` where they are written.
struct Adaptor {
  StringRef Name;
  llvm::SmallVector<const clang::Expr *, 3> Args;
  unsigned Index = 0;
};
} // namespace

static std::optional<Adaptor> adaptorAt(const clang::Expr *E) {
  E = E->IgnoreUnlessSpelledInSource();
  if (auto *C = dyn_cast<CXXConstructExpr>(E); C && C->getNumArgs() == 1)
    return adaptorAt(C->getArg(0));
  if (auto *R = dyn_cast<DeclRefExpr>(E)) {
    auto *V = dyn_cast<VarDecl>(R->getDecl());
    if (!V || !inRanges(V, /*Views=*/true))
      return std::nullopt;
    Adaptor A;
    A.Name = V->getName();
    if (auto *Spec = dyn_cast<VarTemplateSpecializationDecl>(V);
        Spec && Spec->getTemplateArgs().size() &&
        Spec->getTemplateArgs()[0].getKind() == TemplateArgument::Integral)
      A.Index = Spec->getTemplateArgs()[0].getAsIntegral().getZExtValue();
    A.Index += A.Name == "values";
    return A;
  }
  auto *C = dyn_cast<CXXOperatorCallExpr>(E);
  if (!C || C->getOperator() != OO_Call)
    return std::nullopt;
  auto A = adaptorAt(C->getArg(0));
  if (A)
    A->Args.append(C->arg_begin() + 1, C->arg_end());
  return A;
}

/// What the elements of a range of type \p T are; nothing: it is none that is
/// known.
std::optional<ExtractionState::Targets>
ExtractionState::elementsOfRange(const Value &V, QualType T) {
  T = T.getNonReferenceType();
  const CXXRecordDecl *R = recordIn(T);
  if (V.Targets.empty() || (!R && !T->isArrayType()))
    return std::nullopt;
  Component Any;
  Any.K = Component::Element;
  bool Text = nameOfRecord(R).contains("string");
  Targets Out;
  for (LocId L : V.Targets) {
    if (T->isArrayType() || isContainer(R)) {
      Out.insert(Locs.child(L, Any));
    } else if (isView(T)) {
      auto It = Cur.Pointees.find(Locs.child(L, Any));
      if (It == Cur.Pointees.end())
        return std::nullopt;
      Out.insert(It->second.begin(), It->second.end());
    } else if (Text && R->isInStdNamespace()) {
      Targets P = isViewLike(R) ? pointees(L) : Targets{L};
      Out.insert(P.begin(), P.end());
    } else if (R->isInStdNamespace() && isViewLike(R)) {
      for (LocId P : pointees(L))
        Out.insert(Locs.child(P, Any));
    } else {
      return std::nullopt;
    }
  }
  return Out;
}

/// A view made by \p Site whose elements are \p Elements.
Value ExtractionState::viewOver(const Expr *Site, Targets Elements) {
  LocId V = temp(Site);
  forget(V);
  Cur.Pointees.erase(V);
  Cur.Store[V] = {};
  Component Any;
  Any.K = Component::Element;
  Cur.Pointees[Locs.child(V, Any)] = std::move(Elements);
  Value Out;
  Out.Targets = {V};
  return Out;
}

/// What \p Callable makes of elements: where it stands.
std::optional<ExtractionState::Targets>
FunctionExtractor::madeOf(const Expr *Site, unsigned Key, const Expr *Callable,
                          llvm::ArrayRef<Targets> Elements) {
  std::vector<const Expr *> Args;
  for (const Targets &T : Elements) {
    Value V;
    V.Targets = T;
    QualType Type = Ctx.IntTy;
    if (QualType Of = T.empty() ? QualType() : typeAt(*T.begin()); !Of.isNull())
      Type = Of.getNonReferenceType();
    if (auto *M = Callable->getType()->getAs<MemberPointerType>())
      Type = canonicalTagType(Ctx, M->getMostRecentCXXRecordDecl());
    const Expr *A =
        standIn(Site, Key + 10 + Args.size(), Ctx.getLValueReferenceType(Type),
                Site->getExprLoc(), V);
    Args.push_back(A);
  }
  const Expr *At = standIn(Site, Key, Ctx.IntTy, Site->getExprLoc(), Value());
  auto R = invoke(At, Callable, Args);
  if (!R)
    return std::nullopt;
  LocId Made = temp(At);
  if (R->Data.empty() && !R->Targets.empty())
    return R->Targets;
  forget(Made);
  Cur.Pointees.erase(Made);
  Cur.Store[Made] = {};
  write({Made}, *R, QualType(), At, Site->getExprLoc(), StepKind::Element);
  return Targets{Made};
}

/// \p L is from here on what stands at \p From, under \p Under; with \p Before
/// what it was anyway, too. What is said of its parts comes with it, so that
/// reading one is no reading of anybody's.
void FunctionExtractor::pick(const Expr *Site, LocId L, const Targets &From,
                             const AccessPath &At, const Held &Under,
                             bool Before) {
  Node D = define(Site, L, Site->getExprLoc(), nameOf(L));
  auto Add = [&](LocId Of, const AccessPath &Where, const Held *Held) {
    QualType T = Types.lookup(Of);
    if (QualType All =
            Locs[Of].Path.empty() ? QualType() : Types.lookup(Locs.parent(Of));
        T.isNull() && !All.isNull())
      if (auto *Spec =
              dyn_cast_or_null<ClassTemplateSpecializationDecl>(recordIn(All));
          isContainer(Spec) &&
          Spec->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
        T = Spec->getTemplateArgs()[0].getAsType();
    auto *R = T.isNull() ? nullptr : recordIn(T);
    for (Item I : readWhole(Of, T)) {
      // Of a container each element is a whole object.
      if (I.N.K == Node::Object && isContainer(R))
        I.At.append({Component::Element, 0});
      edge(I, D, Where.concat(I.At), Site->getExprLoc(), StepKind::Unchanged,
           Held);
    }
  };
  for (LocId Of : From)
    Add(Of, At, &Under);
  if (Before)
    Add(L, AccessPath(), nullptr);
  Phis[{~L, L}] = D.Index;
  forget(L);
  Item Kept;
  Kept.N = D;
  Cur.Store[L] = {Kept};
}

/// The container that \p E is any element of, if it is known to be just that.
std::optional<LocId> FunctionExtractor::containerOf(LocId E) const {
  const AccessPath &P = Locs[E].Path;
  if (P.empty() || P.components().back().K != Component::Element ||
      !isStrong({Locs.parent(E)}))
    return std::nullopt;
  return Locs.parent(E);
}

/// Algorithms that pick elements by asking a callable about each. Their other
/// effects are the default's to say.
void FunctionExtractor::pickingAlgorithm(CallSite &S, StringRef Name,
                                         const Targets &Elements,
                                         size_t Callable) {
  if (Callable >= S.Args.size() || Elements.empty() ||
      (Callable + 1 < S.Args.size() &&
       !isa<CXXDefaultArgExpr>(S.Args[Callable + 1])))
    return; // with a projection
  bool Not = Name == "find_if_not" || Name == "none_of" ||
             Name == "remove_if" || Name == "erase_if" ||
             Name == "remove_copy_if";
  bool Some = Name == "any_of";
  Held Said = saidOf(S.E, 760, S.Args[Callable], Elements, Some ? false : !Not);
  if (Said.empty())
    return;
  if (Name == "remove_if" || Name == "erase_if") {
    for (LocId E : Elements)
      if (auto L = containerOf(E)) {
        pick(S.E, *L, {*L}, AccessPath(), Said, /*Before=*/false);
        S.Copied = true;
      }
    return;
  }
  Implication I;
  I.IfTrue = I.IfFalse = Held();
  (Some ? I.IfFalse : I.IfTrue) = std::move(Said);
  // Of one of them, at least.
  if (Some || Name == "none_of")
    (Some ? I.IfTrue : I.IfFalse) =
        saidOf(S.E, 780, S.Args[Callable], Elements, true, true);
  S.Means = std::move(I);
}

/// The view that adaptor \p Name makes of ranges.
std::optional<Value>
FunctionExtractor::adapted(const Expr *Site, StringRef Name, unsigned Index,
                           llvm::ArrayRef<const Expr *> Args,
                           std::vector<Targets> Ranges) {
  enum Kind { Same, Part, Made, Inner, Numbered, Zipped, Windows, None };
  Kind K =
      NameSwitch<Kind>(Name)
          .Cases({"all", "filter", "take", "take_while", "drop", "drop_while",
                  "reverse", "common"},
                 Same)
          .Cases({"as_const", "as_rvalue", "stride", "cache_latest", "single",
                  "repeat"},
                 Same)
          .Cases({"keys", "values", "elements"}, Part)
          .Case("transform", Made)
          .Cases({"join", "join_with"}, Inner)
          .Case("enumerate", Numbered)
          .Case("zip", Zipped)
          .Cases({"split", "lazy_split", "chunk", "chunk_by", "slide"}, Windows)
          .Default(None);
  if (K == None || Ranges.empty() || (Ranges.size() > 1 && K != Zipped))
    return std::nullopt;
  Component Any;
  Any.K = Component::Element;
  const Targets &From = Ranges[0];
  Targets To;
  switch (K) {
  case Same:
    To = From;
    if ((Name == "filter" || Name == "take_while") && Args.size() == 1)
      if (Held Said = saidOf(Site, 760, Args[0], From, true); !Said.empty()) {
        LocId One =
            temp(standIn(Site, 770, Ctx.IntTy, Site->getExprLoc(), Value()));
        Cur.Pointees.erase(One);
        pick(Site, One, From, AccessPath(), Said, /*Before=*/false);
        AliasOf[One] = From;
        IsOneOf.insert(One);
        To = {One};
      }
    break;
  case Part:
    for (LocId L : From)
      To.insert(Locs.child(L, position(Index)));
    break;
  case Made: {
    if (Args.empty())
      return std::nullopt;
    auto M = madeOf(Site, 700, Args[0], From);
    if (!M)
      return std::nullopt;
    To = std::move(*M);
    break;
  }
  case Inner:
    for (LocId L : From) {
      // Of views each leads on; text is one thing.
      auto It = Cur.Pointees.find(Locs.child(L, Any));
      if (It != Cur.Pointees.end())
        To.insert(It->second.begin(), It->second.end());
      else
        To.insert(Locs.child(L, Any));
    }
    break;
  case Numbered:
  case Zipped: {
    LocId One =
        temp(standIn(Site, 730, Ctx.IntTy, Site->getExprLoc(), Value()));
    forget(One);
    Cur.Store[One] = {};
    for (size_t I = 0; I < Ranges.size(); ++I)
      Cur.Pointees[Locs.child(One, position(I + (K == Numbered)))] = Ranges[I];
    To = {One};
    break;
  }
  case Windows: {
    LocId One =
        temp(standIn(Site, 730, Ctx.IntTy, Site->getExprLoc(), Value()));
    forget(One);
    Cur.Store[One] = {};
    Cur.Pointees[Locs.child(One, Any)] = From;
    To = {One};
    break;
  }
  case None:
    break;
  }
  return viewOver(Site, std::move(To));
}

/// Views where they are made and where their elements are asked for.
std::optional<Value> FunctionExtractor::rangeCall(CallSite &S) {
  OverloadedOperatorKind Op = S.Callee->getOverloadedOperator();
  auto RangeOf = [&](const Expr *E) {
    return elementsOfRange(value(E), E->getType());
  };
  if (Op == OO_Pipe && S.Args.size() == 2 && inRanges(S.Callee)) {
    auto A = adaptorAt(S.Args[1]);
    auto From = RangeOf(S.Args[0]);
    if (!A || !From)
      return std::nullopt;
    return adapted(S.E, A->Name, A->Index, A->Args, {*From});
  }
  if (Op == OO_Call && inRanges(S.Callee, /*Views=*/true)) {
    auto A = adaptorAt(S.E);
    if (!A || A->Args.empty())
      return std::nullopt;
    if (A->Name == "single" || A->Name == "repeat") {
      Value V = value(A->Args[0]);
      LocId One =
          temp(standIn(S.E, 730, Ctx.IntTy, S.E->getExprLoc(), Value()));
      forget(One);
      Cur.Store[One] = {};
      write({One}, V, A->Args[0]->getType(), S.E, S.E->getExprLoc(),
            StepKind::Copy);
      return viewOver(S.E, {One});
    }
    std::vector<Targets> Ranges;
    size_t N = A->Name == "zip" ? A->Args.size() : 1;
    for (size_t I = 0; I < N; ++I) {
      auto From = RangeOf(A->Args[I]);
      if (!From)
        return std::nullopt;
      Ranges.push_back(std::move(*From));
    }
    return adapted(S.E, A->Name, A->Index,
                   llvm::ArrayRef(A->Args).drop_front(N), std::move(Ranges));
  }
  if (!S.Receiver || !isView(S.ReceiverType))
    return std::nullopt;
  auto Elements = elementsOfRange(*S.Receiver, S.ReceiverType);
  StringRef Name =
      S.Callee->getIdentifier() ? S.Callee->getName() : StringRef();
  if (!Elements)
    return std::nullopt;
  bool One = Name == "front" || Name == "back" || Op == OO_Subscript;
  bool Position =
      llvm::is_contained({"begin", "cbegin", "rbegin", "data"}, Name);
  if (Name == "end" || Name == "cend" || Name == "size" || Name == "empty" ||
      isa<CXXConversionDecl>(S.Callee)) {
    if (!S.ResultType->isRecordType())
      return Value();
    Position = true;
  }
  if (!One && !Position)
    return std::nullopt;
  if (Position && !S.ResultType->isPointerType())
    return pointerTo(S.E, *Elements);
  Value V;
  V.Targets = *Elements;
  // Tuples of references are made when they are asked for.
  V.Partial = true;
  if (One && !S.ResultType->isReferenceType() && S.ResultType->isScalarType())
    return load(V, S.ResultType);
  return V;
}

/// `x.begin()` and `x.end()` of one variable: all of it.
static bool wholeRange(const clang::Expr *B, const clang::Expr *E) {
  auto Of = [](const clang::Expr *X, StringRef Want) -> const ValueDecl * {
    X = X->IgnoreUnlessSpelledInSource();
    const clang::Expr *Object = nullptr;
    const FunctionDecl *D = nullptr;
    if (auto *M = dyn_cast<CXXMemberCallExpr>(X)) {
      Object = M->getImplicitObjectArgument();
      D = M->getMethodDecl();
    } else if (auto *C = dyn_cast<CallExpr>(X); C && C->getNumArgs() == 1) {
      Object = C->getArg(0);
      D = C->getDirectCallee();
    }
    if (!D || !D->getIdentifier() || D->getName() != Want || !Object)
      return nullptr;
    auto *R = dyn_cast<DeclRefExpr>(Object->IgnoreParenImpCasts());
    return R ? R->getDecl() : nullptr;
  };
  const ValueDecl *First = Of(B, "begin");
  return First && First == Of(E, "end");
}

/// Algorithms that run a callable on each element or make elements.
std::optional<Value> FunctionExtractor::elementAlgorithm(CallSite &S,
                                                         StringRef Name) {
  size_t N = S.Args.size();
  bool Ranges = isa<CXXMethodDecl>(S.Callee);
  auto IsPosition = [&](size_t I) {
    QualType T = S.Args[I]->getType().getNonReferenceType();
    const CXXRecordDecl *R = recordIn(T);
    return T->isPointerType() ||
           (R && isViewLike(R) && !isView(T) &&
            nameOfRecord(R).contains_insensitive("iterator"));
  };
  /// Elements of the range at argument \p I, which moves behind it.
  auto Take = [&](size_t &I) -> std::optional<Targets> {
    if (I >= N)
      return std::nullopt;
    if (IsPosition(I)) {
      Targets T = pointedAt(S.ArgValues[I]).Targets;
      if (S.Args[I]->getType()->isPointerType())
        T = elementsAt(S.ArgValues[I].Targets, std::nullopt,
                       S.Args[I]->getType()->getPointeeType());
      I += 2;
      if (T.empty())
        return std::nullopt;
      return T;
    }
    if (!Ranges)
      return std::nullopt;
    ++I;
    return elementsOfRange(S.ArgValues[I - 1], S.Args[I - 1]->getType());
  };
  size_t I = 0;
  if (Name == "for_each") {
    auto From = Take(I);
    if (!From || I >= N)
      return std::nullopt;
    size_t F = I;
    if (F + 1 < N && !isa<CXXDefaultArgExpr>(S.Args[F + 1]))
      From = madeOf(S.E, 740, S.Args[F + 1], *From);
    if (!From)
      return std::nullopt;
    // Every element in turn.
    bool Each = From->size() == 1 && containerOf(*From->begin()) &&
                (Ranges || isWhole(S.Args[0], S.Args[1])) &&
                !Cur.Rounds.count(*From->begin()) &&
                Rounds::begin(*From->begin(), Locs, Cur);
    auto Made = madeOf(S.E, 700, S.Args[F], *From);
    if (Each) {
      auto Renewed = std::move(Cur.Rounds[*From->begin()]);
      Cur.Rounds.erase(*From->begin());
      for (auto &[L, C] : Renewed)
        leaveElements(L, C, Cur);
    }
    if (!Made)
      return std::nullopt;
    return S.ArgValues[F]; // with what it gathered
  }
  if (llvm::is_contained({"accumulate", "reduce", "fold_left", "fold_right",
                          "transform_reduce"},
                         Name)) {
    // What the callable makes of what there was and an element, or what there
    // was at the beginning.
    auto From = Take(I);
    bool Transform = Name == "transform_reduce";
    if (!From || I + 2 + Transform != N)
      return std::nullopt;
    if (Transform)
      From = madeOf(S.E, 740, S.Args[I + 2], *From);
    const Expr *Init = S.Args[I];
    LocId All = typed(
        temp(standIn(S.E, 750, Init->getType(), S.E->getExprLoc(), Value())),
        Init->getType().getNonReferenceType().getUnqualifiedType());
    forget(All);
    Cur.Pointees.erase(All);
    Cur.Store[All] = {};
    write({All}, S.ArgValues[I], Init->getType(), Init, S.E->getExprLoc(),
          StepKind::Copy);
    std::vector<Targets> Given{{All}};
    if (From)
      Given.insert(Name == "fold_right" ? Given.begin() : Given.end(), *From);
    auto Made = From ? madeOf(S.E, 700, S.Args[I + 1], Given) : From;
    if (!Made)
      return std::nullopt;
    Value V;
    V.Targets = std::move(*Made);
    write({All}, V, QualType(), S.Args[I + 1], S.E->getExprLoc(),
          StepKind::Derive, /*Weak=*/true);
    V.Targets = {All};
    return S.ResultType->isRecordType() ? V : load(V, S.ResultType);
  }
  if (Name == "transform") {
    auto From = Take(I);
    std::vector<Targets> All;
    if (From)
      All.push_back(std::move(*From));
    size_t Callable = N - 1;
    while (Callable > 0 && isa<CXXDefaultArgExpr>(S.Args[Callable]))
      --Callable;
    if (Ranges && Callable >= 3 && !IsPosition(Callable - 1) &&
        recordIn(S.Args[Callable - 1]->getType()))
      return std::nullopt; // with projections
    if (All.empty() || Callable < I + 1)
      return std::nullopt;
    if (Callable == I + 2) { // two ranges
      All.push_back(pointedAt(S.ArgValues[I]).Targets);
      ++I;
    }
    if (Callable != I + 1)
      return std::nullopt;
    Value Into = elementsOf(S, I);
    auto Made = madeOf(S.E, 700, S.Args[Callable], All);
    if (!Made || Into.Targets.empty())
      return std::nullopt;
    Value V;
    V.Targets = std::move(*Made);
    // In place, all of it.
    if (All.size() == 1 && All[0] == Into.Targets && All[0].size() == 1 &&
        containerOf(*All[0].begin()) &&
        (Ranges ||
         (isWhole(S.Args[0], S.Args[1]) && isWhole(S.Args[2], S.Args[1])))) {
      Value By;
      By.Data = dataOf(V, QualType());
      renewAll(*All[0].begin(), By, S.Args[Callable]);
      return pointerTo(S.E, Into.Targets);
    }
    write(Into.Targets, V, QualType(), S.Args[Callable],
          S.Args[Callable]->getExprLoc(), StepKind::Element, /*Weak=*/true);
    return pointerTo(S.E, Into.Targets);
  }
  if (llvm::is_contained({"find_if", "find_if_not", "all_of", "any_of",
                          "none_of", "remove_if"},
                         Name)) {
    if (auto From = Take(I))
      pickingAlgorithm(S, Name, *From, I);
    return std::nullopt;
  }
  if (Name == "erase_if" && N == 2) {
    if (auto From = elementsOfRange(S.ArgValues[0], S.Args[0]->getType()))
      pickingAlgorithm(S, Name, *From, 1);
    return std::nullopt;
  }
  bool Fill = Name == "fill" || Name == "generate";
  if (!Fill && Name != "generate_n" && Name != "fill_n")
    return std::nullopt;
  bool Whole = Fill && (N == 2 || wholeRange(S.Args[0], S.Args[1]));
  std::optional<Targets> Into;
  if (Fill)
    Into = Take(I);
  else if (IsPosition(0))
    Into = pointedAt(S.ArgValues[0]).Targets;
  I = Fill ? I : 2;
  if (!Into || Into->empty() || I >= N)
    return std::nullopt;
  Value V = S.ArgValues[I];
  QualType T = S.Args[I]->getType();
  if (Name.starts_with("generate")) {
    auto Made = madeOf(S.E, 700, S.Args[I], {});
    if (!Made)
      return std::nullopt;
    V = Value();
    V.Targets = std::move(*Made);
    T = QualType();
  }
  if (Whole && Into->size() == 1) {
    // All of it goes.
    LocId L = *Into->begin();
    const AccessPath &P = Locs[L].Path;
    bool Element = !P.empty() && P.components().back().K == Component::Element;
    LocId All = Element ? Locs.parent(L) : L;
    if (isStrong({All}))
      write({All}, Value(), QualType(), S.E, S.E->getExprLoc(), StepKind::Copy);
  }
  write(*Into, V, T, S.E, S.E->getExprLoc(), StepKind::Element, /*Weak=*/true);
  return pointerTo(S.E, *Into);
}
