// A thermostat, written as C is: handles, status codes, callbacks with a
// context, a ring of records, a configuration of lines, gotos that clean up.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace prog_thermo {
using namespace app;

enum { TH_OK = 0, TH_EPERM = -1, TH_EINVAL = -2, TH_EBUSY = -16 };

// Status codes.
static int th_permit(int what) {
  if (what < 0)
    return TH_EINVAL;
  if (!consent().granted(static_cast<Purpose>(what)))
    return TH_EPERM;
  return TH_OK;
}
static int th_report(const User *u) {
  int rc = th_permit(static_cast<int>(Purpose::Analytics));
  if (rc != TH_OK)
    return rc;
  track(u->email); // ok
  return TH_OK;
}
static int th_report_anyway(const User *u) {
  int rc = th_permit(static_cast<int>(Purpose::Analytics));
  if (rc == TH_EINVAL)
    return rc;
  track(u->email); // expect: privacy-unconsented-flow
  return TH_OK;
}
void codes(const User &u) {
  th_report(&u);
  th_report_anyway(&u);
}
void codesNegative(const User &u) {
  if (th_permit(static_cast<int>(Purpose::Analytics)) < 0)
    return;
  track(u.email); // ok
}
void codesBusy(const User &u) {
  int rc = th_permit(static_cast<int>(Purpose::Analytics));
  if (rc == TH_EBUSY)
    return;
  track(u.email); // expect: privacy-unconsented-flow
}

// One way out.
static int th_sync(const User *u, char **text) {
  int rc = TH_EPERM;
  *text = nullptr;
  if (!consent().granted(Purpose::Analytics))
    goto out;
  *text = strdup(u->email.c_str());
  if (!*text)
    goto out;
  rc = TH_OK;
out:
  return rc;
}
static int th_sync_anyway(const User *u, char **text) {
  int rc = TH_EPERM;
  *text = strdup(u->email.c_str());
  if (!consent().granted(Purpose::Analytics))
    goto out;
  rc = TH_OK;
out:
  return rc;
}
void synced(const User &u) {
  char *text;
  if (th_sync(&u, &text) == TH_OK)
    track(text); // ok
  free(text);
}
void syncedUnlooked(const User &u) {
  char *text;
  th_sync(&u, &text);
  if (text)
    track(text); // ok
  free(text);
}
void syncedAnyway(const User &u) {
  char *text;
  th_sync_anyway(&u, &text);
  if (text)
    track(text); // expect: privacy-unconsented-flow
  free(text);
}

// A device, by handle, with its flags.
struct th_device {
  unsigned flags;
  char owner[64];
  void (*on_event)(struct th_device *, void *ctx);
  void *ctx;
};
#define TH_F_STATS 0x01u
#define TH_F_REMOTE 0x02u
#define TH_F_CRASH 0x04u

static th_device *th_open(const User *u) {
  th_device *d = static_cast<th_device *>(calloc(1, sizeof *d));
  if (consent().granted(Purpose::Analytics))
    d->flags |= TH_F_STATS;
  if (featureOn())
    d->flags |= TH_F_REMOTE;
  if (consent().granted(Purpose::Crash))
    d->flags |= TH_F_CRASH;
  snprintf(d->owner, sizeof d->owner, "%s", u->email.c_str());
  return d;
}
static void th_close(th_device *d) { free(d); }
static int th_can(const th_device *d, unsigned f) {
  return (d->flags & f) == f;
}
void flagged(const User &u) {
  th_device *d = th_open(&u);
  if (d->flags & TH_F_STATS)
    track(d->owner); // ok
  if (th_can(d, TH_F_CRASH))
    sendCrash(d->owner); // ok
  th_close(d);
}
void flaggedRemote(const User &u) {
  th_device *d = th_open(&u);
  if (d->flags & (TH_F_STATS | TH_F_REMOTE))
    track(d->owner); // expect: privacy-unconsented-flow
  th_close(d);
}
void flaggedBoth(const User &u) {
  th_device *d = th_open(&u);
  if (th_can(d, TH_F_STATS | TH_F_REMOTE))
    track(d->owner); // ok
  th_close(d);
}
void flaggedCrossed(const User &u) {
  th_device *d = th_open(&u);
  if (!(d->flags & TH_F_CRASH)) {
    th_close(d);
    return;
  }
  track(d->owner); // expect: privacy-wrong-purpose
  th_close(d);
}

// Callbacks with a context.
static void on_send(th_device *d, void *ctx) {
  const User *u = static_cast<const User *>(ctx);
  if (!th_can(d, TH_F_STATS))
    return;
  track(u->email); // ok
}
static void on_send_blindly(th_device *, void *ctx) {
  const User *u = static_cast<const User *>(ctx);
  track(u->phone); // expect: privacy-unconsented-flow
}
static void th_fire(th_device *d) {
  if (d->on_event)
    d->on_event(d, d->ctx);
}
void fired(const User &u) {
  th_device *d = th_open(&u);
  d->ctx = const_cast<User *>(&u);
  d->on_event = on_send;
  th_fire(d);
  th_close(d);
}
void firedBlindly(const User &u) {
  th_device *d = th_open(&u);
  d->ctx = const_cast<User *>(&u);
  d->on_event = on_send_blindly;
  th_fire(d);
  th_close(d);
}

// A ring of records, and who fills it.
struct th_ring {
  char text[4][64];
  int n;
};
static void th_push(th_ring *r, const char *text) {
  if (r->n < 4)
    snprintf(r->text[r->n++], sizeof r->text[0], "%s", text);
}
static void th_flush(th_ring *r) {
  for (int i = 0; i < r->n; ++i)
    track(r->text[i]); // ok
  r->n = 0;
}
static void th_flush_all(th_ring *r) {
  for (int i = 0; i < r->n; ++i)
    track(r->text[i]); // expect: privacy-unconsented-flow
  r->n = 0;
}
void ringed(const User &u) {
  th_ring r = {};
  if (consent().granted(Purpose::Analytics))
    th_push(&r, u.email.c_str());
  th_push(&r, "21.5");
  th_flush(&r);
}
void ringedAll(const User &u) {
  th_ring r = {};
  th_push(&r, u.email.c_str());
  if (consent().granted(Purpose::Analytics))
    th_push(&r, "21.5");
  th_flush_all(&r);
}

// A configuration of lines.
struct th_config {
  int stats, sound;
};
static void th_line(th_config *c, const char *key, const char *value) {
  if (strcmp(key, "stats") == 0)
    c->stats = strcmp(value, "on") == 0;
  else if (strcmp(key, "sound") == 0)
    c->sound = atoi(value);
}
static void th_load(th_config *c) {
  memset(c, 0, sizeof *c);
  th_line(c, "stats", consent().granted(Purpose::Analytics) ? "on" : "off");
  th_line(c, "sound", "1");
}
void configured(const User &u) {
  th_config c;
  th_load(&c);
  if (c.stats)
    track(u.email); // ok
}
void configuredSound(const User &u) {
  th_config c;
  th_load(&c);
  if (c.sound)
    track(u.email); // expect: privacy-unconsented-flow
}

// Levels of reporting.
enum th_level { TH_NOTHING, TH_ERRORS, TH_ALL };
static th_level th_level_now(void) {
  if (consent().granted(Purpose::Analytics))
    return TH_ALL;
  if (consent().granted(Purpose::Crash))
    return TH_ERRORS;
  return TH_NOTHING;
}
void levelled(const User &u) {
  th_level l = th_level_now();
  if (l >= TH_ALL)
    track(u.email); // ok
}
void levelledLow(const User &u) {
  th_level l = th_level_now();
  if (l >= TH_ERRORS)
    track(u.email); // expect: privacy-wrong-purpose
}
void levelledNot(const User &u) {
  if (th_level_now() != TH_NOTHING)
    sendCrash(u.email); // expect: privacy-wrong-purpose
}

// Lock and unlock around the question.
struct th_lock {
  int held;
};
static void th_take(th_lock *l) { l->held = 1; }
static void th_give(th_lock *l) { l->held = 0; }
void locked(const User &u) {
  th_lock l = {0};
  th_take(&l);
  const bool ok = consent().granted(Purpose::Analytics);
  th_give(&l);
  if (!ok)
    return;
  th_take(&l);
  track(u.email); // ok
  th_give(&l);
}
void lockedOnly(const User &u) {
  th_lock l = {0};
  th_take(&l);
  if (l.held)
    track(u.email); // expect: privacy-unconsented-flow
  th_give(&l);
}

// A vtable by hand.
struct th_backend {
  const char *name;
  bool (*allowed)(void);
  void (*send)(const char *);
};
static bool stats_allowed(void) { return consent().granted(Purpose::Analytics); }
static bool always(void) { return true; }
static void send_stats(const char *text) {
  track(text); // ok
}
static void send_debug(const char *text) {
  track(text); // expect: privacy-unconsented-flow
}
static const th_backend stats_backend = {"stats", stats_allowed, send_stats};
static const th_backend debug_backend = {"debug", always, send_debug};
static void th_run(const th_backend *b, const User *u) {
  if (b->allowed())
    b->send(u->email.c_str());
}
void backend(const User &u) { th_run(&stats_backend, &u); }
void backendDebug(const User &u) { th_run(&debug_backend, &u); }

// Retries.
void retried(const User &u) {
  int tries = 0;
  int rc;
  do {
    rc = th_permit(static_cast<int>(Purpose::Analytics));
    if (rc == TH_OK)
      break;
  } while (++tries < 3);
  if (rc != TH_OK)
    return;
  track(u.email); // ok
}
void retriedOut(const User &u) {
  int tries = 0;
  while (th_permit(static_cast<int>(Purpose::Analytics)) != TH_OK) {
    if (++tries == 3)
      break;
  }
  track(u.email); // expect: privacy-unconsented-flow
}

} // namespace prog_thermo
