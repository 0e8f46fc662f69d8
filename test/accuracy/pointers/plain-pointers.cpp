// FLAGS: -std=c++20
// Pointers as code with buffers, lists and out-parameters has them.
#include "../Inputs/app.h"
#include <cstdlib>
#include <cstring>

namespace plain_pointers {
using namespace app;

struct Node {
  std::string value;
  Node *next = nullptr;
};

void linked(const Person &p) {
  Node last{"end"};
  Node middle{p.email, &last};
  Node head{"start", &middle};
  track(head.value); // ok
  track(head.next->value); // expect: privacy-unconsented-flow
  track(head.next->next->value); // ok
}

void walked(const Person &p) {
  Node tail{p.phone}, head{"start", &tail};
  for (Node *n = &head; n; n = n->next)
    track(n->value); // expect: privacy-unconsented-flow
  Node lone{"lone"};
  for (Node *n = &lone; n; n = n->next)
    track(n->value); // ok
}

// Results through out-parameters.
bool lookUp(const Person &p, const std::string **mail, const std::string **nick) {
  *mail = &p.email;
  *nick = &p.name;
  return p.score > 0;
}

void found(const Person &p) {
  const std::string *mail = nullptr, *nick = nullptr;
  bool ok = lookUp(p, &mail, &nick);
  track(*mail); // expect: privacy-unconsented-flow
  track(*nick); // ok
  trackNumber(ok); // ok
}

int split(const char *line, char **left, char **right) {
  const char *at = std::strchr(line, '@');
  if (!at)
    return -1;
  *left = strndup(line, static_cast<std::size_t>(at - line));
  *right = strdup(at + 1);
  return 0;
}

void splitMail(const Person &p) {
  char *user = nullptr, *host = nullptr;
  if (split(p.email.c_str(), &user, &host) == 0) {
    trackText(user); // expect: privacy-unconsented-flow
    std::free(user);
    std::free(host);
  }
  if (split("info@firm.example", &user, &host) == 0) {
    trackText(host); // ok
    std::free(user);
    std::free(host);
  }
}

void fillSize(const Person &p, std::string &mail, std::size_t *size, int &year) {
  mail = p.email;
  *size = sizeof(Person);
  year = p.birthYear;
}

void outs(const Person &p) {
  std::string mail;
  std::size_t size = 0;
  int year = 0;
  fillSize(p, mail, &size, year);
  track(mail); // expect: privacy-unconsented-flow
  trackNumber(static_cast<long long>(size)); // ok
  trackNumber(year); // expect: privacy-unconsented-flow
  year = 2000;
  trackNumber(year); // ok
}

void stepped(const Person &p) {
  std::string lines[3] = {"head", p.home.zip, "tail"};
  std::string *at = lines;
  track(*at); // ok
  ++at;
  track(*at); // expect: privacy-unconsented-flow
  const char *end = p.ssn + std::strlen(p.ssn);
  const char *last = end - 4;
  trackText(last); // expect: privacy-unconsented-flow
  const char *shade = p.color + 2;
  trackText(shade); // ok
}

void retargeted(const Person &p) {
  std::string none = "none";
  const std::string *which = &p.email;
  track(*which); // expect: privacy-unconsented-flow
  which = &none;
  track(*which); // ok
}

void conditional(const Person &p, bool detailed) {
  std::string shown = "-", hidden = "-";
  std::string *target = detailed ? &shown : &hidden;
  *target = p.phone;
  track(shown); // expect: privacy-unconsented-flow
  const std::string *source = detailed ? &p.name : &p.home.planet;
  track(*source); // ok
  source = detailed ? &p.name : &p.home.street;
  track(*source); // expect: privacy-unconsented-flow
}

void copyAll(char *to, const char *from) {
  while ((*to++ = *from++) != '\0') {
  }
}

void byCharacter(const Person &p) {
  char id[16], color[16];
  copyAll(id, p.ssn);
  copyAll(color, p.color);
  trackText(id); // expect: privacy-unconsented-flow
  trackText(color); // ok
}

} // namespace plain_pointers
