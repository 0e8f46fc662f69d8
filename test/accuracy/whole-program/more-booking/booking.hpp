#pragma once
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace booking {

struct Reservation {
  int id{};
  std::string room;
  std::string guestPhone;
};

struct ReservationDto {
  int id;
  std::string room;
  std::string contact;
};

class IReservationRepository {
public:
  virtual ~IReservationRepository() = default;
  virtual void save(const Reservation &r) = 0;
  virtual std::optional<Reservation> findById(int id) const = 0;
};

std::shared_ptr<IReservationRepository> makeInMemoryRepository();

class ReservationService {
public:
  explicit ReservationService(std::shared_ptr<IReservationRepository> repo);
  void book(int id, const std::string &room, const std::string &phone);
  std::optional<ReservationDto> describe(int id) const;
  std::optional<ReservationDto> describePublic(int id) const;

private:
  std::shared_ptr<IReservationRepository> m_repo;
};

} // namespace booking
