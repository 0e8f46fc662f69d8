#include "jobs.h"

Worker::Worker() : thread_([this] { loop(); }) {}

Worker::~Worker() {
  jobs_.close();
  thread_.join();
}

void Worker::submit(std::function<void()> job) { jobs_.push(std::move(job)); }

void Worker::loop() {
  std::function<void()> job;
  while (jobs_.pop(job))
    job();
}
