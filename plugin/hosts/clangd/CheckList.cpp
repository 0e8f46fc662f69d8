//===- hosts/clangd/CheckList.cpp -----------------------------------------===//
#include "CheckList.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace askfirst;
using llvm::StringRef;

std::string askfirst::withOurChecks(StringRef Checks) {
  llvm::SmallVector<StringRef, 16> Globs;
  Checks.split(Globs, ',', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  size_t After = 0;
  for (size_t I = 0; I < Globs.size(); ++I) {
    StringRef Glob = Globs[I].trim();
    if (Glob == "-*")
      After = I + 1;
    if (Glob.starts_with("privacy-"))
      return Checks.str();
  }
  Globs.insert(Globs.begin() + After, "privacy-*");
  return llvm::join(Globs, ",");
}
