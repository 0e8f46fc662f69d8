//===- hosts/tidy/TidyAnalysis.cpp ----------------------------------------===//
#include "TidyAnalysis.h"
#include "PolicyStore.h"
#include "engine/Engine.h"
#include "extract/Extract.h"
#include "policy/PolicyReader.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include <dlfcn.h>

using namespace askfirst;

/// share/askfirst beside the installed module, or the tree it was built from.
static std::string dataDir() {
  if (auto Env = llvm::sys::Process::GetEnv("ASKFIRST_DATA"))
    return *Env;
  Dl_info Info;
  if (dladdr(reinterpret_cast<void *>(&dataDir), &Info) && Info.dli_fname) {
    llvm::SmallString<256> P(llvm::sys::path::parent_path(Info.dli_fname));
    for (unsigned Up = 0; Up < 4; ++Up) {
      llvm::sys::path::append(P, "..");
      if (llvm::sys::fs::is_directory(P + "/share/askfirst/vocabulary"))
        return (P + "/share/askfirst").str();
    }
  }
  return ASKFIRST_SOURCE_DATA;
}

/// The policy that is meant for \p Main: \p Option, or the nearest
/// askfirst.yaml. A relative option is looked for from \p Main's folder
/// upwards, as the `.clang-tidy` that holds it is found, and then from the
/// working folder, where `--config` is written.
static std::string policyFor(llvm::StringRef Main, llvm::StringRef Option) {
  if (Option.empty())
    return findPolicy(Main);
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

static TidyAnalysis analyseTU(clang::ASTContext &Ctx,
                              const std::string &PolicyFile) {
  TidyAnalysis A;
  const clang::SourceManager &SM = Ctx.getSourceManager();
  llvm::SmallString<256> Main;
  if (auto File = SM.getFileEntryRefForID(SM.getMainFileID()))
    Main = File->getName();
  SM.getFileManager().makeAbsolutePath(Main);
  llvm::sys::path::remove_dots(Main, /*remove_dot_dot=*/true);
  std::string File = policyFor(Main, PolicyFile);
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
  std::shared_ptr<const TUSummary> TU =
      std::make_shared<TUSummary>(extract(Ctx, O));
  EngineInput In{TU, P, {}};
  if (auto R = analyse(In, Say))
    A.Findings = std::move(R->Findings);
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
                                      bool &First) {
  // Checks that were not ended may be asked about another TU.
  const clang::SourceManager &SM = Ctx.getSourceManager();
  std::string Key = std::to_string(reinterpret_cast<uintptr_t>(&Ctx)) + "|" +
                    std::to_string(Ctx.getTranslationUnitDecl()->getID());
  if (auto File = SM.getFileEntryRefForID(SM.getMainFileID()))
    Key += File->getName();
  if (Of != Key)
    Done.clear();
  Of = Key;
  auto It = Done.find(PolicyFile);
  First = It == Done.end();
  if (First)
    It = Done.emplace(PolicyFile, analyseTU(Ctx, PolicyFile)).first;
  return It->second;
}
