//===- extract/Sequences.cpp - Elements that have their places ------------===//
//
// Of a sequence that is known to be empty once, it is known which element each
// push and pop is about, until something is done to it that leaves that open:
// State::Sizes. So long each element stands under its place, and front() and
// back() are one of them. What moves elements to other places otherwise mixes
// them: any may be any of them from then on.
//
//===----------------------------------------------------------------------===//
#include "compat/NameSwitch.h"
#include "extract/CallSite.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;
using llvm::StringRef;

/// Elements that are told apart: a sequence of more is not counted.
static constexpr unsigned MaxSize = 16;

namespace {

/// What becomes of the places of elements.
enum class Moving : uint8_t {
  Stay,     ///< all stay
  PutFirst, ///< another comes before, or behind them
  PutLast,
  TakeFirst, ///< the first or the last one goes
  TakeLast,
  Mix, ///< who knows
};

} // namespace

static StringRef nameOfClass(const CXXRecordDecl *R) {
  return R && R->getIdentifier() ? R->getName() : StringRef();
}

bool askfirst::isSequence(const CXXRecordDecl *R) {
  return R && R->isInStdNamespace() &&
         llvm::is_contained(
             {"vector", "deque", "list", "forward_list", "stack", "queue"},
             nameOfClass(R));
}

std::optional<unsigned> askfirst::listedIn(const Expr *E) {
  auto *Made = dyn_cast<CXXConstructExpr>(strip(E));
  if (!Made || !Made->getNumArgs() ||
      !isSequence(Made->getType()->getAsCXXRecordDecl()))
    return std::nullopt;
  auto *List = dyn_cast<CXXStdInitializerListExpr>(strip(Made->getArg(0)));
  auto *In = List ? dyn_cast<InitListExpr>(strip(List->getSubExpr())) : nullptr;
  return In ? std::optional(In->getNumInits()) : std::nullopt;
}

/// `Of.begin()` (\p Name: begin or end), of the object that \p S is called on.
static const Expr *objectAt(const Expr *E, StringRef Name) {
  for (unsigned Depth = 0; Depth < 6; ++Depth) {
    E = strip(E);
    auto *C = dyn_cast<CXXConstructExpr>(E);
    if (!C || C->getNumArgs() != 1)
      break;
    E = C->getArg(0);
  }
  auto *M = dyn_cast<CXXMemberCallExpr>(E);
  if (!M || !M->getMethodDecl() || !M->getMethodDecl()->getIdentifier() ||
      M->getMethodDecl()->getName().ltrim('c') != Name)
    return nullptr;
  return M->getImplicitObjectArgument();
}

static Moving movingOf(StringRef Name, StringRef Class) {
  bool Queue = Class == "queue";
  return NameSwitch<Moving>(Name)
      .Cases({"push_back", "emplace_back", "push"}, Moving::PutLast)
      .Cases({"push_front", "emplace_front"}, Moving::PutFirst)
      .Case("pop_front", Moving::TakeFirst)
      .Case("pop_back", Moving::TakeLast)
      .Case("pop", Queue ? Moving::TakeFirst : Moving::TakeLast)
      .Case("emplace",
            Class == "stack" || Queue ? Moving::PutLast : Moving::Mix)
      .Cases({"insert", "erase", "splice", "merge", "remove", "remove_if"},
             Moving::Mix)
      .Cases({"unique", "sort", "reverse", "insert_after", "emplace_after",
              "erase_after", "splice_after"},
             Moving::Mix)
      .Cases({"insert_range", "prepend_range"}, Moving::Mix)
      .Default(Moving::Stay);
}

/// How many elements \p L has, each of which stands at its place; nothing: that
/// is not known.
std::optional<SizeRange> ExtractionState::sizeOf(LocId L) const {
  auto It = Cur.Sizes.find(L);
  return It == Cur.Sizes.end() ? std::nullopt : std::optional(It->second);
}

/// All that is known of \p From, and below, is known of \p To; \p Both: it may
/// be at either from now on.
void ExtractionState::moveElement(LocId From, LocId To, bool Both) {
  if (!Both) {
    forget(To);
    Cur.Pointees.erase(To);
    Cur.Vars.erase(To);
    Cur.Store[To] = exactContent(Cur, From);
  }
  size_t Depth = Locs[From].Path.size();
  const std::vector<LocId> All = Locs.object(From).vec();
  for (LocId K : All) {
    if (!isPrefix(Locs[From].Path, Locs[K].Path))
      continue;
    auto There = [&] { return Locs.child(To, Locs[K].Path.dropFront(Depth)); };
    if (Cur.Store.count(K)) {
      Content C = Cur.Store[K];
      LocId At = There();
      if (Both) {
        Content Old = exactContent(Cur, At);
        C.insert(Old.begin(), Old.end());
      }
      Cur.Store[At] = std::move(C);
    }
    if (auto P = Cur.Pointees.find(K); P != Cur.Pointees.end()) {
      Targets T = P->second;
      Cur.Pointees[There()].insert(T.begin(), T.end());
    }
    if (auto V = Cur.Vars.find(K); V != Cur.Vars.end() && !Both) {
      VarInfo Info = V->second;
      Cur.Vars[There()] = std::move(Info);
    }
    if (Both)
      continue;
    Cur.Store.erase(K);
    Cur.Pointees.erase(K);
    Cur.Vars.erase(K);
  }
}

/// Any element of \p L may be any of those that have a place.
void ExtractionState::mixElements(LocId L) {
  Cur.Sizes.erase(L);
  LocId Any = Locs.child(L, Component{Component::Element, 0});
  size_t Depth = Locs[L].Path.size();
  std::set<LocId> Elements;
  for (LocId K : Locs.object(L))
    if (const AccessPath &P = Locs[K].Path;
        P.size() == Depth + 1 && isPrefix(Locs[L].Path, P) &&
        P.components().back().K == Component::Key)
      Elements.insert(K);
  for (LocId K : Elements)
    moveElement(K, Any, /*Both=*/true);
}

/// What member \p Name, of \p Class, of \p L gives back, or \p Else.
ExtractionState::Targets ExtractionState::endOf(LocId L, StringRef Class,
                                                StringRef Name,
                                                Component Else) {
  auto N = Name == "front" || Name == "back" || Name == "top" ? sizeOf(L)
                                                              : std::nullopt;
  // Nobody asks where there is none.
  if (!N || !N->second || Class == "priority_queue")
    return {Locs.child(L, Else)};
  if (Name == "front")
    return {Locs.child(L, position(0))};
  Targets Out;
  for (unsigned I = std::max(N->first, 1u); I <= N->second; ++I)
    Out.insert(Locs.child(L, position(I - 1)));
  return Out;
}

/// What \p L, which was given a list of \p N elements, holds stands at their
/// places.
void ExtractionState::countElements(LocId L, unsigned N) {
  if (N > MaxSize || Locs[L].Path.size() >= AccessPath::MaxDepth)
    return;
  for (unsigned I = 0; I < N; ++I) {
    LocId At = Locs.child(L, position(I));
    Cur.Store[At] = exactContent(Cur, At);
  }
  Cur.Store[L] = {};
  Cur.Sizes[L] = {N, N};
}

/// What \p E, of which \p L was just made, leaves empty in it: sequences among
/// its members, if nobody wrote what its constructor does.
void ExtractionState::countMembers(LocId L, const Expr *E) {
  auto *Made = dyn_cast<CXXConstructExpr>(strip(E));
  auto *List = dyn_cast<InitListExpr>(strip(E));
  if (Made ? Made->getNumArgs() || Made->getConstructor()->isUserProvided()
           : !List || List->getNumInits())
    return;
  auto *R = E->getType()->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || Decls.inSystemHeader(R))
    return;
  for (const FieldDecl *F : R->fields())
    if (isSequence(F->getType()->getAsCXXRecordDecl()) &&
        !F->hasInClassInitializer())
      countElements(fieldOf(L, F), 0);
}

/// Where \p L is written: what it is in, or what is in it, is not counted any
/// more.
void ExtractionState::uncount(LocId L) {
  if (Cur.Sizes.empty())
    return;
  const AccessPath &P = Locs[L].Path;
  std::erase_if(Cur.Sizes, [&](const auto &S) {
    const AccessPath &In = Locs[S.first].Path;
    if (Locs.base(S.first) != Locs.base(L) || !In.overlaps(P))
      return false;
    return P.size() <= In.size() || !isPrefix(In, P) ||
           P.components()[In.size()].K != Component::Key;
  });
}

/// The sizes of both sides of a join; \p Widen: of those that are no others.
void ExtractionState::joinSizes(State &Into, const State &From, bool Widen) {
  for (auto It = Into.Sizes.begin(); It != Into.Sizes.end();) {
    auto Other = From.Sizes.find(It->first);
    if (Other == From.Sizes.end() || (Widen && Other->second != It->second)) {
      It = Into.Sizes.erase(It);
      continue;
    }
    It->second = {std::min(It->second.first, Other->second.first),
                  std::max(It->second.second, Other->second.second)};
    ++It;
  }
}

/// container(), and what it does to the places of elements.
std::optional<Value> FunctionExtractor::sequence(CallSite &S) {
  auto *M = dyn_cast<CXXMethodDecl>(S.Callee);
  const CXXRecordDecl *Class =
      S.Receiver ? S.ReceiverType->getAsCXXRecordDecl() : nullptr;
  if (!M || !M->getIdentifier() || !isSequence(Class))
    return container(S);
  Moving How = movingOf(M->getName(), nameOfClass(Class));
  auto AtEnd = [&](StringRef Name) {
    const Expr *Of = S.Args.empty() ? nullptr : objectAt(S.Args[0], Name);
    return Of && value(Of).Targets == S.Receiver->Targets;
  };
  bool One = S.Args.size() == 2 && !S.Args[1]->getType()->isIntegerType();
  if (One && S.Args[1]->getType()->isRecordType() &&
      nameOfClass(S.Args[1]->getType()->getAsCXXRecordDecl()) ==
          "initializer_list")
    One = false;
  if (M->getName() == "insert" || M->getName() == "emplace") {
    if (AtEnd("end"))
      How = One ? Moving::PutLast : Moving::Stay;
    else if (AtEnd("begin") && One)
      How = Moving::PutFirst;
  } else if (M->getName() == "erase" && S.Args.size() == 1 && AtEnd("begin")) {
    How = Moving::TakeFirst;
  }
  const Targets Here = S.Receiver->Targets;
  LocId L = Here.empty() ? 0 : *Here.begin();
  auto Size = isStrong(Here) ? sizeOf(L) : std::nullopt;
  bool Takes = How == Moving::TakeFirst || How == Moving::TakeLast;
  // Of those that are put at the end it must be known where that is.
  if (How == Moving::Mix || (Takes && Size && !Size->second) ||
      (!Takes && Size && Size->second == MaxSize) ||
      (How == Moving::PutLast && Size && Size->first != Size->second))
    Size.reset();
  if (!Size && How != Moving::PutLast && How != Moving::TakeLast &&
      How != Moving::Stay)
    for (LocId X : Here)
      mixElements(X);
  if (How == Moving::Stay)
    return container(S);
  auto V = container(S);
  for (LocId X : Here)
    Cur.Sizes.erase(X);
  if (!Size || !V)
    return V;
  auto [Least, N] = *Size;
  auto At = [&](unsigned I) { return Locs.child(L, position(I)); };
  if (Takes) {
    if (How == Moving::TakeFirst)
      for (unsigned I = 1; I < N; ++I) {
        killGuards(At(I));
        moveElement(At(I), At(I - 1), /*Both=*/false);
      }
    LocId Gone = At(N - 1);
    killGuards(Gone);
    forget(Gone);
    Cur.Pointees.erase(Gone);
    Cur.Vars.erase(Gone);
    Cur.Store[Gone] = {};
    touch(L, QualType());
    Cur.Sizes[L] = {Least ? Least - 1 : 0, N - 1};
    return V;
  }
  unsigned I = How == Moving::PutFirst ? 0 : N;
  for (unsigned K = N; K > I; --K) {
    killGuards(At(K - 1));
    moveElement(At(K - 1), At(K), /*Both=*/false);
  }
  moveElement(Locs.child(L, Component{Component::Element, 0}), At(I),
              /*Both=*/false);
  Cur.Sizes[L] = {Least + 1, N + 1};
  return positionIn(S, position(I));
}
