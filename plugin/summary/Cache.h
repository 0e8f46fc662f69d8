//===- summary/Cache.h - Summaries kept between runs ---------------*- C++
//-*-===//
//
// A folder of summaries, each under the hash of what it was made from. Entries
// are written beside and renamed into place: a full disk or an interrupt leaves
// the old ones whole. An entry whose bytes are not those that were stored is
// none.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_SUMMARY_CACHE_H
#define ASKFIRST_SUMMARY_CACHE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>
#include <vector>

namespace llvm {
class MemoryBuffer;
}

namespace askfirst {

class SummaryCache {
public:
  /// \p Dir need not exist; an empty one keeps nothing.
  explicit SummaryCache(std::string Dir) : Dir(std::move(Dir)) {}

  /// What files were found to be, by name.
  using Stamps = llvm::StringMap<uint64_t>;

  /// The bytes for the TU whose command hashes to \p Command, if every file it
  /// read is still what it was; null otherwise. \p Files: set to those. \p
  /// Seen: files are looked at once for all calls that are given it.
  std::unique_ptr<llvm::MemoryBuffer>
  find(uint64_t Command, std::vector<std::string> *Files = nullptr,
       Stamps *Seen = nullptr) const;

  /// Keeps \p Bytes, made from \p Files (absolute, as they are now).
  llvm::Error store(uint64_t Command, llvm::ArrayRef<std::string> Files,
                    llvm::StringRef Bytes) const;

private:
  std::string path(uint64_t Command, const char *Suffix) const;
  std::string Dir;
};

/// Writes \p Bytes to \p Path whole or not at all; leaves an equal file's time
/// alone, so that build systems see no change.
llvm::Error writeWhole(llvm::StringRef Path, llvm::StringRef Bytes);

/// Waits for the writes that are under way in any thread; none begins after.
/// For a process that is about to end.
void stopWriting();

} // namespace askfirst
#endif
