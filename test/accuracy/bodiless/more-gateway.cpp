// FLAGS: -std=c++20
// An IoT gateway written in the C manner that hands data to code without a body.
#include "../Inputs/app.h"
#include <cstdio>
#include <cstring>

namespace gateway {
using namespace app;

struct frame {
  unsigned char hdr[4];
  char id[12];
  std::size_t len;
};

typedef void (*frame_cb)(const frame *f, void *arg);

static void frame_emit(const frame *f, frame_cb cb, void *arg) {
  if (cb != NULL)
    cb(f, arg);
}

static void on_frame(const frame *f, void *arg) {
  std::string *out = static_cast<std::string *>(arg);
  out->assign(f->id, sizeof f->id);
}

static void on_len(const frame *f, void *arg) {
  *static_cast<std::size_t *>(arg) = f->len;
}

void frames(const Person &p) {
  frame f;
  memset(&f, 0, sizeof f);
  memcpy(f.id, p.ssn, sizeof f.id);
  f.len = 12;
  std::string out;
  std::size_t n = 0;
  frame_emit(&f, on_len, &n);
  trackNumber(static_cast<long long>(n)); // ok
  frame_emit(&f, on_frame, &out);
  track(out); // expect: privacy-unconsented-flow
  trackBytes(f.hdr, sizeof f.hdr); // ok
}

void convert(const Person &p) {
  track(opaque(p.email)); // expect: privacy-unconsented-flow
  track(opaque(p.name));  // ok
  std::string packed;
  opaqueFill(packed, p.phone);
  track(packed); // expect: privacy-unconsented-flow
  std::string plain;
  opaqueFill(plain, "status=ok");
  track(plain); // ok
}

static void visit_one(const std::string &s, void *state) {
  auto *lines = static_cast<std::vector<std::string> *>(state);
  lines->push_back(s);
}

static void visit_send(const std::string &s, void *) {
  track(s); // expect: privacy-unconsented-flow
}

static void visit_quiet(const std::string &s, void *) {
  track(s); // ok
}

void visiting(const Person &p) {
  std::vector<std::string> in{p.email, "b"}, out;
  onEach(in, visit_one, &out);
  if (!out.empty())
    track(out[0]); // expect: privacy-unconsented-flow
  onEach(in, visit_send, nullptr);
}

void visitingQuiet(const Person &p) {
  std::vector<std::string> in{p.name, "b"}, out;
  onEach(in, visit_quiet, nullptr);
  onEach(in, visit_one, &out);
  if (!out.empty())
    track(out[0]); // ok
}

void later(const Person &p) {
  std::string topic = p.home.street;
  runLater([topic] {
    track(topic); // expect: privacy-unconsented-flow
  });
  std::string quiet = p.home.planet;
  runLater([quiet] {
    track(quiet); // ok
  });
  auto shared = std::make_shared<std::string>("idle");
  runLater([shared, &p] { *shared = p.email; });
  track(*shared); // expect: privacy-unconsented-flow
}

} // namespace gateway
