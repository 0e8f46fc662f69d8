#include "../../Inputs/app.h"
#include "booking.hpp"

namespace booking {

ReservationService::ReservationService(std::shared_ptr<IReservationRepository> repo)
    : m_repo(std::move(repo)) {}

void ReservationService::book(int id, const std::string &room, const std::string &phone) {
  Reservation r;
  r.id = id;
  r.room = room;
  r.guestPhone = phone;
  m_repo->save(r);
}

std::optional<ReservationDto> ReservationService::describe(int id) const {
  auto r = m_repo->findById(id);
  if (!r)
    return std::nullopt;
  return ReservationDto{r->id, r->room, r->guestPhone};
}

std::optional<ReservationDto> ReservationService::describePublic(int id) const {
  auto dto = describe(id);
  if (dto)
    dto->contact = "reception";
  return dto;
}

} // namespace booking
