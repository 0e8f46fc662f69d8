// The importer fills the client of the day; the night run sends it.
#include "../../Inputs/app.h"
#include "client.h"
namespace crm {
void nightly() {
  current().sendCompany();
  current().sendMail();
  current().sendNote();
  app::trackNumber(current().mailLength()); // ok
}
void run() {
  importCurrent(3);
  nightly();
}
} // namespace crm
