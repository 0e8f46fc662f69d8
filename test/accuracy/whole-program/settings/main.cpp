#include "store.h"

int main() {
  reportUsers();
  reportPages();
  sendReports();
}
