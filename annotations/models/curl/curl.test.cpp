// RUN: %verify --policy %policies/curl.yaml %s -- -std=c++20 -I%policies
// RUN: %covered curl %policies/curl.yaml %s -- -std=c++20 -I%policies
// libcurl: what a request carries, and what does not come back from it.
#include "user.h"
#include <curl/curl.h>
#include <memory>
#include <string.h>
#include <string>

void where(const User &u, CURL *h) {
  curl_easy_setopt(h, CURLOPT_URL, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_URL, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_REQUEST_TARGET, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_REQUEST_TARGET, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_CUSTOMREQUEST, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_CUSTOMREQUEST, u.nick);  // ok
}
void bodies(const User &u, CURL *h) {
  curl_easy_setopt(h, CURLOPT_POSTFIELDS, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_POSTFIELDS, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_COPYPOSTFIELDS, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_COPYPOSTFIELDS, u.nick);  // ok
}
void headers(const User &u, CURL *h) {
  curl_easy_setopt(h, CURLOPT_COOKIE, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_COOKIE, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_COOKIELIST, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_COOKIELIST, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_USERAGENT, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_USERAGENT, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_REFERER, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_REFERER, u.nick);  // ok
}
void credentials(const User &u, CURL *h) {
  curl_easy_setopt(h, CURLOPT_USERNAME, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_USERNAME, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_PASSWORD, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_PASSWORD, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_USERPWD, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_USERPWD, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_PROXYUSERNAME, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_PROXYUSERNAME, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_PROXYPASSWORD, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_PROXYPASSWORD, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_PROXYUSERPWD, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_PROXYUSERPWD, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_TLSAUTH_USERNAME, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_TLSAUTH_USERNAME, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_TLSAUTH_PASSWORD, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_TLSAUTH_PASSWORD, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_LOGIN_OPTIONS, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_LOGIN_OPTIONS, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_SASL_AUTHZID, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_SASL_AUTHZID, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_XOAUTH2_BEARER, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_XOAUTH2_BEARER, u.nick);  // ok
}
void protocols(const User &u, CURL *h) {
  curl_easy_setopt(h, CURLOPT_MAIL_FROM, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_MAIL_FROM, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_MAIL_AUTH, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_MAIL_AUTH, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_FTP_ACCOUNT, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_FTP_ACCOUNT, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_FTP_ALTERNATIVE_TO_USER, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_FTP_ALTERNATIVE_TO_USER, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_RTSP_STREAM_URI, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_RTSP_STREAM_URI, u.nick);  // ok
  curl_easy_setopt(h, CURLOPT_RTSP_SESSION_ID, u.phone); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_RTSP_SESSION_ID, u.nick);  // ok
}
// Options that stay at home, or say how much.
void otherOptions(const User &u, CURL *h) {
  curl_easy_setopt(h, CURLOPT_POSTFIELDSIZE, strlen(u.phone)); // ok
  curl_easy_setopt(h, CURLOPT_POSTFIELDSIZE, u.age);  // ok
  curl_easy_setopt(h, CURLOPT_CAINFO, u.phone);       // ok
  curl_easy_setopt(h, CURLOPT_COOKIEFILE, u.phone);   // ok
  curl_easy_setopt(h, CURLOPT_SSLKEY, u.phone);       // ok
  curl_easy_setopt(h, CURLOPT_TIMEOUT, u.age);        // ok
  curl_easy_setopt(h, CURLOPT_WRITEDATA, u.phone);    // ok
}
void lists(const User &u, CURL *h) {
  curl_slist *bad = nullptr, *good = nullptr;
  bad = curl_slist_append(bad, u.phone);
  bad = curl_slist_append(bad, "x: y");
  good = curl_slist_append(good, u.nick);
  curl_easy_setopt(h, CURLOPT_HTTPHEADER, bad);  // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_HTTPHEADER, good); // ok
  curl_easy_setopt(h, CURLOPT_PROXYHEADER, bad);  // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_PROXYHEADER, good); // ok
  curl_easy_setopt(h, CURLOPT_MAIL_RCPT, bad);  // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_MAIL_RCPT, good); // ok
  curl_easy_setopt(h, CURLOPT_QUOTE, bad);  // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_QUOTE, good); // ok
  curl_easy_setopt(h, CURLOPT_PREQUOTE, bad);  // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_PREQUOTE, good); // ok
  curl_easy_setopt(h, CURLOPT_POSTQUOTE, bad);  // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_POSTQUOTE, good); // ok
  curl_easy_setopt(h, CURLOPT_TELNETOPTIONS, bad);  // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_TELNETOPTIONS, good); // ok
  curl_slist_free_all(bad);
}

// An upload reads what its callback is given.
struct Upload {
  const char *data;
  size_t left;
};
size_t feed(char *to, size_t, size_t n, void *from) {
  Upload *u = static_cast<Upload *>(from);
  memcpy(to, u->data, n);
  return n;
}
void uploads(const User &u, CURL *h) {
  Upload bad{u.phone, 32}, good{u.nick, 32};
  curl_easy_setopt(h, CURLOPT_READFUNCTION, feed);  // ok
  curl_easy_setopt(h, CURLOPT_READDATA, &bad);      // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_READDATA, &good);     // ok
}

void urls(const User &u, CURL *h) {
  std::string query = std::string("https://x.example/?q=") + u.phone;
  curl_easy_setopt(h, CURLOPT_URL, query.c_str());  // expect: privacy-unconsented-flow
  char *escaped = curl_easy_escape(h, u.phone, 0);
  query = std::string("https://x.example/?q=") + escaped;
  curl_easy_setopt(h, CURLOPT_URL, query.c_str());  // expect: privacy-unconsented-flow
  curl_free(escaped);
  query = std::string("https://x.example/?q=") + curl_easy_escape(h, u.nick, u.age);
  curl_easy_setopt(h, CURLOPT_URL, query.c_str());  // ok
  track(curl_escape(u.phone, 0));                   // expect: privacy-unconsented-flow
  track(curl_escape(u.nick, u.age));                // ok
  track(curl_unescape(u.phone, 0));                 // expect: privacy-unconsented-flow
  track(curl_unescape(u.nick, u.age));              // ok
  int length;
  track(curl_easy_unescape(h, u.phone, 0, &length)); // expect: privacy-unconsented-flow
  trackNumber(length);                              // ok
}
void urlParts(const User &u, CURL *h) {
  CURLU *bad = curl_url(), *good = curl_url();
  curl_url_set(bad, CURLUPART_QUERY, u.phone, CURLU_APPENDQUERY);
  curl_url_set(good, CURLUPART_QUERY, u.nick, u.age);
  curl_easy_setopt(h, CURLOPT_CURLU, bad);  // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_CURLU, good); // ok
  curl_easy_setopt(h, CURLOPT_CURLU, curl_url_dup(bad)); // expect: privacy-unconsented-flow
  char *part = nullptr, *clean = nullptr;
  curl_url_get(bad, CURLUPART_QUERY, &part, 0);
  curl_url_get(good, CURLUPART_QUERY, &clean, 0);
  track(part);  // expect: privacy-unconsented-flow
  track(clean); // ok
}

void forms(User &u, CURL *h) {
  curl_mime *form = curl_mime_init(h);
  curl_mimepart *part = curl_mime_addpart(form);
  curl_mime_name(part, "phone");          // ok
  curl_mime_name(part, u.phone);          // expect: privacy-unconsented-flow
  curl_mime_data(part, u.phone, CURL_ZERO_TERMINATED); // expect: privacy-unconsented-flow
  curl_mime_data(part, u.nick, CURL_ZERO_TERMINATED);  // ok
  curl_mime_data(part, u.nick, u.age);    // ok
  curl_mime_filename(part, u.phone);      // expect: privacy-unconsented-flow
  curl_mime_filename(part, u.nick);       // ok
  curl_mime_filedata(part, u.phone);      // expect: privacy-unconsented-flow
  curl_mime_filedata(part, u.nick);       // ok
  curl_mime_headers(part, curl_slist_append(nullptr, u.phone), 1); // expect: privacy-unconsented-flow
  curl_mime_headers(part, curl_slist_append(nullptr, u.nick), 1);  // ok
  curl_mime_data_cb(part, 32, nullptr, nullptr, nullptr, u.phone); // expect: privacy-unconsented-flow
  curl_mime_data_cb(part, u.age, nullptr, nullptr, nullptr, u.nick); // ok
  curl_easy_setopt(h, CURLOPT_MIMEPOST, form); // ok
}
void oldForms(const User &u) {
  curl_httppost *first = nullptr, *last = nullptr;
  curl_formadd(&first, &last, CURLFORM_COPYNAME, "phone", CURLFORM_COPYCONTENTS, u.phone, CURLFORM_END); // expect: privacy-unconsented-flow
  curl_formadd(&first, &last, CURLFORM_COPYNAME, "nick", CURLFORM_COPYCONTENTS, u.nick, CURLFORM_END);   // ok
}
void byHand(const User &u, CURL *h) {
  size_t sent;
  curl_easy_send(h, u.phone, 32, &sent); // expect: privacy-unconsented-flow
  curl_easy_send(h, u.nick, u.age, &sent); // ok
  trackNumber(sent);                     // ok
  curl_ws_send(h, u.phone, 32, &sent, 0, 0); // expect: privacy-unconsented-flow
  curl_ws_send(h, u.nick, u.age, &sent, 0, 0); // ok
  trackNumber(sent);                     // ok
}

// A handle says nothing of what it is set to.
void nothingOfIt(const User &u, CURL *h, CURLM *many) {
  trackNumber(curl_easy_setopt(h, CURLOPT_USERAGENT, u.phone)); // expect: privacy-unconsented-flow
  curl_easy_setopt(h, CURLOPT_POSTFIELDS, "x=1"); // ok
  CURLcode code = curl_easy_perform(h);
  trackNumber(code);                    // ok
  track(curl_easy_strerror(code));      // ok
  long status = 0;
  curl_easy_getinfo(h, CURLINFO_RESPONSE_CODE, &status);
  trackNumber(status);                  // ok
  trackNumber(curl_multi_add_handle(many, h)); // ok
  curl_easy_reset(h);
  track(h);                             // ok
  curl_easy_cleanup(h);
}

// As people wrap it.
class Client {
public:
  void post(const std::string &body) {
    curl_easy_setopt(handle.get(), CURLOPT_URL, "https://x.example/in"); // ok
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, body.c_str()); // expect: privacy-unconsented-flow
    curl_easy_perform(handle.get());
  }
  void header(const std::string &line) {
    headers = curl_slist_append(headers, line.c_str());
  }
  void send() {
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers); // expect: privacy-unconsented-flow
  }
  void get(const std::string &url) {
    curl_easy_setopt(handle.get(), CURLOPT_URL, url.c_str()); // ok
  }

private:
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle{curl_easy_init(), &curl_easy_cleanup};
  curl_slist *headers = nullptr;
};
void wrapped(const User &u, Client &c) {
  c.post(u.phone);
  c.header(u.phone);
  c.get(u.nick);
}
