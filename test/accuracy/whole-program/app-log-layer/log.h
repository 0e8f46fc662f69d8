#pragma once
#include <functional>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace logging {

enum class Level { Debug, Info, Error };

struct Record {
  Level level = Level::Info;
  std::string text;
  std::string context;
};

class Sink {
public:
  virtual ~Sink() = default;
  virtual void write(const Record &r) = 0;
};

// Keeps what was written.
class Memory : public Sink {
public:
  explicit Memory(std::string (*format)(const Record &)) : format_(format) {}
  void write(const Record &r) override { lines_.push_back(format_(r)); }
  const std::vector<std::string> &lines() const { return lines_; }

private:
  std::string (*format_)(const Record &);
  std::vector<std::string> lines_;
};

std::string full(const Record &r);
std::string brief(const Record &r);
std::string masked(const Record &r);

class Logger {
public:
  explicit Logger(std::string name) : name_(std::move(name)) {}
  void attach(std::shared_ptr<Sink> s) { sinks_.push_back(std::move(s)); }
  void write(Level l, std::string text);
  void put(const std::string &key, std::string value) { context_[key] = std::move(value); }
  void drop(const std::string &key) { context_.erase(key); }
  void threshold(Level l) { least_ = l; }
  const std::string &name() const { return name_; }

private:
  std::string name_;
  Level least_ = Level::Debug;
  std::map<std::string, std::string> context_;
  std::vector<std::shared_ptr<Sink>> sinks_;
};

// A statement: collects and writes when it ends.
class Line {
public:
  Line(Logger &l, Level level) : logger_(l), level_(level) {}
  ~Line() { logger_.write(level_, out_.str()); }
  template <class T> Line &operator<<(const T &v) {
    out_ << v;
    return *this;
  }

private:
  Logger &logger_;
  Level level_;
  std::ostringstream out_;
};

#define LOG(logger, level) ::logging::Line(logger, ::logging::Level::level)

// "{}" is replaced by the arguments in turn.
inline void formatTo(std::string &out, std::string_view f) { out += f; }
template <class T, class... R>
void formatTo(std::string &out, std::string_view f, const T &first, const R &...rest) {
  auto at = f.find("{}");
  if (at == f.npos) {
    out += f;
    return;
  }
  out += f.substr(0, at);
  std::ostringstream s;
  s << first;
  out += s.str();
  formatTo(out, f.substr(at + 2), rest...);
}
template <class... A> std::string format(std::string_view f, const A &...a) {
  std::string out;
  formatTo(out, f, a...);
  return out;
}

Logger &audit();
std::shared_ptr<Memory> auditMemory();

} // namespace logging
