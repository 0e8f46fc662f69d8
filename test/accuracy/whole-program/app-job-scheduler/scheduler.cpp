#include "job.h"
#include "../../Inputs/app.h"

namespace jobs {

void Scheduler::add(std::unique_ptr<Job> j) { jobs_.push(std::move(j)); }

Outcome Scheduler::next() {
  Outcome out;
  if (jobs_.empty()) {
    out.error = "idle";
    return out;
  }
  std::shared_ptr<Job> j = jobs_.top();
  jobs_.pop();
  try {
    out.text = j->run();
    out.done = true;
  } catch (const std::exception &e) {
    out.error = e.what();
  }
  return out;
}

void Scheduler::drain() {
  while (!tasks_.empty()) {
    tasks_.front()();
    tasks_.pop();
  }
}

} // namespace jobs
