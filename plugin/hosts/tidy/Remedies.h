//===- hosts/tidy/Remedies.h - What may be done about a finding -*- C++ -*-===//
//
// Edits that mend a finding or accept it, for hosts that can apply them. Made
// of the policy's words and the AST around the finding; only where the result
// is known to parse.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_HOSTS_TIDY_REMEDIES_H
#define ASKFIRST_HOSTS_TIDY_REMEDIES_H

#include "core/Finding.h"
#include "policy/Policy.h"
#include "clang/Basic/Diagnostic.h"
#include <optional>

namespace clang {
class ASTContext;
}

namespace askfirst {

struct Remedy {
  std::string Title; ///< in an editor's menu
  clang::FixItHint Edit;
};

/// Puts the statement at \p At, the sink of \p F, under the consent check that
/// a policy entry for its purpose writes as `fix:`. In the template `{object}`
/// is something in scope of the class that answers, `{purpose}` the constant
/// that stands for the purpose. Nothing where there is no such entry or object,
/// or what stands there is no statement of its own.
std::optional<Remedy> askFirst(const Finding &F, const Policy &P,
                               clang::ASTContext &Ctx,
                               clang::SourceLocation At);

/// `// NOLINT(check): ...` at the end of the line, the reason to be written in.
std::optional<Remedy> accept(const Finding &F, clang::ASTContext &Ctx,
                             clang::SourceLocation At);

} // namespace askfirst
#endif
