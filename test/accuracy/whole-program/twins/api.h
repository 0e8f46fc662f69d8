#pragma once
#include <string>
namespace twins {
void uploadLeft(const std::string &s);
void uploadRight(const std::string &s);
} // namespace twins
