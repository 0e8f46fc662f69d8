//===- summary/Packed.cpp - Summaries as they are stored ------------------===//
//
// A stored blob is, in little-endian words of 32 bits: its length without this
// word, "ASKZ", the length of the blob in it, the length of the zstd frame that
// holds that blob; then the frame, and zeros up to the next multiple of 8, so
// that blobs put one after another stay aligned.
//
//===----------------------------------------------------------------------===//
#include "summary/Packed.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Compression.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/Error.h"

using namespace askfirst;
using namespace llvm::support;
namespace zstd = llvm::compression::zstd;

static constexpr llvm::StringLiteral Magic = "ASKZ";
static constexpr size_t HeaderSize = 16;
/// Bytes that one byte of a frame may stand for: real summaries stay under 10.
static constexpr size_t MaxRatio = 64, FreeBytes = 1 << 16;

std::string askfirst::packSummary(std::string Blob) {
  if (!zstd::isAvailable())
    return Blob;
  llvm::SmallVector<uint8_t, 0> Frame;
  zstd::compress(llvm::arrayRefFromStringRef(Blob), Frame);
  std::string Out(HeaderSize, '\0');
  size_t Size = llvm::alignTo(HeaderSize + Frame.size(), 8);
  endian::write32le(Out.data(), Size - 4);
  std::copy(Magic.begin(), Magic.end(), Out.begin() + 4);
  endian::write32le(Out.data() + 8, Blob.size());
  endian::write32le(Out.data() + 12, Frame.size());
  Out += llvm::toStringRef(Frame);
  Out.resize(Size);
  return Out;
}

bool askfirst::isPacked(llvm::StringRef Blob) {
  return Blob.size() >= HeaderSize && Blob.substr(4).starts_with(Magic);
}

const char *askfirst::unpackSummary(llvm::StringRef Blob,
                                    llvm::SmallVectorImpl<uint64_t> &Out,
                                    size_t &Size) {
  size_t Whole = endian::read32le(Blob.data() + 8),
         Frame = endian::read32le(Blob.data() + 12);
  if (Frame > Blob.size() - HeaderSize)
    return "it is cut off";
  if (Whole > Frame * MaxRatio + FreeBytes)
    return "it expands to far more than its size";
  if (!zstd::isAvailable())
    return "it is compressed, which this askfirst was built without";
  Out.resize_for_overwrite(Whole / 8 + 1);
  Size = Whole;
  llvm::Error E = zstd::decompress(
      llvm::arrayRefFromStringRef(Blob.substr(HeaderSize, Frame)),
      reinterpret_cast<uint8_t *>(Out.data()), Size);
  if (E) {
    llvm::consumeError(std::move(E));
    return "its bytes are damaged";
  }
  return Size == Whole ? nullptr : "its bytes are damaged";
}
