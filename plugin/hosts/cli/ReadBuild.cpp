//===- hosts/cli/ReadBuild.cpp - The summaries of a build folder ----------===//
//
// `askfirst link -p BUILD`: consumes the compile database; produces the summary
// of each unit, from the object that the build made of it or from what the last
// check kept. One that is older than what it was made from is never taken: the
// unit is in the ledger, as one that was not read, with the reason.
//
//===----------------------------------------------------------------------===//
#include "ExitCodes.h"
#include "Session.h"
#include "summary/Cache.h"
#include "summary/Section.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace askfirst;
using llvm::StringRef;

namespace {

using Time = llvm::sys::TimePoint<>;

/// When files were last changed, each asked once.
class Times {
public:
  /// The beginning of time for one that is not there.
  Time of(StringRef File) {
    auto [It, New] = Known.try_emplace(File);
    llvm::sys::fs::file_status S;
    if (New && !llvm::sys::fs::status(File, S))
      It->second = S.getLastModificationTime();
    return It->second;
  }

private:
  llvm::StringMap<Time> Known;
};

/// Summaries as they are read, one after another.
class Reading {
public:
  explicit Reading(StringRef Root) : Root(Root) {}

  std::vector<std::shared_ptr<const TUSummary>> TUs;
  Times Changed;

  /// Whether all must be read again: functions that only a refused input had
  /// may have been left out of others.
  bool again() {
    if (!Spoilt)
      return false;
    Spoilt = false;
    Known.clear();
    Taken.clear();
    TUs.clear();
    return true;
  }

  /// Adds what \p File, the object of \p Source, carries; what is against it
  /// if it is not taken.
  std::string object(StringRef File, StringRef Source);
  /// Adds the summary in \p Bytes; \p Name: once refused, always.
  bool kept(StringRef Bytes, StringRef Name);

  std::string relative(StringRef File) const {
    if (File.consume_front(Root))
      File.consume_front("/");
    return File.str();
  }
  /// A file that \p TU was made from and that changed after \p Made.
  std::string newer(const TUSummary &TU, Time Made);

private:
  std::string shown(StringRef File) const { return "'" + relative(File) + "'"; }
  std::string refuse(StringRef Name, std::string Why) {
    Spoilt = true;
    return Refused[Name] = std::move(Why);
  }

  std::string Root;
  KnownBodies Known;
  llvm::StringMap<std::string> Refused; ///< and why
  llvm::StringSet<> Taken;
  bool Spoilt = false;
};

} // namespace

std::string Reading::newer(const TUSummary &TU, Time Made) {
  for (StringRef File : TU.Files) {
    llvm::SmallString<256> Path(File);
    if (!llvm::sys::path::is_absolute(File)) {
      Path = Root;
      llvm::sys::path::append(Path, File);
    }
    if (!File.empty() && Changed.of(Path) > Made)
      return Path.str().str();
  }
  return "";
}

std::string Reading::object(StringRef File, StringRef Source) {
  if (auto It = Refused.find(File); It != Refused.end())
    return It->second;
  if (Taken.contains(File)) // of a command that compiles several sources
    return "";
  auto Buffer = llvm::MemoryBuffer::getFile(File, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (Buffer.getError() == std::errc::no_such_file_or_directory)
    return "there is no object " + shown(File);
  if (!Buffer)
    return "cannot read " + shown(File) + ": " + Buffer.getError().message();
  if (!isCarrier(**Buffer))
    return shown(File) + " is no object";
  std::string Bytes;
  auto Carried = carriedSummaries({(*Buffer)->getBuffer(), shown(File)});
  if (!Carried)
    return llvm::toString(Carried.takeError());
  for (const CarriedSummaries &C : *Carried)
    Bytes += C.Bytes;
  if (Bytes.empty())
    return shown(File) + " has no summary: it was not compiled with "
                         "-fplugin=askfirst-clang.so";
  Time Made = Changed.of(File);
  if (Changed.of(Source) > Made)
    return shown(File) + " is older than " + shown(Source);
  auto S = readSummaries(Bytes, shown(File), &Known);
  if (!S)
    return refuse(File, llvm::toString(S.takeError()));
  StringRef Name = llvm::sys::path::filename(Source);
  if (llvm::none_of(*S, [&](const TUSummary &TU) {
        return llvm::sys::path::filename(TU.MainFile) == Name;
      }))
    return refuse(File, shown(File) + " is of another source, '" +
                            S->front().MainFile + "'");
  for (const TUSummary &TU : *S)
    if (std::string Later = newer(TU, Made); !Later.empty())
      return refuse(File, shown(File) + " is older than " + shown(Later));
  for (TUSummary &TU : *S)
    TUs.push_back(std::make_shared<TUSummary>(std::move(TU)));
  Taken.insert(File);
  return "";
}

bool Reading::kept(StringRef Bytes, StringRef Name) {
  if (Refused.contains(Name))
    return false;
  auto S = readSummaries(Bytes, Name, &Known);
  if (!S || S->size() != 1) {
    refuse(Name, S ? "not one" : llvm::toString(S.takeError()));
    return false;
  }
  TUs.push_back(std::make_shared<TUSummary>(std::move(S->front())));
  return true;
}

/// A header that is compiled ahead: its functions are in its users' summaries.
static bool isHeader(const CompileCommand &C) {
  for (size_t I = 0; I < C.Given.size(); ++I) {
    StringRef A = C.Given[I];
    if (!A.consume_front("-x"))
      continue;
    if (A.empty() && I + 1 < C.Given.size())
      A = C.Given[I + 1];
    if (A.ends_with("-header"))
      return true;
  }
  return false;
}

bool Session::readBuild() {
  if (!findInputs())
    return false;
  findRoot();
  SummaryCache Cache(StateDir + "/cache");
  SummaryCache::Stamps Seen;
  Reading R(Root);
  std::vector<std::pair<const CompileCommand *, std::string>> Unread;
  do {
    Unread.clear();
    for (const CompileCommand &C : Set.Commands) {
      std::string Why = "its command writes no object";
      for (const std::string &Object : C.Objects)
        if (Why = R.object(Object, C.File); Why.empty())
          break;
      if (Why.empty())
        continue;
      uint64_t Key = cacheKey(C);
      auto Kept = Cache.find(Key, nullptr, &Seen);
      if (!Kept || !R.kept(Kept->getBuffer(), std::to_string(Key)))
        Unread.emplace_back(&C, std::move(Why));
    }
  } while (R.again());

  // What did not parse is kept for no other check. It is as incomplete as it
  // was, and the last one said where.
  std::string Last = StateDir + "/program.askf";
  std::vector<TUSummary> Failed;
  if (auto Buffer = llvm::MemoryBuffer::getFile(Last);
      Buffer && !Unread.empty()) {
    if (auto S = readSummaries((*Buffer)->getBuffer(), Last))
      Failed = std::move(*S);
    else
      llvm::consumeError(S.takeError());
  }
  size_t Missing = 0;
  for (const auto &[C, Why] : Unread) {
    auto It = llvm::find_if(Failed, [&, File = StringRef(C->File)](auto &TU) {
      return R.relative(File) == TU.MainFile &&
             llvm::any_of(TU.Ledger, [](const LedgerEntry &E) {
               return E.K == LedgerEntry::ParseError;
             });
    });
    Time Then = R.Changed.of(Last);
    if (It != Failed.end() && R.Changed.of(C->File) <= Then &&
        R.newer(*It, Then).empty()) {
      R.TUs.push_back(std::make_shared<TUSummary>(std::move(*It)));
      Failed.erase(It);
      continue;
    }
    if (isHeader(*C))
      continue;
    LedgerLine L;
    L.K = LedgerEntry::UnreadableInput;
    L.Detail = Why + "; and no check has read this file as it is now";
    L.Where = Place{R.relative(C->File), 1, 1};
    Ledger.push_back(std::move(L));
    ++Missing;
  }
  TUs = std::move(R.TUs);
  if (TUs.empty())
    return fail("there is no summary of what is compiled in " + Set.BuildDir +
                    (Unread.empty() ? "" : ": " + Unread.front().second) +
                    "\nhint: build it with -fplugin=askfirst-clang.so, or run "
                    "'askfirst check -p " +
                    Set.BuildDir + "' first",
                ExitUsage);
  if (Missing)
    warn(llvm::Twine(Missing) + " of " + llvm::Twine(Set.Commands.size()) +
         " files were not read: no object and no check has them as they are "
         "now\nhint: build first, or run 'askfirst check -p " +
         Set.BuildDir + "'");
  return true;
}
