//===- link/Holding.h - What objects may hold ----------------------*- C++
//-*-===//
//
// Objects know objects that know objects: services hand each other on by
// reference. A path to data in the last of them is cut sooner or later; what is
// kept of it is the field it ends in. Which fields lead there is for their
// types to say.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_HOLDING_H
#define ASKFIRST_LINK_HOLDING_H

#include "core/AccessPath.h"
#include "link/Program.h"

namespace askfirst {

class Holding {
public:
  explicit Holding(const Program &Prog) : Prog(Prog) {}

  /// Whether the type of \p Field says which class of the program's it holds.
  bool isTyped(EntityId Field) const;
  /// Whether what \p Field holds or designates may hold field \p Below.
  bool mayHold(EntityId Field, EntityId Below);

  /// Whether what \p Field holds is its own: in no smart pointer and in no
  /// container, behind no pointer.
  static bool isByValue(const Entity &Field);
  /// Whether an object known as one of \p Class may have \p Field.
  bool mayHave(EntityId Class, EntityId Field);
  /// Whether every field of \p Path may be one of what the field before it
  /// holds. \p Holder: before the first one, a field or a function's result.
  bool fits(const AccessPath &Path, EntityId Holder = 0);

  /// Whether an object of \p Class is one with field \p Field.
  bool has(EntityId Class, EntityId Field) const;
  /// Whether methods of \p Class or its kin leave an object that they are
  /// called on known under the field \p By; or, a Below, anyhow, if it is one
  /// with that field.
  bool isKnownUnder(EntityId Class, const Component &By);

  /// What is known of data at \p Path, said of \p Part or what is below it:
  /// \p Path itself where that is longer. Nothing: \p Part cannot have the
  /// data.
  std::optional<AccessPath> at(const AccessPath &Path, const AccessPath &Part);

private:
  using Classes = llvm::DenseSet<EntityId>;
  using ByClass = llvm::DenseMap<EntityId, llvm::SmallVector<EntityId, 4>>;
  void index();
  const Classes &holders(EntityId Below);
  bool isOpen(const Entity &Field) const;
  bool isPartOf(EntityId Class, EntityId Of) const;
  bool haveCommonHeir(EntityId A, EntityId B) const;

  const Program &Prog;
  bool Indexed = false;
  ByClass Owners;             ///< classes with a field of the class
  std::vector<EntityId> Open; ///< classes with a field that may hold any
  /// By field: the classes as which an object that may hold it can be known.
  std::map<EntityId, Classes> Known;
  /// By class: the fields under which its own methods leave its objects known.
  llvm::DenseMap<EntityId, Classes> KnownUnder;
  /// With bodies, by class.
  llvm::DenseMap<EntityId, std::vector<FunctionIndex>> Methods;
  /// Whether an object of one class may have what belongs to another.
  llvm::DenseMap<std::pair<EntityId, EntityId>, bool> Having;
};

} // namespace askfirst
#endif
