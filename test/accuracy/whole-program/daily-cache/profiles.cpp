#include "cache.h"

Profile ProfileCache::load(int id) const {
  app::Person p = app::loadPerson(id);
  Profile out;
  out.title = p.name + " (" + std::to_string(p.score) + ")";
  out.address = p.home.street + ", " + p.home.zip;
  return out;
}

const Profile &ProfileCache::profile(int id) {
  return cache_.getOr(id, [this](int key) { return load(key); });
}

void ProfileCache::warm(int id) { (void)profile(id); }
