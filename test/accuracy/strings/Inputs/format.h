// std::format where the library has it; else its declaration.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <version>
#ifdef __cpp_lib_format
#include <format>
#else
namespace std {
template <class... A> string format(string_view text, A &&...args);
template <class Out, class... A>
Out format_to(Out out, string_view text, A &&...args);
} // namespace std
#endif
