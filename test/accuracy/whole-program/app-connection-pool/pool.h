#pragma once
#include "conn.h"
#include <memory>
#include <string>
#include <vector>

namespace db {

struct ConnClose {
  void operator()(conn *c) const noexcept { conn_close(c); }
};
using Conn = std::unique_ptr<conn, ConnClose>;

class Pool;

// A connection that is lent; goes back by itself.
class Lease {
public:
  Lease(Pool &p, Conn c) : pool_(&p), conn_(std::move(c)) {}
  Lease(Lease &&o) noexcept = default;
  ~Lease();
  conn *operator->() const { return conn_.get(); }
  operator conn *() const { return conn_.get(); }

private:
  Pool *pool_;
  Conn conn_;
};

class Pool {
public:
  explicit Pool(std::string host, bool wipe = false)
      : host_(std::move(host)), wipe_(wipe) {}
  Lease lend();
  void giveBack(Conn c);
  std::size_t idle() const { return free_.size(); }
  const std::string &host() const { return host_; }

private:
  std::string host_;
  bool wipe_;
  std::vector<Conn> free_;
};

// Builds text for a query with named places.
class Query {
public:
  explicit Query(std::string text) : text_(std::move(text)) {}
  Query &bind(const std::string &place, const std::string &value);
  Query &bind(const std::string &place, long value);
  const std::string &text() const { return text_; }

private:
  std::string text_;
};

} // namespace db
