// A queue of jobs.
// POLICY: ../Inputs/askfirst.yaml
#include "worker.h"

namespace worker {
using namespace app;

static std::deque<std::function<void()>> s_jobs;

void post(std::function<void()> job) { s_jobs.push_back(std::move(job)); }
void runNow(const std::function<void()> &job) {
  journal().add("running");
  job();
}
void drain() {
  std::deque<std::function<void()>> jobs;
  jobs.swap(s_jobs);
  for (auto &job : jobs)
    job();
}

} // namespace worker
