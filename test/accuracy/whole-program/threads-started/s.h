// A worker whose thread is started in a file of its own, and what is put into
// its queue from then on.
#pragma once
#include "../../Inputs/app.h"
#include <deque>
#include <thread>

struct Queue {
  std::deque<std::string> all;
  void send(std::string s) { all.push_back(std::move(s)); }
  std::string receive() {
    std::string s = std::move(all.front());
    all.pop_front();
    return s;
  }
};

class Worker {
public:
  void start();
  void watch();
  void stop();
  Queue inbox, outbox;

private:
  void loop();
  std::thread thread;
};
void begin(Worker &w);
