//===- report/ResultsReader.cpp -------------------------------------------===//
#include "report/Baseline.h"
#include "report/Json.h"
#include "report/ResultsFile.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

using llvm::StringRef;
using llvm::json::ObjectMapper;
using llvm::json::Path;
using llvm::json::Value;

namespace askfirst {

// How llvm::json finds the reader of each value: fromJSON beside its type. It
// has none for these before LLVM 22.
static bool mapNumber(ObjectMapper &O, llvm::StringLiteral Key, uint32_t &Out) {
  int64_t Number = 0;
  if (!O.map(Key, Number))
    return false;
  Out = Number;
  return true;
}

static bool fromJSON(const Value &V, Place &Out, Path P) {
  if (V.getAsNull())
    return true;
  ObjectMapper O(V, P);
  return O && O.map("file", Out.File) && mapNumber(O, "line", Out.Line) &&
         mapNumber(O, "column", Out.Column);
}

/// Sets \p Out to the one of the \p Count kinds from 0 whose key is \p V.
template <typename Kind, typename KeyOf>
static bool kindFromJSON(const Value &V, Kind &Out, Kind Last, KeyOf Key,
                         Path P) {
  std::optional<StringRef> Text = V.getAsString();
  for (unsigned K = 0; Text && K <= static_cast<unsigned>(Last); ++K)
    if (*Text == Key(static_cast<Kind>(K))) {
      Out = static_cast<Kind>(K);
      return true;
    }
  P.report("expected one of the known kinds");
  return false;
}

static bool fromJSON(const Value &V, StepKind &Out, Path P) {
  return kindFromJSON(V, Out, StepKind::Unknown, stepKey, P);
}

static bool fromJSON(const Value &V, Confidence &Out, Path P) {
  return kindFromJSON(V, Out, Confidence::Certain, confidenceKey, P);
}

static bool fromJSON(const Value &V, BaselineState &Out, Path P) {
  return kindFromJSON(V, Out, BaselineState::Updated, baselineKey, P);
}

static bool fromJSON(const Value &V, LedgerEntry::Kind &Out, Path P) {
  return kindFromJSON(V, Out, LedgerEntry::UnreadableInput, ledgerKey, P);
}

static bool fromJSON(const Value &V, Step &Out, Path P) {
  ObjectMapper O(V, P);
  return O && O.map("kind", Out.Kind) && O.map("place", Out.Where) &&
         O.map("function", Out.Function) && O.map("text", Out.Text);
}

static bool fromJSON(const Value &V, Note &Out, Path P) {
  ObjectMapper O(V, P);
  return O && O.map("place", Out.Where) && O.map("text", Out.Text);
}

// Parts of the document that are no type of core/. Their readers stand with
// them: they are looked up by argument.
namespace {

struct SinkPart {
  std::string Name, Function, Kind, Purpose, Recipient;
};

struct PolicyPart {
  std::string File, Hash;
};

struct AnalysedPart {
  uint32_t Files = 0, Failed = 0, Functions = 0;
};

bool fromJSON(const Value &V, SinkPart &Out, Path P) {
  ObjectMapper O(V, P);
  return O && O.map("name", Out.Name) &&
         O.mapOptional("function", Out.Function) && O.map("kind", Out.Kind) &&
         O.map("purpose", Out.Purpose) && O.map("recipient", Out.Recipient);
}

bool fromJSON(const Value &V, PolicyPart &Out, Path P) {
  ObjectMapper O(V, P);
  return O && O.map("file", Out.File) && O.map("hash", Out.Hash);
}

bool fromJSON(const Value &V, AnalysedPart &Out, Path P) {
  ObjectMapper O(V, P);
  return O && mapNumber(O, "files", Out.Files) &&
         mapNumber(O, "failed", Out.Failed) &&
         mapNumber(O, "functions", Out.Functions);
}

} // namespace

static bool fromJSON(const Value &V, Finding &Out, Path P) {
  ObjectMapper O(V, P);
  SinkPart Sink;
  if (!O || !O.map("check", Out.Check) ||
      !O.map("fingerprint", Out.Fingerprint) ||
      !O.map("message", Out.Message) || !O.map("place", Out.Where) ||
      !O.map("confidence", Out.Sure) || !O.map("data", Out.Data) ||
      !O.map("subject", Out.Subject) || !O.map("source", Out.SourceName) ||
      !O.mapOptional("consent", Out.About) || !O.map("sink", Sink) ||
      !O.map("rule", Out.Rule) || !O.map("suppression", Out.Suppression) ||
      !O.mapOptional("baseline", Out.Baseline) || !O.map("path", Out.Steps) ||
      !O.map("notes", Out.Notes))
    return false;
  Out.SinkName = std::move(Sink.Name);
  Out.SinkFunction = std::move(Sink.Function);
  Out.SinkKind = std::move(Sink.Kind);
  Out.Purpose = std::move(Sink.Purpose);
  Out.Recipient = std::move(Sink.Recipient);
  return true;
}

static bool fromJSON(const Value &V, InventoryLine &Out, Path P) {
  ObjectMapper O(V, P);
  SinkPart Sink;
  if (!O || !O.map("data", Out.Data) || !O.map("subject", Out.Subject) ||
      !O.map("source", Out.SourceName) || !O.map("sourcePlace", Out.Source) ||
      !O.map("sink", Sink) || !O.map("sinkPlace", Out.Sink) ||
      !O.map("verdict", Out.Verdict) || !O.map("consents", Out.Consents) ||
      !O.map("count", Out.Count))
    return false;
  Out.SinkName = std::move(Sink.Name);
  Out.SinkKind = std::move(Sink.Kind);
  Out.Purpose = std::move(Sink.Purpose);
  Out.Recipient = std::move(Sink.Recipient);
  return true;
}

static bool fromJSON(const Value &V, LedgerLine &Out, Path P) {
  ObjectMapper O(V, P);
  return O && O.map("kind", Out.K) && O.map("detail", Out.Detail) &&
         O.map("function", Out.Function) && O.map("place", Out.Where) &&
         O.map("count", Out.Count);
}

static bool fromJSON(const Value &V, Comparison &Out, Path P) {
  ObjectMapper O(V, P);
  return O && O.map("with", Out.With) && O.map("gone", Out.Gone);
}

static bool fromJSON(const Value &V, Results &Out, Path P) {
  if (!isDocument(V, "askfirst-results", ResultsFileVersion, P))
    return false;
  ObjectMapper O(V, P);
  PolicyPart Policy;
  AnalysedPart Analysed;
  if (!O.map("tool", Out.ToolVersion) || !O.map("policy", Policy) ||
      !O.map("analysed", Analysed) || !O.map("findings", Out.Findings) ||
      !O.map("inventory", Out.Inventory) || !O.map("ledger", Out.Ledger) ||
      !O.mapOptional("compared", Out.Compared))
    return false;
  if (StringRef(Policy.Hash).getAsInteger(16, Out.PolicyHash)) {
    P.field("policy").field("hash").report("expected hexadecimal digits");
    return false;
  }
  Out.PolicyFile = std::move(Policy.File);
  Out.TUs = Analysed.Files;
  Out.TUsFailed = Analysed.Failed;
  Out.Functions = Analysed.Functions;
  return true;
}

llvm::Expected<Results> readResults(StringRef Text) {
  llvm::Expected<Value> Document = parseJson(Text);
  if (!Document)
    return Document.takeError();
  Path::Root Root("results");
  Results Out;
  if (!fromJSON(*Document, Out, Root))
    return Root.getError();
  return Out;
}

} // namespace askfirst
