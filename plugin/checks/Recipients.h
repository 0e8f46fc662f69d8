//===- checks/Recipients.h - Who is asked for, and where ---------*- C++
//-*-===//
//
// For each recipient, one place where a flow to it is asked for. A flow to the
// same recipient that nobody asked for goes round that check, and says so.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CHECKS_RECIPIENTS_H
#define ASKFIRST_CHECKS_RECIPIENTS_H

#include "core/Finding.h"
#include <map>

namespace askfirst {

class Recipients {
public:
  explicit Recipients(llvm::ArrayRef<Flow> Flows);

  /// "the same recipient is asked for at ...", if it is, elsewhere.
  std::optional<Note> askedElsewhere(const Flow &F) const;

private:
  struct Asked {
    Place Where, Sink;
    std::string By, Purpose;
  };
  std::map<std::string, Asked> First;
};

} // namespace askfirst
#endif
