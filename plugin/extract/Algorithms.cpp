//===- extract/Algorithms.cpp - Library functions that move values --------===//
//
// Free functions of the standard library that make, take apart, exchange or
// copy values whole: pairs and tuples, swap, allocation with construction,
// algorithms over iterators, and the C library's functions over memory.
//
// Consumes a CallSite, changes this function's memory; calls that nothing here
// knows go on as ordinary calls.
//
//===----------------------------------------------------------------------===//
#include "compat/NameSwitch.h"
#include "extract/CallSite.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/Builtins.h"

using namespace askfirst;
using namespace clang;
using llvm::StringRef;

static StringRef recordName(QualType T) {
  auto *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && R->getIdentifier() ? R->getName() : StringRef();
}

/// The name of a library algorithm; function objects of std::ranges have the
/// name of their variable. Empty: none.
StringRef askfirst::algorithmName(const FunctionDecl *D) {
  if (!D || (!D->isInStdNamespace() && !inRanges(D)))
    return "";
  if (auto *M = dyn_cast<CXXMethodDecl>(D)) {
    if (M->getOverloadedOperator() != OO_Call ||
        !M->getParent()->getIdentifier())
      return "";
    StringRef Name = M->getParent()->getName();
    return Name.consume_back("_fn") ? Name.ltrim('_') : "";
  }
  return D->getIdentifier() ? D->getName() : "";
}

/// Algorithms that only look at what their iterators stand for.
static bool onlyReads(StringRef Name) {
  return NameSwitch<bool>(Name)
      .Cases({"accumulate", "reduce", "inner_product", "transform_reduce"},
             true)
      .Cases({"find", "find_if", "find_if_not", "find_first_of", "find_end",
              "adjacent_find", "search", "search_n", "mismatch"},
             true)
      .Cases({"count", "count_if", "equal", "lexicographical_compare",
              "includes", "is_sorted", "is_permutation"},
             true)
      .Cases({"min_element", "max_element", "minmax_element", "min", "max",
              "minmax", "clamp"},
             true)
      .Cases({"lower_bound", "upper_bound", "equal_range", "binary_search",
              "distance", "next", "prev"},
             true)
      .Cases({"all_of", "any_of", "none_of", "contains", "starts_with",
              "ends_with", "fold_left", "fold_right"},
             true)
      .Default(false);
}

/// Algorithms that hand elements on as they are.
static bool copiesElements(StringRef Name) {
  return NameSwitch<bool>(Name)
      .Cases({"copy", "copy_n", "copy_if", "copy_backward", "move",
              "move_backward", "reverse_copy", "rotate_copy", "sample"},
             true)
      .Cases({"unique_copy", "remove_copy", "remove_copy_if",
              "uninitialized_copy", "uninitialized_move"},
             true)
      .Cases({"merge", "set_union", "set_intersection", "set_difference",
              "set_symmetric_difference"},
             true)
      .Default(false);
}

/// Algorithms that change the order of elements, or drop some.
static bool permutes(StringRef Name) {
  return NameSwitch<bool>(Name)
      .Cases({"sort", "stable_sort", "partial_sort", "nth_element", "reverse",
              "rotate", "shuffle"},
             true)
      .Cases({"partition", "stable_partition", "unique", "remove",
              "inplace_merge", "next_permutation", "prev_permutation"},
             true)
      .Cases({"make_heap", "push_heap", "pop_heap", "sort_heap"}, true)
      .Default(false);
}

int askfirst::outputParameter(const FunctionDecl *D) {
  for (unsigned I = 0; I < D->getNumParams(); ++I) {
    StringRef Name = D->getParamDecl(I)->getName().ltrim('_');
    if (Name == "result" || Name == "out" || Name == "d_first")
      return I;
  }
  return -1;
}

bool askfirst::readsOnly(const FunctionDecl *D, unsigned Argument) {
  StringRef Name = algorithmName(D);
  if (Name.empty())
    return false;
  if (onlyReads(Name))
    return true;
  int Out = outputParameter(D);
  return Out >= 0 && Argument != unsigned(Out);
}

/// What the iterators and ranges among the arguments stand for.
Value FunctionExtractor::elementsOf(CallSite &S, size_t I) {
  QualType T = S.Args[I]->getType().getNonReferenceType();
  auto *R = T->getAsCXXRecordDecl();
  Component Any;
  Any.K = Component::Element;
  if (T->isPointerType() || (R && isViewLike(R)))
    return pointedAt(S.ArgValues[I]);
  // Texts are ranges of characters to the algorithms over ranges.
  if (I == 0 && isTextType(T) && isa<CXXMethodDecl>(S.Callee))
    return S.ArgValues[I];
  return isContainer(R) || T->isArrayType() ? part(S.ArgValues[I], Any)
                                            : Value();
}

/// Where the position that an algorithm gives back may be: among what its
/// arguments stand for.
std::optional<Value> FunctionExtractor::positionAmong(CallSite &S) {
  auto *R = S.ResultType->getAsCXXRecordDecl();
  bool Position =
      S.ResultType->isPointerType() ||
      (R && isViewLike(R) && recordName(S.ResultType).contains("iterator"));
  if (!Position || algorithmName(S.Callee).empty())
    return std::nullopt;
  Targets To;
  QualType Result = S.ResultType.getCanonicalType().getUnqualifiedType();
  int Out = outputParameter(S.Callee);
  for (size_t I = 0; I < S.Args.size(); ++I) {
    QualType T = S.Args[I]->getType().getNonReferenceType();
    auto *A = T->getAsCXXRecordDecl();
    bool Same = T.getCanonicalType().getUnqualifiedType() == Result;
    if (Out >= 0 ? I == size_t(Out) : Same || isContainer(A)) {
      Value V = elementsOf(S, I);
      To.insert(V.Targets.begin(), V.Targets.end());
    }
  }
  if (To.empty())
    return std::nullopt;
  if (!S.ResultType->isPointerType())
    return pointerTo(S.E, To);
  Value V;
  V.Targets = To;
  return V;
}

/// A pair or tuple of the arguments; \p References: of references to them.
Value FunctionExtractor::tupleOf(CallSite &S, bool References) {
  LocId L = temp(S.E);
  forget(L);
  Cur.Pointees.erase(L);
  Cur.Store[L] = {};
  for (unsigned I = 0; I < S.Args.size(); ++I) {
    LocId At = Locs.child(L, position(I));
    if (References && !S.ArgValues[I].Targets.empty()) {
      Cur.Store[At] = {};
      Cur.Pointees[At] = S.ArgValues[I].Targets;
      continue;
    }
    write({At}, S.ArgValues[I], S.Args[I]->getType(), S.Args[I],
          S.Args[I]->getExprLoc(), StepKind::Copy);
    notePart(At, S.ArgValues[I], S.Args[I]);
  }
  Value V;
  V.Targets = {L};
  return V;
}

/// How many elements a pair, tuple or array type has; 0 if it is none.
static unsigned tupleSize(QualType T) {
  auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T.getNonReferenceType()->getAsCXXRecordDecl());
  StringRef Name = recordName(T);
  if (!Spec || !Spec->isInStdNamespace())
    return 0;
  const TemplateArgumentList &Args = Spec->getTemplateArgs();
  if (Name == "pair")
    return 2;
  if (Name == "tuple" && Args.size())
    return Args[0].getKind() == TemplateArgument::Pack ? Args[0].pack_size()
                                                       : Args.size();
  return 0;
}

/// `get<T>`: the only element of that type.
static int elementOfType(QualType Tuple, QualType Wanted) {
  auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Tuple.getNonReferenceType()->getAsCXXRecordDecl());
  if (!Spec)
    return -1;
  llvm::SmallVector<TemplateArgument, 8> Args;
  for (const TemplateArgument &A : Spec->getTemplateArgs().asArray())
    if (A.getKind() == TemplateArgument::Pack)
      Args.append(A.pack_begin(), A.pack_end());
    else
      Args.push_back(A);
  for (unsigned I = 0; I < Args.size(); ++I)
    if (Args[I].getKind() == TemplateArgument::Type &&
        Args[I].getAsType().getCanonicalType() == Wanted.getCanonicalType())
      return I;
  return -1;
}

/// Every element of the container that \p Element is any of is \p V now.
void FunctionExtractor::renewAll(LocId Element, const Value &V,
                                 const Expr *From) {
  store(Locs.parent(Element), {}, true);
  write({Element}, V, QualType(), From, From->getExprLoc(), StepKind::Element,
        /*Weak=*/true);
}

bool askfirst::isWhole(const Expr *From, const Expr *To) {
  auto Of = [](const Expr *E, StringRef Name) -> const ValueDecl * {
    E = E->IgnoreUnlessSpelledInSource();
    auto *C = dyn_cast<CXXMemberCallExpr>(E);
    auto *M = C ? C->getMethodDecl() : nullptr;
    if (!M || !M->getIdentifier() || !M->getName().ends_with(Name) ||
        M->getName().starts_with("r"))
      return nullptr;
    auto *R = dyn_cast<DeclRefExpr>(
        C->getImplicitObjectArgument()->IgnoreParenImpCasts());
    return R ? R->getDecl() : nullptr;
  };
  const ValueDecl *D = Of(From, "begin");
  return D && D == Of(To, "end");
}

std::optional<Value> FunctionExtractor::libraryFunction(CallSite &S) {
  const FunctionDecl *D = S.Callee;
  if (auto V = memoryFunction(S))
    return V;
  StringRef Name = algorithmName(D);
  if (Name.empty())
    return std::nullopt;
  size_t N = S.Args.size();
  auto *TA = D->getTemplateSpecializationArgs();
  QualType FirstType;
  if (TA && TA->size() && TA->get(0).getKind() == TemplateArgument::Type)
    FirstType = TA->get(0).getAsType();
  // `std::begin(x)` is `x.begin()`, or where an array begins.
  if (N == 1 && llvm::is_contained({"begin", "end", "cbegin", "cend", "rbegin",
                                    "rend", "crbegin", "crend"},
                                   Name)) {
    if (S.Args[0]->getType()->isArrayType() && S.ResultType->isPointerType()) {
      Value V;
      V.Targets = S.ArgValues[0].Targets;
      return V;
    }
    if (Value All = elementsOf(S, 0);
        !All.Targets.empty() && S.ResultType->isRecordType())
      return pointerTo(S.E, All.Targets);
  }
  if ((Name == "make_pair" || Name == "make_tuple") && N)
    return tupleOf(S, false);
  if ((Name == "tie" || Name == "forward_as_tuple") && N)
    return tupleOf(S, true);
  if (Name == "get" && N == 1 && isPointerLike(D->getReturnType()) && TA &&
      TA->size()) {
    int Index = -1;
    if (TA->get(0).getKind() == TemplateArgument::Integral)
      Index = TA->get(0).getAsIntegral().getExtValue();
    else if (!FirstType.isNull() && tupleSize(S.Args[0]->getType()))
      Index = elementOfType(S.Args[0]->getType(), FirstType);
    if (Index >= 0 && recordName(S.Args[0]->getType()) != "variant") {
      Value V = part(S.ArgValues[0], position(Index));
      if (!V.Targets.empty() && V.Data.empty())
        return V;
    }
    return std::nullopt;
  }
  if (Name == "tuple_cat") {
    LocId L = temp(S.E);
    forget(L);
    Cur.Store[L] = {};
    unsigned At = 0;
    for (size_t I = 0; I < N; ++I) {
      unsigned Size = tupleSize(S.Args[I]->getType());
      for (unsigned K = 0; K < Size; ++K)
        write({Locs.child(L, position(At++))},
              part(S.ArgValues[I], position(K)), QualType(), S.Args[I],
              S.Args[I]->getExprLoc(), StepKind::Copy);
    }
    Value V;
    V.Targets = {L};
    return V;
  }
  if ((Name == "swap" || Name == "iter_swap") && N == 2) {
    if (Name == "swap")
      exchange(S.ArgValues[0], S.ArgValues[1], S.Args[0]->getType(), S.E);
    else
      exchange(pointedAt(S.ArgValues[0]), pointedAt(S.ArgValues[1]), QualType(),
               S.E);
    return Value();
  }
  if (Name == "exchange" && N == 2) {
    LocId Old = temp(S.E);
    forget(Old);
    Cur.Pointees.erase(Old);
    QualType T = S.Args[0]->getType();
    if (T->isPointerType()) {
      Value Was = load(S.ArgValues[0], T);
      QualType New = S.Args[1]->getType();
      write(S.ArgValues[0].Targets,
            New->isPointerType() ? load(S.ArgValues[1], New) : Value(), T,
            S.Args[1], S.E->getExprLoc(), StepKind::Copy);
      for (LocId L : S.ArgValues[0].Targets)
        Cur.Vars.erase(L);
      return Was;
    }
    write({Old}, S.ArgValues[0], T, S.E, S.E->getExprLoc(), StepKind::Copy);
    Cur.Vars.erase(Old);
    if (T->isScalarType())
      Cur.Vars[Old] = infoOf(load(S.ArgValues[0], T), S.Args[0]);
    write(S.ArgValues[0].Targets, S.ArgValues[1], S.Args[1]->getType(),
          S.Args[1], S.E->getExprLoc(), StepKind::Copy);
    for (LocId L : S.ArgValues[0].Targets)
      Cur.Vars.erase(L);
    Value V;
    V.Targets = {Old};
    if (T->isRecordType())
      return V;
    Value Was = load(V, T);
    for (LocId L : S.ArgValues[0].Targets)
      if (isStrong(S.ArgValues[0].Targets) && T->isScalarType())
        Cur.Vars[L] = infoOf(S.ArgValues[1], S.Args[1]);
    return Was;
  }
  if ((Name == "make_unique" || Name == "make_shared") &&
      D->getNumParams() == N && !FirstType.isNull() &&
      !FirstType->isArrayType()) {
    MemLoc Obj;
    Obj.K = MemLoc::Heap;
    Obj.Key = S.E;
    LocId L = Locs.intern(Obj);
    isExactly(L, FirstType);
    forget(L);
    Cur.Store[L] = {};
    if (constructAs(S, FirstType, 0, L))
      return pointerTo(S.E, {L});
    return std::nullopt;
  }
  if ((Name == "back_inserter" || Name == "front_inserter" ||
       Name == "inserter") &&
      N >= 1) {
    Component Any;
    Any.K = Component::Element;
    Targets To;
    for (LocId L : S.ArgValues[0].Targets)
      To.insert(recordName(S.Args[0]->getType()).contains("basic_string")
                    ? L
                    : Locs.child(L, Any));
    return pointerTo(S.E, To);
  }
  // One of the elements of a range, whole.
  if ((Name == "max" || Name == "min") && N >= 1 &&
      S.ResultType->isRecordType() &&
      isContainer(
          S.Args[0]->getType().getNonReferenceType()->getAsCXXRecordDecl()))
    if (Value Any = elementsOf(S, 0); !Any.Targets.empty())
      return memberwiseCopy(Any, S.E);
  if ((Name == "next" || Name == "prev") && N >= 1) {
    // In an array it is known which one it is.
    Expr::EvalResult By;
    bool Known = N < 2 || isa<CXXDefaultArgExpr>(S.Args[1]);
    int64_t Steps = 1;
    if (!Known && S.Args[1]->EvaluateAsInt(By, Ctx)) {
      Known = true;
      Steps = By.Val.getInt().getExtValue();
    }
    QualType T = S.Args[0]->getType().getNonReferenceType();
    if (Known && T->isPointerType() && !walks(S.Args[0]) &&
        llvm::all_of(S.ArgValues[0].Targets,
                     [&](LocId L) { return inArray(L) || startsArray(L); })) {
      Value V = S.ArgValues[0];
      V.Targets = elementsAt(V.Targets, Name == "next" ? Steps : -Steps,
                             T->getPointeeType());
      return V;
    }
    auto One =
        neighbour(S.E, S.Args[0], Name, pointedAt(S.ArgValues[0]).Targets);
    return One ? pointerTo(S.E, {*One}) : S.ArgValues[0];
  }
  // Filled from its begin to its end: nothing is left of it.
  if (Name == "fill" && N == 3 && isWhole(S.Args[0], S.Args[1])) {
    Targets All = pointedAt(S.ArgValues[0]).Targets;
    if (All.size() == 1 && containerOf(*All.begin())) {
      Value By;
      By.Data = dataOf(S.ArgValues[2], S.Args[2]->getType());
      renewAll(*All.begin(), By, S.Args[2]);
      return Value();
    }
    if (S.ArgValues[0].Partial && isStrong(All)) {
      write(All, S.ArgValues[2], S.Args[2]->getType(), S.E, S.E->getExprLoc(),
            StepKind::Copy);
      return Value();
    }
  }
  if (auto V = elementAlgorithm(S, Name))
    return V;
  if (permutes(Name) && N) {
    Value All = elementsOf(S, 0);
    if (!All.Targets.empty()) {
      write(All.Targets, All, QualType(), S.Args[0], S.E->getExprLoc(),
            StepKind::Element, /*Weak=*/true);
      S.Copied = true;
      return std::nullopt;
    }
  }
  int Output = outputParameter(D);
  if (copiesElements(Name) && (N >= 3 || (N == 2 && isa<CXXMethodDecl>(D)))) {
    size_t To = Output >= 0 ? size_t(Output) : N - 1;
    if (To >= N)
      return std::nullopt;
    Value Into = elementsOf(S, To);
    auto Filled = Into.Targets.size() == 1 ? containerOf(*Into.Targets.begin())
                                           : std::nullopt;
    if ((Name == "copy_if" || Name == "remove_copy_if") && To + 1 < N && Filled)
      if (Targets From = elementsOf(S, 0).Targets; !From.empty())
        if (Held Said =
                saidOf(S.E, 760, S.Args[To + 1], From, Name == "copy_if");
            !Said.empty()) {
          Component Any;
          Any.K = Component::Element;
          pick(S.E, *Filled, From, AccessPath().with(Any), Said,
               /*Before=*/true);
          S.Copied = true;
          return std::nullopt;
        }
    for (size_t I = 0; I < N; ++I) {
      if (I == To)
        continue;
      Value From = elementsOf(S, I);
      if (!From.Targets.empty() || !From.Data.empty())
        write(Into.Targets, From, QualType(), S.Args[I],
              S.Args[I]->getExprLoc(), StepKind::Element, /*Weak=*/true);
    }
    S.Copied = true; // what is left to say is what its callables do
  }
  return std::nullopt;
}
