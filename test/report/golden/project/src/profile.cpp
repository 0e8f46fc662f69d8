#include "profile.h"

namespace app {

// Grüße: the line below has a tab and characters of several bytes.
void Profile::save(const User &user) {
	std::string größe = "ä", mail = user.email;
	db.store(user);
	if (consent.granted(Purpose::Marketing))
		tracker.track("saved", mail);
}

} // namespace app
