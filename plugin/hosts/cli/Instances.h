//===- hosts/cli/Instances.h - Bodies that the library alone asks for -----===//
#ifndef ASKFIRST_HOSTS_CLI_INSTANCES_H
#define ASKFIRST_HOSTS_CLI_INSTANCES_H

namespace clang {
class Sema;
}

namespace askfirst {

/// Gives constructors and virtual functions of the program's class template
/// instances their bodies. Bodies of the library are skipped, so what only they
/// call (`make_unique<Model<T>>(...)`) was not instantiated; a compiler would
/// have. What does not compile stays without a body, and nothing is reported.
void instantiateMembers(clang::Sema &S);

} // namespace askfirst
#endif
