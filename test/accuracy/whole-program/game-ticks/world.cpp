#include "world.h"

namespace arena {

std::string lastJoined;
std::string lastMap = "forest";
int playersOnline = 0;

World &World::instance() {
  static World world;
  return world;
}

void World::tick() {
  app::track(owner_); // expect: privacy-unconsented-flow
  app::track(motto_); // ok
}

void Join::receive(const std::string &line) {
  switch (state_) {
  case State::WaitLogin:
    login_ = line;
    state_ = State::WaitMap;
    break;
  case State::WaitMap:
    map_ = line;
    state_ = State::Playing;
    break;
  case State::Playing:
    break;
  }
}

} // namespace arena
