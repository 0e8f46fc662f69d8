// A callable in a callable, run where it is asked.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"


namespace kept_callables {
using namespace app;

static void debounce0(std::function<void()> job) {
  Timer t;
  t.start(1, std::move(job));
}
static void debounceAsking0(std::function<void()> job) {
  Timer t;
  t.start(1, [job = std::move(job)] {
    if (consent().granted(Purpose::Ads))
      job();
  });
}
void typed0(const User &u) {
  debounceAsking0([u] {
    advertise(u.email); // ok
  });
}
void typedKept0(const User &u) {
  if (consent().granted(Purpose::Ads))
    debounce0([u] {
      advertise(u.email); // expect: privacy-stale-consent
    });
}

static void debounceAsking1(std::function<void()> job) {
  later([job = std::move(job)] {
    if (consent().granted(Purpose::Ads))
      job();
  });
}
void typed1(const User &u) {
  debounceAsking1([u] {
    advertise(u.email); // ok
  });
}

static void debounceAsking2(std::function<void()> job) {
  auto f = [job = std::move(job)] {
    if (consent().granted(Purpose::Ads))
      job();
  };
  f();
}
void typed2(const User &u) {
  debounceAsking2([u] {
    advertise(u.email); // ok
  });
}

static void debounceAsking3(std::function<void()> job) {
  later([job] {
    if (consent().granted(Purpose::Ads))
      job();
  });
}
void typed3(const User &u) {
  debounceAsking3([u] {
    advertise(u.email); // ok
  });
}

static void runAsking4(std::function<void()> job) {
    if (consent().granted(Purpose::Ads))
      job();
}
void typed4(const User &u) {
  runAsking4([u] {
    advertise(u.email); // ok
  });
}

void typed5(const User &u) {
  std::function<void()> job = [u] {
    advertise(u.email); // ok
  };
  later([job] {
    if (consent().granted(Purpose::Ads))
      job();
  });
}

} // namespace kept_callables
