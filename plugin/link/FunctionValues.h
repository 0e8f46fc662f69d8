//===- link/FunctionValues.h - Which functions an indirect call may run ---===//
//
// Follows function values (closures, function pointers, member pointers) over
// the edges of all summaries (Andersen's inclusion, with short access paths),
// and gives every indirect call and every call that hands a callable to code
// without a body its targets. Of its own accord it knows no contexts: they are
// the copies of functions that Instances makes (link/Instances.cpp).
//
// A class with virtual functions is such a value, too: it stands in its objects
// under TypeKey and says what a virtual call on them runs.
//
// UNSOUND: past MaxValues at one node more are not followed; the ledger says
// so.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_FUNCTIONVALUES_H
#define ASKFIRST_LINK_FUNCTIONVALUES_H

#include "link/Program.h"
#include "llvm/ADT/DenseSet.h"

namespace askfirst {

class FunctionValues {
public:
  /// \p Refined: what is in a field of an object that is nobody else's is not
  /// found in other objects (needs Program::livesOn to be known).
  FunctionValues(Program &P, bool Refined) : P(P), Refined(Refined) {}
  void run();

  /// The functions among the values that get to a node; sorted.
  std::vector<EntityId> at(FunctionIndex F, const Node &N) const;
  /// True if any value gets there.
  bool any(FunctionIndex F, const Node &N) const;
  static bool passes(const Edge &E);

private:
  /// A node of the program: F is NoIndex for fields and globals.
  struct ValueNode {
    FunctionIndex F;
    Node N;
    friend bool operator==(const ValueNode &, const ValueNode &) = default;
  };
  struct ValueNodeInfo {
    static ValueNode getEmptyKey() { return {NoIndex - 1, Node()}; }
    static ValueNode getTombstoneKey() { return {NoIndex - 2, Node()}; }
    static unsigned getHashValue(const ValueNode &V);
    static bool isEqual(const ValueNode &A, const ValueNode &B) {
      return A == B;
    }
  };
  using PathId = uint32_t;
  struct FunctionValue {
    EntityId Id;
    PathId Path; ///< where at the node it stands
  };
  /// Steps out of a node: a range of the function's edges.
  struct Steps {
    FunctionIndex F = 0;
    uint32_t First = 0, Last = 0;
  };
  /// An edge, once something went along it.
  struct EdgeInfo {
    uint32_t To = NoIndex; ///< node; Nowhere: nothing goes along
    PathId FromPath = 0, ToPath = 0;
  };
  static constexpr uint32_t Nowhere = NoIndex - 1;
  /// A function value lies in a field of an object in a container; what lies
  /// deeper is taken to lie here.
  static constexpr unsigned MaxPath = 4;

  static ValueNode global(FunctionIndex F, Node N);
  uint32_t node(const ValueNode &At);
  uint32_t fieldNode(EntityId Field);
  PathId path(AccessPath P);
  PathId anyKey(PathId Path);
  Steps stepsFrom(FunctionIndex F, const Node &N) const;
  void add(uint32_t Node, EntityId Id, PathId Path);
  void add(FunctionIndex F, Node::Kind K, CallIndex C, uint32_t Index,
           const FunctionValue &V, PathId Path);
  PathId along(const EdgeInfo &I, const FunctionValue &V);
  void follow(const Steps &S, const FunctionValue &V, bool Held = false);
  const std::vector<Steps> &readsOf(uint32_t Place);
  const EdgeInfo &info(FunctionIndex F, uint32_t Edge);
  void enter(FunctionIndex F, CallIndex C, FunctionIndex Body, const Node &In,
             const FunctionValue &V);
  void giveBack(SiteRef S, const Node &Out, const FunctionValue &V,
                PathId Path);
  void process(uint32_t At, const FunctionValue &V);
  void atCall(const ValueNode &At, const FunctionValue &V);
  void runs(FunctionIndex F, CallIndex C, EntityId Id, Target::Mapping How,
            uint32_t Argument);
  void again(FunctionIndex F, CallIndex C);
  void narrow(SiteRef S, EntityId Class);
  bool resolveRest();
  PathId kept(const FunctionValue &V);
  bool isType(PathId Path) const;
  bool fits(EntityId Id, PathId Path) const;
  bool isPointer(EntityId Field) const;
  std::optional<std::pair<EntityId, PathId>> behindPointers(EntityId At,
                                                            PathId Path);
  bool stores(EntityId Callee);
  void seedUnknown();
  void escape();
  void noteFull();

  /// The class of an object that may be of any; the same of all objects in it,
  /// or found from it.
  static constexpr EntityId AnyClass = 2, AnyInside = 3;
  Program &P;
  EntityId TypeKeyId = 0;
  PathId TypePath = 0;    ///< of a class at its object
  std::set<SiteRef> Open; ///< calls whose targets are not known yet
  bool Refined;
  std::vector<AccessPath> Paths{AccessPath()};
  llvm::DenseMap<const void *, PathId> PathIds{{nullptr, 0}}; ///< by id()
  /// Where a path arrives by an edge: path, edge's paths.
  llvm::DenseMap<std::pair<PathId, std::pair<PathId, PathId>>, PathId> Along;
  std::vector<std::vector<EdgeInfo>> Edges; ///< by function
  llvm::DenseMap<std::pair<EntityId, PathId>, uint32_t> Ids;
  std::vector<FunctionValue> Values;
  struct State {
    ValueNode At;
    Steps From;
    llvm::SmallDenseSet<uint32_t, 4> Here;
    unsigned Classes = 0; ///< how many of them are classes
    bool Full = false;    ///< there were more
  };
  llvm::DenseMap<ValueNode, uint32_t, ValueNodeInfo> NodeIds;
  std::vector<State> Nodes;
  llvm::DenseMap<uint32_t, std::vector<Steps>> Reads; ///< by field or global
  llvm::DenseMap<EntityId, bool> Stores;
  /// Found by behindPointers; Nowhere: not behind one.
  llvm::DenseMap<std::pair<EntityId, PathId>, std::pair<EntityId, PathId>>
      Behind;
  std::vector<std::pair<uint32_t, uint32_t>> Work; ///< node, value
};

} // namespace askfirst
#endif
