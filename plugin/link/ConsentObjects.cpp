//===- link/ConsentObjects.cpp - Answers kept in objects ------------------===//
//
// The part of ConsentSolver that knows of which object a field is asked: one
// that was made here, a member of another, a row of a list. What is written to
// the same field of an object that is known to be another one does not count.
//
//===----------------------------------------------------------------------===//
#include "link/ConsentSolver.h"
#include "link/Outcomes.h"
#include "llvm/ADT/STLExtras.h"
#include <functional>

using namespace askfirst;

/// How many ways in are looked at for one answer.
static constexpr unsigned MaxWaysIn = 200;
/// How many writes to a field are looked for in the methods of one object.
static constexpr size_t MaxMethods = 16;

/// What \p Said says of \p Inner, whoever calls it: where the answer came in by
/// a parameter, what those hand over who call it, or who call them.
ConsentSolver::Known ConsentSolver::inContexts(Env &Inner, Says Said) {
  unsigned Budget = MaxWaysIn;
  return inContexts(Inner, Said, 0, Budget);
}

/// What holds at a call for all that the callee does. What the caller's own
/// parameters say is in no words that are known elsewhere.
ConsentSolver::Known ConsentSolver::askedAt(const SiteRef &Site,
                                            unsigned Depth) {
  Env Caller{Site.Function};
  Caller.Depth = Depth;
  Known Here =
      guards(Caller, Prog.summary(Site.Function).Calls[Site.Call].Guards);
  if (Here)
    std::erase_if(*Here, std::mem_fn(&ConsentAtom::isOpen));
  return Here;
}

ConsentSolver::Known ConsentSolver::inContexts(Env &Top, Says Said,
                                               unsigned Level,
                                               unsigned &Budget) {
  if (!Budget || (Top.Depth && isTired()))
    return Found();
  --Budget;
  bool Before = std::exchange(AsksCallers, false);
  Known Out = Said();
  bool Asks = std::exchange(AsksCallers, Before);
  if (!Out || !(Asks || llvm::any_of(*Out, std::mem_fn(&ConsentAtom::isOpen))))
    return Out;
  auto Callers = Prog.callers(Top.F);
  if (Level > 3 || Callers.empty()) {
    std::erase_if(*Out, std::mem_fn(&ConsentAtom::isOpen));
    return Out;
  }
  Known All;
  for (const SiteRef &Site : Callers) {
    Env Caller{Site.Function};
    Caller.Depth = Top.Depth;
    Top.Outer = &Caller;
    Top.From = Site.Call;
    Known Here = inContexts(Caller, Said, Level + 1, Budget);
    // `if (asked()) setEnabled(true);`
    if (Here && Here->empty() && Budget)
      Here = askedAt(Site, Caller.Depth);
    All = either(std::move(All), std::move(Here));
  }
  Top.Outer = nullptr;
  Top.From = NoIndex;
  return All;
}

/// Whether others are handed the object \p Object to do with it what they want.
static bool isPassedOn(const FunctionSummary &S, TermIndex Object) {
  return llvm::any_of(S.Calls, [&](const Call &C) {
    return llvm::any_of(C.Arguments, [&](const Argument &A) {
      return A.Value == Object && A.Flags & AF_MayWrite;
    });
  });
}

/// Whether \p F, a method, leaves its object to those who have it anyway: it
/// hands it to nobody and puts it nowhere.
bool ConsentSolver::keepsToItself(FunctionIndex F) const {
  auto [It, New] = Keeping.try_emplace(F, true);
  if (!New)
    return It->second; // a cycle hands on nothing by itself
  const FunctionSummary &S = Prog.summary(F);
  const Entity *M = Prog.entity(S.Id);
  bool HandedOn = llvm::any_of(S.Edges, [&](const Edge &E) {
    bool Whole = (E.From.K == Node::This && E.FromPath.empty()) ||
                 (E.From.K == Node::Object && M && E.From.Entity == M->Parent);
    return Whole && E.To.K != Node::ThisOut && E.To.K != Node::Receiver;
  });
  for (CallIndex C = 0; C < S.Calls.size() && !HandedOn; ++C) {
    const Call &K = S.Calls[C];
    HandedOn = llvm::any_of(K.Arguments, [&](const Argument &A) {
      return S.Terms[A.Value].K == Term::This && A.Flags & AF_MayWrite;
    });
    if (S.Terms[K.Receiver].K == Term::This && K.has(CF_ReceiverMayWrite))
      for (const Target &T : Prog.targets({F, C}))
        HandedOn |= T.How != Target::Plain || !keepsToItself(T.Body);
  }
  return Keeping[F] = !HandedOn;
}

/// Whether \p Object is made in a function that alone has it: what is written
/// to it is written there, or by the methods that are called on it there.
bool ConsentSolver::isOwn(const Env &E, TermIndex Object) const {
  const Env *At = &E;
  while (Object && At->Outer) {
    const Term &T = terms(*At)[Object];
    if (T.K == Term::This) {
      const Call &K = Prog.summary(At->Outer->F).Calls[At->From];
      Object = K.has(CF_Construct) ? 0 : K.Receiver;
    } else if (T.K == Term::Param) {
      const Argument *Given = handed(*At, T);
      Object = Given ? Given->Value : 0;
    } else {
      break;
    }
    At = At->Outer;
  }
  const FunctionSummary &S = Prog.summary(At->F);
  if (!Object || S.Terms[Object].K != Term::Value || At->Depth > 6 ||
      isPassedOn(S, Object))
    return false;
  EntityId Class = 0;
  for (CallIndex C = 0; C < S.Calls.size(); ++C) {
    const Call &K = S.Calls[C];
    if (K.Receiver != Object)
      continue;
    Class = K.ReceiverClass;
    if (K.has(CF_ReceiverMayWrite))
      for (const Target &T : Prog.targets({At->F, C}))
        if (T.How != Target::Plain || !keepsToItself(T.Body))
          return false;
  }
  return Class && llvm::none_of(S.Edges, [&](const Edge &X) {
           return X.From.K == Node::Object && X.To.K == Node::Field &&
                  Prog.isA(Class, X.From.Entity);
         });
}

/// What methods that are called on \p Object of \p E write to its \p Field.
bool ConsentSolver::methodsOn(const Env &E, TermIndex Object, EntityId Field,
                              llvm::ArrayRef<Condition> Under,
                              EachWrite Take) const {
  if (E.Depth > 6 || Prog.writes(Field).size() > MaxMethods)
    return false;
  const FunctionSummary &S = Prog.summary(E.F);
  bool Found = false;
  for (CallIndex C = 0; C < S.Calls.size(); ++C) {
    const Call &K = S.Calls[C];
    if (!Object || K.Receiver != Object || !K.has(CF_ReceiverMayWrite) ||
        K.has(CF_Construct))
      continue;
    for (const Target &Tg : Prog.targets({E.F, C})) {
      if (Tg.How != Target::Plain || Tg.Body == E.F)
        continue;
      const FunctionSummary &Body = Prog.summary(Tg.Body);
      Env In{Tg.Body, &E, C, E.Depth + 1};
      // `if (asked()) service.start();`
      std::vector<Condition> Here(Under.begin(), Under.end());
      if (K.Guards)
        Here.push_back({E, K.Guards});
      for (const StateWrite &W : Body.Writes)
        if (W.Target == Field && Body.Terms[W.Object].K == Term::This) {
          Take(In, W, Here);
          Found = true;
        }
      Found |= methodsOnThis(In, Field, Here, Take);
    }
  }
  return Found;
}

bool ConsentSolver::methodsOnThis(const Env &E, EntityId Field,
                                  llvm::ArrayRef<Condition> Under,
                                  EachWrite Take) const {
  bool Found = false;
  for (TermIndex I = 1; I < terms(E).size(); ++I)
    if (terms(E)[I].K == Term::This)
      Found |= methodsOn(E, I, Field, Under, Take);
  return Found;
}

/// What the constructor that call \p S runs, or those of the bases, write.
bool ConsentSolver::makersOf(SiteRef S, const Env &E, EntityId Field,
                             llvm::ArrayRef<Condition> Under,
                             EachWrite Take) const {
  bool Found = false;
  if (E.Depth > 8)
    return false;
  // Of the very object that a constructor makes.
  auto IsBase = [&](const FunctionSummary &Maker, EntityId Callee) {
    const Entity *C = Prog.entity(Callee), *M = Prog.entity(Maker.Id);
    return C && M && C->Parent && C->Parent != M->Parent &&
           Prog.isA(M->Parent, C->Parent);
  };
  for (const Target &Tg : Prog.targets(S)) {
    const FunctionSummary &Maker = Prog.summary(Tg.Body);
    Env In{Tg.Body, &E, S.Call, E.Depth + 1};
    for (const StateWrite &W : Maker.Writes)
      if (W.Target == Field && Maker.Terms[W.Object].K == Term::This) {
        Take(In, W, Under);
        Found = true;
      }
    Found |= methodsOnThis(In, Field, Under, Take);
    for (CallIndex C = 0; C < Maker.Calls.size() && !Found; ++C)
      if (const Call &K = Maker.Calls[C];
          K.has(CF_Construct) && IsBase(Maker, K.Callee))
        Found |= makersOf({Tg.Body, C}, In, Field, Under, Take);
  }
  return Found;
}

/// A field of a base, asked by a method of a class that is derived from it:
/// what the constructors of that class hand the base's.
bool ConsentSolver::madeByHeirs(const Env &E, EntityId Field,
                                llvm::ArrayRef<Condition> Under,
                                EachWrite Take) const {
  const Entity *Asking = Prog.entity(Prog.summary(E.F).Id);
  const Entity *Asked = Prog.entity(Field);
  if (!Asking || !Asked || !Asking->Parent || Asking->Parent == Asked->Parent ||
      Prog.writes(Field).size() > 8)
    return false;
  bool Found = false;
  for (const Program::Write &W : Prog.writes(Field)) {
    const Entity *Base = W.Function == NoIndex
                             ? nullptr
                             : Prog.entity(Prog.summary(W.Function).Id);
    if (!Base)
      continue;
    if (!Base->has(EF_Constructor)) // whoever sets it later
      return false;
    for (const SiteRef &Site : Prog.callers(W.Function)) {
      const Entity *Heir = Prog.entity(Prog.summary(Site.Function).Id);
      if (!Heir || !Heir->has(EF_Constructor) ||
          !Prog.isA(Heir->Parent, Asking->Parent))
        continue;
      Env Caller{Site.Function};
      Caller.Depth = E.Depth + 1;
      Env In{W.Function, &Caller, Site.Call, E.Depth + 1};
      Take(In, *W.W, Under);
      Found = true;
    }
  }
  return Found;
}

/// The \p Field of whichever row of \p List.
bool ConsentSolver::rowsOf(const Env &E, TermIndex List, EntityId Field,
                           llvm::ArrayRef<Condition> Under,
                           EachWrite Take) const {
  if (!List || E.Depth > 8)
    return false;
  const Term &T = terms(E)[List];
  bool Found = false;
  switch (T.K) {
  case Term::Param: {
    const Argument *Given = E.Outer ? handed(E, T) : nullptr;
    return Given && rowsOf(*E.Outer, Given->Value, Field, Under, Take);
  }
  case Term::Value:
    for (const StateWrite &W : Prog.summary(E.F).Writes)
      if (const Term &Row = terms(E)[W.Object];
          W.Target == Field && Row.K == Term::Element &&
          !Row.Operands.empty() && Row.Operands[0] == List) {
        Take(E, W, Under);
        Found = true;
      }
    return Found;
  case Term::Call: {
    if (T.CallSite >= Prog.summary(E.F).Calls.size())
      return false;
    bool All = true;
    for (const Target &Tg : Prog.targets({E.F, T.CallSite})) {
      Env In{Tg.Body, &E, T.CallSite, E.Depth + 1};
      for (const ReturnSite &R : Prog.summary(Tg.Body).Returns) {
        All = All && Tg.How == Target::Plain &&
              rowsOf(In, R.Value, Field, Under, Take);
        Found = true;
      }
    }
    return All && Found;
  }
  default:
    return false;
  }
}

/// The member that \p Object is, as a part of whatever object; 0: it is none.
EntityId ConsentSolver::memberAt(const Env &E, TermIndex Object) const {
  const Env *At = &E;
  for (unsigned Steps = 0; Object && Steps < 12; ++Steps) {
    const Term &T = terms(*At)[Object];
    if (T.K == Term::Field) {
      const Entity *D = Prog.entity(T.Entity);
      return D && !D->has(EF_Nullable) && !D->has(EF_Designates) &&
                     !Prog.isCapture(T.Entity)
                 ? T.Entity
                 : 0;
    }
    if (T.K == Term::Address && !T.Operands.empty()) {
      Object = T.Operands[0];
      continue;
    }
    if ((T.K != Term::This && T.K != Term::Param) || !At->Outer)
      return 0;
    if (T.K == Term::This) {
      const Call &K = Prog.summary(At->Outer->F).Calls[At->From];
      Object = K.has(CF_Construct) ? 0 : K.Receiver;
    } else {
      const Argument *Given = handed(*At, T);
      Object = Given ? Given->Value : 0;
    }
    At = At->Outer;
  }
  return 0;
}

/// The field of what is the member \p Member of its object: what is written to
/// that of another member is left out.
ConsentSolver::Known ConsentSolver::ofMember(EntityId Member, EntityId Field,
                                             Outcome O, const Term &C,
                                             const Env &Reader) {
  auto Other = [&](FunctionIndex F, TermIndex Object) {
    if (Prog.summary(F).Terms[Object].K == Term::Value)
      return true; // an object of that function's own
    EntityId Is = memberAt(Env{F}, Object);
    return Is && Is != Member;
  };
  Known All;
  for (const Program::Write &W : Prog.writes(Field)) {
    const FunctionSummary *In =
        W.Function == NoIndex ? nullptr : &Prog.summary(W.Function);
    if (In && Other(W.Function, W.W->Object))
      continue;
    const Entity *F = In ? Prog.entity(In->Id) : nullptr;
    if (!F || F->has(EF_Constructor) ||
        In->Terms[W.W->Object].K != Term::This ||
        Prog.callers(W.Function).empty()) {
      All = either(std::move(All), writtenByAny(W, O, C, Reader));
      continue;
    }
    Place Where = Prog.place(W.Function, W.W->Loc);
    for (const SiteRef &Site : Prog.callers(W.Function)) {
      if (Other(Site.Function,
                Prog.summary(Site.Function).Calls[Site.Call].Receiver))
        continue;
      Env Caller{Site.Function}, E{W.Function};
      Caller.Depth = E.Depth = Reader.Depth + 1;
      E.Inside = Reader.Inside;
      E.Outer = &Caller;
      E.From = Site.Call;
      All = either(std::move(All), inContexts(Caller, [&] {
                     return written(E, *W.W, O, C, Where);
                   }));
    }
  }
  return All;
}

/// What call \p C of \p E writes to the field of the object that it is handed
/// as argument \p A.
bool ConsentSolver::filledBy(const Env &E, CallIndex C, uint32_t A,
                             EntityId Field, std::vector<Condition> Under,
                             EachWrite Take) const {
  if (E.Depth > 6)
    return false;
  bool Found = false;
  for (const Target &Tg : Prog.targets({E.F, C})) {
    if (Tg.How != Target::Plain || Tg.Body == E.F)
      continue;
    const FunctionSummary &Callee = Prog.summary(Tg.Body);
    Env In{Tg.Body, &E, C, E.Depth + 1};
    auto IsIt = [&](TermIndex I) {
      return Callee.Terms[I].K == Term::Param &&
             Callee.Terms[I].Number == int64_t(A);
    };
    for (const StateWrite &W : Callee.Writes)
      if (W.Target == Field && IsIt(W.Object)) {
        Take(In, W, Under);
        Found = true;
      } else if (!W.Target && IsIt(W.Object)) {
        std::vector<Condition> Here = Under;
        Here.push_back({In, W.Guards});
        Found |= writesOf(In, W.Value, Field, std::move(Here), Take);
      }
    for (CallIndex D = 0; D < Callee.Calls.size(); ++D)
      for (uint32_t B = 0; B < Callee.Calls[D].Arguments.size(); ++B)
        if (const Argument &G = Callee.Calls[D].Arguments[B];
            IsIt(G.Value) && G.Flags & AF_MayWrite)
          Found |= filledBy(In, D, B, Field, Under, Take);
  }
  return Found;
}

bool ConsentSolver::writesOf(const Env &E, TermIndex Object, EntityId Field,
                             std::vector<Condition> Under,
                             EachWrite Take) const {
  if (!Object || Object >= terms(E).size() || E.Depth > 10)
    return false;
  const Term &T = terms(E)[Object];
  const FunctionSummary &S = Prog.summary(E.F);
  auto Outside = [&](TermIndex In) {
    Env Outer = *E.Outer;
    Outer.Depth = E.Depth + 1;
    Outer.Also = nullptr;
    return writesOf(Outer, In, Field, Under, Take);
  };
  switch (T.K) {
  case Term::Param:
    if (E.Outer) {
      const Argument *Given = handed(E, T);
      return Given && Outside(Given->Value);
    }
    AsksCallers |= worthAsking(Field);
    return false;
  case Term::This: {
    if (!E.Outer) {
      if (madeByHeirs(E, Field, Under, Take))
        return true;
      AsksCallers |= worthAsking(Field);
      return false;
    }
    const Call &K = Prog.summary(E.Outer->F).Calls[E.From];
    return !K.has(CF_Construct) &&
           (Outside(K.Receiver) || madeBeside(E, Field, Under, Take));
  }
  case Term::Address:
  case Term::Element:
    if (T.Operands.size() == 1 && !T.Entity)
      return writesOf(E, T.Operands[0], Field, Under, Take);
    return T.Operands.size() == 2 && !T.Entity && !T.Operands[1] &&
           rowsOf(E, T.Operands[0], Field, Under, Take);
  case Term::Out:
    return T.CallSite < S.Calls.size() &&
           filledBy(E, T.CallSite, T.Number, Field, Under, Take);
  case Term::Value: {
    bool Found = false;
    for (const StateWrite &W : S.Writes)
      if (W.Target == Field && W.Object == Object) {
        Take(E, W, Under);
        Found = true;
      }
    if (!isPassedOn(S, Object))
      Found |= methodsOn(E, Object, Field, Under, Take);
    else if (Prog.writes(Field).size() <= MaxMethods)
      for (CallIndex C = 0; C < S.Calls.size(); ++C)
        for (uint32_t A = 0; A < S.Calls[C].Arguments.size(); ++A)
          if (const Argument &G = S.Calls[C].Arguments[A];
              G.Value == Object && G.Flags & AF_MayWrite)
            Found |= filledBy(E, C, A, Field, Under, Take);
    if (Found || T.CallSite >= S.Calls.size())
      return Found;
    return makersOf({E.F, T.CallSite}, E, Field, Under, Take);
  }
  case Term::Call: {
    if (T.CallSite >= S.Calls.size() || !begins(E.F, T.CallSite, uint8_t(0xff)))
      return false;
    bool All = true, Any = false;
    for (const Target &Tg : Prog.targets({E.F, T.CallSite})) {
      Env In{Tg.Body, &E, T.CallSite, E.Depth + 1};
      for (const ReturnSite &R : Prog.summary(Tg.Body).Returns) {
        std::vector<Condition> Here = Under;
        Here.push_back({In, R.Guards});
        All = All && Tg.How != Target::Callable &&
              writesOf(In, R.Value, Field, std::move(Here), Take);
        Any = true;
      }
    }
    Busy.erase({E.F, T.CallSite, uint8_t(0xff)});
    // What it is set to here, whatever it came with; but for constants, the
    // extraction follows what is.
    for (const StateWrite &W : S.Writes)
      if (All && Any && W.Target == Field && W.Object == Object &&
          isConstant(terms(E)[W.Value]))
        Take(E, W, Under);
    return All && Any;
  }
  default:
    return false;
  }
}

/// Whether what holds around \p E says of the object \p Object, which was
/// written by \p W, that it is another one: `row.on && row.purpose == Ads`.
bool ConsentSolver::isOtherRow(const Env &E, TermIndex Object, const Env &In,
                               const StateWrite &W) {
  const FunctionSummary &S = Prog.summary(E.F), &Maker = Prog.summary(In.F);
  if (E.RowField)
    for (const StateWrite &X : Maker.Writes)
      if (X.Target == E.RowField && X.Object == W.Object &&
          Maker.Terms[X.Value].K == Term::Function &&
          Maker.Terms[X.Value].Entity != E.RowIs)
        return true;
  if (!E.Around)
    return false;
  return llvm::any_of(S.GuardSets[E.Around], [&](const HeldGuard &H) {
    const Guard &G = S.Guards[H.Which];
    const Term &About = S.Terms[G.About];
    if ((About.K != Term::Field && About.K != Term::Element) ||
        About.Entity == W.Target || About.Operands.empty() ||
        About.Operands[0] != Object || !isConstant(S.Terms[G.Constant]))
      return false;
    bool Any = false, Fits = false;
    for (const StateWrite &X : Maker.Writes) {
      if (X.Target != About.Entity || X.Object != W.Object)
        continue;
      Constants Are;
      Any = true;
      Fits |=
          !constants(In, X.Value, Are) || llvm::any_of(Are, [&](const Term *C) {
            return canBe(*C, G.Result, S.Terms[G.Constant]);
          });
    }
    return Any && !Fits;
  });
}

/// The field of an object that is known: what its maker wrote to it, or what
/// anybody may have written later.
bool ConsentSolver::fieldOf(const Env &E, TermIndex Object, EntityId Field,
                            Outcome O, const Term &C, Place Asked, Known &Out) {
  std::set<const StateWrite *> Seen;
  Known Began;
  auto Take = [&](const Env &In, const StateWrite &W,
                  llvm::ArrayRef<Condition> Under) {
    Seen.insert(&W);
    if (isOtherRow(E, Object, In, W))
      return;
    Env Here = In;
    Here.Inside = E.Inside;
    Here.Also = E.Also;
    Known X = written(Here, W, O, C, Asked);
    for (const Condition &K : Under)
      X = both(std::move(X), guards(K.In, K.Set));
    bool Starts =
        W.How != StateWrite::Assignment && isPlain(terms(In)[W.Value]);
    Known &Of = Starts ? Began : Out;
    Of = either(std::move(Of), std::move(X));
  };
  auto Anybodys = [](Known K) {
    if (K)
      for (ConsentAtom &A : *K)
        A.About = Who(), A.Others.clear();
    return K;
  };
  if (!writesOf(E, Object, Field, {}, Take)) {
    EntityId Member = memberAt(E, Object);
    if (!Member || E.Depth > 6 || Prog.writes(Field).size() > 24 ||
        !reach().mayHold(Field) || !begins(Field, O, nullptr))
      return false;
    Out = Anybodys(ofMember(Member, Field, O, C, E));
    BusyStored.erase(Field);
    return Out && !Out->empty();
  }
  bool Own = Prog.writes(Field).size() <= MaxMethods && isOwn(E, Object);
  for (const Program::Write &W : Prog.writes(Field)) {
    if (Own || W.Function == NoIndex || W.W->How != StateWrite::Assignment ||
        Seen.count(W.W))
      continue;
    const FunctionSummary &In = Prog.summary(W.Function);
    const Entity *F = Prog.entity(In.Id);
    const Term &To = In.Terms[W.W->Object];
    // What copies one object to another where no call is seen; the copy is
    // another object then.
    if (const Term &From = In.Terms[W.W->Value];
        From.K == Term::Field && From.Entity == Field && To.K == Term::This &&
        Prog.callers(W.Function).empty())
      continue;
    // Of an object of that function's own, or by the object's own maker.
    bool Elsewhere = To.K == Term::Unknown && Prog.entity(Field) &&
                     Prog.entity(Field)->Kind == EntityKind::Key;
    if (To.K == Term::Value || To.K == Term::Call || Elsewhere ||
        (F && F->has(EF_Constructor) && To.K == Term::This))
      continue;
    Out = either(std::move(Out), Anybodys(writtenByAny(W, O, C, E)));
  }
  Out = withStart(std::move(Out), std::move(Began));
  // Nothing that was written can have come out so: it is as it began.
  if (!Out)
    for (const Program::Write &W : Prog.writes(Field))
      if (W.Function == NoIndex && W.W->How == StateWrite::DefaultMember)
        Out = either(std::move(Out), writtenByAny(W, O, C, E));
  return true;
}
