//===- engine/ProgramIndex.h - The program around one file ------*- C++ -*-===//
//
// The summaries of the last whole-program link, for hosts that look at one file
// alone. Consumes what `askfirst check` leaves in BUILD/.askfirst; gives what
// of it is connected with a file, without the file's own functions: those are
// the host's, fresh. No clang.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_ENGINE_PROGRAMINDEX_H
#define ASKFIRST_ENGINE_PROGRAMINDEX_H

#include "core/FunctionSummary.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Chrono.h"
#include "llvm/Support/Error.h"
#include <memory>

namespace askfirst {

class ProgramIndex {
public:
  using TUs = std::vector<std::shared_ptr<const TUSummary>>;

  /// Reads the file at \p Path; what is wrong with it is the error.
  static llvm::Expected<std::unique_ptr<ProgramIndex>>
  read(llvm::StringRef Path);

  /// What of the program is nearest to \p Fresh, the summaries of the file
  /// \p MainFile: those it calls, that call it, that share a field or variable,
  /// and so on, \p Most functions and a little more at most; 0: all. What is
  /// farther away is not there: with a program that is larger than that, a
  /// caller far up that asks for consent may not be seen.
  TUs around(const TUs &Fresh, llvm::StringRef MainFile, unsigned Most) const;

  /// Whether a file of the project that \p Fresh was made from is one of the
  /// program's. If none is, it is another project's.
  bool knows(const TUs &Fresh) const;

  /// Files below \p Root that \p Around, the program around \p Fresh, was made
  /// from and \p Fresh was not, and that were changed or removed since the
  /// index was made; sorted.
  std::vector<std::string> changedSince(const TUs &Around, const TUs &Fresh,
                                        llvm::StringRef Root) const;

private:
  struct Ref {
    uint32_t TU = 0, Function = 0;
    friend auto operator<=>(const Ref &, const Ref &) = default;
  };
  explicit ProgramIndex(TUs Program);
  using Ids = llvm::DenseSet<EntityId>;
  bool isOf(Ref R, llvm::StringRef MainFile, const Ids &Fresh) const;
  std::shared_ptr<const TUSummary> part(const TUSummary &TU,
                                        llvm::ArrayRef<uint32_t> Of) const;
  const FunctionSummary &at(Ref R) const {
    return Program[R.TU]->Functions[R.Function];
  }

  TUs Program;
  llvm::sys::TimePoint<> Made; ///< when its file was written
  size_t Functions = 0;
  llvm::DenseMap<EntityId, llvm::SmallVector<Ref, 1>> Bodies;
  /// Functions that call, take, read or write it.
  llvm::DenseMap<EntityId, llvm::SmallVector<Ref, 4>> Mentions;
  llvm::DenseMap<EntityId, llvm::SmallVector<EntityId, 2>> Overrides;
  llvm::DenseMap<EntityId, llvm::SmallVector<EntityId, 2>> Overriders;
};

/// The index of the build that the file at \p Path belongs to: `.askfirst` in
/// the folder of its compile_commands.json, looked for as clangd does: in the
/// file's folder and those above, and in their `build`; "" if there is none.
std::string findIndex(llvm::StringRef Path);

} // namespace askfirst
#endif
