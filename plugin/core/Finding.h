//===- core/Finding.h - What a check says ------------------------*- C++
//-*-===//
//
// Made by checks/, printed by report/ and hosts/. Self-contained values.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CORE_FINDING_H
#define ASKFIRST_CORE_FINDING_H

#include "core/Flow.h"

namespace askfirst {

/// A remark beside the path: a check that was seen and why it does not count,
/// the rule, the callers.
struct Note {
  Place Where;
  std::string Text;
  friend bool operator==(const Note &, const Note &) = default;
};

/// How a finding stands to those of before: of a baseline, or of a revision.
enum class BaselineState : uint8_t {
  None, ///< nothing was compared
  New,
  Unchanged,
  Updated, ///< the same data, from the same source to the same sink by the same
           ///< check, along another path
};

struct Finding {
  std::string Check;       ///< "privacy-unconsented-flow"
  Place Where;             ///< the sink, or what the check is about
  std::string Message;     ///< one line, plain words, no trailing period
  std::vector<Step> Steps; ///< the path, source first, sink last
  std::vector<Note> Notes;
  std::string Data, Subject, SinkKind, Purpose, Recipient;
  std::string SourceName, SinkName, SinkFunction;
  std::string About; ///< the consent a finding about no flow is about
  Confidence Sure = Confidence::Certain;
  std::string Rule;        ///< the rule that decided, for a person
  std::string Fingerprint; ///< 16 hex digits
  /// Suppressed by the policy: the reason; nothing otherwise.
  std::optional<std::string> Suppression;
  BaselineState Baseline = BaselineState::None;
  /// It was there before.
  bool isKnown() const {
    return Baseline == BaselineState::Unchanged ||
           Baseline == BaselineState::Updated;
  }
};

/// What is kept of a finding to know it again: no lines, which move.
struct KnownFinding {
  std::string Fingerprint, Check, Data, Purpose, SourceName, SinkName;
  std::string SinkFunction, About; ///< as in Finding
  std::string File, Message;       ///< for people
};

/// What the findings were compared with.
struct Comparison {
  std::string With;               ///< "askfirst-baseline.json", "main (1f2e3d)"
  std::vector<KnownFinding> Gone; ///< of before, not found any more
};

/// Sets F.Fingerprint from check, source entity, sink entity and the functions
/// on the path: stable over line moves and checkouts.
void fingerprint(Finding &F);

/// Order of output: file, line, column, check, fingerprint.
bool operator<(const Finding &A, const Finding &B);

/// A ledger line resolved to text, summed over the program.
struct LedgerLine {
  LedgerEntry::Kind K = LedgerEntry::UnhandledConstruct;
  std::string Detail;   ///< construct, callee name, error text
  std::string Function; ///< or empty
  Place Where;          ///< first place
  uint64_t Count = 1;
};

/// Short key of a ledger kind ("unknown-callee") and its one-line meaning.
const char *ledgerKey(LedgerEntry::Kind K);
const char *ledgerMeaning(LedgerEntry::Kind K);
/// True where the analysis lost sight of code (exit code 4 under --strict).
bool isIncomplete(LedgerEntry::Kind K);

/// One kind of flow, for the inventory: everything that leaves, consented or
/// not.
struct InventoryLine {
  std::string Data, Subject, SourceName, SinkName, SinkKind, Purpose, Recipient;
  std::string Verdict; ///< "consented", "not required", "finding", "suppressed"
  std::vector<std::string> Consents; ///< those that count
  Place Source, Sink;
  uint64_t Count = 1;
};

/// Everything a report prints.
struct Results {
  std::string ToolVersion, PolicyFile;
  uint64_t PolicyHash = 0;
  uint32_t TUs = 0, TUsFailed = 0, Functions = 0;
  std::vector<Finding> Findings; ///< sorted
  std::vector<LedgerLine> Ledger;
  std::vector<InventoryLine> Inventory;
  std::optional<Comparison> Compared;
};

} // namespace askfirst
#endif
