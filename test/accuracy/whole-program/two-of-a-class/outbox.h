#pragma once
#include <deque>
#include <string>

class Outbox {
public:
  void put(std::string s);
  std::string take();
  const std::string &last() const { return last_; }

private:
  std::deque<std::string> waiting_;
  std::string last_;
};

// The process has two.
Outbox &errors();
Outbox &hints();
extern Outbox g_spoken, g_quiet;
// Either of them.
Outbox &pick(bool urgent);
