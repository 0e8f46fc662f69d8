#include "conversation.h"
#include <algorithm>
#include <sstream>
#include <utility>

namespace messenger {

Conversation::Conversation(std::string id, Profile peer)
    : id_(std::move(id)), peer_(std::move(peer)) {}

void Conversation::add(Message m) { messages_.push_back(std::move(m)); }

void Habits::learn(const Message &m) {
  std::istringstream words(m.text);
  std::string word;
  while (words >> word)
    if (word.size() > 4)
      ++counts_[word];
}

std::vector<std::string> Habits::topics(size_t most) const {
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto &[word, count] : counts_)
    ranked.emplace_back(count, word);
  std::sort(ranked.rbegin(), ranked.rend());
  std::vector<std::string> out;
  for (size_t i = 0; i < ranked.size() && i < most; ++i)
    out.push_back(ranked[i].second);
  return out;
}

std::string redact(const std::string &text) {
  return std::string(text.size(), '*');
}

} // namespace messenger
