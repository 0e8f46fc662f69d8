//===- test/unit/SummaryCacheTest.cpp - Kept between runs -----------------===//
#include "summary/Cache.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <csignal>
#include <gmock/gmock.h>
#include <sys/resource.h>

using namespace askfirst;
using testing::HasSubstr;

namespace {

class Cache : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("askfirst-cache", Dir));
  }
  void TearDown() override { llvm::sys::fs::remove_directories(Dir); }

  std::string in(const char *Name) const {
    llvm::SmallString<128> P(Dir);
    llvm::sys::path::append(P, Name);
    return P.str().str();
  }
  static void put(const std::string &Path, llvm::StringRef Bytes) {
    std::error_code E;
    llvm::raw_fd_ostream OS(Path, E);
    ASSERT_FALSE(E) << E.message();
    OS << Bytes;
  }
  static std::string get(const std::string &Path) {
    auto B = llvm::MemoryBuffer::getFile(Path);
    return B ? (*B)->getBuffer().str() : "(none)";
  }
  std::string source(const char *Name, llvm::StringRef Text) {
    put(in(Name), Text);
    return in(Name);
  }
  SummaryCache cache() const { return SummaryCache(in("cache/deep")); }
  void store(uint64_t Key, std::vector<std::string> Files,
             llvm::StringRef Bytes) {
    llvm::Error E = cache().store(Key, Files, Bytes);
    EXPECT_FALSE(bool(E)) << llvm::toString(std::move(E));
  }
  std::string find(uint64_t Key) {
    auto B = cache().find(Key);
    return B ? B->getBuffer().str() : "(none)";
  }
  std::vector<std::string> files(const char *Folder) {
    std::vector<std::string> Out;
    std::error_code E;
    for (llvm::sys::fs::directory_iterator I(in(Folder), E), End;
         !E && I != End; I.increment(E))
      Out.push_back(llvm::sys::path::filename(I->path()).str());
    std::sort(Out.begin(), Out.end());
    return Out;
  }
  void setTime(const std::string &Path, int64_t SecondsAgo) {
    int FD;
    ASSERT_FALSE(llvm::sys::fs::openFileForWrite(
        Path, FD, llvm::sys::fs::CD_OpenExisting, llvm::sys::fs::OF_Append));
    auto T = std::chrono::time_point_cast<std::chrono::nanoseconds>(
        std::chrono::system_clock::now() - std::chrono::seconds(SecondsAgo));
    EXPECT_FALSE(llvm::sys::fs::setLastAccessAndModificationTime(FD, T, T));
    llvm::sys::fs::closeFile(FD);
  }

  llvm::SmallString<128> Dir;
};

TEST_F(Cache, FindsWhatWasStored) {
  std::string A = source("a.cpp", "a"), B = source("b with space.h", "b");
  std::string Bytes("sum\0mary\n", 9);
  store(7, {A, B}, Bytes);
  EXPECT_EQ(find(7), Bytes);
  EXPECT_EQ(find(8), "(none)");
  store(8, {A}, "other");
  EXPECT_EQ(find(7), Bytes);
  EXPECT_EQ(find(8), "other");
}

TEST_F(Cache, StoringAgainReplaces) {
  std::string A = source("a.cpp", "a");
  store(7, {A}, "old");
  store(7, {A}, "new");
  EXPECT_EQ(find(7), "new");
}

TEST_F(Cache, AChangedInputMisses) {
  std::string A = source("a.cpp", "a"), B = source("b.h", "b");
  store(7, {A, B}, "bytes");
  put(B, "longer"); // another size
  EXPECT_EQ(find(7), "(none)");
  store(7, {A, B}, "bytes");
  setTime(B, 3600); // the same size, another time
  EXPECT_EQ(find(7), "(none)");
  store(7, {A, B}, "bytes");
  llvm::sys::fs::remove(B);
  EXPECT_EQ(find(7), "(none)");
}

TEST_F(Cache, AFileThatWasMissingAndIsThereMisses) {
  std::string A = source("a.cpp", "a");
  store(7, {A, in("later.h")}, "bytes");
  EXPECT_EQ(find(7), "bytes");
  source("later.h", "x");
  EXPECT_EQ(find(7), "(none)");
}

TEST_F(Cache, AnEmptyFolderNameKeepsNothing) {
  SummaryCache None("");
  EXPECT_FALSE(bool(None.store(7, {}, "bytes")));
  EXPECT_EQ(None.find(7), nullptr);
}

TEST_F(Cache, ADamagedEntryIsNone) {
  std::string A = source("a.cpp", "a"), B = source("b.h", "b");
  store(7, {A, B}, "the bytes of a summary");
  for (const std::string &Name : files("cache/deep")) {
    std::string Path = in("cache/deep/") + Name, Good = get(Path);
    for (size_t L = 0; L < Good.size(); ++L) {
      put(Path, llvm::StringRef(Good).take_front(L));
      EXPECT_EQ(find(7), "(none)") << Name << " cut to " << L;
    }
    for (size_t I = 0; I < Good.size(); ++I) {
      std::string Bad = Good;
      Bad[I] ^= 4;
      put(Path, Bad);
      EXPECT_EQ(find(7), "(none)") << Name << " damaged at " << I;
    }
    put(Path, Good + "x\n");
    EXPECT_EQ(find(7), "(none)") << Name;
    put(Path, Good);
    EXPECT_EQ(find(7), "the bytes of a summary");
  }
}

TEST_F(Cache, BytesOfAnotherRunAreNone) {
  // Two runs at once: the list of one beside the bytes of the other.
  std::string A = source("a.cpp", "a");
  store(7, {A}, "mine");
  std::string Mine = get(in("cache/deep/0000000000000007.askf"));
  store(7, {A}, "theirs");
  put(in("cache/deep/0000000000000007.askf"), Mine);
  EXPECT_EQ(find(7), "(none)");
}

/// A full disk, as far as one process can have one: no file over \p Bytes.
class SmallDisk {
public:
  explicit SmallDisk(rlim_t Bytes) {
    getrlimit(RLIMIT_FSIZE, &Old);
    rlimit New = Old;
    New.rlim_cur = Bytes;
    setrlimit(RLIMIT_FSIZE, &New);
    Handler = signal(SIGXFSZ, SIG_IGN);
  }
  ~SmallDisk() {
    setrlimit(RLIMIT_FSIZE, &Old);
    signal(SIGXFSZ, Handler);
  }

private:
  rlimit Old;
  void (*Handler)(int);
};

TEST_F(Cache, AFullDiskLeavesTheOldEntry) {
  std::string A = source("a.cpp", "a");
  store(7, {A}, "old");
  auto Before = files("cache/deep");
  {
    SmallDisk Full(1000);
    llvm::Error E = cache().store(7, {A}, std::string(5000, 'x'));
    ASSERT_TRUE(bool(E));
    std::string Why = llvm::toString(std::move(E));
    EXPECT_THAT(Why, HasSubstr("cannot write '" + in("cache/deep")));
    EXPECT_THAT(Why, HasSubstr("too large"));
  }
  EXPECT_EQ(find(7), "old");
  EXPECT_EQ(files("cache/deep"), Before) << "nothing half-written is left";
}

TEST_F(Cache, AnInterruptInTheMiddleLeavesTheOldEntry) {
  std::string A = source("a.cpp", "a");
  store(7, {A}, "old");
  auto Interrupted = [&] {
    // Killed by the write that goes over the limit.
    rlimit L = {1000, 1000};
    setrlimit(RLIMIT_FSIZE, &L);
    signal(SIGXFSZ, SIG_DFL);
    llvm::consumeError(cache().store(7, {A}, std::string(5000, 'x')));
  };
  EXPECT_EXIT(Interrupted(), testing::KilledBySignal(SIGXFSZ), "");
  EXPECT_EQ(find(7), "old");
}

TEST_F(Cache, WriteWholeMakesItsFolder) {
  EXPECT_FALSE(bool(writeWhole(in("x/y/z.txt"), "text")));
  EXPECT_EQ(get(in("x/y/z.txt")), "text");
}

TEST_F(Cache, WriteWholeLeavesAnEqualFilesTimeAlone) {
  std::string P = source("out.txt", "text");
  setTime(P, 3600);
  auto Time = [&] {
    llvm::sys::fs::file_status S;
    EXPECT_FALSE(llvm::sys::fs::status(P, S));
    return S.getLastModificationTime();
  };
  auto Before = Time();
  EXPECT_FALSE(bool(writeWhole(P, "text")));
  EXPECT_EQ(Time(), Before);
  EXPECT_FALSE(bool(writeWhole(P, "texT")));
  EXPECT_GT(Time(), Before);
  EXPECT_EQ(get(P), "texT");
}

TEST_F(Cache, WriteWholeSaysWhereAndWhy) {
  std::string P = source("file", "text");
  llvm::Error E = writeWhole(P + "/below", "x");
  ASSERT_TRUE(bool(E));
  EXPECT_THAT(llvm::toString(std::move(E)),
              HasSubstr("cannot write '" + P + "/below': "));
  EXPECT_EQ(get(P), "text");
}

} // namespace
