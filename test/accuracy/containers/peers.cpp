// FLAGS: -std=c++20
// A torrent client: peers, a bencode tree, handshake buffers, ring of log lines.
#include "../Inputs/app.h"
#include <array>
#include <cstring>
#include <deque>
#include <span>
#include <tuple>

namespace torrent {
using namespace app;

struct bnode {
  enum class type { integer, string, list, dict } t = type::integer;
  std::int64_t i = 0;
  std::string s;
  std::vector<bnode> l;
  std::map<std::string, bnode> d;

  static bnode str(std::string v) {
    bnode n;
    n.t = type::string;
    n.s = std::move(v);
    return n;
  }
  static bnode num(std::int64_t v) {
    bnode n;
    n.i = v;
    return n;
  }
  static bnode dict() {
    bnode n;
    n.t = type::dict;
    return n;
  }
};

void encode(const bnode &n, std::string &out) {
  switch (n.t) {
  case bnode::type::integer:
    out += 'i';
    out += std::to_string(n.i);
    out += 'e';
    break;
  case bnode::type::string:
    out += std::to_string(n.s.size());
    out += ':';
    out += n.s;
    break;
  case bnode::type::list:
    out += 'l';
    for (auto const &c : n.l)
      encode(c, out);
    out += 'e';
    break;
  case bnode::type::dict:
    out += 'd';
    for (auto const &[k, v] : n.d) {
      out += std::to_string(k.size()) + ":" + k;
      encode(v, out);
    }
    out += 'e';
    break;
  }
}

void announce(const Person &p) {
  bnode req = bnode::dict();
  req.d["peer_id"] = bnode::str(deviceId());
  req.d["port"] = bnode::num(6881);
  std::string wire;
  encode(req, wire);
  track(wire); // expect: privacy-unconsented-flow
  trackNumber(req.d["port"].i); // ok

  bnode plain = bnode::dict();
  plain.d["client"] = bnode::str(version());
  plain.d["nick"] = bnode::str(p.name);
  std::string second;
  encode(plain, second);
  track(second); // ok
}

void comment(const Person &p) {
  bnode list;
  list.t = bnode::type::list;
  list.l.push_back(bnode::str("udp://tracker"));
  list.l.push_back(bnode::str(p.email));
  std::string out;
  encode(list, out);
  track(out); // expect: privacy-unconsented-flow
  list.l.pop_back();
  out.clear();
  encode(list, out);
  track(out); // ok
}

struct peer_entry {
  std::array<unsigned char, 4> ip{};
  unsigned short port = 0;
  std::string client;
};

class peer_list {
public:
  peer_entry *insert(unsigned short port) {
    m_peers.push_back(std::make_unique<peer_entry>());
    m_peers.back()->port = port;
    return m_peers.back().get();
  }
  template <class F> void for_each(F f) const {
    for (auto const &p : m_peers)
      f(*p);
  }

private:
  std::vector<std::unique_ptr<peer_entry>> m_peers;
};

void swarm(const Person &p) {
  peer_list peers;
  peer_entry *e = peers.insert(51413);
  e->client = "ut-" + p.phone;
  peers.for_each([](peer_entry const &pe) {
    trackNumber(pe.port); // ok
    track(pe.client);     // expect: privacy-unconsented-flow
  });
  peer_list others;
  others.insert(6881)->client = "ut-" + p.name;
  std::vector<std::string> seen;
  others.for_each([&seen](peer_entry const &pe) { seen.push_back(pe.client); });
  track(seen.front()); // ok
}

void handshake(const Person &p) {
  std::array<char, 68> hs{};
  std::span<char> buf(hs);
  buf[0] = 19;
  std::memcpy(buf.subspan(1, 19).data(), "BitTorrent protocol", 19);
  trackBytes(hs.data(), hs.size()); // ok
  std::span<char> id = buf.last(20);
  std::memcpy(id.data(), p.ssn, sizeof p.ssn);
  trackBytes(hs.data(), hs.size()); // expect: privacy-unconsented-flow
  std::fill(hs.begin(), hs.end(), '\0');
  trackBytes(hs.data(), hs.size()); // ok
}

template <class T, std::size_t N> class ring {
public:
  void push(T v) {
    m_data[m_next] = std::move(v);
    m_next = (m_next + 1) % N;
    if (m_count < N)
      ++m_count;
  }
  T const &last() const { return m_data[(m_next + N - 1) % N]; }
  std::size_t size() const { return m_count; }

private:
  T m_data[N]{};
  std::size_t m_next = 0, m_count = 0;
};

void log_ring(const Person &p) {
  ring<std::string, 4> secret, plain;
  secret.push("login " + p.email);
  plain.push("login " + p.name);
  track(secret.last()); // expect: privacy-unconsented-flow
  track(plain.last());  // ok
  trackNumber(static_cast<long long>(secret.size())); // ok
}

using stat_t = std::tuple<std::string, int, std::string>;

void stats(const Person &p) {
  std::deque<stat_t> q;
  q.emplace_back("down", p.score, p.home.zip);
  auto const &[dir, rate, where] = q.front();
  track(dir);        // ok
  trackNumber(rate); // ok
  track(where);      // expect: privacy-unconsented-flow
  std::string a, b;
  std::tie(a, std::ignore, b) = q.back();
  track(a); // ok
  track(b); // expect: privacy-unconsented-flow
  std::get<2>(q[0]) = "redacted";
  track(std::get<2>(q[0])); // ok
}

void piece_swap(const Person &p) {
  std::vector<std::string> have{p.email, "x"}, want{"a", "b"};
  track(want[0]); // ok
  have.swap(want);
  track(want[0]); // expect: privacy-unconsented-flow
  track(have[0]); // ok
}

} // namespace torrent
