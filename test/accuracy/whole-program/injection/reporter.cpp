#include "parts.h"

void Reporter::report() const {
  app::track(profile.mail()); // expect: privacy-unconsented-flow
  app::track(profile.nick()); // ok
}

void Derived::flush() const {
  app::track(memory); // expect: privacy-unconsented-flow
  app::track(tag); // ok
}

void Scheduler::every(std::function<void()> job) {
  jobs.push_back(std::move(job));
}
void Scheduler::tick() {
  for (auto &job : jobs)
    job();
}
