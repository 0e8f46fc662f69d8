// A delivery app's core: what its parts promise one another.
#pragma once
#include "../Inputs/app.h"

namespace usual_tu {

struct Rights {
  bool usage = false;
  bool offers = false;
};

Rights currentRights();
bool mayTrack();
bool isReachable();

void sendRoute(const std::string &route);
void sendStop(const std::string &stop);
void sendIfAllowed(const std::string &line);
void sendAnyway(const std::string &line);

class Courier {
public:
  virtual ~Courier() = default;
  virtual bool agreed() const = 0;
  virtual bool busy() const = 0;
};
const Courier &courier();

} // namespace usual_tu
