//===- hosts/cli/Progress.h - How far we are, on a terminal -----*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_CLI_PROGRESS_H
#define ASKFIRST_HOSTS_CLI_PROGRESS_H

#include "llvm/ADT/StringRef.h"
#include <mutex>

namespace askfirst {

/// A bar on stderr if that is a terminal, else nothing. Thread-safe.
class Progress {
public:
  Progress(llvm::StringRef What, size_t Total);
  ~Progress();
  void step(llvm::StringRef Now);

private:
  std::mutex Lock;
  std::string What;
  size_t Total, Done = 0;
  bool On;
};

} // namespace askfirst
#endif
