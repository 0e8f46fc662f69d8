//===- core/Entity.cpp ----------------------------------------------------===//
#include "core/Entity.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/xxhash.h"

using namespace askfirst;

EntityId askfirst::hashId(llvm::StringRef Text) {
  EntityId Id = llvm::xxh3_64bits(Text);
  return Id ? Id : 1;
}

EntityId askfirst::keyId(llvm::StringRef Text) {
  return hashId(("key:" + Text).str());
}
