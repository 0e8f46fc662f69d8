#include "hub.h"

Hub &Hub::instance() {
  static Hub hub;
  return hub;
}
std::map<std::string, std::string> g_labels;
app::Person *g_current = nullptr;
