#include "../../Inputs/app.h"
#include "http.h"
namespace http {
Response profile(const Request &r) {
  app::Person p = app::loadPerson(1);
  Response out;
  out.body = "{\"mail\":\"" + p.email + "\"}";
  out.trace = r.path + " by " + p.name;
  return out;
}
Response health(const Request &) { return {200, "up " + app::version(), "health"}; }
} // namespace http
