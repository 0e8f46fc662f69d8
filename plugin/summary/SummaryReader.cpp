//===- summary/SummaryReader.cpp - Untrusted bytes to TUSummary -----------===//
//
// FlatBuffers' verifier makes sure the buffer can be walked; this makes sure
// that every index in it is in range and every enumerator exists, so that what
// comes out is as good as what extraction makes. A buffer may name one string
// or list a million times: what it expands to is counted, and bounded by its
// size.
//
//===----------------------------------------------------------------------===//
#include "summary/BodyHash.h"
#include "summary/Packed.h"
#include "summary/Summary.h"
#include "summary_generated.h"

using namespace askfirst;

/// Bytes a buffer may expand to for each byte it has, and for all buffers.
/// Summaries of real TUs stay under 4; the rest is room for heavy sharing.
static constexpr size_t Expansion = 64, FreeExpansion = 1 << 16;
/// FlatBuffers' offsets are signed 32 bits.
static constexpr size_t MaxBlob = 0x7ffffff0;

namespace {

class Reader {
public:
  Reader(const fb::TU &In, size_t Size, KnownBodies *Known)
      : In(In), Known(Known), Left(Size * Expansion + FreeExpansion) {}
  bool read(TUSummary &Out);
  std::string Problem;

private:
  bool fail(const char *What) {
    if (Problem.empty())
      Problem = What;
    return false;
  }
  template <typename V> static size_t sizeOf(const V *X) {
    return X ? X->size() : 0;
  }
  /// False once the buffer has expanded to more than its size allows.
  bool spend(size_t Bytes) {
    if (Bytes > Left)
      return Left = 0, fail("it expands to far more than its size");
    Left -= Bytes;
    return true;
  }
  /// Room for \p Count records that follow, of about \p Each bytes.
  template <typename V> size_t records(const V *X, size_t Each) {
    return spend(sizeOf(X) * Each) ? sizeOf(X) : 0;
  }
  /// ... that are put into \p To.
  template <typename V, typename T>
  size_t records(const V *X, std::vector<T> &To) {
    size_t Count = records(X, sizeof(T));
    To.reserve(Count);
    return Count;
  }
  /// The verifier looks at the alignment of a vector's length only; ids and
  /// terms hold words of 8 bytes.
  template <typename V> bool aligned(const V *X) {
    return !X || reinterpret_cast<uintptr_t>(X->Data()) % 8 == 0 ||
           fail("its words are not aligned");
  }
  EntityId id(uint32_t I) {
    if (I >= sizeOf(In.ids()))
      return fail("an entity id is out of range"), 0;
    EntityId E = In.ids()->Get(I);
    // The two that llvm::DenseMap keeps for itself; no hash is ever one.
    if (E >= ~EntityId(1))
      return fail("an entity id is reserved"), 0;
    return E;
  }
  Location loc(uint32_t I) {
    if (I >= sizeOf(In.locs()))
      return fail("a location is out of range"), Location();
    const fb::LocS *L = In.locs()->Get(I);
    if (L->file() >= sizeOf(In.files()))
      return fail("a file is out of range"), Location();
    return {L->file(), L->line(), L->column()};
  }
  std::string text(uint32_t I) {
    if (I >= sizeOf(In.strings()))
      return fail("a string is out of range"), "";
    return copy(*In.strings()->Get(I));
  }
  std::string copy(const flatbuffers::String &S) {
    return spend(S.size()) ? S.str() : "";
  }
  template <typename E> E kind(uint8_t K, unsigned Last) {
    if (K > Last)
      fail("an unknown kind"), K = 0;
    return static_cast<E>(K);
  }
  uint32_t index(uint32_t I, size_t Size) {
    if (I >= Size)
      return fail("an index is out of range"), 0;
    return I;
  }
  /// A counted list of a pool.
  std::vector<uint32_t> list(const flatbuffers::Vector<uint32_t> *Pool,
                             uint32_t Start) {
    if (Start >= sizeOf(Pool))
      return fail("a list is out of range"), std::vector<uint32_t>();
    uint32_t Count = Pool->Get(Start);
    if (Count > Pool->size() - Start - 1)
      return fail("a list is longer than its pool"), std::vector<uint32_t>();
    if (!spend(size_t(Count) * sizeof(uint32_t)))
      return {};
    std::vector<uint32_t> Out(Count);
    for (uint32_t I = 0; I < Count; ++I)
      Out[I] = Pool->Get(Start + 1 + I);
    return Out;
  }
  AccessPath path(uint32_t I);
  Term term(const fb::TermS &T, const flatbuffers::Vector<uint32_t> *Lists,
            size_t Self, size_t Calls);
  bool function(const fb::Function &F, FunctionSummary &Out);
  Node node(const fb::NodeS &N, const FunctionSummary &F);
  GuardSet guardSet(const std::vector<uint32_t> &L, const FunctionSummary &F,
                    size_t Calls);
  StateWrite stateWrite(const fb::WriteS &W, size_t Terms, size_t Sets);
  ReturnSite returnSite(const fb::ReturnS &R, size_t Terms, size_t Sets);

  const fb::TU &In;
  KnownBodies *Known; ///< may be null
  size_t Left;
};

AccessPath Reader::path(uint32_t I) {
  AccessPath P;
  if (I >= sizeOf(In.paths()))
    return fail("a path is out of range"), P;
  auto Parts = list(In.path_parts(), In.paths()->Get(I));
  if (Parts.size() > AccessPath::MaxDepth)
    return fail("a path is too long"), P;
  for (uint32_t X : Parts) {
    auto K = static_cast<Component::Kind>(X & 3);
    P.append({K, K == Component::ParamKey ? X >> 2 : id(X >> 2)});
  }
  return P;
}

/// Whether operand \p I of \p T is a guard set.
static bool isSet(const Term &T, size_t I) {
  return T.K == Term::OneOf || (T.K == Term::Choice && I % 2);
}

Term Reader::term(const fb::TermS &T,
                  const flatbuffers::Vector<uint32_t> *Lists, size_t Self,
                  size_t Calls) {
  Term Out;
  Out.K = kind<Term::Kind>(T.kind(), Term::Bits);
  Out.Entity = id(T.entity());
  Out.Number = T.number();
  Out.Text = text(T.text());
  Out.CallSite = T.call();
  if (Out.CallSite != NoIndex && Out.CallSite >= Calls)
    fail("a term's call is out of range");
  Out.Operands = list(Lists, T.operands());
  // Those of an alternative are guard sets, which are read later.
  for (size_t I = 0; I < Out.Operands.size(); ++I)
    if (!isSet(Out, I) && Out.Operands[I] >= std::max<size_t>(Self, 1))
      fail("a term's operand does not stand before it");
  return Out;
}

Node Reader::node(const fb::NodeS &N, const FunctionSummary &F) {
  Node Out;
  Out.K = kind<Node::Kind>(N.kind(), Node::ByOthers);
  Out.Call = N.call();
  Out.Index = N.index();
  Out.Entity = id(N.entity());
  bool OfCall =
      (Out.K >= Node::Arg && Out.K <= Node::Thrown) || Out.K == Node::ByOthers;
  if (OfCall != (Out.Call != NoIndex))
    fail("a node's call does not fit its kind");
  if (Out.Call != NoIndex && Out.Call >= F.Calls.size())
    fail("a node's call is out of range");
  if (Out.K == Node::Def && Out.Index >= F.Defs.size())
    fail("a definition is out of range");
  // Parameters past the last are the variadic ones.
  if ((Out.K == Node::Param || Out.K == Node::ParamOut) &&
      Out.Index > F.Parameters.size())
    fail("a parameter is out of range");
  if (Out.K == Node::ByOthers &&
      (Out.Index == Node::OfAny ||
       Out.Index > Node::OfParam + F.Parameters.size()))
    fail("an owner is out of range");
  if ((Out.K == Node::Arg || Out.K == Node::Out) && Out.Call < F.Calls.size() &&
      Out.Index >= F.Calls[Out.Call].Arguments.size())
    fail("an argument is out of range");
  return Out;
}

GuardSet Reader::guardSet(const std::vector<uint32_t> &L,
                          const FunctionSummary &F, size_t Calls) {
  GuardSet Out;
  for (size_t I = 0; I < L.size();) {
    HeldGuard H;
    H.Which = index(L[I++], F.Guards.size());
    if (I >= L.size())
      return fail("a guard set is cut"), GuardSet();
    uint32_t Count = L[I++];
    if (Count > L.size() - I)
      return fail("a guard set is cut"), GuardSet();
    for (uint32_t K = 0; K < Count; ++K)
      H.Since.push_back(index(L[I++], Calls));
    Out.push_back(std::move(H));
  }
  return Out;
}

StateWrite Reader::stateWrite(const fb::WriteS &W, size_t Terms, size_t Sets) {
  StateWrite Out;
  Out.How = kind<StateWrite::Kind>(W.how(), StateWrite::StaticInit);
  Out.Target = id(W.target());
  Out.Object = index(W.object(), Terms);
  Out.Value = index(W.value(), Terms);
  Out.IfTrue = index(W.if_true(), Sets);
  Out.IfFalse = index(W.if_false(), Sets);
  Out.Guards = index(W.guards(), Sets);
  Out.InHandler = W.handler();
  Out.Loc = loc(W.loc());
  return Out;
}

ReturnSite Reader::returnSite(const fb::ReturnS &R, size_t Terms, size_t Sets) {
  ReturnSite Out;
  Out.Value = index(R.value(), Terms);
  Out.IfTrue = index(R.if_true(), Sets);
  Out.IfFalse = index(R.if_false(), Sets);
  Out.Guards = index(R.guards(), Sets);
  Out.InHandler = R.handler();
  Out.Loc = loc(R.loc());
  return Out;
}

bool Reader::function(const fb::Function &F, FunctionSummary &Out) {
  Out.Id = id(F.id());
  Out.Loc = loc(F.loc());
  size_t Calls = records(F.calls(), Out.Calls),
         Terms = records(F.terms(), Out.Terms),
         Sets = records(F.guard_sets(), Out.GuardSets);
  if (!aligned(F.terms()))
    return false;
  if (!Terms || !Sets || !sizeOf(F.lists()))
    return fail("a function lacks its tables");
  Out.Terms.clear();
  for (size_t I = 0; I < Terms; ++I)
    Out.Terms.push_back(term(*F.terms()->Get(I), F.lists(), I, Calls));
  for (size_t I = 0, N = records(F.parameters(), sizeof(Parameter)); I < N;
       ++I) {
    const auto &P = *F.parameters()->Get(I);
    Out.Parameters.push_back({text(P.name()), id(P.class_()), P.flags(),
                              index(P.default_(), Terms), loc(P.loc())});
  }
  for (size_t I = 0, N = records(F.guards(), Out.Guards); I < N; ++I) {
    const auto &G = *F.guards()->Get(I);
    Out.Guards.push_back(
        {index(G.about(), Terms),
         kind<Outcome>(G.outcome(), unsigned(Outcome::GreaterEqual)),
         index(G.constant(), Terms), loc(G.loc()), G.asserted(),
         loc(G.assumed())});
  }
  Out.GuardSets.clear();
  for (size_t I = 0; I < Sets; ++I)
    Out.GuardSets.push_back(
        guardSet(list(F.lists(), F.guard_sets()->Get(I)), Out, Calls));
  for (const Term &T : Out.Terms)
    for (size_t I = 0; I < T.Operands.size(); ++I)
      if (isSet(T, I) && T.Operands[I] >= Sets)
        fail("an alternative is out of range");
  // Guard sets and terms name each other, but never in a circle: a term's
  // latest guard set, its operands' included, stands before those about it.
  std::vector<size_t> Latest(Out.Terms.size(), 0); // plus one
  for (size_t I = 0; I < Out.Terms.size(); ++I)
    for (size_t K = 0; K < Out.Terms[I].Operands.size(); ++K) {
      uint32_t O = Out.Terms[I].Operands[K];
      size_t After = isSet(Out.Terms[I], K) ? size_t(O) + 1
                     : O < I                ? Latest[O]
                                            : 0;
      Latest[I] = std::max(Latest[I], After);
    }
  for (size_t I = 0; I < Out.GuardSets.size(); ++I)
    for (const HeldGuard &H : Out.GuardSets[I])
      if (H.Which < Out.Guards.size() && Latest[Out.Guards[H.Which].About] > I)
        fail("an alternative does not stand before its guard set");
  for (size_t I = 0, N = records(F.defs(), Out.Defs); I < N; ++I)
    Out.Defs.push_back(
        {text(F.defs()->Get(I)->name()), loc(F.defs()->Get(I)->loc())});
  for (size_t I = 0; I < Calls; ++I) {
    const auto &C = *F.calls()->Get(I);
    Call K;
    K.Callee = id(C.callee());
    K.Flags = C.flags();
    K.ReceiverClass = id(C.receiver_class());
    K.Receiver = index(C.receiver(), Terms);
    K.Guards = index(C.guards(), Sets);
    K.After = C.after();
    if (K.After != NoIndex && K.After >= Calls)
      fail("a call's predecessor is out of range");
    K.Loc = loc(C.loc());
    size_t All = sizeOf(F.arguments());
    if (C.first_argument() > All || C.arguments() > All - C.first_argument())
      return fail("a call's arguments are out of range");
    if (!spend(size_t(C.arguments()) * sizeof(Argument)))
      return false;
    for (uint32_t A = 0; A < C.arguments(); ++A) {
      const auto &X = *F.arguments()->Get(C.first_argument() + A);
      K.Arguments.push_back({index(X.value(), Terms), X.flags(), id(X.class_()),
                             index(X.if_true(), Sets),
                             index(X.if_false(), Sets), loc(X.loc())});
    }
    Out.Calls.push_back(std::move(K));
  }
  std::vector<Node> Nodes;
  for (size_t I = 0, N = records(F.nodes(), Nodes); I < N; ++I)
    Nodes.push_back(node(*F.nodes()->Get(I), Out));
  for (size_t I = 0, N = records(F.edges(), Out.Edges); I < N; ++I) {
    const auto &E = *F.edges()->Get(I);
    if (E.from() >= Nodes.size() || E.to() >= Nodes.size())
      return fail("an edge's node is out of range");
    Edge X;
    X.From = Nodes[E.from()];
    X.To = Nodes[E.to()];
    X.FromPath = path(E.from_path());
    X.ToPath = path(E.to_path());
    for (uint32_t P : list(F.lists(), E.except()))
      X.Except.push_back(path(P));
    X.Guards = index(E.guards(), Sets);
    X.Loc = loc(E.loc());
    X.Step = kind<StepKind>(E.step(), unsigned(StepKind::Unknown));
    // Link finds a node's edges by their order.
    if (!Out.Edges.empty() && X.From < Out.Edges.back().From)
      fail("the edges are not in order");
    Out.Edges.push_back(std::move(X));
  }
  for (size_t I = 0, N = records(F.outcomes(), sizeof(ReturnOutcome)); I < N;
       ++I) {
    const auto &O = *F.outcomes()->Get(I);
    Out.Outcomes.push_back(
        {kind<ReturnOutcome::Kind>(O.kind(), ReturnOutcome::Is),
         index(O.constant(), Terms), index(O.implies(), Sets)});
  }
  for (size_t I = 0, N = records(F.writes(), sizeof(StateWrite)); I < N; ++I)
    Out.Writes.push_back(stateWrite(*F.writes()->Get(I), Terms, Sets));
  for (size_t I = 0; I < sizeOf(F.returns()); ++I)
    Out.Returns.push_back(returnSite(*F.returns()->Get(I), Terms, Sets));
  for (size_t I = 0, N = records(F.overwrites(), Out.Overwrites); I < N; ++I) {
    const auto &O = *F.overwrites()->Get(I);
    Out.Overwrites.push_back({id(O.variable()), path(O.path())});
  }
  for (size_t I = 0, N = records(F.owners(), Out.Owners); I < N; ++I) {
    const auto &O = *F.owners()->Get(I);
    if (O.call() >= Calls)
      return fail("the call of an owned object is out of range");
    Out.Owners.push_back({O.call(), O.argument(), O.owner()});
  }
  if (!llvm::is_sorted(Out.Owners))
    fail("the owners are not in order");
  if (F.gives()) {
    Out.Gives.clear();
    for (size_t I = 0, N = records(F.gives(), Out.Gives); I < N; ++I)
      Out.Gives.push_back(F.gives()->Get(I));
  }
  for (size_t I = 0, N = records(F.links(), Out.Links); I < N; ++I)
    Out.Links.push_back(F.links()->Get(I));
  auto OfNoCall = [&](uint32_t Owner) {
    uint32_t Call =
        Owner - (Owner >= Node::OfCall ? Node::OfCall : Node::OfTaker);
    return Owner >= Node::OfTaker && Owner < Node::OfVariable && Call >= Calls;
  };
  if (llvm::any_of(Out.Gives, OfNoCall) ||
      llvm::any_of(Out.Owners,
                   [&](const Owned &O) { return OfNoCall(O.Owner); }) ||
      llvm::any_of(Out.Edges, [&](const Edge &E) {
        return (E.From.K == Node::Field && OfNoCall(E.From.Index)) ||
               (E.To.K == Node::Field && OfNoCall(E.To.Index));
      }))
    fail("the call that an object is from is out of range");
  Out.Completed = F.completed();
  if (Out.Completed != NoIndex && Out.Completed >= Calls)
    fail("the last call is out of range");
  return Problem.empty();
}

bool Reader::read(TUSummary &Out) {
  if (!aligned(In.ids()) || !aligned(In.static_terms()))
    return false;
  Out.MainFile = In.main_file() ? In.main_file()->str() : "";
  if (!sizeOf(In.files()))
    return fail("there is no file table");
  Out.Files.clear();
  for (const auto *F : *In.files())
    Out.Files.push_back(copy(*F));
  for (size_t I = 0, N = records(In.entities(), Out.Entities); I < N; ++I) {
    const fb::Entity &E = *In.entities()->Get(I);
    Entity X;
    X.Id = id(E.id());
    X.Kind = kind<EntityKind>(E.kind(), unsigned(EntityKind::Key));
    X.Flags = E.flags();
    X.Name = text(E.name());
    X.Signature = text(E.signature());
    X.TemplateArguments = text(E.template_arguments());
    X.Parent = id(E.parent());
    X.Class = id(E.class_());
    X.Value = E.value();
    X.Loc = loc(E.loc());
    size_t Annotations = records(E.annotations(), sizeof(Annotation));
    for (size_t K = 0; K < Annotations; ++K) {
      const fb::Annotation &A = *E.annotations()->Get(K);
      Annotation Y;
      Y.Role = text(A.role());
      size_t Arguments = records(A.arguments(), sizeof(std::string));
      for (size_t T = 0; T < Arguments; ++T)
        Y.Arguments.push_back(text(A.arguments()->Get(T)));
      Y.Parameter = A.parameter();
      Y.Loc = loc(A.loc());
      X.Annotations.push_back(std::move(Y));
    }
    Out.Entities.push_back(std::move(X));
  }
  for (size_t I = 0, N = records(In.classes(), Out.Classes); I < N; ++I) {
    const fb::Class &C = *In.classes()->Get(I);
    ClassInfo X;
    X.Id = id(C.id());
    size_t Bases = records(C.bases(), sizeof(EntityId)),
           Fields = records(C.fields(), sizeof(EntityId));
    for (size_t K = 0; K < Bases; ++K)
      X.Bases.push_back(id(C.bases()->Get(K)));
    for (size_t K = 0; K < Fields; ++K)
      X.Fields.push_back(id(C.fields()->Get(K)));
    Out.Classes.push_back(std::move(X));
  }
  for (size_t I = 0; I < sizeOf(In.overrides()); ++I)
    Out.Overrides.push_back({id(In.overrides()->Get(I)->method()),
                             id(In.overrides()->Get(I)->overridden())});
  std::vector<const fb::Function *> New;
  for (size_t I = 0; I < sizeOf(In.functions()); ++I) {
    const fb::Function *F = In.functions()->Get(I);
    if (!Known || !Known->contains({id(F->id()), F->hash()}))
      New.push_back(F);
  }
  if (!spend(New.size() * sizeof(FunctionSummary)))
    return false;
  Out.Functions.reserve(New.size());
  BodyHash Hash(Out.Files);
  for (const fb::Function *Stored : New) {
    FunctionSummary F;
    if (!function(*Stored, F))
      return false;
    // Others may be left out for it: it is what it says it is.
    if (Hash(F) != Stored->hash())
      return fail("a function is not what its hash says");
    if (Known)
      Known->insert({F.Id, Stored->hash()});
    Out.Functions.push_back(std::move(F));
  }
  Out.StaticTerms.clear();
  size_t Terms = records(In.static_terms(), sizeof(Term));
  for (size_t I = 0; I < Terms; ++I)
    Out.StaticTerms.push_back(
        term(*In.static_terms()->Get(I), In.static_lists(), I, 0));
  for (const Term &T : Out.StaticTerms)
    if (T.K == Term::OneOf || T.K == Term::Choice)
      fail("an alternative stands outside a function");
  if (!Terms)
    return fail("there are no static terms");
  for (size_t I = 0; I < sizeOf(In.static_writes()); ++I)
    Out.StaticWrites.push_back(
        stateWrite(*In.static_writes()->Get(I), Terms, 1));
  for (size_t I = 0; I < sizeOf(In.ledger()); ++I) {
    const fb::LedgerLine &L = *In.ledger()->Get(I);
    Out.Ledger.push_back(
        {kind<LedgerEntry::Kind>(L.kind(), LedgerEntry::UnreadableInput),
         id(L.function()), text(L.detail()), loc(L.loc()), L.count()});
  }
  return Problem.empty();
}

} // namespace

llvm::Expected<std::vector<TUSummary>>
askfirst::readSummaries(llvm::StringRef Bytes, llvm::StringRef Name,
                        KnownBodies *Known) {
  std::vector<TUSummary> Out;
  llvm::SmallVector<uint64_t, 0> Aligned;
  size_t Number = 0;
  auto Refuse = [&](const llvm::Twine &Why) {
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   Name + ": summary " + llvm::Twine(Number) +
                                       " is refused: " + Why);
  };
  while (true) {
    // A linker pads what it puts together with zeros.
    while (Bytes.size() >= 4 && Bytes.starts_with(llvm::StringRef("\0\0\0", 4)))
      Bytes = Bytes.drop_front(4);
    if (Bytes.find_first_not_of('\0') == llvm::StringRef::npos)
      break;
    ++Number;
    if (Bytes.size() < 12)
      return Refuse("it is cut off");
    // Before the length, which means nothing in another kind of file.
    if (!isPacked(Bytes) && Bytes.substr(8, 4) != fb::TUIdentifier())
      return Refuse("it is no askfirst summary");
    uint32_t Size = flatbuffers::ReadScalar<uint32_t>(Bytes.data());
    if (Size > Bytes.size() - 4)
      return Refuse("it is cut off: " + llvm::Twine(Bytes.size() - 4) + " of " +
                    llvm::Twine(Size) + " bytes are there");
    if (Size > MaxBlob)
      return Refuse("it is larger than 2 GiB");
    const size_t Stored = size_t(Size) + 4;
    // The verifier wants its buffer aligned; a section's bytes need not be.
    Aligned.clear();
    if (isPacked(Bytes.take_front(Stored))) {
      size_t Whole = 0;
      if (const char *Why =
              unpackSummary(Bytes.take_front(Stored), Aligned, Whole))
        return Refuse(Why);
      if (Whole < 12 || Whole > MaxBlob)
        return Refuse("it is cut off");
      Size = flatbuffers::ReadScalar<uint32_t>(Aligned.data());
      if (Size != Whole - 4)
        return Refuse("its bytes are damaged");
    } else {
      Aligned.resize_for_overwrite((Stored + 7) / 8);
      memcpy(Aligned.data(), Bytes.data(), Stored);
    }
    const auto *Data = reinterpret_cast<const uint8_t *>(Aligned.data());
    if (Size < 8 ||
        !flatbuffers::BufferHasIdentifier(Data, fb::TUIdentifier(), true))
      return Refuse("it is no askfirst summary");
    auto Verifier = [&] {
      return flatbuffers::Verifier(Data, size_t(Size) + 4, /*max_depth=*/16,
                                   /*max_tables=*/10'000'000);
    };
    // The version first: another one may have another layout.
    auto V = Verifier();
    if (V.VerifySizePrefixedBuffer<fb::Header>(fb::TUIdentifier())) {
      const auto *H = flatbuffers::GetSizePrefixedRoot<fb::Header>(Data);
      if (H->version() != SummaryVersion)
        return Refuse("it is of version " + llvm::Twine(H->version()) +
                      ", this askfirst reads version " +
                      llvm::Twine(SummaryVersion));
    }
    auto W = Verifier();
    if (!fb::VerifySizePrefixedTUBuffer(W))
      return Refuse("its bytes are damaged");
    const fb::TU &TU = *fb::GetSizePrefixedTU(Data);
    Reader R(TU, Size, Known);
    TUSummary S;
    if (!R.read(S))
      return Refuse(R.Problem.empty() ? "its bytes are damaged" : R.Problem);
    Out.push_back(std::move(S));
    Bytes = Bytes.drop_front(Stored);
  }
  // An empty or zeroed file is what a full disk or a power cut leaves: no
  // summary at all is never what was asked for.
  if (Out.empty())
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   Name + ": there is no summary in it");
  return std::move(Out);
}
