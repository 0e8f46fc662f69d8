#include "../../Inputs/app.h"
#include "feed.h"

namespace cfeed {

struct Reader {
  std::string values;
  int count = 0;
};

int collect(const feed_item *item, void *user) {
  auto *r = static_cast<Reader *>(user);
  r->values += item->value;
  ++r->count;
  return 0;
}
int countOnly(const feed_item *item, void *user) {
  auto *r = static_cast<Reader *>(user);
  ++r->count;
  app::trackNumber(item->number); // ok
  app::trackText(item->value); // expect: privacy-unconsented-flow
  return 0;
}
void say(const char *text) {
  app::trackText(text); // ok
}

void mails(const app::Person &p) {
  Reader r;
  feed f;
  feed_init(&f, collect, &r);
  feed_set_log(&f, say);
  feed_parse(&f, ("user=1;mail=" + p.email).c_str());
  feed_parse(&f, "broken");
  app::track(r.values); // expect: privacy-unconsented-flow
  app::trackNumber(r.count); // ok
  app::trackText(f.last); // expect: privacy-unconsented-flow
  app::trackNumber(feed_count(&f)); // ok
}

void nicks(const app::Person &p) {
  Reader r;
  feed f;
  feed_init(&f, collect, &r);
  feed_parse(&f, ("user=1;nick=" + p.name).c_str());
  app::track(r.values); // ok
  app::trackText(f.last); // ok
}

void counting(const app::Person &p) {
  Reader r;
  feed f;
  feed_init(&f, countOnly, &r);
  feed_parse(&f, ("street=" + p.home.street).c_str());
  app::trackText(f.last); // expect: privacy-unconsented-flow
  app::trackNumber(r.count); // ok
  app::track(r.values); // ok
}

} // namespace cfeed
