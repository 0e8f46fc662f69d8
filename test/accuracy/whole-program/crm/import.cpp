#include "../../Inputs/app.h"
#include "client.h"
namespace crm {
void importCurrent(int id) {
  app::Person p = app::loadPerson(id);
  current().setCompany(p.name);
  current().setMail(p.email);
  current().setNote("lives in " + p.home.street);
}
} // namespace crm
