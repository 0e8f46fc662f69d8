#include "logger.h"

namespace {
const char *nameOf(Level level) {
  switch (level) {
  case Level::Debug:
    return "debug";
  case Level::Info:
    return "info";
  case Level::Error:
    return "error";
  }
  return "?";
}

class RemoteSink : public LogSink {
public:
  void write(const Line &line) override {
    app::track(line.text);            // expect: privacy-unconsented-flow
    app::trackText(nameOf(line.level)); // ok
    for (const auto &[key, value] : line.fields) {
      app::track(key);   // ok
      app::track(value); // expect: privacy-unconsented-flow
    }
  }
};

class MemorySink : public LogSink {
public:
  explicit MemorySink(std::vector<std::string> &lines) : lines_(lines) {}
  void write(const Line &line) override {
    lines_.push_back(std::string(nameOf(line.level)) + ": " + line.text);
  }

private:
  std::vector<std::string> &lines_;
};
} // namespace

std::shared_ptr<LogSink> makeRemoteSink() {
  return std::make_shared<RemoteSink>();
}

std::shared_ptr<LogSink> makeMemorySink(std::vector<std::string> &lines) {
  return std::make_shared<MemorySink>(lines);
}
