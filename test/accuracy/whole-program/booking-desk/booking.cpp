#include "booking.h"

namespace hotel {

BookingBuilder &BookingBuilder::forGuest(const app::Person &p) {
  draft_.guest.mail = p.email;
  draft_.guest.nick = p.name;
  draft_.guest.birthYear = p.birthYear;
  draft_.guest.nights = p.score;
  return *this;
}
BookingBuilder &BookingBuilder::inRoom(const std::string &room) {
  draft_.room = room;
  return *this;
}
BookingBuilder &BookingBuilder::withRemark(const std::string &remark) {
  draft_.remark = remark;
  return *this;
}
Booking BookingBuilder::build() const { return draft_; }

} // namespace hotel
