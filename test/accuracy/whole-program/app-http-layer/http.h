#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace http {

class Headers {
public:
  std::string &operator[](const std::string &name) { return all_[name]; }
  const std::string *find(const std::string &name) const;
  std::size_t size() const { return all_.size(); }

private:
  std::unordered_map<std::string, std::string> all_;
};

struct Request {
  std::string method = "GET", path, query, body;
  Headers headers;
};
struct Response {
  int status = 200;
  std::string body;
  Headers headers;
};

class Middleware {
public:
  using Next = std::function<Response(Request &)>;
  virtual ~Middleware() = default;
  virtual Response handle(Request &r, const Next &next) = 0;
};

class Chain {
public:
  explicit Chain(Middleware::Next end) : end_(std::move(end)) {}
  Chain &use(std::unique_ptr<Middleware> m) {
    all_.push_back(std::move(m));
    return *this;
  }
  Response run(Request &r) const { return step(r, 0); }

private:
  Response step(Request &r, std::size_t at) const;
  std::vector<std::unique_ptr<Middleware>> all_;
  Middleware::Next end_;
};

std::string encode(std::string_view text);
std::string queryOf(std::initializer_list<std::pair<const char *, std::string>> list);

std::unique_ptr<Middleware> makeEcho();
std::unique_ptr<Middleware> makeStrip();
std::unique_ptr<Middleware> makeLength();

} // namespace http
