//===- summary/SummaryWriter.cpp - TUSummary to bytes ---------------------===//
#include "summary/BodyHash.h"
#include "summary/Summary.h"
#include "summary_generated.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace askfirst;

namespace {

/// Numbers values in the order they are met; 0 is the default value.
template <typename T> class Interner {
public:
  Interner() { number(T{}); }
  uint32_t number(const T &V) {
    auto [It, New] = Ids.try_emplace(V, Values.size());
    if (New)
      Values.push_back(V);
    return It->second;
  }
  std::vector<T> Values;

private:
  std::map<T, uint32_t> Ids;
};

/// Counted lists one after another; the empty list is at 0.
class Pool {
public:
  Pool() : Data{0} {}
  uint32_t add(const std::vector<uint32_t> &L) {
    if (L.empty())
      return 0;
    auto [It, New] = Starts.try_emplace(L, Data.size());
    if (New) {
      Data.push_back(L.size());
      Data.insert(Data.end(), L.begin(), L.end());
    }
    return It->second;
  }
  std::vector<uint32_t> Data;

private:
  std::map<std::vector<uint32_t>, uint32_t> Starts;
};

class Writer {
public:
  std::string write(const TUSummary &S);

private:
  uint32_t id(EntityId E) { return Ids.number(E); }
  uint32_t loc(const Location &L) { return Locs.number(L); }
  uint32_t text(const std::string &T) { return Strings.number(T); }
  uint32_t path(const AccessPath &P);
  uint32_t set(const GuardSet &G, Pool &Lists);
  std::vector<fb::TermS> terms(const std::vector<Term> &Ts, Pool &Lists);
  fb::WriteS stateWrite(const StateWrite &W);
  flatbuffers::Offset<fb::Function> function(const FunctionSummary &F,
                                             BodyHash &Hash);
  flatbuffers::Offset<fb::Entity> entity(const Entity &E);

  flatbuffers::FlatBufferBuilder B;
  Interner<EntityId> Ids;
  Interner<Location> Locs;
  Interner<std::string> Strings;
  Pool PathParts;
  std::map<AccessPath, uint32_t> PathIds;
  std::vector<uint32_t> Paths;
};

uint32_t Writer::path(const AccessPath &P) {
  auto [It, New] = PathIds.try_emplace(P, Paths.size());
  if (New) {
    std::vector<uint32_t> Parts;
    for (const Component &C : P.components())
      Parts.push_back(uint32_t(C.K) |
                      (C.K == Component::ParamKey ? C.Id : id(C.Id)) << 2);
    Paths.push_back(PathParts.add(Parts));
  }
  return It->second;
}

std::vector<fb::TermS> Writer::terms(const std::vector<Term> &Ts, Pool &Lists) {
  std::vector<fb::TermS> Out;
  for (const Term &T : Ts)
    Out.emplace_back(T.K, id(T.Entity), T.Number, text(T.Text), T.CallSite,
                     Lists.add(T.Operands));
  return Out;
}

fb::WriteS Writer::stateWrite(const StateWrite &W) {
  return fb::WriteS(W.How, id(W.Target), W.Object, W.Value, W.IfTrue, W.IfFalse,
                    W.Guards, W.InHandler, loc(W.Loc));
}

flatbuffers::Offset<fb::Function> Writer::function(const FunctionSummary &F,
                                                   BodyHash &Hash) {
  Pool Lists;
  Interner<Node> Nodes;
  std::vector<fb::ParameterS> Parameters;
  for (const Parameter &P : F.Parameters)
    Parameters.emplace_back(text(P.Name), id(P.Class), P.Flags, P.Default,
                            loc(P.Loc));
  std::vector<fb::TermS> Terms = terms(F.Terms, Lists);
  std::vector<fb::GuardS> Guards;
  for (const Guard &G : F.Guards)
    Guards.emplace_back(G.About, uint8_t(G.Result), G.Constant, G.Asserted,
                        loc(G.Assumed), loc(G.Loc));
  std::vector<uint32_t> Sets;
  for (const GuardSet &G : F.GuardSets) {
    std::vector<uint32_t> L;
    for (const HeldGuard &H : G) {
      L.push_back(H.Which);
      L.push_back(H.Since.size());
      L.insert(L.end(), H.Since.begin(), H.Since.end());
    }
    Sets.push_back(Lists.add(L));
  }
  std::vector<fb::DefS> Defs;
  for (const Def &D : F.Defs)
    Defs.emplace_back(text(D.Name), loc(D.Loc));
  std::vector<fb::CallS> Calls;
  std::vector<fb::ArgumentS> Arguments;
  for (const Call &C : F.Calls) {
    Calls.emplace_back(id(C.Callee), C.Flags, id(C.ReceiverClass), C.Receiver,
                       Arguments.size(), C.Arguments.size(), C.Guards, C.After,
                       loc(C.Loc));
    for (const Argument &A : C.Arguments)
      Arguments.emplace_back(A.Value, A.Flags, id(A.Class), A.IfTrue, A.IfFalse,
                             loc(A.Loc));
  }
  std::vector<fb::EdgeS> Edges;
  assert(llvm::is_sorted(
      F.Edges, [](const Edge &A, const Edge &B) { return A.From < B.From; }));
  for (const Edge &E : F.Edges) {
    std::vector<uint32_t> Except;
    for (const AccessPath &P : E.Except)
      Except.push_back(path(P));
    Edges.emplace_back(Nodes.number(E.From), Nodes.number(E.To),
                       path(E.FromPath), path(E.ToPath), Lists.add(Except),
                       E.Guards, loc(E.Loc), uint8_t(E.Step));
  }
  std::vector<fb::OutcomeS> Outcomes;
  for (const ReturnOutcome &O : F.Outcomes)
    Outcomes.emplace_back(O.K, O.Constant, O.Implies);
  std::vector<fb::WriteS> Writes;
  for (const StateWrite &W : F.Writes)
    Writes.push_back(stateWrite(W));
  std::vector<fb::ReturnS> Returns;
  for (const ReturnSite &R : F.Returns)
    Returns.emplace_back(R.Value, R.IfTrue, R.IfFalse, R.Guards, R.InHandler,
                         loc(R.Loc));
  std::vector<fb::OverwriteS> Overwrites;
  for (const Overwrite &O : F.Overwrites)
    Overwrites.emplace_back(id(O.Variable), path(O.Path));
  std::vector<fb::OwnedS> Owners;
  for (const Owned &O : F.Owners)
    Owners.emplace_back(O.At, O.Argument, O.Owner);
  bool OfAny = F.Gives == std::vector<uint32_t>{Node::OfAny};
  std::vector<fb::NodeS> NodeTable;
  for (const Node &N : Nodes.Values)
    NodeTable.emplace_back(N.K, N.Call, N.Index, id(N.Entity));
  return fb::CreateFunction(
      B, id(F.Id), loc(F.Loc), B.CreateVectorOfStructs(Parameters),
      B.CreateVectorOfStructs(NodeTable), B.CreateVectorOfStructs(Terms),
      B.CreateVectorOfStructs(Guards), B.CreateVector(Sets),
      B.CreateVectorOfStructs(Defs), B.CreateVectorOfStructs(Calls),
      B.CreateVectorOfStructs(Arguments), B.CreateVectorOfStructs(Edges),
      B.CreateVectorOfStructs(Outcomes), B.CreateVectorOfStructs(Writes),
      B.CreateVectorOfStructs(Returns),
      Overwrites.empty() ? 0 : B.CreateVectorOfStructs(Overwrites),
      Owners.empty() ? 0 : B.CreateVectorOfStructs(Owners),
      OfAny ? 0 : B.CreateVector(F.Gives),
      F.Links.empty() ? 0 : B.CreateVector(F.Links),
      B.CreateVector(Lists.Data), F.Completed, Hash(F));
}

flatbuffers::Offset<fb::Entity> Writer::entity(const Entity &E) {
  std::vector<flatbuffers::Offset<fb::Annotation>> Annotations;
  for (const Annotation &A : E.Annotations) {
    std::vector<uint32_t> Arguments;
    for (const std::string &T : A.Arguments)
      Arguments.push_back(text(T));
    Annotations.push_back(fb::CreateAnnotation(
        B, text(A.Role), B.CreateVector(Arguments), A.Parameter, loc(A.Loc)));
  }
  auto List = Annotations.empty() ? 0 : B.CreateVector(Annotations);
  return fb::CreateEntity(B, id(E.Id), uint8_t(E.Kind), E.Flags, text(E.Name),
                          text(E.Signature), text(E.TemplateArguments),
                          id(E.Parent), id(E.Class), E.Value, loc(E.Loc), List);
}

std::string Writer::write(const TUSummary &S) {
  path(AccessPath());
  std::vector<flatbuffers::Offset<fb::Function>> Functions;
  BodyHash Hash(S.Files);
  for (const FunctionSummary &F : S.Functions)
    Functions.push_back(function(F, Hash));
  std::vector<flatbuffers::Offset<fb::Entity>> Entities;
  for (const Entity &E : S.Entities)
    Entities.push_back(entity(E));
  auto IdList = [&](const std::vector<EntityId> &Es) {
    std::vector<uint32_t> Out;
    for (EntityId E : Es)
      Out.push_back(id(E));
    return B.CreateVector(Out);
  };
  std::vector<flatbuffers::Offset<fb::Class>> Classes;
  for (const ClassInfo &C : S.Classes) {
    auto Bases = IdList(C.Bases), Fields = IdList(C.Fields);
    Classes.push_back(fb::CreateClass(B, id(C.Id), Bases, Fields));
  }
  std::vector<fb::OverrideS> Overrides;
  for (const Override &O : S.Overrides)
    Overrides.emplace_back(id(O.Method), id(O.Overridden));
  Pool StaticLists;
  std::vector<fb::TermS> StaticTerms = terms(S.StaticTerms, StaticLists);
  std::vector<fb::WriteS> StaticWrites;
  for (const StateWrite &W : S.StaticWrites)
    StaticWrites.push_back(stateWrite(W));
  std::vector<flatbuffers::Offset<fb::LedgerLine>> Ledger;
  for (const LedgerEntry &L : S.Ledger)
    Ledger.push_back(fb::CreateLedgerLine(B, L.K, id(L.Function),
                                          text(L.Detail), loc(L.Loc), L.Count));
  std::vector<fb::LocS> LocTable;
  for (const Location &L : Locs.Values)
    LocTable.emplace_back(L.File, L.Line, L.Column);
  auto TU = fb::CreateTU(
      B, SummaryVersion, B.CreateString(S.MainFile),
      B.CreateVectorOfStrings(S.Files), B.CreateVectorOfStrings(Strings.Values),
      B.CreateVector(Ids.Values), B.CreateVectorOfStructs(LocTable),
      B.CreateVector(Paths), B.CreateVector(PathParts.Data),
      B.CreateVector(Entities), B.CreateVector(Classes),
      B.CreateVectorOfStructs(Overrides), B.CreateVector(Functions),
      B.CreateVectorOfStructs(StaticTerms), B.CreateVector(StaticLists.Data),
      B.CreateVectorOfStructs(StaticWrites), B.CreateVector(Ledger));
  fb::FinishSizePrefixedTUBuffer(B, TU);
  return std::string(reinterpret_cast<const char *>(B.GetBufferPointer()),
                     B.GetSize());
}

} // namespace

std::string askfirst::writeSummary(const TUSummary &S) {
  return Writer().write(S);
}
