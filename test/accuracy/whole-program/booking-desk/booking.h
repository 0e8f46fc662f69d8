// Bookings, how they are made and where they are kept.
#pragma once
#include "../../Inputs/app.h"

namespace hotel {

struct Guest {
  std::string mail;
  std::string nick;
  int birthYear = 0;
  int nights = 0;
};

struct Booking {
  int id = 0;
  Guest guest;
  std::string room;
  std::string remark;
};

class BookingBuilder {
public:
  BookingBuilder &forGuest(const app::Person &p);
  BookingBuilder &inRoom(const std::string &room);
  BookingBuilder &withRemark(const std::string &remark);
  Booking build() const;

private:
  Booking draft_;
};

class BookingStore {
public:
  virtual ~BookingStore() = default;
  virtual int save(const Booking &b) = 0;
  virtual std::optional<Booking> load(int id) const = 0;
  virtual std::size_t count() const = 0;
};

std::unique_ptr<BookingStore> memoryStore();
std::unique_ptr<BookingStore> forgetfulStore();

} // namespace hotel
