#include "tracker.h"
int main() { report(Customer{"a@example.org"}); }
