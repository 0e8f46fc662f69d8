//===- hosts/cli/PolicyWords.h - A policy in plain sentences ----*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_CLI_POLICYWORDS_H
#define ASKFIRST_HOSTS_CLI_POLICYWORDS_H

#include "policy/Policy.h"
#include "llvm/Support/raw_ostream.h"

namespace askfirst {

/// `askfirst policy explain`: what \p P says, one sentence an entry, for
/// somebody who does not read YAML. Packs are summed up.
void explainPolicy(const Policy &P, llvm::raw_ostream &OS);

/// 2027-03-01.
std::string dateText(const Suppression &S);

} // namespace askfirst
#endif
