// Buffers, headers and handles as network code has them.
#include "../Inputs/app.h"
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace sockets {
using namespace app;

// Scatter and gather.
struct iov {
  const void *base;
  std::size_t len;
};
std::size_t gather(char *out, std::size_t n, const iov *v, int count) {
  std::size_t used = 0;
  for (int i = 0; i < count; ++i) {
    std::size_t k = v[i].len < n - used ? v[i].len : n - used;
    std::memcpy(out + used, v[i].base, k);
    used += k;
  }
  return used;
}
void gathered(const Person &p) {
  char bad[128], good[128];
  iov a[2] = {{"id:", 3}, {p.ssn, sizeof p.ssn}};
  iov b[2] = {{"c:", 2}, {p.color, sizeof p.color}};
  std::size_t n = gather(bad, sizeof bad, a, 2);
  std::size_t m = gather(good, sizeof good, b, 2);
  trackBytes(bad, n); // expect: privacy-unconsented-flow
  trackBytes(good, m); // ok
  trackNumber(n); // ok
}

// A header before its payload, in one allocation.
struct packet {
  unsigned short type, length;
  char data[1];
};
packet *make_packet(unsigned short type, const char *text) {
  std::size_t n = std::strlen(text);
  auto *p = static_cast<packet *>(std::malloc(sizeof(packet) + n));
  p->type = type;
  p->length = static_cast<unsigned short>(n);
  std::memcpy(p->data, text, n + 1);
  return p;
}
void packets(const Person &p) {
  packet *bad = make_packet(1, p.phone.c_str());
  packet *good = make_packet(1, p.name.c_str());
  trackText(bad->data); // expect: privacy-unconsented-flow
  trackText(good->data); // ok
  trackNumber(bad->type); // ok
  std::free(bad);
  std::free(good);
}

// A growing buffer.
struct buf {
  char *data;
  std::size_t len, cap;
};
void buf_add(buf *b, const void *data, std::size_t n) {
  if (b->len + n + 1 > b->cap) {
    b->cap = (b->len + n + 1) * 2;
    b->data = static_cast<char *>(std::realloc(b->data, b->cap));
  }
  std::memcpy(b->data + b->len, data, n);
  b->len += n;
  b->data[b->len] = 0;
}
void buf_puts(buf *b, const char *s) { buf_add(b, s, std::strlen(s)); }
void buf_printf(buf *b, const char *format, ...) {
  char line[256];
  va_list ap;
  va_start(ap, format);
  std::vsnprintf(line, sizeof line, format, ap);
  va_end(ap);
  buf_puts(b, line);
}
void buf_reset(buf *b) {
  b->len = 0;
  if (b->data)
    b->data[0] = 0;
}
void buffers(const Person &p) {
  buf bad = {nullptr, 0, 0}, good = {nullptr, 0, 0};
  buf_puts(&bad, "mail=");
  buf_puts(&bad, p.email.c_str());
  buf_printf(&good, "n=%s s=%d", p.name.c_str(), p.score);
  trackText(bad.data); // expect: privacy-unconsented-flow
  trackText(good.data); // ok
  trackNumber(bad.len); // ok
  buf_printf(&good, "&z=%s", p.home.zip.c_str());
  trackText(good.data); // expect: privacy-unconsented-flow
  std::free(bad.data);
  std::free(good.data);
}

// A handle is an index; what is behind it is the module's.
struct conn {
  bool used;
  std::string peer, last;
};
static conn table[8];
int conn_open(const std::string &peer) {
  for (int i = 0; i < 8; ++i)
    if (!table[i].used) {
      table[i].used = true;
      table[i].peer = peer;
      return i;
    }
  return -1;
}
void conn_send(int h, const std::string &text) { table[h].last = text; }
void handles(const Person &p) {
  int h = conn_open("example.org");
  conn_send(h, p.email);
  track(table[h].last); // expect: privacy-unconsented-flow
  track(table[h].peer); // ok
  trackNumber(h); // ok
}

// Callbacks with a tag in a union.
struct event {
  int kind;
  union {
    const char *text;
    int code;
  } u;
};
typedef void (*on_event)(const event *e, void *user);
struct loop {
  on_event fn[4];
  void *user[4];
  int n;
};
void loop_add(loop *l, on_event f, void *user) {
  l->fn[l->n] = f;
  l->user[l->n++] = user;
}
void loop_fire(loop *l, const event *e) {
  for (int i = 0; i < l->n; ++i)
    l->fn[i](e, l->user[i]);
}
void keep_text(const event *e, void *user) {
  if (e->kind == 1)
    *static_cast<std::string *>(user) = e->u.text;
}
void count_event(const event *, void *user) { ++*static_cast<int *>(user); }
void loops(const Person &p) {
  loop l = {};
  std::string text;
  int n = 0;
  loop_add(&l, keep_text, &text);
  loop_add(&l, count_event, &n);
  event e;
  e.kind = 1;
  e.u.text = p.phone.c_str();
  loop_fire(&l, &e);
  track(text); // expect: privacy-unconsented-flow
  trackNumber(n); // ok
}

// A chain of responsibility in C.
struct filter {
  filter *next;
  int (*run)(filter *self, const char *in, char *out, std::size_t n);
};
int copy_run(filter *self, const char *in, char *out, std::size_t n) {
  char tmp[128];
  std::snprintf(tmp, sizeof tmp, "[%s]", in);
  if (self->next)
    return self->next->run(self->next, tmp, out, n);
  std::snprintf(out, n, "%s", tmp);
  return 1;
}
int drop_run(filter *self, const char *, char *out, std::size_t n) {
  if (self->next)
    return self->next->run(self->next, "dropped", out, n);
  std::snprintf(out, n, "dropped");
  return 0;
}
void filters(const Person &p) {
  filter last = {nullptr, copy_run}, first = {&last, copy_run};
  char bad[128] = "";
  first.run(&first, p.home.street.c_str(), bad, sizeof bad);
  trackText(bad); // expect: privacy-unconsented-flow
}
void dropped(const Person &p) {
  filter only = {nullptr, drop_run};
  char good[128] = "";
  only.run(&only, p.home.street.c_str(), good, sizeof good);
  trackText(good); // ok
}

// Options by key and value, ended by null.
struct option {
  const char *key, *value;
};
const char *option_get(const option *o, const char *key) {
  for (; o->key; ++o)
    if (!std::strcmp(o->key, key))
      return o->value;
  return nullptr;
}
void options(const Person &p) {
  option bad[] = {{"tel", p.phone.c_str()}, {nullptr, nullptr}};
  option good[] = {{"nick", p.name.c_str()}, {nullptr, nullptr}};
  trackText(option_get(bad, "tel")); // expect: privacy-unconsented-flow
  trackText(option_get(good, "nick")); // ok
  trackText(bad[0].key); // ok
}

} // namespace sockets
