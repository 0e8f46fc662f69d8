// FLAGS: -std=c++20
// A mail client: MIME headers, base64 and quoted-printable, vCards, templates.
#include "../Inputs/app.h"
#include <algorithm>
#include <iterator>
#include <cctype>
#include <iomanip>
#include <sstream>

namespace mail {
using namespace app;

static const char kAlphabet[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string base64(std::string_view in) {
  std::string out;
  unsigned val = 0;
  int bits = -6;
  for (unsigned char c : in) {
    val = (val << 8) + c;
    bits += 8;
    while (bits >= 0) {
      out.push_back(kAlphabet[(val >> bits) & 0x3F]);
      bits -= 6;
    }
  }
  if (bits > -6)
    out.push_back(kAlphabet[((val << 8) >> (bits + 8)) & 0x3F]);
  while (out.size() % 4)
    out.push_back('=');
  return out;
}

void encoded(const Person &p) {
  track(base64(p.email));                                     // expect: privacy-unconsented-flow
  track("=?utf-8?B?" + base64(p.home.street) + "?=");         // expect: privacy-unconsented-flow
  track("=?utf-8?B?" + base64(p.home.planet) + "?=");         // ok
  track(base64(std::string_view(p.ssn, sizeof p.ssn)));       // expect: privacy-unconsented-flow
  track(base64(std::string(p.name).append(":").append(p.phone))); // expect: privacy-unconsented-flow
}

std::string lower(std::string s) {
  std::transform(s.begin(), s.end(), s.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return s;
}

std::string expand(const std::string &tmpl, const std::map<std::string, std::string> &vars) {
  std::string out;
  for (std::size_t i = 0; i < tmpl.size();) {
    if (tmpl[i] == '{') {
      auto end = tmpl.find('}', i);
      auto it = vars.find(tmpl.substr(i + 1, end - i - 1));
      if (it != vars.end())
        out += it->second;
      i = end + 1;
    } else {
      out += tmpl[i++];
    }
  }
  return out;
}

void templates(const Person &p) {
  std::map<std::string, std::string> vars{{"tel", p.phone}};
  track(expand("Call {tel} now", vars)); // expect: privacy-unconsented-flow
  std::map<std::string, std::string> safe{{"nick", p.name}};
  track(expand("Dear {nick},", safe)); // ok
  track(lower(p.email));               // expect: privacy-unconsented-flow
  track(lower(p.name));                // ok
}

struct Mailbox {
  std::string display, address;
  friend std::ostream &operator<<(std::ostream &os, const Mailbox &m) {
    return os << std::quoted(m.display) << " <" << m.address << '>';
  }
  friend std::istream &operator>>(std::istream &is, Mailbox &m) {
    return is >> m.display >> m.address;
  }
};

void streamed(const Person &p) {
  Mailbox m{p.name, p.email}, bot{p.name, "noreply@example.org"};
  std::stringstream os;
  os << m;
  track(os.str()); // expect: privacy-unconsented-flow
  std::ostringstream quiet;
  quiet << bot;
  track(quiet.str()); // ok
  Mailbox back;
  std::stringstream both;
  both << "someone " << p.email;
  both >> back;
  track(back.address); // expect: privacy-unconsented-flow
  std::stringstream copy;
  copy << os.rdbuf();
  std::string line;
  std::getline(copy, line);
  track(line); // expect: privacy-unconsented-flow
}

std::vector<std::string> fold(const std::string &text, std::size_t width) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size(); at += width)
    lines.push_back(text.substr(at, width));
  return lines;
}

void folded(const Person &p) {
  for (const auto &l : fold("To: " + p.email, 4))
    track(l); // expect: privacy-unconsented-flow
  for (const auto &l : fold("X-Mailer: " + version(), 4))
    track(l); // ok
}

std::string domainOf(std::string_view address) {
  auto at = address.rfind('@');
  if (at != std::string_view::npos)
    address.remove_prefix(at + 1);
  return std::string{address};
}

struct Card {
  std::string text = "BEGIN:VCARD\n";
  Card &add(const char *key, std::string_view value) {
    text.append(key).append(1, ':').append(value).append("\n");
    return *this;
  }
};

void cards(const Person &p) {
  Card full, thin, dated;
  full.add("FN", p.name).add("TEL", p.phone);
  thin.add("FN", p.name).add("NOTE", buildName());
  dated.add("BDAY", std::to_string(p.birthYear));
  track(full.text);  // expect: privacy-unconsented-flow
  track(thin.text);  // ok
  track(dated.text); // expect: privacy-unconsented-flow
  track(domainOf(readEmail())); // expect: privacy-unconsented-flow
  std::string_view body = full.text;
  trackView(body.substr(body.find("TEL"))); // expect: privacy-unconsented-flow
}

void reversed(const Person &p) {
  std::string r(p.home.zip.rbegin(), p.home.zip.rend());
  track(r); // expect: privacy-unconsented-flow
  std::string digits;
  std::copy_if(p.phone.begin(), p.phone.end(), std::back_inserter(digits),
               [](char c) { return c != ' '; });
  track(digits); // expect: privacy-unconsented-flow
  char raw[64];
  auto n = p.home.street.copy(raw, sizeof raw - 1);
  raw[n] = '\0';
  trackText(raw); // expect: privacy-unconsented-flow
  n = p.name.copy(raw, sizeof raw - 1);
  raw[n] = '\0';
  std::string cut(raw, n);
  track(cut); // ok
}

} // namespace mail
