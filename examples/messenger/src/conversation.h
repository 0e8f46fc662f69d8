#pragma once
#include <map>
#include <string>
#include <vector>

namespace messenger {

struct Profile {
  std::string name;
  std::string phone;
};

struct Message {
  std::string from;
  std::string text;
  long sent = 0;
};

/// One chat, newest message last.
class Conversation {
public:
  Conversation(std::string id, Profile peer);
  void add(Message m);
  const std::vector<Message> &messages() const { return messages_; }
  const Profile &peer() const { return peer_; }
  const std::string &id() const { return id_; }

private:
  std::string id_;
  Profile peer_;
  std::vector<Message> messages_;
};

/// Which subjects somebody writes about, counted over all chats.
class Habits {
public:
  void learn(const Message &m);
  std::vector<std::string> topics(size_t most) const;

private:
  std::map<std::string, int> counts_;
};

/// The text with everything but its length taken out.
std::string redact(const std::string &text);

} // namespace messenger
