//===- hosts/cli/PolicyWords.h - A policy in plain sentences ----*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_CLI_POLICYWORDS_H
#define ASKFIRST_HOSTS_CLI_POLICYWORDS_H

#include "checks/Check.h"
#include "policy/Policy.h"
#include "llvm/Support/raw_ostream.h"

namespace askfirst {

/// `askfirst policy explain`: what \p P says, one sentence an entry, for
/// somebody who does not read YAML. Packs are summed up.
void explainPolicy(const Policy &P, Date Today, llvm::raw_ostream &OS);

/// "1 source, 2 sinks, ...": what is the project's own, and what its packs and
/// profiles bring.
std::string policySizes(const Policy &P);

/// "1 source", "2 sources".
std::string counted(size_t N, llvm::StringRef One);

/// Whether the date of \p S is before \p Today.
bool isExpired(const Suppression &S, Date Today);

/// 2027-03-01.
std::string dateText(const Suppression &S);

} // namespace askfirst
#endif
