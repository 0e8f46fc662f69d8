//===- policy/EntryReader.h - Entries of a policy --------------*- C++ -*-===//
#ifndef ASKFIRST_POLICY_ENTRYREADER_H
#define ASKFIRST_POLICY_ENTRYREADER_H

#include "policy/ReaderBase.h"

namespace askfirst {

/// Reads the sections that hold entries into the policy. File and Pack say
/// where they stand.
class EntryReader : public ReaderBase {
public:
  using ReaderBase::ReaderBase;

protected:
  void readRoles(const YamlNode &Root);
  void readRules(const YamlNode &N, llvm::StringRef Profile);
  void readSuppressions(const YamlNode &N);
  void readDefaults(const YamlNode &N);
  void readStale(const YamlNode &N);
  /// Entries of one layer that say different things of the same declaration.
  void checkContradictions();

private:
  void checkRoles();
  void checkPurposes();
  void checkGates();
  void checkRuleOrder();
  void checkConsentKind(const YamlNode &N, const Selector &What);
  void source(const YamlNode &N);
  void sink(const YamlNode &N);
  void consent(const YamlNode &N);
  void change(const YamlNode &N, llvm::StringRef Kind);
  void gate(const YamlNode &N);
  void sanitizer(const YamlNode &N);
  void propagator(const YamlNode &N);
  void rule(const YamlNode &N, llvm::StringRef Profile);

  std::optional<Selector> selector(const YamlNode &N, llvm::StringRef Kind);
  std::optional<Selector> function(const YamlNode &N, llvm::StringRef Key,
                                   llvm::StringRef Kind);
  std::optional<WhereClause> where(const YamlNode &N);
  std::optional<When> when(const YamlNode &N);
  std::optional<PurposeSpec> purpose(const YamlNode &N);
  bool isAnyPurpose(const YamlNode &N);
  std::optional<ArgumentRange> argument(const YamlNode &N);

  /// Gates that sinks name, and where.
  std::vector<std::pair<std::string, Place>> GateUses;
};

} // namespace askfirst
#endif
