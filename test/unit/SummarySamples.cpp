//===- test/unit/SummarySamples.cpp ---------------------------------------===//
#include "SummarySamples.h"
#include "summary/Packed.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <cstdlib>

namespace askfirst::test {

static FunctionSummary richFunction() {
  FunctionSummary F;
  F.Id = 0x1001;
  F.Loc = {1, 10, 5};
  F.Parameters = {{"user", 0x3001, AF_MayWrite, 0, {1, 10, 9}},
                  {"on", 0, AF_Bool, 2, {2, 10, 20}}};
  auto T = [&](Term::Kind K, EntityId E = 0, int64_t Number = 0,
               std::string Text = "", CallIndex C = NoIndex,
               std::vector<TermIndex> Operands = {}) {
    Term X;
    X.K = K;
    X.Entity = E;
    X.Number = Number;
    X.Text = std::move(Text);
    X.CallSite = C;
    X.Operands = std::move(Operands);
    F.Terms.push_back(std::move(X));
  };
  T(Term::Param, 0, 1);                               // 1
  T(Term::Integer, 0, INT64_MIN);                     // 2
  T(Term::This);                                      // 3
  T(Term::Field, 0x2001, 0, "", NoIndex, {3});        // 4
  T(Term::Global, 0x2002);                            // 5
  T(Term::String, 0, 0, std::string("a\0\"\xff", 4)); // 6
  T(Term::Enumerator, 0x5001, -7);                    // 7
  T(Term::Call, 0x1002, 0, "", 0, {3, 1, 7});         // 8
  T(Term::Element, 0, 0, "", NoIndex, {4, 6});        // 9
  T(Term::Null);                                      // 10
  T(Term::Function, 0x1002);                          // 11
  T(Term::Value, 0, INT64_MAX);                       // 12
  T(Term::Type, 0x3001);                              // 13
  T(Term::Out, 0, 1, "", 1);                          // 14
  T(Term::OneOf, 0, 0, "", NoIndex, {1, 2});          // 15
  T(Term::Address, 0, 0, "", NoIndex, {1});           // 16
  T(Term::Choice, 0, 0, "", NoIndex, {2, 1, 7, 2});   // 17
  F.Guards = {{8, Outcome::True, 0, {1, 11, 7}, false, {1, 11, 9}},
              {4, Outcome::GreaterEqual, 7, {2, 12, 8}, true, {}}};
  F.GuardSets = {{}, {{0, {}}}, {{0, {1, 2}}, {1, {0}}}};
  F.Defs = {{"copy", {1, 13, 3}}, {"", {1, 14, 4}}};
  Call C;
  C.Callee = 0x1002;
  C.Flags = CF_Virtual | CF_HasReceiver | CF_ReceiverMayWrite | CF_Modelled;
  C.ReceiverClass = 0x3001;
  C.Receiver = 3;
  C.Arguments = {{1, AF_Bool, 0x3001, 1, 2, {1, 15, 5}},
                 {7, AF_MayWrite | AF_Callable, 0, 0, 0, {1, 15, 9}}};
  C.Guards = 2;
  C.Loc = {1, 15, 2};
  F.Calls = {C, C, C};
  F.Calls[1].Callee = 0;
  F.Calls[1].Flags = CF_Indirect;
  F.Calls[1].After = 0;
  F.Calls[2].Arguments.clear();
  F.Calls[2].After = 1;
  auto N = [](Node::Kind K, uint32_t Call, uint32_t Index, EntityId E) {
    Node X;
    X.K = K;
    X.Call = Call;
    X.Index = Index;
    X.Entity = E;
    return X;
  };
  AccessPath Path;
  Path.append({Component::Field, 0x2001});
  Path.append({Component::Element, 0});
  Path.append({Component::Key, 0x6001});
  AccessPath Deep =
      Path.with({Component::Field, 0x2001}).with({Component::Element, 0});
  const Node All[] = {N(Node::Param, NoIndex, 1, 0),
                      N(Node::This, NoIndex, 0, 0),
                      N(Node::ParamOut, NoIndex, 2, 0), // the variadic ones
                      N(Node::ThisOut, NoIndex, 0, 0),
                      N(Node::Return, NoIndex, 0, 0),
                      N(Node::Throw, NoIndex, 0, 0),
                      N(Node::Arg, 0, 1, 0),
                      N(Node::Receiver, 0, 0, 0),
                      N(Node::Target, 1, 0, 0),
                      N(Node::Out, 0, 1, 0),
                      N(Node::ReceiverOut, 0, 0, 0),
                      N(Node::Result, 2, 0, 0),
                      N(Node::Thrown, 2, 0, 0),
                      N(Node::Def, NoIndex, 1, 0),
                      N(Node::Field, NoIndex, 0, 0x2001),
                      N(Node::FieldRead, NoIndex, 0, 0x2001),
                      N(Node::Object, NoIndex, 0, 0x3001),
                      N(Node::Global, NoIndex, 0, 0x2002),
                      N(Node::Function, NoIndex, 0, 0x1002),
                      N(Node::Caught, NoIndex, 1, 0x3001)};
  for (size_t I = 0; I < std::size(All); ++I) {
    Edge E;
    E.From = All[I];
    E.To = All[std::size(All) - 1 - I];
    if (I % 2) {
      E.FromPath = Path;
      E.ToPath = Deep;
      E.Except = {Path, Deep};
      E.Guards = 1 + I % 3 % 2;
    }
    E.Loc = {1, uint32_t(20 + I), 6};
    E.Step = StepKind(I % (unsigned(StepKind::Unknown) + 1));
    F.Edges.push_back(std::move(E));
  }
  llvm::sort(F.Edges, [](const Edge &A, const Edge &B) {
    return A.From < B.From; // all differ
  });
  F.Outcomes = {{ReturnOutcome::Returns, 0, 1},
                {ReturnOutcome::True, 0, 2},
                {ReturnOutcome::False, 0, 1},
                {ReturnOutcome::Equals, 7, 2},
                {ReturnOutcome::Is, 4, 0}};
  F.Writes = {
      {StateWrite::Assignment, 0x2001, 3, 8, 1, 2, 1, true, {1, 40, 3}},
      {StateWrite::Initialiser, 0x2002, 0, 2, 0, 0, 0, false, {1, 41, 4}}};
  F.Overwrites = {{0x2002, AccessPath()}, {0x2002, Path}};
  F.Owners = {{0, 1, Node::OfTaker + 2}, {2, Owned::Object, Node::OfCall}};
  F.Gives = {Node::OfThis, Node::OfCall + 2};
  F.Links = {Node::OfParam + 1};
  return F;
}

TUSummary richSummary() {
  TUSummary S;
  S.MainFile = "src/a.cpp";
  S.Files = {"", "src/a.cpp", "include/b c.h"};
  Entity E;
  E.Id = 0x1001;
  E.Kind = EntityKind::Function;
  E.Flags = EF_Virtual | EF_CopyOrMove;
  E.Name = "app::User::set";
  E.Signature = "(const std::string &, bool)";
  E.TemplateArguments = "<Ads, 3>";
  E.Parent = 0x3001;
  E.Loc = {2, 3, 8};
  E.Annotations = {{"sink", {"analytics", "purpose=analytics"}, 1, {2, 2, 3}},
                   {"revoke", {}, -1, {2, 4, 5}}};
  S.Entities = {E};
  auto Add = [&](EntityId Id, EntityKind K, const char *Name) -> Entity & {
    Entity X;
    X.Id = Id;
    X.Kind = K;
    X.Name = Name;
    S.Entities.push_back(X);
    return S.Entities.back();
  };
  Add(0x1002, EntityKind::Function, "app::mayTrack");
  Add(0x2001, EntityKind::Field, "app::User::email").Class = 0x3001;
  Add(0x2002, EntityKind::Variable, "app::on");
  Add(0x3001, EntityKind::Type, "app::User");
  Add(0x3002, EntityKind::Type, "");
  Add(0x5001, EntityKind::Enumerator, "app::Level::Basic").Value = -7;
  Add(0x6001, EntityKind::Key, "email");
  S.Classes = {{0x3001, {0x3002}, {0x2001}}, {0x3002, {}, {}}};
  S.Overrides = {{0x1001, 0x1002}};
  S.Functions = {richFunction(), FunctionSummary()};
  S.Functions[1].Id = 0x1002;
  Term T;
  T.K = Term::Integer;
  T.Number = 1;
  S.StaticTerms.push_back(T);
  S.StaticWrites = {
      {StateWrite::DefaultMember, 0x2001, 0, 1, 0, 0, 0, false, {2, 5, 5}},
      {StateWrite::StaticInit, 0x2002, 0, 1, 0, 0, 0, false, {1, 6, 6}}};
  for (unsigned K = 0; K <= LedgerEntry::UnreadableInput; ++K)
    S.Ledger.push_back({LedgerEntry::Kind(K), 0x1001, "detail", {1, 7, 7}, K});
  return S;
}

static Sample stored(llvm::StringRef Name, llvm::StringRef Bytes) {
  Sample X{Name.str(), Bytes.str(), Bytes.str()};
  if (!isPacked(Bytes))
    return X;
  llvm::SmallVector<uint64_t, 0> Words;
  size_t Size = 0;
  if (const char *Why = unpackSummary(Bytes, Words, Size))
    llvm::report_fatal_error(Why);
  X.Bytes.assign(reinterpret_cast<const char *>(Words.data()), Size);
  return X;
}

const std::vector<Sample> &samples() {
  static const std::vector<Sample> All = [] {
    std::vector<Sample> Out;
    if (const char *Dir = std::getenv("ASKFIRST_SAMPLES"); Dir && *Dir) {
      std::error_code E;
      for (llvm::sys::fs::directory_iterator I(Dir, E), End; !E && I != End;
           I.increment(E))
        if (llvm::StringRef(I->path()).ends_with(".askf"))
          if (auto B = llvm::MemoryBuffer::getFile(I->path()))
            Out.push_back(stored(llvm::sys::path::filename(I->path()),
                                 (*B)->getBuffer()));
      if (Out.empty())
        llvm::report_fatal_error("ASKFIRST_SAMPLES names a folder without "
                                 "summaries");
      llvm::sort(Out, [](const Sample &A, const Sample &B) {
        return A.Name < B.Name;
      });
    } else {
      Out.push_back(
          stored("hand-made", packSummary(writeSummary(richSummary()))));
    }
    return Out;
  }();
  return All;
}

std::string refusal(llvm::StringRef Bytes, llvm::StringRef Name) {
  auto S = readSummaries(Bytes, Name);
  return S ? "" : llvm::toString(S.takeError());
}

} // namespace askfirst::test
