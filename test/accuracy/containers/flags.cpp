// Flags in a container, one of which is set from what a loop found.
#include "../Inputs/app.h"
#include <vector>

namespace flags {

bool isLeft(int i);

void rounds(const app::Person &p, int n) {
  std::vector<bool> finished(n);
  bool again = true;
  do {
    again = false;
    for (int i = 0; i < n; ++i) {
      if (finished[i])
        continue;
      bool demand = false;
      for (int j = 0; j < n; ++j)
        if (isLeft(j)) {
          again = true;
          demand = true;
        }
      finished[i] = !demand;
      app::track(p.name);  // ok
      app::track(p.email); // expect: privacy-unconsented-flow
    }
  } while (again);
}

void slots(const app::Person &p, int i, int n) {
  std::vector<bool> seen(n);
  seen[i] = false;
  if (seen[i])
    return;
  seen[n] = true;
  seen[i] = isLeft(i);
  seen[n] = false;
  if (seen[i])
    app::track(p.phone); // expect: privacy-unconsented-flow
  else
    app::track(p.name); // ok
}

// Elements set to constants and to what is not known, in turn.
struct Hop {
  int n = 0;
};
int pick();
void hop(const app::Person &p, std::vector<Hop *> &hops,
         std::vector<bool> &seen, int i) {
  seen[i] = false;
  if (seen[i])
    return;
  seen[pick()] = true;
  if (hops[i] && isLeft(i)) {
    hops[pick()] = nullptr;
    hops[i] = new Hop();
    seen[i] = isLeft(i);
    hops[pick()] = nullptr;
    app::track(p.email); // expect: privacy-unconsented-flow
  }
  app::track(seen[i] ? "yes" : "no"); // ok
}

} // namespace flags
