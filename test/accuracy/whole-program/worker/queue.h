// A queue between threads, filled in one file and emptied in another.
#pragma once
#include "../../Inputs/app.h"
#include <condition_variable>
#include <deque>
#include <mutex>

struct Job {
  std::string payload;
  std::string kind;
};

class JobQueue {
public:
  void push(Job job);
  bool pop(Job &out);
  void close();

private:
  std::mutex mutex;
  std::condition_variable ready;
  std::deque<Job> jobs;
  bool closed = false;
};

class TaskQueue {
public:
  void post(std::function<void()> task);
  void drain();

private:
  std::mutex mutex;
  std::vector<std::function<void()>> tasks;
};

JobQueue &jobs();
TaskQueue &tasks();
void work();
void enqueue(const app::Person &p);
