//===- hosts/cli/Comparing.cpp - What was there before --------------------===//
//
// --baseline: findings that were accepted, from a file. --diff: findings of the
// project as it was, which is analysed again as far as it was another.
//
//===----------------------------------------------------------------------===//
#include "ExitCodes.h"
#include "PolicyWords.h"
#include "Session.h"
#include "report/Baseline.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace askfirst;

bool Session::findBefore() {
  if (!O.Revision.empty()) {
    findRoot();
    auto R = Revision::find(O.Revision, Root);
    if (!R)
      return fail(llvm::toString(R.takeError()), ExitUsage);
    Before = std::move(*R);
  }
  if (O.BaselineFile.empty() || O.What == Command::BaselineWrite)
    return true;
  auto Buffer = llvm::MemoryBuffer::getFile(O.BaselineFile);
  if (!Buffer)
    return fail("cannot read the baseline '" + O.BaselineFile +
                    "': " + Buffer.getError().message() +
                    "\nhint: 'askfirst baseline write' makes one",
                ExitUsage);
  auto Known = readBaseline((*Buffer)->getBuffer());
  if (!Known)
    return fail(O.BaselineFile + ": " + llvm::toString(Known.takeError()) +
                    "\nhint: 'askfirst baseline write' makes it anew",
                ExitUsage);
  Accepted = std::move(*Known);
  return true;
}

/// The policy as it was: what a stricter one finds is what the change brings.
/// The one in force where there was none yet, or none that could be read.
std::shared_ptr<const Policy> Session::rulesBefore() const {
  if (!Before->differs({PolicyPath}))
    return Rules;
  PolicyReaderOptions RO;
  RO.DataDir = O.DataDir;
  RO.Root = Root;
  RO.Files = Before->files();
  auto Old = readPolicy(PolicyPath, RO, [](const Diagnostic &) {});
  if (!Old)
    warn("the policy of " + Before->title() +
         " is not there or has errors: today's is used for it");
  return Old ? Old : Rules;
}

/// The summaries as they were: those of commands that read no changed file are
/// what they are now.
std::vector<std::shared_ptr<const TUSummary>> Session::extractBefore() const {
  std::vector<std::shared_ptr<const TUSummary>> Out;
  std::vector<CompileCommand> Anew;
  for (auto [C, M] : llvm::zip(Set.Commands, Of)) {
    if (M.Summary && !M.Files.empty() && !Before->differs(M.Files))
      Out.push_back(M.Summary);
    else if (Before->had(C.File))
      Anew.push_back(C);
  }
  if (O.Files.empty())
    for (const std::string &File : Before->gone())
      if (isSource(File))
        if (auto C = inferredCommand(Set, File))
          Anew.push_back(std::move(*C));
  unsigned Failed = 0;
  for (const Made &M : extractEach(Anew, &*Before)) {
    Failed += !M.Summary || llvm::any_of(M.Summary->Ledger, [](auto &E) {
      return E.K == LedgerEntry::ParseError;
    });
    if (M.Summary)
      Out.push_back(M.Summary);
  }
  if (Failed)
    warn(counted(Failed, "file") + " of " + Before->title() +
         " did not parse as they are compiled now: what is found there may be "
         "called new");
  return Out;
}

bool Session::compare(Results &R, bool Whole) {
  if (!O.BaselineFile.empty() && O.What != Command::BaselineWrite)
    ::askfirst::compare(R, std::move(Accepted), O.BaselineFile, Whole);
  if (!Before)
    return true;
  if (Before->same()) {
    ::askfirst::compare(R, knownFindings(R), Before->title(), Whole);
    return true;
  }
  auto Old = extractBefore();
  auto Found = analyse({Old, rulesBefore(), {}}, [](const Diagnostic &) {});
  if (!Found)
    return fail("the annotations in the code of " + Before->title() +
                    " have errors: there is nothing to compare with",
                ExitPolicy);
  ::askfirst::compare(R, knownFindings(*Found), Before->title(), Whole);
  return true;
}
