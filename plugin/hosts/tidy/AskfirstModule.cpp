//===- hosts/tidy/AskfirstModule.cpp - The checks in stock clang-tidy -----===//
//
// A module for `clang-tidy --load`, and for clangd (hosts/clangd), into which
// it is linked. It links no clang archive: all of clang comes from the host.
// Every check of the registry is a check of clang-tidy; the TU is extracted and
// linked once for all of them. What other TUs do is not seen here.
//
//===----------------------------------------------------------------------===//
#include "Remedies.h"
#include "TidyAnalysis.h"
#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "compat/Compat.h"
#include "compat/Editor.h"
#include "hosts/TidyHost.h"
#if !ASKFIRST_TIDY_REGISTRY_IN_MODULE
#include "clang-tidy/ClangTidyModuleRegistry.h"
#endif
#include "checks/Check.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Basic/Version.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <utility>

using namespace askfirst;
using namespace clang;

namespace {

/// Matches the first declaration that a traversal comes to: the whole TU, or
/// what comes first in the scope an editor set.
class FirstDecl : public ast_matchers::internal::MatcherInterface<Decl> {
public:
  bool matches(const Decl &, ast_matchers::internal::ASTMatchFinder *,
               ast_matchers::internal::BoundNodesTreeBuilder *) const override {
    return std::exchange(Waits, false);
  }

private:
  mutable bool Waits = true; // a check has one traversal to see
};

class FlowTidyCheck : public tidy::ClangTidyCheck {
public:
  FlowTidyCheck(StringRef Name, tidy::ClangTidyContext *Context)
      : ClangTidyCheck(Name, Context), Tidy(*Context), Name(Name),
        Run(TidyRun::of(Context)),
        Own(Options.getLocalOrGlobal("Policy", "").str()),
        PolicyFile(Own.empty() ? siblings("Policy", *Context) : Own),
        OwnIndex(Options.getLocalOrGlobal("Index", "").str()),
        Index(OwnIndex.empty() ? siblings("Index", *Context) : OwnIndex) {}

  bool isLanguageVersionSupported(const LangOptions &) const override {
    return true; // C as well
  }

  void storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) override {
    Options.store(Opts, "Policy", Own);
    Options.store(Opts, "Index", OwnIndex);
  }

  void registerMatchers(ast_matchers::MatchFinder *Finder) override {
    // One of them waits for all: a matcher is asked about each declaration.
    if (Run->Checks.empty())
      Finder->addMatcher(ast_matchers::internal::Matcher<Decl>(new FirstDecl),
                         this);
    Run->Checks.push_back([this](ASTContext &Ctx) { look(Ctx); });
  }

  void check(const ast_matchers::MatchFinder::MatchResult &R) override {
    for (const auto &Check : Run->Checks)
      Check(*R.Context);
  }

private:
  void look(ASTContext &Ctx) {
    bool First = false;
    const TidyAnalysis &A = Run->analysis(Ctx, PolicyFile, Index, First);
    // What is refused is an error, so that no run passes without a policy.
    if (First)
      for (const TidyProblem &P : A.Problems)
        if (isNews(P.Text))
          configured(Ctx.getSourceManager(), P.IsError) << P.Text;
    for (const Finding &F : A.Findings)
      if (F.Check == Name && !F.Suppression)
        report(F, A, Ctx);
  }

  /// For what is wrong with what was configured: it has no place in a file.
  DiagnosticBuilder configured(SourceManager &SM, bool IsError) {
    auto Level = IsError ? DiagnosticIDs::Error : DiagnosticIDs::Warning;
    if (!tidyHost().IsEditor || clangdShowsWhatHasNoPlace())
      return configurationDiag("%0", Level);
    return Tidy.diag("clang-tidy-config",
                     SM.getLocForStartOfFile(SM.getMainFileID()), "%0", Level);
  }

  /// The file that the other checks of this module are given for \p Option, if
  /// it is one: a program has one policy, whichever check it is written for.
  static std::string siblings(StringRef Option,
                              tidy::ClangTidyContext &Context) {
    std::string Found;
    for (const auto &O : Context.getOptions().CheckOptions) {
      StringRef Key = O.getKey();
      if (!Key.starts_with("privacy-") || !Key.consume_back(Option) ||
          !Key.ends_with(".") || O.getValue().Value.empty())
        continue;
      if (!Found.empty() && Found != O.getValue().Value)
        return "";
      Found = O.getValue().Value;
    }
    return Found;
  }

  /// A policy's problem is said once a run, not once a file.
  static bool isNews(const std::string &Problem) {
    static llvm::StringSet<> Said;
    return tidyHost().IsEditor || Said.insert(Problem).second;
  }

  SourceLocation locate(const Place &P, const TidyAnalysis &A,
                        SourceManager &SM) {
    std::string Path = P.File;
    if (!Path.empty() && Path[0] != '/')
      Path = A.Root + "/" + Path;
    auto File = SM.getFileManager().getOptionalFileRef(Path);
    if (!File)
      return {};
    OptionalFileEntryRef Main = SM.getFileEntryRefForID(SM.getMainFileID());
    if (!tidyHost().IsEditor || (Main && *Main == *File))
      if (auto L = SM.translateFileLineCol(*File, P.Line, P.Column);
          L.isValid())
        return L;
    // Of another TU, or of a precompiled header: looking for that among all
    // that was included reads all of it in.
    FileID &Id = Opened[&File->getFileEntry()];
    if (Id.isInvalid())
      Id = SM.createFileID(*File, SourceLocation(), SrcMgr::C_User);
    return SM.translateLineCol(Id, P.Line, P.Column);
  }

  /// Where \p F is told: at the sink or, if clang-tidy would not show that as
  /// it is in no file of this TU, at the last step that is in the main file.
  SourceLocation placeOf(const Finding &F, const TidyAnalysis &A,
                         SourceManager &SM) {
    SourceLocation At = locate(F.Where, A, SM);
    if (tidyHost().IsEditor || At.isInvalid() ||
        llvm::none_of(Opened, [&](const auto &O) {
          return O.second == SM.getFileID(At);
        }))
      return At;
    for (const Step &S : llvm::reverse(F.Steps))
      if (SourceLocation L = locate(S.Where, A, SM);
          L.isValid() && SM.isWrittenInMainFile(L))
        return L;
    return At;
  }

  void report(const Finding &F, const TidyAnalysis &A, ASTContext &Ctx) {
    SourceManager &SM = Ctx.getSourceManager();
    SourceLocation At = placeOf(F, A, SM);
    bool Known = At.isValid();
    if (!Known)
      At = SM.getLocForStartOfFile(SM.getMainFileID());
    auto Locate = [&](const Place &P) { return locate(P, A, SM); };
    auto IsOurs = [&](SourceLocation L) { return isOurs(L, A, SM); };
    Told T{F, A.Of, Ctx, At, Locate, IsOurs};
    std::vector<Remedy> Mend;
    if (Known && At == locate(F.Where, A, SM))
      Mend = remedies(T);
    bool Editor = tidyHost().IsEditor;
    // --fix applies what stands at the warning, and asks nobody.
    auto Safe = llvm::find_if(Mend, [](const Remedy &R) { return R.Safe; });
    {
      auto D = diag(At, "%0") << F.Message;
      if (!Editor && Safe != Mend.end() && isNewEdit(*Safe))
        D << Safe->Edits;
    }
    for (const Step &S : F.Steps)
      if (SourceLocation L = locate(S.Where, A, SM); L.isValid())
        diag(L, "%0", DiagnosticIDs::Note) << S.Text;
    for (const Note &N : F.Notes)
      if (SourceLocation L = locate(N.Where, A, SM); L.isValid())
        diag(L, "%0", DiagnosticIDs::Note) << N.Text;
    // A note with an edit is an entry of the editor's menu.
    if (Editor && Known)
      if (auto Accepted = accept(T))
        Mend.push_back(std::move(*Accepted));
    if (Editor || Safe == Mend.end())
      for (const Remedy &R : Mend)
        diag(At, "%0", DiagnosticIDs::Note) << R.Title << R.Edits;
  }

  bool isNewEdit(const Remedy &R) {
    std::string Key;
    for (const FixItHint &E : R.Edits)
      Key += std::to_string(E.RemoveRange.getBegin().getRawEncoding()) + " " +
             E.CodeToInsert + "\n";
    return Run->isNewEdit(Key);
  }

  /// In a file that may be changed here: the main file or, in clang-tidy, a
  /// header of the project; and not what a macro stands for.
  static bool isOurs(SourceLocation L, const TidyAnalysis &A,
                     SourceManager &SM) {
    if (L.isInvalid() || L.isMacroID())
      return false;
    if (SM.isWrittenInMainFile(L))
      return true;
    auto File = SM.getFileEntryRefForID(SM.getFileID(L));
    if (tidyHost().IsEditor || !File || SM.isInSystemHeader(L))
      return false;
    llvm::SmallString<256> Path(File->getName());
    SM.getFileManager().makeAbsolutePath(Path);
    llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
    return StringRef(Path).starts_with(A.Root + "/");
  }

  tidy::ClangTidyContext &Tidy;
  std::string Name;
  std::shared_ptr<TidyRun> Run;
  std::string Own;             ///< as configured for this check, or for all
  std::string PolicyFile;      ///< that is read
  std::string OwnIndex, Index; ///< likewise
  llvm::DenseMap<const FileEntry *, FileID> Opened;
};

/// Says so and returns false if the clang-tidy that loads us is of another
/// LLVM than the one we were built for.
bool fitsHost() {
  std::string Complaint = hostComplaint(getClangFullVersion());
  if (!Complaint.empty())
    llvm::errs() << Complaint << "\n";
  return Complaint.empty();
}

class AskfirstModule : public tidy::ClangTidyModule {
public:
  void addCheckFactories(tidy::ClangTidyCheckFactories &Factories) override {
    if (!fitsHost())
      return;
    for (const CheckInfo &C : allChecks())
      Factories.registerCheckFactory(
          C.Name, [](StringRef Name, tidy::ClangTidyContext *Context) {
            return std::make_unique<FlowTidyCheck>(Name, Context);
          });
  }
};

tidy::ClangTidyModuleRegistry::Add<AskfirstModule>
    X("askfirst", "Personal data that leaves without asking first.");

} // namespace
