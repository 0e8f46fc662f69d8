//===- hosts/tidy/PolicyStore.cpp -----------------------------------------===//
#include "PolicyStore.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/Support/FileSystem.h"

using namespace askfirst;

uint64_t askfirst::stampOf(llvm::ArrayRef<std::string> Files) {
  uint64_t Stamp = Files.size();
  for (const std::string &File : Files) {
    llvm::sys::fs::file_status S;
    bool There = !llvm::sys::fs::status(File, S);
    Stamp = llvm::hash_combine(
        Stamp, There, There ? S.getSize() : 0,
        There ? S.getLastModificationTime().time_since_epoch().count() : 0,
        There ? S.getUniqueID().getFile() : 0);
  }
  return Stamp;
}

PolicyStore::Kept PolicyStore::read(llvm::StringRef File,
                                    const PolicyReaderOptions &O) {
  std::lock_guard<std::mutex> Guard(Lock);
  Entry &E = Entries[(File + "|" + O.Root).str()];
  if (!E.Files.empty() && stampOf(E.Files) == E.Stamp)
    return E.What;
  E = Entry();
  PolicyReaderOptions Own = O;
  Own.Reads = [&](llvm::StringRef Path) { E.Files.push_back(Path.str()); };
  E.What.Rules = readPolicy(
      File, Own, [&](const Diagnostic &D) { E.What.Said.push_back(D); });
  E.Stamp = stampOf(E.Files);
  return E.What;
}
