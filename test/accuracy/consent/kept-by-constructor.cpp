// Answers that the constructor keeps by a method of its own.
// POLICY: Inputs/askfirst.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"


namespace kept_by_constructor {
using namespace app;

class Prefs0 { public:
  static Prefs0 *self() { static Prefs0 p; return &p; }
  bool usage() const { return store().value("telemetry/enabled").toBool(); }
  bool dark() const { return store().value("ui/dark").toBool(); }
};
class W0 {
public:
  explicit W0(const User &u) : user_(u) { read0(); }
  void read0() { usage_ = Prefs0::self()->usage(); dark_ = Prefs0::self()->dark(); }
  void a() { if (usage_)
    track(user_.phone); } // ok
  void b() { if (dark_)
    track("menu " + user_.phone); } // expect: privacy-unconsented-flow
private:
  User user_; bool usage_ = false; bool dark_ = false;
};
void use0(const User &u) { W0 w(u); w.a(); w.b(); }

class W1 {
public:
  explicit W1(const User &u) : user_(u) { read1(); }
  void read1() { usage_ = consent().granted(Purpose::Analytics); dark_ = featureOn(); }
  void a() { if (usage_)
    track(user_.phone); } // ok
  void b() { if (dark_)
    track(user_.phone); } // expect: privacy-unconsented-flow
private:
  User user_; bool usage_ = false; bool dark_ = false;
};
void use1(const User &u) { W1 w(u); w.a(); w.b(); }

class W2 {
public:
  explicit W2(const User &u) : user_(u) { read2(); }
  void read2() { usage_ = store().value("telemetry/enabled").toBool(); dark_ = store().value("ui/dark").toBool(); }
  void a() { if (usage_)
    track(user_.phone); } // ok
  void b() { if (dark_)
    track("menu " + user_.phone); } // expect: privacy-unconsented-flow
private:
  User user_; bool usage_ = false; bool dark_ = false;
};
void use2(const User &u) { W2 w(u); w.a(); w.b(); }

class W3 {
public:
  explicit W3(const User &u) : user_(u) { read3(); }
  void read3() { usage_ = store().value("telemetry/enabled").toBool(); dark_ = store().value("ui/dark").toBool(); }
  void a() { if (usage_)
    track(user_.phone); } // ok
  void b() { if (dark_)
    track("menu " + user_.phone); } // expect: privacy-unconsented-flow
private:
  User user_; bool usage_ = false; bool dark_ = false;
};
void use3(const User &u) { W3 w(u); w.a(); w.b(); }

class W4 {
public:
  explicit W4(const User &u) : user_(u) { read4(); }
  void read4() { usage_ = store().value("telemetry/enabled").toBool(); dark_ = store().value("ui/dark").toBool(); }
  void b() { if (dark_)
    track("menu " + user_.phone); } // expect: privacy-unconsented-flow
private:
  User user_; bool usage_ = false; bool dark_ = false;
};
void use4(const User &u) { W4 w(u); w.b(); }

class W5 {
public:
  explicit W5(const User &u) : user_(u) { read5(); }
  void read5() { dark_ = store().value("ui/dark").toBool(); }
  void b() { if (dark_)
    track(user_.phone); } // expect: privacy-unconsented-flow
private:
  User user_; bool dark_ = false;
};
void use5(const User &u) { W5 w(u); w.b(); }

class W6 {
public:
  explicit W6(const User &u) : user_(u) { dark_ = store().value("ui/dark").toBool(); }
  void b() { if (dark_)
    track(user_.phone); } // expect: privacy-unconsented-flow
private:
  User user_; bool dark_ = false;
};
void use6(const User &u) { W6 w(u); w.b(); }

struct S7 { bool usage_, dark_; };
void use7(const User &u) { S7 s; s.usage_ = store().value("telemetry/enabled").toBool(); s.dark_ = store().value("ui/dark").toBool(); if (s.dark_)
    track(u.phone); // expect: privacy-unconsented-flow
 }

struct S8 { bool usage_, dark_; };
static void read8(S8 &s) { s.usage_ = store().value("telemetry/enabled").toBool(); s.dark_ = store().value("ui/dark").toBool(); }
void use8(const User &u) { S8 s; read8(s);
   if (s.dark_)
    track(u.phone); // expect: privacy-unconsented-flow
 }

struct S9 { bool usage_, dark_; };
static void read9(S9 &s) { s.usage_ = store().value("telemetry/enabled").toBool(); s.dark_ = featureOn(); }
void use9(const User &u) { S9 s; read9(s);
   if (s.dark_)
    track(u.phone); // expect: privacy-unconsented-flow
 }

struct S10 { bool usage_, dark_; };
static void read10(S10 &s) { s.usage_ = store().value("telemetry/enabled").toBool(); s.dark_ = store().value("ui/dark").toBool(); }
void use10(const User &u) { S10 s; read10(s);
   if (s.usage_)
    track(u.phone); // ok
 }

} // namespace kept_by_constructor
