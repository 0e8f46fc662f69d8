// Device structs, rings of bytes, trees by pointer, callbacks with a context.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace device_table {
using namespace app;

// A vtable of C with private data.

struct Device;
struct Operations {
  int (*open)(Device *);
  void (*write)(Device *, const char *);
  const char *(*read)(Device *);
};
struct Device {
  const Operations *ops = nullptr;
  void *priv = nullptr;
};
struct Memory {
  char last[64];
  int writes;
};

int memoryOpen(Device *d) {
  d->priv = std::calloc(1, sizeof(Memory));
  return d->priv ? 0 : -1;
}
void memoryWrite(Device *d, const char *s) {
  Memory *m = static_cast<Memory *>(d->priv);
  std::snprintf(m->last, sizeof m->last, "%s", s);
  ++m->writes;
}
const char *memoryRead(Device *d) { return static_cast<Memory *>(d->priv)->last; }
void nullWrite(Device *, const char *) {}
const char *nullRead(Device *) { return ""; }
int nullOpen(Device *) { return 0; }

const Operations memoryOps = {memoryOpen, memoryWrite, memoryRead};
const Operations nullOps = {nullOpen, nullWrite, nullRead};

void devices(const Person &p) {
  Device a{&memoryOps}, b{&nullOps}, c{&memoryOps};
  a.ops->open(&a);
  b.ops->open(&b);
  c.ops->open(&c);
  a.ops->write(&a, p.ssn);
  b.ops->write(&b, p.ssn);
  c.ops->write(&c, p.color);
  trackText(a.ops->read(&a)); // expect: privacy-unconsented-flow
  trackText(b.ops->read(&b)); // ok
  trackText(c.ops->read(&c)); // ok
  trackNumber(static_cast<Memory *>(a.priv)->writes); // ok
}

// A tree by pointer.

struct Node {
  std::string key, value;
  Node *left = nullptr, *right = nullptr;
};

Node *insert(Node *root, Node *n) {
  if (!root)
    return n;
  if (n->key < root->key)
    root->left = insert(root->left, n);
  else
    root->right = insert(root->right, n);
  return root;
}
const Node *find(const Node *root, const std::string &key) {
  while (root && root->key != key)
    root = key < root->key ? root->left : root->right;
  return root;
}
int height(const Node *n) {
  return n ? 1 + std::max(height(n->left), height(n->right)) : 0;
}

void trees(const Person &p) {
  Node a{"m", p.email}, b{"n", "x"}, c{"m", p.name}, d{"n", "y"};
  Node *bad = insert(insert(nullptr, &a), &b);
  Node *good = insert(insert(nullptr, &c), &d);
  if (const Node *n = find(bad, "m"))
    track(n->value); // expect: privacy-unconsented-flow
  if (const Node *n = find(good, "m"))
    track(n->value); // ok
  trackNumber(height(bad)); // ok
}

// A ring of bytes.

struct Ring {
  char data[128];
  unsigned head = 0, tail = 0;
};
void ringPut(Ring &r, const char *s) {
  while (*s)
    r.data[r.head++ % sizeof r.data] = *s++;
}
std::string ringTake(Ring &r) {
  std::string out;
  while (r.tail != r.head)
    out += r.data[r.tail++ % sizeof r.data];
  return out;
}

void rings(const Person &p) {
  Ring a, b;
  ringPut(a, p.ssn);
  ringPut(b, p.color);
  trackNumber(a.head - a.tail); // ok
  track(ringTake(a)); // expect: privacy-unconsented-flow
  track(ringTake(b)); // ok
}

// Parsing with an advancing pointer.

const char *field(const char *s, std::string &out) {
  out.clear();
  while (*s && *s != ' ')
    out += *s++;
  return *s ? s + 1 : s;
}

void fields(const Person &p) {
  std::string a, b;
  const char *s = p.home.street.c_str();
  s = field(s, a);
  s = field(s, b);
  track(a); // expect: privacy-unconsented-flow
  track(b); // expect: privacy-unconsented-flow
  field(p.name.c_str(), a);
  track(a); // ok
}

// References in a struct of references.

struct Context {
  std::string &log;
  const std::string &user;
  int &count;
};
void step(Context c, bool verbose) {
  ++c.count;
  if (verbose)
    c.log += c.user;
}

void contexts(const Person &p) {
  std::string log, quiet;
  int n = 0, m = 0;
  step({log, p.email, n}, true);
  step({quiet, p.name, m}, true);
  track(log); // expect: privacy-unconsented-flow
  track(quiet); // ok
  trackNumber(n); // ok
}

// Pointer to the larger, pointer to a field.

std::string *longer(std::string *a, std::string *b) {
  return a->size() > b->size() ? a : b;
}
int *yearOf(Person &p) { return &p.birthYear; }
int *scoreOf(Person &p) { return &p.score; }

void picks(const Person &p) {
  Person q = p;
  trackNumber(*yearOf(q)); // expect: privacy-unconsented-flow
  trackNumber(*scoreOf(q)); // ok
  *yearOf(q) = 0;
  trackNumber(q.birthYear); // ok
  std::string x = p.name, y = p.color;
  track(*longer(&x, &y)); // ok
}

} // namespace device_table
