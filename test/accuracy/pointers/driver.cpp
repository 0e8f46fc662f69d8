// FLAGS: -std=c++20
// An embedded module in C style: handles, operation tables, buffers, void*.
#include "../Inputs/app.h"
#include <cstdlib>
#include <cstring>

namespace drv {
using namespace app;

typedef struct buf {
  char *base;
  size_t len, cap;
} buf_t;

typedef struct dev {
  const char *name;
  void *priv;
  buf_t tx;
  buf_t rx;
  int (*write)(struct dev *, const void *, size_t);
} dev_t;

typedef struct priv {
  char serial[32];
  int speed;
} priv_t;

static void buf_init(buf_t *b, size_t cap) {
  b->base = (char *)calloc(1, cap);
  b->len = 0;
  b->cap = cap;
}
static void buf_free(buf_t *b) {
  free(b->base);
  b->base = NULL;
}
static int buf_put(buf_t *b, const void *p, size_t n) {
  if (b->len + n >= b->cap)
    return -1;
  memcpy(b->base + b->len, p, n);
  b->len += n;
  return (int)n;
}
static void buf_reset(buf_t *b) {
  memset(b->base, 0, b->cap);
  b->len = 0;
}
static int dev_write(dev_t *d, const void *p, size_t n) {
  return buf_put(&d->tx, p, n);
}

static int dev_open(dev_t **out, const char *name) {
  dev_t *d = (dev_t *)calloc(1, sizeof *d);
  if (!d)
    return -1;
  d->name = name;
  d->write = dev_write;
  d->priv = calloc(1, sizeof(priv_t));
  buf_init(&d->tx, 128);
  buf_init(&d->rx, 128);
  *out = d;
  return 0;
}
static void dev_close(dev_t *d) {
  buf_free(&d->tx);
  buf_free(&d->rx);
  free(d->priv);
  free(d);
}

void transmit(const Person &p) {
  dev_t *d = NULL;
  if (dev_open(&d, "uart0") != 0)
    return;
  d->write(d, p.color, strlen(p.color));
  trackText(d->tx.base); // ok
  d->write(d, p.ssn, strlen(p.ssn));
  trackText(d->tx.base); // expect: privacy-unconsented-flow
  trackText(d->rx.base); // ok
  trackNumber((long long)d->tx.len); // ok
  trackText(d->name); // ok
  buf_reset(&d->tx);
  trackText(d->tx.base); // ok
  dev_close(d);
}

void serials() {
  dev_t *a = NULL, *b = NULL;
  if (dev_open(&a, "a") || dev_open(&b, "b"))
    return;
  priv_t *pa = (priv_t *)a->priv;
  strncpy(pa->serial, deviceId(), sizeof pa->serial - 1);
  pa->speed = 9600;
  trackText(((priv_t *)a->priv)->serial); // expect: privacy-unconsented-flow
  trackNumber(((priv_t *)a->priv)->speed); // ok
  trackText(((priv_t *)b->priv)->serial); // ok
  dev_close(a);
  dev_close(b);
}

// Out-parameters at one and two levels.
static int get_id(char *out, size_t n, int kind) {
  if (kind == 0) {
    strncpy(out, buildName(), n);
    return 0;
  }
  return -1;
}
static void get_owner(const Person *p, char *out) { strcpy(out, p->ssn); }
static void pick(const char **out, const Person *p, int hide) {
  if (hide)
    *out = "hidden";
  else
    *out = p->email.c_str();
}
static void alloc_copy(char **dst, const char *src) {
  *dst = (char *)malloc(strlen(src) + 1);
  strcpy(*dst, src);
}

void outs(const Person &p) {
  char id[32] = {0}, owner[32] = {0};
  get_id(id, sizeof id - 1, 0);
  get_owner(&p, owner);
  trackText(id); // ok
  trackText(owner); // expect: privacy-unconsented-flow
  const char *who = NULL;
  pick(&who, &p, 0);
  trackText(who); // expect: privacy-unconsented-flow
  who = "none";
  trackText(who); // ok
  char *x, *y;
  alloc_copy(&x, p.phone.c_str());
  alloc_copy(&y, p.name.c_str());
  trackText(x); // expect: privacy-unconsented-flow
  trackText(y); // ok
  free(x);
  free(y);
}

// A cursor walks over a frame.
struct frame {
  unsigned char hdr[4];
  char id[24];
  char note[24];
};

void cursors() {
  frame f;
  memset(&f, 0, sizeof f);
  unsigned char *w = f.hdr;
  *w++ = 0x7e;
  *w++ = 1;
  char *end = f.id;
  for (const char *s = deviceId(); *s && end < f.id + 23; ++s)
    *end++ = *s;
  *end = 0;
  strcpy(f.note, buildName());
  trackBytes(f.hdr, 4); // ok
  trackText(f.id); // expect: privacy-unconsented-flow
  trackText(f.note); // ok
  const char *at = f.id;
  trackNumber(at[1]); // expect: privacy-unconsented-flow
  trackText(at + 2); // expect: privacy-unconsented-flow
  frame *pf = &f;
  void *v = pf;
  trackText(static_cast<frame *>(v)->id); // expect: privacy-unconsented-flow
  trackText(reinterpret_cast<frame *>(v)->note); // ok
}

} // namespace drv
