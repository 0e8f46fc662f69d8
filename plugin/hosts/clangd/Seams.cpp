//===- hosts/clangd/Seams.cpp - Where clangd is another for our checks ----===//
//
// clangd asks a few questions whose answers decide whether our checks run and
// what they see. The linker (--wrap) brings them here first; each is handed on
// and only what is about our checks, or about a project with a policy, is
// answered otherwise. clangd's headers are not packaged: the signatures are of
// public types, and a test sees the effect of each.
//
//===----------------------------------------------------------------------===//
#include "Seams.h"
#include "CheckList.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "compat/Compat.h"
#include "extract/Extract.h"
#include "hosts/TidyHost.h"
#include "policy/PolicyReader.h"
#include "clang/AST/DeclBase.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/PrecompiledPreamble.h"
#include "clang/Lex/PPCallbacks.h"
#include "llvm/ADT/FunctionExtras.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/Support/raw_ostream.h"
#include <atomic>

using namespace clang;
using llvm::StringRef;

//===----------------------------------------------------------------------===//
// Is this check fast? Others are dropped (Diagnostics.ClangTidy
// .FastCheckFilter). Ours are: bench/editor.py measures it.

extern "C++" std::optional<bool>
realIsFast(StringRef Check) asm("__real_" ASKFIRST_IS_FAST);
extern "C++" std::optional<bool>
wrapIsFast(StringRef Check) asm("__wrap_" ASKFIRST_IS_FAST);

std::optional<bool> wrapIsFast(StringRef Check) {
  if (Check.starts_with("privacy-"))
    return true;
  return realIsFast(Check);
}

//===----------------------------------------------------------------------===//
// Which checks are on for this file? What the user's .clang-tidy and .clangd
// say comes first; the last to be asked is who switches off what clangd cannot
// run.

using TidyProvider =
    llvm::unique_function<void(tidy::ClangTidyOptions &, StringRef) const>;

TidyProvider
realUnusable(llvm::ArrayRef<std::string> More) asm("__real_" ASKFIRST_UNUSABLE);
TidyProvider
wrapUnusable(llvm::ArrayRef<std::string> More) asm("__wrap_" ASKFIRST_UNUSABLE);

TidyProvider wrapUnusable(llvm::ArrayRef<std::string> More) {
  return [Real = realUnusable(More)](tidy::ClangTidyOptions &Options,
                                     StringRef File) {
    Real(Options, File);
    if (!askfirst::findPolicy(File).empty())
      Options.Checks = askfirst::withOurChecks(Options.Checks.value_or(""));
  };
}

//===----------------------------------------------------------------------===//
// Which bodies of included functions are read? clangd leaves them out to be
// quick; then what a getter returns or an inline function sends is not known.
// In a project with a policy its own headers keep theirs, as in `askfirst
// check`. They are read when the includes change, not at each key pressed.

namespace {

class KeepsBodies : public PreambleCallbacks {
public:
  explicit KeepsBodies(PreambleCallbacks &Real) : Real(Real) {}
  void BeforeExecute(CompilerInstance &CI) override { Real.BeforeExecute(CI); }
  void AfterExecute(CompilerInstance &CI) override { Real.AfterExecute(CI); }
  void AfterPCHEmitted(ASTWriter &Writer) override {
    Real.AfterPCHEmitted(Writer);
  }
  void HandleTopLevelDecl(DeclGroupRef DG) override {
    Real.HandleTopLevelDecl(DG);
  }
  std::unique_ptr<PPCallbacks> createPPCallbacks() override {
    return Real.createPPCallbacks();
  }
  CommentHandler *getCommentHandler() override {
    return Real.getCommentHandler();
  }
  bool shouldSkipFunctionBody(Decl *D) override {
    return askfirst::maySkipBody(D) && Real.shouldSkipFunctionBody(D);
  }

private:
  PreambleCallbacks &Real;
};

} // namespace

/// Begun since the start.
static std::atomic<uint64_t> PreamblesBuilt;

using Built = llvm::ErrorOr<PrecompiledPreamble>;
Built realBuild(const CompilerInvocation &Invocation,
                const llvm::MemoryBuffer *Main, PreambleBounds Bounds,
                askfirst::PreambleDiagnostics Diagnostics,
                llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files,
                std::shared_ptr<PCHContainerOperations> Containers,
                bool InMemory, StringRef Path,
                PreambleCallbacks &Callbacks) asm("__real_" ASKFIRST_BUILD);
Built wrapBuild(const CompilerInvocation &Invocation,
                const llvm::MemoryBuffer *Main, PreambleBounds Bounds,
                askfirst::PreambleDiagnostics Diagnostics,
                llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files,
                std::shared_ptr<PCHContainerOperations> Containers,
                bool InMemory, StringRef Path,
                PreambleCallbacks &Callbacks) asm("__wrap_" ASKFIRST_BUILD);

Built wrapBuild(const CompilerInvocation &Invocation,
                const llvm::MemoryBuffer *Main, PreambleBounds Bounds,
                askfirst::PreambleDiagnostics Diagnostics,
                llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files,
                std::shared_ptr<PCHContainerOperations> Containers,
                bool InMemory, StringRef Path, PreambleCallbacks &Callbacks) {
  ++PreamblesBuilt;
  KeepsBodies Keeping(Callbacks);
  bool Ours =
      Main && !askfirst::findPolicy(Main->getBufferIdentifier()).empty();
  return realBuild(Invocation, Main, Bounds,
                   std::forward<askfirst::PreambleDiagnostics>(Diagnostics),
                   std::move(Files), std::move(Containers), InMemory, Path,
                   Ours ? static_cast<PreambleCallbacks &>(Keeping)
                        : Callbacks);
}

//===----------------------------------------------------------------------===//
// Which precompiled headers has the AST that this thread makes? Two that are
// there at once are two objects; one that stands where another stood was built
// since.

static thread_local uint64_t HeadersInUse = 0;

void realUse(const PrecompiledPreamble *This, CompilerInvocation &Invocation,
             llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &Files,
             llvm::MemoryBuffer *Main) asm("__real_" ASKFIRST_USE);
void wrapUse(const PrecompiledPreamble *This, CompilerInvocation &Invocation,
             llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &Files,
             llvm::MemoryBuffer *Main) asm("__wrap_" ASKFIRST_USE);

void wrapUse(const PrecompiledPreamble *This, CompilerInvocation &Invocation,
             llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &Files,
             llvm::MemoryBuffer *Main) {
  HeadersInUse = llvm::hash_combine(This, PreamblesBuilt.load());
  realUse(This, Invocation, Files, Main);
}

static askfirst::TidyHost &clangd() {
  static askfirst::TidyHost Clangd = [] {
    askfirst::TidyHost H;
    H.IsEditor = true;
    H.Headers = [] { return std::exchange(HeadersInUse, 0); };
    return H;
  }();
  return Clangd;
}

const askfirst::TidyHost &askfirst::tidyHost() { return clangd(); }

void askfirst::useBuildDir(std::string Dir) {
  clangd().BuildDir = std::move(Dir);
}

//===----------------------------------------------------------------------===//
// The remote index needs gRPC, which is larger than clangd, and is left out, as
// clangd itself may be built.

namespace clang::clangd {
class SymbolIndex {
public:
  virtual ~SymbolIndex();
};
namespace remote {
std::unique_ptr<SymbolIndex> getClient(StringRef Address, StringRef);
std::unique_ptr<SymbolIndex> getClient(StringRef Address, StringRef) {
  llvm::errs() << "askfirst-clangd has no remote index; '" << Address
               << "' is not asked\n";
  return nullptr;
}
} // namespace remote
} // namespace clang::clangd
