//===- hosts/tidy/IndexStore.cpp ------------------------------------------===//
#include "IndexStore.h"
#include "PolicyStore.h"
#include "llvm/Support/FileSystem.h"
#include <thread>

using namespace askfirst;

/// An index of more bytes than that takes longer to read than a key pressed.
static constexpr uint64_t MostAtOnce = 256 << 10;

void IndexStore::load(const std::string &Path, uint64_t Stamp) {
  Kept Now;
  auto Index = ProgramIndex::read(Path);
  if (Index)
    Now.Index = std::move(*Index);
  else
    Now.Problem = llvm::toString(Index.takeError());
  std::lock_guard<std::mutex> Guard(Lock);
  Entry &E = Entries[Path];
  E.What = std::move(Now);
  E.Stamp = Stamp;
  E.Reading = false;
}

IndexStore::Kept IndexStore::read(const std::string &Path, bool Wait) {
  uint64_t Stamp = stampOf({Path});
  uint64_t Size = 0;
  {
    std::lock_guard<std::mutex> Guard(Lock);
    Entry &E = Entries[Path];
    if (E.Stamp == Stamp || E.Reading)
      return E.What;
    E.Reading = true;
  }
  (void)llvm::sys::fs::file_size(Path, Size);
  if (!Wait && Size > MostAtOnce) {
    std::thread([this, Path, Stamp] { load(Path, Stamp); }).detach();
  } else {
    load(Path, Stamp);
  }
  std::lock_guard<std::mutex> Guard(Lock);
  return Entries[Path].What;
}
