#include <askfirst/annotations.h>
#include <string>
struct Customer {
  ASKFIRST_PERSONAL("user.contact.email") std::string email;
};
void track(const std::string &text);
bool mayTrack();
void report(const Customer &c);
extern "C" int count(int add);
