//===- report/Baseline.cpp ------------------------------------------------===//
#include "report/Baseline.h"
#include "report/Json.h"
#include "report/SourceLines.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include <array>
#include <map>
#include <tuple>

using llvm::StringRef;
using llvm::json::ObjectMapper;
using llvm::json::Path;
using llvm::json::Value;

namespace askfirst {

StringRef baselineKey(BaselineState S) {
  switch (S) {
  case BaselineState::None:
    return "";
  case BaselineState::New:
    return "new";
  case BaselineState::Unchanged:
    return "unchanged";
  case BaselineState::Updated:
    return "updated";
  }
  llvm_unreachable("all baseline states are handled");
}

std::vector<KnownFinding> knownFindings(const Results &R, StringRef Root) {
  std::vector<KnownFinding> Out;
  for (const Finding &F : R.Findings)
    if (!F.Suppression)
      Out.push_back({F.Fingerprint, F.Check, F.Data, F.Purpose, F.SourceName,
                     F.SinkName, F.SinkFunction, F.About,
                     nameBelow(Root, F.Where.File).str(), F.Message});
  llvm::sort(Out, [](const KnownFinding &A, const KnownFinding &B) {
    return std::tie(A.File, A.Check, A.Fingerprint) <
           std::tie(B.File, B.Check, B.Fingerprint);
  });
  return Out;
}

void writeKnown(llvm::json::OStream &J, const KnownFinding &K) {
  auto Text = [&](StringRef Key, StringRef S) {
    J.attribute(Key, jsonText(S));
  };
  J.object([&] {
    Text("fingerprint", K.Fingerprint);
    Text("check", K.Check);
    Text("file", K.File);
    Text("function", K.SinkFunction);
    Text("data", K.Data);
    Text("purpose", K.Purpose);
    Text("source", K.SourceName);
    Text("sink", K.SinkName);
    Text("consent", K.About);
    Text("message", K.Message);
  });
}

void writeBaseline(llvm::ArrayRef<KnownFinding> Known, llvm::raw_ostream &OS) {
  llvm::json::OStream J(OS, 2);
  J.object([&] {
    J.attribute("format", "askfirst-baseline");
    J.attribute("version", BaselineFileVersion);
    J.attributeArray("findings", [&] {
      for (const KnownFinding &K : Known)
        writeKnown(J, K);
    });
  });
  OS << '\n';
}

bool fromJSON(const Value &V, KnownFinding &Out, Path P) {
  ObjectMapper O(V, P);
  return O && O.map("fingerprint", Out.Fingerprint) &&
         O.map("check", Out.Check) && O.map("file", Out.File) &&
         O.map("function", Out.SinkFunction) && O.map("data", Out.Data) &&
         O.map("purpose", Out.Purpose) && O.map("source", Out.SourceName) &&
         O.map("sink", Out.SinkName) && O.map("consent", Out.About) &&
         O.map("message", Out.Message);
}

llvm::Expected<std::vector<KnownFinding>> readBaseline(StringRef Text) {
  llvm::Expected<Value> Document = parseJson(Text);
  if (!Document)
    return Document.takeError();
  Path::Root Root("baseline");
  std::vector<KnownFinding> Out;
  ObjectMapper O(*Document, Root);
  if (!O ||
      !isDocument(*Document, "askfirst-baseline", BaselineFileVersion, Root) ||
      !O.map("findings", Out))
    return Root.getError();
  return Out;
}

/// What stays of a finding when only its path changes.
using Ends = std::array<std::string, 7>;
template <typename T> static Ends endsOf(const T &F) {
  return {F.Check,    F.Data,         F.Purpose, F.SourceName,
          F.SinkName, F.SinkFunction, F.About};
}

void compare(Results &R, std::vector<KnownFinding> Before, std::string With,
             bool Whole) {
  std::map<StringRef, const KnownFinding *> ByFingerprint;
  for (const KnownFinding &K : Before)
    ByFingerprint[K.Fingerprint] = &K;
  for (Finding &F : R.Findings)
    F.Baseline = ByFingerprint.erase(F.Fingerprint) ? BaselineState::Unchanged
                                                    : BaselineState::New;
  // What is left is gone, or goes another way now: one for one.
  std::multimap<Ends, const KnownFinding *> Left;
  for (const auto &[Fingerprint, K] : ByFingerprint)
    Left.emplace(endsOf(*K), K);
  for (Finding &F : R.Findings) {
    if (F.Baseline != BaselineState::New || F.Suppression)
      continue;
    auto It = Left.find(endsOf(F));
    if (It == Left.end())
      continue;
    F.Baseline = BaselineState::Updated;
    Left.erase(It);
  }
  R.Compared = Comparison{std::move(With), {}};
  if (!Whole)
    return;
  llvm::DenseSet<const KnownFinding *> Gone;
  for (const auto &[Key, K] : Left)
    Gone.insert(K);
  for (const KnownFinding &K : Before)
    if (Gone.contains(&K))
      R.Compared->Gone.push_back(K);
}

} // namespace askfirst
