#include "consent.h"

namespace messenger {

bool Consent::granted(Purpose p) const { return given_.count(p) != 0; }
void Consent::give(Purpose p) { given_.insert(p); }
void Consent::withdraw(Purpose p) { given_.erase(p); }

} // namespace messenger
