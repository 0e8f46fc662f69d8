//===- hosts/compiler/AskfirstPlugin.cpp - Summaries from the build -------===//
//
// `clang++ -fplugin=askfirst-clang.so`: the unit's summary goes into the object
// that is made of it, so that whatever builds, ships and caches objects does so
// with summaries. Nothing is checked here: `askfirst link` does that, of all
// objects at once. A compile never fails for it.
//
// Options:
// - `-fplugin-arg-askfirst-root=DIR`: what paths are relative to; else the
//   folder of the nearest askfirst.yaml or .git above the source.
// - `-fplugin-arg-askfirst-keep`: executables have the section, too.
// What relative names are relative to is clang's `-fdebug-compilation-dir=DIR`,
// as it is for debuggers; else the folder that the compiler runs in.
//
//===----------------------------------------------------------------------===//
#include "compat/Compat.h"
#include "extract/Extract.h"
#include "summary/Packed.h"
#include "summary/Section.h"
#include "summary/Summary.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendPluginRegistry.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <cstdio>

using namespace askfirst;
using namespace clang;

/// Clang recurses deeply on long expressions; so do we.
static constexpr unsigned StackBytes = 64u << 20;

namespace {

struct PluginOptions {
  std::string Root;
  bool Keep = false;
};

/// The folder that holds \p File's project, or where the compiler runs.
std::string rootOf(StringRef File) {
  llvm::SmallString<256> D(File);
  llvm::sys::fs::make_absolute(D);
  llvm::sys::path::remove_dots(D, /*remove_dot_dot=*/true);
  for (llvm::sys::path::remove_filename(D); D.size() > 1;
       D.resize(llvm::sys::path::parent_path(D).size()))
    if (llvm::sys::fs::exists(D + "/askfirst.yaml") ||
        llvm::sys::fs::exists(D + "/.git"))
      return D.str().str();
  llvm::SmallString<256> Here;
  llvm::sys::fs::current_path(Here);
  return Here.str().str();
}

/// The files there are, looked at from the folder that the build runs in. On a
/// farm the compiler runs elsewhere.
class FromFolder : public llvm::vfs::ProxyFileSystem {
public:
  FromFolder(llvm::IntrusiveRefCntPtr<FileSystem> Real, std::string Folder)
      : ProxyFileSystem(std::move(Real)), Folder(std::move(Folder)) {}
  llvm::ErrorOr<std::string> getCurrentWorkingDirectory() const override {
    return Folder;
  }

private:
  std::string Folder;
};

class SummaryConsumer : public ASTConsumer {
public:
  SummaryConsumer(CompilerInstance &CI, StringRef File, PluginOptions O)
      : CI(CI), O(std::move(O)) {
    if (this->O.Root.empty())
      this->O.Root = rootOf(File);
  }

  void HandleTranslationUnit(ASTContext &Ctx) override {
    if (Ctx.getDiagnostics().hasErrorOccurred())
      return; // there will be no object
    std::string Bytes;
    FileManager &Files = Ctx.getSourceManager().getFileManager();
    auto Real = Files.getVirtualFileSystemPtr();
    if (const std::string &Folder = CI.getCodeGenOpts().DebugCompilationDir;
        llvm::sys::path::is_absolute(Folder))
      Files.setVirtualFileSystem(
          llvm::makeIntrusiveRefCnt<FromFolder>(Real, Folder));
    llvm::CrashRecoveryContext::Enable();
    llvm::CrashRecoveryContext Recovery;
    bool Ok = Recovery.RunSafelyOnThread(
        [&] {
          ExtractOptions E;
          E.Root = O.Root;
          Bytes = packSummary(writeSummary(extract(Ctx, E)));
        },
        StackBytes);
    Files.setVirtualFileSystem(Real);
    if (!Ok) {
      DiagnosticsEngine &D = Ctx.getDiagnostics();
      D.Report(D.getCustomDiagID(
          DiagnosticsEngine::Warning,
          "askfirst: the analysis of this file crashed: that is a mistake in "
          "askfirst, please report it; the object has no summary"));
      return;
    }
    std::string Assembly = sectionAssembly(Bytes, O.Keep);
    QualType T = Ctx.getStringLiteralArrayType(Ctx.CharTy, Assembly.size());
    auto *Text =
        StringLiteral::Create(Ctx, Assembly, StringLiteralKind::Ordinary,
                              /*Pascal=*/false, T, SourceLocation());
    auto *Asm =
        FileScopeAsmDecl::Create(Ctx, Ctx.getTranslationUnitDecl(), Text,
                                 SourceLocation(), SourceLocation());
    CI.getASTConsumer().HandleTopLevelDecl(DeclGroupRef(Asm));
  }

private:
  CompilerInstance &CI;
  PluginOptions O;
};

class SummaryAction : public PluginASTAction {
protected:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 StringRef File) override {
    if (!Fits) // nothing of another release may be looked at
      return std::make_unique<ASTConsumer>();
    // Headers and interfaces that others read; their users have the summary.
    const LangOptions &L = CI.getLangOpts();
    frontend::ActionKind K = CI.getFrontendOpts().ProgramAction;
    if (L.CompilingPCH || K == frontend::GeneratePCH ||
        K == frontend::GenerateModule || K == frontend::GenerateHeaderUnit)
      return std::make_unique<ASTConsumer>();
    return std::make_unique<SummaryConsumer>(CI, File, Options);
  }

  bool ParseArgs(const CompilerInstance &CI,
                 const std::vector<std::string> &Args) override {
    std::string Complaint =
        hostComplaint(getClangFullVersion(), "clang", "no summary is written");
    if (!Complaint.empty()) {
      // Not by clang's diagnostics: those of another release have other
      // symbols, and a missing one ends the compiler.
      std::fprintf(stderr, "warning: %s\n", Complaint.c_str());
      Fits = false;
      return true;
    }
    DiagnosticsEngine &D = CI.getDiagnostics();
    for (StringRef A : Args) {
      if (A.consume_front("root=")) {
        llvm::SmallString<256> Root(A);
        llvm::sys::fs::make_absolute(Root);
        llvm::sys::path::remove_dots(Root, /*remove_dot_dot=*/true);
        Options.Root = Root.str().str();
      } else if (A == "keep") {
        Options.Keep = true;
      } else {
        D.Report(D.getCustomDiagID(
            DiagnosticsEngine::Error,
            "askfirst: there is no option '%0'; there are "
            "-fplugin-arg-askfirst-root=DIR and -fplugin-arg-askfirst-keep"))
            << A;
        return false;
      }
    }
    return true;
  }

  ActionType getActionType() override { return AddBeforeMainAction; }

private:
  PluginOptions Options;
  bool Fits = true;
};

FrontendPluginRegistry::Add<SummaryAction>
    X("askfirst", "puts what askfirst needs to know into the object file");

} // namespace
