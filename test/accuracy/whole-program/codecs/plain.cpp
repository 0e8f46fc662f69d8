#include "codec.h"
#include "../../Inputs/app.h"
namespace codecs {
namespace {
class Rot : public Codec {
  std::string encode(const std::string &s) const override {
    std::string r;
    for (char c : s)
      r += static_cast<char>(c ^ 1);
    return r;
  }
};
class Reverse : public Codec {
  std::string encode(const std::string &s) const override { return {s.rbegin(), s.rend()}; }
};
Registrar a("rot", [] { return std::unique_ptr<Codec>(new Rot); });
Registrar b("reverse", [] { return std::unique_ptr<Codec>(new Reverse); });
} // namespace
} // namespace codecs
