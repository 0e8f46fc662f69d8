//===- hosts/tidy/TidyHost.cpp - clang-tidy is the host -------------------===//
#include "hosts/TidyHost.h"

const askfirst::TidyHost &askfirst::tidyHost() {
  static const TidyHost ClangTidy;
  return ClangTidy;
}
