//===- test/unit/SummaryRefuseTest.cpp - Well-formed, and still wrong -----===//
//
// FlatBuffers' verifier is content with all of these.
//
//===----------------------------------------------------------------------===//
#include "SummarySamples.h"
#include "summary/Packed.h"
#include "summary_generated.h"
#include <functional>
#include <gmock/gmock.h>

using namespace askfirst;
using namespace askfirst::test;
using testing::HasSubstr;

namespace {

/// A buffer that has nothing but a version, as another release could make it.
std::string headerOnly(uint32_t Version, const char *Identifier) {
  flatbuffers::FlatBufferBuilder B;
  B.FinishSizePrefixed(fb::CreateHeader(B, Version), Identifier);
  return std::string(reinterpret_cast<const char *>(B.GetBufferPointer()),
                     B.GetSize());
}

/// Overwrites \p Width bytes at \p Offset of the struct or vector data that
/// \p At finds in a good summary.
struct Poke {
  const char *Name;
  std::function<const void *(const fb::TU &)> At;
  size_t Offset;
  unsigned Width;
  uint64_t Value;
  const char *Problem;
};

std::string poked(const Poke &P) {
  std::string Bytes = writeSummary(richSummary());
  const char *At =
      static_cast<const char *>(P.At(*fb::GetSizePrefixedTU(Bytes.data())));
  memcpy(Bytes.data() + (At - Bytes.data()) + P.Offset, &P.Value, P.Width);
  return Bytes;
}

const fb::Function &function(const fb::TU &T) { return *T.functions()->Get(0); }

constexpr uint32_t Far = 0x7ffffff;

// Offsets are those of summary.fbs' structs.
const Poke Pokes[] = {
    {"LocationFile", [](auto &T) { return T.locs()->Get(1); }, 0, 4, Far,
     "a file is out of range"},
    {"FunctionHash",
     [](auto &T) {
       return reinterpret_cast<const flatbuffers::Table &>(function(T))
           .GetAddressOf(fb::Function::VT_HASH);
     },
     0, 8, 1, "a function is not what its hash says"},
    {"ReservedId", [](auto &T) { return T.ids()->data(); }, 8, 8, ~uint64_t(0),
     "an entity id is reserved"},
    {"TombstoneId", [](auto &T) { return T.ids()->data(); }, 8, 8, ~uint64_t(1),
     "an entity id is reserved"},
    {"PathStart", [](auto &T) { return T.paths()->data(); }, 4, 4, Far,
     "a list is out of range"},
    {"PathCount", [](auto &T) { return T.path_parts()->data(); }, 4, 4, Far,
     "a list is longer than its pool"},
    {"PathComponentId", [](auto &T) { return T.path_parts()->data(); }, 8, 4,
     Far << 2, "an entity id is out of range"},
    {"OverrideMethod", [](auto &T) { return T.overrides()->Get(0); }, 0, 4, Far,
     "an entity id is out of range"},
    {"StaticWriteValue", [](auto &T) { return T.static_writes()->Get(0); }, 12,
     4, 2, "an index is out of range"},
    {"StaticWriteGuards", [](auto &T) { return T.static_writes()->Get(0); }, 24,
     4, 1, "an index is out of range"},
    {"TermKind", [](auto &T) { return function(T).terms()->Get(1); }, 0, 1, 19,
     "an unknown kind"},
    {"TermEntity", [](auto &T) { return function(T).terms()->Get(1); }, 4, 4,
     Far, "an entity id is out of range"},
    {"TermText", [](auto &T) { return function(T).terms()->Get(1); }, 16, 4,
     Far, "a string is out of range"},
    {"TermCall", [](auto &T) { return function(T).terms()->Get(1); }, 20, 4, 3,
     "a term's call is out of range"},
    {"TermOperands", [](auto &T) { return function(T).terms()->Get(1); }, 24, 4,
     Far, "a list is out of range"},
    {"ParameterDefault",
     [](auto &T) { return function(T).parameters()->Get(0); }, 12, 4, 18,
     "an index is out of range"},
    {"GuardAbout", [](auto &T) { return function(T).guards()->Get(0); }, 0, 4,
     18, "an index is out of range"},
    {"GuardOutcome", [](auto &T) { return function(T).guards()->Get(0); }, 4, 1,
     8, "an unknown kind"},
    {"GuardSet", [](auto &T) { return function(T).guard_sets()->data(); }, 4, 4,
     Far, "a list is out of range"},
    {"NodeKind", [](auto &T) { return function(T).nodes()->Get(1); }, 0, 1,
     Node::ByOthers + 1, "an unknown kind"},
    {"NodeCall", [](auto &T) { return function(T).nodes()->Get(1); }, 4, 4, 0,
     "a node's call does not fit its kind"},
    {"CallReceiver", [](auto &T) { return function(T).calls()->Get(0); }, 12, 4,
     18, "an index is out of range"},
    {"CallFirstArgument", [](auto &T) { return function(T).calls()->Get(0); },
     16, 4, 5, "a call's arguments are out of range"},
    {"CallArguments", [](auto &T) { return function(T).calls()->Get(0); }, 20,
     4, 0xffffffff, "a call's arguments are out of range"},
    {"CallGuards", [](auto &T) { return function(T).calls()->Get(0); }, 24, 4,
     3, "an index is out of range"},
    {"CallAfter", [](auto &T) { return function(T).calls()->Get(0); }, 28, 4, 3,
     "a call's predecessor is out of range"},
    {"ArgumentIfTrue", [](auto &T) { return function(T).arguments()->Get(0); },
     12, 4, 3, "an index is out of range"},
    {"EdgeTo", [](auto &T) { return function(T).edges()->Get(0); }, 4, 4, Far,
     "an edge's node is out of range"},
    {"EdgePath", [](auto &T) { return function(T).edges()->Get(0); }, 8, 4, Far,
     "a path is out of range"},
    {"EdgeStep", [](auto &T) { return function(T).edges()->Get(0); }, 28, 1, 11,
     "an unknown kind"},
    {"EdgeOrder", [](auto &T) { return function(T).edges()->Get(5); }, 0, 4, 0,
     "the edges are not in order"},
    {"OutcomeImplies", [](auto &T) { return function(T).outcomes()->Get(0); },
     8, 4, 3, "an index is out of range"},
    {"WriteHow", [](auto &T) { return function(T).writes()->Get(0); }, 0, 1, 4,
     "an unknown kind"},
    {"DefName", [](auto &T) { return function(T).defs()->Get(0); }, 0, 4, Far,
     "a string is out of range"},
};

class SummaryRefuses : public testing::TestWithParam<Poke> {};

} // namespace

TEST_P(SummaryRefuses, WithItsReason) {
  EXPECT_EQ(refusal(poked(GetParam())),
            std::string("x.askf: summary 1 is refused: ") + GetParam().Problem);
}
INSTANTIATE_TEST_SUITE_P(Index, SummaryRefuses, testing::ValuesIn(Pokes),
                         [](const auto &I) { return I.param.Name; });

TEST(SummaryRefuse, AnotherVersionOfTheSameLayout) {
  Poke P{"", [](auto &T) { return &T; }, 0, 4, 0, ""};
  // Where the version stands in the root table.
  std::string Bytes = writeSummary(richSummary());
  const auto *T = fb::GetSizePrefixedTU(Bytes.data());
  P.Offset =
      reinterpret_cast<const flatbuffers::Table *>(T)->GetOptionalFieldOffset(
          fb::TU::VT_VERSION);
  for (uint32_t V : {0u, SummaryVersion + 1, 0xffffffffu}) {
    P.Value = V;
    EXPECT_EQ(refusal(poked(P)),
              "x.askf: summary 1 is refused: it is of version " +
                  std::to_string(V) + ", this askfirst reads version " +
                  std::to_string(SummaryVersion));
  }
}

TEST(SummaryRefuse, AnotherVersionOfAnotherLayout) {
  EXPECT_THAT(refusal(headerOnly(SummaryVersion + 1, "ASKF")),
              HasSubstr("it is of version " +
                        std::to_string(SummaryVersion + 1) +
                        ", this askfirst reads version"));
  // This version, but nothing of what it must have.
  EXPECT_THAT(refusal(headerOnly(SummaryVersion, "ASKF")),
              HasSubstr("summary 1 is refused: there is no file table"));
}

TEST(SummaryRefuse, AnotherIdentifier) {
  EXPECT_EQ(refusal(headerOnly(SummaryVersion, "ELFX")),
            "x.askf: summary 1 is refused: it is no askfirst summary");
  std::string Bytes = writeSummary(richSummary());
  Bytes[8] = 'B';
  EXPECT_EQ(refusal(Bytes),
            "x.askf: summary 1 is refused: it is no askfirst summary");
}

TEST(SummaryRefuse, OperandsThatDoNotStandBeforeTheirTerm) {
  TUSummary S = richSummary();
  S.Functions[0].Terms[4].Operands = {4}; // a cycle
  EXPECT_THAT(refusal(writeSummary(S)),
              HasSubstr("a term's operand does not stand before it"));
}

TEST(SummaryRefuse, NodesOutOfRange) {
  auto Refused = [](auto Change) {
    TUSummary S = richSummary();
    FunctionSummary &F = S.Functions[0];
    // The last edge alone, so that the order stays.
    F.Edges = {F.Edges.front()};
    Change(F.Edges.front().To);
    return refusal(writeSummary(S));
  };
  EXPECT_THAT(Refused([](Node &N) {
                N = {};
                N.K = Node::Def;
                N.Index = 2;
              }),
              HasSubstr("a definition is out of range"));
  EXPECT_THAT(Refused([](Node &N) {
                N = {};
                N.K = Node::Param;
                N.Index = 3;
              }),
              HasSubstr("a parameter is out of range"));
  EXPECT_THAT(Refused([](Node &N) {
                N = {};
                N.K = Node::Arg;
                N.Call = 0;
                N.Index = 2;
              }),
              HasSubstr("an argument is out of range"));
  EXPECT_THAT(Refused([](Node &N) {
                N = {};
                N.K = Node::Result;
                N.Call = 3;
              }),
              HasSubstr("a node's call is out of range"));
  EXPECT_THAT(Refused([](Node &N) {
                N = {};
                N.K = Node::Param;
                N.Call = 1;
              }),
              HasSubstr("a node's call does not fit its kind"));
}

TEST(SummaryPacked, IsReadAsItWas) {
  std::string Plain = writeSummary(richSummary()), Packed = packSummary(Plain);
  EXPECT_LT(Packed.size(), Plain.size());
  EXPECT_EQ(Packed.size() % 8, 0u);
  // Packed or not, one after another, with a linker's zeros between them.
  auto Both =
      readSummaries(Packed + std::string(8, '\0') + Plain + Packed, "x");
  ASSERT_TRUE(bool(Both)) << llvm::toString(Both.takeError());
  ASSERT_EQ(Both->size(), 3u);
  for (const TUSummary &S : *Both)
    EXPECT_EQ(S, richSummary());
}

TEST(SummaryPacked, IsRefusedIfDamaged) {
  const std::string Packed = packSummary(writeSummary(richSummary()));
  auto With = [&](size_t At, uint32_t Word) {
    std::string Bytes = Packed;
    memcpy(Bytes.data() + At, &Word, 4);
    return refusal(Bytes);
  };
  EXPECT_THAT(With(8, 0x7fffffff), HasSubstr("expands to far more"));
  EXPECT_THAT(With(8, 8), HasSubstr("refused"));
  EXPECT_THAT(With(12, 0x7fffffff), HasSubstr("it is cut off"));
  EXPECT_THAT(With(12, 0), HasSubstr("refused"));
  EXPECT_THAT(With(16, 0), HasSubstr("its bytes are damaged"));
  for (size_t N = 1; N < Packed.size(); N += 7)
    EXPECT_THAT(refusal(Packed.substr(0, N)), HasSubstr("refused"));
  for (size_t At = 0; At < Packed.size(); ++At) {
    std::string Bytes = Packed;
    Bytes[At] ^= 0x55;
    // Refused, or - in the zeros at its end - read as it was.
    if (auto S = readSummaries(Bytes, "x"))
      EXPECT_EQ(S->size(), 1u);
    else
      llvm::consumeError(S.takeError());
  }
}
