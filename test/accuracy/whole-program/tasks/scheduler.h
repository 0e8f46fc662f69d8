// Jobs made in one file, run in another, their results awaited in a third.
#pragma once
#include "../../Inputs/app.h"

class Job {
public:
  virtual ~Job() = default;
  virtual void run() = 0;
  virtual std::string result() const = 0;
};

class Scheduler {
public:
  using Done = std::function<void(const Job &)>;
  void add(std::shared_ptr<Job> job, Done done);
  void runAll();

private:
  std::vector<std::pair<std::shared_ptr<Job>, Done>> jobs_;
};

std::shared_ptr<Job> makeLookup(int id);
std::shared_ptr<Job> makeGreeting(int id);
extern "C" void setProgressHook(void (*hook)(const char *text, void *state),
                                void *state);
extern "C" void progress(const char *text);
