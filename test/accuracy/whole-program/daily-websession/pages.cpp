#include "web.h"

void Router::route(const std::string &path, Handler handler) {
  routes_[path] = handler;
}

Response Router::handle(const Request &request, Session &session) const {
  auto it = routes_.find(request.path);
  if (it == routes_.end()) {
    Response r;
    r.status = 404;
    r.write("no page " + request.path);
    return r;
  }
  return it->second(request, session);
}

Response accountPage(const Request &, Session &session) {
  Response r;
  r.write("<h1>Account</h1>");
  r.write("<p>" + session.mail() + "</p>");
  app::track("account " + session.mail()); // expect: privacy-unconsented-flow
  return r;
}

Response aboutPage(const Request &request, Session &session) {
  Response r;
  r.write("<h1>About</h1>");
  r.write("<p>" + request.path + " " + session.language() + "</p>");
  app::track("about " + session.language()); // ok
  return r;
}
