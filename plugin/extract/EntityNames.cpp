//===- extract/EntityNames.cpp - What a declaration is called -------------===//
//
// For people and policies: its qualified name. For the link: clang's USR, made
// the same wherever and from whatever text the file is read.
//
//===----------------------------------------------------------------------===//
#include "extract/Declarations.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/PrettyPrinter.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace askfirst;
using namespace clang;

std::string Declarations::qualifiedName(const NamedDecl *D) {
  llvm::SmallVector<std::string, 8> Parts;
  auto NameOf = [](const NamedDecl *N) -> std::string {
    if (auto *R = dyn_cast<CXXRecordDecl>(N); R && R->isLambda())
      return "(lambda)";
    if (auto *C = dyn_cast<CXXConversionDecl>(N))
      return "operator " + C->getConversionType()
                               .getCanonicalType()
                               .getUnqualifiedType()
                               .getAsString(PrintingPolicy(N->getLangOpts()));
    if (auto *C = dyn_cast<CXXConstructorDecl>(N))
      return C->getParent()->getNameAsString();
    if (auto *C = dyn_cast<CXXDestructorDecl>(N))
      return "~" + C->getParent()->getNameAsString();
    if (auto *T = dyn_cast<TagDecl>(N); T && !T->getIdentifier()) {
      auto *Typedef = T->getTypedefNameForAnonDecl();
      return Typedef ? Typedef->getNameAsString() : "(anonymous)";
    }
    // Where it was written is no part of its name, and a path of this machine.
    PrintingPolicy P(N->getASTContext().getPrintingPolicy());
    P.AnonymousTagLocations = false;
    std::string S;
    llvm::raw_string_ostream OS(S);
    N->printName(OS, P);
    return S.empty() ? "(anonymous)" : S;
  };
  for (const Decl *N = D; N;
       N = Decl::castFromDeclContext(N->getDeclContext())) {
    if (auto *NS = dyn_cast<NamespaceDecl>(N)) {
      if (NS->isInline())
        continue;
      Parts.push_back(NS->isAnonymousNamespace() ? "(anonymous namespace)"
                                                 : NS->getNameAsString());
    } else if (auto *M = dyn_cast<CXXMethodDecl>(N);
               M && M->getParent()->isLambda() &&
               M->getOverloadedOperator() == OO_Call) {
      // its class prints as (lambda)
    } else if (auto *E = dyn_cast<EnumDecl>(N); E && N != D && !E->isScoped()) {
      continue;
    } else if (auto *ND = dyn_cast<NamedDecl>(N)) {
      Parts.push_back(NameOf(ND));
    }
    if (isa<TranslationUnitDecl>(N) || !N->getDeclContext())
      break;
  }
  std::string Name;
  for (auto &P : llvm::reverse(Parts)) {
    if (!Name.empty())
      Name += "::";
    Name += P;
  }
  return Name;
}

/// `struct { int x; } point;`
static bool isUnnamedInDeclarator(const Decl *D) {
  auto *T = dyn_cast<TagDecl>(D);
  return T && !T->getIdentifier() && !T->getTypedefNameForAnonDecl() &&
         T->isEmbeddedInDeclarator() && !T->isFreeStanding();
}

/// True for what clang's USRs name by file offset: lambdas, what is local to a
/// function, and types without a name with what is in them. Offsets differ in
/// preprocessed text, presumed lines do not.
static bool isLocal(const NamedDecl *D) {
  if (isUnnamedInDeclarator(D))
    return true;
  for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent())
    if (C->isFunctionOrMethod() || isUnnamedInDeclarator(cast<Decl>(C)))
      return true;
  if (auto *R = dyn_cast<CXXRecordDecl>(D))
    return R->isLambda();
  if (auto *M = dyn_cast<CXXMethodDecl>(D))
    return M->getParent()->isLambda();
  return false;
}

/// Adds where the closure types among template arguments were written.
void Declarations::closuresIn(llvm::ArrayRef<TemplateArgument> Args,
                              std::string &Usr, unsigned Depth) {
  for (const TemplateArgument &A : Args) {
    if (A.getKind() == TemplateArgument::Pack) {
      closuresIn(A.pack_elements(), Usr, Depth);
      continue;
    }
    if (A.getKind() != TemplateArgument::Type || Depth > 4)
      continue;
    QualType T = A.getAsType();
    while (T->isReferenceType() || T->isPointerType())
      T = T->getPointeeType();
    auto *R = T->getAsCXXRecordDecl();
    if (R && R->isLambda())
      Usr += "#" + std::to_string(idOf(R));
    else if (auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(R))
      closuresIn(S->getTemplateArgs().asArray(), Usr, Depth + 1);
  }
}

/// The file whose name without folders is \p Name; none if that is no file's.
static FileID fileNamed(const SourceManager &SM, StringRef Name) {
  auto Is = [&](FileEntryRef E) {
    return llvm::sys::path::filename(E.getName()) == Name;
  };
  if (!Name.contains('.') && !Name.starts_with("<"))
    return {};
  if (auto Main = SM.getFileEntryRefForID(SM.getMainFileID());
      Main && Is(*Main))
    return SM.getMainFileID();
  for (auto It = SM.fileinfo_begin(); It != SM.fileinfo_end(); ++It)
    if (Is(It->first))
      return SM.translateFile(It->first);
  return {};
}

/// Clang's USR of what no other file sees names the file, and that of what has
/// no name an offset in it, at any place in the text: `c:a.cpp@aN@F@f`,
/// `...$a.cpp@123@Sa`. In preprocessed text both are its stream's. Leaves out
/// the file, and puts the presumed place where an offset was.
static std::string
withPlaces(const SourceManager &SM, StringRef Usr,
           llvm::function_ref<std::string(SourceLocation)> Place) {
  std::string Out;
  for (size_t At = Usr.find('@'); At != StringRef::npos; At = Usr.find('@')) {
    StringRef Before = Usr.take_front(At);
    Usr = Usr.drop_front(At + 1);
    StringRef Name = Before.substr(Before.find_last_of(":$#&*") + 1);
    FileID File = fileNamed(SM, Name);
    if (File.isInvalid()) {
      Out += Before;
      Out += '@';
      continue;
    }
    Out += Before.drop_back(Name.size());
    StringRef Digits = Usr.take_while(llvm::isDigit);
    unsigned Offset = 0;
    if (!Digits.empty() && Usr.substr(Digits.size(), 1) == "@" &&
        !Digits.getAsInteger(10, Offset)) {
      Out += Place(SM.getComposedLoc(File, Offset));
      Usr = Usr.drop_front(Digits.size() + 1);
    }
    Out += '@';
  }
  Out += Usr;
  return Out;
}

namespace {

/// Types in words, with paths as locations have them.
class ProjectPaths : public PrintingCallbacks {
public:
  explicit ProjectPaths(llvm::function_ref<std::string(StringRef)> Shown)
      : Shown(Shown) {}
  std::string remapPath(StringRef Path) const override { return Shown(Path); }

private:
  llvm::function_ref<std::string(StringRef)> Shown;
};

} // namespace

std::string Declarations::usrOf(const NamedDecl *D) {
  std::string Usr;
  auto Written = [&](SourceLocation At) {
    Location L = locate(At);
    return Out.Files[L.File] + ":" + std::to_string(L.Line) + ":" +
           std::to_string(L.Column);
  };
  if (isLocal(D)) {
    Usr = "local:" + qualifiedName(D) + "@" + Written(D->getLocation());
    // Instances of one template have one text each.
    for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent())
      if (auto *F = dyn_cast<FunctionDecl>(C)) {
        Usr += "#" + std::to_string(idOf(F));
        break;
      } else if (auto *S = dyn_cast<ClassTemplateSpecializationDecl>(C)) {
        Usr += "#" + std::to_string(idOf(S));
        break;
      }
    if (auto *F = dyn_cast<FunctionDecl>(D)) {
      auto Shown = [&](StringRef P) { return Out.Files[fileIndex(P)]; };
      ProjectPaths Paths(Shown);
      PrintingPolicy P{LangOptions()};
      P.Callbacks = &Paths;
      Usr += F->getType().getCanonicalType().getAsString(P);
    }
  } else {
    llvm::SmallString<128> Buffer;
    if (index::generateUSRForDecl(D, Buffer))
      Usr = "unnamed:" + qualifiedName(D);
    else
      Usr = withPlaces(Ctx.getSourceManager(), Buffer, Written);
  }
  // Clang's USR of an instance does not tell closures apart.
  for (const Decl *C = D; C && !isa<TranslationUnitDecl>(C);
       C = dyn_cast_or_null<Decl>(C->getDeclContext())) {
    if (auto *F = dyn_cast<FunctionDecl>(C)) {
      if (auto *A = F->getTemplateSpecializationArgs())
        closuresIn(A->asArray(), Usr);
    } else if (auto *S = dyn_cast<ClassTemplateSpecializationDecl>(C)) {
      closuresIn(S->getTemplateArgs().asArray(), Usr);
    }
  }
  // Members without linkage are shared with other files as their class is.
  if (isa<FieldDecl>(D) || isa<EnumConstantDecl>(D)
          ? D->isInAnonymousNamespace()
          : !D->isExternallyVisible())
    Usr = Out.MainFile + "|" + Usr;
  return Usr;
}
