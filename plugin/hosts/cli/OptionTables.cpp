//===- hosts/cli/OptionTables.cpp -----------------------------------------===//
#include "OptionTables.h"
#include "report/Format.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/JSON.h"

using namespace askfirst;
namespace cl = llvm::cl;

/// The visible options of \p S that are ours, or LLVM's and meant for people.
static std::vector<const cl::Option *>
optionsOf(cl::SubCommand &S, const cl::OptionCategory &Ours) {
  std::vector<const cl::Option *> Out;
  for (const auto &Entry : S.OptionsMap) {
    const cl::Option *O = Entry.second;
    bool Meant = llvm::is_contained(O->Categories, &Ours) ||
                 O->ArgStr == "help" || O->ArgStr == "version";
    if (Meant && O->getOptionHiddenFlag() == cl::NotHidden)
      Out.push_back(O);
  }
  llvm::sort(Out, [](const cl::Option *A, const cl::Option *B) {
    return A->ArgStr < B->ArgStr;
  });
  return Out;
}

static void option(const cl::Option &O, llvm::json::OStream &J) {
  J.object([&] {
    J.attribute("name", O.ArgStr);
    J.attribute("help", O.HelpStr);
    bool Required = O.getValueExpectedFlag() == cl::ValueRequired;
    if (Required)
      J.attribute("value", O.ValueStr.empty() ? "VALUE" : O.ValueStr);
    else if (!O.ValueStr.empty()) // a switch has none
      J.attribute("optional value", O.ValueStr);
    J.attribute("repeats", O.getNumOccurrencesFlag() == cl::ZeroOrMore);
  });
}

void askfirst::printOptionTables(const cl::OptionCategory &Ours,
                                 llvm::raw_ostream &OS) {
  std::vector<cl::SubCommand *> Commands;
  for (cl::SubCommand *S : cl::getRegisteredSubcommands())
    if (S != &cl::SubCommand::getAll())
      Commands.push_back(S);
  llvm::sort(Commands, [](const cl::SubCommand *A, const cl::SubCommand *B) {
    return A->getName() < B->getName();
  });
  llvm::json::OStream J(OS, 1);
  J.object([&] {
    J.attribute("version", ASKFIRST_VERSION);
    J.attribute("llvm", LLVM_VERSION_MAJOR);
    // The one without a name is what holds before any command.
    J.attributeArray("commands", [&] {
      for (cl::SubCommand *S : Commands)
        J.object([&] {
          J.attribute("name", S->getName());
          J.attribute("summary", S->getDescription());
          J.attributeArray("options", [&] {
            for (const cl::Option *O : optionsOf(*S, Ours))
              option(*O, J);
          });
        });
    });
    J.attributeArray("formats", [&] {
      for (const Format *F : Registry<Format>::all())
        J.object([&] {
          J.attribute("name", F->name());
          J.attribute("extension", F->extension());
          J.attribute("summary", F->summary());
        });
    });
  });
  OS << '\n';
}
