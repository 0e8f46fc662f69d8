// Strings of other widths, and streams over buffers of one's own.
#include "../Inputs/app.h"
#include <cctype>
#include <iostream>
#include <sstream>
#include <streambuf>

namespace widths {

std::u16string toUtf16(const std::string &s) {
  std::u16string out;
  for (unsigned char c : s)
    out += static_cast<char16_t>(c);
  return out;
}
std::string toUtf8(std::u16string_view s) {
  std::string out;
  for (char16_t c : s)
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else {
      out += static_cast<char>(0xc0 | c >> 6);
      out += static_cast<char>(0x80 | (c & 0x3f));
    }
  return out;
}

void roundTrip(const app::Person &p) {
  app::track(toUtf8(toUtf16(p.email))); // expect: privacy-unconsented-flow
  app::track(toUtf8(toUtf16(p.name)));  // ok
  std::u16string a = u"m:" + toUtf16(p.phone), b = u"n:" + toUtf16(p.name);
  app::trackNumber(a[2]);     // expect: privacy-unconsented-flow
  app::trackNumber(b[2]);     // ok
  app::trackNumber(a.size()); // ok
}

void wideStream(const app::Person &p) {
  std::wostringstream a, b;
  a << L"year " << p.birthYear;
  b << L"score " << p.score;
  std::wstring wa = a.str(), wb = b.str();
  app::track(std::string(wa.begin(), wa.end())); // expect: privacy-unconsented-flow
  app::track(std::string(wb.begin(), wb.end())); // ok
}

void utf8Strings(const app::Person &p) {
  std::u8string a(p.email.begin(), p.email.end());
  std::u8string b(p.name.begin(), p.name.end());
  app::trackText(reinterpret_cast<const char *>(a.c_str())); // expect: privacy-unconsented-flow
  app::trackText(reinterpret_cast<const char *>(b.c_str())); // ok
}

void byteVector(const app::Person &p) {
  std::vector<std::uint8_t> a(p.email.begin(), p.email.end());
  std::vector<std::uint8_t> b(p.name.begin(), p.name.end());
  a.push_back(0);
  app::trackBytes(a.data(), a.size()); // expect: privacy-unconsented-flow
  app::trackBytes(b.data(), b.size()); // ok
  std::string back(a.begin(), a.end());
  app::track(back); // expect: privacy-unconsented-flow
}

// A stream buffer that keeps what is written.
class Keep : public std::streambuf {
public:
  const std::string &text() const { return text_; }

protected:
  int_type overflow(int_type c) override {
    if (c != traits_type::eof())
      text_ += static_cast<char>(c);
    return c;
  }
  std::streamsize xsputn(const char *s, std::streamsize n) override {
    text_.append(s, static_cast<std::size_t>(n));
    return n;
  }

private:
  std::string text_;
};

void ownBuffer(const app::Person &p) {
  Keep a, b;
  std::ostream out(&a), other(&b);
  out << "mail " << p.email;
  other << "nick " << p.name;
  app::track(a.text()); // expect: privacy-unconsented-flow
  app::track(b.text()); // ok
}

void standardBuffer(const app::Person &p) {
  std::stringbuf a, b;
  std::ostream out(&a), other(&b);
  out << p.email;
  other << p.name;
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
  a.str("");
  app::track(a.str()); // ok
}

void sputn(const app::Person &p) {
  std::stringbuf a, b;
  a.sputn(p.phone.data(), static_cast<std::streamsize>(p.phone.size()));
  b.sputc(p.name[0]);
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

// The buffer of one stream put under another.
void redirected(const app::Person &p) {
  std::ostringstream a;
  std::ostream out(nullptr);
  out.rdbuf(a.rdbuf());
  out << p.email;
  app::track(a.str()); // expect: privacy-unconsented-flow
  std::ostringstream b;
  std::ostream other(nullptr);
  other.rdbuf(b.rdbuf());
  other << p.name;
  app::track(b.str()); // ok
}

// A stream that is a base of the writer.
class Writer : public std::ostringstream {
public:
  Writer &pair(const std::string &key, const std::string &value) {
    *this << key << '=' << value << ';';
    return *this;
  }
};

void derivedStream(const app::Person &p) {
  Writer a, b;
  a.pair("m", p.email).pair("v", "1");
  b.pair("n", p.name).pair("v", "1");
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

// A stream behind a pointer, chosen at run time.
void streamPointer(const app::Person &p, bool quiet) {
  std::ostringstream a, b, sunk;
  std::ostream *out = quiet ? &sunk : &a;
  *out << p.phone;
  std::ostream *other = quiet ? &sunk : &b;
  *other << p.name;
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

// Written, read back, written again.
void thereAndBack(const app::Person &p) {
  std::stringstream a, b;
  a << p.birthYear << ' ' << p.score;
  b << p.score << ' ' << p.score;
  int year = 0, score = 0;
  a >> year;
  b >> score;
  app::trackNumber(year);  // expect: privacy-unconsented-flow
  app::trackNumber(score); // ok
}

void ignoredAndPeeked(const app::Person &p) {
  std::istringstream a(p.phone), b(p.name);
  a.ignore(2);
  app::trackNumber(a.peek()); // expect: privacy-unconsented-flow
  app::trackNumber(b.peek()); // ok
  char out[8] = {}, clean[8] = {};
  a.getline(out, sizeof out, '-');
  b.getline(clean, sizeof clean, '-');
  app::trackText(out);          // expect: privacy-unconsented-flow
  app::trackText(clean);        // ok
  app::trackNumber(a.eof());    // ok
}

// A palindrome, in place, with two cursors.
void twoCursors(const app::Person &p) {
  std::string a = p.email, b = p.name;
  for (std::size_t i = 0, j = a.size(); i < j; ++i)
    std::swap(a[i], a[--j]);
  for (std::size_t i = 0, j = b.size(); i < j; ++i)
    std::swap(b[i], b[--j]);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

// Through a switch: what is chosen depends on the text alone, and is a table.
const char *spoken(char c) {
  static const char *const words[] = {"zero", "one", "two",   "three", "four",
                                      "five", "six", "seven", "eight", "nine"};
  return c >= '0' && c <= '9' ? words[c - '0'] : "";
}

void spelledOut(const app::Person &p) {
  std::string a, b;
  for (char c : p.phone)
    (a += spoken(c)) += ' ';
  for (char c : p.name)
    (b += spoken(c)) += ' ';
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

} // namespace widths
