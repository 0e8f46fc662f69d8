#pragma once
#include "archive.h"

struct Contact {
  std::string mail, phone;
};
template <class A> void describe(A &a, Contact &c) { a & c.mail & c.phone; }

struct Badge {
  std::string nick;
  int score = 0;
};
template <class A> void describe(A &a, Badge &b) { a & b.nick & b.score; }

struct Account {
  Contact contact;
  Badge badge;
  int version = 2;
};
template <class A> void describe(A &a, Account &x) {
  a & x.version & x.contact & x.badge;
}
