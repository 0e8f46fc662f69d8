// A car's head unit in an older style: status codes, masks, callbacks with a
// context, tables of functions.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <cstring>

namespace prog_car {
using namespace app;

enum Status { ST_OK = 0, ST_DENIED = 3, ST_BUSY = 5 };

static Status checkPrivacy(Purpose p) {
  const int rc = consent().ask(p);
  if (rc != 0)
    return ST_DENIED;
  return ST_OK;
}

static Status checkAndLog(Purpose p) {
  Status st = ST_BUSY;
  st = checkPrivacy(p);
  if (st != ST_OK)
    journal().add("no");
  return st;
}

void trip(const User &u) {
  if (checkAndLog(Purpose::Analytics) != ST_OK)
    return;
  track(u.phone); // ok
}

void tripBusy(const User &u) {
  if (checkAndLog(Purpose::Analytics) == ST_BUSY)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

// A mask of what is allowed.
enum : unsigned { ALLOW_USAGE = 1u << 0, ALLOW_ADS = 1u << 1, DARK = 1u << 2 };

static unsigned allowedMask() {
  unsigned mask = 0;
  if (consent().granted(Purpose::Analytics))
    mask |= ALLOW_USAGE;
  if (consent().granted(Purpose::Ads))
    mask |= ALLOW_ADS;
  if (settings().darkTheme)
    mask |= DARK;
  return mask;
}

void masked(const User &u) {
  const unsigned mask = allowedMask();
  if (mask & ALLOW_USAGE)
    track(u.phone); // ok
}

void maskedOther(const User &u) {
  const unsigned mask = allowedMask();
  if (mask & ALLOW_ADS)
    track(u.phone); // expect: privacy-wrong-purpose
}

void maskedDark(const User &u) {
  if ((allowedMask() & DARK) != 0)
    track(u.phone); // expect: privacy-unconsented-flow
}

void maskedBoth(const User &u) {
  const unsigned need = ALLOW_USAGE | ALLOW_ADS;
  if ((allowedMask() & need) == need)
    track(u.phone); // ok
}

void maskedEither(const User &u) {
  if (allowedMask() & (ALLOW_USAGE | DARK))
    track(u.phone); // expect: privacy-unconsented-flow
}

// A callback and its context.
struct Context {
  const User *user;
  int allowed;
};
using Callback = void (*)(void *);

static void onTick(void *data) {
  auto *ctx = static_cast<Context *>(data);
  if (!ctx->allowed)
    return;
  track(ctx->user->phone); // ok
}
static void onTock(void *data) {
  auto *ctx = static_cast<Context *>(data);
  if (!ctx->user)
    return;
  track(ctx->user->phone); // expect: privacy-unconsented-flow
}
static void each(Callback cb, void *data) {
  if (cb)
    cb(data);
}

void ticks(const User &u) {
  Context ctx;
  ctx.user = &u;
  ctx.allowed = consent().granted(Purpose::Analytics) ? 1 : 0;
  each(onTick, &ctx);
  each(onTock, &ctx);
}

// A table of functions.
struct Ops {
  bool (*may)(void);
  void (*send)(const std::string &);
};
static bool mayYes(void) { return true; }
static bool mayAsk(void) { return settings().shareUsage; }
static void sendAsked(const std::string &s) {
  track(s); // ok
}
static void sendAnyway(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
static const Ops kAsking = {mayAsk, sendAsked};
static const Ops kLoose = {mayYes, sendAnyway};

void ops(const User &u) {
  if (kAsking.may())
    kAsking.send(u.phone);
  if (kLoose.may())
    kLoose.send(u.phone);
}

// The engine's buffer.
static int format(char *out, size_t size, const User &u) {
  if (!settings().shareUsage)
    return -1;
  return std::snprintf(out, size, "phone=%s", u.phone.c_str());
}
static int formatAnyway(char *out, size_t size, const User &u) {
  const int n = std::snprintf(out, size, "phone=%s", u.phone.c_str());
  if (!settings().shareUsage)
    return -1;
  return n;
}

void buffer(const User &u) {
  char out[64] = "";
  if (format(out, sizeof out, u) > 0)
    track(out); // ok
}

void bufferUnread(const User &u) {
  char out[64] = "";
  formatAnyway(out, sizeof out, u);
  track(out); // expect: privacy-unconsented-flow
}

void bufferEmptyInstead(const User &u) {
  char out[64] = "";
  format(out, sizeof out, u);
  track(out); // ok
}

// Days left.
void licence(const User &u) {
  if (consent().days() < 0)
    return;
  track(u.phone); // ok
}
void licenceWrong(const User &u) {
  if (consent().days() > 0)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}
void licenceOver(const User &u) {
  if (consent().days() < 0)
    track(u.phone); // expect: privacy-inverted-consent
}

// goto, and one exit.
int drive(const User &u) {
  int rc = -1;
  if (!consent().granted(Purpose::Analytics))
    goto done;
  if (u.phone.empty())
    goto done;
  track(u.phone); // ok
  rc = 0;
done:
  return rc;
}
void drives(const User &u) { drive(u); }

// Text keys.
static int settingByName(const char *name) {
  if (std::strcmp(name, "usage") == 0)
    return consent().granted(Purpose::Analytics);
  if (std::strcmp(name, "ads") == 0)
    return consent().granted(Purpose::Ads);
  return -1;
}

void named(const User &u) {
  if (settingByName("usage") == 1)
    track(u.phone); // ok
}

void namedOther(const User &u) {
  if (settingByName("ads") > 0)
    track(u.phone); // expect: privacy-wrong-purpose
}

// A state machine.
enum class State { Idle, Asking, Running };
class Machine {
public:
  void step(const User &u) {
    switch (state_) {
    case State::Idle:
      state_ = State::Asking;
      break;
    case State::Asking:
      state_ = consent().granted(Purpose::Analytics) ? State::Running
                                                     : State::Idle;
      break;
    case State::Running:
      track(u.phone); // ok
      break;
    }
  }

private:
  State state_ = State::Idle;
};
class HastyMachine {
public:
  void step(const User &u) {
    switch (state_) {
    case State::Idle:
      state_ = State::Asking;
      break;
    case State::Asking:
      if (!consent().granted(Purpose::Analytics))
        journal().add("not agreed");
      state_ = State::Running;
      break;
    case State::Running:
      track(u.phone); // expect: privacy-unconsented-flow
      break;
    }
  }

private:
  State state_ = State::Idle;
};

void machine(const User &u) {
  Machine m;
  HastyMachine h;
  for (int i = 0; i < 3; ++i) {
    m.step(u);
    h.step(u);
  }
}

} // namespace prog_car
