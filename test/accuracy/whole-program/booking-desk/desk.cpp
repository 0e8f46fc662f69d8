#include "booking.h"

namespace hotel {

void built(const app::Person &p) {
  Booking b = BookingBuilder().forGuest(p).inRoom("12").build();
  app::track(b.guest.mail);            // expect: privacy-unconsented-flow
  app::track(b.guest.nick);            // ok
  app::trackNumber(b.guest.birthYear); // expect: privacy-unconsented-flow
  app::trackNumber(b.guest.nights);    // ok
  app::track(b.room);                  // ok
}

void remarks(const app::Person &p) {
  BookingBuilder a, c;
  a.withRemark("call " + p.phone);
  c.withRemark("vip " + p.name);
  app::track(a.build().remark); // expect: privacy-unconsented-flow
  app::track(c.build().remark); // ok
  a.withRemark("none");
  app::track(a.build().remark); // ok
}

void kept(const app::Person &p) {
  std::unique_ptr<BookingStore> store = memoryStore();
  int id = store->save(BookingBuilder().forGuest(p).inRoom("7").build());
  if (auto b = store->load(id)) {
    app::track(b->guest.mail); // expect: privacy-unconsented-flow
    app::track(b->room);       // ok
  }
  app::trackNumber(id);                                   // ok
  app::trackNumber(static_cast<long long>(store->count())); // ok
}

void forgotten(const app::Person &p) {
  std::unique_ptr<BookingStore> store = forgetfulStore();
  int id = store->save(BookingBuilder().forGuest(p).build());
  if (auto b = store->load(id))
    app::track(b->guest.mail); // ok
}

// The store is kept by the desk; guests come in one call and leave in another.
class Desk {
public:
  Desk() : store_(memoryStore()) {}
  void checkIn(const app::Person &p) {
    id_ = store_->save(BookingBuilder().forGuest(p).withRemark("late").build());
  }
  void checkOut() {
    auto b = store_->load(id_);
    if (!b)
      return;
    app::track(b->guest.mail);            // expect: privacy-unconsented-flow
    app::trackNumber(b->guest.birthYear); // expect: privacy-unconsented-flow
    app::track(b->remark);                // ok
  }

private:
  std::unique_ptr<BookingStore> store_;
  int id_ = 0;
};

void day(const app::Person &p) {
  Desk d;
  d.checkIn(p);
  d.checkOut();
}

} // namespace hotel
