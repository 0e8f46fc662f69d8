#include "etl.h"
namespace etl {
void transform(Row &r) {
  std::swap(r.a, r.b);
  r.n *= 2;
}
void strip(Row &r) {
  r.a = app::anonymise(r.a);
  r.b = app::anonymise(r.b);
  r.n = 0;
}
} // namespace etl
