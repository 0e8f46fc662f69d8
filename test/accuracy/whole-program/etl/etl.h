#pragma once
#include "../../Inputs/app.h"
#include <list>
namespace etl {
struct Row {
  std::string a, b;
  long n = 0;
  Row *next = nullptr;
};
bool extract(int id, Row *out);
bool extractInto(int id, Row **out);
void transform(Row &r);
void strip(Row &r);
void load(const Row &r);
void loadStripped(const Row *r);
} // namespace etl
