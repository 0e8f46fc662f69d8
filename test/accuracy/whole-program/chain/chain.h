// A long way through many files, and back.
#pragma once
#include "../../Inputs/app.h"

struct Packet {
  std::string header;
  std::string body;
  std::vector<std::string> tags;
};

Packet pack(const app::Person &p);
Packet seal(Packet packet);
void dispatch(const Packet &packet);
void transmit(const std::string &header, const std::string &body);
std::string fold(const std::vector<std::string> &tags);
void readInto(const app::Person &p, std::string *mail, std::string *name);
std::string clean(const std::string &s);
