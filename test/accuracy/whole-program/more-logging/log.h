#pragma once
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace logging {

enum Level { Debug, Info, Error };

class Appender {
public:
  virtual ~Appender() = default;
  virtual void append(Level l, const std::string &line) = 0;
};

class Logger {
public:
  explicit Logger(std::string name) : name_(std::move(name)) {}
  void addAppender(std::unique_ptr<Appender> a) { appenders_.push_back(std::move(a)); }
  void write(Level l, const std::string &text);
  const std::string &name() const { return name_; }

private:
  std::string name_;
  std::vector<std::unique_ptr<Appender>> appenders_;
};

class Line {
public:
  Line(Logger &log, Level level) : log_(log), level_(level) {}
  ~Line() { log_.write(level_, os_.str()); }
  template <class T> Line &operator<<(const T &v) {
    os_ << v;
    return *this;
  }

private:
  Logger &log_;
  Level level_;
  std::ostringstream os_;
};

#define LOG(logger, level) ::logging::Line(logger, ::logging::level)

std::unique_ptr<Appender> makeRemote();
std::unique_ptr<Appender> makeMemory(std::string *target);
std::unique_ptr<Appender> makeCounting();

} // namespace logging
