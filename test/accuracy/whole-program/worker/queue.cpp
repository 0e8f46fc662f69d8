#include "queue.h"

void JobQueue::push(Job job) {
  {
    std::lock_guard<std::mutex> lock(mutex);
    jobs.push_back(std::move(job));
  }
  ready.notify_one();
}
bool JobQueue::pop(Job &out) {
  std::unique_lock<std::mutex> lock(mutex);
  ready.wait(lock, [this] { return closed || !jobs.empty(); });
  if (jobs.empty())
    return false;
  out = std::move(jobs.front());
  jobs.pop_front();
  return true;
}
void JobQueue::close() {
  std::lock_guard<std::mutex> lock(mutex);
  closed = true;
  ready.notify_all();
}
void TaskQueue::post(std::function<void()> task) {
  std::lock_guard<std::mutex> lock(mutex);
  tasks.push_back(std::move(task));
}
void TaskQueue::drain() {
  std::vector<std::function<void()>> mine;
  {
    std::lock_guard<std::mutex> lock(mutex);
    mine.swap(tasks);
  }
  for (auto &t : mine)
    t();
}
JobQueue &jobs() {
  static JobQueue q;
  return q;
}
TaskQueue &tasks() {
  static TaskQueue q;
  return q;
}
