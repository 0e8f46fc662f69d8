#pragma once
#include <string>

namespace app {
struct Person;
}
namespace twins {
void rememberMail(const app::Person &p);
void sendMail();
void rememberNick(const app::Person &p);
void sendNick();
} // namespace twins
