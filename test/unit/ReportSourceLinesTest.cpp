//===- test/unit/ReportSourceLinesTest.cpp - Code in reports --------------===//
#include "ReportSample.h"
#include "report/SourceLines.h"

using namespace askfirst;
using namespace askfirst::test;

static std::string shown(llvm::StringRef Line, unsigned Column) {
  ShownLine L = showLine(Line, Column);
  return L.Text + "|" + std::to_string(L.Caret);
}

TEST(ReportSourceLines, CaretUnderAscii) {
  EXPECT_EQ(shown("abc", 1), "abc|0");
  EXPECT_EQ(shown("abc", 3), "abc|2");
  EXPECT_EQ(shown("abc", 4), "abc|3");
  EXPECT_EQ(shown("abc", 99), "abc|3");
  EXPECT_EQ(shown("", 1), "|0");
}

TEST(ReportSourceLines, Tabs) {
  EXPECT_EQ(shown("\tx", 2), "        x|8");
  EXPECT_EQ(shown("ab\tx", 4), "ab      x|8");
}

TEST(ReportSourceLines, WideAndCombining) {
  EXPECT_EQ(shown("äb", 3), "äb|1");
  EXPECT_EQ(shown("漢b", 4), "漢b|2");
  // In the middle of a character: under that character.
  EXPECT_EQ(shown("漢b", 2), "漢b|0");
}

TEST(ReportSourceLines, NothingIsHidden) {
  EXPECT_EQ(shown("a\x1b[31m", 3), "a<U+001B>[31m|9");
  EXPECT_EQ(shown("a\u202eb", 5), "a<U+202E>b|9");
  EXPECT_EQ(shown("a\xff"
                  "b",
                  3),
            "a<FF>b|5");
  EXPECT_EQ(shown("a\xc3", 2), "a<C3>|1");
}

TEST(ReportSourceLines, Utf16Columns) {
  EXPECT_EQ(utf16Column("abc", 3), 3u);
  EXPECT_EQ(utf16Column("äb", 3), 2u);
  EXPECT_EQ(utf16Column("😀b", 5), 3u);
  EXPECT_EQ(utf16Column("ab", 9), 3u);
  EXPECT_EQ(utf16Column("\xff"
                        "b",
                        2),
            2u);
  EXPECT_EQ(utf16Column("ab", 0), 0u);
}

TEST(ReportSourceLines, NamesBelowTheRoot) {
  EXPECT_EQ(nameBelow("/a/b", "/a/b/c.cpp"), "c.cpp");
  EXPECT_EQ(nameBelow("/a/b/", "/a/b/c.cpp"), "c.cpp");
  EXPECT_EQ(nameBelow("/a/b", "/a/bc.cpp"), "/a/bc.cpp");
  EXPECT_EQ(nameBelow("", "/a/b"), "/a/b");
  EXPECT_EQ(nameBelow("/a", "c.cpp"), "c.cpp");
}

TEST(ReportSourceLines, Lines) {
  SourceLines L(sampleOptions().Root);
  EXPECT_EQ(L.line("src/profile.cpp", 1), "#include \"profile.h\"");
  EXPECT_EQ(L.line("src/profile.cpp", 0), std::nullopt);
  EXPECT_EQ(L.line("src/profile.cpp", 999), std::nullopt);
  EXPECT_EQ(L.line("src/none.cpp", 1), std::nullopt);
  EXPECT_EQ(SourceLines("").line("src/profile.cpp", 1), std::nullopt);
}
