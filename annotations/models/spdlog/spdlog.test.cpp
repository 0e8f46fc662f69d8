// RUN: %verify --policy %policies/spdlog.yaml %s -- -std=c++20 -I%policies -DSPDLOG_ACTIVE_LEVEL=0
// RUN: %covered spdlog %policies/spdlog.yaml %s -- -std=c++20 -I%policies -DSPDLOG_ACTIVE_LEVEL=0
// spdlog: functions, loggers, macros; what a logger is and is not told.
#include "user.h"
#include <memory>
#include <spdlog/async.h>
#include <spdlog/fmt/ostr.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <string>

void levels(const User &u) {
  spdlog::trace("{}", u.phone);    // expect: privacy-unconsented-flow
  spdlog::trace("{}", u.nick);     // ok
  spdlog::debug("{}", u.phone);    // expect: privacy-unconsented-flow
  spdlog::debug("{}", u.nick);     // ok
  spdlog::info("{}", u.phone);     // expect: privacy-unconsented-flow
  spdlog::info("{}", u.nick);      // ok
  spdlog::warn("{}", u.phone);     // expect: privacy-unconsented-flow
  spdlog::warn("{}", u.nick);      // ok
  spdlog::error("{}", u.phone);    // expect: privacy-unconsented-flow
  spdlog::error("{}", u.nick);     // ok
  spdlog::critical("{}", u.phone); // expect: privacy-unconsented-flow
  spdlog::critical("{}", u.nick);  // ok
  spdlog::log(spdlog::level::info, "{}", u.phone); // expect: privacy-unconsented-flow
  spdlog::log(spdlog::level::info, "{}", u.nick);  // ok
}
void places(const User &u) {
  spdlog::info("{} {}", 1, u.age);   // expect: privacy-unconsented-flow
  spdlog::info("{} {}", 1, u.score); // ok
  spdlog::info(u.phone);             // expect: privacy-unconsented-flow
  spdlog::info(u.nick);              // ok
  spdlog::info(u.age);               // expect: privacy-unconsented-flow
  spdlog::info("{}", std::string(u.phone).size()); // ok
  spdlog::info(fmt::format("{}", u.phone)); // expect: privacy-unconsented-flow
  spdlog::info(fmt::format("{}", u.nick));  // ok
  spdlog::log(spdlog::source_loc{__FILE__, __LINE__, "f"}, spdlog::level::warn, "{}", u.phone); // expect: privacy-unconsented-flow
  spdlog::log(spdlog::source_loc{__FILE__, __LINE__, "f"}, spdlog::level::warn, "{}", u.nick);  // ok
}

void loggers(const User &u, spdlog::logger &l) {
  l.trace("{}", u.phone);    // expect: privacy-unconsented-flow
  l.trace("{}", u.nick);     // ok
  l.debug("{}", u.phone);    // expect: privacy-unconsented-flow
  l.debug("{}", u.nick);     // ok
  l.info("{}", u.phone);     // expect: privacy-unconsented-flow
  l.info("{}", u.nick);      // ok
  l.warn("{}", u.phone);     // expect: privacy-unconsented-flow
  l.warn("{}", u.nick);      // ok
  l.error("{}", u.phone);    // expect: privacy-unconsented-flow
  l.error("{}", u.nick);     // ok
  l.critical("{}", u.phone); // expect: privacy-unconsented-flow
  l.critical("{}", u.nick);  // ok
  l.log(spdlog::level::info, "{}", u.phone); // expect: privacy-unconsented-flow
  l.log(spdlog::level::info, "{}", u.nick);  // ok
}
void found(const User &u) {
  spdlog::get("net")->info("{}", u.phone); // expect: privacy-unconsented-flow
  spdlog::get("net")->info("{}", u.nick);  // ok
  auto file = spdlog::basic_logger_mt("file", "log.txt");
  file->warn(u.phone);                     // expect: privacy-unconsented-flow
  file->warn(u.nick);                      // ok
  spdlog::default_logger()->error(u.phone); // expect: privacy-unconsented-flow
  spdlog::default_logger()->error(u.nick);  // ok
  spdlog::default_logger_raw()->error(u.phone); // expect: privacy-unconsented-flow
  auto later = spdlog::create_async<spdlog::sinks::basic_file_sink_mt>("a", "b");
  later->info("{}", u.phone);              // expect: privacy-unconsented-flow
  later->info("{}", u.nick);               // ok
  std::shared_ptr<spdlog::logger> console = spdlog::stdout_color_mt("c");
  console->critical("{}", u.phone);        // expect: privacy-unconsented-flow
  console->critical("{}", u.nick);         // ok
}
void macros(const User &u, std::shared_ptr<spdlog::logger> l) {
  SPDLOG_TRACE("{}", u.phone);    // expect: privacy-unconsented-flow
  SPDLOG_TRACE("{}", u.nick);     // ok
  SPDLOG_DEBUG("{}", u.phone);    // expect: privacy-unconsented-flow
  SPDLOG_INFO("{}", u.phone);     // expect: privacy-unconsented-flow
  SPDLOG_INFO("{}", u.nick);      // ok
  SPDLOG_WARN(u.phone);           // expect: privacy-unconsented-flow
  SPDLOG_WARN(u.nick);            // ok
  SPDLOG_ERROR("{}", u.phone);    // expect: privacy-unconsented-flow
  SPDLOG_CRITICAL("{}", u.phone); // expect: privacy-unconsented-flow
  SPDLOG_CRITICAL("{}", u.nick);  // ok
  SPDLOG_LOGGER_TRACE(l, "{}", u.phone); // expect: privacy-unconsented-flow
  SPDLOG_LOGGER_INFO(l, "{}", u.phone);  // expect: privacy-unconsented-flow
  SPDLOG_LOGGER_INFO(l, "{}", u.nick);   // ok
  SPDLOG_LOGGER_ERROR(l, "{}", u.phone); // expect: privacy-unconsented-flow
  SPDLOG_LOGGER_CALL(l, spdlog::level::info, "{}", u.phone); // expect: privacy-unconsented-flow
  SPDLOG_LOGGER_CALL(l, spdlog::level::info, "{}", u.nick);  // ok
}

// What is kept to be written with later messages.
void backtrace(const User &u) {
  spdlog::enable_backtrace(u.score); // ok
  spdlog::dump_backtrace();          // ok
}

// A logger does not carry its name, nor what was logged.
void nothingOfIt(const User &u, spdlog::logger &l) {
  track(spdlog::get(u.phone).get()); // ok
  l.info("{}", u.phone);             // expect: privacy-unconsented-flow
  track(&l);                         // ok
  l.info("{}", u.nick);              // ok
  l.set_level(u.age > 18 ? spdlog::level::info : spdlog::level::off); // ok
  l.set_pattern(u.phone);            // ok
  l.flush();                         // ok
  l.flush_on(spdlog::level::warn);   // ok
  spdlog::set_pattern(u.phone);      // ok
  spdlog::set_level(spdlog::level::debug); // ok
  spdlog::flush_on(spdlog::level::warn); // ok
  auto file = spdlog::basic_logger_mt(u.phone, u.phone);
  file->info("{}", u.nick);          // ok
  auto single = spdlog::stdout_color_st(u.phone);
  single->info("{}", u.nick);        // ok
  auto made = spdlog::create<spdlog::sinks::basic_file_sink_st>(u.phone, u.phone);
  made->info("{}", u.nick);          // ok
  spdlog::logger own(u.phone, std::make_shared<spdlog::sinks::stdout_color_sink_mt>());
  own.info("{}", u.nick);            // ok
  own.info("{}", u.phone);           // expect: privacy-unconsented-flow
}

// As people wrap it.
class Log {
public:
  explicit Log(std::shared_ptr<spdlog::logger> l) : l(std::move(l)) {}
  template <typename... Args> void say(fmt::format_string<Args...> f, Args &&...args) {
    l->info(f, std::forward<Args>(args)...); // expect: privacy-unconsented-flow
  }
  void note(const std::string &text) { l->info("{}", text); } // ok

private:
  std::shared_ptr<spdlog::logger> l;
};
void wrapped(const User &u, Log &log) {
  log.say("{}", u.phone);
  log.note(u.nick);
}

// A value that prints itself.
std::ostream &operator<<(std::ostream &out, const User &u) { return out << u.phone; }
struct Card {
  std::string number, label;
};
void text(const User &u) {
  std::string line = fmt::format("{:>10}|{}", u.nick, u.age);
  spdlog::info(line);               // expect: privacy-unconsented-flow
  fmt::memory_buffer buffer, clean;
  fmt::format_to(std::back_inserter(buffer), "{}", u.phone);
  fmt::format_to(std::back_inserter(clean), "{}", u.nick);
  spdlog::info("{}", fmt::to_string(buffer)); // expect: privacy-unconsented-flow
  spdlog::info("{}", fmt::to_string(clean));  // ok
}
