#pragma once
#include <functional>
#include <map>
#include <string>
namespace http {
struct Request {
  std::string path;
  std::map<std::string, std::string> query;
};
struct Response {
  int status = 200;
  std::string body;
  std::string trace;
};
using Handler = std::function<Response(const Request &)>;
using Middleware = std::function<Response(const Request &, const Handler &)>;
class Router {
  std::map<std::string, Handler> routes_;

public:
  void route(const std::string &path, Handler h) { routes_[path] = std::move(h); }
  Response serve(const Request &r) const;
};
Handler wrap(Middleware m, Handler h);
Response profile(const Request &r);
Response health(const Request &r);
} // namespace http
