// FLAGS: -std=c++20
// A photo organiser: pimpl, shared nodes, caches of weak pointers, raw owners.
#include "../Inputs/app.h"
#include <memory>
#include <unordered_map>

namespace photos {
using namespace app;

struct Exif {
  double lat = 0;
  int iso = 100;
  std::string camera, artist;
};

class Photo {
public:
  Photo();
  ~Photo();
  Photo(Photo &&) noexcept;
  Photo &operator=(Photo &&) noexcept;
  void setArtist(const std::string &a);
  void setCaption(const std::string &c);
  const std::string &artist() const;
  const std::string &caption() const;

private:
  struct Private;
  std::unique_ptr<Private> d;
};

struct Photo::Private {
  std::string artist, caption;
};
Photo::Photo() : d(std::make_unique<Private>()) {}
Photo::~Photo() = default;
Photo::Photo(Photo &&) noexcept = default;
Photo &Photo::operator=(Photo &&) noexcept = default;
void Photo::setArtist(const std::string &a) { d->artist = a; }
void Photo::setCaption(const std::string &c) { d->caption = c; }
const std::string &Photo::artist() const { return d->artist; }
const std::string &Photo::caption() const { return d->caption; }

void import(const Person &p) {
  Photo ph;
  ph.setArtist(p.email);
  ph.setCaption("by " + p.name);
  track(ph.artist());  // expect: privacy-unconsented-flow
  track(ph.caption()); // ok
  Photo other = std::move(ph);
  track(other.artist());  // expect: privacy-unconsented-flow
  track(other.caption()); // ok
  other = Photo();
  track(other.artist()); // ok
}

class Album {
public:
  void add(std::shared_ptr<Exif> e) { items_.push_back(std::move(e)); }
  std::shared_ptr<Exif> newest() const { return items_.empty() ? nullptr : items_.back(); }

private:
  std::vector<std::shared_ptr<Exif>> items_;
};

void sharedExif(const Person &p) {
  auto e = std::make_shared<Exif>();
  Album a, b;
  a.add(e);
  b.add(e);
  e->lat = p.latitude;
  e->camera = p.name;
  trackReal(a.newest()->lat);   // expect: privacy-unconsented-flow
  trackReal(b.newest()->lat);   // expect: privacy-unconsented-flow
  track(b.newest()->camera);    // ok
  trackNumber(a.newest()->iso); // ok
  auto fresh = std::make_shared<Exif>(*e);
  fresh->lat = 0;
  trackReal(fresh->lat); // ok
  trackReal(e->lat);     // expect: privacy-unconsented-flow
  trackNumber(e.use_count()); // ok
}

class ThumbCache {
public:
  std::shared_ptr<std::string> get(const std::string &key, const std::string &data) {
    auto &slot = cache_[key];
    if (auto hit = slot.lock())
      return hit;
    auto made = std::make_shared<std::string>(data);
    slot = made;
    return made;
  }

private:
  std::unordered_map<std::string, std::weak_ptr<std::string>> cache_;
};

void cached(const Person &p) {
  ThumbCache faces, views;
  auto a = faces.get("a", p.email);
  auto again = faces.get("a", "ignored");
  track(*a);     // expect: privacy-unconsented-flow
  track(*again); // expect: privacy-unconsented-flow
  auto v = views.get("a", p.color);
  track(*v); // ok
}

// Reference counted by hand, as old code does.
class RefCounted {
public:
  void ref() { ++count_; }
  void unref() {
    if (--count_ == 0)
      delete this;
  }

protected:
  virtual ~RefCounted() = default;

private:
  int count_ = 0;
};

template <class T> class RefPtr {
public:
  RefPtr(T *p = nullptr) : ptr_(p) {
    if (ptr_)
      ptr_->ref();
  }
  RefPtr(const RefPtr &o) : RefPtr(o.ptr_) {}
  RefPtr &operator=(RefPtr o) {
    std::swap(ptr_, o.ptr_);
    return *this;
  }
  ~RefPtr() {
    if (ptr_)
      ptr_->unref();
  }
  T *operator->() const { return ptr_; }
  T &operator*() const { return *ptr_; }

private:
  T *ptr_;
};

class Face : public RefCounted {
public:
  std::string who, box = "0,0,64,64";
};

void faces(const Person &p) {
  RefPtr<Face> f(new Face), g(new Face);
  f->who = p.phone;
  g->who = p.name;
  RefPtr<Face> h = f;
  track(h->who);   // expect: privacy-unconsented-flow
  track((*h).box); // ok
  track(g->who);   // ok
  h = g;
  track(h->who); // ok
  track(f->who); // expect: privacy-unconsented-flow
}

struct Node {
  std::string tag;
  std::unique_ptr<Node> next;
};

void chain(const Person &p) {
  auto head = std::make_unique<Node>();
  head->tag = "root";
  head->next = std::make_unique<Node>();
  head->next->tag = p.home.street;
  track(head->tag);       // ok
  track(head->next->tag); // expect: privacy-unconsented-flow
  std::unique_ptr<Node> rest = std::move(head->next);
  track(rest->tag); // expect: privacy-unconsented-flow
  rest.reset(new Node{"leaf", nullptr});
  track(rest->tag); // ok
}

void deleters() {
  auto closer = [](std::string *s) {
    track(*s); // expect: privacy-unconsented-flow
    delete s;
  };
  std::unique_ptr<std::string, decltype(closer)> h(new std::string(deviceId()), closer);
  auto quiet = [](std::string *s) {
    track(*s); // ok
    delete s;
  };
  std::unique_ptr<std::string, decltype(quiet)> q(new std::string(buildName()), quiet);
}

} // namespace photos
