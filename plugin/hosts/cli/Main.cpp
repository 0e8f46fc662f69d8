//===- hosts/cli/Main.cpp - The askfirst command --------------------------===//
#include "ExitCodes.h"
#include "Options.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/raw_ostream.h"

using namespace askfirst;

int main(int Argc, char **Argv) {
  llvm::InitLLVM Init(Argc, Argv);
  CliOptions O = parseCommandLine(Argc, Argv);
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
    return runPolicy(O);
  }
  return ExitBug;
}
