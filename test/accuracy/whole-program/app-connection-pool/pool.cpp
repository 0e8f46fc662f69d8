#include "pool.h"
#include "../../Inputs/app.h"
#include <stdexcept>

namespace db {

Lease::~Lease() {
  if (conn_)
    pool_->giveBack(std::move(conn_));
}

Lease Pool::lend() {
  if (!free_.empty()) {
    Conn c = std::move(free_.back());
    free_.pop_back();
    return Lease(*this, std::move(c));
  }
  conn *raw = nullptr;
  if (conn_open(&raw, host_.c_str()) != 0)
    throw std::runtime_error("cannot open " + host_);
  return Lease(*this, Conn(raw));
}

void Pool::giveBack(Conn c) {
  if (wipe_)
    conn_reset(c.get());
  free_.push_back(std::move(c));
}

Query &Query::bind(const std::string &place, const std::string &value) {
  const std::string token = ":" + place;
  for (auto at = text_.find(token); at != std::string::npos;
       at = text_.find(token, at + value.size()))
    text_.replace(at, token.size(), "'" + value + "'");
  return *this;
}
Query &Query::bind(const std::string &place, long value) {
  return bind(place, std::to_string(value));
}

} // namespace db
