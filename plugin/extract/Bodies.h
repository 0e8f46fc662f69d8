//===- extract/Bodies.h - Bodies that can be looked at alone ----*- C++ -*-===//
//
// For an editor, which sees one file again and again with one body changed.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_BODIES_H
#define ASKFIRST_EXTRACT_BODIES_H

#include <cstdint>
#include <vector>

namespace clang {
class ASTContext;
class FunctionDecl;
} // namespace clang

namespace askfirst {

/// A body of the main file. While the text outside of all such bodies is the
/// same, the declarations of the file are: what the summary of another function
/// takes from this one is in its digest (ExtractOptions::Digest). Offsets are
/// into the main file's text.
struct SeparateBody {
  const clang::FunctionDecl *Of = nullptr;
  uint32_t Name = 0;           ///< where the function is named
  uint32_t Begin = 0, End = 0; ///< of its braces: after the first, before the
                               ///< last
};

/// Those there are, in the order of the file; none is in another.
std::vector<SeparateBody> separateBodies(clang::ASTContext &Ctx);

} // namespace askfirst
#endif
