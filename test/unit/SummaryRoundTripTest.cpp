//===- test/unit/SummaryRoundTripTest.cpp - Written, read, equal ----------===//
#include "SummarySamples.h"
#include "summary/Packed.h"
#include <gmock/gmock.h>

using namespace askfirst;
using namespace askfirst::test;
using testing::HasSubstr;

static std::vector<TUSummary> read(llvm::StringRef Bytes) {
  auto S = readSummaries(Bytes, "x.askf");
  if (!S) {
    ADD_FAILURE() << llvm::toString(S.takeError());
    return {};
  }
  return std::move(*S);
}

TEST(SummaryRoundTrip, HandMade) {
  TUSummary S = richSummary();
  std::string Bytes = writeSummary(S);
  auto Back = read(Bytes);
  ASSERT_EQ(Back.size(), 1u);
  EXPECT_EQ(Back[0].Entities, S.Entities);
  EXPECT_EQ(Back[0].Functions, S.Functions);
  EXPECT_EQ(Back[0], S);
}

TEST(SummaryRoundTrip, EmptyTU) {
  auto Back = read(writeSummary(TUSummary()));
  ASSERT_EQ(Back.size(), 1u);
  EXPECT_EQ(Back[0], TUSummary());
}

TEST(SummaryRoundTrip, SamplesAreEqualAndSameBytes) {
  for (const Sample &X : samples()) {
    SCOPED_TRACE(X.Name);
    auto First = read(X.Bytes);
    ASSERT_EQ(First.size(), 1u);
    std::string Again = writeSummary(First[0]);
    EXPECT_TRUE(Again == X.Bytes);
    EXPECT_TRUE(packSummary(Again) == X.Stored);
    EXPECT_TRUE(writeSummary(First[0]) == Again);
    auto Stored = read(X.Stored);
    ASSERT_EQ(Stored.size(), 1u);
    EXPECT_TRUE(Stored[0] == First[0]);
    auto Second = read(Again);
    ASSERT_EQ(Second.size(), 1u);
    EXPECT_EQ(Second[0], First[0]);
    EXPECT_FALSE(First[0].Functions.empty());
  }
}

TEST(SummaryRoundTrip, ChangingAnyPartChangesTheBytes) {
  const std::string Bytes = writeSummary(richSummary());
  auto Differs = [&](auto Change) {
    TUSummary S = richSummary();
    Change(S);
    EXPECT_NE(writeSummary(S), Bytes);
  };
  Differs([](TUSummary &S) { S.MainFile += "x"; });
  Differs([](TUSummary &S) { S.Entities[0].Flags ^= 1; });
  Differs([](TUSummary &S) { S.Entities[0].Annotations[0].Parameter = 0; });
  Differs([](TUSummary &S) { S.Functions[0].Guards[1].Asserted = false; });
  Differs([](TUSummary &S) { S.Functions[0].GuardSets[2][0].Since = {1}; });
  Differs([](TUSummary &S) { S.Functions[0].Edges[3].Except.pop_back(); });
  Differs([](TUSummary &S) { S.Functions[0].Calls[2].After = 0; });
  Differs([](TUSummary &S) { S.Functions[0].Terms[8].Operands[2] = 1; });
  Differs([](TUSummary &S) { S.StaticWrites[0].Loc.Column = 1; });
  Differs([](TUSummary &S) { S.Ledger[0].Count = 9; });
}

TEST(SummaryRoundTrip, SeveralBlobsOneAfterAnother) {
  std::string All;
  for (const Sample &X : samples())
    All += X.Bytes;
  TUSummary Rich = richSummary();
  All += writeSummary(Rich) + writeSummary(TUSummary());
  auto Back = read(All);
  ASSERT_EQ(Back.size(), samples().size() + 2);
  for (size_t I = 0; I < samples().size(); ++I)
    EXPECT_TRUE(writeSummary(Back[I]) == samples()[I].Bytes)
        << samples()[I].Name;
  EXPECT_EQ(Back[samples().size()], Rich);
  EXPECT_EQ(Back.back(), TUSummary());
}

TEST(SummaryRoundTrip, AFunctionThatIsKnownIsLeftOut) {
  TUSummary First = richSummary(), Second = richSummary();
  ASSERT_FALSE(First.Functions.empty());
  Second.MainFile = "other.cpp";
  KnownBodies Known;
  auto Read = [&](const TUSummary &S) {
    auto Back = readSummaries(writeSummary(S), "x.askf", &Known);
    EXPECT_TRUE(bool(Back));
    return std::move(Back->front());
  };
  EXPECT_EQ(Read(First), First);
  EXPECT_TRUE(Read(Second).Functions.empty());
  EXPECT_EQ(Read(Second).Entities, First.Entities);
  // One that differs in as little as a place is another.
  Second.Functions[0].Loc.Line += 1;
  TUSummary Back = Read(Second);
  ASSERT_EQ(Back.Functions.size(), 1u);
  EXPECT_EQ(Back.Functions[0], Second.Functions[0]);
  // The same place in another file, too.
  TUSummary Third = richSummary();
  for (std::string &File : Third.Files)
    File += "x";
  EXPECT_EQ(Read(Third).Functions, Third.Functions);
}

TEST(SummaryRoundTrip, ALinkersPaddingIsSkipped) {
  std::string One = writeSummary(richSummary());
  for (size_t Pad : {4, 8, 12, 28, 4096}) {
    std::string Bytes = std::string(Pad, '\0') + One + std::string(Pad, '\0') +
                        One + std::string(Pad - 1, '\0');
    EXPECT_EQ(read(Bytes).size(), 2u) << Pad;
  }
}

TEST(SummaryRoundTrip, BytesNeedNotBeAligned) {
  std::string One = writeSummary(richSummary());
  for (size_t Shift = 1; Shift < 8; ++Shift) {
    std::string Bytes = std::string(Shift, 'x') + One;
    EXPECT_EQ(read(llvm::StringRef(Bytes).drop_front(Shift)).size(), 1u);
  }
}

TEST(SummaryRoundTrip, NothingIsNoSummary) {
  // What a full disk or a power cut leaves behind.
  EXPECT_EQ(refusal(""), "x.askf: there is no summary in it");
  EXPECT_EQ(refusal(std::string(4096, '\0')),
            "x.askf: there is no summary in it");
  EXPECT_EQ(refusal(std::string(3, '\0')), "x.askf: there is no summary in it");
}
