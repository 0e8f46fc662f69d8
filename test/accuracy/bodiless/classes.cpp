// Classes of which only the header is there.
#include "../Inputs/app.h"
#include <ostream>

namespace ext {
class Document {
public:
  Document();
  explicit Document(const std::string &title);
  Document(const Document &);
  Document &operator=(const Document &);
  ~Document();
  void set(const std::string &key, const std::string &value);
  Document &add(const std::string &line);
  Document &operator<<(const std::string &s);
  std::string text() const;
  std::string get(const std::string &key) const;
  bool has(const std::string &key) const;
  bool isDirty() const;
  std::string &operator[](const std::string &key);
  const std::string *begin() const;
  const std::string *end() const;
  void check(const std::string &with) const;
  static std::string join(const std::string &a, const std::string &b);
  static Document parse(const std::string &s);

private:
  struct Impl;
  Impl *impl;
};

struct Options {
  std::string title;
  std::string body;
};
std::string render(const Options &o);
void apply(Document &d, const Options &o);

class Writer {
public:
  virtual ~Writer();
  virtual void write(const std::string &s) = 0;
  virtual std::string all() const = 0;
};
std::unique_ptr<Writer> makeWriter();

typedef struct handle handle;
extern "C" {
handle *handle_new(void);
void handle_put(handle *h, const char *key, const char *value);
const char *handle_get(const handle *h, const char *key);
void handle_free(handle *h);
}

class Timer {
public:
  void onTick(std::function<void(const std::string &)> f, const std::string &data);
  void start(void (*f)(void *), void *data);
};
} // namespace ext

namespace classes {
using namespace app;

void setters(const Person &p) {
  ext::Document a, b;
  a.set("k", p.email);
  b.set("k", p.name);
  track(a.text()); // expect: privacy-unconsented-flow
  track(b.text()); // ok
  track(a.get("k")); // expect: privacy-unconsented-flow
  track(b.get("k")); // ok
}

void constructors(const Person &p) {
  ext::Document a(p.phone), b(p.name);
  track(a.text()); // expect: privacy-unconsented-flow
  track(b.text()); // ok
}

void copies(const Person &p) {
  ext::Document a(p.email);
  ext::Document b = a, c(p.name), d;
  d = a;
  track(b.text()); // expect: privacy-unconsented-flow
  track(d.text()); // expect: privacy-unconsented-flow
  track(c.text()); // ok
  d = c;
  track(d.text()); // ok
}

void chains(const Person &p) {
  ext::Document a, b;
  a.add("x").add(p.email).add("y");
  b.add("x").add(p.name).add("y");
  track(a.text()); // expect: privacy-unconsented-flow
  track(b.text()); // ok
  a << "z";
  b << p.phone;
  track(b.text()); // expect: privacy-unconsented-flow
}

void questions(const Person &p) {
  ext::Document a;
  a.set("k", p.email);
  trackNumber(a.has("k")); // ok
  trackNumber(a.isDirty()); // ok
  trackNumber(a.has(p.email)); // ok
}

void constMethods(const Person &p) {
  ext::Document a;
  a.check(p.email);
  track(a.text()); // ok
  std::string s = p.name;
  a.check(s);
  track(s); // ok
}

void subscripts(const Person &p) {
  ext::Document a, b;
  a["k"] = p.home.street;
  b["k"] = p.home.planet;
  track(a["k"]); // expect: privacy-unconsented-flow
  track(b["k"]); // ok
  track(a.text()); // expect: privacy-unconsented-flow
}

void iteration(const Person &p) {
  ext::Document a(p.email), b(p.name);
  for (const std::string &s : a)
    track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : b)
    track(s); // ok
}

void statics(const Person &p) {
  track(ext::Document::join(p.name, p.phone)); // expect: privacy-unconsented-flow
  track(ext::Document::join(p.name, p.color)); // ok
  track(ext::Document::parse(p.email).text()); // expect: privacy-unconsented-flow
  track(ext::Document::parse(p.name).text()); // ok
}

void structArguments(const Person &p) {
  ext::Options a{p.name, p.email}, b{p.name, version()};
  track(ext::render(a)); // expect: privacy-unconsented-flow
  track(ext::render(b)); // ok
  ext::Document d, e;
  ext::apply(d, a);
  ext::apply(e, b);
  track(d.text()); // expect: privacy-unconsented-flow
  track(e.text()); // ok
}

void interfaces(const Person &p) {
  auto a = ext::makeWriter();
  auto b = ext::makeWriter();
  a->write(p.email);
  b->write(p.name);
  track(a->all()); // expect: privacy-unconsented-flow
  track(b->all()); // ok
}

void handles(const Person &p) {
  ext::handle *a = ext::handle_new();
  ext::handle *b = ext::handle_new();
  ext::handle_put(a, "k", p.ssn);
  ext::handle_put(b, "k", p.color);
  trackText(ext::handle_get(a, "k")); // expect: privacy-unconsented-flow
  trackText(ext::handle_get(b, "k")); // ok
  ext::handle_free(a);
  ext::handle_free(b);
}

void callableGetsContents(const Person &p) {
  ext::Timer t;
  t.onTick([](const std::string &s) { track(s); }, p.email); // expect: privacy-unconsented-flow
  ext::Timer u;
  u.onTick([](const std::string &s) { track(s); }, p.name); // ok
}

struct Job {
  const Person *person;
  std::string note;
};
void runJob(void *data) {
  auto *job = static_cast<Job *>(data);
  track(job->person->phone); // expect: privacy-unconsented-flow
  track(job->note); // ok
}

void cCallbackGetsData(const Person &p) {
  static Job job{&p, "note"};
  ext::Timer t;
  t.start(runJob, &job);
}

struct Keeper {
  ext::Document doc;
  std::string label;
};

void insideFields(const Person &p) {
  Keeper k;
  k.label = "x";
  k.doc.set("k", p.email);
  track(k.doc.text()); // expect: privacy-unconsented-flow
  track(k.label); // ok
}

std::vector<ext::Document> documents(const Person &p) {
  std::vector<ext::Document> out;
  out.emplace_back(p.email);
  return out;
}

void inContainers(const Person &p) {
  for (const auto &d : documents(p))
    track(d.text()); // expect: privacy-unconsented-flow
  std::vector<ext::Document> plain;
  plain.emplace_back(p.name);
  track(plain[0].text()); // ok
}

} // namespace classes
