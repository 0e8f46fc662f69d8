// The check in a base class's template method, in an override, at the place
// where a callback is registered.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace place_classes {
using namespace app;

// The base asks, then calls what others override.
class Uploader {
public:
  virtual ~Uploader() = default;
  void upload(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    prepare();
    doUpload(u);
  }

protected:
  virtual void prepare() {}
  virtual void doUpload(const User &u) = 0;
};
class PhoneUploader : public Uploader {
  void doUpload(const User &u) override {
    track(u.phone); // ok
  }
};
class MailUploader : public Uploader {
  void prepare() override { journal().add("mail"); }
  void doUpload(const User &u) override {
    track(u.email); // ok
  }
};

void templateMethod(const User &u) {
  PhoneUploader phone;
  MailUploader mail;
  Uploader *all[] = {&phone, &mail};
  for (Uploader *up : all)
    up->upload(u);
}

// The base does not ask.
class BlindUploader {
public:
  virtual ~BlindUploader() = default;
  void upload(const User &u) {
    if (featureOn())
      doUpload(u);
  }

protected:
  virtual void doUpload(const User &u) = 0;
};
class BlindPhone : public BlindUploader {
  void doUpload(const User &u) override {
    track(u.phone); // expect: privacy-unconsented-flow
  }
};
class CarefulPhone : public BlindUploader {
  void doUpload(const User &u) override {
    if (consent().granted(Purpose::Analytics))
      track(u.phone); // ok
  }
};

void blindTemplateMethod(const User &u) {
  BlindPhone blind;
  CarefulPhone careful;
  BlindUploader *all[] = {&blind, &careful};
  for (BlindUploader *up : all)
    up->upload(u);
}

// The hook decides; the base asks the hook.
class Hooked {
public:
  virtual ~Hooked() = default;
  void send(const User &u) {
    if (mayRun())
      deliver(u.phone);
  }

protected:
  virtual bool mayRun() const = 0;
  virtual void deliver(const std::string &s) = 0;
};
class AskingHook : public Hooked {
  bool mayRun() const override {
    return consent().granted(Purpose::Analytics);
  }
  void deliver(const std::string &s) override {
    track(s); // ok
  }
};
void hooked(const User &u) {
  AskingHook hook;
  hook.send(u);
}

class Hooked2 {
public:
  virtual ~Hooked2() = default;
  void send(const User &u) {
    if (mayRun())
      deliver(u.phone);
  }

protected:
  virtual bool mayRun() const { return true; }
  virtual void deliver(const std::string &s) = 0;
};
class EagerHook : public Hooked2 {
  void deliver(const std::string &s) override {
    track(s); // expect: privacy-unconsented-flow
  }
};
void eagerlyHooked(const User &u) {
  EagerHook hook;
  hook.send(u);
}

// The override asks before it hands on to the base.
class PlainSender {
public:
  virtual ~PlainSender() = default;
  virtual void send(const std::string &s) {
    track(s); // ok
  }
};
class AskingSender : public PlainSender {
public:
  void send(const std::string &s) override {
    if (consent().granted(Purpose::Analytics))
      PlainSender::send(s);
  }
};
void handsOn(const User &u) {
  AskingSender sender;
  sender.send(u.phone);
}

class BareSender {
public:
  virtual ~BareSender() = default;
  virtual void send(const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  }
};
class CountingSender : public BareSender {
public:
  void send(const std::string &s) override {
    journal().add("one more");
    BareSender::send(s);
  }
};
void handsOnBlindly(const User &u) {
  CountingSender sender;
  sender.send(u.phone);
}

// At registration: started at once under the check.
void startedUnderTheCheck(const User &u) {
  if (consent().granted(Purpose::Analytics))
    inThread([phone = u.phone] {
      track(phone); // ok
    });
}
void startedWithout(const User &u) {
  if (featureOn())
    inThread([phone = u.phone] {
      track(phone); // expect: privacy-unconsented-flow
    });
}

static void sendNow(const std::string &s) {
  track(s); // ok
}
void calledAtOnce(const User &u) {
  if (consent().granted(Purpose::Analytics))
    now([&u] { sendNow(u.phone); });
}

// The callback asks when it runs.
void asksWhenRun(const User &u) {
  onEvent("quit", [phone = u.phone] {
    if (consent().granted(Purpose::Analytics))
      track(phone); // ok
  });
}
void asksNobody(const User &u) {
  onEvent("quit", [phone = u.phone] {
    track(phone); // expect: privacy-unconsented-flow
  });
}

// Registered by a member function's name.
class Page {
public:
  void open() {
    onEvent("open", [this] { opened(); });
    onEvent("close", [this] { closed(); });
  }

private:
  void opened() {
    if (!consent().granted(Purpose::Analytics))
      return;
    track(currentUser().phone); // ok
  }
  void closed() {
    track(currentUser().phone); // expect: privacy-unconsented-flow
  }
};
void pages() {
  static Page page;
  page.open();
}

} // namespace place_classes
