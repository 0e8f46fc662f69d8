//===- hosts/cli/CompilerArguments.cpp - A command made fit to analyse ----===//
//
// Consumes a compile command as a build system wrote it: wrapped, for another
// compiler, writing files, loading code. Produces what clang's front end takes.
// Nothing of the command is ever run.
//
//===----------------------------------------------------------------------===//
#include "Commands.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"

using namespace askfirst;
using llvm::StringRef;

/// Programs that run the compiler named after them.
static bool isWrapper(StringRef Program) {
  static const char *const Names[] = {
      "ccache", "sccache",   "distcc",     "icecc", "icerun",
      "gomacc", "rewrapper", "buildcache", "recc",  "env",
      "nice",   "time",      "ionice"};
  return llvm::is_contained(Names, llvm::sys::path::stem(Program));
}

static bool isAssignment(StringRef A) {
  size_t At = A.find('=');
  return At != StringRef::npos && At && !A.starts_with("-") &&
         llvm::all_of(A.take_front(At),
                      [](char C) { return llvm::isAlnum(C) || C == '_'; });
}

/// `ccache g++`, `env A=b nice -n 5 clang++`: only the compiler is left.
static void unwrap(std::vector<std::string> &Args) {
  size_t At = 0;
  while (At < Args.size() && (isAssignment(Args[At]) || isWrapper(Args[At]))) {
    bool Wrapper = isWrapper(Args[At]);
    ++At;
    // The wrapper's own options, as far as a program name can be told from
    // their values: `nice -n 5`.
    while (Wrapper && At < Args.size() &&
           StringRef(Args[At]).starts_with("-")) {
      bool HasValue = Args[At] == "-n" || Args[At] == "-c" || Args[At] == "-u";
      At += HasValue ? 2 : 1;
    }
  }
  // `ccache -c x.cpp` (a masquerading compiler of another name) stays.
  if (At && At < Args.size())
    Args.erase(Args.begin(), Args.begin() + At);
}

/// Replaces `@file` by what the file says, read in \p Directory. A file that
/// is not there stays as it is; the front end says so.
static void expandResponseFiles(std::vector<std::string> &Args,
                                StringRef Directory) {
  if (llvm::none_of(Args, [](StringRef A) { return A.starts_with("@"); }))
    return;
  llvm::BumpPtrAllocator Memory;
  llvm::SmallVector<const char *, 64> Pointers;
  for (const std::string &A : Args)
    Pointers.push_back(A.c_str());
  llvm::cl::ExpansionContext Expand(Memory, llvm::cl::TokenizeGNUCommandLine);
  Expand.setCurrentDir(Directory);
  if (llvm::Error E = Expand.expandResponseFiles(Pointers))
    return llvm::consumeError(std::move(E)); // e.g. one that names itself
  Args.assign(Pointers.begin(), Pointers.end());
}

/// Options that load code into the compiler; analysing must never run any.
static bool loadsCode(StringRef A) {
  return A.starts_with("-fplugin") || A.starts_with("-fpass-plugin") ||
         A == "-load" || A == "-plugin" || A == "-add-plugin" ||
         A.starts_with("-plugin-arg-") || A.starts_with("-fplugin-arg-") ||
         A.starts_with("-load-pass-plugin");
}

/// Of those, the ones whose value is an argument of its own.
static bool loadsNext(StringRef A) {
  return A == "-load" || A == "-plugin" || A == "-add-plugin" ||
         A.starts_with("-plugin-arg-");
}

/// Options that write, or are about code that is not generated here.
static bool isDropped(StringRef A) {
  static const char *const Whole[] = {"-pedantic-errors", "-save-temps",
                                      "-fpch-preprocess", "-pipe"};
  static const char *const Starts[] = {"-Werror",
                                       "-wrapper",
                                       "-fuse-ld",
                                       "-save-temps=",
                                       "-flto",
                                       "-fdump-",
                                       "-gsplit-dwarf",
                                       "-fprofile-",
                                       "-ftime-",
                                       "-fcrash-diagnostics",
                                       "-fmodules-cache-path",
                                       "-fmodule-output",
                                       "-serialize-diagnostics"};
  return llvm::is_contained(Whole, A) ||
         llvm::any_of(Starts, [&](const char *S) { return A.starts_with(S); });
}

/// Without what loads code, writes or is of no use here.
static std::vector<std::string> drop(const std::vector<std::string> &In) {
  std::vector<std::string> Out;
  for (size_t I = 0; I < In.size(); ++I) {
    StringRef A = In[I];
    // -Xclang -load -Xclang lib.so; -mllvm -load=lib.so
    if ((A == "-Xclang" || A == "-mllvm") && I + 1 < In.size()) {
      StringRef B = In[I + 1];
      if (loadsCode(B.split('=').first)) {
        I += loadsNext(B) ? 3 : 1;
        continue;
      }
    }
    if (loadsNext(A) || A == "-B" || A == "-wrapper" ||
        A == "-serialize-diagnostics") {
      ++I; // and its value
      continue;
    }
    if (loadsCode(A) || isDropped(A) || (A.starts_with("-B") && A.size() > 2))
      continue;
    Out.push_back(In[I]);
  }
  return Out;
}

std::string askfirst::objectOf(std::vector<std::string> Given, StringRef Output,
                               StringRef File, StringRef Directory) {
  unwrap(Given);
  expandResponseFiles(Given, Directory);
  bool Compiles = false;
  StringRef Named;
  for (size_t I = 1; I < Given.size(); ++I) {
    StringRef A = Given[I];
    if (A == "-E" || A == "-fsyntax-only")
      return "";
    Compiles |= A == "-c";
    if ((A == "-o" || A == "--output") && I + 1 < Given.size())
      Named = Given[++I];
    else if (A.consume_front("--output=") || A.consume_front("-o"))
      Named = A;
  }
  // What the compiler was told is what it did; an 'output' may be meant in
  // another folder.
  std::string Name = !Named.empty()    ? Named.str()
                     : !Output.empty() ? Output.str()
                     : Compiles ? llvm::sys::path::stem(File).str() + ".o"
                                : "";
  return Name.empty() || Name == "-" ? "" : absolute(Name, Directory);
}

std::vector<std::string> askfirst::fitArguments(std::vector<std::string> In,
                                                StringRef File,
                                                StringRef Directory) {
  unwrap(In);
  expandResponseFiles(In, Directory);
  using namespace clang::tooling;
  auto Fit =
      combineAdjusters(combineAdjusters(getClangStripOutputAdjuster(),
                                        getClangStripDependencyFileAdjuster()),
                       getClangSyntaxOnlyAdjuster());
  std::vector<std::string> Out = Fit(drop(In), File);
  // Flags for another compiler must not stop the analysis.
  auto At = Out.empty() ? Out.end() : Out.begin() + 1;
  Out.insert(At, {"-w", "-Wno-everything", "-Qunused-arguments",
                  "-Wno-unknown-warning-option", "-ferror-limit=5",
                  "-fno-caret-diagnostics"});
  return Out;
}
