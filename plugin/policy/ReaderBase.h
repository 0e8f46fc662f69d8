//===- policy/ReaderBase.h - Values out of YAML nodes -----------*- C++ -*-===//
//
// What every reader of a section shares: reporting with position and hint,
// checking keys, turning nodes into strings, numbers, patterns and constants.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_POLICY_READERBASE_H
#define ASKFIRST_POLICY_READERBASE_H

#include "policy/Policy.h"
#include "policy/Yaml.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace askfirst {

using Keys = llvm::ArrayRef<llvm::StringRef>;

/// The keys a mapping of each kind may have: "policy", "source", "sink", ...
/// The JSON Schema is tested against this table.
Keys policyKeys(llvm::StringRef Kind);
/// All kinds of mapping there are.
Keys policyKeyKinds();

class ReaderBase {
public:
  ReaderBase(DiagnosticHandler Handler, Policy &P) : Handler(Handler), P(P) {}

  bool failed() const { return Errors != 0; }

protected:
  void report(Diagnostic::SeverityKind S, const YamlNode &At,
              const llvm::Twine &Message, const llvm::Twine &Hint = "");
  void error(const YamlNode &At, const llvm::Twine &Message,
             const llvm::Twine &Hint = "") {
    report(Diagnostic::Error, At, Message, Hint);
  }
  void warning(const YamlNode &At, const llvm::Twine &Message,
               const llvm::Twine &Hint = "") {
    report(Diagnostic::Warning, At, Message, Hint);
  }

  /// True if \p N is a mapping. Keys that are not of \p Kind's, or stand
  /// twice, are complained about; the rest is read, so that all problems show.
  bool checkMap(const YamlNode &N, llvm::StringRef Kind);
  /// Complains about keys that stand twice.
  void checkKeysOnce(const YamlNode &Map);
  /// Whether some key of \p Map may be \p Key with a slip.
  static bool misspelt(const YamlNode &Map, llvm::StringRef Key);
  static const YamlNode *find(const YamlNode &Map, llvm::StringRef Key);
  /// The value under \p Key, or a complaint at \p Map.
  const YamlNode *need(const YamlNode &Map, llvm::StringRef Key,
                       llvm::StringRef Kind);
  bool isSequence(const YamlNode &N, const llvm::Twine &What);
  /// Complains if \p N is a list of nothing: it would silently mean another
  /// thing than what it replaces.
  bool isEmptyList(const YamlNode &N, const llvm::Twine &What);

  std::optional<std::string> string(const YamlNode &N, const llvm::Twine &What);
  std::optional<int64_t> integer(const YamlNode &N, const llvm::Twine &What);
  std::optional<uint32_t> index(const YamlNode &N, const llvm::Twine &What);
  std::optional<bool> boolean(const YamlNode &N, const llvm::Twine &What);
  /// One string or a list of them.
  std::vector<std::string> strings(const YamlNode &N, const llvm::Twine &What);
  /// A string that must be among \p Known.
  std::optional<std::string> word(const YamlNode &N, const llvm::Twine &What,
                                  const std::set<std::string> &Known);
  std::vector<std::string> words(const YamlNode &N, const llvm::Twine &What,
                                 const std::set<std::string> &Known);
  std::optional<NamePattern> pattern(const YamlNode &N);
  std::optional<PolicyConstant> constant(const YamlNode &N);
  Origin origin(const YamlNode &N) const {
    return {Place{File, N.Line, N.Column}, Pack};
  }

  DiagnosticHandler Handler;
  Policy &P;
  std::string File, Pack;
  unsigned Errors = 0;
};

/// True for `null`-like nodes.
inline bool isNull(const YamlNode &N) { return N.Kind == YamlNode::Null; }

} // namespace askfirst
#endif
