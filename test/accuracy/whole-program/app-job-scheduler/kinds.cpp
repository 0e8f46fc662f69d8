#include "job.h"
#include "../../Inputs/app.h"
#include <cctype>

namespace jobs {
namespace {

class Upper : public Job {
public:
  using Job::Job;

protected:
  std::string work(const std::string &in) override {
    std::string out;
    for (unsigned char c : in)
      out += static_cast<char>(std::toupper(c));
    return out;
  }
};

class Measure : public Job {
public:
  using Job::Job;

protected:
  std::string work(const std::string &in) override {
    return "measured " + std::to_string(in.length());
  }
};

class Failing : public Job {
public:
  using Job::Job;

protected:
  std::string work(const std::string &in) override {
    throw Failure("job failed", in);
  }
};

} // namespace

std::unique_ptr<Job> makeUpper(std::string in) {
  return std::make_unique<Upper>(std::move(in));
}
std::unique_ptr<Job> makeMeasure(std::string in) {
  return std::make_unique<Measure>(std::move(in));
}
std::unique_ptr<Job> makeFailing(std::string in) {
  return std::make_unique<Failing>(std::move(in));
}

} // namespace jobs
