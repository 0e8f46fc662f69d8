//===- report/Json.h - Our JSON documents, safely -----------------*- C++
//-*-===//
#ifndef ASKFIRST_REPORT_JSON_H
#define ASKFIRST_REPORT_JSON_H

#include "llvm/Support/JSON.h"

namespace askfirst {

/// \p S as a JSON string. Names come from files and may be no UTF-8; the bytes
/// that are not are replaced.
inline llvm::json::Value jsonText(llvm::StringRef S) {
  return llvm::json::isUTF8(S) ? S.str() : llvm::json::fixUTF8(S);
}

/// Parses untrusted text: refuses what nests deeper than a document of ours,
/// as the parser recurses.
llvm::Expected<llvm::json::Value> parseJson(llvm::StringRef Text);

/// True if \p V is an object whose "format" and "version" are these; reports
/// to \p P otherwise.
bool isDocument(const llvm::json::Value &V, llvm::StringRef Format, int Version,
                llvm::json::Path P);

} // namespace askfirst
#endif
