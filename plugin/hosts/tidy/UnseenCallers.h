//===- hosts/tidy/UnseenCallers.h - Who may call from elsewhere -*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_TIDY_UNSEENCALLERS_H
#define ASKFIRST_HOSTS_TIDY_UNSEENCALLERS_H

#include "engine/Engine.h"

namespace askfirst {

/// What is assumed of callers in other files where only \p TUs, those of one
/// file, are known and \p F, about a flow of \p Of, would not be told if they
/// asked first: a note, at the function they call. \p Otherwise says how they
/// are looked at.
std::optional<Note>
unseenCallers(const Finding &F, const Evidence &Of,
              llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs,
              llvm::StringRef Otherwise);

} // namespace askfirst
#endif
