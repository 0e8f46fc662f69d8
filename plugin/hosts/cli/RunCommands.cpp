//===- hosts/cli/RunCommands.cpp - Each command ---------------------------===//
#include "ExitCodes.h"
#include "ExtractFile.h"
#include "NinjaFile.h"
#include "PolicyWords.h"
#include "ReachWords.h"
#include "Session.h"
#include "report/Baseline.h"
#include "report/Explain.h"
#include "report/ResultsFile.h"
#include "summary/Cache.h"
#include "summary/Packed.h"
#include "summary/Summary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/xxhash.h"

using namespace askfirst;

/// A suppression of a finding that is not there any more hides nothing today
/// and might hide something tomorrow.
static void warnOfSuppressions(Session &S, const Results &R) {
  for (const Suppression &X : S.Rules->Suppressions) {
    if (llvm::any_of(R.Findings, [&](const Finding &F) {
          return F.Fingerprint == X.Fingerprint;
        }))
      continue;
    Diagnostic D;
    D.Severity = Diagnostic::Warning;
    D.File = X.From.Where.File;
    D.Line = X.From.Where.Line;
    D.Column = X.From.Where.Column;
    D.Message = "no finding has the fingerprint '" + X.Fingerprint + "'";
    D.Hint = "remove the suppression";
    S.show(D);
  }
}

/// Today's findings become the baseline.
static int acceptAll(Session &S, const CliOptions &O, const Results &R) {
  if (S.NothingRead) {
    S.fail("no file parsed to its end: there is nothing to accept",
           ExitIncomplete);
    return S.code();
  }
  std::string File = O.BaselineFile.empty() ? S.Root + "/askfirst-baseline.json"
                                            : O.BaselineFile;
  std::vector<KnownFinding> Known = knownFindings(R, S.Root);
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  writeBaseline(Known, OS);
  if (llvm::Error E = writeWhole(File, Text)) {
    S.fail(llvm::toString(std::move(E)), ExitOutput);
    return S.code();
  }
  llvm::outs() << File << ": " << counted(Known.size(), "finding")
               << " accepted\n";
  if (R.TUsFailed)
    S.warn(llvm::Twine(R.TUsFailed) +
           " of the files did not parse: what is in them is not accepted");
  return ExitClean;
}

/// Link, judge, keep, print.
static int conclude(Session &S, const CliOptions &O) {
  EngineInput In{S.TUs, S.Rules, S.Ledger};
  // Of a part of the program it says nothing that an entry matches nothing.
  bool Part = S.NothingRead ||
              (O.What == Command::Check && !O.Files.empty() && !O.HasFlags);
  auto R = analyse(In, [&](const Diagnostic &D) {
    if (!Part || D.Severity == Diagnostic::Error)
      S.show(D);
  });
  if (!R) {
    S.fail("the annotations in the code have errors", ExitPolicy);
    return S.code();
  }
  if (!Part)
    warnOfSuppressions(S, *R);
  if (!S.compare(*R, !Part))
    return S.code();
  llvm::erase_if(R->Findings,
                 [&](const Finding &F) { return F.Sure < O.Minimum; });
  if (O.What == Command::BaselineWrite)
    return acceptAll(S, O, *R);
  if (!S.StateDir.empty() && !O.NoCache) {
    std::string Text;
    llvm::raw_string_ostream OS(Text);
    writeResults(*R, "", OS);
    if (llvm::Error E = writeWhole(S.StateDir + "/results.json", Text))
      S.warn("these results are not kept for 'askfirst report': " +
             llvm::toString(std::move(E)));
  }
  if (!S.print(*R))
    return S.code();
  return S.finish(*R);
}

int askfirst::runCheck(const CliOptions &O) {
  Session S(O);
  if (!S.findInputs() || !S.readRules() || !S.findBefore() || !S.extractAll())
    return S.code();
  return conclude(S, O);
}

int askfirst::runLink(const CliOptions &O) {
  Session S(O);
  if (!S.readInputs() || !S.readRules() || !S.findBefore())
    return S.code();
  return conclude(S, O);
}

int askfirst::runBaselineWrite(const CliOptions &O) {
  // Sources are analysed; summaries and what carries them are linked.
  bool Sources = O.HasFlags || llvm::all_of(O.Files, [](llvm::StringRef F) {
                   return isSource(F) || llvm::sys::fs::is_directory(F);
                 });
  return Sources ? runCheck(O) : runLink(O);
}

/// One action of a build: one summary, by the name that the build gave it. What
/// did not parse is in the summary, for the link to tell.
static int writeOne(Session &S, const CliOptions &O) {
  if (S.TUs.empty())
    return ExitIncomplete; // which was told
  const TUSummary &TU = *S.TUs.front();
  // A file that stays as it is keeps its time: a build makes nothing anew of
  // it.
  llvm::Error E = llvm::Error::success();
  if (!O.DepFile.empty())
    E = writeWhole(O.DepFile, dependencies(O.OutputDir, S.FilesRead));
  if (!E)
    E = writeWhole(O.OutputDir, packSummary(writeSummary(TU)));
  if (E) {
    S.fail(llvm::toString(std::move(E)), ExitOutput);
    return S.code();
  }
  bool Failed = llvm::any_of(
      TU.Ledger, [](const LedgerEntry &E) { return isIncomplete(E.K); });
  return Failed && O.Strict ? ExitIncomplete : ExitClean;
}

int askfirst::runExtract(const CliOptions &O) {
  if (O.Ninja)
    return runNinja(O);
  Session S(O);
  if (!S.findInputs())
    return S.code();
  bool One = llvm::StringRef(O.OutputDir).ends_with(".askf");
  if (One && S.Set.Commands.size() != 1) {
    S.fail("-o names one summary, '" + O.OutputDir + "', and " +
               counted(S.Set.Commands.size(), "file") +
               " are to be summarised\nhint: -o FOLDER",
           ExitUsage);
    return S.code();
  }
  if (!S.extractAll())
    return S.code();
  if (One)
    return writeOne(S, O);
  if (O.OutputDir.empty() && llvm::sys::Process::StandardOutIsDisplayed()) {
    S.fail("summaries are not for a terminal; name a folder with -o",
           ExitUsage);
    return S.code();
  }
  bool Failed = !S.Ledger.empty();
  llvm::StringMap<unsigned> Names;
  for (const auto &TU : S.TUs) {
    Failed |= llvm::any_of(
        TU->Ledger, [](const LedgerEntry &E) { return isIncomplete(E.K); });
    std::string Bytes = packSummary(writeSummary(*TU));
    if (O.OutputDir.empty()) {
      llvm::outs() << Bytes;
      continue;
    }
    std::string Name = summaryName(TU->MainFile, Names);
    if (llvm::Error E = writeWhole(O.OutputDir + "/" + Name, Bytes)) {
      S.fail(llvm::toString(std::move(E)), ExitOutput);
      return S.code();
    }
  }
  return (Failed && O.Strict) || S.NothingRead ? ExitIncomplete : ExitClean;
}

/// The results of the last run in a build folder.
static std::optional<Results> lastResults(Session &S, const CliOptions &O) {
  auto Found = findCommands(O.BuildDir, {});
  if (!Found) {
    S.fail(llvm::toString(Found.takeError()), ExitUsage);
    return std::nullopt;
  }
  S.Set = std::move(*Found);
  S.StateDir = S.Set.BuildDir + "/.askfirst";
  S.findRoot();
  auto Buffer = llvm::MemoryBuffer::getFile(S.StateDir + "/results.json");
  if (!Buffer) {
    S.fail("there are no results yet in " + S.Set.BuildDir +
               "\nhint: run 'askfirst check -p " + S.Set.BuildDir + "' first",
           ExitUsage);
    return std::nullopt;
  }
  auto R = readResults((*Buffer)->getBuffer());
  if (!R) {
    S.fail(S.StateDir + "/results.json: " + llvm::toString(R.takeError()),
           ExitUsage);
    return std::nullopt;
  }
  return std::move(*R);
}

int askfirst::runReport(const CliOptions &O) {
  Session S(O);
  auto R = lastResults(S, O);
  if (!R || !S.print(*R))
    return S.code();
  return ExitClean;
}

int askfirst::runExplain(const CliOptions &O) {
  Session S(O);
  if (!O.From.empty() || !O.To.empty()) {
    bool Ready = O.HasFlags ? S.findInputs() && S.readRules() && S.extractAll()
                            : S.readInputs() && S.readRules();
    if (!Ready)
      return S.code();
    auto P = withAnnotations(S.Rules, S.TUs,
                             [&](const Diagnostic &D) { S.show(D); });
    if (!P) {
      S.fail("the annotations in the code have errors", ExitPolicy);
      return S.code();
    }
    Reachability R = reach(S.TUs, *P, O.From, O.To);
    if (std::string Unknown = unknownNames(R, O.From, O.To); !Unknown.empty()) {
      S.fail(Unknown, ExitUsage);
      return S.code();
    }
    printReach(R, O.To, llvm::outs());
    return ExitClean;
  }
  if (O.Files.size() != 1) {
    S.fail("'explain' takes a fingerprint, or --from and --to", ExitUsage);
    return S.code();
  }
  auto R = lastResults(S, O);
  if (!R)
    return S.code();
  std::vector<const Finding *> Meant;
  for (const Finding &F : R->Findings)
    if (llvm::StringRef(F.Fingerprint).starts_with_insensitive(O.Files[0]))
      Meant.push_back(&F);
  if (Meant.size() != 1) {
    S.fail(Meant.empty()
               ? "no finding of the last run has the fingerprint '" +
                     O.Files[0] + "'"
               : std::to_string(Meant.size()) +
                     " findings have a fingerprint that starts with '" +
                     O.Files[0] + "'; give more of it",
           ExitUsage);
    return S.code();
  }
  ReportOptions RO;
  RO.Root = S.Root;
  RO.Rules = rules();
  RO.Colour = llvm::sys::Process::StandardOutHasColors();
  printExplanation(*Meant.front(), RO, llvm::outs());
  return ExitClean;
}

int askfirst::runPolicy(const CliOptions &O) {
  if (O.What != Command::PolicyList) {
    CliOptions Named = O;
    Named.Files.clear();
    if (!O.Files.empty())
      Named.PolicyFile = O.Files[0];
    Session T(Named);
    if (O.Files.size() > 1) {
      T.fail("'policy " +
                 llvm::Twine(O.What == Command::PolicyCheck ? "check"
                                                            : "explain") +
                 "' takes one policy",
             ExitUsage);
      return T.code();
    }
    if (!T.readRules())
      return T.code();
    if (O.What == Command::PolicyExplain) {
      explainPolicy(*T.Rules, today(), llvm::outs());
      return ExitClean;
    }
    llvm::outs() << T.Rules->File << ": " << policySizes(*T.Rules)
                 << "; no errors\n";
    return ExitClean;
  }
  Session S(O);
  bool Ready = O.HasFlags ? S.findInputs() && S.readRules() && S.extractAll()
                          : S.readInputs() && S.readRules();
  if (!Ready)
    return S.code();
  auto P =
      withAnnotations(S.Rules, S.TUs, [&](const Diagnostic &D) { S.show(D); });
  if (!P)
    return ExitPolicy;
  for (const EntryMatches &M : matchPolicy(S.TUs, *P)) {
    llvm::outs() << M.Entry.File << ":" << M.Entry.Line << ": " << M.Text
                 << "\n";
    if (M.Matches.empty())
      llvm::outs() << "    matches nothing\n";
    for (const std::string &X : M.Matches)
      llvm::outs() << "    " << X << "\n";
    for (const NoSuchParameter &N : M.OutOfRange)
      llvm::outs() << "    says nothing: " << inWords(N).first << "\n";
  }
  return ExitClean;
}
