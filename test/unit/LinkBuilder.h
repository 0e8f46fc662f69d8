//===- test/unit/LinkBuilder.h - Summaries and policies by hand ---*- C++
//-*-===//
//
// Makes TUSummary values for tests of link/ without clang: a TU names entities
// as it goes, each call and edge takes the next line, and done() sends the
// result through writeSummary and readSummaries, so that what a test makes is
// what extraction could have made.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_TEST_UNIT_LINKBUILDER_H
#define ASKFIRST_TEST_UNIT_LINKBUILDER_H

#include "link/Link.h"
#include "summary/Summary.h"
#include <map>

namespace askfirst::test {

/// The id of what is named \p Name, the same in every TU.
EntityId idOf(llvm::StringRef Name);
AccessPath fields(std::initializer_list<const char *> Names);

// Nodes of the function they are used in.
Node param(uint32_t I);
Node paramOut(uint32_t I);
Node self();
Node selfOut();
Node ret();
Node thrown(CallIndex C);
Node throws();
Node arg(CallIndex C, uint32_t I = 0);
Node receiver(CallIndex C);
Node target(CallIndex C);
Node result(CallIndex C);
Node out(CallIndex C, uint32_t I);
Node def(uint32_t I);
Node field(llvm::StringRef Name);
Node global(llvm::StringRef Name);
Node function(llvm::StringRef Name);

class TU;

/// One function body. Methods that add return the index of what they added.
class Fn {
public:
  Fn(TU &Of, llvm::StringRef Name) : Of(Of), Name(Name.str()) {}

  Fn &parameter(llvm::StringRef Name, llvm::StringRef Class = "");
  uint32_t local(llvm::StringRef Name);
  TermIndex term(Term T);
  TermIndex integer(int64_t N);
  TermIndex text(llvm::StringRef S);
  TermIndex enumerator(llvm::StringRef Name, int64_t Value);
  TermIndex paramTerm(uint32_t I);
  TermIndex fieldTerm(llvm::StringRef Name);
  TermIndex globalTerm(llvm::StringRef Name);
  /// The result of call \p C, whose callee and arguments it takes over.
  TermIndex callTerm(CallIndex C);

  struct Asked {
    TermIndex About;
    Outcome Result = Outcome::True;
    TermIndex Constant = 0;
    std::vector<CallIndex> Since = {};
  };
  GuardSetIndex holds(std::vector<Asked> Gs);
  /// The call `Callee(Arguments)` under \p Guards; arguments may be written.
  CallIndex call(llvm::StringRef Callee, std::vector<TermIndex> Arguments = {},
                 GuardSetIndex Guards = 0, uint16_t Flags = CF_ResultUsed);
  /// `Callee(Arguments)` asked as a question; its term.
  TermIndex ask(llvm::StringRef Callee, std::vector<TermIndex> Arguments = {}) {
    return callTerm(
        call(Callee, std::move(Arguments), 0, CF_ResultUsed | CF_ResultBool));
  }
  Edge &edge(Node From, Node To, GuardSetIndex Guards = 0,
             AccessPath FromPath = {}, AccessPath ToPath = {});
  void outcome(ReturnOutcome::Kind K, GuardSetIndex Implies,
               TermIndex Constant = 0);
  StateWrite &write(llvm::StringRef Field, TermIndex Value);
  /// A function that returns the truth of \p T, and what it then implies.
  void returnsTruthOf(TermIndex T);

  FunctionSummary S;

private:
  friend class TU;
  Location next();
  TU &Of;
  std::string Name;
};

class TU {
public:
  explicit TU(llvm::StringRef MainFile);
  EntityId entity(llvm::StringRef Name, EntityKind K = EntityKind::Function,
                  uint32_t Flags = EF_None);
  Entity &details(llvm::StringRef Name) { return Entities[idOf(Name)]; }
  /// A class with these fields and bases.
  TU &type(llvm::StringRef Name, std::vector<std::string> Fields = {},
           std::vector<std::string> Bases = {});
  TU &overrides(llvm::StringRef Method, llvm::StringRef Overridden);
  TU &ledger(LedgerEntry E);
  Fn &fn(llvm::StringRef Name);
  std::shared_ptr<const TUSummary> done();

private:
  friend class Fn;
  TUSummary S;
  std::map<EntityId, Entity> Entities;
  std::vector<std::unique_ptr<Fn>> Fns;
  uint32_t Line = 0;
};

using TUs = std::vector<std::shared_ptr<const TUSummary>>;

// Policy entries on a name.
Selector select(Selector::Kind K, llvm::StringRef Name);
Source source(Selector What, std::string Data = "user.contact.email");
Sink sink(llvm::StringRef Function, std::string Kind = "analytics",
          std::string Purpose = "analytics");
Consent consentOn(Selector What, std::vector<std::string> Purposes);
ConsentChange revokeOn(llvm::StringRef Function,
                       std::vector<std::string> Purposes);

/// app::read() to acme::send(); app::mayTrack() asks for analytics,
/// app::withdraw() takes it back.
Policy basicPolicy();

/// `file:line` of each flow's sink, with "+" where a consent holds for it.
std::vector<std::string> sinksOf(const LinkResult &R);
/// All of a result in one text, for comparing two.
std::string asText(const LinkResult &R);

} // namespace askfirst::test
#endif
