//===- hosts/cli/Git.cpp --------------------------------------------------===//
#include "Git.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"
#include <array>

using namespace askfirst;
using llvm::StringRef;

llvm::Expected<std::string> askfirst::git(StringRef Folder,
                                          llvm::ArrayRef<std::string> Arguments,
                                          StringRef Input) {
  auto Program = llvm::sys::findProgramByName("git");
  if (!Program)
    return llvm::createStringError("cannot run git: " +
                                   Program.getError().message());
  // Standard input, output and error of it.
  std::array<llvm::SmallString<128>, 3> Names;
  std::array<llvm::FileRemover, 3> Removers;
  for (unsigned I = 0; I < 3; ++I) {
    if (std::error_code E =
            llvm::sys::fs::createTemporaryFile("askfirst", "git", Names[I]))
      return llvm::createStringError("cannot make a temporary file: " +
                                     E.message());
    Removers[I].setFile(Names[I]);
  }
  if (!Input.empty()) {
    std::error_code E;
    llvm::raw_fd_ostream OS(Names[0], E);
    OS << Input;
    OS.close();
    if (OS.has_error()) {
      E = OS.error();
      OS.clear_error();
    }
    if (E)
      return llvm::createStringError("cannot write '" + Names[0] +
                                     "': " + E.message());
  }
  std::vector<StringRef> Args{
      *Program, "-C", Folder, "--no-pager", "--no-optional-locks",
      // the program a repository may name here would be run
      "-c", "core.fsmonitor=false"};
  llvm::append_range(Args, Arguments);
  std::string Problem;
  int Code = llvm::sys::ExecuteAndWait(
      *Program, Args, std::nullopt,
      {StringRef(Names[0]), StringRef(Names[1]), StringRef(Names[2])},
      /*SecondsToWait=*/0, /*MemoryLimit=*/0, &Problem);
  auto Out = llvm::MemoryBuffer::getFile(Names[Code ? 2 : 1]);
  if (Code || !Out) {
    std::string Said = Out ? (*Out)->getBuffer().trim().str() : "";
    return llvm::createStringError("git " + Arguments.front() + " failed: " +
                                   (Problem.empty() ? Said : Problem));
  }
  return (*Out)->getBuffer().str();
}

/// Paths of git's, which end in a null each.
static llvm::SmallVector<StringRef, 0> fields(StringRef Text) {
  llvm::SmallVector<StringRef, 0> Out;
  Text.split(Out, '\0', -1, /*KeepEmpty=*/false);
  return Out;
}

llvm::Expected<std::vector<ChangedFile>>
askfirst::changedFiles(StringRef Top, StringRef Commit) {
  auto Diff = git(Top, {"diff", "--raw", "-z", "--no-abbrev", "--no-renames",
                        "--no-ext-diff", Commit.str(), "--"});
  if (!Diff)
    return Diff.takeError();
  auto Others = git(Top, {"ls-files", "--others", "--exclude-standard", "-z"});
  if (!Others)
    return Others.takeError();
  std::vector<ChangedFile> Out;
  auto Add = [&](StringRef Path, StringRef Before) {
    llvm::SmallString<256> P(Top);
    llvm::sys::path::append(P, Path);
    Out.push_back({P.str().str(), Before.str()});
  };
  // ":<old mode> <new mode> <old id> <new id> <letter>", then the path. What
  // was a link or another repository has no contents of its own.
  auto Parts = fields(*Diff);
  for (size_t I = 0; I + 1 < Parts.size(); I += 2) {
    llvm::SmallVector<StringRef, 5> Words;
    Parts[I].split(Words, ' ');
    bool WasFile = Words.size() == 5 && Words[0].starts_with(":100");
    Add(Parts[I + 1], WasFile ? Words[2] : "");
  }
  for (StringRef Path : fields(*Others))
    Add(Path, "");
  return Out;
}

llvm::Expected<std::vector<std::string>>
askfirst::fileContents(StringRef Top, llvm::ArrayRef<std::string> Ids) {
  std::vector<std::string> Out;
  if (Ids.empty())
    return Out;
  auto Text = git(Top, {"cat-file", "--batch"}, llvm::join(Ids, "\n") + "\n");
  if (!Text)
    return Text.takeError();
  // "<id> blob <size>", a line's end, the contents, a line's end.
  StringRef Left = *Text;
  for (const std::string &Id : Ids) {
    auto [Head, Rest] = Left.split('\n');
    size_t Size;
    if (Head.rsplit(' ').second.getAsInteger(10, Size) || Rest.size() < Size)
      return llvm::createStringError(
          "git has no contents of " + Id +
          "\nhint: a partial clone lacks them; fetch the revision "
          "whole");
    Out.push_back(Rest.take_front(Size).str());
    Left = Rest.drop_front(std::min(Rest.size(), Size + 1));
  }
  return Out;
}
