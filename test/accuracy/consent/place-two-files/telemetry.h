#pragma once
#include "../Inputs/app.h"

namespace telemetry {
bool allowed();      // asks
bool enabled();      // a feature switch
void sendAsked(const std::string &s);
void sendUnasked(const std::string &s);
void sendCareful(const std::string &s);
void sendFromBoth(const std::string &s);
std::string payload(const app::User &u);
std::string rawPayload(const app::User &u);
void demandConsent();
} // namespace telemetry
