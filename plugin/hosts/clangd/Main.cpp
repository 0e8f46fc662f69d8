//===- hosts/clangd/Main.cpp - clangd with the checks linked in -----------===//
//
// Stock clangd loads no plugins, so this is clangd: its own main, with the
// module of hosts/tidy in the same program. What has to be otherwise than in
// clangd for the checks to be there is in Seams.cpp.
//
//===----------------------------------------------------------------------===//
#include "Seams.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

// Debian packages the archive, not its headers.
namespace clang::clangd {
int clangdMain(int argc, char *argv[]);
} // namespace clang::clangd

static bool isResourceDir(llvm::StringRef Argument) {
  return Argument.ltrim('-').starts_with("resource-dir") &&
         Argument.starts_with("-");
}

/// True if clangd finds its builtin headers without help: it is told where they
/// are, or they are where it looks, beside the folder of the program.
static bool findsResources(int argc, char *argv[]) {
  for (int I = 1; I < argc; ++I)
    if (isResourceDir(argv[I]))
      return true;
  if (auto Flags = llvm::sys::Process::GetEnv("CLANGD_FLAGS"))
    if (llvm::StringRef(*Flags).contains("-resource-dir"))
      return true;
  static int Anchor;
  llvm::SmallString<256> Beside(llvm::sys::path::parent_path(
      llvm::sys::fs::getMainExecutable(argv[0], &Anchor)));
  llvm::sys::path::append(Beside, "..", ASKFIRST_RESOURCES_BESIDE, "include");
  return llvm::sys::fs::is_directory(Beside);
}

/// `--compile-commands-dir`, absolute; "" if it is not given.
static std::string buildDir(int argc, char *argv[]) {
  llvm::SmallString<256> Dir;
  for (int I = 1; I < argc; ++I) {
    llvm::StringRef A = argv[I];
    if (!A.consume_front("--compile-commands-dir") &&
        !A.consume_front("-compile-commands-dir"))
      continue;
    if (A.consume_front("="))
      Dir = A;
    else if (A.empty() && I + 1 < argc)
      Dir = argv[I + 1];
  }
  if (!Dir.empty())
    llvm::sys::fs::make_absolute(Dir);
  return Dir.str().str();
}

int main(int argc, char *argv[]) {
  askfirst::useBuildDir(buildDir(argc, argv));
  llvm::SmallVector<char *, 16> Arguments(argv, argv + argc);
  std::string Resources = "--resource-dir=" ASKFIRST_RESOURCE_DIR;
  if (!findsResources(argc, argv))
    Arguments.insert(Arguments.begin() + (argc ? 1 : 0), Resources.data());
  Arguments.push_back(nullptr);
  return clang::clangd::clangdMain(Arguments.size() - 1, Arguments.data());
}
