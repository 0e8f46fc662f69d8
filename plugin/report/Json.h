//===- report/Json.h - Strings that are safe in JSON --------------*- C++ -*-===//
#ifndef ASKFIRST_REPORT_JSON_H
#define ASKFIRST_REPORT_JSON_H

#include "llvm/Support/JSON.h"

namespace askfirst {

/// \p S as a JSON string. Names come from files and may be no UTF-8; the bytes
/// that are not are replaced.
inline llvm::json::Value jsonText(llvm::StringRef S) {
  return llvm::json::isUTF8(S) ? S.str() : llvm::json::fixUTF8(S);
}

} // namespace askfirst
#endif
