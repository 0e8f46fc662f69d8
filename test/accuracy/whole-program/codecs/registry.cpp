#include "codec.h"
#include "../../Inputs/app.h"
namespace codecs {
std::map<std::string, Maker> &registry() {
  static std::map<std::string, Maker> r;
  return r;
}
std::unique_ptr<Codec> create(const std::string &name) {
  auto it = registry().find(name);
  return it == registry().end() ? nullptr : it->second();
}
} // namespace codecs
