//===- synthetic/Random.h - Draws that are the same everywhere ----*- C++
//-*-===//
//
// The standard library's distributions differ between implementations; these
// do not (Steele, Lea, Flood: Fast splittable pseudorandom number generators,
// OOPSLA 2014).
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_SYNTHETIC_RANDOM_H
#define ASKFIRST_SYNTHETIC_RANDOM_H

#include "Rates.h"
#include "llvm/ADT/STLExtras.h"

namespace askfirst::synthetic {

inline uint64_t mix(uint64_t Z) {
  Z = (Z ^ (Z >> 30)) * 0xbf58476d1ce4e5b9;
  Z = (Z ^ (Z >> 27)) * 0x94d049bb133111eb;
  return Z ^ (Z >> 31);
}

class Random {
public:
  explicit Random(uint64_t Seed) : State(mix(Seed)) {}
  uint64_t next() { return mix(State += 0x9e3779b97f4a7c15); }
  /// In [0, 1).
  double unit() { return (next() >> 11) * 0x1p-53; }
  bool chance(double P) { return unit() < P; }
  /// In [0, N); 0 for N = 0.
  uint32_t below(uint64_t N) { return N ? next() % N : 0; }
  /// A whole number with this mean.
  uint32_t around(double Mean) { return uint32_t(Mean + unit()); }
  /// From a measured spread, a line between its percentiles.
  uint32_t from(const Spread &S) { return at(S, unit()); }
  /// The same near one place of it: a long function has many of everything.
  uint32_t near(const Spread &S, double Rank) {
    double U = Rank + (unit() - 0.5) * 0.2;
    return at(S, U < 0 ? -U : U > 1 ? 2 - U : U);
  }

private:
  static uint32_t at(const Spread &S, double U) {
    size_t I = 1;
    while (Percentiles[I] < U)
      ++I;
    double Low = Percentiles[I - 1], High = Percentiles[I];
    double V = S[I - 1] + (double(S[I]) - S[I - 1]) * (U - Low) / (High - Low);
    return uint32_t(V + 0.5);
  }

  uint64_t State;
};

/// Draws an index with the weight it was given.
class Weighted {
public:
  explicit Weighted(llvm::ArrayRef<double> Weights) {
    double Total = 0;
    for (double W : Weights)
      Sums.push_back(Total += W);
  }
  size_t draw(Random &R) const {
    double X = R.unit() * Sums.back();
    return std::min<size_t>(llvm::upper_bound(Sums, X) - Sums.begin(),
                            Sums.size() - 1);
  }

private:
  std::vector<double> Sums;
};

} // namespace askfirst::synthetic
#endif
