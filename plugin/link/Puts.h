//===- link/Puts.h - What is put into containers of answers ------*- C++-*-===//
//
// Extraction writes down what is put into sequences, sets and maps of scalars,
// and under which key. Says of such a write which container it is, and finds
// those into a field or variable of the program.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_PUTS_H
#define ASKFIRST_LINK_PUTS_H

#include "link/Program.h"

namespace askfirst {

/// A write to one element.
struct Put {
  FunctionIndex In = NoIndex;
  const StateWrite *W = nullptr;
  TermIndex Container = 0; ///< in the terms of In
  TermIndex Key = 0;       ///< likewise; 0: not known
  EntityId Constant = 0;   ///< a key that is written out; 0: it is none
  bool Mapped = false;     ///< to the value a map has under the key
};

class Puts {
public:
  explicit Puts(const Program &Prog);

  /// The element that \p W of \p F is a write to; nothing: it is to none.
  static std::optional<Put> of(const Program &Prog, FunctionIndex F,
                               const StateWrite &W);
  /// Into the field or variable \p Container, of whichever object.
  llvm::ArrayRef<Put> into(EntityId Container) const;
  /// A place where something gets into a text or container, and what must hold
  /// there.
  struct Fill {
    FunctionIndex In = NoIndex;
    GuardSetIndex Under = 0;
    /// Beside what is there already, to be taken out later: where.
    std::optional<Location> Added;
  };
  /// Into the field or variable \p Container, of whichever object.
  llvm::ArrayRef<Fill> fills(EntityId Container) const;
  /// What \p F puts there: into what, and what must hold.
  llvm::ArrayRef<std::pair<EntityId, GuardSetIndex>>
  filledBy(FunctionIndex F) const;
  /// Whether \p T is the second half of what stands at its first operand.
  static bool isMapped(const Program &Prog, const Term &T);

private:
  llvm::DenseMap<EntityId, std::vector<Put>> ByContainer;
  /// Of those of which the program asks whether there is anything in them.
  llvm::DenseMap<EntityId, std::vector<Fill>> Fills;
  llvm::DenseMap<FunctionIndex, std::vector<std::pair<EntityId, GuardSetIndex>>>
      FilledBy;
};

} // namespace askfirst
#endif
