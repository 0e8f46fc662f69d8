#include "../../Inputs/app.h"
#include "log.h"

namespace logging {

class Remote : public Appender {
public:
  void append(Level l, const std::string &line) override {
    app::trackNumber(l); // ok
    app::track(line);    // expect: privacy-unconsented-flow
  }
};

class Memory : public Appender {
public:
  explicit Memory(std::string *target) : target_(target) {}
  void append(Level, const std::string &line) override { *target_ += line + "\n"; }

private:
  std::string *target_;
};

class Counting : public Appender {
public:
  void append(Level, const std::string &line) override {
    ++lines_;
    bytes_ += line.size();
    app::trackNumber(lines_);                         // ok
    app::trackNumber(static_cast<long long>(bytes_)); // ok
  }

private:
  int lines_ = 0;
  std::size_t bytes_ = 0;
};

std::unique_ptr<Appender> makeRemote() { return std::make_unique<Remote>(); }
std::unique_ptr<Appender> makeMemory(std::string *target) { return std::make_unique<Memory>(target); }
std::unique_ptr<Appender> makeCounting() { return std::make_unique<Counting>(); }

} // namespace logging
