//===- synthetic/Rates.h - What real programs are made of ---------*- C++
//-*-===//
//
// The numbers a synthetic program is drawn from, as measured from the summaries
// of a real one by `askfirst-synthetic measure`.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_SYNTHETIC_RATES_H
#define ASKFIRST_SYNTHETIC_RATES_H

#include "core/FunctionSummary.h"
#include <array>
#include <set>
#include <string>

namespace askfirst::synthetic {

/// Values at these percentiles; between them a line is drawn.
constexpr std::array<double, 9> Percentiles{0,    0.25, 0.5,   0.75, 0.9,
                                            0.95, 0.99, 0.999, 1};
using Spread = std::array<uint32_t, Percentiles.size()>;

constexpr unsigned NodeKinds = Node::Caught + 1;
constexpr unsigned TermKinds = Term::Out + 1;

struct Rates {
  // Per function.
  Spread Parameters, Calls, Edges, Defs, Terms, Guards, GuardSets, Writes;
  Spread Arguments; ///< per call
  Spread SetSize;   ///< guards per set
  Spread Since;     ///< calls since the guard was asked, per guard held
  Spread Callers;   ///< call sites per function that has any
  Spread Fields;    ///< per class
  Spread Readers;   ///< functions that read it, per field
  // Of all calls.
  double HasReceiver, Virtual, Indirect, Body, SameUnit, VoidResult, BoolResult,
      WritesReceiver, GuardedCalls;
  double WritesArgument, BoolArgument;           ///< of all arguments
  double CodeArgument, CodeResult, CodeReceiver; ///< can hold a function value
  double GuardedEdges, Exceptions;               ///< of all edges
  double FromPath, ToPath;                       ///< components per path
  // Of the program.
  double UnitFunctions; ///< functions first seen in a unit, per unit
  double Copies;        ///< bodies in the summaries per function
  double Methods;       ///< functions that belong to a class
  double Classes;       ///< classes per function
  double Overrides;     ///< overriding methods per function
  double Entities;      ///< per function
  double NameLength;    ///< of an entity, bytes, with its signature
  /// Functions that read a source, call a sink, ask for a consent of the
  /// policy, per function.
  double ReadsSource, CallsSink, Asks;
  // What data does: edges by the kind of node they join (per thousand), terms
  // by kind (per thousand).
  std::array<std::array<double, NodeKinds>, NodeKinds> Joins;
  std::array<double, TermKinds> TermsOf;
  /// How often data that comes in by a parameter reaches, inside one function:
  /// an argument or receiver of a call with a body, a way out, a field. Nothing
  /// is drawn from these: they say whether a synthetic program is like a real
  /// one where it matters.
  double ToCalls, ToExits, ToFields;
  /// The same of the graph of calls: functions on a cycle, and on the largest
  /// one, of all; functions on the longest chain.
  double Recursive, LargestCycle, Depth;
};

/// Each field with its name, for printing and comparing.
template <typename R, typename Visitor> void visit(R &Of, Visitor &&V) {
#define F(X) V(#X, Of.X);
  F(Parameters)
  F(Calls)
  F(Edges)
  F(Defs)
  F(Terms)
  F(Guards) F(GuardSets) F(Writes) F(Arguments) F(SetSize) F(Since) F(Callers)
      F(Fields) F(Readers) F(HasReceiver) F(Virtual) F(Indirect) F(Body)
          F(SameUnit) F(VoidResult) F(BoolResult) F(WritesReceiver)
              F(GuardedCalls) F(WritesArgument) F(BoolArgument) F(CodeArgument)
                  F(CodeResult) F(CodeReceiver) F(GuardedEdges) F(Exceptions)
                      F(FromPath) F(ToPath) F(UnitFunctions) F(Copies)
                          F(Methods) F(Classes) F(Overrides) F(Entities)
                              F(NameLength) F(ReadsSource) F(CallsSink) F(Asks)
                                  F(Joins) F(TermsOf) F(ToCalls) F(ToExits)
                                      F(ToFields) F(Recursive) F(LargestCycle)
                                          F(Depth)
#undef F
}

/// The program measured for the figures in README.
extern const Rates Measured;

/// What a policy names in a program, as `askfirst policy list` prints it: names
/// with signatures.
struct Named {
  std::set<std::string> Sources, Sinks, Consents;
};
Named readNamed(llvm::StringRef PolicyList);

/// The rates of the program that \p TUs make.
Rates measure(llvm::ArrayRef<TUSummary> TUs, const Named &Of);

/// As the initialiser that MeasuredRates.cpp holds.
void printInitialiser(const Rates &R, llvm::StringRef From);
/// The two beside each other, one line a field.
void printBeside(const Rates &A, const Rates &B);

} // namespace askfirst::synthetic
#endif
