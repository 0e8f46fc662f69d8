// Text editor: commands, filters and hooks.
#include "../Inputs/app.h"
#include <cstdarg>
#include <cstdio>
#include <tuple>

namespace editor {

void show(const std::string &text, const std::string &style = "plain") {
  app::track(text);  // expect: privacy-unconsented-flow
  app::track(style); // ok
}

void defaults(const app::Person &p) {
  show(p.email);
  show("ready", "bold");
}

std::string render(const std::string &s) { return "[" + s + "]"; }
std::string render(int) { return "number"; }

void overloads(const app::Person &p) {
  app::track(render(p.phone));     // expect: privacy-unconsented-flow
  app::track(render(p.birthYear)); // ok
}

std::string message(const char *format, ...) {
  char line[128];
  va_list args;
  va_start(args, format);
  std::vsnprintf(line, sizeof line, format, args);
  va_end(args);
  return line;
}

void cVariadic(const app::Person &p) {
  app::track(message("%s saved %d", p.ssn, 3));   // expect: privacy-unconsented-flow
  app::track(message("%s saved %d", p.color, 3)); // ok
}

template <class... T> std::string concat(const T &...parts) {
  std::string out;
  ((out += parts), ...);
  return out;
}
template <class... T> auto sum(T... n) { return (n + ... + 0); }

void folds(const app::Person &p) {
  app::track(concat("to: ", p.email, ";")); // expect: privacy-unconsented-flow
  app::track(concat("to: ", p.name, ";"));  // ok
  app::trackNumber(sum(1, p.birthYear, 2)); // expect: privacy-unconsented-flow
  app::trackNumber(sum(1, p.score, 2));     // ok
}

template <class T> std::string shown(const T &value) {
  if constexpr (std::is_arithmetic_v<T>)
    return std::to_string(value);
  else if constexpr (requires { value.size(); })
    return std::to_string(value.size());
  else
    return value.home.street;
}

void constexprIf(const app::Person &p) {
  app::track(shown(p.birthYear)); // expect: privacy-unconsented-flow
  app::track(shown(p.email));     // ok
  app::track(shown(p));           // expect: privacy-unconsented-flow
}

// Filters, three levels deep.
struct Filter {
  virtual ~Filter() = default;
  virtual std::string apply(const std::string &s) const = 0;
};
struct Trim : Filter {
  std::string apply(const std::string &s) const override {
    return s.substr(0, s.find_last_not_of(' ') + 1);
  }
};
struct TrimQuote : Trim {
  std::string apply(const std::string &s) const override {
    return '"' + Trim::apply(s) + '"';
  }
};
struct Redact : Filter {
  std::string apply(const std::string &) const override { return "[redacted]"; }
};
std::string run(const Filter &f, const std::string &s) { return f.apply(s); }

void virtualCalls(const app::Person &p) {
  TrimQuote quote;
  Redact redact;
  app::track(run(quote, p.email)); // expect: privacy-unconsented-flow
  app::track(quote.apply(p.name)); // ok
  app::track(redact.apply(p.email)); // ok
  std::unique_ptr<Filter> chosen;
  if (app::featureOn())
    chosen = std::make_unique<Trim>();
  else
    chosen = std::make_unique<Redact>();
  app::track(chosen->apply(p.phone)); // expect: privacy-unconsented-flow
}

struct Shape {
  std::string tag;
  virtual ~Shape() = default;
  virtual Shape *clone() const { return new Shape(*this); }
};
struct Note : Shape {
  std::string author;
  Note *clone() const override { return new Note(*this); }
};

void covariant(const app::Person &p) {
  Note n;
  n.author = p.email;
  n.tag = "note";
  std::unique_ptr<Note> copy(n.clone());
  app::track(copy->author); // expect: privacy-unconsented-flow
  app::track(copy->tag);    // ok
}

template <class D> struct Exporter {
  std::string exported() const { return static_cast<const D *>(this)->raw(); }
};
struct MailExporter : Exporter<MailExporter> {
  std::string mail, kind = "mail";
  std::string raw() const { return mail; }
};
struct KindExporter : Exporter<KindExporter> {
  std::string mail, kind = "mail";
  std::string raw() const { return kind; }
};

void crtp(const app::Person &p) {
  MailExporter a;
  KindExporter b;
  a.mail = b.mail = p.email;
  app::track(a.exported()); // expect: privacy-unconsented-flow
  app::track(b.exported()); // ok
}

std::string mailOf(const app::Person &p) { return p.email; }
std::string nickOf(const app::Person &p) { return p.name; }
struct Column {
  const char *title;
  std::string (*get)(const app::Person &);
};
const Column columns[] = {{"Mail", mailOf}, {"Nick", nickOf}};

void tables(const app::Person &p) {
  app::track(columns[0].get(p)); // expect: privacy-unconsented-flow
  app::track(columns[1].get(p)); // ok
  for (const Column &c : columns)
    app::trackText(c.title); // ok
  for (const Column &c : columns)
    app::track(c.get(p)); // expect: privacy-unconsented-flow
}

class Document {
public:
  void setAuthor(const std::string &s) { author_ = s; }
  void setTitle(const std::string &s) { title_ = s; }
  const std::string &author() const { return author_; }
  const std::string &title() const { return title_; }

private:
  std::string author_, title_;
};

void memberFunctions(const app::Person &p) {
  Document d;
  void (Document::*set)(const std::string &) = &Document::setAuthor;
  (d.*set)(p.email);
  app::track(d.author()); // expect: privacy-unconsented-flow
  app::track(d.title());  // ok
  app::track(std::invoke(&Document::author, d)); // expect: privacy-unconsented-flow
  app::track(std::invoke(&Document::title, d));  // ok
}

auto greeter(std::string who) {
  return [who = std::move(who)](const char *word) { return word + who; };
}

void lambdas(const app::Person &p) {
  std::string last = p.phone, note = "-";
  auto byValue = [last] { return last; };
  auto byReference = [&last] { return last; };
  last = "cleared";
  app::track(byValue());     // expect: privacy-unconsented-flow
  app::track(byReference()); // ok
  auto write = [&note](const std::string &s) { note = s; };
  write(p.email);
  app::track(note); // expect: privacy-unconsented-flow
  write("empty");
  app::track(note); // ok
  app::track(greeter(p.email)("Hi ")); // expect: privacy-unconsented-flow
  app::track(greeter(p.name)("Hi "));  // ok
  auto repeat = [](auto &&self, const std::string &s, int n) -> std::string {
    return n == 0 ? std::string() : s + self(self, s, n - 1);
  };
  app::track(repeat(repeat, p.phone, 2)); // expect: privacy-unconsented-flow
  app::track(repeat(repeat, p.name, 2));  // ok
}

struct First {
  std::string operator()(const std::string &a, const std::string &) const {
    return a;
  }
};

void wrappers(const app::Person &p) {
  std::function<std::string()> get = [mail = p.email] { return mail; };
  app::track(get()); // expect: privacy-unconsented-flow
  get = [] { return std::string("none"); };
  app::track(get()); // ok
  using namespace std::placeholders;
  auto first = std::bind(First(), p.email, _1);
  app::track(first("x")); // expect: privacy-unconsented-flow
  auto second = std::bind(First(), _1, p.email);
  app::track(second("x")); // ok
  auto args = std::make_tuple(p.name, p.phone);
  app::track(std::apply([](const auto &a, const auto &) { return a; }, args)); // ok
  app::track(std::apply([](const auto &, const auto &b) { return b; }, args)); // expect: privacy-unconsented-flow
}

struct Money {
  long cents;
  operator long() const { return cents; }
};
struct Secret {
  std::string text;
  operator const std::string &() const { return text; }
  explicit operator bool() const { return !text.empty(); }
};

void conversions(const app::Person &p) {
  Secret s{p.email}, t{"none"};
  const std::string &a = s, &b = t;
  app::track(a);                   // expect: privacy-unconsented-flow
  app::track(b);                   // ok
  app::trackNumber(s ? 1 : 0);     // ok
  app::trackNumber(Money{p.birthYear}); // expect: privacy-unconsented-flow
}

// Even and odd characters, in turns.
std::string odd(const std::string &s, std::size_t i);
std::string even(const std::string &s, std::size_t i) {
  return i < s.size() ? s[i] + odd(s, i + 1) : "";
}
std::string odd(const std::string &s, std::size_t i) {
  return i < s.size() ? even(s, i + 1) : "";
}

const std::string &remembered(const std::string *now = nullptr) {
  static std::string last;
  if (now)
    last = *now;
  return last;
}

void recursionAndState(const app::Person &p) {
  app::track(even(p.phone, 0)); // expect: privacy-unconsented-flow
  app::track(even(p.name, 0));  // ok
  remembered(&p.email);
  app::track(remembered()); // expect: privacy-unconsented-flow
}

void unseen(const app::Person &p) {
  std::string kept;
  auto job = [&p] { app::track(p.phone); }; // expect: privacy-unconsented-flow
  app::runLater(job);
  app::runLater([&p] { app::track(p.name); }); // ok
  app::onEach({p.email}, [](const std::string &s, void *state) {
    *static_cast<std::string *>(state) = s;
  }, &kept);
  app::track(kept); // expect: privacy-unconsented-flow
}

} // namespace editor
