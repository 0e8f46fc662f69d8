//===- extract/Declarations.h - Names, ids and places of a TU -----*- C++
//-*-===//
//
// Turns clang declarations into entities and source positions into presumed,
// project-relative locations, and collects both into the TU's summary. Identity
// is by USR; nothing here looks at bodies.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_DECLARATIONS_H
#define ASKFIRST_EXTRACT_DECLARATIONS_H

#include "core/FunctionSummary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringMap.h"

namespace askfirst {

/// \p Path, absolute, without `.` and `..`. Where a link is on the way to a
/// `..`, that is somewhere else than the text says: asked of \p FS.
void removeDots(llvm::SmallVectorImpl<char> &Path, llvm::vfs::FileSystem &FS);

class Declarations {
public:
  Declarations(clang::ASTContext &Ctx, llvm::StringRef Root, TUSummary &Out);

  clang::ASTContext &context() { return Ctx; }

  /// Whether \p L stands in the main file itself, preprocessed or not.
  bool inMainFile(clang::SourceLocation L) const;
  /// The id of \p D; the first call enters its entity into the summary.
  EntityId idOf(const clang::NamedDecl *D);
  /// The id of a constant key of an element.
  EntityId keyOf(llvm::StringRef Text);
  /// What a lambda's body finds the captured \p Var (null: `this`) under.
  EntityId captureOf(const clang::CXXRecordDecl *Lambda,
                     const clang::ValueDecl *Var);
  /// The project's class that a value of type \p T holds: through pointers,
  /// references, arrays and the arguments of library templates; 0 if none.
  EntityId classOf(clang::QualType T);
  const clang::CXXRecordDecl *recordOf(clang::QualType T);

  /// True of a class of a library that is no template and has virtual
  /// functions.
  bool isLibraryObject(clang::QualType T);
  /// True if a value of type \p T can have a function value in it: function
  /// pointers, closures, what has a call operator, what holds or is a template
  /// of such.
  bool holdsFunctions(clang::QualType T);
  /// The same, or an object with virtual functions.
  bool holdsCode(clang::QualType T);
  bool holdsOneClass(clang::QualType T);

  /// True if the end of an object of type \p T may run code of the project.
  bool runsAtEnd(clang::QualType T);
  /// The id of a class that is thrown or caught; its bases are entered with it,
  /// those of the library as well.
  EntityId exceptionClass(const clang::CXXRecordDecl *R);
  /// The id of a closure that a library function makes in \p In.
  EntityId madeClosure(const clang::FunctionDecl *In, clang::SourceLocation L,
                       unsigned Arguments);

  /// What such a closure keeps.
  EntityId partOf(EntityId Closure, llvm::StringRef Name);

  Location locate(clang::SourceLocation L);
  bool inSystemHeader(const clang::Decl *D);
  /// True if \p Id is a field, variable or function that can hold no answer to
  /// a question about consent: pointers, numbers, what std has.
  bool answersNothing(EntityId Id) const { return Answerless.count(Id); }

  /// Sorts what was collected; call once, at the end.
  void finish();

  /// The project's global variables and classes among all that has an id.
  const std::vector<const clang::VarDecl *> &variables() const {
    return Variables;
  }
  const std::vector<const clang::CXXRecordDecl *> &records() const {
    return Records;
  }

  static std::string qualifiedName(const clang::NamedDecl *D);

private:
  EntityId enter(Entity E);
  std::string usrOf(const clang::NamedDecl *D);
  void closuresIn(llvm::ArrayRef<clang::TemplateArgument> Args,
                  std::string &Usr, unsigned Depth = 0);
  void describe(const clang::NamedDecl *D, Entity &E);
  void noteGlobal(const clang::VarDecl *V, Entity &E);
  void describeFunction(const clang::FunctionDecl *F, Entity &E);
  void annotate(const clang::Decl *D, int Parameter, Entity &E);
  void enterClass(const clang::CXXRecordDecl *R, EntityId Id);
  uint32_t fileIndex(llvm::StringRef Presumed);

  clang::ASTContext &Ctx;
  std::string Root;
  TUSummary &Out;
  llvm::DenseMap<const clang::Decl *, EntityId> Ids;
  llvm::DenseMap<EntityId, bool> Entered;
  bool holds(clang::QualType T, bool Functions,
             llvm::DenseMap<const clang::Type *, bool> &Known);
  llvm::DenseMap<const clang::Type *, bool> Code; ///< holdsCode, by type
  llvm::DenseMap<const clang::Type *, bool> HeldFunctions;
  llvm::DenseSet<EntityId> Answerless;
  llvm::DenseMap<const clang::Decl *, bool> Ends;   ///< runsAtEnd, by class
  llvm::DenseMap<const clang::Decl *, bool> Thrown; ///< entered
  std::vector<const clang::VarDecl *> Variables;
  std::vector<const clang::CXXRecordDecl *> Records;
  llvm::StringMap<uint32_t> FileIndex;
  llvm::DenseMap<const char *, uint32_t> FileByPointer;
};

} // namespace askfirst
#endif
