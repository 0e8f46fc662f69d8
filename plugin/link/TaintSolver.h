//===- link/TaintSolver.h - Where the data of one source gets ------*- C++
//-*-===//
//
// Forward, demand-driven tabulation (IFDS: Reps, Horwitz, Sagiv, POPL 1995)
// over access paths from the nodes one policy source selects. A callee is
// entered once per entry node and path; calls and returns match. Beside its
// path a fact carries the sanitizers and the consents met, of which the
// smallest few sets are kept. Every fact knows its predecessor: evidence is
// links, not stored paths.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_TAINTSOLVER_H
#define ASKFIRST_LINK_TAINTSOLVER_H

#include "link/Cleared.h"
#include "link/ConsentSolver.h"
#include "link/Holding.h"
#include "link/Interned.h"
#include "link/Keys.h"
#include "link/Link.h"

namespace askfirst {

using FactId = uint32_t;
using ContextId = uint32_t;

/// What data stands at, in which context, with what it met on its way.
struct Fact {
  ContextId In = 0;
  Node At;
  AccessPath Path;
  uint32_t Sanitized = 0; ///< bits: indices into TaintSolver::sanitizers()
  uint32_t Whose = 0;     ///< into TaintSolver::people(); 0: nobody known
  /// What keys that are parameters are taken to be; 0: nothing.
  uint32_t Given = 0;
  bool Likely = false;
  AtomSetRef Consents;
  // Evidence.
  FactId From = NoIndex; ///< the fact before, NoIndex at the start of a context
  FactId Exit = NoIndex; ///< through a callee: its fact at the way out
  uint32_t Edge = NoIndex; ///< the edge of the function taken, if any
  enum Reason : uint8_t {
    Start,   ///< of a context
    Step,    ///< along Edge
    Default, ///< by the default rule or a model of the callee
    Back,    ///< out of a callee
    Hop,     ///< through a field or global, from another function
  } Why = Start;
  uint32_t Way = NoIndex; ///< Hop: into TaintSolver::ways()
  /// What a call left as it was handed in: nothing was put anywhere.
  bool Untouched = false;
};

/// A function entered with data at one node and path; or, Root, a function in
/// which the data starts or arrives with no caller to match.
struct EntryContext {
  FunctionIndex Function = 0;
  bool Root = false;
  /// Root: the object (Node::Owner) whose field brought the data; it is found
  /// again only with callers for whom that object is one that lives on.
  uint32_t Owner = Node::OfAny;
  /// Root: the variable, one that is written over, that brought the data, and
  /// where it stood in it; with callers that wrote it over there is none.
  EntityId Brought = 0;
  AccessPath BroughtFrom;
  /// Root: the variable that the object Owner is (Program::variablesAt), or 0.
  uint32_t Of = 0;
  Node Entry;
  AccessPath Path;
  struct Incoming {
    FactId Caller;
    ContextId In; ///< the caller's
    CallIndex Call;
    Target How;
  };
  std::vector<Incoming> CalledFrom;
  std::vector<FactId> Exits;
};

struct SinkHit {
  FactId At = 0;
  uint32_t Sink = 0; ///< index into Policy::Sinks
  FunctionIndex Function = 0;
  CallIndex Call = NoIndex; ///< NoIndex: a variable, field or parameter
  EntityId Callee = 0;      ///< the sink, of a call
};

/// An unknown callee that took the data.
struct UnknownTake {
  EntityId Callee;
  SiteRef Site;
  friend auto operator<=>(const UnknownTake &, const UnknownTake &) = default;
};

class TaintSolver {
public:
  TaintSolver(const Program &Prog, const Policy &P, const PolicyMatch &Match,
              ConsentSolver &Consents, Holding &Holds, Cleared &Clear,
              const Source &S, unsigned MaxFacts);

  void run();

  const std::vector<SinkHit> &hits() const { return Hits; }
  const Fact &fact(FactId Id) const { return Facts[Id]; }
  const EntryContext &context(ContextId Id) const { return Contexts[Id]; }
  const std::vector<std::string> &sanitizers() const { return SanitizerNames; }
  const std::set<UnknownTake> &unknown() const { return Unknown; }
  bool overBudget() const { return Over; }
  size_t size() const { return Facts.size(); }
  /// For a hop out of a callee: the facts at the calls that led into it,
  /// innermost first.
  const std::vector<FactId> &way(uint32_t I) const { return Ways[I]; }
  /// Whose data \p F is, in the words of the function it stands in.
  llvm::ArrayRef<Who> people(const Fact &F) const { return People[F.Whose]; }
  /// The fact at which what stands at \p Id was put there: in the same
  /// function, or in a callee.
  FactId putAt(FactId Id) const;
  /// Where data at a long-lived place was added to it, if it was.
  std::optional<Place> queued(FactId Id) const;
  /// Facts from which nothing went on.
  const std::vector<FactId> &ends() const { return Ends; }

private:
  void seed();
  void seedNode(FunctionIndex F, Node N, AccessPath P);
  void seedField(EntityId Field);
  void seedObjects(EntityId Class, AccessPath Path);
  bool livesElsewhere(const AccessPath &Path) const;
  bool isPartOf(const Entity &F) const;
  ContextId root(FunctionIndex F, uint32_t Owner = Node::OfAny,
                 EntityId Brought = 0, AccessPath From = {}, uint32_t Of = 0);
  void add(Fact F);
  static AccessPath widened(const AccessPath &Path, unsigned Known,
                            unsigned Max);
  ContextId entry(FunctionIndex Body, const Node &At, AccessPath Path,
                  bool &New);
  void process(FactId Id);
  void follow(FactId Id);
  void step(FactId Id, uint32_t Edge);
  bool isOverwritten(FunctionIndex F, const Edge &Read,
                     const AccessPath &To) const;
  bool isOverwrittenFor(FactId Exit, SiteRef Caller) const;
  void step(FactId Id, uint32_t Edge, AccessPath To, uint32_t Given);
  // TaintKeys.cpp
  uint32_t given(KeySet Set);
  bool hasParamKeys(FunctionIndex F);
  void stepUnderKeys(FactId Id, uint32_t Edge);
  AccessPath pathInto(const AccessPath &P, const FunctionSummary &S,
                      CallIndex Call, const Target &T) const;
  bool mayBeGiven(FunctionIndex F, const KeySet &Set, unsigned Depth) const;
  llvm::ArrayRef<EntityId> siblings(EntityId Field);
  void remaining(const AccessPath &Path, llvm::ArrayRef<AccessPath> Excepts,
                 llvm::SmallVectorImpl<AccessPath> &Out);
  void unwind(FactId Id);
  bool arrive(FactId Id);
  bool isHandedBack(const Fact &F) const;
  bool isReadAsSource(const AccessPath &Path, EntityId Place = 0,
                      bool Kept = false);
  const Fact *readAt(FactId Id, unsigned Depth = 0) const;
  bool wasThere(FactId Id, EntityId Place, const AccessPath &Path) const;
  bool isTakenBefore(FunctionIndex F, const Node &Store,
                     const Place &Put) const;
  void hop(FactId Id, EntityId Place, AccessPath Path, bool Unseen = false,
           llvm::ArrayRef<uint32_t> Of = {});
  void hopAlong(FactId Id, bool Unseen = false,
                llvm::ArrayRef<uint32_t> Of = {});
  bool knowsAnother(llvm::ArrayRef<Component> Path, size_t I,
                    bool Opaque) const;
  void hopBehind(FactId Id, bool Opaque);
  struct Keeper {
    FunctionIndex Function;
    Node Out;
    AccessPath Path;
  };
  const std::vector<Keeper> &keepers(EntityId Place);
  void putThere(FactId F, const Node &At, AccessPath Path);
  llvm::SmallVector<EntityId, 2> runBy(FactId Id) const;
  bool reachKept(FactId Id);
  void reachRunning(FactId Id);
  void put(FactId Id, const Node &At, AccessPath Path);
  /// What an object that is at a call has been before in the function.
  struct Past {
    llvm::SmallVector<CallIndex, 8> Calls; ///< it was at, this one too
    llvm::SmallVector<Node, 2> Given;      ///< the caller's: Param, This
    /// At an Arg or Receiver node of a call before: it, as Up of what stands
    /// there; or, of it, what is at Down.
    struct Passing {
      Node At;
      AccessPath Up, Down;
      friend bool operator==(const Passing &, const Passing &) = default;
    };
    llvm::SmallVector<Passing, 8> Passed;
    /// The same of This and Param nodes: it is a copy of (a part of) one.
    llvm::SmallVector<Passing, 2> CopyOf;
  };
  const Past &pastOf(FunctionIndex F, const Node &At);
  bool reachBehind(FactId Id, size_t I, const Past &Was);
  /// A hop out of a context, to be made with what all ways into it asked.
  struct Crossing {
    FactId Id;
    EntityId Place;
    AccessPath Path;
    bool Unseen;
    uint32_t Of; ///< the variable whose field it is, or 0: of any
  };
  void cross(const Crossing &X, AtomSetRef Set, uint32_t Way, bool Likely,
             uint32_t Sanitized);
  bool crossFromCallees();
  void crossUp(size_t N);
  std::vector<bool> calledAnew() const;
  void leave(FactId Id);
  bool asItCame(FactId Id) const;
  void atCall(FactId Id);
  bool checkSinks(FactId Id);
  bool hit(FactId Id, uint32_t Sink, EntityId Callee);
  bool objectTakes(FactId Id);
  void objectTook(FactId Id);
  bool sinkTakes(FactId Id, EntityId Callee, bool Handed);
  void enter(FactId Id, const Target &T);
  void byModel(FactId Id, const Call &C, EntityId Callee, bool &Done);
  void byDefault(FactId Id, const Call &C);
  void noteUnknown(SiteRef Site, EntityId Callee);
  void give(FactId Id, Node::Kind K, uint32_t Index, AccessPath P,
            uint32_t Sanitizer = 0, bool Untouched = false);
  void giveResult(FactId Id, uint32_t Sanitizer);
  bool fillsOpaque(SiteRef S) const;
  bool outOfSight(const Fact &F, const Call &C) const;
  bool isCode(const Fact &F, const Call &C) const;
  AccessPath behindOther(const AccessPath &Path) const;
  bool isCounted(const Fact &F, const Entity *Callee) const;
  AccessPath fromProgramsField(const AccessPath &P) const;
  bool inProgramsField(const AccessPath &P) const;
  AccessPath libraryPart(const Call &C, const Entity *Method) const;
  bool keptFromCode(const Fact &F, const Call &C) const;
  void putThrough(FactId Id);
  void comeBack(FactId Caller, FactId Exit, CallIndex Call, const Target &T,
                ContextId In);
  uint32_t whose(std::vector<Who> W);
  uint32_t sanitizerBit(const std::string &Name);
  bool isModelledLibrary(const Entity *E) const;

  /// A node in a context, or (In: NoIndex) of a function that is entered there.
  struct Key {
    uint32_t In;
    Node At;
    FunctionIndex Body = NoIndex;
    friend bool operator==(const Key &, const Key &) = default;
  };
  struct KeyInfo {
    static Key getEmptyKey() { return {NoIndex, Node(), NoIndex - 1}; }
    static Key getTombstoneKey() { return {NoIndex, Node(), NoIndex - 2}; }
    static unsigned getHashValue(const Key &K);
    static bool isEqual(const Key &A, const Key &B) { return A == B; }
  };

  const Program &Prog;
  const Policy &P;
  const PolicyMatch &Match;
  ConsentSolver &Consents;
  const Source &From;
  unsigned MaxFacts;
  Holding &Holds;
  Cleared &Clear;
  std::vector<EntityId> SourceEntities;
  std::vector<Fact> Facts;
  std::vector<EntryContext> Contexts;
  /// Facts at a node, and how many paths they have.
  struct Standing {
    llvm::SmallVector<FactId, 2> Facts;
    unsigned Paths = 0;
  };
  std::vector<Standing> Standings;
  llvm::DenseMap<Key, uint32_t, KeyInfo> Known; ///< into Standings
  llvm::DenseMap<Key, llvm::SmallVector<ContextId, 1>, KeyInfo> Entered;
  llvm::DenseMap<std::pair<FunctionIndex, uint32_t>,
                 llvm::SmallVector<ContextId, 1>>
      Roots; ///< by function and owner
  std::vector<std::vector<Who>> People{{}};
  std::map<std::vector<Who>, uint32_t> PeopleIds{{{}, 0}};
  std::map<std::pair<FunctionIndex, Node>, Past> Pasts;
  std::vector<KeySet> Keys{{}}; ///< Fact::Given
  std::map<KeySet, uint32_t> KeyIds{{{}, 0}};
  std::vector<uint8_t> ParamKeys;  ///< by function: 0 not known, 1 none, 2 some
  std::vector<Crossing> Crossings; ///< out of contexts that have callers
  std::set<std::tuple<size_t, ContextId, const void *>> Crossed;
  std::vector<std::vector<FactId>> Ways;
  std::vector<ContextId> EnteredAnew; ///< since crossFromCallees was here
  size_t CrossingsSeen = 0;
  std::vector<SinkHit> Hits;
  std::set<UnknownTake> Unknown;
  std::vector<FactId> Ends;
  /// By class.
  llvm::DenseMap<EntityId, llvm::SmallVector<EntityId, 4>> Siblings;
  std::map<EntityId, std::vector<Keeper>> Keepers; ///< by global, once asked
  std::vector<std::string> SanitizerNames;
  bool Over = false;
};

} // namespace askfirst
#endif
