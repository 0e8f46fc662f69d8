// FLAGS: -std=c++20
// A bank terminal: card records by pointer, TLV parsing, out-parameters, slots.
#include "../Inputs/app.h"
#include <cstdlib>
#include <cstring>

namespace terminal {
using namespace app;

typedef unsigned char BYTE;

enum Status { ST_OK = 0, ST_NOCARD = 1 };

struct CARD_INFO {
  char szHolderId[12];
  char szBrand[12];
  int nYear;
  int nLevel;
};

static Status ReadCard(const Person *pPerson, CARD_INFO *pInfo) {
  if (!pInfo)
    return ST_NOCARD;
  memcpy(pInfo->szHolderId, pPerson->ssn, sizeof(pInfo->szHolderId));
  memcpy(pInfo->szBrand, pPerson->color, sizeof(pInfo->szBrand));
  pInfo->nYear = pPerson->birthYear;
  pInfo->nLevel = pPerson->score;
  return ST_OK;
}

static Status AllocCard(const Person *pPerson, CARD_INFO **ppInfo) {
  *ppInfo = static_cast<CARD_INFO *>(calloc(1, sizeof(CARD_INFO)));
  return ReadCard(pPerson, *ppInfo);
}

void cardRead(const Person &p) {
  CARD_INFO info;
  Status st = ReadCard(&p, &info);
  trackNumber(st);            // ok
  trackText(info.szHolderId); // expect: privacy-unconsented-flow
  trackText(info.szBrand);    // ok
  trackNumber(info.nYear);    // expect: privacy-unconsented-flow
  trackNumber(info.nLevel);   // ok
  memset(&info, 0, sizeof(info));
  trackText(info.szHolderId); // ok
}

void cardAlloc(const Person &p) {
  CARD_INFO *pInfo = NULL;
  if (AllocCard(&p, &pInfo) == ST_OK) {
    trackText(pInfo->szHolderId); // expect: privacy-unconsented-flow
    trackText(pInfo->szBrand);    // ok
    int *pnYear = &pInfo->nYear;
    *pnYear = 0;
    trackNumber(pInfo->nYear); // ok
  }
  free(pInfo);
}

static int putTlv(BYTE *p, BYTE tag, const void *v, BYTE len) {
  *p++ = tag;
  *p++ = len;
  memcpy(p, v, len);
  return len + 2;
}

static const BYTE *findTlv(const BYTE *p, const BYTE *end, BYTE tag) {
  while (p < end) {
    if (p[0] == tag)
      return p + 2;
    p += 2 + p[1];
  }
  return nullptr;
}

void tlv(const Person &p) {
  BYTE msg[64] = {0};
  BYTE *cur = msg;
  cur += putTlv(cur, 0x5A, p.ssn, sizeof p.ssn);
  trackBytes(msg, cur - msg); // expect: privacy-unconsented-flow
  trackNumber(cur - msg);     // ok
  if (const BYTE *id = findTlv(msg, cur, 0x5A))
    trackBytes(id, 12); // expect: privacy-unconsented-flow

  BYTE plain[64] = {0};
  cur = plain;
  cur += putTlv(cur, 0x50, p.color, sizeof p.color);
  trackBytes(plain, cur - plain); // ok
  if (const BYTE *brand = findTlv(plain, cur, 0x50))
    trackBytes(brand, 12); // ok
}

static void opaqueHandle(void *h) {
  const auto *p = static_cast<const Person *>(h);
  track(p->email); // expect: privacy-unconsented-flow
  track(p->name);  // ok
}

void handles(const Person &p) {
  Person local = p;
  void *h = &local;
  opaqueHandle(h);
  auto n = reinterpret_cast<std::uintptr_t>(&local.phone);
  track(*reinterpret_cast<std::string *>(n)); // expect: privacy-unconsented-flow
  auto m = reinterpret_cast<std::uintptr_t>(&local.name);
  track(*reinterpret_cast<std::string *>(m)); // ok
}

void slots(const Person &p) {
  std::string slot[3];
  std::string *cur = slot;
  *cur++ = p.name;
  *cur++ = p.email;
  *cur = "end";
  track(slot[0]); // ok
  track(slot[1]); // expect: privacy-unconsented-flow
  track(slot[2]); // ok
  std::string *&alias = cur;
  alias = &slot[1];
  track(*cur); // expect: privacy-unconsented-flow
  *alias = "erased";
  track(slot[1]); // ok
}

void chosen(const Person &p, bool guest) {
  std::string g = "guest", m = p.phone;
  std::string &who = guest ? g : m;
  track(who); // expect: privacy-unconsented-flow
  who = "done";
  track(g); // ok
  const std::string &label = guest ? g : p.name;
  track(label); // ok
}

struct Screen {
  std::string *line;
  const int *amount;
};

void screens(const Person &p) {
  std::string buf;
  int year = p.birthYear, level = p.score;
  Screen s{&buf, &level};
  buf = p.home.street;
  track(*s.line);         // expect: privacy-unconsented-flow
  trackNumber(*s.amount); // ok
  s.amount = &year;
  trackNumber(*s.amount); // expect: privacy-unconsented-flow
  *s.line = "Welcome";
  track(buf); // ok
}

void memberPointers(const Person &p) {
  std::string Person::*fields[] = {&Person::name, &Person::email};
  track(p.*fields[0]); // ok
  track(p.*fields[1]); // expect: privacy-unconsented-flow
  int Person::*num = &Person::score;
  trackNumber(p.*num); // ok
  num = &Person::birthYear;
  trackNumber(p.*num); // expect: privacy-unconsented-flow
}

static void fillAll(std::string **rows, int n, const std::string &v) {
  for (int i = 0; i < n; ++i)
    *rows[i] = v;
}

void rows(const Person &p) {
  std::string a, b, c = "kept";
  std::string *two[] = {&a, &b};
  fillAll(two, 2, p.email);
  track(a); // expect: privacy-unconsented-flow
  track(b); // expect: privacy-unconsented-flow
  track(c); // ok
  fillAll(two, 2, p.name);
  track(a); // ok
}

} // namespace terminal
