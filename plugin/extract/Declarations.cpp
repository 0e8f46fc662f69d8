//===- extract/Declarations.cpp -------------------------------------------===//
#include "extract/Declarations.h"
#include "compat/Compat.h"
#include "extract/LibraryTypes.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/QualTypeNames.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace askfirst;
using namespace clang;

Declarations::Declarations(ASTContext &Ctx, llvm::StringRef Root,
                           TUSummary &Out)
    : Ctx(Ctx), Root(Root.rtrim('/')), Out(Out) {
  const SourceManager &SM = Ctx.getSourceManager();
  // From preprocessed text the main file's own name is that of its first line
  // marker with the name of a file, so the summary is the same as one made from
  // the source.
  SourceLocation Start = SM.getLocForStartOfFile(SM.getMainFileID());
  llvm::StringRef Text = SM.getBufferData(SM.getMainFileID());
  PresumedLoc P = SM.getPresumedLoc(Start);
  for (size_t At = 0;
       Text.size() > 2 && Text.starts_with("# ") && llvm::isDigit(Text[2]);) {
    size_t Line = std::min(Text.find('\n'), Text.size() - 1) + 1;
    At += Line;
    Text = Text.drop_front(Line);
    P = SM.getPresumedLoc(Start.getLocWithOffset(At));
    if (P.isValid() && !llvm::StringRef(P.getFilename()).starts_with("<"))
      break;
  }
  if (P.isValid())
    Out.MainFile = Out.Files[fileIndex(P.getFilename())];
}

bool Declarations::inMainFile(SourceLocation L) const {
  const SourceManager &SM = Ctx.getSourceManager();
  L = SM.getExpansionLoc(L);
  // What preprocessed text includes is below a line marker that entered it.
  return SM.isWrittenInMainFile(L) &&
         SM.getPresumedLoc(L).getIncludeLoc().isInvalid();
}

void askfirst::removeDots(llvm::SmallVectorImpl<char> &Path,
                          llvm::vfs::FileSystem &FS) {
  llvm::SmallString<256> Plain(llvm::StringRef(Path.data(), Path.size()));
  bool Up = Plain.str().contains("..");
  if (!llvm::sys::path::remove_dots(Plain, /*remove_dot_dot=*/true))
    return;
  llvm::SmallString<256> Real;
  if (Up && !FS.exists(Plain) && !FS.getRealPath(Path, Real))
    Plain = Real;
  Path.assign(Plain.begin(), Plain.end());
}

uint32_t Declarations::fileIndex(llvm::StringRef Presumed) {
  auto [It, New] = FileIndex.try_emplace(Presumed, Out.Files.size());
  if (!New)
    return It->second;
  llvm::SmallString<256> Path(Presumed);
  llvm::vfs::FileSystem &FS =
      Ctx.getSourceManager().getFileManager().getVirtualFileSystem();
  if (llvm::sys::path::is_relative(Path)) {
    llvm::SmallString<256> Absolute;
    if (auto Cwd = FS.getCurrentWorkingDirectory())
      Absolute = *Cwd;
    llvm::sys::path::append(Absolute, Path);
    Path = Absolute;
  }
  removeDots(Path, FS);
  llvm::StringRef Name = Path;
  if (!Root.empty() && Name.starts_with(Root) && Name.size() > Root.size() &&
      Name[Root.size()] == '/')
    Name = Name.drop_front(Root.size() + 1);
  Out.Files.push_back(Name.str());
  return It->second;
}

Location Declarations::locate(SourceLocation L) {
  if (L.isInvalid())
    return {};
  const SourceManager &SM = Ctx.getSourceManager();
  PresumedLoc P = SM.getPresumedLoc(SM.getExpansionLoc(L));
  if (P.isInvalid())
    return {};
  // One file has one name pointer nearly always: saves hashing the name.
  auto [It, New] = FileByPointer.try_emplace(P.getFilename(), 0);
  if (New)
    It->second = fileIndex(P.getFilename());
  return {It->second, P.getLine(), P.getColumn()};
}

/// A builtin that nobody declared has the place of its first use.
static bool isPlaceless(const Decl *D) {
  auto *F = dyn_cast<FunctionDecl>(D);
  return F && F->isImplicit() && F->getBuiltinID() &&
         F->getMostRecentDecl() == F;
}

bool Declarations::inSystemHeader(const Decl *D) {
  if (isPlaceless(D))
    return true;
  const SourceManager &SM = Ctx.getSourceManager();
  SourceLocation L = D->getLocation();
  return L.isInvalid() || SM.isInSystemHeader(SM.getExpansionLoc(L));
}

EntityId Declarations::idOf(const NamedDecl *D) {
  if (!D)
    return 0;
  D = cast<NamedDecl>(D->getCanonicalDecl());
  auto It = Ids.find(D);
  if (It != Ids.end())
    return It->second;
  Entity E;
  E.Id = hashId(usrOf(D));
  Ids[D] = E.Id; // before describe: a class names its members and they it
  if (Entered.lookup(E.Id))
    return E.Id;
  Entered[E.Id] = true;
  EntityId Id = E.Id;
  describe(D, E);
  Out.Entities.push_back(std::move(E));
  return Id;
}

EntityId Declarations::enter(Entity E) {
  EntityId Id = E.Id;
  if (!Entered.lookup(Id)) {
    Entered[Id] = true;
    Out.Entities.push_back(std::move(E));
  }
  return Id;
}

EntityId Declarations::keyOf(llvm::StringRef Text) {
  Entity E;
  E.Kind = EntityKind::Key;
  E.Name = Text.take_front(200).str();
  E.Id = keyId(Text);
  return enter(std::move(E));
}

/// Of the type of a number: characters and bytes are a text's.
static bool isNumber(QualType T) {
  T = T.getCanonicalType().getNonReferenceType();
  return (T->isArithmeticType() || T->isEnumeralType()) &&
         !T->isAnyCharacterType() && !T->isStdByteType();
}

EntityId Declarations::captureOf(const CXXRecordDecl *Lambda,
                                 const ValueDecl *Var) {
  Entity E;
  E.Kind = EntityKind::Field;
  E.Parent = idOf(Lambda);
  std::string Name = Var ? Var->getNameAsString() : "this";
  E.Id = hashId("capture:" + std::to_string(E.Parent) + ":" + Name);
  E.Name = qualifiedName(Lambda) + "::" + Name;
  bool Reference = !Var;
  for (const LambdaCapture &C : Lambda->captures())
    Reference |= C.capturesVariable() && C.getCapturedVar() == Var &&
                 C.getCaptureKind() == LCK_ByRef;
  if (Reference || designates(Var->getType()))
    E.Flags |= EF_RefersTo;
  if (Var) {
    E.Loc = locate(Var->getLocation());
    if (isNumber(Var->getType()))
      E.Flags |= EF_Number;
    if (holdsCode(Var->getType()))
      E.Flags |= EF_HoldsCode;
    if (holdsFunctions(Var->getType()))
      E.Flags |= EF_HoldsCode | EF_HoldsFunctions;
  }
  return enter(std::move(E));
}

static bool isBoolLike(QualType T) {
  T = T.getCanonicalType().getNonReferenceType();
  if (T->isBooleanType())
    return true;
  if (auto *R = T->getAsCXXRecordDecl())
    if (auto *S = dyn_cast<ClassTemplateSpecializationDecl>(R))
      if (R->getName() == "atomic" && R->isInStdNamespace() &&
          S->getTemplateArgs().size() > 0 &&
          S->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
        return S->getTemplateArgs()[0].getAsType()->isBooleanType();
  return false;
}

static std::string templateArguments(llvm::ArrayRef<TemplateArgument> Args,
                                     const PrintingPolicy &P) {
  std::string S;
  llvm::raw_string_ostream OS(S);
  OS << '<';
  for (size_t I = 0; I < Args.size(); ++I) {
    if (I)
      OS << ", ";
    if (Args[I].getKind() == TemplateArgument::Integral &&
        Args[I].getIntegralType()->isEnumeralType()) {
      // An enumerator's name, not its number.
      auto *ED = Args[I].getIntegralType()->castAs<EnumType>()->getDecl();
      bool Named = false;
      for (const EnumConstantDecl *C : ED->enumerators())
        if (llvm::APSInt::isSameValue(C->getInitVal(),
                                      Args[I].getAsIntegral())) {
          OS << Declarations::qualifiedName(C);
          Named = true;
          break;
        }
      if (Named)
        continue;
    }
    Args[I].print(P, OS, /*IncludeType=*/false);
  }
  OS << '>';
  return S;
}

static PrintingPolicy namePolicy(const ASTContext &Ctx) {
  PrintingPolicy P(Ctx.getLangOpts());
  P.SuppressTagKeyword = true;
  leaveOutInlineNamespaces(P);
  P.Bool = true;
  P.AnonymousTagLocations = false; // paths of this machine
  return P;
}

/// Without typedefs that are members of a class template's instance: of which
/// instance one is named depends on which was made first (`vector<A>` has
/// `operator[](vector<B>::size_type)`).
static QualType plainType(const ASTContext &Ctx, QualType T) {
  if (auto *R = T->getAs<LValueReferenceType>())
    return Ctx.getLValueReferenceType(
        plainType(Ctx, R->getPointeeTypeAsWritten()));
  if (auto *R = T->getAs<RValueReferenceType>())
    return Ctx.getRValueReferenceType(
        plainType(Ctx, R->getPointeeTypeAsWritten()));
  auto *D = T->getAs<TypedefType>();
  auto *In =
      D ? dyn_cast<CXXRecordDecl>(D->getDecl()->getDeclContext()) : nullptr;
  if (In && (In->getDescribedClassTemplate() ||
             isa<ClassTemplateSpecializationDecl>(In)))
    return plainType(Ctx,
                     Ctx.getQualifiedType(D->desugar(), T.getQualifiers()));
  return T;
}

void Declarations::describeFunction(const FunctionDecl *F, Entity &E) {
  E.Kind = EntityKind::Function;
  PrintingPolicy P = namePolicy(Ctx);
  E.Signature = "(";
  for (unsigned I = 0; I < F->getNumParams(); ++I) {
    if (I)
      E.Signature += ", ";
    E.Signature += TypeName::getFullyQualifiedName(
        plainType(Ctx, F->getParamDecl(I)->getType()), Ctx, P);
    annotate(F->getParamDecl(I), I, E);
  }
  if (F->isVariadic()) {
    E.Signature += F->getNumParams() ? ", ..." : "...";
    E.Flags |= EF_Variadic;
  }
  E.Signature += ")";
  if (auto *Args = F->getTemplateSpecializationArgs())
    E.TemplateArguments = templateArguments(Args->asArray(), P);
  if (F->isOverloadedOperator())
    E.Flags |= EF_Operator;
  if (isNullable(F->getReturnType())) {
    E.Flags |= EF_Nullable;
    if (holdsText(F->getReturnType()))
      E.Flags |= EF_HoldsText;
    E.Class = classOf(F->getReturnType());
  }
  if (holdsOneClass(F->getReturnType())) {
    E.Flags |= EF_HoldsOneClass;
    E.Class = classOf(F->getReturnType());
  }
  if (isNumber(F->getReturnType()))
    E.Flags |= EF_Number;
  if (F->isNoReturn())
    E.Flags |= EF_NoReturn;
  if (F->isExternC())
    E.Flags |= EF_CLinkage;
  if (F->isImplicit() || F->isDefaulted())
    E.Flags |= EF_Implicit;
  auto *M = dyn_cast<CXXMethodDecl>(F);
  if (!M)
    return;
  E.Parent = idOf(M->getParent());
  if (M->isVirtual())
    E.Flags |= EF_Virtual;
  if (M->isPureVirtual())
    E.Flags |= EF_Pure;
  if (M->isStatic())
    E.Flags |= EF_StaticMethod;
  else if (M->isConst())
    E.Flags |= EF_ConstMethod;
  if (auto *C = dyn_cast<CXXConstructorDecl>(M)) {
    E.Flags |= EF_Constructor;
    if (C->isCopyOrMoveConstructor())
      E.Flags |= EF_CopyOrMove;
  }
  if (isa<CXXDestructorDecl>(M))
    E.Flags |= EF_Destructor;
  if (isa<CXXConversionDecl>(M))
    E.Flags |= EF_Conversion;
  if (M->isCopyAssignmentOperator() || M->isMoveAssignmentOperator())
    E.Flags |= EF_CopyOrMove;
  if (M->getParent()->isLambda())
    E.Flags |= EF_Lambda;
  for (const CXXMethodDecl *O : M->overridden_methods())
    Out.Overrides.push_back({E.Id, idOf(O)});
}

/// Where \p D was first declared; not in a body, which may be skipped.
static SourceLocation placeOf(const NamedDecl *D) {
  SourceLocation L = D->getLocation();
  if (auto *F = dyn_cast<FunctionDecl>(D); F && F->isLocalExternDecl())
    for (const FunctionDecl *R : F->redecls()) // the last comes first
      if (!R->isLocalExternDecl())
        L = R->getLocation();
  return isPlaceless(D) ? SourceLocation() : L;
}

void Declarations::describe(const NamedDecl *D, Entity &E) {
  E.Name = qualifiedName(D);
  E.Loc = locate(placeOf(D));
  if (inSystemHeader(D))
    E.Flags |= EF_SystemHeader;
  if (!D->isExternallyVisible())
    E.Flags |= EF_InternalLinkage;
  PrintingPolicy P = namePolicy(Ctx);
  if (auto *F = dyn_cast<FunctionDecl>(D)) {
    if (F->isInStdNamespace())
      Answerless.insert(E.Id);
    describeFunction(F, E);
  } else if (isa<FieldDecl>(D) || isa<VarDecl>(D)) {
    auto *V = cast<ValueDecl>(D);
    E.Kind = isa<FieldDecl>(D) ? EntityKind::Field : EntityKind::Variable;
    E.Signature = TypeName::getFullyQualifiedName(V->getType(), Ctx, P);
    if (auto *R = dyn_cast<CXXRecordDecl>(D->getDeclContext()))
      E.Parent = idOf(R);
    E.Class = classOf(V->getType());
    if (isNullable(V->getType()))
      E.Flags |=
          EF_Nullable | (holdsText(V->getType()) ? EF_HoldsText : EF_None);
    if (isa<FieldDecl>(D) && holdsCode(V->getType()))
      E.Flags |= EF_HoldsCode;
    if (isa<FieldDecl>(D) && holdsFunctions(V->getType()))
      E.Flags |= EF_HoldsCode | EF_HoldsFunctions;
    if (isa<FieldDecl>(D) && designates(V->getType()))
      E.Flags |= EF_Designates;
    if (isa<FieldDecl>(D) && holdsOneClass(V->getType()))
      E.Flags |= EF_HoldsOneClass;
    QualType T = V->getType().getNonReferenceType();
    if (isNumber(T))
      E.Flags |= EF_Number;
    if (isBoolLike(T))
      E.Flags |= EF_Bool;
    else if (T->isPointerType() ||
             (T->isArithmeticType() && !T->isEnumeralType()))
      Answerless.insert(E.Id);
    if (auto *Var = dyn_cast<VarDecl>(D);
        Var && Var->hasGlobalStorage() && !inSystemHeader(Var))
      noteGlobal(Var, E);
  } else if (auto *C = dyn_cast<EnumConstantDecl>(D)) {
    E.Kind = EntityKind::Enumerator;
    E.Value = C->getInitVal().extOrTrunc(64).getSExtValue();
    E.Parent = idOf(cast<NamedDecl>(C->getDeclContext()));
  } else {
    E.Kind = EntityKind::Type;
    if (auto *S = dyn_cast<ClassTemplateSpecializationDecl>(D))
      E.TemplateArguments =
          templateArguments(S->getTemplateArgs().asArray(), P);
    if (auto *R = dyn_cast<CXXRecordDecl>(D)) {
      if (R->hasDefinition() && R->isPolymorphic())
        E.Flags |= EF_Virtual;
      enterClass(R, E.Id);
    }
    if (auto *En = dyn_cast<EnumDecl>(D); En && !inSystemHeader(En))
      for (const EnumConstantDecl *C : En->enumerators())
        idOf(C); // ordered levels need all of them
  }
  annotate(D, -1, E);
}

/// Where a global is defined, and whether it starts as zero.
void Declarations::noteGlobal(const VarDecl *V, Entity &E) {
  const VarDecl *Def = nullptr;
  if (V->getAnyInitializer(Def) && Def) {
    if (!Def->isStaticLocal())
      Variables.push_back(Def);
    return;
  }
  for (const VarDecl *R : V->redecls())
    if (R->isThisDeclarationADefinition() != VarDecl::DeclarationOnly) {
      if (V->getType()->isScalarType() || isBoolLike(V->getType())) {
        E.Flags |= EF_ZeroInit;
        E.Loc = locate(R->getLocation());
      }
      return;
    }
}

void Declarations::annotate(const Decl *D, int Parameter, Entity &E) {
  for (const Decl *R : D->redecls())
    for (const auto *A : R->specific_attrs<AnnotateAttr>()) {
      llvm::StringRef Role = A->getAnnotation();
      if (!Role.consume_front("askfirst::"))
        continue;
      Annotation N;
      N.Role = Role.str();
      N.Parameter = Parameter;
      N.Loc = locate(A->getLocation());
      for (const Expr *Arg : A->args()) {
        if (auto *S = dyn_cast<StringLiteral>(Arg->IgnoreParenImpCasts());
            S && S->getCharByteWidth() == 1) {
          N.Arguments.push_back(S->getString().str());
          continue;
        }
        Expr::EvalResult V;
        if (Arg->EvaluateAsInt(V, Ctx))
          N.Arguments.push_back(llvm::toString(V.Val.getInt(), 10));
      }
      // A redeclaration inherits its attributes: once is enough.
      if (llvm::none_of(E.Annotations, [&](const Annotation &X) {
            return X.Role == N.Role && X.Arguments == N.Arguments &&
                   X.Parameter == N.Parameter;
          }))
        E.Annotations.push_back(std::move(N));
    }
}

void Declarations::enterClass(const CXXRecordDecl *R, EntityId Id) {
  R = R->getDefinition();
  if (!R || inSystemHeader(R) || R->isDependentContext())
    return;
  ClassInfo C;
  C.Id = Id;
  for (const CXXBaseSpecifier &B : R->bases())
    if (auto *Base = B.getType()->getAsCXXRecordDecl())
      C.Bases.push_back(exceptionClass(Base));
  for (const FieldDecl *F : R->fields()) {
    if (R->isLambda())
      break; // captures are named by captureOf
    C.Fields.push_back(idOf(F));
  }
  Out.Classes.push_back(std::move(C));
  Records.push_back(R);
}

const CXXRecordDecl *Declarations::recordOf(QualType T) {
  for (unsigned Depth = 0; Depth < 8; ++Depth) {
    if (T.isNull() || T->isDependentType())
      return nullptr;
    T = T.getCanonicalType().getNonReferenceType();
    if (T->isPointerType()) {
      T = T->getPointeeType();
      continue;
    }
    if (auto *A = T->getAsArrayTypeUnsafe()) {
      T = A->getElementType();
      continue;
    }
    auto *R = T->getAsCXXRecordDecl();
    if (!R)
      return nullptr;
    if (!inSystemHeader(R))
      return R->hasDefinition() ? R->getDefinition() : R;
    auto *S = dyn_cast<ClassTemplateSpecializationDecl>(R);
    if (!S)
      return nullptr;
    for (const TemplateArgument &A : S->getTemplateArgs().asArray())
      if (A.getKind() == TemplateArgument::Type)
        if (auto *Inner = recordOf(A.getAsType()))
          return Inner;
    return nullptr;
  }
  return nullptr;
}

EntityId Declarations::classOf(QualType T) {
  if (T.isNull())
    return 0;
  const CXXRecordDecl *R = recordOf(T);
  return R ? idOf(R) : 0;
}

void Declarations::finish() {
  auto ById = [](const auto &A, const auto &B) { return A.Id < B.Id; };
  llvm::sort(Out.Entities, ById);
  llvm::sort(Out.Classes, ById);
  llvm::sort(Out.Overrides);
  Out.Overrides.erase(llvm::unique(Out.Overrides), Out.Overrides.end());
}

bool Declarations::isLibraryObject(QualType T) {
  auto *R = T->getAsCXXRecordDecl();
  return R && inSystemHeader(R) && R->hasDefinition() && R->isPolymorphic() &&
         !isa<ClassTemplateSpecializationDecl>(R);
}
