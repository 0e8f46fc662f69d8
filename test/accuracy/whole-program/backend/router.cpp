#include "../../Inputs/app.h"
#include "http.h"
namespace http {
Response Router::serve(const Request &r) const {
  auto it = routes_.find(r.path);
  if (it == routes_.end())
    return {404, "not found", ""};
  return it->second(r);
}
Handler wrap(Middleware m, Handler h) {
  return [m = std::move(m), h = std::move(h)](const Request &r) { return m(r, h); };
}
} // namespace http
