#include "scheduler.h"

void Scheduler::add(std::shared_ptr<Job> job, Done done) {
  jobs_.emplace_back(std::move(job), std::move(done));
}
void Scheduler::runAll() {
  for (auto &[job, done] : jobs_) {
    job->run();
    if (done)
      done(*job);
  }
  jobs_.clear();
}
