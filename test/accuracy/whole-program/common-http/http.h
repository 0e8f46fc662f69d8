// An HTTP client: requests made by a fluent builder, a session behind a pimpl.
#pragma once
#include "../../Inputs/app.h"
#include <algorithm>
#include <list>

namespace http {

enum class Method { Get, Post };

struct Request {
  Method method = Method::Get;
  std::string url, body;
  std::vector<std::pair<std::string, std::string>> headers;
};

class RequestBuilder {
public:
  static RequestBuilder get(std::string url);
  static RequestBuilder post(std::string url);
  RequestBuilder &query(std::string_view key, std::string_view value) &;
  RequestBuilder &&query(std::string_view key, std::string_view value) &&;
  RequestBuilder &&header(std::string key, std::string value) &&;
  RequestBuilder &&body(std::string text) &&;
  Request build() && { return std::move(r_); }
  Request build() const & { return r_; }

private:
  Request r_;
};

std::string escape(std::string_view text);

class Session {
public:
  Session();
  ~Session();
  Session(Session &&) noexcept;
  void setToken(std::string t);
  void setAgent(const char *agent);
  const std::string &token() const;
  const std::string &agent() const;
  void clearToken();
  void enqueue(Request r);
  void flushLog();
  void flushMail();
  std::string lastUrl() const;

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

class ResponseCache {
public:
  const std::string *find(const std::string &key) const;
  std::string &put(std::string key, std::string value);
  void evictAll() { entries_.clear(); }

private:
  std::list<std::pair<std::string, std::string>> entries_;
};

} // namespace http
