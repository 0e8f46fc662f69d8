// A typed bus: events published in one file, handled in others.
#pragma once
#include "../../Inputs/app.h"
#include <any>
#include <typeindex>
#include <unordered_map>

struct LoggedIn {
  std::string user;
  std::string device;
};
struct PageOpened {
  std::string title;
};
struct Purchased {
  std::string article;
  std::string buyer;
};

class Bus {
public:
  template <class E> void subscribe(std::function<void(const E &)> handler) {
    handlers_[typeid(E)].push_back([handler](const std::any &event) {
      handler(std::any_cast<const E &>(event));
    });
  }
  template <class E> void publish(const E &event) {
    for (auto &h : handlers_[typeid(E)])
      h(event);
  }
  static Bus &instance();

private:
  std::unordered_map<std::type_index,
                     std::vector<std::function<void(const std::any &)>>>
      handlers_;
};

void registerMetrics();
void registerAudit();
