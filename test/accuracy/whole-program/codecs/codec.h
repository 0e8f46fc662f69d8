#pragma once
#include <map>
#include <memory>
#include <string>
namespace codecs {
class Codec {
public:
  virtual ~Codec() = default;
  virtual std::string encode(const std::string &s) const = 0;
};
using Maker = std::unique_ptr<Codec> (*)();
std::map<std::string, Maker> &registry();
struct Registrar {
  Registrar(const char *name, Maker m) { registry()[name] = m; }
};
std::unique_ptr<Codec> create(const std::string &name);
} // namespace codecs
