//===- summary/Cache.cpp --------------------------------------------------===//
#include "summary/Cache.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <mutex>
#include <shared_mutex>

using namespace askfirst;

/// Shared by every write, taken whole by the end of the process.
static std::shared_mutex &writing() {
  static std::shared_mutex Mutex;
  return Mutex;
}

void askfirst::stopWriting() { writing().lock(); }

llvm::Error askfirst::writeWhole(llvm::StringRef Path, llvm::StringRef Bytes) {
  if (auto Old = llvm::MemoryBuffer::getFile(Path);
      Old && (*Old)->getBuffer() == Bytes)
    return llvm::Error::success();
  auto Context = [&](llvm::Error E) {
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "cannot write '" + Path +
                                       "': " + llvm::toString(std::move(E)));
  };
  llvm::StringRef Folder = llvm::sys::path::parent_path(Path);
  if (!Folder.empty())
    if (std::error_code E = llvm::sys::fs::create_directories(Folder))
      return Context(llvm::errorCodeToError(E));
  // Removed by LLVM's signal handlers if we crash.
  std::shared_lock<std::shared_mutex> Going(writing());
  auto Temp = llvm::sys::fs::TempFile::create(Path + ".%%%%%%%%.tmp");
  if (!Temp)
    return Context(Temp.takeError());
  std::error_code Failed;
  {
    llvm::raw_fd_ostream OS(Temp->FD, /*shouldClose=*/false);
    OS << Bytes;
    OS.flush();
    Failed = OS.error();
    OS.clear_error();
  }
  if (Failed) {
    llvm::consumeError(Temp->discard());
    return Context(llvm::errorCodeToError(Failed));
  }
  if (llvm::Error E = Temp->keep(Path))
    return Context(std::move(E));
  return llvm::Error::success();
}

std::string SummaryCache::path(uint64_t Command, const char *Suffix) const {
  llvm::SmallString<256> P(Dir);
  llvm::sys::path::append(P, llvm::utohexstr(Command, true, 16) + Suffix);
  return P.str().str();
}

/// Size and time of a file, as one word; 0 if it is not there. Editors and
/// checkouts change one of the two whenever they change a file.
static uint64_t stampOf(llvm::StringRef Path) {
  llvm::sys::fs::file_status S;
  if (llvm::sys::fs::status(Path, S))
    return 0;
  uint64_t Time = S.getLastModificationTime().time_since_epoch().count();
  return (Time * 0x9e3779b97f4a7c15ull) ^ S.getSize() ^ 1;
}

/// The first line of an entry's list: it belongs to these bytes and is whole. A
/// list that was cut, or that stands beside another run's bytes, is no entry.
static std::string headOf(llvm::StringRef List, llvm::StringRef Bytes) {
  return llvm::utohexstr(llvm::xxh3_64bits(List), true, 16) + " " +
         llvm::utohexstr(llvm::xxh3_64bits(Bytes), true, 16) + "\n";
}

std::unique_ptr<llvm::MemoryBuffer>
SummaryCache::find(uint64_t Command, std::vector<std::string> *Files,
                   Stamps *Seen) const {
  if (Dir.empty())
    return nullptr;
  auto Deps = llvm::MemoryBuffer::getFile(path(Command, ".deps"));
  if (!Deps)
    return nullptr;
  llvm::StringRef All = (*Deps)->getBuffer();
  size_t Head = All.find('\n');
  if (Head == llvm::StringRef::npos)
    return nullptr;
  llvm::StringRef List = All.drop_front(Head + 1);
  llvm::SmallVector<llvm::StringRef, 64> Lines;
  List.split(Lines, '\n', -1, /*KeepEmpty=*/false);
  if (Files)
    Files->clear();
  Stamps Own;
  Stamps &Looked = Seen ? *Seen : Own;
  for (llvm::StringRef Line : Lines) {
    auto [Stamp, File] = Line.split(' ');
    uint64_t Want;
    if (Stamp.getAsInteger(16, Want))
      return nullptr;
    auto [It, New] = Looked.try_emplace(File);
    if (New)
      It->second = stampOf(File);
    if (It->second != Want)
      return nullptr;
    if (Files)
      Files->push_back(File.str());
  }
  auto Bytes = llvm::MemoryBuffer::getFile(path(Command, ".askf"));
  if (!Bytes || All.take_front(Head + 1) != headOf(List, (*Bytes)->getBuffer()))
    return nullptr;
  return std::move(*Bytes);
}

llvm::Error SummaryCache::store(uint64_t Command,
                                llvm::ArrayRef<std::string> Files,
                                llvm::StringRef Bytes) const {
  if (Dir.empty())
    return llvm::Error::success();
  std::string List;
  for (const std::string &F : Files)
    List += llvm::utohexstr(stampOf(F), true) + " " + F + "\n";
  // Between the two writes the old list does not fit the new bytes: no entry.
  if (llvm::Error E = writeWhole(path(Command, ".askf"), Bytes))
    return E;
  return writeWhole(path(Command, ".deps"), headOf(List, Bytes) + List);
}
