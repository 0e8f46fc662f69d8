//===- hosts/cli/Session.cpp ----------------------------------------------===//
#include "Session.h"
#include "ExitCodes.h"
#include "ExtractFile.h"
#include "Interrupts.h"
#include "PolicyWords.h"
#include "Progress.h"
#include "summary/Cache.h"
#include "summary/Packed.h"
#include "summary/Section.h"
#include "summary/Summary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/Threading.h"
#include "llvm/Support/xxhash.h"

using namespace askfirst;

/// Clang recurses deeply on long expressions; so do we.
static constexpr unsigned StackBytes = 64u << 20;

bool Session::fail(const llvm::Twine &What, int ExitCode) {
  llvm::errs() << "askfirst: error: " << What << "\n";
  Code = ExitCode;
  return false;
}

void Session::warn(const llvm::Twine &What) const {
  llvm::errs() << "askfirst: warning: " << What << "\n";
}

/// Where a diagnostic's file is: packs and profiles are named as installed
/// anywhere, code relative to the root.
static std::string pathOf(llvm::StringRef File, llvm::StringRef Root,
                          llvm::StringRef DataDir) {
  if (llvm::sys::path::is_absolute(File))
    return File.str();
  llvm::SmallString<256> P(Root);
  llvm::sys::path::append(P, File);
  if (llvm::sys::fs::exists(P))
    return P.str().str();
  llvm::SmallString<256> Shipped(DataDir);
  llvm::sys::path::append(Shipped, File);
  return llvm::sys::fs::exists(Shipped) ? Shipped.str().str() : File.str();
}

void Session::show(const Diagnostic &D) const {
  std::string Text;
  Diagnostic Here = D;
  Here.File = pathOf(D.File, Root, O.DataDir);
  if (D.Line)
    if (auto Buffer = llvm::MemoryBuffer::getFile(Here.File))
      Text = (*Buffer)->getBuffer().str();
  // As a compiler run here would write it.
  llvm::SmallString<256> Folder;
  llvm::StringRef Name = Here.File;
  if (!llvm::sys::fs::current_path(Folder) && Name.consume_front(Folder) &&
      Name.consume_front("/"))
    Here.File = Name.str();
  ::askfirst::print(Here, Text, llvm::errs());
}

bool Session::findInputs() {
  auto Found = O.HasFlags ? fixedCommands(O.Files, O.Flags)
                          : findCommands(O.BuildDir, O.Files);
  if (!Found)
    return fail(llvm::toString(Found.takeError()), ExitUsage);
  Set = std::move(*Found);
  if (!Set.BuildDir.empty())
    StateDir = Set.BuildDir + "/.askfirst";
  for (const std::string &F : Set.Skipped) {
    LedgerLine L;
    L.K = LedgerEntry::UnreadableInput;
    L.Detail = "no C or C++ source";
    L.Where = Place{F, 1, 1};
    Ledger.push_back(std::move(L));
  }
  return true;
}

/// The folder all paths are relative to: the policy's, or the checkout's, or
/// the one above the build folder.
void Session::findRoot() {
  if (!O.Root.empty()) {
    Root = absolute(O.Root);
    return;
  }
  std::string Near = !Set.Commands.empty() ? Set.Commands.front().File
                     : !O.BuildDir.empty() ? O.BuildDir
                                           : std::string(".");
  std::string File = O.PolicyFile.empty() ? findPolicy(Near) : O.PolicyFile;
  llvm::SmallString<256> Dir;
  std::string Own = findPolicy(Near);
  if (!Own.empty()) {
    Dir = llvm::sys::path::parent_path(Own);
  } else {
    llvm::SmallString<256> D(Near);
    llvm::sys::fs::make_absolute(D);
    for (llvm::sys::path::remove_filename(D); D.size() > 1;
         D.resize(llvm::sys::path::parent_path(D).size()))
      if (llvm::sys::fs::exists(D + "/.git")) {
        Dir = D;
        break;
      }
    if (Dir.empty()) {
      Dir = Near;
      llvm::sys::fs::make_absolute(Dir);
      llvm::sys::path::remove_filename(Dir);
    }
  }
  llvm::sys::path::remove_dots(Dir, true);
  Root = Dir.str().str();
}

std::string Session::policyFile() const {
  if (!O.PolicyFile.empty())
    return O.PolicyFile;
  return findPolicy(Set.Commands.empty() ? "." : Set.Commands.front().File);
}

bool Session::readRules() {
  if (Root.empty())
    findRoot();
  std::string File = policyFile();
  if (File.empty())
    return fail("there is no askfirst.yaml here or above\nhint: write one at "
                "the project's root, or name one with --policy",
                ExitPolicy);
  PolicyReaderOptions RO;
  RO.DataDir = O.DataDir;
  RO.Root = Root;
  PolicyPath = File;
  Rules = readPolicy(File, RO, [&](const Diagnostic &D) { show(D); });
  // The reader knows no date: the same file reads the same on any day.
  if (Rules)
    for (const Suppression &S : Rules->Suppressions)
      warnIfExpired(S);
  if (!Rules)
    return fail("the policy '" + File + "' has errors; nothing was analysed",
                ExitPolicy);
  return true;
}

void Session::warnIfExpired(const Suppression &S) const {
  if (!isExpired(S, today()))
    return;
  Diagnostic D;
  D.Severity = Diagnostic::Warning;
  D.File = S.From.Where.File;
  D.Line = S.From.Where.Line;
  D.Column = S.From.Where.Column;
  D.Message = "this suppression ended on " + dateText(S) +
              "; its finding is reported again";
  D.Hint = "mend the flow, or decide anew and give a later date";
  show(D);
}

/// Another build of the tool may summarise otherwise: its file's size and time.
static uint64_t toolStamp() {
  static const uint64_t Stamp = [] {
    static int Anchor;
    llvm::sys::fs::file_status S;
    if (llvm::sys::fs::status(
            llvm::sys::fs::getMainExecutable("askfirst", &Anchor), S))
      return uint64_t(0);
    uint64_t Time = S.getLastModificationTime().time_since_epoch().count();
    return Time * 31 + S.getSize();
  }();
  return Stamp;
}

uint64_t Session::cacheKey(const CompileCommand &C) const {
  uint64_t Key = C.hash() ^ llvm::xxh3_64bits(Root) ^
                 (uint64_t(SummaryVersion) << 56) ^ toolStamp();
  for (const auto &[From, To] : O.Maps)
    Key = Key * 31 + llvm::xxh3_64bits(From + '=' + To);
  return Key;
}

/// \p File as \p Maps have it; the first that fits holds.
static void remap(std::string &File,
                  llvm::ArrayRef<std::pair<std::string, std::string>> Maps) {
  for (const auto &[From, To] : Maps) {
    llvm::StringRef Rest = File;
    if (!Rest.consume_front(From) || (!Rest.empty() && !Rest.starts_with("/")))
      continue;
    File = To == "." ? Rest.drop_front(Rest.empty() ? 0 : 1).str()
                     : To + Rest.str();
    return;
  }
}

Session::Made Session::extractOne(const CompileCommand &C,
                                  const Revision *At) const {
  Made M;
  // What a cache keeps was made from files that are there.
  SummaryCache Cache(At || O.NoCache || StateDir.empty() ? ""
                                                         : StateDir + "/cache");
  uint64_t Key = cacheKey(C);
  bool Timed = !O.TimesFile.empty();
  if (auto Kept = Cache.find(Key, &M.Files); Kept && !Timed) {
    auto S = readSummaries(Kept->getBuffer(), C.File);
    if (S && S->size() == 1) {
      M.Summary = std::make_shared<TUSummary>(std::move(S->front()));
      return M;
    }
    llvm::consumeError(S.takeError()); // damaged: made anew
  }
  ExtractedFile Out;
  llvm::CrashRecoveryContext Recovery;
  bool Ok = Recovery.RunSafelyOnThread(
      [&] { Out = extractFile(C, Root, Timed, At); }, StackBytes);
  if (!Ok) {
    M.Problem.K = LedgerEntry::UnreadableInput;
    M.Problem.Detail = "the analysis of this file crashed: that is a mistake "
                       "in askfirst, please report it";
    M.Problem.Where = Place{C.File, 1, 1};
    return M;
  }
  llvm::raw_string_ostream TimesText(M.Times);
  for (const auto &[Function, Seconds] : Out.Times)
    TimesText << llvm::format("%.6f", Seconds) << "\t" << Out.Summary.MainFile
              << "\t" << Function << "\n";
  if (!O.Maps.empty()) {
    remap(Out.Summary.MainFile, O.Maps);
    for (std::string &File : Out.Summary.Files)
      remap(File, O.Maps);
  }
  if (!Out.Failed)
    if (llvm::Error E =
            Cache.store(Key, Out.Files, packSummary(writeSummary(Out.Summary))))
      M.CacheError = llvm::toString(std::move(E));
  M.Files = std::move(Out.Files);
  M.Summary = std::make_shared<TUSummary>(std::move(Out.Summary));
  return M;
}

std::vector<Session::Made>
Session::extractEach(llvm::ArrayRef<CompileCommand> Commands,
                     const Revision *At) const {
  std::vector<Made> Out(Commands.size());
  llvm::CrashRecoveryContext::Enable();
  Progress Bar(At ? "analysing " + At->title() : "analysing", Out.size());
  llvm::ThreadPoolStrategy Strategy;
  Strategy.ThreadsRequested = std::min<unsigned>(
      O.Jobs ? O.Jobs : llvm::hardware_concurrency().compute_thread_count(),
      Out.size());
  llvm::DefaultThreadPool Pool(Strategy);
  for (size_t I = 0; I < Out.size(); ++I)
    Pool.async([&, I] {
      Out[I] = extractOne(Commands[I], At);
      Bar.step(Commands[I].File);
    });
  Pool.wait();
  return Out;
}

bool Session::extractAll() {
  findRoot();
  keepsFinishedFiles(!O.NoCache && !StateDir.empty());
  Of = extractEach(Set.Commands);
  NothingRead = !Of.empty();
  std::string Times;
  for (const Made &M : Of) {
    Times += M.Times;
    NothingRead &= !M.Summary || llvm::any_of(M.Summary->Ledger, [](auto &E) {
      return E.K == LedgerEntry::ParseError;
    });
    if (!M.Summary) {
      warn(M.Problem.Where.File + ": " + M.Problem.Detail);
      Ledger.push_back(M.Problem);
      continue;
    }
    TUs.push_back(M.Summary);
    for (const LedgerEntry &E : M.Summary->Ledger)
      if (E.K == LedgerEntry::ParseError)
        warn(M.Summary->Files[E.Loc.File] + ":" + llvm::Twine(E.Loc.Line) +
             ":" + llvm::Twine(E.Loc.Column) + ": did not parse: " + E.Detail);
  }
  if (!O.DepFile.empty() && Of.size() == 1)
    FilesRead = Of.front().Files;
  if (!O.TimesFile.empty())
    if (llvm::Error E = writeWhole(O.TimesFile, Times))
      return fail(llvm::toString(std::move(E)), ExitOutput);
  // One sentence for the cache, not one a file.
  for (const Made &M : Of)
    if (!M.CacheError.empty()) {
      warn("summaries are not kept for the next run: " + M.CacheError);
      break;
    }
  if (!StateDir.empty() && !O.NoCache) {
    std::string All;
    for (const auto &TU : TUs)
      All += packSummary(writeSummary(*TU));
    if (llvm::Error E = writeWhole(StateDir + "/program.askf", All))
      warn("this link is not kept for 'askfirst link' and 'explain': " +
           llvm::toString(std::move(E)));
  }
  return true;
}

/// A folder stands for the summaries in it, by name.
bool Session::inFolders(std::vector<std::string> &Inputs) {
  std::vector<std::string> Out;
  for (const std::string &In : Inputs) {
    if (!llvm::sys::fs::is_directory(In)) {
      Out.push_back(In);
      continue;
    }
    std::vector<std::string> Found;
    std::error_code E;
    for (llvm::sys::fs::recursive_directory_iterator I(In, E), End;
         I != End && !E; I.increment(E))
      if (llvm::StringRef(I->path()).ends_with(".askf"))
        Found.push_back(I->path());
    if (E)
      return fail("cannot read '" + In + "': " + E.message(), ExitUsage);
    if (Found.empty())
      return fail("there is no summary (*.askf) in '" + In +
                      "'\nhint: make them with 'askfirst extract -o " + In +
                      "'",
                  ExitUsage);
    llvm::sort(Found);
    llvm::append_range(Out, Found);
  }
  Inputs = std::move(Out);
  return true;
}

bool Session::readInputs() {
  std::vector<std::string> Inputs = O.Files;
  if (Inputs.empty())
    return readBuild();
  findRoot();
  if (!inFolders(Inputs))
    return false;
  KnownBodies Known;
  for (const std::string &File : Inputs) {
    auto Buffer = llvm::MemoryBuffer::getFile(File, /*IsText=*/false,
                                              /*RequiresNullTerminator=*/false);
    if (!Buffer)
      return fail("cannot read '" + File + "': " + Buffer.getError().message(),
                  ExitUsage);
    if (!isCarrier(**Buffer)) {
      if (!take((*Buffer)->getBuffer(), File, Known))
        return false;
      continue;
    }
    auto Carried = carriedSummaries(**Buffer);
    if (!Carried)
      return fail(llvm::toString(Carried.takeError()), ExitUsage);
    for (const CarriedSummaries &C : *Carried) {
      if (!C.Bytes.empty()) {
        if (!take(C.Bytes, C.Name, Known))
          return false;
        continue;
      }
      LedgerLine L;
      L.K = LedgerEntry::UnreadableInput;
      L.Detail = "it has no summary: it was not compiled with "
                 "-fplugin=askfirst-clang.so";
      L.Where = Place{C.Name, 1, 1};
      Ledger.push_back(std::move(L));
    }
  }
  if (TUs.empty())
    return fail("there is no summary in what was named\nhint: compile with "
                "-fplugin=askfirst-clang.so, or run 'askfirst extract'",
                ExitUsage);
  return true;
}

/// Adds the summaries in \p Bytes.
bool Session::take(llvm::StringRef Bytes, llvm::StringRef Name,
                   KnownBodies &Known) {
  auto S = readSummaries(Bytes, Name, &Known);
  if (!S)
    return fail(llvm::toString(S.takeError()), ExitUsage);
  for (TUSummary &T : *S)
    TUs.push_back(std::make_shared<TUSummary>(std::move(T)));
  return true;
}

/// The build folder is found from the root if it is that or its 'build'.
std::string Session::explainCommand() const {
  if (StateDir.empty() || O.NoCache)
    return "";
  llvm::StringRef Build = Set.BuildDir;
  std::string Command = "askfirst explain";
  if (Build == Root || Build == Root + "/build")
    return Command;
  if (Build.consume_front(Root))
    Build.consume_front("/");
  bool Plain = llvm::all_of(Build, [](char C) {
    return llvm::isAlnum(C) || llvm::StringRef("/._-+").contains(C);
  });
  return Command + " -p " + (Plain ? Build.str() : "'" + Build.str() + "'");
}

bool Session::print(const Results &R) {
  ReportOptions RO;
  RO.Explain = explainCommand();
  RO.Root = Root;
  RO.Rules = rules();
  for (const std::string &Name : O.Formats)
    for (const Format *F : Registry<Format>::all()) {
      if (F->name() != Name)
        continue;
      if (O.OutputDir.empty()) {
        RO.Colour = llvm::sys::Process::StandardOutHasColors();
        F->print(R, RO, llvm::outs());
        llvm::outs().flush();
        continue;
      }
      std::string Text;
      llvm::raw_string_ostream OS(Text);
      F->print(R, RO, OS);
      std::string File = O.OutputDir + "/askfirst." + F->extension().str();
      if (llvm::Error E = writeWhole(File, Text))
        return fail(llvm::toString(std::move(E)), ExitOutput);
    }
  return true;
}

int Session::finish(const Results &R) const {
  bool Findings = llvm::any_of(R.Findings, [&](const Finding &F) {
    return !F.Suppression && !F.isKnown() && F.Sure >= O.FailOn;
  });
  if (Findings && O.FailOnFindings)
    return ExitFindings;
  bool Incomplete = llvm::any_of(
      R.Ledger, [](const LedgerLine &L) { return isIncomplete(L.K); });
  return (Incomplete && O.Strict) || NothingRead ? ExitIncomplete : ExitClean;
}
