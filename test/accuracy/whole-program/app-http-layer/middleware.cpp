#include "http.h"
#include "../../Inputs/app.h"

namespace http {
namespace {

// Puts what came in into the answer.
class Echo : public Middleware {
public:
  Response handle(Request &r, const Next &next) override {
    Response out = next(r);
    out.headers["X-Echo"] = r.body;
    return out;
  }
};

// Lets nothing through.
class Strip : public Middleware {
public:
  Response handle(Request &r, const Next &next) override {
    r.body.clear();
    return next(r);
  }
};

class Length : public Middleware {
public:
  Response handle(Request &r, const Next &next) override {
    Response out = next(r);
    out.headers["Content-Length"] = std::to_string(out.body.size());
    return out;
  }
};

} // namespace

std::unique_ptr<Middleware> makeEcho() { return std::make_unique<Echo>(); }
std::unique_ptr<Middleware> makeStrip() { return std::make_unique<Strip>(); }
std::unique_ptr<Middleware> makeLength() { return std::make_unique<Length>(); }

} // namespace http
