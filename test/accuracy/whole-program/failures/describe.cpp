#include "../../Inputs/app.h"
#include "errors.h"
namespace errs {
std::string describe(const std::exception &e) {
  if (auto *d = dynamic_cast<const DbError *>(&e))
    return std::string(d->what()) + ": " + d->key;
  return "error";
}
} // namespace errs
