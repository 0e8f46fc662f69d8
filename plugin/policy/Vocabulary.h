//===- policy/Vocabulary.h - Keys for data, purposes, subjects --*- C++ -*-===//
//
// The fideslang keys (annotations/vocabulary/, CC BY 4.0) and the project's
// own, dotted; a parent covers its children. Read by PolicyReader.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_POLICY_VOCABULARY_H
#define ASKFIRST_POLICY_VOCABULARY_H

#include "llvm/ADT/StringRef.h"
#include <map>
#include <set>
#include <string>

namespace askfirst {

struct Vocabulary {
  std::set<std::string> Data, Purposes, Subjects, SinkKinds, SanitizerResults;
  std::map<std::string, std::string> PurposeOfKind; ///< sink kind -> purpose

  /// True if \p Parent is \p Key or a dotted prefix of it.
  static bool covers(llvm::StringRef Parent, llvm::StringRef Key) {
    return Key == Parent ||
           (Key.size() > Parent.size() && Key.starts_with(Parent) &&
            Key[Parent.size()] == '.');
  }
};

} // namespace askfirst
#endif
