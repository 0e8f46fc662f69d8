//===- hosts/tidy/IndexStore.h - Programs that were linked ------*- C++ -*-===//
//
// An index (engine/ProgramIndex.h) is read once, and again when there is
// another one. Safe to use from several threads.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_HOSTS_TIDY_INDEXSTORE_H
#define ASKFIRST_HOSTS_TIDY_INDEXSTORE_H

#include "engine/ProgramIndex.h"
#include <map>
#include <mutex>

namespace askfirst {

class IndexStore {
public:
  struct Kept {
    std::shared_ptr<const ProgramIndex> Index; ///< null: none, or not yet
    std::string Problem;                       ///< why it was refused
  };

  /// The index at \p Path as it is now. A large one is read beside, unless
  /// \p Wait: until it is there, there is none.
  Kept read(const std::string &Path, bool Wait);

private:
  struct Entry {
    Kept What;
    uint64_t Stamp = 0;
    bool Reading = false;
  };
  void load(const std::string &Path, uint64_t Stamp);

  std::mutex Lock;
  std::map<std::string, Entry> Entries;
};

} // namespace askfirst
#endif
