#include "cache.h"
#include <cctype>

namespace store {

std::string addressOf(int customer) {
  return app::loadPerson(customer).home.street;
}
std::string itemOf(int order) { return "item " + std::to_string(order); }

std::string normalised(std::string s) {
  for (char &c : s)
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return s;
}
std::string blanked(std::string s) {
  for (char &c : s)
    c = '#';
  return s;
}

void stock() {
  Cache<int, std::string> items(itemOf);
  app::track(items.get(4));           // ok
  app::track(labelled("i", items.get(4))); // ok
  app::trackNumber(items.misses());   // ok
}

void optionalItem() {
  std::optional<std::string> none, some = itemOf(3);
  app::track(orElse(none, std::string("-"))); // ok
  app::track(orElse(some, std::string("-"))); // ok
}

} // namespace store
