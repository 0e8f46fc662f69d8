//===- extract/Partings.cpp -----------------------------------------------===//
#include "extract/Partings.h"
#include "clang/AST/Decl.h"

using namespace askfirst;

/// Answers kept for one place, places of one state, and what it knows.
static constexpr size_t MaxAnswers = 6, MaxPlaces = 48, MaxKnown = 24;

/// One for all terms that mean the same as \p T where \p S holds; 0: a value
/// that has no name. \p Asked: \p T is what was asked just now.
uint32_t Partings::same(TermIndex T, const State &S, bool Asked) {
  if (!T)
    return 0;
  bool Lasts = Asked && S.Lasting.count(T);
  if (Found.size() <= T)
    Found.resize(Out.Terms.size(), {NoIndex, NoIndex});
  uint32_t &Is = Lasts ? Found[T].second : Found[T].first;
  if (Is != NoIndex)
    return Is;
  uint32_t Id = newSame(T, S, Lasts);
  return (Lasts ? Found[T].second : Found[T].first) = Id;
}

uint32_t Partings::newSame(TermIndex T, const State &S, bool Lasts) {
  Term Of = Out.Terms[T];
  switch (Of.K) {
  case Term::Param:
  case Term::This:
  case Term::Global:
  case Term::Integer:
  case Term::String:
  case Term::Enumerator:
  case Term::Null:
  case Term::Out:
    break;
  case Term::Value:
    if (Of.Number >= Term::Earlier)
      return 0;
    break;
  case Term::Call:
    if (Lasts)
      Of.CallSite = NoIndex;
    [[fallthrough]];
  case Term::Field:
  case Term::Element:
    for (TermIndex &Op : Of.Operands) {
      TermIndex Is = same(Op, S);
      if (Op && !Is)
        return 0;
      Op = Is;
    }
    break;
  default:
    return 0;
  }
  auto [It, New] = Ids.try_emplace(std::move(Of), Terms.size());
  if (New)
    Terms.push_back(It->first);
  return It->second;
}

std::optional<Answer> Partings::answer(const Guard &G, const State &S) {
  // A call that gives back an object stands for what is in that, too.
  if (G.Asserted || G.Assumed.isValid() ||
      (Out.Terms[G.About].K == Term::Call && !Scalars.contains(G.About)))
    return std::nullopt;
  Answer A{same(G.About, S, /*Asked=*/true), G.Result, 0};
  if (G.Constant) {
    Term::Kind K = Out.Terms[G.Constant].K;
    if (K != Term::Integer && K != Term::Enumerator && K != Term::String)
      return std::nullopt;
    A.Constant = same(G.Constant, S);
  }
  return A.About ? std::optional(A) : std::nullopt;
}

static Answer opposite(Answer A) {
  A.Result = negate(A.Result);
  return A;
}

static bool comesOut(int64_t Is, Outcome O, int64_t Than) {
  switch (O) {
  case Outcome::Equal:
    return Is == Than;
  case Outcome::NotEqual:
    return Is != Than;
  case Outcome::Less:
    return Is < Than;
  case Outcome::LessEqual:
    return Is <= Than;
  case Outcome::Greater:
    return Is > Than;
  case Outcome::GreaterEqual:
    return Is >= Than;
  default:
    return false;
  }
}

/// Whether \p B holds where \p A does.
bool Partings::implies(const Answer &A, const Answer &B) const {
  if (A.About != B.About)
    return false;
  if (A.Result == B.Result && A.Constant == B.Constant)
    return true;
  if (!A.Constant || !B.Constant)
    return false;
  const Term &X = Terms[A.Constant], &Y = Terms[B.Constant];
  if (X.K == Term::String || Y.K == Term::String)
    return X.K == Y.K && A.Result == Outcome::Equal &&
           B.Result == Outcome::NotEqual && X.Text != Y.Text;
  // Up to where A can be, and down to where.
  int64_t N = X.Number;
  switch (A.Result) {
  case Outcome::Equal:
    return comesOut(N, B.Result, Y.Number);
  case Outcome::Less:
    if (N == INT64_MIN)
      return true;
    --N;
    [[fallthrough]];
  case Outcome::LessEqual:
    return comesOut(N, B.Result, Y.Number) &&
           (B.Result == Outcome::Less || B.Result == Outcome::LessEqual ||
            (B.Result == Outcome::NotEqual && N < Y.Number));
  case Outcome::Greater:
    if (N == INT64_MAX)
      return true;
    ++N;
    [[fallthrough]];
  case Outcome::GreaterEqual:
    return comesOut(N, B.Result, Y.Number) &&
           (B.Result == Outcome::Greater || B.Result == Outcome::GreaterEqual ||
            (B.Result == Outcome::NotEqual && N > Y.Number));
  default:
    return false;
  }
}

/// Whether \p A cannot be where \p Known is.
bool Partings::excludes(const std::set<Answer> &Known, const Answer &A) const {
  return llvm::any_of(Known, [&](const Answer &K) {
    return implies(K, opposite(A)) || implies(A, opposite(K));
  });
}

template <typename Set>
void Partings::joinParted(PartedMap<Set> &Into, LocId L, const Set &Now,
                          const State &A, const PartedMap<Set> &OfA,
                          const Set &AtA, const State &B,
                          const PartedMap<Set> &OfB, const Set &AtB,
                          bool New) const {
  auto In = [&](const PartedMap<Set> &Of, const Set &Here) {
    auto It = Of.find(L);
    return It != Of.end() && It->second.All == Here ? &It->second.If : nullptr;
  };
  auto *IfA = In(OfA, AtA), *IfB = In(OfB, AtB);
  std::set<Answer> Among;
  for (auto *If : {IfA, IfB})
    if (If)
      for (auto &[X, C] : *If)
        Among.insert(X);
  if (New && AtA != AtB)
    for (auto [Here, There] :
         {std::pair(&A.Answers, &B.Answers), std::pair(&B.Answers, &A.Answers)})
      for (const Answer &X : *Here)
        if (!There->count(X))
          Among.insert(opposite(X));
  if (Among.empty()) {
    Into.erase(L);
    return;
  }
  Set Both = AtA;
  Both.insert(AtB.begin(), AtB.end());
  Parted<Set> Made;
  for (const Answer &X : Among) {
    Set C;
    auto Add = [&](const State &S, const Set &Here, auto *If) {
      if (excludes(S.Answers, X))
        return;
      const Set *Of = &Here;
      if (If)
        if (auto It = If->find(X); It != If->end())
          Of = &It->second;
      C.insert(Of->begin(), Of->end());
    };
    Add(A, AtA, IfA);
    Add(B, AtB, IfB);
    // A definition of its own says what each way asked (Phis): what it stands
    // for is not taken apart.
    if (C != Both && C != Now && (Both == Now || C.empty()) &&
        Made.If.size() < MaxAnswers)
      Made.If[X] = std::move(C);
  }
  Into.erase(L);
  if (Made.If.empty() || Into.size() >= MaxPlaces)
    return;
  Made.All = Now;
  Into[L] = std::move(Made);
}

void Partings::join(State &Into, LocId L, const State &A, const Content &AtA,
                    const State &B, const Content &AtB, bool New) {
  joinParted(Into.ByAnswer, L, Into.Store[L], A, A.ByAnswer, AtA, B, B.ByAnswer,
             AtB, New);
}

void Partings::join(State &Into, LocId L, const State &A,
                    const std::set<LocId> &AtA, const State &B,
                    const std::set<LocId> &AtB, bool New) {
  joinParted(Into.LeadsBy, L, Into.Pointees[L], A, A.LeadsBy, AtA, B, B.LeadsBy,
             AtB, New);
}

void Partings::join(State &Into, const State &From) {
  std::erase_if(Into.Answers,
                [&](const Answer &A) { return !From.Answers.count(A); });
  std::erase_if(Into.Lasting,
                [&](TermIndex T) { return !From.Lasting.count(T); });
}

void Partings::take(State &S, const Held &H) {
  std::vector<Answer> Known;
  for (const HeldGuard &G : H)
    if (auto X = answer(Out.Guards[G.Which], S))
      Known.push_back(*X);
  if (S.Answers.size() + Known.size() <= MaxKnown)
    S.Answers.insert(Known.begin(), Known.end());
  auto Narrow = [&](auto &Of, auto &In) {
    for (auto &[L, P] : Of) {
      auto Here = In.find(L);
      if (Here == In.end() || Here->second != P.All)
        continue;
      // Each leaves out ways that were not taken.
      auto All = P.All;
      for (auto &[X, C] : P.If)
        if (llvm::any_of(Known, [&](const Answer &K) { return implies(K, X); }))
          std::erase_if(All, [&](const auto &I) { return !C.count(I); });
      if (All == P.All)
        continue;
      for (auto &[X, C] : P.If)
        std::erase_if(C, [&](const auto &I) { return !All.count(I); });
      std::erase_if(P.If, [&](const auto &X) { return X.second == All; });
      Here->second = P.All = std::move(All);
    }
  };
  Narrow(S.ByAnswer, S.Store);
  Narrow(S.LeadsBy, S.Pointees);
}

template <typename Test> bool Partings::anyIn(uint32_t T, Test Is) const {
  return T && (Is(Terms[T]) || llvm::any_of(Terms[T].Operands, [&](uint32_t I) {
                 return anyIn(I, Is);
               }));
}

/// Whether the value of \p T may be another once \p L is written.
bool Partings::restsOn(const Term &T, LocId L, unsigned Depth) const {
  if (Depth > 8)
    return true;
  const MemLoc &M = Locs[L];
  if (T.K == Term::Field || T.K == Term::This || T.K == Term::Param) {
    // Most are about something else.
    const Term *Root = &T;
    while (Root->K == Term::Field && !Root->Operands.empty())
      Root = &Terms[Root->Operands[0]];
    if ((Root->K == Term::This && M.K != MemLoc::ThisObj) ||
        (Root->K == Term::Param && M.K != MemLoc::ParamObj &&
         M.K != MemLoc::Local))
      return false;
  }
  AccessPath Path; // in what it begins with
  const Term *Root = &T;
  std::vector<Component> Up;
  for (; Root->K == Term::Field && !Root->Operands.empty();
       Root = &Terms[Root->Operands[0]])
    Up.push_back(Component{Component::Field, Root->Entity});
  for (const Component &C : llvm::reverse(Up))
    Path.append(C);
  switch (Root->K) {
  case Term::This:
    return M.K == MemLoc::ThisObj && Path.overlaps(M.Path);
  case Term::Param: {
    auto *V = M.K == MemLoc::Local
                  ? llvm::dyn_cast<clang::ParmVarDecl>(
                        static_cast<const clang::VarDecl *>(M.Key))
                  : nullptr;
    bool Is = M.K == MemLoc::ParamObj
                  ? M.Index == Root->Number
                  : V && V->getFunctionScopeIndex() == Root->Number;
    return Is && Path.overlaps(M.Path);
  }
  case Term::Global:
    return M.K == MemLoc::Global && M.Entity == Root->Entity &&
           Path.overlaps(M.Path);
  case Term::Value: {
    LocId Of = Root->Number >= Term::Met
                   ? LocId((Root->Number - Term::Met) / 100'000)
                   : LocId(Root->Number);
    return Of >= Locs.size() || (Locs.base(Of) == Locs.base(L) &&
                                 Locs[Of].Path.concat(Path).overlaps(M.Path));
  }
  default:
    // What was answered once stays so.
    if (Root == &T && T.K == Term::Call && T.CallSite != NoIndex)
      return false;
    return (Root->K == Term::Call && M.K == MemLoc::CallObj) ||
           llvm::any_of(Root->Operands, [&](uint32_t I) {
             return I && restsOn(Terms[I], L, Depth + 1);
           });
  }
}

/// Drops what \p S keeps by answers of which \p Of says so.
template <typename Test> void Partings::drop(State &S, Test Of) {
  if (!std::erase_if(S.Answers, Of) && S.ByAnswer.empty() && S.LeadsBy.empty())
    return;
  auto In = [&](auto &Map) {
    for (auto It = Map.begin(); It != Map.end();) {
      std::erase_if(It->second.If, [&](const auto &X) { return Of(X.first); });
      It = It->second.If.empty() ? Map.erase(It) : std::next(It);
    }
  };
  In(S.ByAnswer);
  In(S.LeadsBy);
}

/// Whether \p T is about one of \p As. What was answered once stays so.
bool Partings::isOf(uint32_t T, const std::set<uint32_t> &As) const {
  const Term &Of = Terms[T];
  if (As.empty() || (Of.K == Term::Call && Of.CallSite != NoIndex))
    return false;
  return llvm::any_of(Of.Operands, [&](uint32_t I) {
    return I && (As.count(I) || isOf(I, As));
  });
}

/// What \p L, and what that is part of, was made as elsewhere: as that it is
/// asked about.
std::set<uint32_t> Partings::knownAs(const State &S, LocId L) {
  std::set<uint32_t> Ids;
  for (LocId In = L;; In = Locs.parent(In)) {
    if (auto It = S.Vars.find(In); It != S.Vars.end())
      if (Term::Kind K = Out.Terms[It->second.T].K;
          K == Term::Value || K == Term::Call)
        if (uint32_t Id = same(It->second.T, S))
          Ids.insert(Id);
    if (In == Locs.parent(In))
      return Ids;
  }
}

/// Whether \p L may say which element is meant: an index, a pointer, an
/// iterator.
bool Partings::picks(const State &S, LocId L) const {
  const MemLoc &M = Locs[L];
  return M.K == MemLoc::Local && M.Path.empty() &&
         (static_cast<const clang::VarDecl *>(M.Key)
              ->getType()
              .getNonReferenceType()
              ->isScalarType() ||
          S.Pointees.count(L));
}

/// Whether \p A is about some element of which it is not known which it is.
bool Partings::isOfSome(const Answer &A) const {
  return anyIn(A.About, [](const Term &T) {
    return T.K == Term::Element && !T.Entity &&
           (T.Operands.size() < 2 || !T.Operands[1]);
  });
}

void Partings::written(State &S, LocId L) {
  if (S.Answers.empty() && S.ByAnswer.empty() && S.LeadsBy.empty())
    return S.Lasting.clear();
  const std::set<uint32_t> As = knownAs(S, L);
  bool Picks = picks(S, L);
  drop(S, [&](const Answer &A) {
    return restsOn(Terms[A.About], L, 0) || isOf(A.About, As) ||
           (Picks && isOfSome(A));
  });
  // It may have been about the place by any way that leads there.
  const MemLoc &M = Locs[L];
  if (M.K != MemLoc::Temp)
    S.Lasting.clear();
}

void Partings::mayBeWritten(State &S, LocId L) {
  S.Lasting.clear();
  if (S.Answers.empty() && S.ByAnswer.empty() && S.LeadsBy.empty())
    return;
  const std::set<uint32_t> As = knownAs(S, L);
  bool Picks = picks(S, L);
  drop(S, [&](const Answer &A) {
    return isOf(A.About, As) || (Picks && isOfSome(A)) ||
           anyIn(A.About, [&](const Term &T) {
             return T.K == Term::Call && restsOn(T, L, 0);
           });
  });
}

void Partings::made(State &S, CallIndex Call) const {
  drop(S, [&](const Answer &A) {
    return anyIn(A.About, [&](const Term &T) { return T.CallSite == Call; });
  });
}

void Partings::globalsWritten(State &S) const {
  drop(S, [&](const Answer &A) {
    return anyIn(A.About, [](const Term &T) {
      return T.K == Term::Global ||
             (T.K == Term::Call && (T.Operands.empty() || !T.Operands[0]));
    });
  });
}
