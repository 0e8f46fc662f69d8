#include "cache.h"

void viewed(int id) {
  ProfileCache cache;
  cache.warm(id);
  const Profile &p = cache.profile(id);
  app::track(p.address);          // expect: privacy-unconsented-flow
  app::track(p.title);            // ok
  app::trackNumber(cache.hits()); // ok
}

void tokens(const app::Person &p) {
  LruCache<std::string, std::string> numbers(8);
  LruCache<std::string, std::string> colors(8);
  numbers.put("number", p.phone);
  colors.put("color", p.color);
  if (const std::string *n = numbers.get("number"))
    app::track(*n); // expect: privacy-unconsented-flow
  if (const std::string *c = colors.get("color"))
    app::track(*c); // ok
  app::trackNumber(static_cast<long long>(numbers.size())); // ok
}

void years(const app::Person &p) {
  LruCache<int, int> years(4), scores(4);
  years.put(1, p.birthYear);
  scores.put(1, p.score);
  auto year = years.getOr(1, [](int) { return 0; });
  auto score = scores.getOr(1, [](int) { return 0; });
  app::trackNumber(year);  // expect: privacy-unconsented-flow
  app::trackNumber(score); // ok
}
