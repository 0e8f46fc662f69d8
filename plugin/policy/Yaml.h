//===- policy/Yaml.h - A YAML document as a tree with positions -*- C++ -*-===//
//
// The one door to yaml-cpp, which throws: nothing outside Yaml.cpp sees an
// exception. Aliases are expanded up to a limit.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_POLICY_YAML_H
#define ASKFIRST_POLICY_YAML_H

#include "support/Diagnostic.h"
#include <optional>
#include <vector>

namespace askfirst {

struct YamlNode {
  enum KindType : uint8_t { Null, Scalar, Sequence, Map } Kind = Null;
  std::string Text;    ///< scalars
  bool Quoted = false; ///< a quoted scalar is a string, whatever it looks like
  unsigned Line = 0, Column = 0; ///< from 1
  std::vector<YamlNode> Items;   ///< sequence: items; map: key, value, key, ...
  const char *kindName() const;
};

struct YamlLimits {
  size_t MaxNodes = 200'000;
};

/// The only document in \p Text. Problems go to \p Handler as errors of \p
/// File; then the result is nothing.
std::optional<YamlNode> parseYaml(llvm::StringRef Text, llvm::StringRef File,
                                  YamlLimits Limits, DiagnosticHandler Handler);

} // namespace askfirst
#endif
