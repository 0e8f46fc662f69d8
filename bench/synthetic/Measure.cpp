//===- synthetic/Measure.cpp - Rates of a real program --------------------===//
#include "Rates.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <map>
#include <set>

using namespace askfirst;
using namespace askfirst::synthetic;

namespace {

using Samples = std::vector<uint32_t>;

Spread spread(Samples V) {
  Spread S{};
  if (V.empty())
    return S;
  llvm::sort(V);
  for (size_t I = 0; I < S.size(); ++I)
    S[I] = V[size_t(Percentiles[I] * (V.size() - 1) + 0.5)];
  return S;
}

double share(double Part, double Whole) { return Whole ? Part / Whole : 0; }

bool longLived(const Node &N) {
  return N.K == Node::Field || N.K == Node::Global;
}

/// What data that enters at each parameter and `this` reaches in one function.
struct Reach {
  uint64_t Entries = 0, Calls = 0, Exits = 0, Fields = 0;

  void add(const FunctionSummary &F, llvm::function_ref<bool(EntityId)> Body) {
    std::map<Node, std::vector<const Edge *>> Out;
    for (const Edge &E : F.Edges)
      Out[E.From].push_back(&E);
    for (const auto &[Entry, Ignored] : Out) {
      if (Entry.K != Node::Param && Entry.K != Node::This)
        continue;
      ++Entries;
      std::set<Node> Seen{Entry};
      std::vector<Node> Work{Entry};
      auto To = [&](Node N) {
        if (Seen.insert(N).second)
          Work.push_back(N);
      };
      while (!Work.empty()) {
        Node N = Work.back();
        Work.pop_back();
        if (N.K == Node::Arg || N.K == Node::Receiver) {
          const Call &C = F.Calls[N.Call];
          if (Body(C.Callee)) {
            ++Calls;
            continue;
          }
          // As link's default rule has it.
          Node Result{Node::Result, N.Call, 0, 0};
          if (!C.has(CF_ResultVoid) && !C.has(CF_ResultBool))
            To(Result);
          continue;
        }
        Exits += N.K == Node::Return || N.K == Node::ParamOut ||
                 N.K == Node::ThisOut;
        Fields += longLived(N);
        if (auto It = Out.find(N); It != Out.end() && !longLived(N))
          for (const Edge *E : It->second)
            To(E->To);
      }
    }
  }
};

/// Cycles and chains of direct calls (Tarjan: Depth-first search and linear
/// graph algorithms, 1972), without recursion.
struct CallShape {
  std::vector<std::vector<uint32_t>> Calls; ///< by function
  uint64_t OnCycle = 0, Largest = 0;
  uint32_t Depth = 0;

  void run() {
    std::vector<uint32_t> Index(Calls.size()), Low(Calls.size()),
        Chain(Calls.size()), Stack;
    std::vector<bool> Open(Calls.size());
    struct Frame {
      uint32_t F;
      size_t Next;
    };
    uint32_t Counter = 0;
    for (uint32_t Root = 0; Root < Calls.size(); ++Root) {
      if (Index[Root])
        continue;
      std::vector<Frame> Work{{Root, 0}};
      while (!Work.empty()) {
        auto &[F, Next] = Work.back();
        if (!Next) {
          Index[F] = Low[F] = ++Counter;
          Stack.push_back(F);
          Open[F] = true;
        } else if (uint32_t Before = Calls[F][Next - 1]; Open[Before]) {
          Low[F] = std::min(Low[F], Low[Before]);
        } else {
          Chain[F] = std::max(Chain[F], Chain[Before]);
        }
        while (Next < Calls[F].size() && Index[Calls[F][Next]]) {
          uint32_t To = Calls[F][Next++];
          if (Open[To])
            Low[F] = std::min(Low[F], Index[To]);
          else
            Chain[F] = std::max(Chain[F], Chain[To]);
        }
        if (Next < Calls[F].size()) {
          uint32_t To = Calls[F][Next++];
          Work.push_back({To, 0}); // ends the life of F and Next
          continue;
        }
        uint32_t Done = F;
        Work.pop_back();
        if (Low[Done] != Index[Done])
          continue;
        finish(Done, Stack, Open, Chain);
      }
    }
  }

private:
  void finish(uint32_t Root, std::vector<uint32_t> &Stack,
              std::vector<bool> &Open, std::vector<uint32_t> &Chain) {
    size_t First = Stack.size();
    uint32_t Below = 0;
    do {
      --First;
      Open[Stack[First]] = false;
      Below = std::max(Below, Chain[Stack[First]]);
    } while (Stack[First] != Root);
    uint64_t Size = Stack.size() - First;
    for (size_t I = First; I < Stack.size(); ++I)
      Chain[Stack[I]] = Below + 1;
    Stack.resize(First);
    Depth = std::max(Depth, Below + 1);
    if (Size > 1 || llvm::is_contained(Calls[Root], Root))
      OnCycle += Size;
    Largest = std::max(Largest, Size);
  }
};

} // namespace

Named synthetic::readNamed(llvm::StringRef PolicyList) {
  Named Out;
  std::set<std::string> *Of = nullptr;
  while (!PolicyList.empty()) {
    llvm::StringRef Line;
    std::tie(Line, PolicyList) = PolicyList.split('\n');
    if (Line.consume_front("    ")) {
      if (Of)
        Of->insert(Line.str());
      continue;
    }
    llvm::StringRef Role = Line.split(": ").second.split(' ').first;
    Of = Role == "source"    ? &Out.Sources
         : Role == "sink"    ? &Out.Sinks
         : Role == "consent" ? &Out.Consents
                             : nullptr;
  }
  return Out;
}

Rates synthetic::measure(llvm::ArrayRef<TUSummary> TUs, const Named &Of) {
  Rates R{};
  Samples Parameters, Calls, Edges, Defs, Terms, Guards, Sets, Writes,
      Arguments, SetSize, Since, Callers, Fields, Readers;
  llvm::DenseMap<EntityId, unsigned> UnitOf;
  llvm::DenseMap<EntityId, uint32_t> CalledBy;
  llvm::DenseMap<EntityId, const Entity *> Entities;
  llvm::DenseSet<EntityId> SeenClasses;
  llvm::DenseMap<EntityId, uint32_t> ReadBy;
  std::set<Override> Overrides;
  double Bodies = 0, NameBytes = 0, AllCalls = 0, AllArguments = 0,
         AllEdges = 0, BodyCalls = 0, AllTerms = 0;
  for (unsigned U = 0; U < TUs.size(); ++U) {
    Bodies += TUs[U].Functions.size();
    for (const FunctionSummary &F : TUs[U].Functions)
      UnitOf.try_emplace(F.Id, U);
    for (const Entity &E : TUs[U].Entities)
      if (Entities.try_emplace(E.Id, &E).second)
        NameBytes +=
            E.Name.size() + E.Signature.size() + E.TemplateArguments.size();
    Overrides.insert(TUs[U].Overrides.begin(), TUs[U].Overrides.end());
    for (const ClassInfo &C : TUs[U].Classes)
      if (SeenClasses.insert(C.Id).second)
        Fields.push_back(C.Fields.size());
  }
  llvm::DenseSet<EntityId> Sources, Sinks, Consents;
  for (auto &[Id, E] : Entities) {
    std::string Name =
        E->Name + (E->Kind == EntityKind::Function ? E->Signature : "");
    if (Of.Sources.count(Name))
      Sources.insert(Id);
    if (Of.Sinks.count(Name))
      Sinks.insert(Id);
    if (Of.Consents.count(Name))
      Consents.insert(Id);
  }
  CallShape Shape;
  llvm::DenseMap<EntityId, uint32_t> Number;
  for (auto &[Id, Unit] : UnitOf)
    Number.try_emplace(Id, Number.size());
  Shape.Calls.resize(Number.size());
  Reach Reached;
  llvm::DenseSet<EntityId> Done;
  for (unsigned U = 0; U < TUs.size(); ++U)
    for (const FunctionSummary &F : TUs[U].Functions) {
      if (!Done.insert(F.Id).second)
        continue;
      Parameters.push_back(F.Parameters.size());
      Calls.push_back(F.Calls.size());
      Edges.push_back(F.Edges.size());
      Defs.push_back(F.Defs.size());
      Terms.push_back(F.Terms.size());
      Guards.push_back(F.Guards.size());
      Sets.push_back(F.GuardSets.size());
      Writes.push_back(F.Writes.size());
      if (const Entity *E = Entities.lookup(F.Id))
        R.Methods += E->Parent != 0;
      for (size_t I = 1; I < F.GuardSets.size(); ++I) {
        SetSize.push_back(F.GuardSets[I].size());
        for (const HeldGuard &H : F.GuardSets[I])
          Since.push_back(H.Since.size());
      }
      for (const Term &T : F.Terms)
        ++R.TermsOf[T.K], ++AllTerms;
      bool Reads = false, Sends = false, Asks = false;
      for (const Edge &E : F.Edges)
        if (E.From.K == Node::Field || E.From.K == Node::FieldRead)
          Reads |= Sources.contains(E.From.Entity);
      for (const Call &C : F.Calls) {
        Reads |= Sources.contains(C.Callee);
        Sends |= Sinks.contains(C.Callee);
        Asks |= Consents.contains(C.Callee);
      }
      R.ReadsSource += Reads;
      R.CallsSink += Sends;
      R.Asks += Asks;
      auto &Callees = Shape.Calls[Number.lookup(F.Id)];
      for (const Call &C : F.Calls) {
        ++AllCalls;
        R.CodeResult += C.has(CF_ResultHoldsCode);
        R.CodeReceiver += C.has(CF_ReceiverHoldsCode);
        AllArguments += C.Arguments.size();
        Arguments.push_back(C.Arguments.size());
        R.HasReceiver += C.has(CF_HasReceiver);
        R.Virtual += C.has(CF_Virtual);
        R.Indirect += C.has(CF_Indirect);
        R.VoidResult += C.has(CF_ResultVoid);
        R.BoolResult += C.has(CF_ResultBool);
        R.WritesReceiver += C.has(CF_ReceiverMayWrite);
        R.GuardedCalls += C.Guards != 0;
        if (auto It = UnitOf.find(C.Callee); It != UnitOf.end()) {
          ++BodyCalls;
          ++CalledBy[C.Callee];
          R.SameUnit += It->second == U;
          Callees.push_back(Number.lookup(C.Callee));
        }
        for (const Argument &A : C.Arguments) {
          R.WritesArgument += (A.Flags & AF_MayWrite) != 0;
          R.BoolArgument += (A.Flags & AF_Bool) != 0;
          R.CodeArgument += (A.Flags & (AF_HoldsCode | AF_Callable)) != 0;
        }
      }
      llvm::DenseSet<EntityId> Read;
      for (const Edge &E : F.Edges) {
        ++AllEdges;
        ++R.Joins[E.From.K][E.To.K];
        R.GuardedEdges += E.Guards != 0;
        R.Exceptions += E.Except.size();
        R.FromPath += E.FromPath.size();
        R.ToPath += E.ToPath.size();
        if (E.From.K == Node::Field || E.From.K == Node::FieldRead)
          if (Read.insert(E.From.Entity).second)
            ++ReadBy[E.From.Entity];
      }
      Reached.add(F, [&](EntityId Id) { return UnitOf.count(Id) != 0; });
    }
  for (auto &[Id, N] : CalledBy)
    Callers.push_back(N);
  for (auto &[Id, N] : ReadBy)
    Readers.push_back(N);
  double Functions = UnitOf.size();
  R.Parameters = spread(Parameters), R.Calls = spread(Calls);
  R.Edges = spread(Edges), R.Defs = spread(Defs), R.Terms = spread(Terms);
  R.Guards = spread(Guards), R.GuardSets = spread(Sets);
  R.Writes = spread(Writes), R.Arguments = spread(Arguments);
  R.SetSize = spread(SetSize), R.Since = spread(Since);
  R.Callers = spread(Callers), R.Fields = spread(Fields);
  R.Readers = spread(Readers);
  for (double *D :
       {&R.HasReceiver, &R.Virtual, &R.Indirect, &R.VoidResult, &R.BoolResult,
        &R.WritesReceiver, &R.GuardedCalls, &R.CodeResult, &R.CodeReceiver})
    *D = share(*D, AllCalls);
  R.Body = share(BodyCalls, AllCalls);
  R.SameUnit = share(R.SameUnit, BodyCalls);
  R.WritesArgument = share(R.WritesArgument, AllArguments);
  R.BoolArgument = share(R.BoolArgument, AllArguments);
  R.CodeArgument = share(R.CodeArgument, AllArguments);
  for (double *D : {&R.GuardedEdges, &R.Exceptions, &R.FromPath, &R.ToPath})
    *D = share(*D, AllEdges);
  R.UnitFunctions = share(Functions, TUs.size());
  R.Copies = share(Bodies, Functions);
  R.Methods = share(R.Methods, Functions);
  R.Classes = share(SeenClasses.size(), Functions);
  R.Overrides = share(Overrides.size(), Functions);
  R.NameLength = share(NameBytes, Entities.size());
  R.Entities = share(Entities.size(), Functions);
  for (auto &Row : R.Joins)
    for (double &N : Row)
      N = share(N * 1000, AllEdges);
  for (double &N : R.TermsOf)
    N = share(N * 1000, AllTerms);
  for (double *D : {&R.ReadsSource, &R.CallsSink, &R.Asks})
    *D = share(*D, Functions);
  Shape.run();
  R.Recursive = share(Shape.OnCycle, Functions);
  R.LargestCycle = share(Shape.Largest, Functions);
  R.Depth = Shape.Depth;
  R.ToCalls = share(Reached.Calls, Reached.Entries);
  R.ToExits = share(Reached.Exits, Reached.Entries);
  R.ToFields = share(Reached.Fields, Reached.Entries);
  return R;
}

static void value(double V) { llvm::outs() << llvm::format("%.4g", V); }
static void value(uint32_t V) { llvm::outs() << V; }
template <typename T, size_t N> static void value(const std::array<T, N> &A) {
  llvm::outs() << "{";
  // The rest of an array is zero.
  size_t Last = N;
  while (Last && A[Last - 1] == T{})
    --Last;
  for (size_t I = 0; I < Last; ++I) {
    llvm::outs() << (I ? ", " : "");
    value(A[I]);
  }
  llvm::outs() << "}";
}

void synthetic::printInitialiser(const Rates &R, llvm::StringRef From) {
  llvm::outs() << "// Measured from " << From << "\n"
               << "const Rates synthetic::Measured = {\n";
  visit(R, [](const char *Name, const auto &V) {
    llvm::outs() << "    ." << Name << " = ";
    // std::array of std::array needs a second pair of braces.
    bool Nested = !std::is_same_v<std::decay_t<decltype(V)>, double> &&
                  std::is_same_v<std::decay_t<decltype(V)>, decltype(R.Joins)>;
    llvm::outs() << (Nested ? "{" : "");
    value(V);
    llvm::outs() << (Nested ? "}" : "") << ",\n";
  });
  llvm::outs() << "};\n";
}

void synthetic::printBeside(const Rates &A, const Rates &B) {
  std::vector<std::string> Right;
  auto Text = [](const auto &V) {
    using T = std::decay_t<decltype(V)>;
    std::string S;
    llvm::raw_string_ostream OS(S);
    if constexpr (std::is_same_v<T, double>)
      OS << llvm::format("%.4g", V);
    else if constexpr (std::is_same_v<T, Spread>)
      for (uint32_t X : V)
        OS << X << " ";
    return S;
  };
  visit(B, [&](const char *, const auto &V) { Right.push_back(Text(V)); });
  size_t I = 0;
  visit(A, [&](const char *Name, const auto &V) {
    std::string Left = Text(V), Other = Right[I++];
    if (!Left.empty())
      llvm::outs() << llvm::format("%-15s %-38s %s\n", Name, Left.c_str(),
                                   Other.c_str());
  });
}
