// std::vector: filling, reading, overwriting, every way in and out.
#include "../Inputs/app.h"
#include <algorithm>
#include <iterator>

namespace vectors {
using namespace app;

void pushAndRead(const Person &p) {
  std::vector<std::string> rows, handles;
  rows.push_back(p.email);
  handles.push_back(p.name);
  track(rows[0]); // expect: privacy-unconsented-flow
  track(rows.front()); // expect: privacy-unconsented-flow
  track(rows.back()); // expect: privacy-unconsented-flow
  track(rows.at(0)); // expect: privacy-unconsented-flow
  track(handles[0]); // ok
  track(handles.front()); // ok
}

void emplace(const Person &p) {
  std::vector<std::string> rows;
  std::string &slot = rows.emplace_back(p.phone);
  track(slot); // expect: privacy-unconsented-flow
  std::vector<std::string> other;
  std::string &clean = other.emplace_back(p.name);
  track(clean); // ok
  clean = p.email;
  track(other.back()); // expect: privacy-unconsented-flow
}

void constantIndexes(const Person &p) {
  std::vector<std::string> fields(3);
  fields[0] = p.name;
  fields[1] = p.email;
  fields[2] = version();
  track(fields[0]); // ok
  track(fields[1]); // expect: privacy-unconsented-flow
  track(fields[2]); // ok
  fields[1] = "removed";
  track(fields[1]); // ok
}

void insertInTheMiddle(const Person &p) {
  std::vector<std::string> line = {"begin", "end"};
  line.insert(line.begin() + 1, p.home.street);
  std::string text;
  for (const auto &word : line)
    text += word + " ";
  track(text); // expect: privacy-unconsented-flow

  std::vector<std::string> place = {"begin", "end"};
  place.insert(place.begin() + 1, p.home.planet);
  std::string where;
  for (const auto &word : place)
    where += word + " ";
  track(where); // ok
}

void insertRange(const Person &p) {
  std::vector<std::string> contacts{p.email, p.phone};
  std::vector<std::string> all;
  all.insert(all.end(), contacts.begin(), contacts.end());
  for (std::size_t i = 0; i < all.size(); ++i)
    track(all[i]); // expect: privacy-unconsented-flow

  std::vector<std::string> handles{p.name, "guest"};
  std::vector<std::string> names;
  names.insert(names.end(), handles.begin(), handles.end());
  for (std::size_t i = 0; i < names.size(); ++i)
    track(names[i]); // ok
}

void assign(const Person &p) {
  std::vector<std::string> v{p.name};
  v.assign(4, p.phone);
  track(v[2]); // expect: privacy-unconsented-flow
  v.assign(2, p.name);
  track(v[1]); // ok
}

void fillConstructor(const Person &p) {
  std::vector<int> years(8, p.birthYear);
  std::vector<int> scores(8, p.score);
  trackNumber(years[5]); // expect: privacy-unconsented-flow
  trackNumber(scores[5]); // ok
}

void resizeWithValue(const Person &p) {
  std::vector<double> track1, track2;
  track1.resize(10, p.latitude);
  track2.resize(10, 0.5);
  trackReal(track1[3]); // expect: privacy-unconsented-flow
  trackReal(track2[3]); // ok
}

void rawData(const Person &p) {
  std::vector<char> buffer(p.email.begin(), p.email.end());
  std::vector<char> label(p.name.begin(), p.name.end());
  trackBytes(buffer.data(), buffer.size()); // expect: privacy-unconsented-flow
  trackBytes(label.data(), label.size()); // ok
  trackBytes(&buffer[0], buffer.size()); // expect: privacy-unconsented-flow
  trackBytes(&label[0], label.size()); // ok
}

void iterators(const Person &p) {
  std::vector<std::string> rows{p.email}, names{p.name};
  for (auto it = rows.begin(); it != rows.end(); ++it)
    track(*it); // expect: privacy-unconsented-flow
  for (auto it = names.cbegin(); it != names.cend(); it++)
    trackText(it->c_str()); // ok
  for (auto it = rows.rbegin(); it != rows.rend(); ++it)
    trackText(it->c_str()); // expect: privacy-unconsented-flow
  auto last = std::prev(names.end());
  track(*last); // ok
  *last = p.phone;
  track(names[0]); // expect: privacy-unconsented-flow
}

void swapContents(const Person &p) {
  std::vector<std::string> a{p.email}, b{p.name};
  a.swap(b);
  track(a[0]); // ok
  track(b[0]); // expect: privacy-unconsented-flow
  std::swap(a, b);
  track(a[0]); // expect: privacy-unconsented-flow
  track(b[0]); // ok
}

void clearThenReuse(const Person &p) {
  std::vector<std::string> pending;
  pending.push_back(p.email);
  pending.clear();
  pending.push_back(p.name);
  track(pending.back()); // ok
  pending.push_back(p.phone);
  track(pending.back()); // expect: privacy-unconsented-flow
}

void copyIsIndependent(const Person &p) {
  std::vector<std::string> original{p.name};
  std::vector<std::string> copy = original;
  copy.push_back(p.phone);
  for (const auto &s : original)
    track(s); // ok
  for (const auto &s : copy)
    track(s); // expect: privacy-unconsented-flow
}

void moveOut(const Person &p) {
  std::vector<std::string> in{p.email};
  std::vector<std::string> out = std::move(in);
  in = {p.name};
  track(out[0]); // expect: privacy-unconsented-flow
  track(in[0]); // ok
}

std::vector<std::string> contactsOf(const Person &p) {
  std::vector<std::string> out;
  out.reserve(2);
  out.push_back(p.email);
  out.push_back(p.phone);
  return out;
}

std::vector<std::string> labelsOf(const Person &p) {
  std::vector<std::string> out;
  out.reserve(2);
  out.push_back(p.name);
  out.push_back(p.color);
  return out;
}

void returned(const Person &p) {
  for (const std::string &s : contactsOf(p))
    track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : labelsOf(p))
    track(s); // ok
}

void redactAll(std::vector<std::string> &rows) {
  for (std::string &row : rows)
    row = "***";
}

void appendEmail(std::vector<std::string> &rows, const Person &p) {
  rows.push_back(p.email);
}

void filledByCallee(const Person &p) {
  std::vector<std::string> rows;
  appendEmail(rows, p);
  track(rows.at(0)); // expect: privacy-unconsented-flow
  std::vector<std::string> untouched;
  untouched.push_back(version());
  track(untouched.at(0)); // ok
}

} // namespace vectors
