//===- summary/Packed.h - Summaries as they are stored ----------*- C++ -*-===//
#ifndef ASKFIRST_SUMMARY_PACKED_H
#define ASKFIRST_SUMMARY_PACKED_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>

namespace askfirst {

/// \p Blob (writeSummary's) compressed, with a length prefix as it has one; the
/// same bytes for the same version of zstd. Unchanged where LLVM has no zstd.
std::string packSummary(std::string Blob);

/// Whether the blob at the start of \p Blob is a packed one.
bool isPacked(llvm::StringRef Blob);

/// The blob in the packed one \p Blob (untrusted; of the length that its prefix
/// says): \p Size bytes in \p Out. What is wrong, or null.
const char *unpackSummary(llvm::StringRef Blob,
                          llvm::SmallVectorImpl<uint64_t> &Out, size_t &Size);

} // namespace askfirst
#endif
