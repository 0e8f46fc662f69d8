// A head unit: the privacy menu of the car, topics and levels, positions.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include "Inputs/idioms.h"

namespace idiom_car_unit {
using namespace app;

void tripEnd() {
  if (carlink::sharingLevel() >= carlink::Sharing::Vehicle)
    track("trip " + carlink::position()); // ok
}
void tripEndExact() {
  if (carlink::sharingLevel() == carlink::Sharing::Everything)
    track("trip " + carlink::position()); // ok
}
void tripEndNotEverything() {
  if (carlink::sharingLevel() != carlink::Sharing::Everything)
    track("trip " + carlink::position()); // expect: privacy-unconsented-flow
}
void tripEndNothing() {
  if (carlink::sharingLevel() == carlink::Sharing::Nothing)
    track("trip " + carlink::position()); // expect: privacy-inverted-consent
}
void mileage() {
  track("mileage " + carlink::odometer()); // ok
}

// By topic.
void parkingOffers() {
  if (carlink::allowed(carlink::Topic::Offers))
    advertise(carlink::position()); // ok
}
void parkingOffersUsage() {
  if (carlink::allowed(carlink::Topic::Usage))
    advertise(carlink::position()); // expect: privacy-wrong-purpose
}
void breakdown(const std::string &code) {
  using carlink::Topic;
  if (carlink::allowed(Topic::Service))
    sendCrash(code + carlink::position()); // ok
}
void breakdownAnyTopic(const std::string &code) {
  using carlink::Topic;
  if (carlink::allowed(Topic::Service) || carlink::allowed(Topic::Offers))
    sendCrash(code + carlink::position()); // expect: privacy-wrong-purpose
}

// The topic is handed on.
static bool topicOn(carlink::Topic t) {
  return featureOn() && carlink::allowed(t);
}
void heatMap() {
  if (topicOn(carlink::Topic::Usage))
    track(carlink::position()); // ok
}
void heatMapOffers() {
  if (topicOn(carlink::Topic::Offers))
    track(carlink::position()); // expect: privacy-wrong-purpose
}

// The menu gives a number.
void ecoScore(const User &driver) {
  if (carlink::privacyMenu() == 1)
    trackNumber(driver.age); // ok
}
void ecoScoreNonZero(const User &driver) {
  if (carlink::privacyMenu())
    trackNumber(driver.age); // expect: privacy-unconsented-flow
}
void ecoScorePositive(const User &driver) {
  const int menu = carlink::privacyMenu();
  if (menu <= 0)
    return;
  trackNumber(driver.age); // ok
}

// Guest drivers do not share a position even if the owner agreed.
class Trip {
public:
  void begin(bool guest) {
    guest_ = guest;
    recording_ = carlink::allowed(carlink::Topic::Usage);
  }
  void sample() {
    if (guest_ || !recording_)
      return;
    track(carlink::position()); // ok
  }

private:
  bool guest_ = false;
  bool recording_ = false;
};
void drive(bool guest) {
  Trip t;
  t.begin(guest);
  t.sample();
}
class GuestTrip {
public:
  explicit GuestTrip(bool guest) : recording_(!guest) {}
  void sample() {
    if (recording_)
      track(carlink::position()); // expect: privacy-unconsented-flow
  }

private:
  bool recording_;
};
void driveGuest(bool guest) {
  GuestTrip t(guest);
  t.sample();
}

} // namespace idiom_car_unit
