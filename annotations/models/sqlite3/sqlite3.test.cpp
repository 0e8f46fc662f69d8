// RUN: %verify --policy %policies/sqlite3.yaml %s -- -std=c++20 -I%policies
// RUN: %covered sqlite3 %policies/sqlite3.yaml %s -- -std=c++20 -I%policies
// SQLite: what is stored, what is read back, what a status says.
#include "user.h"
#include <sqlite3.h>
#include <string>

void texts(const User &u, sqlite3_stmt *s) {
  sqlite3_bind_text(s, 1, u.phone, -1, SQLITE_TRANSIENT); // expect: privacy-unconsented-flow
  sqlite3_bind_text(s, 1, u.nick, -1, SQLITE_TRANSIENT);  // ok
  sqlite3_bind_text(s, 1, u.phone, u.score, SQLITE_STATIC); // expect: privacy-unconsented-flow
  sqlite3_bind_text(s, 1, u.nick, u.age, SQLITE_STATIC);  // ok
  sqlite3_bind_text16(s, 1, u.wide, -1, nullptr);         // expect: privacy-unconsented-flow
  sqlite3_bind_text16(s, 1, u.wideNick, -1, nullptr);     // ok
  sqlite3_bind_text64(s, 1, u.phone, 9, nullptr, SQLITE_UTF8); // expect: privacy-unconsented-flow
  sqlite3_bind_text64(s, 1, u.nick, 9, nullptr, SQLITE_UTF8);  // ok
  sqlite3_bind_blob(s, 1, u.phone, 32, SQLITE_TRANSIENT); // expect: privacy-unconsented-flow
  sqlite3_bind_blob(s, 1, u.nick, 32, SQLITE_TRANSIENT);  // ok
  sqlite3_bind_blob64(s, 1, u.phone, 32, nullptr);        // expect: privacy-unconsented-flow
  sqlite3_bind_blob64(s, 1, u.nick, 32, nullptr);         // ok
}
void numbers(const User &u, sqlite3_stmt *s) {
  sqlite3_bind_int(s, 1, u.age);      // expect: privacy-unconsented-flow
  sqlite3_bind_int(s, 1, u.score);    // ok
  sqlite3_bind_int(s, u.age, 1);      // ok
  sqlite3_bind_int64(s, 1, u.age);    // expect: privacy-unconsented-flow
  sqlite3_bind_int64(s, 1, u.score);  // ok
  sqlite3_bind_double(s, 1, u.age);   // expect: privacy-unconsented-flow
  sqlite3_bind_double(s, 1, u.score); // ok
}
void pointers(User &u, sqlite3_stmt *s) {
  sqlite3_bind_pointer(s, 1, u.phone, "p", nullptr); // expect: privacy-unconsented-flow
  sqlite3_bind_pointer(s, 1, u.nick, "p", nullptr);  // ok
}
// A value is what a function was given by the statement that calls it.
void values(const User &u, sqlite3_stmt *s, sqlite3_value *v) {
  sqlite3_bind_value(s, 1, v); // ok
  sqlite3_bind_value(s, 1, reinterpret_cast<const sqlite3_value *>(u.phone)); // expect: privacy-unconsented-flow
}

void statements(const User &u, sqlite3 *db, const std::string &name) {
  std::string bad = "insert into t values ('" + std::string(u.phone) + "')";
  std::string good = "insert into t values ('" + std::string(u.nick) + "')";
  char *message = nullptr, **table = nullptr;
  int rows, columns;
  sqlite3_exec(db, bad.c_str(), nullptr, nullptr, &message);  // expect: privacy-unconsented-flow
  sqlite3_exec(db, good.c_str(), nullptr, nullptr, &message); // ok
  track(message); // ok
  sqlite3_get_table(db, bad.c_str(), &table, &rows, &columns, &message);  // expect: privacy-unconsented-flow
  sqlite3_get_table(db, good.c_str(), &table, &rows, &columns, &message); // ok
  track(table[0]); // ok
  trackNumber(rows); // ok
}
void prepared(const User &u, sqlite3 *db) {
  sqlite3_stmt *s = nullptr;
  sqlite3_prepare(db, u.phone, -1, &s, nullptr);       // expect: privacy-unconsented-flow
  sqlite3_prepare(db, u.nick, -1, &s, nullptr);        // ok
  sqlite3_prepare_v2(db, u.phone, -1, &s, nullptr);    // expect: privacy-unconsented-flow
  sqlite3_prepare_v2(db, u.nick, -1, &s, nullptr);     // ok
  sqlite3_prepare_v3(db, u.phone, -1, 0, &s, nullptr); // expect: privacy-unconsented-flow
  sqlite3_prepare_v3(db, u.nick, -1, 0, &s, nullptr);  // ok
  sqlite3_prepare16(db, u.wide, -1, &s, nullptr);      // expect: privacy-unconsented-flow
  sqlite3_prepare16(db, u.wideNick, -1, &s, nullptr);  // ok
  sqlite3_prepare16_v2(db, u.wide, -1, &s, nullptr);   // expect: privacy-unconsented-flow
  sqlite3_prepare16_v2(db, u.wideNick, -1, &s, nullptr); // ok
  sqlite3_prepare16_v3(db, u.wide, -1, 0, &s, nullptr); // expect: privacy-unconsented-flow
  sqlite3_prepare16_v3(db, u.wideNick, -1, 0, &s, nullptr); // ok
}
void others(User &u, sqlite3 *db, sqlite3_blob *b) {
  sqlite3_blob_write(b, u.phone, 32, 0); // expect: privacy-unconsented-flow
  sqlite3_blob_write(b, u.nick, 32, 0);  // ok
  sqlite3_log(1, "%s", u.phone);         // expect: privacy-unconsented-flow
  sqlite3_log(1, "%s", u.nick);          // ok
  auto *bad = reinterpret_cast<unsigned char *>(u.phone);
  auto *good = reinterpret_cast<unsigned char *>(u.nick);
  sqlite3_deserialize(db, "main", bad, 32, 32, 0);  // expect: privacy-unconsented-flow
  sqlite3_deserialize(db, "main", good, 32, 32, 0); // ok
}

// Text made by the library.
void texts(const User &u, sqlite3_str *text, sqlite3_str *clean) {
  char a[64], b[64];
  sqlite3_snprintf(sizeof a, a, "%q", u.phone);
  sqlite3_snprintf(u.age, b, "%q", u.nick);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  char *c = sqlite3_mprintf("%q", u.phone), *d = sqlite3_mprintf("%q", u.nick);
  track(c); // expect: privacy-unconsented-flow
  track(d); // ok
  sqlite3_free(c);
  sqlite3_str_appendf(text, "%s", u.phone);
  sqlite3_str_append(clean, u.nick, u.age);
  track(sqlite3_str_value(text));  // expect: privacy-unconsented-flow
  track(sqlite3_str_value(clean)); // ok
}
void appended(const User &u, sqlite3_str *a, sqlite3_str *b, sqlite3_str *c) {
  sqlite3_str_appendall(a, u.phone);
  sqlite3_str_append(b, u.phone, 3);
  sqlite3_str_appendchar(c, u.age, u.phone[0]);
  track(sqlite3_str_finish(a)); // expect: privacy-unconsented-flow
  track(sqlite3_str_value(b));  // expect: privacy-unconsented-flow
  track(sqlite3_str_value(c));  // expect: privacy-unconsented-flow
  trackNumber(sqlite3_str_length(b)); // ok
  trackNumber(sqlite3_str_errcode(b)); // ok
}

// What is asked for by a phone number is not the phone number; the statement
// with its values filled in is.
void readBack(const User &u, sqlite3 *db, sqlite3_stmt *s) {
  sqlite3_bind_text(s, 1, u.phone, -1, nullptr); // expect: privacy-unconsented-flow
  trackNumber(sqlite3_step(s));            // ok
  track(sqlite3_column_text(s, 0));        // ok
  track(sqlite3_column_text16(s, 0));      // ok
  track(sqlite3_column_blob(s, 0));        // ok
  track(sqlite3_column_name(s, 0));        // ok
  track(sqlite3_column_value(s, 0));       // ok
  trackNumber(sqlite3_column_int(s, 0));   // ok
  trackNumber(sqlite3_column_int64(s, 0)); // ok
  trackNumber(sqlite3_column_double(s, 0)); // ok
  trackNumber(sqlite3_column_count(s));    // ok
  trackNumber(sqlite3_column_type(s, 0));  // ok
  trackNumber(sqlite3_column_bytes(s, 0)); // ok
  trackNumber(sqlite3_data_count(s));      // ok
  trackNumber(sqlite3_bind_parameter_index(s, ":p")); // ok
  trackNumber(sqlite3_bind_parameter_count(s)); // ok
  track(sqlite3_db_handle(s));             // ok
  track(sqlite3_expanded_sql(s));          // expect: privacy-unconsented-flow
  trackNumber(sqlite3_reset(s));           // ok
  trackNumber(sqlite3_clear_bindings(s));  // ok
  trackNumber(sqlite3_finalize(s));        // ok
}
void statuses(const User &u) {
  sqlite3 *db = nullptr;
  trackNumber(sqlite3_open(u.phone, &db));  // ok
  trackNumber(sqlite3_open_v2(u.phone, &db, 0, nullptr)); // ok
  sqlite3_exec(db, u.phone, nullptr, nullptr, nullptr); // expect: privacy-unconsented-flow
  track(sqlite3_errmsg(db));                // ok
  trackNumber(sqlite3_errcode(db));         // ok
  trackNumber(sqlite3_extended_errcode(db)); // ok
  trackNumber(sqlite3_changes(db));         // ok
  trackNumber(sqlite3_total_changes(db));   // ok
  trackNumber(sqlite3_last_insert_rowid(db)); // ok
  trackNumber(sqlite3_close(db));           // ok
  trackNumber(sqlite3_close_v2(db));        // ok
}
// A callback is given rows, not the statement it runs for.
int row(void *, int count, char **columns, char **names) {
  track(columns[0]); // ok
  return 0;
}
void rows(const User &u, sqlite3 *db) {
  sqlite3_exec(db, u.phone, row, nullptr, nullptr); // expect: privacy-unconsented-flow
}
int withContext(void *context, int, char **, char **) {
  track(context); // expect: privacy-unconsented-flow
  return 0;
}
void context(User &u, sqlite3 *db) {
  sqlite3_exec(db, "select 1", withContext, u.phone, nullptr); // ok
}
