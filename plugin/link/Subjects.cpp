//===- link/Subjects.cpp --------------------------------------------------===//
#include "link/Subjects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

using namespace askfirst;

/// Keys by their text, however they were come by.
static Component keyed(llvm::StringRef Text) {
  return {Component::Key, llvm::xxh3_64bits(Text)};
}

static Component someOne() { return keyed("(some one)"); }

bool Subjects::isSomeOne(const Who &W) {
  return llvm::is_contained(W.Path, someOne());
}

static Component part(EntityId Id) { return {Component::Field, Id}; }

static bool isConstant(const Term &T) {
  return T.K == Term::Integer || T.K == Term::String || T.K == Term::Enumerator;
}

Who Subjects::ofTerm(FunctionIndex F, const std::vector<Term> &Terms,
                     TermIndex I, unsigned Depth) const {
  Who W;
  W.In = F;
  if (!I || I >= Terms.size() || Depth > 8)
    return W;
  const Term &T = Terms[I];
  auto Under = [&](TermIndex Base, Component C) {
    Who B = ofTerm(F, Terms, Base, Depth + 1);
    if (B.Root != Who::None) {
      B.Path.push_back(C);
      B.Class = 0;
      if (C.K == Component::Field)
        if (const Entity *E = Prog.entity(C.Id))
          B.Class = E->Class;
    }
    return B;
  };
  switch (T.K) {
  case Term::Param:
    W.Root = Who::Param;
    W.Number = T.Number;
    if (const auto &Ps = Prog.summary(F).Parameters;
        T.Number >= 0 && size_t(T.Number) < Ps.size())
      W.Class = Ps[T.Number].Class;
    return W;
  case Term::This:
    W.Root = Who::This;
    if (const Entity *E = Prog.entity(Prog.summary(F).Id))
      W.Class = E->Parent;
    return W;
  case Term::Global:
    W.Root = Who::Global;
    W.Entity = T.Entity;
    if (const Entity *E = Prog.entity(T.Entity))
      W.Class = E->Class;
    return W;
  case Term::Value:
    if (T.Text.empty())
      return W;
    W.Root = Who::Local;
    W.Name = T.Text;
    return W;
  case Term::Integer:
  case Term::String:
  case Term::Enumerator:
    W.Root = Who::Constant;
    W.Name = T.K == Term::String ? T.Text : std::to_string(T.Number);
    return W;
  case Term::Field:
    return Under(T.Operands.empty() ? 0 : T.Operands[0], part(T.Entity));
  case Term::Element: {
    TermIndex Key = T.Operands.size() > 1 ? T.Operands[1] : 0;
    Component C{Component::Element, 0};
    if (T.Number == 2)
      C = someOne();
    else if (!T.Text.empty())
      C = keyed(T.Text);
    else if (const Entity *E = Prog.entity(T.Entity))
      C = keyed(E->Name);
    else if (Key && isConstant(Terms[Key]))
      C = keyed(Terms[Key].K == Term::String
                    ? Terms[Key].Text
                    : std::to_string(Terms[Key].Number));
    return Under(T.Operands.empty() ? 0 : T.Operands[0], C);
  }
  case Term::Call:
    if (T.CallSite < Prog.summary(F).Calls.size())
      return ofCall(F, T.CallSite, NoIndex, Depth + 1);
    return W;
  default:
    return W;
  }
}

/// What a call gave belongs to whom it was asked about: its arguments, or, if
/// it has none, its object.
Who Subjects::ofCall(FunctionIndex F, CallIndex C, uint32_t Without,
                     unsigned Depth) const {
  const FunctionSummary &S = Prog.summary(F);
  const Call &K = S.Calls[C];
  Who Best;
  Best.In = F;
  if (Depth > 8)
    return Best;
  for (uint32_t I = 0; I < K.Arguments.size(); ++I) {
    if (I == Without || K.Arguments[I].Flags & AF_Callable)
      continue;
    Who W = ofTerm(F, S.Terms, K.Arguments[I].Value, Depth + 1);
    if (Best.Root == Who::None || Best.Root == Who::Constant)
      if (W.Root != Who::None)
        Best = std::move(W);
  }
  if (Best.Root == Who::None && K.Receiver && !K.has(CF_Construct)) {
    Best = ofTerm(F, S.Terms, K.Receiver, Depth + 1);
    if (Best.Root != Who::None && Best.Path.empty() && !Best.Class)
      Best.Class = K.ReceiverClass;
  }
  if (Best.Root == Who::None) {
    Best.Root = Who::Made;
    Best.Number = C;
  }
  Best.Path.push_back(part(K.Callee));
  Best.Class = 0;
  return Best;
}

/// \p W, of whom \p Copy is one: of an element that stands beside another
/// (`all[i + 1]`) the name says which one it is.
static Who neighbour(Who W, const Def &Copy) {
  llvm::StringRef Name = Copy.Name;
  if (Name.consume_front("element ") && !W.Path.empty() &&
      W.Path.back() == Component{Component::Element, 0})
    W.Path.back() = keyed(Name);
  return W;
}

Who Subjects::ofNode(FunctionIndex F, const Node &N, const AccessPath &P,
                     unsigned Depth) const {
  const FunctionSummary &S = Prog.summary(F);
  Who W;
  W.In = F;
  if (Depth > 8)
    return W;
  switch (N.K) {
  case Node::Param:
  case Node::This: {
    Term T;
    T.K = N.K == Node::Param ? Term::Param : Term::This;
    T.Number = N.Index;
    W = ofTerm(F, {Term(), T}, 1);
    break;
  }
  case Node::Global:
    W.Root = Who::Global;
    W.Entity = N.Entity;
    break;
  case Node::Result:
    W = ofCall(F, N.Call, NoIndex, Depth + 1);
    break;
  case Node::Out:
    W = ofCall(F, N.Call, N.Index, Depth + 1);
    break;
  case Node::ReceiverOut:
    if (S.Calls[N.Call].has(CF_Construct))
      W = ofCall(F, N.Call, NoIndex, Depth + 1);
    else
      W = ofTerm(F, S.Terms, S.Calls[N.Call].Receiver, Depth + 1);
    break;
  case Node::Def: {
    // A copy of one whole thing is that thing, in whichever container.
    std::optional<Who> From;
    bool Several = false;
    for (const Edge &E : S.Edges) {
      if (!(E.To == N) || !E.ToPath.empty() || E.From == N)
        continue;
      if (E.From.K == Node::Field || E.From.K == Node::FieldRead ||
          E.From.K == Node::Object || E.From.K == Node::Function)
        continue;
      if (E.Step != StepKind::Copy && E.Step != StepKind::Element &&
          E.Step != StepKind::Unchanged) {
        Several = true;
        continue;
      }
      Who X = ofNode(F, E.From, E.FromPath, Depth + 1);
      Several |= From && *From != X;
      From = std::move(X);
    }
    if (From && !Several && From->Root != Who::None) {
      W = neighbour(*From, S.Defs[N.Index]);
    } else if (N.Index < S.Defs.size() && !S.Defs[N.Index].Name.empty()) {
      W.Root = Who::Local;
      W.Name = S.Defs[N.Index].Name;
    }
    break;
  }
  default:
    return W;
  }
  if (W.Root == Who::None)
    return W;
  const AccessPath Any = P.anyKey();
  for (const Component &C : Any.components()) {
    W.Path.push_back(C.K == Component::Key ? keyed(Prog.name(C.Id)) : C);
    W.Class = 0;
    if (C.K == Component::Field)
      if (const Entity *E = Prog.entity(C.Id))
        W.Class = E->Class;
  }
  return W;
}

std::vector<Who> Subjects::ownersAt(FunctionIndex F, const Edge &E,
                                    const Node &Start) const {
  std::vector<Who> Out;
  if (Start.K == Node::Result || Start.K == Node::Out) {
    Out.push_back(ofCall(F, Start.Call,
                         Start.K == Node::Out ? Start.Index : uint32_t(NoIndex),
                         0));
    return Out;
  }
  bool Field = Start.K == Node::Field || Start.K == Node::FieldRead;
  if (!Field && Start.K != Node::Object)
    return Out;
  const Entity *What = Prog.entity(Start.Entity);
  // The same step is there once for what the policy may say of the field and
  // once for where the object itself stands.
  for (const Edge &X : Prog.summary(F).Edges) {
    if (!(X.To == E.To) || X.Loc != E.Loc || !(X.ToPath == E.ToPath))
      continue;
    if (X.From.K == Node::Field || X.From.K == Node::FieldRead ||
        X.From.K == Node::Object || X.From.K == Node::Function)
      continue;
    AccessPath Path = X.FromPath;
    if (Field) {
      // Without the field itself and what lies below it.
      size_t At = 0;
      while (At < Path.size() && Path.components()[At].Id != Start.Entity)
        ++At;
      if (At == Path.size())
        continue;
      Path = AccessPath(Path.components().take_front(At));
    } else if (size_t Part = E.FromPath.size(); Part <= Path.size()) {
      // Of the object, not of the part of it that is taken.
      Path = AccessPath(Path.components().drop_back(Part));
    }
    Who W = ofNode(F, X.From, Path);
    if (W.Root == Who::None)
      continue;
    if (X.To.K == Node::Def && X.ToPath.empty() && !Field)
      W = neighbour(std::move(W), Prog.summary(F).Defs[X.To.Index]);
    W.Class = Field ? (What ? What->Parent : 0) : Start.Entity;
    Out.push_back(std::move(W));
  }
  return Out;
}

Who Subjects::toCaller(const Who &W, FunctionIndex Callee, SiteRef Caller,
                       const Target &T) const {
  Who Nobody;
  Nobody.In = Caller.Function;
  if (W.Root == Who::Constant || W.Root == Who::Global) {
    Who Same = W;
    Same.In = Caller.Function;
    return Same;
  }
  if (W.In != Callee)
    return Nobody;
  const FunctionSummary &S = Prog.summary(Caller.Function);
  const Call &C = S.Calls[Caller.Call];
  Who Up;
  size_t Rest = 0;
  if (W.Root == Who::This && !W.Path.empty() &&
      Prog.isCapture(W.Path.front().Id)) {
    // What a closure captured is the variable of that name where it was made.
    if (T.How == Target::Plain)
      return Nobody;
    std::string Name =
        llvm::StringRef(Prog.name(W.Path.front().Id)).rsplit("::").second.str();
    Up.In = Caller.Function;
    Up.Root = Who::Local;
    Up.Name = Name;
    for (size_t I = 0; I < S.Parameters.size(); ++I)
      if (S.Parameters[I].Name == Name) {
        Up.Root = Who::Param;
        Up.Number = I;
        Up.Name.clear();
        Up.Class = S.Parameters[I].Class;
      }
    Rest = 1;
  } else if (T.How == Target::Callable) {
    return Nobody;
  } else if (W.Root == Who::Param && W.Number >= 0 &&
             size_t(W.Number) < C.Arguments.size()) {
    Up = ofTerm(Caller.Function, S.Terms, C.Arguments[W.Number].Value);
  } else if (W.Root == Who::This) {
    Up = ofTerm(Caller.Function, S.Terms, C.Receiver);
  }
  if (Up.Root == Who::None)
    return Nobody;
  Up.Path.insert(Up.Path.end(), W.Path.begin() + Rest, W.Path.end());
  if (W.Path.size() > Rest || W.Class)
    Up.Class = W.Class;
  return Up;
}

EntityId Subjects::classAt(const Who &W, size_t Length) const {
  if (Length == W.Path.size() && W.Class)
    return W.Class;
  if (Length < W.Path.size() && W.Path[Length].K == Component::Field)
    if (const Entity *E = Prog.entity(W.Path[Length].Id))
      return E->Parent;
  if (Length > 0 && W.Path[Length - 1].K == Component::Field)
    if (const Entity *E = Prog.entity(W.Path[Length - 1].Id))
      return E->Class;
  if (Length == 0 && W.Root == Who::Param)
    if (const auto &Ps = Prog.summary(W.In).Parameters;
        size_t(W.Number) < Ps.size())
      return Ps[W.Number].Class;
  return 0;
}

std::optional<Who> Subjects::prefixOf(const Who &W, EntityId Class) const {
  for (size_t N = W.Path.size() + 1; N-- > 0;)
    if (EntityId C = classAt(W, N); C && Class && Prog.isA(C, Class)) {
      Who P = W;
      P.Path.resize(N);
      P.Class = C;
      return P;
    }
  return std::nullopt;
}

static bool sameRoot(const Who &A, const Who &B) {
  return A.In == B.In && A.Root == B.Root && A.Number == B.Number &&
         A.Entity == B.Entity && A.Name == B.Name;
}

static bool hasElement(const Who &W) {
  return llvm::any_of(
      W.Path, [](const Component &C) { return C.K == Component::Element; });
}

/// Key and value of one element of a map are about one person.
static bool inOnePair(const Who &A, const Who &B) {
  auto Pair = [](const Component &C) {
    return C == keyed("0") || C == keyed("1");
  };
  size_t I = 0;
  while (I < A.Path.size() && I < B.Path.size() && A.Path[I] == B.Path[I])
    ++I;
  return sameRoot(A, B) && I && A.Path[I - 1].K == Component::Element &&
         I < A.Path.size() && I < B.Path.size() && Pair(A.Path[I]) &&
         Pair(B.Path[I]);
}

/// Whether \p Of stands beside where the iterator \p It does.
static bool isBeside(const Who &Of, const Who &It) {
  return It.Root == Who::Local &&
         llvm::any_of(Of.Path, [&](const Component &C) {
           return C == keyed(It.Name + " + 1") ||
                  C == keyed(It.Name + " - 1") ||
                  C == keyed("next " + It.Name) ||
                  C == keyed("prev " + It.Name);
         });
}

/// Whether a parameter or local, or one of that name, is compared somewhere in
/// its function: `if (id == 3)`.
bool Subjects::isHeldAgainst(const Who &Variable) const {
  const FunctionSummary &In = Prog.summary(Variable.In);
  return llvm::any_of(In.Guards, [&](const Guard &G) {
    const Term &T = In.Terms[G.About];
    bool Is = Variable.Root == Who::Param
                  ? T.K == Term::Param && T.Number == Variable.Number
                  : T.K == Term::Value && T.Text == Variable.Name;
    return Is && (G.Result == Outcome::Equal || G.Result == Outcome::NotEqual);
  });
}

/// Whether \p Parameter is one, and no caller is seen to hand over \p Constant;
/// or a local that is a key, too, and not known to be a constant.
bool Subjects::isNotHanded(const Who &Parameter, const Who &Constant) const {
  bool Local = Parameter.Root == Who::Local;
  if ((!Local && Parameter.Root != Who::Param) ||
      Constant.Root != Who::Constant || isHeldAgainst(Parameter))
    return false;
  if (Local) {
    const Entity *By = Parameter.Path.empty()
                           ? nullptr
                           : Prog.entity(Parameter.Path.front().Id);
    return By && By->Kind == EntityKind::Function;
  }
  return llvm::none_of(Prog.callers(Parameter.In), [&](const SiteRef &Site) {
    const FunctionSummary &S = Prog.summary(Site.Function);
    const auto &Args = S.Calls[Site.Call].Arguments;
    if (Parameter.Number < 0 || size_t(Parameter.Number) >= Args.size())
      return true;
    Who Given = ofTerm(Site.Function, S.Terms, Args[Parameter.Number].Value);
    return Given.Root == Who::Constant && Given.Name == Constant.Name;
  });
}

/// Whether \p Made is what a call gave for something that no term describes,
/// and \p Other what the same function gave for something that one does:
/// `load(id)` and `load(id + 1)`.
bool Subjects::isByOtherKey(const Who &Made, const Who &Other) const {
  if (Made.Root != Who::Made || Other.Root == Who::Made || Made.Path.empty() ||
      Other.Path.empty() || Made.Path.front() != Other.Path.front())
    return false;
  const auto &Args = Prog.summary(Made.In).Calls[Made.Number].Arguments;
  return llvm::any_of(Args, [](const Argument &A) {
    return !A.Value && !(A.Flags & (AF_Callable | AF_Default));
  });
}

/// Whether the function \p Outer calls \p Inner: what it gives may have that
/// in it.
bool Subjects::gives(EntityId Outer, EntityId Inner) const {
  const Entity *E = Prog.entity(Outer), *I = Prog.entity(Inner);
  if (!E || !I || E->Kind != EntityKind::Function ||
      I->Kind != EntityKind::Function)
    return false;
  return llvm::any_of(Prog.bodies(Outer), [&](FunctionIndex F) {
    return llvm::any_of(Prog.summary(F).Calls,
                        [&](const Call &C) { return C.Callee == Inner; });
  });
}

bool Subjects::differ(const Who &Owner, const Who &Asked) const {
  if (Owner.Root == Who::None || Asked.Root == Who::None ||
      Owner.In != Asked.In || inOnePair(Owner, Asked))
    return false;
  if (isBeside(Owner, Asked) || isBeside(Asked, Owner))
    return true;
  EntityId Class = Owner.Class ? Owner.Class : classAt(Owner, 0);
  // Both as objects of one class, or both as the keys they go by.
  std::optional<Who> A = prefixOf(Asked, Class), O = prefixOf(Owner, Class);
  if (A && O) {
    if (!sameRoot(*O, *A)) {
      if (!O->Path.empty() && !A->Path.empty() &&
          (gives(O->Path.front().Id, A->Path.front().Id) ||
           gives(A->Path.front().Id, O->Path.front().Id)))
        return (O->Root == Who::Constant || A->Root == Who::Constant) &&
               (isNotHanded(*O, *A) || isNotHanded(*A, *O));
      if (O->Root == Who::Made || A->Root == Who::Made)
        return hasElement(*O) != hasElement(*A) || isByOtherKey(*O, *A) ||
               isByOtherKey(*A, *O);
      bool Named = O->Root == Who::Param || O->Root == Who::Local ||
                   O->Root == Who::Global || O->Root == Who::This;
      // A parameter may have been copied into what a local holds.
      if (O->Root == A->Root || hasElement(*O) != hasElement(*A))
        return true;
      if (O->Root == Who::Constant || A->Root == Who::Constant)
        return !O->Path.empty() && !A->Path.empty() &&
               (isNotHanded(*O, *A) || isNotHanded(*A, *O));
      return Named && O->Root != Who::Local && A->Root != Who::Local;
    }
    for (size_t I = 0; I < O->Path.size() && I < A->Path.size(); ++I) {
      const Component &X = O->Path[I], &Y = A->Path[I];
      if (X == Y)
        continue;
      if (gives(X.Id, Y.Id) || gives(Y.Id, X.Id))
        return false;
      // Two fields, two keys; one of the elements that a loop goes through is
      // not the one under a key.
      return (X.K == Component::Field) == (Y.K == Component::Field);
    }
    if (O->Path.size() == A->Path.size())
      return false;
    // Who is looked up by way of somebody may be that somebody.
    const Who &Longer = O->Path.size() > A->Path.size() ? *O : *A;
    size_t Shared = std::min(O->Path.size(), A->Path.size());
    return llvm::none_of(llvm::drop_begin(Longer.Path, Shared),
                         [&](const Component &C) {
                           const Entity *E = Prog.entity(C.Id);
                           return C.K == Component::Field && E &&
                                  E->Kind == EntityKind::Function;
                         });
  }
  if (sameRoot(Owner, Asked))
    return false;
  if (Owner.Root != Asked.Root)
    return false;
  // Two keys that are written out.
  if (Owner.Root == Who::Constant && Owner.Path.empty() && Asked.Path.empty())
    return true;
  // Loaded by different keys.
  EntityId OC = classAt(Owner, 0), AC = classAt(Asked, 0);
  return (Owner.Root == Who::Param || Owner.Root == Who::Constant ||
          Owner.Root == Who::Local) &&
         OC == AC && (A || !OC) && !Owner.Path.empty();
}

std::string Subjects::text(const Who &W) const {
  auto Last = [](const std::string &S) {
    size_t At = S.rfind("::");
    return At == std::string::npos ? S : S.substr(At + 2);
  };
  std::string Out;
  switch (W.Root) {
  case Who::None:
    return "";
  case Who::Param:
    if (const auto &Ps = Prog.summary(W.In).Parameters;
        size_t(W.Number) < Ps.size())
      Out = Ps[W.Number].Name;
    break;
  case Who::This:
    Out = "this";
    break;
  case Who::Local:
  case Who::Constant:
    Out = W.Name;
    break;
  case Who::Global:
    Out = Last(Prog.name(W.Entity));
    break;
  case Who::Made:
    break;
  }
  for (const Component &C : W.Path) {
    if (C.K != Component::Field) {
      Out += "[...]";
      continue;
    }
    const Entity *E = Prog.entity(C.Id);
    std::string Name = Last(Prog.name(C.Id));
    if (E && E->Kind == EntityKind::Function)
      Out = Name + "(" + Out + ")";
    else
      Out += (Out.empty() ? "" : ".") + Name;
  }
  return Out;
}
