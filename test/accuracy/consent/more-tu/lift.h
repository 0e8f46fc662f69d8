// A lift's panel in two files: who asks is not who sends.
#pragma once
#include "../Inputs/app.h"

namespace second_tu {
bool panelMayReport();   // asks the person at the panel
bool panelIsLit();       // asks the lamp
bool panelMayMail();     // asks for mailing
void sendRide(const std::string &line);
void sendStop(const std::string &line);
std::string rider(const app::User &u);
std::string anyRider(const app::User &u);
void shutUp();
void hush();
} // namespace second_tu
