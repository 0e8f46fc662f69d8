//===- synthetic/Main.cpp - Measure a program, make one like it -----------===//
//
//   askfirst-synthetic measure --named FILE FILE.askf...
//                                                  rates, as an initialiser
//   askfirst-synthetic compare FILE.askf...        the table's beside these
//   askfirst-synthetic make -n N --seed S -o DIR   program.askf, askfirst.yaml
//
//===----------------------------------------------------------------------===//
#include "Generator.h"
#include "summary/Summary.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

using namespace askfirst;
using namespace askfirst::synthetic;
namespace cl = llvm::cl;

static cl::SubCommand MeasureCommand("measure"), CompareCommand("compare"),
    MakeCommand("make");
static cl::list<std::string> Files(cl::Positional, cl::desc("FILE.askf..."),
                                   cl::sub(MeasureCommand),
                                   cl::sub(CompareCommand));
static cl::opt<std::string> Name("name", cl::desc("what was measured"),
                                 cl::sub(MeasureCommand));
static cl::opt<std::string>
    NamedFile("named", cl::desc("what 'askfirst policy list' said of it"),
              cl::sub(MeasureCommand), cl::sub(CompareCommand));
static cl::opt<unsigned> Functions("n", cl::init(10000), cl::sub(MakeCommand));
static cl::opt<uint64_t> Seed("seed", cl::init(1), cl::sub(MakeCommand));
static cl::opt<std::string> Folder("o", cl::Required, cl::sub(MakeCommand));

static llvm::ExitOnError Check("askfirst-synthetic: ");

static std::vector<TUSummary> readAll() {
  std::vector<TUSummary> All;
  for (const std::string &File : Files) {
    auto Buffer = Check(llvm::errorOrToExpected(llvm::MemoryBuffer::getFile(
        File, /*IsText=*/false, /*RequiresNullTerminator=*/false)));
    for (TUSummary &S : Check(readSummaries(Buffer->getBuffer(), File)))
      All.push_back(std::move(S));
  }
  return All;
}

static Named named() {
  if (NamedFile.empty())
    return {};
  auto Buffer =
      Check(llvm::errorOrToExpected(llvm::MemoryBuffer::getFile(NamedFile)));
  return readNamed(Buffer->getBuffer());
}

int main(int argc, char **argv) {
  cl::ParseCommandLineOptions(argc, argv, "programs to measure link on\n");
  if (MeasureCommand)
    printInitialiser(measure(readAll(), named()), Name);
  else if (CompareCommand)
    printBeside(Measured, measure(readAll(), named()));
  else if (MakeCommand)
    Check(make({Functions, Seed, Folder}, Measured));
  else
    return llvm::errs() << "askfirst-synthetic: say measure, compare or make\n",
           2;
  return 0;
}
