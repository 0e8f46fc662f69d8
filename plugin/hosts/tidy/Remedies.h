//===- hosts/tidy/Remedies.h - What may be done about a finding -*- C++ -*-===//
//
// Edits that mend a finding or accept it, for hosts that can apply them. Made
// of the policy's words and the AST around the finding; only where the result
// is known to compile, and to be what is meant.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_HOSTS_TIDY_REMEDIES_H
#define ASKFIRST_HOSTS_TIDY_REMEDIES_H

#include "engine/Engine.h"
#include "clang/Basic/Diagnostic.h"

namespace clang {
class ASTContext;
class EnumConstantDecl;
class Expr;
} // namespace clang

namespace askfirst {

struct Remedy {
  std::string Title; ///< in an editor's menu
  llvm::SmallVector<clang::FixItHint, 2> Edits;
  /// Nothing else is meant, and nothing else changes: it may be applied with
  /// nobody looking.
  bool Safe = false;
};

/// A finding that is told, with all it was made of.
struct Told {
  const Finding &F;
  const Evidence &Of;
  clang::ASTContext &Ctx;
  clang::SourceLocation At; ///< of F.Where
  llvm::function_ref<clang::SourceLocation(const Place &)> Locate;
  /// Whether what is written there is the project's to change.
  llvm::function_ref<bool(clang::SourceLocation)> IsOurs;
};

/// What mends \p T, the likeliest first. Of several that are safe only one is
/// applied.
std::vector<Remedy> remedies(const Told &T);

/// `// NOLINT(check): ...` at the end of the line, the reason to be written in.
std::optional<Remedy> accept(const Told &T);

//===----------------------------------------------------------------------===//
// One kind of edit each.

/// Puts the statement at the sink under the consent check that a policy entry
/// for its purpose writes as `fix:`. In the template `{object}` is something in
/// scope of the class that answers, `{purpose}` the constant that stands for
/// the purpose. Nothing where there is no such entry or object, or what stands
/// there is no statement of its own.
std::optional<Remedy> askFirst(const Told &T);

/// Asks for the sink's purpose instead of another one.
std::optional<Remedy> rightPurpose(const Told &T);

/// Turns a condition round whose answer was taken for its opposite.
std::optional<Remedy> rightAnswer(const Told &T);

/// A constant that is no yes where a yes stands for what nobody said.
std::optional<Remedy> rightDefault(const Told &T);

/// Passes the value through a sanitizer that the rule accepts; one for each.
std::vector<Remedy> sanitize(const Told &T);

//===----------------------------------------------------------------------===//
// What they share.

/// The flows that \p T tells of.
std::vector<const Flow *> flowsOf(const Told &T);

/// The purpose that the constant \p E stands for in \p C, or "".
std::string purposeOf(const Consent &C, const Policy &P, const clang::Expr *E);

/// \p Name for the purpose in the place of \p E, a constant; nothing if there
/// is none of its kind, or several.
std::optional<clang::FixItHint> withPurpose(const Told &T, const Consent &C,
                                            const clang::Expr *E,
                                            llvm::StringRef Purpose);

/// \p To in the place of \p E, which names an enumerator of the same type;
/// nothing if it would mean another thing there.
std::optional<clang::FixItHint>
withEnumerator(const Told &T, const clang::Expr *E,
               const clang::EnumConstantDecl *To);

/// \p Text with \p With for \p What; false if there is nothing to put there.
bool replace(std::string &Text, llvm::StringRef What, llvm::StringRef With);

/// The class in which the function named \p Name is, as far as its name says.
llvm::StringRef classIn(llvm::StringRef Name);

} // namespace askfirst
#endif
