//===- test/unit/SummaryDamageTest.cpp - Bytes nobody can trust -----------===//
//
// Under ASan and UBSan: whatever the bytes, a refusal that names the blob, or a
// summary that everything after can use.
//
//===----------------------------------------------------------------------===//
#include "LinkBuilder.h"
#include "SummarySamples.h"
#include "core/Print.h"
#include <gmock/gmock.h>
#include <random>
#include <sys/mman.h>

using namespace askfirst;
using namespace askfirst::test;
using testing::HasSubstr;

/// A single allocation past this many MB is a crash.
extern "C" const char *__asan_default_options();
extern "C" const char *__asan_default_options() {
  return "max_allocation_size_mb=256";
}

namespace {

/// What was accepted is printed, written and linked.
void use(TUSummary S) {
  EXPECT_EQ(refusal(writeSummary(S)), "");
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  print(S, OS);
  Policy P = basicPolicy();
  P.Sources.push_back(source(select(Selector::Field, "**")));
  P.Sinks.push_back(sink("**::*"));
  link({std::make_shared<const TUSummary>(std::move(S))}, P, {2000});
}

/// True if \p Bytes were read; else the refusal must say which and why.
bool readOrRefused(llvm::StringRef Bytes) {
  auto S = readSummaries(Bytes, "x.askf");
  if (S) {
    for (TUSummary &T : *S)
      use(std::move(T));
    return true;
  }
  std::string Why = llvm::toString(S.takeError());
  bool None = Why == "x.askf: there is no summary in it";
  llvm::StringRef Reason = Why;
  EXPECT_TRUE(None || (Reason.consume_front("x.askf: summary ") &&
                       Reason.split(" is refused: ").second.size() > 5))
      << Why;
  return false;
}

std::string withSize(std::string Bytes, uint32_t Size) {
  memcpy(Bytes.data(), &Size, 4);
  return Bytes;
}

} // namespace

TEST(SummaryDamage, EveryTruncation) {
  for (const Sample &X : samples())
    for (llvm::StringRef Whole :
         {llvm::StringRef(X.Bytes), llvm::StringRef(X.Stored)})
      for (size_t L = 0; L < Whole.size(); ++L)
        ASSERT_FALSE(readOrRefused(Whole.take_front(L)))
            << X.Name << " cut to " << L;
}

TEST(SummaryDamage, EveryTruncationWithASizeThatFits) {
  // The length prefix is right: it is the verifier that must see the cut.
  const Sample *Small = &samples().front();
  for (const Sample &X : samples())
    if (X.Bytes.size() < Small->Bytes.size())
      Small = &X;
  size_t Read = 0;
  for (size_t L = 4; L < Small->Bytes.size(); ++L)
    Read += readOrRefused(withSize(Small->Bytes.substr(0, L), L - 4));
  // Only padding at the end may go unnoticed.
  EXPECT_LE(Read, 8u);
}

TEST(SummaryDamage, TenThousandFlips) {
  std::mt19937 Random(20261125);
  size_t Read = 0, Refused = 0;
  for (unsigned I = 0; I < 10'000; ++I) {
    const Sample &X = samples()[Random() % samples().size()];
    std::string Bytes = I % 4 ? X.Bytes : X.Stored;
    unsigned Count = I % 2 ? 1 + Random() % 8 : 1;
    for (unsigned K = 0; K < Count; ++K) {
      size_t At = Random() % Bytes.size();
      // A bit, any byte, or one of the values that break arithmetic.
      switch (Random() % 3) {
      case 0:
        Bytes[At] ^= 1 << Random() % 8;
        break;
      case 1:
        Bytes[At] = Random();
        break;
      default:
        for (size_t J = At; J < std::min(At + 4, Bytes.size()); ++J)
          Bytes[J] = Random() % 2 ? 0xff : 0x7f;
      }
    }
    ++(readOrRefused(Bytes) ? Read : Refused);
  }
  // Both happen, or this tests less than it says.
  EXPECT_GT(Read, 500u);
  EXPECT_GT(Refused, 500u);
}

TEST(SummaryDamage, TheSecondBlobIsNamedAndAllIsRefused) {
  std::string One = writeSummary(richSummary());
  EXPECT_THAT(refusal(One + One.substr(0, One.size() / 2), "lib.a"),
              HasSubstr("lib.a: summary 2 is refused: it is cut off"));
  EXPECT_THAT(refusal(One + "what is this text"),
              HasSubstr("summary 2 is refused"));
}

TEST(SummaryDamage, ALengthOverTwoGigabytes) {
  // Reserved, not filled: nothing of it may be read or copied.
  size_t Size = size_t(5) << 30;
  void *P = mmap(nullptr, Size, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (P == MAP_FAILED)
    GTEST_SKIP() << "no address space";
  std::string Bytes = writeSummary(richSummary());
  memcpy(P, Bytes.data(), Bytes.size());
  llvm::StringRef All(static_cast<char *>(P), Size);
  for (uint32_t Length : {0xffffffffu, 0xfffffff9u, 0x80000000u}) {
    memcpy(P, &Length, 4);
    EXPECT_EQ(refusal(All),
              "x.askf: summary 1 is refused: it is larger than 2 GiB");
  }
  munmap(P, Size);
}

TEST(SummaryDamage, OneStringAMillionTimes) {
  TUSummary S = richSummary();
  Entity E;
  E.Signature = std::string(1 << 16, 'x');
  for (unsigned I = 0; I < 2000; ++I) {
    E.Id = 0x10000 + I;
    S.Entities.push_back(E);
  }
  EXPECT_THAT(refusal(writeSummary(S)),
              HasSubstr("summary 1 is refused: it expands to far more than"));
}

TEST(SummaryDamage, OneListAMillionTimes) {
  TUSummary S = richSummary();
  Term T;
  T.K = Term::Call;
  T.Operands.assign(8000, 0);
  for (unsigned I = 0; I < 2000; ++I)
    S.Functions[0].Terms.push_back(T);
  EXPECT_THAT(refusal(writeSummary(S)),
              HasSubstr("summary 1 is refused: it expands to far more than"));
}

TEST(SummaryDamage, ALargeHonestSummaryIsRead) {
  // Real code repeats itself too: names of one namespace, lists of one shape.
  TUSummary S = richSummary();
  for (unsigned I = 0; I < 3000; ++I) {
    S.Functions.push_back(S.Functions[0]);
    S.Functions.back().Id = 0x100000 + I;
  }
  EXPECT_EQ(refusal(writeSummary(S)), "");
}
