//===- hosts/cli/Main.cpp - The askfirst command --------------------------===//
#include "ExitCodes.h"
#include "Interrupts.h"
#include "Options.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/raw_ostream.h"
#include <csignal>
#include <cstdlib>

using namespace askfirst;

static int run(const CliOptions &O) {
  switch (O.What) {
  case Command::Check:
    return runCheck(O);
  case Command::Extract:
    return runExtract(O);
  case Command::Link:
    return runLink(O);
  case Command::Report:
    return runReport(O);
  case Command::Explain:
    return runExplain(O);
  case Command::PolicyCheck:
  case Command::PolicyList:
  case Command::PolicyExplain:
    return runPolicy(O);
  case Command::BaselineWrite:
    return runBaselineWrite(O);
  }
  return ExitBug;
}

/// Ends at once: after a crash that cost one file, clang's and LLVM's globals
/// point into the stack that is gone, and their destructors would follow.
[[noreturn]] static void leave(int Code) {
  llvm::outs().flush();
  std::_Exit(Code);
}

int main(int Argc, char **Argv) {
  llvm::InitLLVM Init(Argc, Argv);
  handleInterrupts();
#ifdef SIGXFSZ
  // A file-size limit is an error of one write, like a full disk.
  std::signal(SIGXFSZ, SIG_IGN);
#endif
  CliOptions O = parseCommandLine(Argc, Argv);
  // Files people give us must not bring us down; if one does, say whose fault
  // it is. Extraction has a fence of its own round each file.
  llvm::CrashRecoveryContext::Enable();
  llvm::CrashRecoveryContext Fence;
  Fence.DumpStackAndCleanupOnFailure = true;
  int Code = ExitBug;
  if (!Fence.RunSafely([&] { Code = run(O); })) {
    llvm::errs() << "askfirst: this is a bug of askfirst, not of your code; "
                    "please report it with the lines above\n";
    leave(ExitBug);
  }
  // What was printed must have arrived: a full disk behind '>' is an error.
  llvm::outs().flush();
  if (llvm::outs().has_error()) {
    llvm::errs() << "askfirst: error: cannot write the output: "
                 << llvm::outs().error().message() << "\n";
    llvm::outs().clear_error();
    leave(ExitOutput);
  }
  leave(Code);
}
