//===- checks/Words.h - The words of messages ---------------------*- C++ -*-===//
//
// Turns the keys of a flow (`user.contact.email`, `analytics`) into the words a
// person who reads no C++ understands. Used by every check, so that messages
// sound alike. Consumes keys, produces text; decides nothing.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CHECKS_WORDS_H
#define ASKFIRST_CHECKS_WORDS_H

#include "core/Flow.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace askfirst {

/// "e-mail address" for `user.contact.email`. A key of the project's own gives
/// its last component, with spaces.
std::string dataInWords(llvm::StringRef Key);

/// What happens to the data: "sent to analytics", "written to a log". A kind of
/// the project's own is named.
std::string sinkInWords(llvm::StringRef Kind);

/// How every message about a flow begins: "a customer's e-mail address
/// (user.contact.email) from field 'app::User::email' is sent to analytics
/// (Acme Inc.)".
std::string describe(const Flow &F);

/// "'a'", "'a' or 'b'", "'a', 'b' or 'c'".
std::string quotedList(llvm::ArrayRef<std::string> Items,
                       llvm::StringRef LastWord);

} // namespace askfirst
#endif
