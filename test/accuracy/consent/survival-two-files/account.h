#pragma once
#include "../Inputs/app.h"

namespace account {
void rename(const std::string &name); // changes nothing that was asked
void close();                         // takes the consent back
void setTheme(bool dark);
void reset();                         // clears the setting
} // namespace account
