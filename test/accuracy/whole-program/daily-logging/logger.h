#pragma once
#include "../../Inputs/app.h"
#include <sstream>

enum class Level { Debug, Info, Error };

struct Line {
  Level level = Level::Info;
  std::string text;
  std::map<std::string, std::string> fields;
};

class LogSink {
public:
  virtual ~LogSink() = default;
  virtual void write(const Line &line) = 0;
};

class Logger {
public:
  static Logger &get();
  void addSink(std::shared_ptr<LogSink> sink);
  void clearSinks() { sinks_.clear(); }
  void log(const Line &line);
  int errors() const { return errors_; }

private:
  std::vector<std::shared_ptr<LogSink>> sinks_;
  int errors_ = 0;
};

// Collects with << and writes when it goes out of scope.
class LineBuilder {
public:
  explicit LineBuilder(Level level) { line_.level = level; }
  ~LineBuilder();
  LineBuilder(const LineBuilder &) = delete;
  LineBuilder &operator=(const LineBuilder &) = delete;
  template <class T> LineBuilder &operator<<(const T &value) {
    text_ << value;
    return *this;
  }
  LineBuilder &with(const std::string &key, const std::string &value) {
    line_.fields[key] = value;
    return *this;
  }

private:
  Line line_;
  std::ostringstream text_;
};

#define LOG(level) LineBuilder(Level::level)

std::shared_ptr<LogSink> makeRemoteSink();
std::shared_ptr<LogSink> makeMemorySink(std::vector<std::string> &lines);
