//===- hosts/cli/NinjaFile.cpp - Extraction as a build of its own ---------===//
//
// `askfirst extract --ninja`: for builds with a compiler that takes no plugin.
// Consumes compile_commands.json; produces a file for Ninja with one action a
// unit, which reads what the unit includes and nothing else, and one that
// links. Whatever runs Ninja's actions can run these.
//
//===----------------------------------------------------------------------===//
#include "NinjaFile.h"
#include "ExitCodes.h"
#include "Session.h"
#include "summary/Cache.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace askfirst;
using llvm::StringRef;

static std::string escaped(StringRef Text, StringRef Special, char With) {
  std::string Out;
  for (char C : Text) {
    if (Special.contains(C))
      Out += With;
    Out += C;
  }
  return Out;
}

std::string askfirst::dependencies(StringRef Target,
                                   llvm::ArrayRef<std::string> Files) {
  auto Name = [](StringRef File) {
    std::string Out;
    for (char C : File) {
      if (C == '$')
        Out += '$';
      else if (StringRef(" #\\").contains(C))
        Out += '\\';
      Out += C;
    }
    return Out;
  };
  std::string Out = Name(Target) + ":";
  for (const std::string &F : Files)
    Out += " \\\n  " + Name(F);
  return Out + "\n";
}

/// A path where Ninja expects one.
static std::string path(StringRef File) { return escaped(File, "$ :", '$'); }

/// A word of a command, as a shell reads it, in the value of a variable.
static std::string word(StringRef Text) {
  bool Plain = !Text.empty() && llvm::all_of(Text, [](char C) {
    return llvm::isAlnum(C) || StringRef("/._-+=:,@%").contains(C);
  });
  std::string Out = Text.str();
  if (!Plain) {
    Out = "'";
    for (char C : Text)
      Out += C == '\'' ? std::string("'\\''") : std::string(1, C);
    Out += "'";
  }
  return escaped(Out, "$", '$');
}

static std::string words(llvm::ArrayRef<std::string> Text) {
  std::string Out;
  for (const std::string &W : Text)
    Out += (Out.empty() ? "" : " ") + word(W);
  return Out;
}

/// The link, as asked for beside `--ninja`.
static std::string linkOptions(const CliOptions &O, StringRef Root,
                               StringRef Policy) {
  std::vector<std::string> Args{"--root", Root.str()};
  if (!Policy.empty())
    Args.insert(Args.end(), {"--policy", Policy.str()});
  for (const std::string &F : O.Formats)
    Args.insert(Args.end(), {"--format", F});
  if (!O.OutputDir.empty())
    Args.insert(Args.end(), {"-o", absolute(O.OutputDir)});
  if (!O.FailOnFindings || O.FailOn == Confidence::Certain)
    Args.insert(Args.end(),
                {"--fail-on", O.FailOnFindings ? "certain" : "never"});
  if (O.Minimum == Confidence::Certain)
    Args.insert(Args.end(), {"--min-confidence", "certain"});
  if (O.Strict)
    Args.push_back("--strict");
  return words(Args);
}

int askfirst::runNinja(const CliOptions &O) {
  Session S(O);
  if (O.HasFlags || !O.Files.empty()) {
    S.fail("--ninja is for all files of a compile database; name its folder "
           "with -p",
           ExitUsage);
    return S.code();
  }
  if (!S.findInputs())
    return S.code();
  S.findRoot();
  for (const std::string &F : S.Set.Skipped)
    S.warn(F + ": no C or C++ source; it is left out");
  std::string Policy = S.policyFile();
  if (!Policy.empty())
    Policy = absolute(Policy);
  std::string State = S.StateDir + "/ninja";
  std::string File = absolute(
      O.NinjaFile.empty() ? S.Set.BuildDir + "/askfirst.ninja" : O.NinjaFile);
  std::string Text =
      "# Written by 'askfirst extract --ninja'; run 'ninja -f' with this "
      "file.\n"
      "ninja_required_version = 1.5\n"
      "builddir = " +
      path(State) + "\nroot = " + word(S.Root) +
      "\naskfirst = " + word(O.Program) +
      "\n\nrule extract\n"
      "  command = cd $dir && $askfirst extract --root $root -o $summary "
      "--depfile $summary.d $source -- $flags\n"
      "  depfile = $out.d\n  deps = gcc\n  restat = 1\n"
      "  description = summary of $source\n\n"
      "rule link\n"
      "  command = $askfirst link " +
      linkOptions(O, S.Root, Policy) +
      " @$out.rsp && touch $stamp\n"
      "  rspfile = $out.rsp\n  rspfile_content = $in\n"
      "  description = askfirst link\n\n";
  std::vector<std::string> Summaries;
  llvm::StringMap<unsigned> Names;
  for (const CompileCommand &C : S.Set.Commands) {
    StringRef Relative = C.File;
    if (Relative.consume_front(S.Root))
      Relative.consume_front("/");
    std::string Name = State + "/" + summaryName(Relative, Names);
    Text += "build " + path(Name) + ": extract " + path(C.File) + " | " +
            path(O.Program) + "\n  dir = " + word(C.Directory) +
            "\n  summary = " + word(Name) + "\n  source = " + word(C.File) +
            "\n  flags = " + words(C.Given) + "\n";
    Summaries.push_back(std::move(Name));
  }
  std::string Stamp = State + "/linked";
  Text += "\nbuild " + path(Stamp) + ": link";
  for (const std::string &Name : Summaries)
    Text += " $\n  " + path(Name);
  if (!Policy.empty())
    Text += " | " + path(Policy);
  Text += "\n  stamp = " + word(Stamp) + "\nbuild check: phony " + path(Stamp) +
          "\nbuild summaries: phony";
  for (const std::string &Name : Summaries)
    Text += " $\n  " + path(Name);
  Text += "\ndefault check\n";
  if (llvm::Error E = writeWhole(File, Text)) {
    S.fail(llvm::toString(std::move(E)), ExitOutput);
    return S.code();
  }
  llvm::outs() << File << "\n";
  return ExitClean;
}
