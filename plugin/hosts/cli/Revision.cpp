//===- hosts/cli/Revision.cpp ---------------------------------------------===//
#include "Revision.h"
#include "Commands.h"
#include "Git.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace askfirst;
using llvm::StringRef;

namespace {

/// The disk, without some of its files.
class WithoutFiles : public llvm::vfs::FileSystem {
public:
  explicit WithoutFiles(llvm::StringSet<> Hidden)
      : Disk(llvm::vfs::createPhysicalFileSystem()), Hidden(std::move(Hidden)) {
  }

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &Path) override {
    if (isHidden(Path))
      return std::make_error_code(std::errc::no_such_file_or_directory);
    return Disk->status(Path);
  }
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &Path) override {
    if (isHidden(Path))
      return std::make_error_code(std::errc::no_such_file_or_directory);
    return Disk->openFileForRead(Path);
  }
  llvm::vfs::directory_iterator dir_begin(const llvm::Twine &Dir,
                                          std::error_code &E) override {
    return Disk->dir_begin(Dir, E);
  }
  llvm::ErrorOr<std::string> getCurrentWorkingDirectory() const override {
    return Disk->getCurrentWorkingDirectory();
  }
  std::error_code setCurrentWorkingDirectory(const llvm::Twine &P) override {
    return Disk->setCurrentWorkingDirectory(P);
  }
  std::error_code getRealPath(const llvm::Twine &Path,
                              llvm::SmallVectorImpl<char> &Out) override {
    return Disk->getRealPath(Path, Out);
  }

private:
  bool isHidden(const llvm::Twine &Path) {
    if (Hidden.empty())
      return false;
    auto Folder = Disk->getCurrentWorkingDirectory();
    return Hidden.contains(absolute(Path.str(), Folder ? *Folder : ""));
  }
  std::unique_ptr<llvm::vfs::FileSystem> Disk;
  llvm::StringSet<> Hidden;
};

} // namespace

llvm::Expected<Revision> Revision::find(StringRef Name, StringRef Root) {
  auto Top = git(Root, {"rev-parse", "--show-toplevel"});
  if (!Top)
    return llvm::createStringError(
        "there is nothing to compare with: " + llvm::toString(Top.takeError()) +
        "\nhint: --diff needs a git checkout; --baseline does not");
  std::string Folder = StringRef(*Top).trim('\n').str();
  auto Commit = git(Folder, {"rev-parse", "--verify", "--quiet",
                             "--end-of-options", Name.str() + "^{commit}"});
  if (!Commit) {
    llvm::consumeError(Commit.takeError());
    return llvm::createStringError(
        "git knows no revision '" + Name +
        "' here\nhint: fetch it first; a CI job often clones the "
        "last commit alone (GitHub Actions: fetch-depth: 0)");
  }
  Revision R;
  R.Name = Name.str();
  R.Commit = StringRef(*Commit).trim().str();
  // What others have done there since is no change of ours.
  auto Fork = git(Folder, {"merge-base", R.Commit, "HEAD"});
  if (Fork)
    R.Commit = StringRef(*Fork).trim().str();
  else
    llvm::consumeError(Fork.takeError());
  auto Files = changedFiles(Folder, R.Commit);
  if (!Files)
    return Files.takeError();
  std::vector<std::string> Ids;
  for (const ChangedFile &F : *Files)
    if (!F.Before.empty())
      Ids.push_back(F.Before);
  auto Contents = fileContents(Folder, Ids);
  if (!Contents)
    return Contents.takeError();
  size_t Next = 0;
  for (const ChangedFile &F : *Files) {
    Before &B = R.Changed[absolute(F.Path)];
    B.Now = llvm::sys::fs::exists(F.Path);
    if (!F.Before.empty())
      B.Contents = std::move((*Contents)[Next++]);
    if (!B.Now)
      R.GoneNames.insert(llvm::sys::path::filename(F.Path));
  }
  return R;
}

std::string Revision::title() const {
  std::string Short = Commit.substr(0, 8);
  return StringRef(Commit).starts_with(Name) ? Short
                                             : Name + " (" + Short + ")";
}

bool Revision::differs(llvm::ArrayRef<std::string> Files) const {
  return llvm::any_of(Files, [&](const std::string &F) {
    if (Changed.contains(absolute(F)))
      return true;
    // One of this name may have stood before it on the way of an #include.
    return GoneNames.contains(llvm::sys::path::filename(F));
  });
}

bool Revision::had(StringRef Path) const {
  auto It = Changed.find(absolute(Path));
  return It == Changed.end() ? llvm::sys::fs::exists(Path)
                             : It->second.Contents.has_value();
}

std::vector<std::string> Revision::gone() const {
  std::vector<std::string> Out;
  for (const auto &Entry : Changed)
    if (!Entry.second.Now)
      Out.push_back(Entry.first().str());
  llvm::sort(Out);
  return Out;
}

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Revision::files() const {
  llvm::StringSet<> Hidden;
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> Old(
      new llvm::vfs::InMemoryFileSystem);
  for (const auto &Entry : Changed) {
    if (Entry.second.Contents)
      Old->addFileNoOwn(
          Entry.first(), /*ModificationTime=*/0,
          llvm::MemoryBufferRef(*Entry.second.Contents, Entry.first()));
    else
      Hidden.insert(Entry.first());
  }
  llvm::IntrusiveRefCntPtr<llvm::vfs::OverlayFileSystem> Both(
      new llvm::vfs::OverlayFileSystem(
          llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>(
              new WithoutFiles(std::move(Hidden)))));
  Both->pushOverlay(Old);
  return Both;
}
