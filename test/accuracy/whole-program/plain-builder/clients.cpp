#include "../../Inputs/app.h"
#include "request.h"

namespace builder {
namespace {

class UrlClient : public Client {
public:
  void send(const Request &r) override {
    app::track(r.url()); // ok
    app::trackNumber(static_cast<long long>(r.body().size())); // ok
  }
};
class BodyClient : public Client {
public:
  void send(const Request &r) override {
    app::track(r.body()); // expect: privacy-unconsented-flow
  }
};

} // namespace

std::unique_ptr<Client> urlClient() { return std::make_unique<UrlClient>(); }
std::unique_ptr<Client> bodyClient() { return std::make_unique<BodyClient>(); }

} // namespace builder
