//===- link/TaintHops.cpp - Through places that live on -------------------===//
#include "link/TaintSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// Whether the object of a class that a field designates is not written to
/// through it. Said of `const C &` and `const C *`: not of a constant pointer,
/// in what guise whatever.
static bool leadsToConst(const Program &Prog, const Entity *Field) {
  const Entity *Class = Field ? Prog.entity(Field->Class) : nullptr;
  if (!Class)
    return false;
  llvm::StringRef Type = Field->Signature;
  return Type.consume_front("const ") && Type.consume_front(Class->Name) &&
         (Type == " &" || Type == " *");
}

/// Whether \p Path ends in what the source names, far away in the objects that
/// objects know or, from \p Place, in objects whose types say that they hold
/// it; or, \p Kept, in an object that the one who is given it leaves as it is.
/// It is read as a source wherever it is read, and such objects are sources
/// where they are handed over: where it lies need not be followed there.
bool TaintSolver::isReadAsSource(const AccessPath &Path, EntityId Place,
                                 bool Kept) {
  if (From.What.K != Selector::Field && From.What.K != Selector::Type)
    return false;
  bool Below = Path.below();
  bool Typed = Place && Holds.isTyped(Place);
  if (Place && !Typed && !Below)
    return false;
  bool First = !Place;
  for (const Component &C : Path.components()) {
    if (C.K != Component::Field && C.K != Component::Below)
      continue;
    if (llvm::is_contained(SourceEntities, C.Id))
      return Below || Typed || (Kept && !First);
    if (!Below && !Holds.isTyped(C.Id))
      return false;
    Kept |= leadsToConst(Prog, Prog.entity(C.Id));
    First = false;
  }
  return false;
}

/// Where the data of \p Id was read, in its function or a callee, by nothing
/// but steps; or where its function was entered.
const Fact *TaintSolver::readAt(FactId Id, unsigned Depth) const {
  const Fact *F = &Facts[Id];
  for (unsigned Steps = 0; F->Why != Fact::Hop && F->Why != Fact::Start;
       ++Steps) {
    if (Steps > 100 || Depth > 8 || F->From == NoIndex)
      return nullptr;
    if (F->Why == Fact::Back && F->Exit != NoIndex) {
      const Fact *Inside = readAt(F->Exit, Depth + 1);
      if (!Inside || Inside->Why == Fact::Hop)
        return Inside;
    }
    F = &Facts[F->From];
  }
  return F;
}

/// Whether the data was read from there and nothing else was done with it: who
/// adds to a text, or sorts a list, puts nothing there that was not there.
bool TaintSolver::wasThere(FactId Id, EntityId Place,
                           const AccessPath &Path) const {
  const Fact *F = readAt(Id);
  if (!F || F->Why != Fact::Hop)
    return false;
  if (F->At.Entity == Place)
    return F->Path == Path;
  // The field of the very object that a method was called on.
  return F->At.K == Node::Field && F->At.Index < Node::OfCall &&
         !Path.empty() &&
         Path.components()[0] == Component{Component::Field, F->At.Entity} &&
         Path.dropFront(1) == F->Path;
}

/// Through a long-lived place: to everybody who reads it.
/// \p Unseen: only to those whom code that nobody sees calls.
/// \p Of: the variables of one of which it is a field, if that is known.
void TaintSolver::hop(FactId Id, EntityId Place, AccessPath Path, bool Unseen,
                      llvm::ArrayRef<uint32_t> Of) {
  if (llvm::is_contained(SourceEntities, Place) ||
      isReadAsSource(Path, Place) || wasThere(Id, Place, Path))
    return;
  auto Go = [&](uint32_t Variable) {
    const Fact &F = Facts[Id];
    Crossing X{Id, Place, Path.anyKey(), Unseen, Variable};
    if (Contexts[F.In].Root)
      cross(X, F.Consents, NoIndex, F.Likely, F.Sanitized);
    else
      Crossings.push_back(std::move(X)); // its callers are not all known yet
  };
  for (uint32_t Variable : Of)
    Go(Variable);
  if (Of.empty())
    Go(0);
}

/// An object that lives on holds the data under the fact's path: it is found in
/// the first field on it.
void TaintSolver::hopAlong(FactId Id, bool Unseen,
                           llvm::ArrayRef<uint32_t> Of) {
  const AccessPath Path = Facts[Id].Path;
  auto Cs = Path.components();
  for (size_t I = 0; I < Cs.size(); ++I)
    if (Cs[I].K == Component::Field)
      return hop(Id, Cs[I].Id, AccessPath(Cs.drop_front(I + 1)), Unseen, Of);
}

/// Whether the field at \p I knows an object that somebody else has: a
/// callback's capture or user data, a list of pointers. (Another single pointer
/// may own it.) \p Opaque: only user data.
bool TaintSolver::knowsAnother(llvm::ArrayRef<Component> Path, size_t I,
                               bool Opaque) const {
  const Entity *E =
      Path[I].K == Component::Field ? Prog.entity(Path[I].Id) : nullptr;
  if (!E || Opaque)
    return E && E->Signature.ends_with("void *");
  return E && (E->has(EF_RefersTo) || E->Signature.ends_with("void *") ||
               (E->has(EF_Designates) && I + 1 < Path.size() &&
                Path[I + 1].K != Component::Field));
}

/// What a call left in an object of this function, behind a pointer of which
/// nobody here knows where it leads: a callback or an observer that the object
/// was told of elsewhere. \p Opaque: only behind user data.
void TaintSolver::hopBehind(FactId Id, bool Opaque) {
  const Fact &F = Facts[Id];
  auto Cs = F.Path.components();
  size_t Pointer = Cs.size();
  for (size_t I = 0; I < Cs.size(); ++I)
    if (knowsAnother(Cs, I, Opaque))
      Pointer = I;
  if (Pointer == Cs.size())
    return;
  // What is done with it here is seen by the path that leads there.
  for (const Edge &E : edgesFrom(Prog.summary(Contexts[F.In].Function), F.At))
    if (E.FromPath.size() > Pointer && E.FromPath.overlaps(F.Path))
      return;
  for (size_t I = Pointer + 1; I < Cs.size(); ++I)
    if (Cs[I].K == Component::Field)
      return hop(Id, Cs[I].Id, AccessPath(Cs.drop_front(I + 1)));
}

FactId TaintSolver::putAt(FactId Id) const {
  for (unsigned Depth = 0; Depth < 100; ++Depth) {
    const Fact &F = Facts[Id];
    if (F.Why == Fact::Back)
      Id = F.Exit;
    else if (F.Why == Fact::Step && Facts[F.From].Why == Fact::Back)
      Id = F.From;
    else
      break;
  }
  return Id;
}

std::optional<Place> TaintSolver::queued(FactId Id) const {
  const Fact &F = Facts[putAt(Id)];
  if (F.From == NoIndex)
    return std::nullopt;
  const Fact &Before = Facts[F.From];
  FunctionIndex Fn = Contexts[F.In].Function;
  const FunctionSummary &S = Prog.summary(Fn);
  bool Out = Before.At.K == Node::ReceiverOut || Before.At.K == Node::Out;
  if (Out && Prog.appends(S.Calls[Before.At.Call].Callee))
    return Prog.place(Fn, S.Calls[Before.At.Call].Loc);
  if (F.Edge == NoIndex || Before.At.K != Node::Def)
    return std::nullopt;
  auto Into = S.Edges[F.Edge].ToPath.components();
  if (Into.empty() || Into.back().K == Component::Field)
    return std::nullopt;
  return Prog.place(Fn, S.Edges[F.Edge].Loc);
}

/// Whether \p F takes what is at \p Store only before what it puts there itself
/// at \p Put: that is from the last time it ran.
bool TaintSolver::isTakenBefore(FunctionIndex F, const Node &Store,
                                const Place &Put) const {
  return llvm::all_of(edgesFrom(Prog.summary(F), Store), [&](const Edge &E) {
    return E.Step == StepKind::Unchanged || Prog.place(F, E.Loc) < Put;
  });
}

void TaintSolver::cross(const Crossing &X, AtomSetRef Set, uint32_t Way,
                        bool Likely, uint32_t Sanitized) {
  const Fact F = Facts[X.Id];
  bool Capture = Prog.isCapture(X.Place);
  AtomSetRef Kept = Capture ? Set : Consents.ref(Consents.kept(Set));
  FunctionIndex Writer = Contexts[F.In].Function;
  auto Queued = Capture || Kept->empty() ? std::nullopt : queued(X.Id);
  auto To = [&](FunctionIndex R, const Node &At, uint32_t Owner,
                const AccessPath *Before = nullptr) {
    Fact Next = F;
    Next.In = Clear.any(X.Place) && F.At.K == Node::Global
                  ? root(R, Owner, X.Place, X.Path)
                  : root(R, Owner, 0, {}, X.Of);
    Next.At = At;
    Next.Path = Before ? Before->then(X.Path) : X.Path;
    Next.From = X.Id;
    Next.Exit = Next.Edge = NoIndex;
    Next.Why = Fact::Hop;
    Next.Untouched = false;
    Next.Way = Way;
    Next.Whose = Next.Given = 0; // in no words that are known there
    Next.Likely = Likely || At.K == Node::Field;
    Next.Sanitized = Sanitized;
    Next.Consents = Kept;
    if (Capture) {
      if (auto L = Consents.runsLater(R))
        Next.Consents = Consents.ref(Consents.deferred(Kept, *L));
    } else if (Queued && (R == Writer ? isTakenBefore(R, At, *Queued)
                                      : !Prog.sameEntry(Writer, R))) {
      Next.Consents =
          Consents.ref(Consents.deferred(Kept, {*Queued, Prog.name(X.Place)}));
    }
    add(std::move(Next));
  };
  for (FunctionIndex R : Prog.readers(X.Place)) {
    if (F.At.K == Node::Global) {
      if (!Clear.onEntry(R, X.Place, X.Path))
        To(R, F.At, Node::OfAny);
      continue;
    }
    if (X.Unseen && !Prog.callers(R).empty())
      continue;
    for (const Node &Read : Prog.reads(R, X.Place)) {
      // What nobody is seen to call finds its own object there.
      if (X.Unseen && Read.Index >= Node::OfTaker)
        continue;
      if ((!X.Of || Prog.mayBe(R, Read.Index, X.Of)) &&
          Prog.livesOn(R, Read.Index))
        To(R, Read, Read.Index);
    }
  }
  // What a global pointer leads to is found by whoever handed it over.
  if (F.At.K == Node::Global && !X.Path.empty())
    for (const Keeper &K : keepers(X.Place))
      if (K.Function != Writer)
        To(K.Function, K.Out, Node::OfAny, &K.Path);
}

/// Ways looked at from one hop up to the functions the data comes from.
static constexpr unsigned MaxWays = 60;

/// Contexts into which there is a new way since the last time.
std::vector<bool> TaintSolver::calledAnew() const {
  std::vector<bool> Anew(Contexts.size());
  for (ContextId C : EnteredAnew)
    Anew[C] = true;
  // Most are entered from older ones: few rounds.
  for (bool Again = !EnteredAnew.empty(); Again;) {
    Again = false;
    for (ContextId C = 0; C < Contexts.size(); ++C)
      if (!Anew[C] && llvm::any_of(Contexts[C].CalledFrom,
                                   [&](const EntryContext::Incoming &I) {
                                     return Anew[I.In];
                                   }))
        Anew[C] = Again = true;
  }
  return Anew;
}

/// A callee puts data where it lives on under what all its callers asked: each
/// way in is a fact of its own. True if there were new ones.
bool TaintSolver::crossFromCallees() {
  if (EnteredAnew.empty() && Crossings.size() == CrossingsSeen)
    return false;
  std::vector<bool> Anew = calledAnew();
  EnteredAnew.clear();
  size_t First = std::exchange(CrossingsSeen, Crossings.size());
  size_t Before = Facts.size();
  for (size_t N = 0; N < CrossingsSeen; ++N)
    if (N >= First || Anew[Facts[Crossings[N].Id].In])
      crossUp(N);
  return Facts.size() != Before;
}

void TaintSolver::crossUp(size_t N) {
  struct Item {
    ContextId In;
    AtomSetRef Set;
    std::optional<LaterRun> Late;
    std::vector<FactId> Way;
    bool Likely;
    uint32_t Sanitized;
  };
  const Crossing X = Crossings[N];
  const Fact F = Facts[X.Id];
  std::vector<Item> Work{
      {F.In, F.Consents, std::nullopt, {}, F.Likely, F.Sanitized}};
  std::map<std::pair<ContextId, bool>, std::vector<AtomSetRef>> Seen;
  for (size_t I = 0; I < Work.size(); ++I) {
    const Item Y = Work[I];
    const EntryContext &C = Contexts[Y.In];
    if (C.Root) {
      if (!Crossed.insert({N, Y.In, Y.Set.id()}).second)
        continue;
      Ways.push_back(Y.Way);
      cross(X, Y.Set, Ways.size() - 1, Y.Likely, Y.Sanitized);
      continue;
    }
    auto &Known = Seen[{Y.In, Y.Late.has_value()}];
    if (llvm::any_of(Known,
                     [&](AtomSetRef S) { return std::ranges::includes(*Y.Set, *S); }))
      continue;
    Known.push_back(Y.Set);
    for (const EntryContext::Incoming &In : C.CalledFrom) {
      if (Work.size() >= MaxWays)
        break;
      const Fact &Caller = Facts[In.Caller];
      Item Up = Y;
      Up.In = Caller.In;
      Up.Way.push_back(In.Caller);
      Up.Set = Consents.throughCall(Y.Set, Caller.Consents,
                                    {Contexts[Caller.In].Function, In.Call},
                                    In.How, Up.Late);
      Up.Likely |= Caller.Likely;
      Up.Sanitized |= Caller.Sanitized;
      Work.push_back(std::move(Up));
    }
  }
}
