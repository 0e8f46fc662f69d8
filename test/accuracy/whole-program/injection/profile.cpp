#include "parts.h"

Profile::Profile(const app::Person &p) : mailText(p.email), nickText(p.name) {}
const std::string &Profile::mail() const { return mailText; }
const std::string &Profile::nick() const { return nickText; }
