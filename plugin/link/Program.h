//===- link/Program.h - All summaries as one program ---------------*- C++
//-*-===//
//
// Indexes over the TU summaries of a run: entities and functions by id, who
// calls whom, who reads which field. Immutable once built; order-independent.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_PROGRAM_H
#define ASKFIRST_LINK_PROGRAM_H

#include "core/Finding.h"
#include "link/Keys.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace askfirst {

using FunctionIndex = uint32_t;

/// A call site of the program.
struct SiteRef {
  FunctionIndex Function = 0;
  CallIndex Call = 0;
  friend auto operator<=>(const SiteRef &, const SiteRef &) = default;
};

/// A body a call may run, and how the call's nodes meet its parameters.
struct Target {
  enum Mapping : uint8_t {
    Plain,    ///< arguments to parameters, receiver to this
    Closure,  ///< through a function value: what is called is the body's this
    Callable, ///< handed to code without a body, as argument Argument
  };
  FunctionIndex Body = 0;
  Mapping How = Plain;
  uint32_t Argument = 0;
  friend auto operator<=>(const Target &, const Target &) = default;
};

class Program {
public:
  explicit Program(llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs);

  struct Function {
    const FunctionSummary *S = nullptr;
    const TUSummary *TU = nullptr;
  };

  /// Functions, copies of them for their callers (Instances.cpp) included.
  size_t size() const { return Functions.size(); }
  /// Bodies there are: without copies.
  size_t functions() const { return Originals; }
  /// Stands for nothing any more: each of its callers has a copy of its own.
  bool dropped(FunctionIndex F) const { return Dropped[F]; }
  const FunctionSummary &summary(FunctionIndex F) const {
    return *Functions[F].S;
  }
  const Entity *entity(EntityId Id) const { return Entities.lookup(Id); }
  /// Name for people; a made-up one for what no TU names.
  std::string name(EntityId Id) const;
  std::string functionName(FunctionIndex F) const {
    return name(Functions[F].S->Id);
  }
  Place place(FunctionIndex F, const Location &L) const;
  Place place(const TUSummary &TU, const Location &L) const;

  llvm::ArrayRef<FunctionIndex> bodies(EntityId Id) const;
  llvm::ArrayRef<Target> targets(SiteRef S) const {
    return Targets[FirstCall[S.Function] + S.Call];
  }
  /// A function without a body that a call runs through a function value.
  struct UnseenTarget {
    EntityId Callee = 0;
    bool Handed = false; ///< to the callee of the call, which runs it
    friend auto operator<=>(const UnseenTarget &,
                            const UnseenTarget &) = default;
  };
  llvm::ArrayRef<UnseenTarget> unseen(SiteRef S) const;
  /// Calls that run \p Callee, which has no body, through a function value.
  llvm::ArrayRef<SiteRef> unseenSites(EntityId Callee) const;
  llvm::ArrayRef<SiteRef> callers(FunctionIndex F) const { return Callers[F]; }
  /// Functions from which a call reaches one of \p From, these included.
  std::set<FunctionIndex> withCallers(std::set<FunctionIndex> From) const;
  /// Call sites that name \p Callee (not what they resolve to).
  llvm::ArrayRef<SiteRef> sites(EntityId Callee) const;
  /// Functions with an edge out of a Field, FieldRead, Object or Global node of
  /// \p Id.
  llvm::ArrayRef<FunctionIndex> readers(EntityId Id) const;
  /// The Field nodes of \p F that stand for reads of \p Field, one for each
  /// owner it is read of.
  llvm::SmallVector<Node, 2> reads(FunctionIndex F, EntityId Field) const;
  /// Whether the object \p Owner (Node::Owner) of \p F may be one that others
  /// see: for some caller it is, or nobody knows who calls.
  bool livesOn(FunctionIndex F, uint32_t Owner) const;
  /// The variables (Node::ofVariable) one of which an object of \p F is; none:
  /// that is not known.
  using VariableSet = llvm::SmallVector<uint32_t, 2>;
  VariableSet variablesAt(FunctionIndex F, uint32_t Owner,
                          unsigned Depth = 0) const;
  /// ... that a call is given; \p Slot: the argument, or Owned::Object.
  VariableSet variablesGiven(SiteRef S, uint32_t Slot) const;
  /// Whether an object of \p F may be (part of) the variable.
  bool mayBe(FunctionIndex F, uint32_t Owner, uint32_t Variable) const;
  /// Whether what a call is given is an object that others see, whoever calls.
  bool livesOnAt(SiteRef S, uint32_t Slot) const;
  /// The slot in which a call is given \p Owner, `this` or a parameter of the
  /// body that it runs.
  static uint32_t slotOf(uint32_t Owner) {
    return Owner == Node::OfThis ? Owned::Object : Owner - Node::OfParam;
  }
  bool keeps(FunctionIndex F, uint32_t Owner) const;
  /// Whether what \p F starts and leaves running knows what is at \p Path of
  /// `this` or a parameter (Node::Owner).
  bool runsOn(FunctionIndex F, uint32_t Owner, const AccessPath &Path) const;
  /// Whether runsOn() says so of anything that \p F calls.
  bool startsAny(FunctionIndex F) const;
  EntityId variableOf(const FunctionSummary &S, TermIndex T) const;
  bool leavesAlone(FunctionIndex F, const Node &At, unsigned Depth = 0) const;
  bool isByNameAlone(EntityId Variable) const;
  bool wasKept(FunctionIndex F, const Node &At) const;
  using Fields = llvm::SmallDenseSet<EntityId, 4>;
  const Fields &keptUnder(FunctionIndex F, uint32_t Owner) const;
  /// Owners of the caller that the object \p Owner of a body called at \p S may
  /// be (part of); true if it may be an object that lives on.
  bool ownersAt(SiteRef S, const Target &T, uint32_t Owner,
                llvm::SmallVectorImpl<uint32_t> &Owners) const;
  /// What the pointer or reference that \p F returns may designate, of what it
  /// was passed: This or Param nodes with paths. Nothing: also something else.
  struct Designated {
    Node Of;
    AccessPath Path;
    friend bool operator==(const Designated &, const Designated &) = default;
  };
  std::optional<llvm::SmallVector<Designated, 2>>
  returned(FunctionIndex F) const;
  /// The function's value is handed on somewhere other than to a call that
  /// runs it: it may be run from where nobody sees.
  bool escapes(FunctionIndex F) const { return Escaping[F]; }
  /// The long-lived field or variable the function's value is kept in, to be
  /// run from there; 0 if there is none. A closure's captures do not count.
  EntityId keptIn(FunctionIndex F) const { return KeptIn[F]; }
  /// Steps that take the function's value (edges out of its Function node).
  llvm::ArrayRef<std::pair<FunctionIndex, uint32_t>> makers(EntityId Id) const;
  /// Whether a function of that name adds to its object and replaces nothing.
  bool appends(EntityId Function) const;
  /// True if every way into \p B from outside is a way into \p A, too.
  bool sameEntry(FunctionIndex A, FunctionIndex B) const;
  /// Whether the field is what a closure captured.
  bool isCapture(EntityId Field) const;
  /// \p Id and all that override it, transitively.
  std::vector<EntityId> withOverriders(EntityId Id) const;
  /// True if \p Derived is \p Base or inherits from it.
  bool isA(EntityId Derived, EntityId Base) const;
  /// \p Class and what inherits from it, a TU's class or only named by one;
  /// sorted.
  llvm::ArrayRef<EntityId> heirs(EntityId Class) const;
  /// True of a class of a library that has virtual functions, and of what
  /// inherits from one: the library knows such an object by its own class only.
  bool isLibraryObject(EntityId Class) const;
  /// Those of heirs() that a TU describes.
  std::vector<const ClassInfo *> classesOf(EntityId Class) const;
  const ClassInfo *classInfo(EntityId Id) const { return Classes.lookup(Id); }
  const llvm::DenseMap<EntityId, const Entity *> &entities() const {
    return Entities;
  }
  const llvm::DenseMap<EntityId, const ClassInfo *> &classes() const {
    return Classes;
  }
  /// Writes to a scalar field or variable anywhere in the program.
  struct Write {
    const StateWrite *W = nullptr;
    FunctionIndex Function = NoIndex; ///< NoIndex: static, terms of TU
    const TUSummary *TU = nullptr;
  };
  llvm::ArrayRef<Write> writes(EntityId Target) const;
  /// Everything extraction could not see, and bodies that differ.
  const std::vector<LedgerLine> &ledger() const { return Ledger; }
  llvm::ArrayRef<const TUSummary *> tus() const { return TUs; }

private:
  void addFunctions();
  bool areTwins(EntityId A, EntityId B) const;
  void resolveCalls(bool Virtual);
  std::set<SiteRef> virtualSites() const;
  bool isPolymorphic(EntityId Class) const;
  llvm::SmallVector<EntityId, 1> keys(llvm::StringRef Name) const;
  friend class FunctionValues;
  friend class Instances;
  void functionValues();
  void indexFunctions();
  void forgetTargets();
  bool addTarget(FunctionIndex F, CallIndex C, Target T);
  void addUnseen(SiteRef S, EntityId Callee, bool Handed);
  /// What is handed to a function value is that function's to run, once all it
  /// stands for is seen.
  void dropHanded();
  /// The copy of \p Body that \p S calls, or Body itself.
  FunctionIndex instanceAt(SiteRef S, FunctionIndex Body) const;
  void collectLedger();
  const std::vector<FunctionIndex> &entries(FunctionIndex F) const;
  llvm::ArrayRef<Owned> ownersAt(SiteRef S, uint32_t Slot) const;
  bool isShared(FunctionIndex F, CallIndex C) const;
  bool isTaken(FunctionIndex F, CallIndex C) const;

  std::vector<const TUSummary *> TUs;
  std::vector<Function> Functions;
  size_t Originals = 0; ///< the first of Functions; copies follow
  std::vector<bool> Dropped;
  std::vector<FunctionIndex> CopyOf; ///< by function: itself, or its original
  std::vector<KeySet> KeysOf; ///< by function: keys its copies are passed
  std::map<std::pair<SiteRef, FunctionIndex>, FunctionIndex> InstanceAt;
  llvm::DenseMap<EntityId, llvm::SmallVector<SiteRef, 1>> UnseenSites;
  std::map<SiteRef, llvm::SmallVector<UnseenTarget, 1>> Unseen;
  llvm::DenseMap<EntityId, const Entity *> Entities;
  llvm::DenseMap<EntityId, const TUSummary *> EntityTU;
  llvm::DenseMap<EntityId, const ClassInfo *> Classes;
  using ByClass = llvm::DenseMap<EntityId, std::vector<EntityId>>;
  llvm::ArrayRef<EntityId> reached(EntityId Class, bool Up) const;
  ByClass DirectHeirs;
  mutable ByClass Heirs, Ancestors; ///< found so far, the class included
  llvm::DenseMap<EntityId, llvm::SmallVector<FunctionIndex, 1>> Bodies;
  llvm::DenseMap<EntityId, llvm::SmallVector<EntityId, 2>> Overriders;
  std::vector<uint32_t> FirstCall;
  std::vector<llvm::SmallVector<Target, 1>> Targets;
  std::vector<llvm::SmallVector<SiteRef, 2>> Callers;
  llvm::DenseMap<EntityId, llvm::SmallVector<SiteRef, 2>> Sites;
  llvm::DenseMap<EntityId, llvm::SmallVector<FunctionIndex, 2>> Readers;
  llvm::DenseMap<EntityId, llvm::SmallVector<Write, 2>> Writes;
  std::vector<bool> Escaping;
  mutable llvm::DenseMap<FunctionIndex, std::vector<FunctionIndex>> Entries;
  /// livesOn, found so far; a cycle of callers brings nothing new.
  mutable llvm::DenseMap<std::pair<FunctionIndex, uint32_t>, bool> Lives;
  mutable llvm::DenseMap<std::pair<FunctionIndex, uint32_t>, bool> Keeps;
  /// Where in an owner of a function what runs on has it (runsOn).
  const std::vector<AccessPath> &runningOn(FunctionIndex F,
                                           uint32_t Owner) const;
  mutable std::map<std::pair<FunctionIndex, uint32_t>, std::vector<AccessPath>>
      RunningOn;
  mutable llvm::DenseMap<FunctionIndex, bool> Starting; ///< startsAny
  mutable llvm::DenseMap<EntityId, bool> ByName; ///< isByNameAlone
  /// By Node::ofVariable; 0: of several.
  llvm::DenseMap<uint32_t, EntityId> Variables;
  /// keptUnder; null: nothing, or not known yet: a cycle brings nothing new.
  mutable std::map<std::pair<FunctionIndex, uint32_t>, std::unique_ptr<Fields>>
      KeptUnder;
  static inline const Fields NothingKept;
  std::vector<EntityId> KeptIn;
  mutable llvm::DenseMap<EntityId, bool> Polymorphic;
  llvm::DenseMap<EntityId,
                 llvm::SmallVector<std::pair<FunctionIndex, uint32_t>, 1>>
      Makers;
  std::vector<LedgerLine> Ledger;
};

/// The edges out of \p From, in order; a range of \p S.Edges.
llvm::ArrayRef<Edge> edgesFrom(const FunctionSummary &S, const Node &From);

} // namespace askfirst
#endif
