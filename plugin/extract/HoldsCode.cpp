//===- extract/HoldsCode.cpp - Types in which code can stand --------------===//
#include "extract/Declarations.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace askfirst;
using namespace clang;

namespace {
/// What a type says of itself, and the types that a value of it holds.
struct Holding {
  bool Code = false;      ///< is run, or says what a virtual call runs
  bool Functions = false; ///< is run
  llvm::SmallVector<QualType, 8> Parts;
};
} // namespace

static void addTypes(llvm::ArrayRef<TemplateArgument> Args, Holding &H) {
  for (const TemplateArgument &A : Args)
    if (A.getKind() == TemplateArgument::Pack)
      addTypes(A.pack_elements(), H);
    else if (A.getKind() == TemplateArgument::Type)
      H.Parts.push_back(A.getAsType());
}

static Holding holding(const Type *Ty, Declarations &Decls) {
  Holding H;
  if (Ty->isFunctionType() || Ty->isMemberFunctionPointerType()) {
    H.Code = H.Functions = true;
    return H;
  }
  auto *R = Ty->getAsCXXRecordDecl();
  if (!R) {
    // C's structures of functions.
    const RecordDecl *Plain = Ty->getAsRecordDecl();
    if (Plain && Plain->getDefinition() && !Decls.inSystemHeader(Plain))
      for (const FieldDecl *F : Plain->getDefinition()->fields())
        H.Parts.push_back(F->getType());
    return H;
  }
  if (auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(R))
    addTypes(Spec->getTemplateArgs().asArray(), H);
  H.Functions = R->isLambda();
  if (const CXXRecordDecl *Def = R->getDefinition()) {
    bool Library = Decls.inSystemHeader(R);
    // The comparison or hash of a library container is no value of anybody's.
    if (!Library || !Def->isEmpty())
      for (const CXXMethodDecl *M : Def->methods())
        H.Functions |= M->getOverloadedOperator() == OO_Call;
    H.Functions |=
        R->isInStdNamespace() && R->getIdentifier() && R->getName() == "any";
    if (!Library) {
      // The class of an object says which functions it has.
      H.Code = Def->isPolymorphic();
      for (const FieldDecl *F : Def->fields())
        H.Parts.push_back(F->getType());
      for (const CXXBaseSpecifier &B : Def->bases())
        H.Parts.push_back(B.getType());
    }
  }
  H.Code |= H.Functions;
  return H;
}

static const Type *pointee(QualType T) {
  while (T->isReferenceType() || T->isPointerType() || T->isArrayType())
    T = T->isArrayType() ? QualType(T->getBaseElementTypeUnsafe(), 0)
                         : T->getPointeeType();
  return T.getCanonicalType().getTypePtr();
}

/// A void that nothing points to is one of a template's arguments.
static bool leadsToVoid(QualType T) {
  return !T->isVoidType() && pointee(T)->isVoidType();
}

/// Whether one of the types that \p T leads to holds code; \p Known: what was
/// found before.
bool Declarations::holds(QualType T, bool Functions,
                         llvm::DenseMap<const Type *, bool> &Known) {
  if (T.isNull())
    return false;
  const Type *Asked = pointee(T);
  // What stands behind `void *` may have functions in it. (As code it does not
  // count: nobody runs what he knows no type of.)
  if (Functions && leadsToVoid(T))
    return true;
  if (auto It = Known.find(Asked); It != Known.end())
    return It->second;
  llvm::SmallVector<const Type *, 16> Seen{Asked};
  llvm::SmallPtrSet<const Type *, 16> Met{Asked};
  for (size_t I = 0; I < Seen.size(); ++I) {
    auto It = Known.find(Seen[I]);
    if (It != Known.end() && !It->second)
      continue;
    Holding H;
    if (It == Known.end())
      H = holding(Seen[I], *this);
    if (It != Known.end() || (Functions ? H.Functions : H.Code))
      return Known[Asked] = true;
    if (Functions && llvm::any_of(H.Parts, leadsToVoid))
      return Known[Asked] = true;
    for (QualType P : H.Parts)
      if (const Type *Ty = pointee(P); Met.insert(Ty).second)
        Seen.push_back(Ty);
  }
  for (const Type *Ty : Seen) // all that it leads to holds none, either
    Known[Ty] = false;
  return false;
}

/// Whether no objects but those of one class of the program stand in a \p T:
/// not so behind void, in what a closure took along, by an interface of a
/// library, or where the type names several.
bool Declarations::holdsOneClass(QualType T) {
  if (T.isNull())
    return false;
  llvm::SmallVector<const Type *, 8> Seen;
  llvm::SmallPtrSet<const Type *, 8> Met;
  unsigned Classes = 0;
  auto Add = [&](QualType Part) {
    const Type *Ty = pointee(Part);
    if (Ty->isDependentType() || leadsToVoid(Part))
      return false;
    if (Met.insert(Ty).second)
      Seen.push_back(Ty);
    return true;
  };
  if (!Add(T))
    return false;
  for (size_t I = 0; I < Seen.size(); ++I) {
    const CXXRecordDecl *R = Seen[I]->getAsCXXRecordDecl();
    if (!R)
      continue;
    if (!inSystemHeader(R)) {
      if (R->isLambda() || ++Classes > 1)
        return false;
      continue;
    }
    Holding H = holding(Seen[I], *this);
    if (H.Functions || isLibraryObject(QualType(Seen[I], 0)) ||
        !llvm::all_of(H.Parts, Add))
      return false;
  }
  return true;
}

bool Declarations::holdsCode(QualType T) { return holds(T, false, Code); }

bool Declarations::holdsFunctions(QualType T) {
  return holds(T, true, HeldFunctions);
}
