// Layers: a repository, a service, a view, each in its file.
#pragma once
#include "../../Inputs/app.h"

struct Order {
  int id = 0;
  std::string article;
  std::string shipTo;
  std::string note;
};

class Repository {
public:
  virtual ~Repository() = default;
  virtual void save(const Order &o) = 0;
  virtual std::optional<Order> load(int id) const = 0;
};

std::unique_ptr<Repository> makeMemoryRepository();

class OrderService {
public:
  explicit OrderService(Repository &r) : repository_(r) {}
  int place(const app::Person &p, const std::string &article);
  std::string summary(int id) const;
  std::string address(int id) const;
  void setNote(int id, const std::string &note);
  std::string note(int id) const;

private:
  Repository &repository_;
  int next_ = 1;
};

class Mailer {
public:
  void setSender(std::string s) { sender_ = std::move(s); }
  void setSubject(std::string s) { subject_ = std::move(s); }
  void send() const;

private:
  std::string sender_, subject_;
};
