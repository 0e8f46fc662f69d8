#pragma once
#include "../../Inputs/app.h"

struct Request {
  std::string path;
  std::map<std::string, std::string> headers;
};

struct Response {
  int status = 200;
  std::string body;
  void write(const std::string &text) { body += text; }
};

class Session {
public:
  void setUser(const app::Person &p);
  void setLanguage(std::string language) { language_ = std::move(language); }
  const std::string &mail() const { return mail_; }
  const std::string &language() const { return language_; }
  bool loggedIn() const { return !mail_.empty(); }
  void logOut();

private:
  std::string mail_;
  std::string language_ = "en";
};

class Sessions {
public:
  static Sessions &instance();
  std::shared_ptr<Session> open(const std::string &id);
  std::shared_ptr<Session> find(const std::string &id) const;

private:
  std::map<std::string, std::shared_ptr<Session>> open_;
};

using Handler = Response (*)(const Request &, Session &);

class Router {
public:
  void route(const std::string &path, Handler handler);
  Response handle(const Request &request, Session &session) const;

private:
  std::map<std::string, Handler> routes_;
};

Response accountPage(const Request &request, Session &session);
Response aboutPage(const Request &request, Session &session);
