//===- summary/Section.cpp ------------------------------------------------===//
#include "summary/Section.h"
#include "llvm/BinaryFormat/Magic.h"
#include "llvm/Bitcode/BitcodeReader.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Object/Archive.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Object/ObjectFile.h"

using namespace askfirst;

/// What begins and ends the bytes in assembly; LTO joins that of many units.
static constexpr llvm::StringLiteral Head = "\t.pushsection\t.askfirst,";
static constexpr llvm::StringLiteral Tail = "\t.popsection\n";
static constexpr llvm::StringLiteral Line = "\t.ascii\t\"";

std::string askfirst::sectionAssembly(llvm::StringRef Bytes, bool Keep) {
  std::string Out = Head.str() + (Keep ? "\"\"" : "\"e\"") + ",@progbits\n";
  Out.reserve(Bytes.size() * 3);
  for (; !Bytes.empty();
       Bytes = Bytes.drop_front(std::min<size_t>(Bytes.size(), 96))) {
    Out += Line;
    for (unsigned char C : Bytes.take_front(96)) {
      // Three digits, so that what comes after is no part of it.
      Out += '\\';
      Out += char('0' + (C >> 6));
      Out += char('0' + (C >> 3 & 7));
      Out += char('0' + (C & 7));
    }
    Out += "\"\n";
  }
  return Out + Tail.str();
}

/// The bytes that sectionAssembly() wrote into \p Assembly, of all units.
static std::string fromAssembly(llvm::StringRef Assembly) {
  std::string Out;
  for (size_t At = Assembly.find(Head); At != llvm::StringRef::npos;
       At = Assembly.find(Head)) {
    Assembly = Assembly.drop_front(At);
    llvm::StringRef Part = Assembly.take_front(Assembly.find(Tail));
    Assembly = Assembly.drop_front(Part.size());
    Part = Part.drop_until([](char C) { return C == '\n'; }).drop_front();
    while (Part.consume_front(Line)) {
      while (Part.size() >= 4 && Part.consume_front("\\")) {
        unsigned C = (Part[0] & 7u) << 6 | (Part[1] & 7u) << 3 | (Part[2] & 7u);
        Out += char(C);
        Part = Part.drop_front(3);
      }
      Part.consume_front("\"");
      Part.consume_front("\n");
    }
  }
  return Out;
}

bool askfirst::isCarrier(llvm::MemoryBufferRef File) {
  switch (llvm::identify_magic(File.getBuffer())) {
  case llvm::file_magic::elf:
  case llvm::file_magic::elf_relocatable:
  case llvm::file_magic::elf_executable:
  case llvm::file_magic::elf_shared_object:
  case llvm::file_magic::elf_core:
  case llvm::file_magic::archive:
  case llvm::file_magic::bitcode:
    return true;
  default:
    return false;
  }
}

static llvm::Error inFile(llvm::StringRef Name, llvm::Error E) {
  return llvm::createStringError(
      llvm::inconvertibleErrorCode(),
      Name + ": it is damaged: " + llvm::toString(std::move(E)));
}

static llvm::Error read(llvm::MemoryBufferRef File, llvm::StringRef Name,
                        std::vector<CarriedSummaries> &Out);

static llvm::Error readArchive(llvm::MemoryBufferRef File, llvm::StringRef Name,
                               std::vector<CarriedSummaries> &Out) {
  auto A = llvm::object::Archive::create(File);
  if (!A)
    return inFile(Name, A.takeError());
  llvm::Error Problem = llvm::Error::success();
  for (const auto &Child : (*A)->children(Problem)) {
    auto Member = Child.getMemoryBufferRef();
    std::string In = Name.str();
    if (auto N = Child.getName())
      In += "(" + N->str() + ")";
    else
      llvm::consumeError(N.takeError());
    llvm::Error E =
        Member ? read(*Member, In, Out) : inFile(In, Member.takeError());
    if (E) {
      llvm::consumeError(std::move(Problem));
      return E;
    }
  }
  return Problem ? inFile(Name, std::move(Problem)) : llvm::Error::success();
}

static llvm::Error readBitcode(llvm::MemoryBufferRef File, llvm::StringRef Name,
                               std::vector<CarriedSummaries> &Out) {
  llvm::LLVMContext Context;
  auto M = llvm::getLazyBitcodeModule(File, Context);
  if (!M)
    return inFile(Name, M.takeError());
  Out.push_back({Name.str(), fromAssembly((*M)->getModuleInlineAsm())});
  return llvm::Error::success();
}

static llvm::Error readObject(llvm::MemoryBufferRef File, llvm::StringRef Name,
                              std::vector<CarriedSummaries> &Out) {
  auto O = llvm::object::ObjectFile::createObjectFile(File);
  if (!O)
    return inFile(Name, O.takeError());
  CarriedSummaries Here{Name.str(), ""};
  for (const llvm::object::SectionRef &S : (*O)->sections()) {
    auto N = S.getName();
    if (!N)
      return inFile(Name, N.takeError());
    // -ffat-lto-objects: both are there, and the code is what counts.
    if (*N != SummarySection)
      continue;
    auto Bytes = S.getContents();
    if (!Bytes)
      return inFile(Name, Bytes.takeError());
    Here.Bytes += *Bytes;
  }
  Out.push_back(std::move(Here));
  return llvm::Error::success();
}

static llvm::Error read(llvm::MemoryBufferRef File, llvm::StringRef Name,
                        std::vector<CarriedSummaries> &Out) {
  switch (llvm::identify_magic(File.getBuffer())) {
  case llvm::file_magic::archive:
    return readArchive(File, Name, Out);
  case llvm::file_magic::bitcode:
    return readBitcode(File, Name, Out);
  default:
    if (isCarrier(File))
      return readObject(File, Name, Out);
    Out.push_back({Name.str(), ""}); // an archive's member of another kind
    return llvm::Error::success();
  }
}

llvm::Expected<std::vector<CarriedSummaries>>
askfirst::carriedSummaries(llvm::MemoryBufferRef File) {
  std::vector<CarriedSummaries> Out;
  if (llvm::Error E = read(File, File.getBufferIdentifier(), Out))
    return std::move(E);
  return Out;
}
