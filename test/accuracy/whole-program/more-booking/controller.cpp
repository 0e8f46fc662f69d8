#include "../../Inputs/app.h"
#include "booking.hpp"

namespace booking {

static void show(const ReservationDto &dto) {
  app::trackNumber(dto.id);  // ok
  app::track(dto.room);      // ok
  app::track(dto.contact);   // expect: privacy-unconsented-flow
}

static std::string toJson(const ReservationDto &dto) {
  return R"({"room":")" + dto.room + R"(","contact":")" + dto.contact + "\"}";
}

void post(const app::Person &p) {
  ReservationService service(makeInMemoryRepository());
  service.book(4, std::string("suite ") + p.color, p.phone);
  if (auto dto = service.describe(4)) {
    show(*dto);
    app::track(toJson(*dto)); // expect: privacy-unconsented-flow
  }
  if (auto dto = service.describePublic(4)) {
    app::track(dto->contact); // ok
    app::track(toJson(*dto)); // ok
  }
  app::trackNumber(service.describe(5).has_value()); // ok
}

void walkIn(const app::Person &p) {
  ReservationService service(makeInMemoryRepository());
  std::string phone;
  app::fetchPhone(phone);
  service.book(1, p.home.planet, phone);
  auto dto = service.describe(1);
  app::track(dto->room);    // ok
  app::track(dto->contact); // expect: privacy-unconsented-flow
}

} // namespace booking
