//===- hosts/cli/ExtractFile.cpp ------------------------------------------===//
#include "ExtractFile.h"
#include "Instances.h"
#include "compat/Paths.h"
#include "extract/Declarations.h"
#include "extract/Extract.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Sema/SemaConsumer.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace askfirst;
using namespace clang;

namespace {

/// Keeps the first error and counts the rest; prints nothing.
class FirstError : public DiagnosticConsumer {
public:
  std::string Message, File;
  unsigned Line = 0, Column = 0;
  std::vector<std::string> UnknownFlags;

  void HandleDiagnostic(DiagnosticsEngine::Level L,
                        const clang::Diagnostic &D) override {
    DiagnosticConsumer::HandleDiagnostic(L, D);
    if (L < DiagnosticsEngine::Error)
      return;
    llvm::SmallString<128> Text;
    D.FormatDiagnostic(Text);
    // Flags of another compiler: dropped, then tried again.
    llvm::StringRef Flag = Text;
    if (Flag.consume_front("unknown argument: '") ||
        Flag.consume_front("unknown argument '") ||
        Flag.consume_front("unsupported option '"))
      UnknownFlags.push_back(
          Flag.take_until([](char C) { return C == '\'' || C == ';'; }).str());
    if (!Message.empty())
      return;
    Message = Text.str().str();
    if (D.hasSourceManager() && D.getLocation().isValid()) {
      PresumedLoc P = D.getSourceManager().getPresumedLoc(
          D.getSourceManager().getExpansionLoc(D.getLocation()));
      if (P.isValid()) {
        File = P.getFilename();
        Line = P.getLine();
        Column = P.getColumn();
      }
    }
  }
};

class Consumer : public SemaConsumer {
public:
  Consumer(llvm::StringRef Root, bool Timed, ExtractedFile &Out)
      : Root(Root), Timed(Timed), Out(Out) {}
  bool shouldSkipFunctionBody(Decl *D) override { return maySkipBody(D); }
  void InitializeSema(Sema &S) override { Analysed = &S; }
  void ForgetSema() override { Analysed = nullptr; }
  void HandleTranslationUnit(ASTContext &Ctx) override {
    if (Analysed && !Ctx.getDiagnostics().hasErrorOccurred())
      instantiateMembers(*Analysed);
    ExtractOptions O;
    O.Root = Root;
    if (Timed)
      O.Took = [this](const std::string &Function, double Seconds) {
        Out.Times.emplace_back(Function, Seconds);
      };
    Out.Summary = extract(Ctx, O);
    const SourceManager &SM = Ctx.getSourceManager();
    for (auto It = SM.fileinfo_begin(); It != SM.fileinfo_end(); ++It) {
      llvm::SmallString<256> P(It->first.getName());
      SM.getFileManager().makeAbsolutePath(P);
      Out.Files.push_back(P.str().str());
    }
    llvm::sort(Out.Files);
  }

private:
  std::string Root;
  bool Timed;
  ExtractedFile &Out;
  Sema *Analysed = nullptr;
};

class Action : public ASTFrontendAction {
public:
  Action(llvm::StringRef Root, bool Timed, ExtractedFile &Out)
      : Root(Root), Timed(Timed), Out(Out) {}
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 llvm::StringRef) override {
    CI.getFrontendOpts().SkipFunctionBodies = true;
    return std::make_unique<Consumer>(Root, Timed, Out);
  }

private:
  std::string Root;
  bool Timed;
  ExtractedFile &Out;
};

} // namespace

/// Puts the first error into the ledger, at its place.
static void noteFailure(ExtractedFile &Out, const FirstError &E,
                        const CompileCommand &C, llvm::StringRef Root,
                        llvm::vfs::FileSystem &FS) {
  TUSummary &S = Out.Summary;
  auto Relative = [&](llvm::StringRef P) {
    llvm::SmallString<256> A(P);
    makeAbsolute(C.Directory, A);
    removeDots(A, FS);
    llvm::StringRef R = A;
    if (!Root.empty() && R.consume_front(Root))
      R.consume_front("/");
    return R.str();
  };
  if (S.MainFile.empty())
    S.MainFile = Relative(C.File);
  LedgerEntry L;
  L.K = LedgerEntry::ParseError;
  L.Detail = E.Message.empty() ? "clang gave up without a message" : E.Message;
  std::string File = E.File.empty() ? S.MainFile : Relative(E.File);
  if (File != S.MainFile)
    L.Detail += " (reading " + S.MainFile + ")";
  auto It = llvm::find(S.Files, File);
  L.Loc.File = It - S.Files.begin();
  if (It == S.Files.end())
    S.Files.push_back(File);
  L.Loc.Line = E.Line ? E.Line : 1;
  L.Loc.Column = E.Column ? E.Column : 1;
  S.Ledger.push_back(std::move(L));
  Out.Failed = true;
}

ExtractedFile askfirst::extractFile(const CompileCommand &C,
                                    llvm::StringRef Root, bool Timed,
                                    const Revision *At) {
  std::vector<std::string> Args = C.Arguments;
  Args.insert(Args.begin() + (Args.empty() ? 0 : 1),
              "-resource-dir=" ASKFIRST_RESOURCE_DIR);
  for (unsigned Try = 0;; ++Try) {
    ExtractedFile Out;
    FirstError Errors;
    // Its own file system: a working folder of its own, for threads.
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS(
        At ? At->files() : llvm::vfs::createPhysicalFileSystem());
    FS->setCurrentWorkingDirectory(C.Directory);
    FileSystemOptions FSO;
    FSO.WorkingDir = C.Directory;
    llvm::IntrusiveRefCntPtr<FileManager> Files(new FileManager(FSO, FS));
    tooling::ToolInvocation Invocation(
        Args, std::make_unique<Action>(Root, Timed, Out), Files.get());
    Invocation.setDiagnosticConsumer(&Errors);
    bool Ok = Invocation.run();
    if (!Errors.UnknownFlags.empty() && Try < 4) {
      llvm::erase_if(Args, [&](const std::string &A) {
        return llvm::is_contained(Errors.UnknownFlags, A) ||
               llvm::any_of(Errors.UnknownFlags, [&](const std::string &U) {
                 return U.size() > 3 && llvm::StringRef(A).starts_with(U);
               });
      });
      continue;
    }
    if (!Ok || Errors.getNumErrors())
      noteFailure(Out, Errors, C, Root, *FS);
    return Out;
  }
}
