//===- hosts/cli/Commands.cpp ---------------------------------------------===//
#include "Commands.h"
#include "compat/Paths.h"
#include "support/Diagnostic.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace askfirst;
using llvm::StringRef;

uint64_t CompileCommand::hash() const {
  std::string Key = File + '\0' + Directory;
  for (const std::string &A : Arguments)
    Key += '\0' + A;
  return llvm::xxh3_64bits(Key);
}

std::string askfirst::absolute(StringRef Path, StringRef Directory) {
  llvm::SmallString<256> P(Path);
  if (Directory.empty())
    llvm::sys::fs::make_absolute(P);
  else
    makeAbsolute(Directory, P);
  llvm::sys::path::remove_dots(P, /*remove_dot_dot=*/true);
  return P.str().str();
}

std::string askfirst::summaryName(StringRef MainFile,
                                  llvm::StringMap<unsigned> &Names) {
  // Two files of one name in two folders are two summaries.
  std::string Name = llvm::sys::path::filename(MainFile).str() + "-" +
                     llvm::utohexstr(llvm::xxh3_64bits(MainFile), true);
  // And one file compiled in two ways.
  if (unsigned N = Names[Name]++)
    Name += "-" + std::to_string(N + 1);
  return Name + ".askf";
}

bool askfirst::isSource(StringRef File) {
  static const char *const Endings[] = {".c",   ".cc",   ".cpp", ".cxx",
                                        ".c++", ".C",    ".cp",  ".ii",
                                        ".i",   ".cppm", ".ixx", ".CPP"};
  StringRef E = llvm::sys::path::extension(File);
  return llvm::is_contained(Endings, E);
}

/// compile_commands.json here, in build/, or above.
static std::string findDatabase(StringRef From,
                                std::vector<std::string> &Looked) {
  llvm::SmallString<256> Dir(From);
  while (!Dir.empty()) {
    for (const char *Sub : {"", "build"}) {
      llvm::SmallString<256> P(Dir);
      llvm::sys::path::append(P, Sub);
      llvm::SmallString<256> File(P);
      llvm::sys::path::append(File, "compile_commands.json");
      if (llvm::sys::fs::exists(File))
        return absolute(P);
      Looked.push_back(P.str().str());
    }
    StringRef Parent = llvm::sys::path::parent_path(Dir);
    if (Parent == Dir)
      break;
    Dir.resize(Parent.size());
  }
  return "";
}

/// What is wrong with the database in \p File before any command is read. The
/// library that reads it takes a broken one for an empty one.
static llvm::Error checkDatabase(const std::string &File) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return llvm::createStringError("cannot read " + File + ": " +
                                   Buffer.getError().message());
  auto Root = llvm::json::parse((*Buffer)->getBuffer());
  if (!Root)
    return llvm::createStringError(
        File + " is no whole JSON: " + llvm::toString(Root.takeError()) +
        "\nhint: make it anew; the build that wrote it may have been "
        "interrupted");
  const llvm::json::Array *Entries = Root->getAsArray();
  if (!Entries)
    return llvm::createStringError(File + ": expected a list of commands");
  for (size_t I = 0; I < Entries->size(); ++I) {
    std::string Nth = File + ": entry " + std::to_string(I + 1) + " of " +
                      std::to_string(Entries->size());
    const llvm::json::Object *E = (*Entries)[I].getAsObject();
    if (!E)
      return llvm::createStringError(Nth + " is no object");
    for (StringRef Key : {"directory", "file"})
      if (!E->getString(Key))
        return llvm::createStringError(Nth + " has no '" + Key + "'");
    if (E->getString("directory")->empty())
      return llvm::createStringError(Nth + " has an empty 'directory'");
    if (!E->get("command") && !E->get("arguments"))
      return llvm::createStringError(Nth +
                                     " has no 'command' and no 'arguments'");
  }
  return llvm::Error::success();
}

/// Whether \p File is there. One that may not be looked at is no missing one.
static llvm::Expected<bool> isThere(const llvm::Twine &File) {
  llvm::sys::fs::file_status Status;
  std::error_code E = llvm::sys::fs::status(File, Status);
  if (E && E != std::errc::no_such_file_or_directory &&
      E != std::errc::not_a_directory)
    return llvm::createStringError("cannot read " + File + ": " + E.message());
  return !E;
}

/// Sorted, each command once: the order files are named in must not show.
static void tidyUp(std::vector<CompileCommand> &Commands) {
  llvm::sort(Commands, [](const auto &A, const auto &B) {
    return std::tie(A.File, A.Arguments, A.Directory) <
           std::tie(B.File, B.Arguments, B.Directory);
  });
  auto Same = [](const CompileCommand &A, const CompileCommand &B) {
    return A.File == B.File && A.Arguments == B.Arguments;
  };
  for (size_t I = 0, First = 0; I < Commands.size(); ++I) {
    if (!Same(Commands[First], Commands[I]))
      First = I;
    else if (I != First)
      llvm::append_range(Commands[First].Objects, Commands[I].Objects);
  }
  Commands.erase(llvm::unique(Commands, Same), Commands.end());
  for (CompileCommand &C : Commands) {
    llvm::sort(C.Objects);
    C.Objects.erase(llvm::unique(C.Objects), C.Objects.end());
  }
}

/// Leaves the commands for \p Files; a folder stands for all files below it.
static llvm::Error select(CommandSet &Set, llvm::ArrayRef<std::string> Files) {
  std::vector<CompileCommand> Chosen;
  for (const std::string &F : Files) {
    std::string Want = absolute(F);
    bool Found = false;
    for (const CompileCommand &C : Set.Commands)
      if (C.File == Want || StringRef(C.File).starts_with(Want + "/")) {
        Chosen.push_back(C);
        Found = true;
      }
    if (Found)
      continue;
    std::vector<StringRef> Names;
    for (const CompileCommand &C : Set.Commands)
      Names.push_back(llvm::sys::path::filename(C.File));
    std::string Near = nearest(llvm::sys::path::filename(Want), Names);
    for (const CompileCommand &C : Set.Commands)
      if (!Near.empty() && llvm::sys::path::filename(C.File) == Near)
        Near = C.File; // a whole path can be pasted
    if (!Near.empty())
      Near = "; did you mean '" + Near + "'?";
    if (!llvm::sys::fs::exists(Want))
      return llvm::createStringError("there is no file '" + llvm::Twine(F) +
                                     "'" + Near);
    return llvm::createStringError("'" + llvm::Twine(F) +
                                   "' is not in the compile database of " +
                                   Set.BuildDir + Near);
  }
  Set.Commands = std::move(Chosen);
  tidyUp(Set.Commands);
  return llvm::Error::success();
}

llvm::Expected<CommandSet>
askfirst::findCommands(StringRef BuildDir, llvm::ArrayRef<std::string> Files) {
  CommandSet Set;
  std::vector<std::string> Looked;
  if (!BuildDir.empty()) {
    Set.BuildDir = absolute(BuildDir);
    if (llvm::sys::path::filename(Set.BuildDir) == "compile_commands.json")
      Set.BuildDir = llvm::sys::path::parent_path(Set.BuildDir).str();
    bool Folder = false;
    if (std::error_code E = llvm::sys::fs::is_directory(Set.BuildDir, Folder);
        E && E != std::errc::no_such_file_or_directory)
      return llvm::createStringError(
          "cannot read folder '" + llvm::Twine(BuildDir) + "': " + E.message());
    if (!Folder)
      return llvm::createStringError("there is no folder '" +
                                     llvm::Twine(BuildDir) + "'");
    Looked.push_back(Set.BuildDir);
    llvm::SmallString<256> File(Set.BuildDir);
    llvm::sys::path::append(File, "compile_commands.json");
    auto There = isThere(File);
    if (!There)
      return There.takeError();
    if (!*There)
      Set.BuildDir.clear();
  } else {
    Set.BuildDir = findDatabase(absolute("."), Looked);
  }
  if (Set.BuildDir.empty()) {
    if (Looked.size() > 4)
      Looked.resize(4), Looked.push_back("... up to the root");
    return llvm::createStringError(
        "there is no compile_commands.json in " + llvm::join(Looked, ", ") +
        "\nhint: make one with 'cmake -DCMAKE_EXPORT_COMPILE_COMMANDS=ON' or "
        "'bear -- make', name its folder with -p, or give the flags: 'askfirst "
        "check a.cpp -- -std=c++20'");
  }
  std::string Error;
  if (llvm::sys::fs::is_directory(Set.BuildDir + "/compile_commands.json"))
    return llvm::createStringError(Set.BuildDir +
                                   "/compile_commands.json is a folder");
  if (llvm::Error E = checkDatabase(Set.BuildDir + "/compile_commands.json"))
    return std::move(E);
  auto Db = clang::tooling::JSONCompilationDatabase::loadFromFile(
      Set.BuildDir + "/compile_commands.json", Error,
      clang::tooling::JSONCommandLineSyntax::AutoDetect);
  if (!Db)
    return llvm::createStringError(Set.BuildDir + "/compile_commands.json: " +
                                   llvm::StringRef(Error).rtrim());
  for (const auto &C : Db->getAllCompileCommands()) {
    std::string File = absolute(C.Filename, C.Directory);
    if (!isSource(File)) {
      Set.Skipped.push_back(File);
      continue;
    }
    std::string Folder = absolute(C.Directory);
    std::string Object = objectOf(C.CommandLine, C.Output, File, Folder);
    Set.Commands.push_back({File,
                            Folder,
                            fitArguments(C.CommandLine, File, C.Directory),
                            C.CommandLine,
                            {}});
    if (!Object.empty())
      Set.Commands.back().Objects.push_back(std::move(Object));
  }
  tidyUp(Set.Commands);
  llvm::sort(Set.Skipped);
  if (!Files.empty())
    if (llvm::Error E = select(Set, Files))
      return std::move(E);
  if (Set.Commands.empty())
    return llvm::createStringError("the compile database of " +
                                   llvm::Twine(Set.BuildDir) +
                                   " names no C or C++ file");
  return Set;
}

llvm::Expected<CommandSet>
askfirst::fixedCommands(llvm::ArrayRef<std::string> Files,
                        llvm::ArrayRef<std::string> Flags) {
  CommandSet Set;
  if (Files.empty())
    return llvm::createStringError("no file to analyse before '--'");
  bool Whole = !Flags.empty() && !StringRef(Flags[0]).starts_with("-");
  if (Whole && Files.size() != 1)
    return llvm::createStringError(
        "a command after '--' is that of one file, named before it");
  for (const std::string &F : Files) {
    std::string File = absolute(F);
    if (!llvm::sys::fs::exists(File))
      return llvm::createStringError("there is no file '" + llvm::Twine(F) +
                                     "'");
    if (llvm::sys::fs::is_directory(File))
      return llvm::createStringError("'" + llvm::Twine(F) +
                                     "' is a folder; before '--' stand files");
    bool IsC = llvm::sys::path::extension(File) == ".c";
    std::vector<std::string> Args;
    if (!Whole)
      Args.push_back(IsC ? "clang" : "clang++");
    Args.insert(Args.end(), Flags.begin(), Flags.end());
    if (!Whole)
      Args.push_back(File);
    std::vector<std::string> Fit = fitArguments(Args, File, absolute("."));
    if (llvm::none_of(Fit, [&](StringRef A) { return absolute(A) == File; }))
      return llvm::createStringError("the command after '--' does not name '" +
                                     llvm::Twine(F) + "'");
    Set.Commands.push_back({File, absolute("."), Fit, Args, {}});
  }
  tidyUp(Set.Commands);
  return Set;
}

namespace {

/// Commands in memory, as a database.
class InMemory : public clang::tooling::CompilationDatabase {
public:
  explicit InMemory(llvm::ArrayRef<CompileCommand> Commands)
      : Commands(Commands) {}
  std::vector<clang::tooling::CompileCommand>
  getCompileCommands(StringRef File) const override {
    std::vector<clang::tooling::CompileCommand> Out;
    for (const CompileCommand &C : Commands)
      if (C.File == File)
        Out.emplace_back(C.Directory, C.File, C.Arguments, "");
    return Out;
  }
  std::vector<std::string> getAllFiles() const override {
    std::vector<std::string> Out;
    for (const CompileCommand &C : Commands)
      Out.push_back(C.File);
    return Out;
  }

private:
  llvm::ArrayRef<CompileCommand> Commands;
};

} // namespace

std::optional<CompileCommand> askfirst::inferredCommand(const CommandSet &Set,
                                                        StringRef File) {
  auto Database = clang::tooling::inferMissingCompileCommands(
      std::make_unique<InMemory>(Set.Commands));
  auto Found = Database->getCompileCommands(File);
  if (Found.empty())
    return std::nullopt;
  const clang::tooling::CompileCommand &C = Found.front();
  return CompileCommand{File.str(),
                        C.Directory,
                        fitArguments(C.CommandLine, File, C.Directory),
                        C.CommandLine,
                        {}};
}
