#include "logger.h"

Logger &Logger::get() {
  static Logger the;
  return the;
}

void Logger::addSink(std::shared_ptr<LogSink> sink) {
  sinks_.push_back(std::move(sink));
}

void Logger::log(const Line &line) {
  if (line.level == Level::Error)
    ++errors_;
  for (const auto &sink : sinks_)
    sink->write(line);
}

LineBuilder::~LineBuilder() {
  line_.text = text_.str();
  Logger::get().log(line_);
}
