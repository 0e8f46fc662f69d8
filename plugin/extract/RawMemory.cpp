//===- extract/RawMemory.cpp - memcpy, memset, strcpy and the like --------===//
//
// Functions of the C library that copy or replace what stands in memory, by the
// number of its bytes. Consumes a CallSite, changes this function's memory;
// calls that nothing here knows go on as ordinary calls.
//
//===----------------------------------------------------------------------===//
#include "compat/NameSwitch.h"
#include "extract/CallSite.h"
#include "clang/Basic/Builtins.h"

using namespace askfirst;
using namespace clang;
using llvm::StringRef;

/// True if \p Bytes is the size of the whole object that \p Pointer, an
/// argument of a function over raw memory, points at; \p Text: of an array of
/// characters, also without the last.
bool FunctionExtractor::wholeObject(const Expr *Pointer, const Expr *Bytes,
                                    bool Text) {
  Pointer = Pointer->IgnoreParenCasts();
  QualType T;
  auto *U = dyn_cast<clang::UnaryOperator>(Pointer);
  if (U && U->getOpcode() == UO_AddrOf)
    T = U->getSubExpr()->getType();
  else if (Pointer->getType()->isArrayType())
    T = Pointer->getType();
  else if (Pointer->getType()->isPointerType())
    T = Pointer->getType()->getPointeeType();
  Expr::EvalResult R;
  if (T.isNull() || T->isIncompleteType() || T->isDependentType() ||
      T->isVoidType() || Bytes->isValueDependent() ||
      !Bytes->EvaluateAsInt(R, Ctx))
    return false;
  uint64_t Size = Ctx.getTypeSizeInChars(T).getQuantity();
  Text &= T->isArrayType() &&
          isText(QualType(T->getArrayElementTypeNoTypeQual(), 0));
  return R.Val.getInt() == Size || (Text && R.Val.getInt() + 1 == Size);
}

/// The first argument through which a function gives what it read; beyond all
/// there are, where there is none.
static size_t firstRead(StringRef Name) {
  return NameSwitch<size_t>(Name)
      .Cases({"scanf", "wscanf"}, 1)
      .Cases({"sscanf", "fscanf", "swscanf", "fwscanf", "from_chars"}, 2)
      .Default(SIZE_MAX);
}

/// The argument in which a function leaves a place in the text its first one
/// gives; 0: none.
static size_t goesOnAt(StringRef Name) {
  return NameSwitch<size_t>(Name)
      .Cases({"strtol", "strtoll", "strtoul", "strtoull", "strtof", "strtod",
              "strtold", "strtoimax", "strtoumax"},
             1)
      .Case("strtok_r", 2)
      .Default(0);
}

/// memcpy, memset, strcpy and the like.
std::optional<Value> FunctionExtractor::memoryFunction(CallSite &S) {
  auto Clear = [&](size_t I) {
    if (I < S.Args.size() && isStrong(S.ArgValues[I].Targets) &&
        !walks(S.Args[I]))
      for (LocId L : S.ArgValues[I].Targets) {
        touch(L, QualType());
        store(L, {}, true);
      }
  };
  // As much as there is, where that is not written as a number; of a text all
  // but what ends it will do.
  auto WipeAll = [&](const Expr *Bytes) -> std::optional<Value> {
    if (!wholeObject(S.Args[0], Bytes, /*Text=*/true) &&
        (constant(Bytes) || walks(S.Args[0])))
      return std::nullopt;
    write(S.ArgValues[0].Targets, Value(), QualType(), S.E, S.E->getExprLoc(),
          StepKind::Copy);
    return S.ArgValues[0];
  };
  StringRef Name =
      S.Callee->getIdentifier() ? S.Callee->getName() : StringRef();
  if (S.Args.size() >= 2 &&
      (Name == "explicit_bzero" || Name == "memset_explicit"))
    return WipeAll(S.Args.back());
  if (S.Library &&
      (Name == "fgets" || Name == "to_chars" || Name == "strftime"))
    Clear(0);
  auto *M = dyn_cast<CXXMethodDecl>(S.Callee);
  if (M && S.Library && Name == "copy" &&
      libraryName(M->getParent()).starts_with("basic_string"))
    Clear(0);
  // What is read out of a text takes the place of what was there.
  if (S.Library && !M)
    for (size_t I = firstRead(Name); I < S.Args.size(); ++I)
      Clear(I);
  // Where reading ended, or is to go on: somewhere in the same text.
  if (size_t I = S.Library && !M ? goesOnAt(Name) : 0;
      I && I < S.Args.size() && !S.ArgValues[0].Targets.empty()) {
    QualType At = S.Args[I]->getType();
    const Targets &Place = S.ArgValues[I].Targets;
    if (At->isPointerType() && At->getPointeeType()->isPointerType()) {
      setPointer(Place, S.ArgValues[0].Targets, /*Unknown=*/false,
                 At->getPointeeType());
      Moved.insert(Place.begin(), Place.end());
    }
  }
  // The same memory, wherever it is now.
  if ((Name == "realloc" || Name == "reallocarray") && S.Args.size() >= 2 &&
      !S.ArgValues[0].Targets.empty())
    return S.ArgValues[0];
  switch (S.Callee->getBuiltinID()) {
  case Builtin::BImemcpy:
  case Builtin::BImemmove:
  case Builtin::BI__builtin_memcpy:
  case Builtin::BI__builtin_memmove:
  case Builtin::BI__builtin___memcpy_chk:
  case Builtin::BI__builtin___memmove_chk: {
    if (S.Args.size() < 3 || S.ArgValues[0].Targets.empty() ||
        S.ArgValues[1].Targets.empty())
      return std::nullopt;
    // A text to its end, put where another begins, is all that there is then.
    auto IsText = [](const Expr *E) {
      QualType T = E->IgnoreParenCasts()->getType();
      return T->isArrayType() &&
             isText(QualType(T->getArrayElementTypeNoTypeQual(), 0));
    };
    bool Whole = wholeObject(S.Args[0], S.Args[2]) ||
                 (IsText(S.Args[0]) && IsText(S.Args[1]) &&
                  wholeObject(S.Args[1], S.Args[2]));
    Value From = S.ArgValues[1];
    Targets To = S.ArgValues[0].Targets;
    // From one element on, more than that one.
    if (!Whole)
      for (auto [All, I] : {std::pair(&To, 0), std::pair(&From.Targets, 1)}) {
        QualType Of = S.Args[I]->IgnoreParenCasts()->getType();
        if (!Of->isPointerType() || wholeObject(S.Args[I], S.Args[2]))
          continue;
        Targets Elements;
        for (LocId L : *All)
          Elements.insert(oneOf(L));
        *All = std::move(Elements);
      }
    QualType T = S.Args[1]->IgnoreParenCasts()->getType();
    T = T->isPointerType() ? T->getPointeeType() : QualType();
    write(To, From, !T.isNull() && T->isRecordType() ? T : QualType(), S.E,
          S.E->getExprLoc(), StepKind::Copy, !Whole);
    return S.ArgValues[0];
  }
  case Builtin::BI__builtin_va_start:
  case Builtin::BI__va_start: {
    Value Rest;
    Item I;
    I.N.K = Node::Param;
    I.N.Index = F->getNumParams();
    Rest.Data.insert(I);
    write(S.ArgValues[0].Targets, Rest, QualType(), S.E, S.E->getExprLoc(),
          StepKind::Copy);
    return Value();
  }
  case Builtin::BI__builtin_va_end:
    return Value();
  case Builtin::BI__builtin_va_copy:
    write(S.ArgValues[0].Targets, S.ArgValues[1], QualType(), S.E,
          S.E->getExprLoc(), StepKind::Copy);
    return Value();
  case Builtin::BImemset:
  case Builtin::BI__builtin_memset:
  case Builtin::BI__builtin___memset_chk:
  case Builtin::BIbzero:
    return S.Args.size() >= 2 ? WipeAll(S.Args.back()) : std::nullopt;
  case Builtin::BIstrcpy:
  case Builtin::BIstrncpy:
  case Builtin::BIsprintf:
  case Builtin::BIsnprintf:
  case Builtin::BIvsnprintf:
  case Builtin::BIvsprintf:
    Clear(0); // what was there does not come back
    return std::nullopt;
  default:
    break;
  }
  // in.get(c), in.getline(s, n): so with what c and s were.
  bool OfStream =
      M && S.Library && libraryName(M->getParent()) == "basic_istream";
  if (OfStream && (Name == "get" || Name == "getline" || Name == "read" ||
                   Name == "readsome"))
    Clear(0);
  // `in >> x`, getline(in, x): what x was is gone.
  bool Reads = S.Callee->getOverloadedOperator() == OO_GreaterGreater ||
               (S.Callee->getIdentifier() && S.Callee->getName() == "getline");
  if (Reads && (OfStream || S.Callee->isInStdNamespace()) && !S.Args.empty()) {
    size_t I = S.Args.size() == 1 ? 0 : 1;
    QualType T = parameterType(S, I);
    if (T->isReferenceType() && !T->getPointeeType().isConstQualified())
      Clear(I);
  }
  return std::nullopt;
}
