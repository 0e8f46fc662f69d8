//===- hosts/tidy/Remembered.h - A file that is being edited ----*- C++ -*-===//
//
// An editor shows the same file again and again with one body changed. What was
// summarised of it is kept; while nothing outside of bodies changes, only those
// that did are summarised anew (extract/Bodies.h). The result is that of a
// whole extraction, but that what is behind a changed body is still where it
// was: Moved says where that is now.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_HOSTS_TIDY_REMEMBERED_H
#define ASKFIRST_HOSTS_TIDY_REMEMBERED_H

#include "core/FunctionSummary.h"
#include "extract/Bodies.h"
#include "extract/Extract.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <map>
#include <memory>
#include <mutex>

namespace askfirst {

class Remembered {
public:
  /// Lines that a body had and has.
  struct Lines {
    uint32_t Begin = 0, End = 0;
    uint32_t count() const { return End - Begin; }
  };

  /// The summaries of \p Ctx, whose headers are \p Headers (TidyHost): of the
  /// file as it was, and of what has changed. Valid until the next call.
  llvm::ArrayRef<std::shared_ptr<const TUSummary>>
  summarise(clang::ASTContext &Ctx, const ExtractOptions &O, uint64_t Headers);

  /// A file name and line of those summaries, as they are now.
  void move(std::string &File, uint32_t &Line) const;

  std::mutex Lock; ///< for who uses it

private:
  struct Body {
    uint64_t Text = 0;                 ///< hash
    uint32_t Name = 0, NameColumn = 0; ///< line, where the function is named
    Lines Was, Is;
    uint32_t EndColumn = 0;
    bool Out = false; ///< of Base: what it had is in Taken
    std::vector<FunctionSummary> Taken;
  };
  void whole(clang::ASTContext &Ctx, const ExtractOptions &O);
  bool changed(clang::ASTContext &Ctx, const ExtractOptions &O,
               llvm::ArrayRef<SeparateBody> Now);
  void take(Body &B), putBack(Body &B);

  uint64_t Headers = 0, Around = 0; ///< what Base was made with
  std::vector<Body> Bodies;
  llvm::DenseMap<EntityId, uint64_t> Digests;
  llvm::DenseSet<EntityId> Known; ///< functions of Base
  std::shared_ptr<TUSummary> Base;
  std::vector<std::shared_ptr<const TUSummary>> Result;
};

/// The files that are being edited: the last MaxFiles of them.
class RememberedFiles {
public:
  std::shared_ptr<Remembered> of(const std::string &Key);

private:
  static constexpr size_t MaxFiles = 24;
  std::mutex Lock;
  std::map<std::string, std::pair<uint64_t, std::shared_ptr<Remembered>>> Files;
  uint64_t Uses = 0;
};

} // namespace askfirst
#endif
