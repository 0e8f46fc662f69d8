// Lists and trees as C programs build them: links inside the records.
#include "../Inputs/app.h"
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace lists {
using namespace app;

struct list_head {
  list_head *next, *prev;
};

inline void init_list(list_head *h) { h->next = h->prev = h; }
inline void list_add_tail(list_head *n, list_head *h) {
  n->prev = h->prev;
  n->next = h;
  h->prev->next = n;
  h->prev = n;
}
inline void list_del(list_head *n) {
  n->prev->next = n->next;
  n->next->prev = n->prev;
  n->next = n->prev = nullptr;
}
#define container_of(ptr, type, member)                                        \
  reinterpret_cast<type *>(reinterpret_cast<char *>(ptr) -                     \
                           offsetof(type, member))

struct contact {
  int id;
  char mail[32];
  char nick[32];
  list_head link;
};

contact *new_contact(const Person &p) {
  contact *c = static_cast<contact *>(std::malloc(sizeof *c));
  c->id = p.score;
  std::strncpy(c->mail, p.email.c_str(), sizeof c->mail);
  std::strncpy(c->nick, p.name.c_str(), sizeof c->nick);
  return c;
}

void kernelList(const Person &p) {
  list_head head;
  init_list(&head);
  list_add_tail(&new_contact(p)->link, &head);
  list_add_tail(&new_contact(p)->link, &head);
  for (list_head *pos = head.next; pos != &head; pos = pos->next) {
    contact *c = container_of(pos, contact, link);
    trackText(c->mail); // expect: privacy-unconsented-flow
    trackText(c->nick); // ok
    trackNumber(c->id); // ok
  }
  while (head.next != &head) {
    contact *c = container_of(head.next, contact, link);
    list_del(head.next);
    std::free(c);
  }
}

// The link comes first, so the pointers are the same.
struct entry {
  list_head link;
  const char *key;
  char *value;
};

void linkFirst(const Person &p) {
  list_head head;
  init_list(&head);
  entry *e = static_cast<entry *>(std::calloc(1, sizeof(entry)));
  e->key = "phone";
  e->value = strdup(p.phone.c_str());
  list_add_tail(&e->link, &head);
  entry *first = reinterpret_cast<entry *>(head.next);
  trackText(first->value); // expect: privacy-unconsented-flow
  trackText(first->key); // ok
  std::free(e->value);
  std::free(e);
}

// A queue with head and tail pointer to the last next.
struct job {
  job *next;
  std::string what, note;
};
struct job_queue {
  job *first = nullptr;
  job **last = &first;
};
void push(job_queue *q, job *j) {
  j->next = nullptr;
  *q->last = j;
  q->last = &j->next;
}
job *pop(job_queue *q) {
  job *j = q->first;
  if (j) {
    q->first = j->next;
    if (!q->first)
      q->last = &q->first;
  }
  return j;
}
void tailPointer(const Person &p) {
  job_queue q;
  push(&q, new job{nullptr, "mail", p.name});
  push(&q, new job{nullptr, "mail", p.email});
  while (job *j = pop(&q)) {
    trackText(j->what.c_str()); // ok
    track(j->note); // expect: privacy-unconsented-flow
    delete j;
  }
}

// Singly linked, walked by a pointer to the pointer; one is taken out.
struct node {
  int id;
  char *text;
  node *next;
};
void prepend(node **list, int id, const char *text) {
  node *n = static_cast<node *>(std::malloc(sizeof *n));
  n->id = id;
  n->text = strdup(text);
  n->next = *list;
  *list = n;
}
node *take(node **list, int id) {
  for (node **at = list; *at; at = &(*at)->next) {
    node *n = *at;
    if (n->id == id) {
      *at = n->next;
      return n;
    }
  }
  return nullptr;
}
node *reversed(node *list) {
  node *done = nullptr;
  while (list) {
    node *next = list->next;
    list->next = done;
    done = list;
    list = next;
  }
  return done;
}
void pointerToPointer(const Person &p) {
  node *mails = nullptr, *names = nullptr;
  prepend(&mails, 1, p.email.c_str());
  prepend(&mails, 2, "none");
  prepend(&names, 1, p.name.c_str());
  mails = reversed(mails);
  names = reversed(names);
  node *m = take(&mails, 1), *n = take(&names, 1);
  trackText(m->text); // expect: privacy-unconsented-flow
  trackText(n->text); // ok
  trackNumber(m->id); // ok
}

// A search tree with parents.
struct tree_node {
  tree_node *left, *right, *parent;
  int key;
  std::string street, planet;
};
tree_node *insert(tree_node *root, tree_node *n) {
  tree_node *at = root;
  for (;;) {
    tree_node **side = n->key < at->key ? &at->left : &at->right;
    if (!*side) {
      *side = n;
      n->parent = at;
      return root;
    }
    at = *side;
  }
}
tree_node *lookup(tree_node *root, int key) {
  while (root && root->key != key)
    root = key < root->key ? root->left : root->right;
  return root;
}
void searchTree(const Person &p) {
  tree_node root{nullptr, nullptr, nullptr, 5, "-", "-"};
  tree_node n{nullptr, nullptr, nullptr, 7, p.home.street, p.home.planet};
  insert(&root, &n);
  if (tree_node *t = lookup(&root, 7)) {
    track(t->street); // expect: privacy-unconsented-flow
    track(t->planet); // ok
    trackNumber(t->parent->key); // ok
  }
}

// A stack of frames, each knowing the one below.
struct frame {
  frame *up;
  const char *who;
  const char *where;
};
void report(const frame *f) {
  for (; f; f = f->up) {
    trackText(f->who); // ok
    trackText(f->where); // expect: privacy-unconsented-flow
  }
}
void onTheStack(const Person &p) {
  frame a = {nullptr, p.name.c_str(), "home"};
  frame b = {&a, p.name.c_str(), p.home.street.c_str()};
  frame c = {&b, "main", "here"};
  report(&c);
}

// An intrusive list as a template over the member that links.
template <class T> struct hook {
  T *next = nullptr;
};
template <class T, hook<T> T::*Link> class chain {
  T *first = nullptr;

public:
  void push(T &t) {
    (t.*Link).next = first;
    first = &t;
  }
  template <class F> void each(F f) {
    for (T *t = first; t; t = (t->*Link).next)
      f(*t);
  }
};
struct session {
  std::string user, device;
  hook<session> all, idle;
};
void memberHooks(const Person &p) {
  session s{p.name, deviceId(), {}, {}};
  chain<session, &session::all> all;
  chain<session, &session::idle> idle;
  all.push(s);
  idle.push(s);
  all.each([](session &x) {
    track(x.device); // expect: privacy-unconsented-flow
  });
  idle.each([](session &x) {
    track(x.user); // ok
  });
}

// A free list: what is taken from it is written anew.
struct slot {
  slot *next;
  char text[64];
};
struct pool {
  slot slots[4];
  slot *free_;
};
void pool_init(pool *p) {
  p->free_ = nullptr;
  for (slot &s : p->slots) {
    s.next = p->free_;
    p->free_ = &s;
  }
}
slot *pool_get(pool *p) {
  slot *s = p->free_;
  if (s)
    p->free_ = s->next;
  return s;
}
void pool_put(pool *p, slot *s) {
  std::memset(s->text, 0, sizeof s->text);
  s->next = p->free_;
  p->free_ = s;
}
void freeList(const Person &p) {
  pool pl;
  pool_init(&pl);
  slot *a = pool_get(&pl);
  std::snprintf(a->text, sizeof a->text, "zip=%s", p.home.zip.c_str());
  trackText(a->text); // expect: privacy-unconsented-flow
  pool_put(&pl, a);
  slot *b = pool_get(&pl);
  std::snprintf(b->text, sizeof b->text, "planet=%s", p.home.planet.c_str());
  trackText(b->text); // ok
}

} // namespace lists
