#include "../../Inputs/app.h"
#include "booking.hpp"

namespace booking {

class InMemoryRepository : public IReservationRepository {
public:
  void save(const Reservation &r) override { m_rows.insert_or_assign(r.id, r); }
  std::optional<Reservation> findById(int id) const override {
    if (const auto it = m_rows.find(id); it != m_rows.cend())
      return it->second;
    return std::nullopt;
  }

private:
  std::unordered_map<int, Reservation> m_rows;
};

std::shared_ptr<IReservationRepository> makeInMemoryRepository() {
  return std::make_shared<InMemoryRepository>();
}

} // namespace booking
