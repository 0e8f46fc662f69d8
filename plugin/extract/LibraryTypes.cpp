//===- extract/LibraryTypes.cpp - Kinds of types --------------------------===//
#include "extract/LibraryTypes.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;
using namespace clang;

bool askfirst::isViewLike(const CXXRecordDecl *R) {
  if (!R || !R->getIdentifier())
    return false;
  llvm::StringRef Name = R->getName();
  if (Name == "optional" || Name == "expected" || Name == "atomic")
    return false; // own what they hold
  if (Name == "basic_string_view" || Name == "span" ||
      Name == "reference_wrapper" || Name == "initializer_list" ||
      Name == "promise" || Name == "future" || Name == "shared_future" ||
      Name == "coroutine_handle" || Name == "weak_ptr" || Name == "mdspan" ||
      Name.ends_with("_view"))
    return R->isInStdNamespace();
  R = R->getDefinition();
  if (!R)
    return false;
  for (const auto *D : R->decls()) {
    const auto *M = dyn_cast<CXXMethodDecl>(D);
    if (!M)
      if (auto *T = dyn_cast<FunctionTemplateDecl>(D))
        M = dyn_cast<CXXMethodDecl>(T->getTemplatedDecl());
    if (M &&
        (M->getOverloadedOperator() == OO_Arrow ||
         (M->getOverloadedOperator() == OO_Star && M->getNumParams() == 0)))
      return true;
  }
  return llvm::any_of(R->bases(), [](const CXXBaseSpecifier &B) {
    return isViewLike(B.getType()->getAsCXXRecordDecl());
  });
}

bool askfirst::isText(QualType T) {
  return !T.isNull() &&
         (T->isAnyCharacterType() || T->isVoidType() || T->isStdByteType() ||
          T->isSpecificBuiltinType(BuiltinType::UChar));
}

bool askfirst::isTextType(QualType T) {
  auto *R = T.getCanonicalType()->getAsCXXRecordDecl();
  return R && R->isInStdNamespace() && R->getIdentifier() &&
         R->getName() == "basic_string";
}

bool askfirst::isBitReference(QualType T) {
  auto *R =
      T.isNull() ? nullptr : T.getNonReferenceType()->getAsCXXRecordDecl();
  if (!R || !R->getIdentifier())
    return false;
  auto *Outer = dyn_cast<CXXRecordDecl>(R->getDeclContext());
  if (!Outer)
    return R->isInStdNamespace() && R->getName() == "_Bit_reference";
  return R->getName() == "reference" && Outer->isInStdNamespace() &&
         Outer->getIdentifier() && Outer->getName() == "bitset";
}

bool askfirst::isAnswerType(QualType T) {
  if (T.isNull())
    return false;
  T = T.getCanonicalType();
  if (T->isScalarType() || isTextType(T))
    return true; // texts: "on", "granted"
  auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T->getAsCXXRecordDecl());
  if (isNullable(T))
    return true; // it is there, or it is not
  if (!R || !R->isInStdNamespace() || !R->getIdentifier() ||
      R->getName() != "atomic")
    return false;
  const TemplateArgument &A = R->getTemplateArgs()[0];
  return A.getKind() == TemplateArgument::Type && A.getAsType()->isScalarType();
}

bool askfirst::designates(QualType T) {
  if (T->isReferenceType())
    return true;
  while (T->isArrayType())
    T = QualType(T->getBaseElementTypeUnsafe(), 0);
  if (T->isPointerType())
    return !T->isFunctionPointerType();
  auto *R = T->getAsCXXRecordDecl();
  if (!R)
    return false;
  auto Name = R->isInStdNamespace() && R->getIdentifier() ? R->getName() : "";
  auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(R);
  const CXXRecordDecl *Def = R->getDefinition();
  if (!Def && Spec) // nobody needed it whole so far
    Def = Spec->getSpecializedTemplate()->getTemplatedDecl()->getDefinition();
  if (Def && Name != "optional")
    for (const CXXMethodDecl *M : Def->methods())
      if (M->getOverloadedOperator() == OO_Arrow)
        return true;
  if (!Spec || Name == "function" || Name == "move_only_function")
    return false;
  for (const TemplateArgument &A : Spec->getTemplateArgs().asArray()) {
    auto Types = A.getKind() == TemplateArgument::Pack
                     ? A.pack_elements()
                     : llvm::ArrayRef<TemplateArgument>(A);
    for (const TemplateArgument &B : Types)
      if (B.getKind() == TemplateArgument::Type && designates(B.getAsType()))
        return true;
  }
  return false;
}

bool askfirst::isNullable(QualType T) {
  if (T.isNull())
    return false;
  T = T.getNonReferenceType().getCanonicalType();
  if (T->isPointerType())
    return !T->isFunctionPointerType();
  auto *R = T->getAsCXXRecordDecl();
  return R && R->isInStdNamespace() && R->getIdentifier() &&
         llvm::is_contained({"optional", "unique_ptr", "shared_ptr"},
                            R->getName());
}

bool askfirst::holdsText(QualType T) {
  T = T.getNonReferenceType().getCanonicalType();
  QualType Held = T->getPointeeType();
  if (auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
          T->getAsCXXRecordDecl());
      S && isNullable(T) && S->getTemplateArgs().size() &&
      S->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
    Held = S->getTemplateArgs()[0].getAsType();
  if (Held.isNull())
    return false;
  auto *R = Held->getAsCXXRecordDecl();
  return Held->isAnyCharacterType() || Held->isVoidType() || isTextType(Held) ||
         (R && R->isInStdNamespace() && R->getIdentifier() &&
          R->getName() == "basic_string_view");
}
