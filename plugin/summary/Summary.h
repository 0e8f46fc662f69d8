//===- summary/Summary.h - TUSummary to bytes and back ------------*- C++
//-*-===//
#ifndef ASKFIRST_SUMMARY_SUMMARY_H
#define ASKFIRST_SUMMARY_SUMMARY_H

#include "core/FunctionSummary.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/Error.h"

namespace askfirst {

/// The version in summary.fbs; another version is refused whole.
constexpr uint32_t SummaryVersion = 12;

/// One size-prefixed FlatBuffers blob with identifier "ASKF". The same summary
/// gives the same bytes.
std::string writeSummary(const TUSummary &S);

/// Functions that were read before, by id and BodyHash.
using KnownBodies = llvm::DenseSet<std::pair<EntityId, uint64_t>>;

/// Reads the blobs, packed (Packed.h) or not, that stand one after another in
/// \p Bytes (untrusted), with zeros between them or not; at least one. Every
/// buffer is verified, every index in it is in range, and what it expands to is
/// bounded by its size, or the error says which blob is refused and why.
/// \p Known: a function that is in it is left out of the unit read, the others
/// are added.
llvm::Expected<std::vector<TUSummary>> readSummaries(llvm::StringRef Bytes,
                                                     llvm::StringRef Name,
                                                     KnownBodies *Known =
                                                         nullptr);

} // namespace askfirst
#endif
