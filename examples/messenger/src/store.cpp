#include "store.h"
#include <sqlite3.h>
#include <stdexcept>

namespace messenger {

Store::Store(const std::string &path) {
  if (sqlite3_open(path.c_str(), &db_) != SQLITE_OK)
    throw std::runtime_error("cannot open the message store");
  sqlite3_exec(db_, "CREATE TABLE IF NOT EXISTS m(chat TEXT, text TEXT)",
               nullptr, nullptr, nullptr);
}

Store::~Store() { sqlite3_close(db_); }

void Store::save(const Conversation &c, const Message &m) {
  sqlite3_stmt *stmt = nullptr;
  sqlite3_prepare_v2(db_, "INSERT INTO m VALUES(?, ?)", -1, &stmt, nullptr);
  sqlite3_bind_text(stmt, 1, c.id().c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_text(stmt, 2, m.text.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_step(stmt);
  sqlite3_finalize(stmt);
}

int Store::count() const {
  sqlite3_stmt *stmt = nullptr;
  sqlite3_prepare_v2(db_, "SELECT COUNT(*) FROM m", -1, &stmt, nullptr);
  int n = sqlite3_step(stmt) == SQLITE_ROW ? sqlite3_column_int(stmt, 0) : 0;
  sqlite3_finalize(stmt);
  return n;
}

} // namespace messenger
