// std::format where the library has it; else its declaration, and for a run
// (truth.py) what does the same.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <version>
#ifdef __cpp_lib_format
#include <format>
#else
#ifdef TRUTH
#include <fmt/format.h>
#endif
namespace std {
template <class... A> string format(string_view text, A &&...args);
template <class Out, class... A>
Out format_to(Out out, string_view text, A &&...args);
#ifdef TRUTH
template <class... A> string format(string_view text, A &&...args) {
  return fmt::vformat(fmt::string_view(text.data(), text.size()),
                      fmt::make_format_args(args...));
}
template <class Out, class... A>
Out format_to(Out out, string_view text, A &&...args) {
  return fmt::vformat_to(out, fmt::string_view(text.data(), text.size()),
                         fmt::make_format_args(args...));
}
#endif
} // namespace std
#endif
