// A variable that is one of several things, by the way that was taken.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"
namespace usual_states {
using namespace app;
enum class State { Idle, Asking, Agreed, Refused };
static State ask() { return consent().granted(Purpose::Analytics) ? State::Agreed : State::Refused; }
void state1(const User &u) { State s = State::Idle; if (featureOn()) s = ask(); if (s == State::Agreed) track(u.email + "1"); } // ok
void state2(const User &u) { State s = State::Idle; if (featureOn()) s = ask(); if (s != State::Refused) track(u.email + "2"); } // expect: privacy-unconsented-flow
void state3(const User &u) { State s = State::Agreed; if (featureOn()) s = ask(); if (s == State::Agreed) track(u.email + "3"); } // expect: privacy-unconsented-flow
void state4(const User &u) { int e = -1; if (featureOn()) e = consent().ask(Purpose::Analytics); if (e == 0) track(u.email + "4"); } // ok
void state5(const User &u) { int e = 0; if (featureOn()) e = consent().ask(Purpose::Analytics); if (e == 0) track(u.email + "5"); } // expect: privacy-unconsented-flow
void state6(const User &u) { Answer a = Answer::Unknown; if (featureOn()) a = consent().answer(); if (a == Answer::Given) track(u.email + "6"); } // ok
void state7(const User &u) { Answer a = Answer::Unknown; if (featureOn()) a = consent().answer(); if (a != Answer::Given) return; track(u.email + "7"); } // ok
void state8(const User &u) { Answer a; if (featureOn()) a = consent().answer(); else a = Answer::Given; if (a == Answer::Given) track(u.email + "8"); } // expect: privacy-unconsented-flow
void state9(const User &u) { Mode m = Mode::Off; if (featureOn()) m = consent().mode(); else if (logLevel() > 2) m = Mode::Off; if (m >= Mode::Basic) track(u.email + "9"); } // ok
void state10(const User &u) { State s = State::Idle; switch (logLevel()) { case 3: s = ask(); break; case 0: s = State::Asking; break; default: break; } switch (s) { case State::Agreed: track(u.email + "10"); break; default: break; } } // ok
void state11(const User &u) { State s = State::Idle; for (int i = 0; i < 3 && s != State::Agreed; ++i) s = ask(); if (s == State::Agreed) track(u.email + "11"); } // ok
void state12(const User &u) { DialogResult r = DialogResult::Closed; if (featureOn()) { ConsentDialog d(Purpose::Analytics); r = d.exec(); } if (r == DialogResult::Accepted) track(u.email + "12"); } // ok
void state13(const User &u) { DialogResult r = DialogResult::Closed; if (featureOn()) { ConsentDialog d(Purpose::Analytics); r = d.exec(); } if (r != DialogResult::Accepted) track(u.email + "13"); } // expect: privacy-unconsented-flow
void state14(const User &u) { State s; if (featureOn()) s = ask(); else s = ask(); if (s == State::Agreed) track(u.email + "14"); } // ok
void state15(const User &u, int n) { State s = n > 1 ? State::Agreed : State::Idle; if (featureOn()) s = ask(); if (s == State::Agreed) track(u.email + "15"); } // expect: privacy-unconsented-flow
}
namespace usual_states {
void state16(const User &u) { State s = State::Idle; for (int i = 0; i < 3; ++i) { s = ask(); if (s == State::Agreed) break; } if (s == State::Agreed) track(u.email + "16"); } // ok
void state17(const User &u) { State s = State::Agreed; for (int i = 0; i < logLevel(); ++i) { s = ask(); if (s == State::Agreed) break; } if (s == State::Agreed) track(u.email + "17"); } // expect: privacy-unconsented-flow
void state18(const User &u, int n) { State s = n > 1 ? State::Agreed : State::Idle; if (s == State::Idle) s = ask(); if (s == State::Agreed) track(u.email + "18"); } // expect: privacy-unconsented-flow
void state19(const User &u) { State s = State::Idle; switch (logLevel()) { case 3: s = ask(); break; case 0: s = State::Agreed; break; default: break; } switch (s) { case State::Agreed: track(u.email + "19"); break; default: break; } } // expect: privacy-unconsented-flow
}
