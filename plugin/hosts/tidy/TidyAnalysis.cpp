//===- hosts/tidy/TidyAnalysis.cpp ----------------------------------------===//
#include "TidyAnalysis.h"
#include "IndexStore.h"
#include "PolicyStore.h"
#include "Remembered.h"
#include "UnseenCallers.h"
#include "extract/Extract.h"
#include "hosts/TidyHost.h"
#include "policy/PolicyReader.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include <dlfcn.h>

using namespace askfirst;

/// The module's file, or that of the program it is linked into; read when it is
/// loaded, since a name may be relative to the folder one is in then.
static const std::string Self = [] {
  static int Anchor;
  Dl_info Info;
  llvm::SmallString<256> P;
  if (dladdr(&Anchor, &Info) && Info.dli_fname)
    P = Info.dli_fname;
  // A program that was found through PATH is known by its bare name.
  if (!llvm::StringRef(P).contains('/'))
    return llvm::sys::fs::getMainExecutable(P.c_str(), &Anchor);
  llvm::sys::fs::make_absolute(P);
  return P.str().str();
}();

/// share/askfirst beside the installed module, or the tree it was built from.
static std::string dataDir() {
  if (auto Env = llvm::sys::Process::GetEnv("ASKFIRST_DATA"))
    return *Env;
  llvm::SmallString<256> P(llvm::sys::path::parent_path(Self));
  for (unsigned Up = 0; Up < 4; ++Up) {
    llvm::sys::path::append(P, "..");
    if (llvm::sys::fs::is_directory(P + "/share/askfirst/vocabulary"))
      return (P + "/share/askfirst").str();
  }
  return ASKFIRST_SOURCE_DATA;
}

/// The file that the option \p Option means for \p Main. A relative one is
/// looked for from \p Main's folder upwards, as the `.clang-tidy` that holds it
/// is found, and then from the working folder, where `--config` is written.
static std::string fileFor(llvm::StringRef Main, llvm::StringRef Option) {
  if (llvm::sys::path::is_absolute(Option))
    return Option.str();
  for (llvm::StringRef Dir = llvm::sys::path::parent_path(Main); !Dir.empty();
       Dir = llvm::sys::path::parent_path(Dir)) {
    llvm::SmallString<256> P(Dir);
    llvm::sys::path::append(P, Option);
    if (llvm::sys::fs::exists(P))
      return P.str().str();
  }
  return Option.str();
}

/// Functions of other files that an editor looks at, at most.
static constexpr unsigned MostInEditor = 400;

/// "'b.cpp' and 2 more have".
static std::string listed(llvm::ArrayRef<std::string> Files) {
  std::string Text = "'" + Files[0] + "'";
  if (Files.size() == 1)
    return Text + " has";
  return Text + " and " + std::to_string(Files.size() - 1) + " more have";
}

/// What was added to the summaries of one file.
struct Surrounding {
  std::shared_ptr<const ProgramIndex> Index; ///< null: none
  ProgramIndex::TUs Around;

  /// Those of its files below \p Root that were changed since. \p Own: the
  /// summaries of the file.
  std::vector<std::string> changed(const ProgramIndex::TUs &Own,
                                   llvm::StringRef Root) const {
    return Index ? Index->changedSince(Around, Own, Root)
                 : std::vector<std::string>();
  }
};

/// Adds what the index at \p File has around \p TUs, those of one file.
/// \p IsThere is set if there is one, also while it is being read.
static Surrounding
addProgram(ProgramIndex::TUs &TUs, const std::string &File, bool &IsThere,
           llvm::function_ref<void(const std::string &)> Problem) {
  if (File.empty())
    return {};
  // Not to be ended while it reads.
  static IndexStore &Indices = *new IndexStore;
  bool Editor = tidyHost().IsEditor;
  auto [Index, Refused] = Indices.read(File, /*Wait=*/!Editor);
  if (Index && !Index->knows(TUs))
    Refused =
        "it is of another project: no file of this one is in '" + File +
        "'; 'askfirst check -p BUILD' writes BUILD/.askfirst/program.askf";
  if (!Refused.empty())
    Problem("the index is not used, and this file is looked at alone: " +
            Refused);
  IsThere = Refused.empty();
  if (!Index || !Refused.empty())
    return {};
  auto Around =
      Index->around(TUs, TUs.front()->MainFile, Editor ? MostInEditor : 0);
  llvm::append_range(TUs, Around);
  return {Index, std::move(Around)};
}

/// Says of findings that other files take part in that those were changed.
static void noteChanged(std::vector<Finding> &Findings,
                        llvm::ArrayRef<std::string> Changed) {
  auto IsChanged = [&](const auto &X) {
    return llvm::is_contained(Changed, X.Where.File);
  };
  for (Finding &F : Findings)
    if (llvm::any_of(F.Steps, IsChanged) || llvm::any_of(F.Notes, IsChanged))
      F.Notes.push_back({F.Where, listed(Changed) +
                                      " changed since the last 'askfirst "
                                      "check': what is said of it may be old"});
}

static std::string indexInEditor(llvm::StringRef Main,
                                 const std::string &Option) {
  if (!Option.empty())
    return fileFor(Main, Option);
  if (tidyHost().BuildDir.empty())
    return findIndex(Main);
  std::string File = tidyHost().BuildDir + "/.askfirst/program.askf";
  return llvm::sys::fs::exists(File) ? File : "";
}

/// Of a program's findings those that touch the file: others are told there.
static void keepOwn(std::vector<Finding> &Findings, llvm::StringRef MainFile) {
  auto IsHere = [&](const auto &X) { return X.Where.File == MainFile; };
  llvm::erase_if(Findings, [&](const Finding &F) {
    return !IsHere(F) && llvm::none_of(F.Steps, IsHere) &&
           llvm::none_of(F.Notes, IsHere);
  });
}

/// Says of the findings that depend on it what was assumed of callers in other
/// files than that of \p TUs.
static void addUnseen(TidyAnalysis &A, const ProgramIndex::TUs &TUs) {
  const char *Otherwise = tidyHost().IsEditor
                              ? "'askfirst check -p BUILD', run once,"
                              : "option Index, or 'askfirst check',";
  for (Finding &F : A.Findings)
    if (auto N = unseenCallers(F, A.Of, TUs, Otherwise))
      F.Notes.push_back(std::move(*N));
}

/// Places that are asked for, as they are now.
static void moveAll(TidyAnalysis &A, const Remembered &Kept) {
  auto Move = [&](Place &P) { Kept.move(P.File, P.Line); };
  for (Finding &F : A.Findings) {
    Move(F.Where);
    for (Step &S : F.Steps)
      Move(S.Where);
    for (Note &N : F.Notes)
      Move(N.Where);
  }
  for (Flow &F : A.Of.Flows) {
    Move(F.Sink);
    for (ConsentSeen &C : F.Consents)
      Move(C.Where);
  }
  for (ConsentWrite &W : A.Of.State.Writes)
    Move(W.Where);
}

static TidyAnalysis analyseTU(clang::ASTContext &Ctx,
                              const std::string &PolicyFile,
                              const std::string &Index) {
  TidyAnalysis A;
  const clang::SourceManager &SM = Ctx.getSourceManager();
  llvm::SmallString<256> Main;
  if (auto File = SM.getFileEntryRefForID(SM.getMainFileID()))
    Main = File->getName();
  SM.getFileManager().makeAbsolutePath(Main);
  llvm::sys::path::remove_dots(Main, /*remove_dot_dot=*/true);
  std::string File =
      PolicyFile.empty() ? findPolicy(Main) : fileFor(Main, PolicyFile);
  if (File.empty()) {
    // The same words for every file: they are said once a run.
    A.Problems.push_back({"there is no askfirst.yaml beside the sources or "
                          "above; the privacy checks say nothing there",
                          /*IsError=*/false});
    return A;
  }
  std::string Nearest = findPolicy(Main);
  llvm::SmallString<256> Root(
      llvm::sys::path::parent_path(Nearest.empty() ? File : Nearest));
  llvm::sys::fs::make_absolute(Root);
  A.Root = Root.str().str();
  auto Say = [&](const Diagnostic &D) {
    if (D.Severity != Diagnostic::Error)
      return; // an entry may well match only in other TUs
    std::string Where = D.File;
    if (!llvm::sys::path::is_absolute(Where) &&
        llvm::sys::fs::exists(A.Root + "/" + Where))
      Where = A.Root + "/" + Where;
    if (D.Line)
      Where += ":" + std::to_string(D.Line) + ":" + std::to_string(D.Column);
    A.Problems.push_back(
        {Where + ": " + D.Message + (D.Hint.empty() ? "" : "; " + D.Hint),
         /*IsError=*/true});
  };
  PolicyReaderOptions RO;
  RO.DataDir = dataDir();
  RO.Root = A.Root;
  static PolicyStore Policies;
  auto [P, Said] = Policies.read(File, RO);
  llvm::for_each(Said, Say);
  if (!P)
    return A;
  ExtractOptions O;
  O.Root = A.Root;
  auto Problem = [&](const std::string &Text) {
    A.Problems.push_back({Text, /*IsError=*/false});
  };
  if (!tidyHost().IsEditor) {
    ProgramIndex::TUs TUs{std::make_shared<TUSummary>(extract(Ctx, O))};
    ProgramIndex::TUs Own = TUs;
    bool Whole = false;
    auto Program = addProgram(TUs, Index.empty() ? "" : fileFor(Main, Index),
                              Whole, Problem);
    if (auto Changed = Program.changed(Own, A.Root); !Changed.empty())
      Problem("the index is older than the code: " + listed(Changed) +
              " changed since; run 'askfirst check' again");
    if (auto R = analyse({TUs, P, {}}, Say, &A.Of))
      A.Findings = std::move(R->Findings);
    if (!Whole)
      addUnseen(A, Own);
    if (TUs.size() > 1)
      keepOwn(A.Findings, TUs.front()->MainFile);
    return A;
  }
  static RememberedFiles Files;
  std::shared_ptr<Remembered> Kept = Files.of((Main + "|" + A.Root).str());
  std::lock_guard<std::mutex> Guard(Kept->Lock);
  ProgramIndex::TUs TUs = Kept->summarise(Ctx, O, tidyHost().Headers());
  std::string MainFile = TUs.front()->MainFile;
  ProgramIndex::TUs Own = TUs;
  bool Whole = false;
  auto Program = addProgram(TUs, indexInEditor(Main, Index), Whole, Problem);
  auto SayMoved = [&](const Diagnostic &D) {
    Diagnostic Here = D;
    uint32_t Line = D.Line;
    Kept->move(Here.File, Line);
    Here.Line = Line;
    Say(Here);
  };
  if (auto R = analyse({TUs, P, {}}, SayMoved, &A.Of))
    A.Findings = std::move(R->Findings);
  if (!Whole)
    addUnseen(A, Own);
  moveAll(A, *Kept);
  keepOwn(A.Findings, MainFile);
  // Files are looked at where something is said of them, not at each key.
  auto IsElsewhere = [&](const auto &X) { return X.Where.File != MainFile; };
  if (llvm::any_of(A.Findings, [&](const Finding &F) {
        return llvm::any_of(F.Steps, IsElsewhere) ||
               llvm::any_of(F.Notes, IsElsewhere);
      }))
    noteChanged(A.Findings, Program.changed(Own, A.Root));
  return A;
}

std::shared_ptr<TidyRun> TidyRun::of(const void *Host) {
  // Its checks are made together, by one thread, and own it.
  static thread_local std::weak_ptr<TidyRun> Last;
  std::shared_ptr<TidyRun> Run = Last.lock();
  if (!Run || Run->Host != Host) {
    Run.reset(new TidyRun(Host));
    Last = Run;
  }
  return Run;
}

const TidyAnalysis &TidyRun::analysis(clang::ASTContext &Ctx,
                                      const std::string &PolicyFile,
                                      const std::string &Index, bool &First) {
  // Checks that were not ended may be asked about another TU.
  const clang::SourceManager &SM = Ctx.getSourceManager();
  std::string Key = std::to_string(reinterpret_cast<uintptr_t>(&Ctx)) + "|" +
                    std::to_string(Ctx.getTranslationUnitDecl()->getID());
  if (auto File = SM.getFileEntryRefForID(SM.getMainFileID()))
    Key += File->getName();
  if (Of != Key) {
    Done.clear();
    Edits.clear();
  }
  Of = Key;
  auto It = Done.find(PolicyFile + "|" + Index);
  First = It == Done.end();
  if (First)
    It = Done.emplace(PolicyFile + "|" + Index,
                      analyseTU(Ctx, PolicyFile, Index))
             .first;
  return It->second;
}
