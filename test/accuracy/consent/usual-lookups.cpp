// People who are looked up by number.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"
namespace usual_lookups {
using namespace app;
static bool agreed(const Account &who) { return consent().granted(Purpose::Analytics, who); }
void lookup1(int id) { const Account who = accountOf(id); const Account other = accountOf(3); if (agreed(other)) track("1" + who.phone); } // expect: privacy-wrong-subject
// norun: there is no such number
void lookup2(int id) { if (id != 3) return; const Account who = accountOf(id); const Account other = accountOf(3); if (agreed(other)) track("2" + who.phone); } // ok
static void lookup3(int id) { const Account who = accountOf(id); if (agreed(accountOf(3))) track("3" + who.phone); } // ok
void lookup3a() { lookup3(3); }
static void lookup4(int id) { const Account who = accountOf(id); if (agreed(accountOf(3))) track("4" + who.phone); } // expect: privacy-wrong-subject
void lookup4a() { lookup4(4); }
void lookup5(int id) { const int n = 3; const Account who = accountOf(n); if (agreed(accountOf(3))) track("5" + who.phone); } // ok
void lookup6(int id) { if (agreed(accountOf(id))) track("6" + accountOf(id).phone); } // ok
void lookup7() { if (agreed(accountOf(2))) track("7" + accountOf(3).phone); } // expect: privacy-wrong-subject
void lookup8(int id) { int n = 3; if (featureOn()) n = id; if (agreed(accountOf(n))) track("8" + accountOf(n).phone); } // ok
}
