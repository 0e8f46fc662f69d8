#include "backup.h"
#include "http.h"
#include <spdlog/spdlog.h>

namespace messenger {

bool BackupServer::upload(const std::string &chat, const std::string &records) {
  return httpPost("https://backup.example.net/" + chat, records);
}

std::string Backup::records(const Conversation &c) const {
  std::string out;
  for (const Message &m : c.messages()) {
    out += m.from;
    out += ": ";
    out += m.text;
    out += '\n';
  }
  return out;
}

bool Backup::run(const Conversation &c) {
  if (!consent_.granted(Purpose::Backup)) {
    spdlog::info("no backup of {}: not agreed to", c.id());
    return false;
  }
  return server_.upload(c.id(), records(c));
}

void Backup::nightly(const std::vector<Conversation> &all) {
  for (const Conversation &c : all) {
    // Nobody asked: "paused" is a setting of ours, not an answer of theirs.
    if (paused_)
      continue;
    server_.upload(c.id(), records(c));
  }
}

void Backup::onMessage(const Conversation &c) {
  if (enabled() && !c.messages().empty())
    server_.upload(c.id(), c.messages().back().text);
}

} // namespace messenger
