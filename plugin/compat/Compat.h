//===- compat/Compat.h - Differences between LLVM releases ------*- C++ -*-===//
//
// The one place that names clang's version. Functions are named for the wish.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_COMPAT_COMPAT_H
#define ASKFIRST_COMPAT_COMPAT_H

#include "clang/Basic/Version.inc"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringRef.h"
#include <cstring>
#include <string>

namespace clang {
class ASTContext;
class DiagnosticsEngine;
class QualType;
class TagDecl;
struct PrintingPolicy;
} // namespace clang

static_assert(CLANG_VERSION_MAJOR >= 19 && CLANG_VERSION_MAJOR < 23,
              "Askfirst was tried with LLVM 19 to 22; try its tests with this "
              "one and widen the range in compat/Compat.h");

// Until 21 the registry of clang-tidy modules had a header of its own; 22 moved
// it beside the module class. Remove when 22 is the floor.
#if CLANG_VERSION_MAJOR >= 22
#define ASKFIRST_TIDY_REGISTRY_IN_MODULE 1
#else
#define ASKFIRST_TIDY_REGISTRY_IN_MODULE 0
#endif

namespace askfirst {

/// The major release of LLVM this build is for.
constexpr unsigned builtForMajor() { return CLANG_VERSION_MAJOR; }

/// What is wrong with being loaded into the \p Host of this full version
/// ("Debian clang version 22.1.8 (...)"), or "". A host of another major
/// release may have other classes under the same names.
inline std::string
hostComplaint(llvm::StringRef HostVersion, llvm::StringRef Host = "clang-tidy",
              llvm::StringRef Outcome = "no check was added") {
  std::string Ours = std::to_string(builtForMajor());
  llvm::StringRef Number = HostVersion;
  size_t At = Number.find("clang version ");
  if (At != llvm::StringRef::npos)
    Number = Number.substr(At + strlen("clang version "));
  if (Number.take_until([](char C) { return C == '.'; }) == Ours)
    return "";
  return "askfirst: this module is for " + Host.str() + " " + Ours +
         "; the host says '" + HostVersion.str() + "'; " + Outcome.str();
}

/// The type that \p D declares, without sugar.
clang::QualType canonicalTagType(const clang::ASTContext &Ctx,
                                 const clang::TagDecl *D);

/// What PrecompiledPreamble::Build takes its diagnostics as. 19 shared no
/// ownership. Remove when 22 is the floor.
#if CLANG_VERSION_MAJOR >= 22
using PreambleDiagnostics = llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine>;
#else
using PreambleDiagnostics = clang::DiagnosticsEngine &;
#endif

/// Names printed with \p Policy are without their inline namespaces, where
/// clang can tell that they are.
void leaveOutInlineNamespaces(clang::PrintingPolicy &Policy);

} // namespace askfirst

#endif
