//===- hosts/cli/Options.cpp ----------------------------------------------===//
#include "Options.h"
#include "ExitCodes.h"
#include "OptionTables.h"
#include "report/Format.h"
#include "support/Diagnostic.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

using namespace askfirst;
namespace cl = llvm::cl;

[[noreturn]] static void usage(const llvm::Twine &What) {
  llvm::errs() << "askfirst: error: " << What << "\n";
  std::exit(ExitUsage);
}

static std::string formatNames() {
  std::vector<std::string> Names;
  for (const Format *F : Registry<Format>::all())
    Names.push_back(F->name().str());
  return llvm::join(Names, ", ");
}

static void checkFormat(llvm::StringRef Name) {
  std::vector<llvm::StringRef> Names;
  for (const Format *F : Registry<Format>::all()) {
    if (F->name() == Name)
      return;
    Names.push_back(F->name());
  }
  std::string Near = nearest(Name, Names);
  usage("there is no format '" + Name + "'; " +
        (Near.empty() ? "there are: " + formatNames()
                      : "did you mean '" + Near + "'?"));
}

[[noreturn]] static void unknownCommand(llvm::StringRef Word) {
  std::string Near = nearest(Word, {"check", "extract", "link", "report",
                                    "explain", "policy", "baseline"});
  usage("there is no command '" + Word + "'; " +
        (Near.empty() ? "try 'askfirst --help'"
                      : "did you mean 'askfirst " + Near + "'?"));
}

/// What stands after 'policy'.
static Command policyCommand(llvm::StringRef Word) {
  static const llvm::StringRef Words[] = {"check", "list", "explain"};
  static const Command Commands[] = {Command::PolicyCheck, Command::PolicyList,
                                     Command::PolicyExplain};
  for (unsigned I = 0; I < 3; ++I)
    if (Word == Words[I])
      return Commands[I];
  std::string Near = nearest(Word, Words);
  if (Word.empty() || Near.empty())
    usage("'policy' is followed by 'check', 'list' or 'explain'");
  usage("there is no command 'policy " + Word + "'; did you mean 'policy " +
        Near + "'?");
}

/// Where models/ and vocabulary/ are: beside the binary when installed, in the
/// source tree when built there.
static std::string dataDir(const char *Argv0) {
  if (auto Env = llvm::sys::Process::GetEnv("ASKFIRST_DATA"))
    return *Env;
  static int Anchor;
  std::string Self = llvm::sys::fs::getMainExecutable(Argv0, &Anchor);
  llvm::SmallString<256> P(llvm::sys::path::parent_path(Self));
  llvm::sys::path::append(P, "..", "share", "askfirst");
  llvm::sys::path::remove_dots(P, true);
  if (llvm::sys::fs::is_directory(P + "/vocabulary"))
    return P.str().str();
  return ASKFIRST_SOURCE_DATA;
}

CliOptions askfirst::parseCommandLine(int Argc, const char *const *Argv) {
  cl::SubCommand Check("check", "find flows without consent in a project"),
      Extract("extract", "summarise source files (for build systems)"),
      Link("link", "find flows in summaries made by extract, in objects built "
                   "with the plugin, or in all of a build folder (-p)"),
      Report("report", "print the last results in another format"),
      Explain("explain",
              "one finding, hop by hop; or why there is none (--from, --to)"),
      PolicyCmd("policy", "'policy check': validate askfirst.yaml; "
                          "'policy list': what each entry matches; "
                          "'policy explain': say it in plain sentences"),
      BaselineCmd("baseline", "'baseline write': accept today's findings; "
                              "'check --baseline FILE' reports what is new");
  cl::OptionCategory Cat("askfirst options");
  cl::opt<std::string> Build("p", cl::desc("folder of compile_commands.json"),
                             cl::value_desc("BUILD"), cl::cat(Cat),
                             cl::sub(cl::SubCommand::getAll()));
  cl::opt<std::string> PolicyFile(
      "policy", cl::desc("policy to use (default: the nearest askfirst.yaml)"),
      cl::value_desc("FILE"), cl::cat(Cat), cl::sub(cl::SubCommand::getAll()));
  cl::opt<unsigned> Jobs("jobs", cl::desc("files at a time (default: cores)"),
                         cl::value_desc("N"), cl::init(0), cl::cat(Cat),
                         cl::sub(cl::SubCommand::getAll()));
  cl::alias JobsShort("j", cl::desc("same as --jobs"), cl::aliasopt(Jobs),
                      cl::value_desc("N"), cl::NotHidden);
  std::string FormatHelp = "report format: " + formatNames();
  cl::list<std::string> Formats(
      "format", cl::desc(FormatHelp), cl::value_desc("FORMAT"), cl::cat(Cat),
      cl::sub(Check), cl::sub(Link), cl::sub(Report), cl::sub(Extract));
  cl::opt<std::string> OutDir(
      "o",
      cl::desc("folder to write askfirst.<ext> or summaries to; of one file, "
               "the summary's name: FILE.askf"),
      cl::value_desc("DIR"), cl::cat(Cat), cl::sub(Check), cl::sub(Link),
      cl::sub(Report), cl::sub(Extract));
  cl::opt<std::string> FailOn(
      "fail-on",
      cl::desc("lowest confidence that fails the run: likely, certain, never"),
      cl::value_desc("LEVEL"), cl::init("likely"), cl::cat(Cat), cl::sub(Check),
      cl::sub(Link), cl::sub(Extract));
  cl::opt<std::string> MinConfidence(
      "min-confidence", cl::desc("lowest confidence reported: likely, certain"),
      cl::value_desc("LEVEL"), cl::init("likely"), cl::cat(Cat), cl::sub(Check),
      cl::sub(Link), cl::sub(BaselineCmd), cl::sub(Extract));
  cl::opt<bool> Strict(
      "strict", cl::desc("exit 4 if something was not analysed"), cl::cat(Cat),
      cl::sub(Check), cl::sub(Link), cl::sub(Extract));
  cl::opt<std::string> Baseline(
      "baseline",
      cl::desc("file of accepted findings: only others are new (of 'baseline "
               "write': the file to write, askfirst-baseline.json)"),
      cl::value_desc("FILE"), cl::cat(Cat), cl::sub(Check), cl::sub(Link),
      cl::sub(BaselineCmd));
  cl::opt<std::string> Diff(
      "diff",
      cl::desc("only what the changes since this git revision bring is new"),
      cl::value_desc("REV"), cl::cat(Cat), cl::sub(Check));
  cl::opt<bool> NoCache("no-cache", cl::desc("analyse every file anew"),
                        cl::cat(Cat), cl::sub(Check), cl::sub(Extract),
                        cl::sub(BaselineCmd));
  cl::opt<std::string> Times(
      "times", cl::desc("file for the CPU seconds each function took"),
      cl::value_desc("FILE"), cl::cat(Cat), cl::Hidden, cl::sub(Extract));
  cl::opt<std::string> RootDir(
      "root", cl::desc("what paths are relative to (default: the policy's)"),
      cl::value_desc("DIR"), cl::cat(Cat), cl::sub(Extract), cl::sub(Link));
  cl::opt<std::string> DepFile(
      "depfile", cl::desc("file for what was read, as make and Ninja take it"),
      cl::value_desc("FILE"), cl::cat(Cat), cl::sub(Extract));
  cl::list<std::string> Maps(
      "map",
      cl::desc("report the file FROM, or files below it, as TO: where a build "
               "links or copies headers before it compiles"),
      cl::value_desc("FROM=TO"), cl::cat(Cat), cl::sub(Extract));
  cl::opt<std::string> Ninja(
      "ninja",
      cl::desc("write a Ninja file that extracts what changed, and links "
               "(default: BUILD/askfirst.ninja)"),
      cl::value_desc("FILE"), cl::ValueOptional, cl::cat(Cat),
      cl::sub(Extract));
  cl::opt<std::string> From("from", cl::desc("a source of the policy"),
                            cl::value_desc("NAME"), cl::cat(Cat),
                            cl::sub(Explain));
  cl::opt<std::string> To("to", cl::desc("a sink of the policy"),
                          cl::value_desc("NAME"), cl::cat(Cat),
                          cl::sub(Explain));
  cl::list<std::string> Positional(cl::Positional, cl::desc("[FILE...]"),
                                   cl::cat(Cat),
                                   cl::sub(cl::SubCommand::getAll()));
  CliOptions O;
  O.DataDir = dataDir(Argv[0]);
  static int Anchor;
  O.Program = llvm::sys::fs::getMainExecutable(Argv[0], &Anchor);
  // What stands after `--` is flags for the compiler, not for us.
  std::vector<const char *> Ours;
  for (int I = 0; I < Argc; ++I) {
    if (O.HasFlags) {
      O.Flags.push_back(Argv[I]);
      continue;
    }
    if (llvm::StringRef(Argv[I]) == "--") {
      O.HasFlags = true;
      continue;
    }
    Ours.push_back(Argv[I]);
  }
  // LLVM's libraries have hundreds of their own.
  for (cl::SubCommand *S : {&cl::SubCommand::getTopLevel(), &Check, &Extract,
                            &Link, &Report, &Explain, &PolicyCmd, &BaselineCmd})
    cl::HideUnrelatedOptions(Cat, *S);
  cl::SetVersionPrinter(
      [](llvm::raw_ostream &OS) { OS << "askfirst " ASKFIRST_VERSION "\n"; });
  if (Ours.size() == 2 && llvm::StringRef(Ours[1]) == "--option-tables") {
    printOptionTables(Cat, llvm::outs());
    llvm::outs().flush();
    std::exit(ExitClean);
  }
  std::string Errors;
  llvm::raw_string_ostream ErrorStream(Errors);
  if (!cl::ParseCommandLineOptions(
          Ours.size(), Ours.data(),
          "Finds personal data that leaves without asking first.\n",
          &ErrorStream)) {
    llvm::errs() << Errors;
    std::exit(ExitUsage);
  }
  if (Check)
    O.What = Command::Check;
  else if (Extract)
    O.What = Command::Extract;
  else if (Link)
    O.What = Command::Link;
  else if (Report)
    O.What = Command::Report;
  else if (Explain)
    O.What = Command::Explain;
  else if (PolicyCmd) {
    O.What = policyCommand(Positional.empty() ? "" : Positional[0]);
    Positional.erase(Positional.begin());
  } else if (BaselineCmd) {
    O.What = Command::BaselineWrite;
    if (Positional.empty() || Positional[0] != "write")
      usage("'baseline' is followed by 'write'");
    Positional.erase(Positional.begin());
  } else {
    if (!Positional.empty())
      unknownCommand(Positional[0]);
    usage("no command; try 'askfirst check', or 'askfirst --help'");
  }
  O.BuildDir = Build;
  O.PolicyFile = PolicyFile;
  O.OutputDir = OutDir;
  O.Files.assign(Positional.begin(), Positional.end());
  O.Formats.assign(Formats.begin(), Formats.end());
  for (const std::string &F : O.Formats)
    checkFormat(F);
  if (O.Formats.size() > 1 && O.OutputDir.empty())
    usage("several formats need a folder to write to: -o DIR");
  if (O.Formats.empty())
    O.Formats.push_back("text");
  O.Jobs = Jobs;
  O.Strict = Strict;
  O.NoCache = NoCache;
  O.TimesFile = Times;
  O.BaselineFile = Baseline;
  O.Revision = Diff;
  if (Diff.getNumOccurrences() && Diff.empty())
    usage("--diff is given no revision");
  if (!O.BaselineFile.empty() && !O.Revision.empty())
    usage("--baseline and --diff both say what is new; give one of them");
  O.Root = RootDir;
  O.DepFile = DepFile;
  O.Ninja = Ninja.getNumOccurrences();
  O.NinjaFile = Ninja;
  if (!O.DepFile.empty() && !llvm::StringRef(O.OutputDir).ends_with(".askf"))
    usage("--depfile needs the name of one summary: -o FILE.askf");
  for (const std::string &M : Maps) {
    auto [Seen, Meant] = llvm::StringRef(M).split('=');
    if (Seen.empty() || Meant.empty())
      usage("--map is FROM=TO, both relative to the root, not '" + M + "'");
    O.Maps.emplace_back(Seen, Meant);
  }
  if (!O.Maps.empty() && O.Ninja)
    usage("--map is for summaries; a file for Ninja has none");
  O.From = From;
  O.To = To;
  auto Level = [](const std::string &S, const char *Name) {
    if (S == "certain")
      return Confidence::Certain;
    if (S != "likely")
      usage(llvm::Twine("--") + Name + " is likely" +
            (llvm::StringRef(Name) == "fail-on" ? ", certain or never"
                                                : " or certain") +
            ", not '" + S + "'");
    return Confidence::Likely;
  };
  if (Extract && !O.Ninja &&
      (Formats.getNumOccurrences() || FailOn.getNumOccurrences() ||
       MinConfidence.getNumOccurrences()))
    usage("--format, --fail-on and --min-confidence are for the link; "
          "'extract' takes them with --ninja");
  O.FailOnFindings = FailOn != "never";
  O.FailOn = O.FailOnFindings ? Level(FailOn, "fail-on") : Confidence::Likely;
  O.Minimum = Level(MinConfidence, "min-confidence");
  return O;
}
