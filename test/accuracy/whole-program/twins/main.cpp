// Two files use the same names for their own things.
#include "../../Inputs/app.h"
#include "api.h"
namespace twins {
void both(const app::Person &p) {
  uploadLeft(p.email);
  uploadRight(p.email);
}
} // namespace twins
