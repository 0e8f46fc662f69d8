// Function pointers: locals, parameters, tables, fields, returned; pointers to
// members.
#include "../Inputs/app.h"
#include <array>

namespace function_pointers {
using namespace app;

std::string mailOf(const Person &p) { return p.email; }
std::string nameOf(const Person &p) { return p.name; }

void local(const Person &p) {
  std::string (*get)(const Person &) = mailOf;
  track(get(p)); // expect: privacy-unconsented-flow
  get = &nameOf;
  track((*get)(p)); // ok
}

std::string call(std::string (*f)(const Person &), const Person &p) {
  return f(p);
}

void parameter(const Person &p) {
  track(call(mailOf, p)); // expect: privacy-unconsented-flow
  track(call(nameOf, p)); // ok
}

void sendIt(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
void showIt(const std::string &s) {
  track(s); // ok
}
void ignoreIt(const std::string &) {}

void pointerToSink(const Person &p) {
  void (*out)(const std::string &) = featureOn() ? sendIt : ignoreIt;
  out(p.phone);
  void (*open)(const std::string &) = featureOn() ? showIt : ignoreIt;
  open(p.name);
}

using Getter = std::string (*)(const Person &);

const Getter getters[] = {nameOf, mailOf};

void table(const Person &p) {
  for (Getter g : getters)
    track(g(p)); // expect: privacy-unconsented-flow
  static const Getter open[] = {nameOf, nameOf};
  for (Getter g : open)
    track(g(p)); // ok
}

struct Column {
  const char *title;
  Getter get;
};

static const Column columns[] = {{"mail", mailOf}, {"name", nameOf}};
static const Column openColumns[] = {{"name", nameOf}};

void tableOfStructs(const Person &p) {
  for (const Column &c : columns) {
    trackText(c.title); // ok
    track(c.get(p)); // expect: privacy-unconsented-flow
  }
  for (const Column &c : openColumns)
    track(c.get(p)); // ok
}

struct Operations {
  Getter read;
  void (*write)(const std::string &);
};

void dispatch(const Operations &ops, const Person &p) {
  ops.write(ops.read(p));
}

void structOfPointers(const Person &p) {
  Operations ops{mailOf, sendIt};
  dispatch(ops, p);
}

Getter choose(bool full) { return full ? mailOf : nameOf; }
Getter chooseOpen() { return nameOf; }

void returned(const Person &p) {
  track(choose(featureOn())(p)); // expect: privacy-unconsented-flow
  track(chooseOpen()(p)); // ok
}

void throughMap(const Person &p) {
  std::map<std::string, Getter> byName{{"mail", mailOf}, {"name", nameOf}};
  track(byName["mail"](p)); // expect: privacy-unconsented-flow
  track(byName["name"](p)); // ok
}

struct Profile {
  Person person;
  std::string mail() const { return person.email; }
  std::string nick() const { return person.name; }
  void setTag(const std::string &s) { tag = s; }
  std::string tag, other;
};

void memberFunctions(const Person &p) {
  Profile profile{p};
  std::string (Profile::*get)() const = &Profile::mail;
  track((profile.*get)()); // expect: privacy-unconsented-flow
  get = &Profile::nick;
  track((profile.*get)()); // ok
  const Profile *pointer = &profile;
  auto again = &Profile::mail;
  track((pointer->*again)()); // expect: privacy-unconsented-flow
}

void memberFunctionWrites(const Person &p) {
  Profile a, b;
  void (Profile::*set)(const std::string &) = &Profile::setTag;
  (a.*set)(p.phone);
  (b.*set)(p.name);
  track(a.tag); // expect: privacy-unconsented-flow
  track(b.tag); // ok
}

void memberData(const Person &p) {
  std::string Person::*field = &Person::email;
  track(p.*field); // expect: privacy-unconsented-flow
  field = &Person::name;
  track(p.*field); // ok
  Profile profile;
  std::string Profile::*slot = &Profile::tag;
  profile.*slot = p.email;
  track(profile.tag); // expect: privacy-unconsented-flow
  track(profile.other); // ok
}

struct Command {
  const char *name;
  std::string (Profile::*run)() const;
};

void memberTable(const Person &p) {
  static constexpr Command all[] = {{"mail", &Profile::mail},
                                    {"nick", &Profile::nick}};
  static constexpr Command open[] = {{"nick", &Profile::nick}};
  Profile profile{p};
  for (const Command &c : all)
    track((profile.*c.run)()); // expect: privacy-unconsented-flow
  for (const Command &c : open)
    track((profile.*c.run)()); // ok
}

extern "C" typedef void (*Callback)(const char *, void *);

void forEachLine(Callback cb, void *user) {
  cb(deviceId(), user);
  cb("end", user);
}
void forEachBuild(Callback cb, void *user) { cb(buildName(), user); }

void appendLine(const char *line, void *user) {
  static_cast<std::string *>(user)->append(line);
}

void userData(const Person &p) {
  std::string a, b;
  forEachLine(appendLine, &a);
  forEachBuild(appendLine, &b);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

class Button {
public:
  void onClick(void (*f)(void *), void *data) {
    handler = f;
    context = data;
  }
  void click() { handler(context); }

private:
  void (*handler)(void *) = nullptr;
  void *context = nullptr;
};

void sendContext(void *data) {
  track(static_cast<Person *>(data)->email); // expect: privacy-unconsented-flow
}
void showContext(void *data) {
  track(static_cast<Person *>(data)->name); // ok
}

void registeredHandler(const Person &p) {
  Person copy = p;
  Button a, b;
  a.onClick(sendContext, &copy);
  b.onClick(showContext, &copy);
  a.click();
  b.click();
}

} // namespace function_pointers
