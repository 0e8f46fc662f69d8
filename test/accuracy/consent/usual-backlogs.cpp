// What waits to be sent, behind getters and in variables of the program.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"
namespace usual_backlogs {
using namespace app;
class L1 { public: void add(const std::string &l) { lines_.push_back(l); } std::vector<std::string> lines_; };
class L2 { public: void add(const std::string &l) { lines_.push_back(l); } const std::vector<std::string> &lines() const { return lines_; } private: std::vector<std::string> lines_; };
class L3 { public: void add(const std::string &l) { lines_.push_back(l); } const std::vector<std::string> &lines() const { return lines_; } private: std::vector<std::string> lines_; };
static L1 g1; static L2 g2;
static L3 &the3() { static L3 the; return the; }
static std::vector<std::string> &the4() { static std::vector<std::string> the; return the; }
void p1(const User &u) { g1.add(u.email); }
void p2(const User &u) { g2.add(u.email); }
void p3(const User &u) { the3().add(u.email); }
void p4(const User &u) { the4().push_back(u.email); }
void s1() { if (!consent().granted(Purpose::Analytics)) return; for (const auto &l : g1.lines_) track("1" + l); } // expect: privacy-retroactive-consent
void s2() { if (!consent().granted(Purpose::Analytics)) return; for (const auto &l : g2.lines()) track("2" + l); } // expect: privacy-retroactive-consent
void s3() { if (!consent().granted(Purpose::Analytics)) return; for (const auto &l : the3().lines()) track("3" + l); } // expect: privacy-retroactive-consent
void s4() { if (!consent().granted(Purpose::Analytics)) return; for (const auto &l : the4()) track("4" + l); } // expect: privacy-retroactive-consent
}
namespace usual_backlogs {
static std::string g_a, g_b, g_c; static std::optional<std::string> g_d; static const User *g_u;
static void show(const std::string &s) { logLine(redact(s)); } // ok
void q1(const User &u) { if (g_a.empty()) g_a = u.email; }
void r1() { if (consent().granted(Purpose::Analytics)) track("k1" + g_a); } // expect: privacy-retroactive-consent
void q2(const User &u) { g_b = u.email; }
void r2() { if (consent().granted(Purpose::Analytics)) track("k2" + g_b); } // ok

void r2b() { show(g_b); }
void q3(const User &u) { if (consent().granted(Purpose::Analytics)) g_c = u.email; }
void r3() { if (consent().granted(Purpose::Analytics)) track("k3" + g_c); } // ok
void q4(const User &u) { if (!g_d) g_d = u.email; }
void r4() { if (g_d && consent().granted(Purpose::Analytics)) track("k4" + *g_d); } // expect: privacy-retroactive-consent
void q5(const User &u) { g_u = &u; }
void r5() { if (g_u && consent().granted(Purpose::Analytics)) track("k5" + g_u->email); } // ok
}
