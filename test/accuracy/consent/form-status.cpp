// Error codes, status objects, results: how libraries say no.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <system_error>

namespace form_status {
using namespace app;

static std::error_code checkConsent() {
  if (consent().granted(Purpose::Analytics))
    return {};
  return std::make_error_code(std::errc::permission_denied);
}
static std::error_code checkFeature() {
  if (featureOn())
    return {};
  return std::make_error_code(std::errc::not_supported);
}

void errorCode(const User &u) {
  if (auto ec = checkConsent())
    return;
  track(u.phone); // ok
}
void errorCodeOfFeature(const User &u) {
  if (auto ec = checkFeature())
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

class [[nodiscard]] Status {
public:
  static Status okay() { return Status(true); }
  static Status denied() { return Status(false); }
  bool ok() const { return ok_; }

private:
  explicit Status(bool ok) : ok_(ok) {}
  bool ok_;
};
static Status requireConsent(Purpose p) {
  if (!consent().granted(p))
    return Status::denied();
  return Status::okay();
}
static Status requireFeature() {
  return featureOn() ? Status::okay() : Status::denied();
}

#define RETURN_IF_ERROR(expr)                                                  \
  do {                                                                         \
    if (auto s = (expr); !s.ok())                                              \
      return;                                                                  \
  } while (false)

void status(const User &u) {
  if (!requireConsent(Purpose::Analytics).ok())
    return;
  track(u.phone); // ok
}
void statusOfFeature(const User &u) {
  if (!requireFeature().ok())
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}
void statusByMacro(const User &u) {
  RETURN_IF_ERROR(requireConsent(Purpose::Analytics));
  track(u.phone); // ok
}
void statusByMacroOfFeature(const User &u) {
  RETURN_IF_ERROR(requireFeature());
  track(u.phone); // expect: privacy-unconsented-flow
}
void statusOtherWay(const User &u) {
  const Status s = requireConsent(Purpose::Analytics);
  if (!s.ok())
    track(u.phone); // expect: privacy-inverted-consent
}

// A result that holds the data only if it may be used.
class Result {
public:
  static Result of(const std::string &s) { return Result(s, true); }
  static Result none() { return Result("", false); }
  explicit operator bool() const { return has_; }
  const std::string &operator*() const { return value_; }

private:
  Result(const std::string &value, bool has) : value_(value), has_(has) {}
  std::string value_;
  bool has_;
};
static Result contact(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return Result::none();
  return Result::of(u.phone);
}
static Result contactAnyway(const User &u) {
  if (!featureOn())
    return Result::none();
  return Result::of(u.phone);
}
void result(const User &u) {
  if (auto r = contact(u))
    track(*r); // ok
}
void resultAnyway(const User &u) {
  if (auto r = contactAnyway(u))
    track(*r); // expect: privacy-unconsented-flow
}

// C style: zero is success.
enum { E_OK = 0, E_DENIED = 1, E_BUSY = 2 };
static int mayUpload(void) {
  if (!featureOn())
    return E_BUSY;
  if (!consent().granted(Purpose::Analytics))
    return E_DENIED;
  return E_OK;
}
static int mayUploadOld(void) {
  if (!featureOn())
    return E_BUSY;
  return E_OK;
}
void cStyle(const User &u) {
  if (mayUpload() != E_OK)
    return;
  track(u.phone); // ok
}
void cStyleOld(const User &u) {
  if (mayUploadOld() != E_OK)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}
void cStyleHalf(const User &u) {
  int rc = mayUpload();
  if (rc == E_BUSY)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

// Ordered verdicts.
enum class Reach { Nothing, Aggregates, Everything };
static Reach reach() {
  if (!consent().granted(Purpose::Analytics))
    return Reach::Nothing;
  return featureOn() ? Reach::Everything : Reach::Aggregates;
}
void verdict(const User &u) {
  if (reach() == Reach::Everything)
    track(u.phone); // ok
  if (reach() != Reach::Nothing)
    track(u.phone); // ok
  if (reach() != Reach::Everything)
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace form_status
