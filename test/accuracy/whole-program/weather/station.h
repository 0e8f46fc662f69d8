#pragma once
#include <functional>
#include <string>
#include <vector>
namespace weather {
struct Reading {
  std::string station;
  double lat = 0;
  int wind = 0;
};
class Listener {
public:
  virtual ~Listener() = default;
  virtual void onReading(const Reading &r) = 0;
};
class Station {
  std::vector<Listener *> listeners_;
  std::vector<std::function<void(const std::string &)>> notes_;

public:
  void attach(Listener *l);
  void onNote(std::function<void(const std::string &)> f);
  void emit(const Reading &r);
  void note(const std::string &s);
};
void registerAll(Station &home, Station &field);
} // namespace weather
