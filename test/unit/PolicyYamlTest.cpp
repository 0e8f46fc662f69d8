//===- test/unit/PolicyYamlTest.cpp - Where keys and values stand ---------===//
#include "YamlMarks.h"
#include "policy/Yaml.h"
#include <gmock/gmock.h>

using namespace askfirst;
using namespace askfirst::test;
using testing::ElementsAre;
using testing::HasSubstr;

static std::string at(const YamlNode &N) {
  return std::to_string(N.Line) + ":" + std::to_string(N.Column);
}

/// Positions of all scalars (and nothings), in order.
static void scalars(const YamlNode &N, std::vector<std::string> &Out) {
  if (N.Kind == YamlNode::Scalar)
    Out.push_back(at(N));
  for (const YamlNode &I : N.Items)
    scalars(I, Out);
}

/// The diagnostics of \p Text as "line:column: message".
static std::vector<std::string> problems(llvm::StringRef Text,
                                         YamlLimits L = {}) {
  std::vector<std::string> Out;
  parseYaml(Text, "x.yaml", L, [&](const Diagnostic &D) {
    EXPECT_EQ(D.File, "x.yaml");
    Out.push_back(std::to_string(D.Line) + ":" + std::to_string(D.Column) +
                  ": " + D.Message);
  });
  return Out;
}

static YamlNode parsed(llvm::StringRef Text) {
  auto N = parseYaml(Text, "x.yaml", {}, [](const Diagnostic &D) {
    ADD_FAILURE() << D.Line << ":" << D.Column << ": " << D.Message;
  });
  return N ? *N : YamlNode();
}

/// Every scalar of the text is marked.
static void expectMarks(llvm::StringRef Text) {
  Marked M(Text);
  std::vector<std::string> Found;
  scalars(parsed(M.Text), Found);
  EXPECT_EQ(Found, M.Points);
}

TEST(YamlMarks, AreTakenOut) {
  Marked M("a^b\n [[cd\ne]]^f");
  EXPECT_EQ(M.Text, "ab\n cd\nef");
  EXPECT_THAT(M.Points, ElementsAre("1:2", "3:2"));
  ASSERT_EQ(M.Ranges.size(), 1u);
  EXPECT_EQ(M.Ranges[0].From, "2:2");
  EXPECT_EQ(M.Ranges[0].Text, "cd\ne");
}

TEST(PolicyYaml, BlockStyle) {
  expectMarks("^version: ^1\n"
              "^sources:\n"
              "  - ^field: ^app::User::email\n"
              "    ^data: ^user.contact.email\n"
              "  - ^field: ^x\n");
}

TEST(PolicyYaml, FlowStyle) {
  expectMarks("^sinks: [{^function: ^a::b, ^arguments: [^1, ^2..]},\n"
              "        {^function:   ^'quoted text', ^kind: ^\"x\"}]\n");
}

TEST(PolicyYaml, AfterCommentsBlankLinesAndWindowsLineEnds) {
  expectMarks("# a comment\n\n^a: ^1 # another\n\n\n^b: ^2\n");
  expectMarks("^a: ^1\r\n^b: ^2\r\n");
}

TEST(PolicyYaml, ContainersHavePositionsToo) {
  Marked M("a: [[[1, 2]\n]]b:\n  [[c: 3\n]]d: {e: 4}\n");
  YamlNode N = parsed(M.Text);
  ASSERT_EQ(N.Items.size(), 6u);
  EXPECT_EQ(at(N), "1:1");
  EXPECT_EQ(N.Items[1].Kind, YamlNode::Sequence);
  EXPECT_EQ(at(N.Items[1]), M.Ranges[0].From);
  EXPECT_EQ(N.Items[3].Kind, YamlNode::Map);
  EXPECT_EQ(at(N.Items[3]), M.Ranges[1].From);
}

TEST(PolicyYaml, QuotedIsRemembered) {
  YamlNode N = parsed("a: 1\nb: '1'\nc: \"1\"\nd: ~\n");
  EXPECT_FALSE(N.Items[1].Quoted);
  EXPECT_TRUE(N.Items[3].Quoted);
  EXPECT_TRUE(N.Items[5].Quoted);
  EXPECT_EQ(N.Items[7].Kind, YamlNode::Null);
}

TEST(PolicyYaml, DuplicateKeysAreBothThere) {
  Marked M("^a: ^1\n^a: ^2\n");
  EXPECT_EQ(parsed(M.Text).Items.size(), 4u);
  expectMarks("^a: ^1\n^a: ^2\n");
}

TEST(PolicyYaml, AnAliasStandsWhereItIsWritten) {
  YamlNode N = parsed("a: &x {k: 1}\nb:  *x\n");
  EXPECT_EQ(at(N.Items[3]), "2:5");
  // What is in it stands where it was written.
  EXPECT_EQ(at(N.Items[3].Items[0]), "1:8");
}

TEST(PolicyYaml, ProblemsHavePositions) {
  EXPECT_THAT(problems(""), ElementsAre("1:1: the file is empty"));
  EXPECT_THAT(problems("a: 1\n---\nb: 2\n"),
              ElementsAre(HasSubstr("a second YAML document")));
  EXPECT_THAT(problems("a: 1\nb: *nowhere\n"),
              ElementsAre(testing::StartsWith("2:")));
  EXPECT_THAT(problems("a: [1, 2\n"),
              ElementsAre(HasSubstr("this is not YAML: ")));
  EXPECT_THAT(problems("a: 1\n\tb: 2\n"),
              ElementsAre(testing::StartsWith("2:")));
}

TEST(PolicyYaml, AliasBombsAreRefused) {
  std::string Bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int I = 1; I < 12; ++I) {
    std::string Before = "*a" + std::to_string(I - 1);
    std::string Name = "a" + std::to_string(I);
    Bomb += Name + ": &" + Name + " [";
    for (int K = 0; K < 10; ++K)
      Bomb += (K ? ", " : "") + Before;
    Bomb += "]\n";
  }
  EXPECT_THAT(problems(Bomb),
              ElementsAre(HasSubstr("more than 200000 nodes once its aliases "
                                    "are expanded")));
  EXPECT_THAT(problems("[a, b, c, d]", {3}),
              ElementsAre(HasSubstr("more than 3 nodes")));
}

TEST(PolicyYaml, DeepNestingIsNoCrash) {
  for (const char *Open : {"[", "{a: ", "- "}) {
    std::string Deep;
    for (int I = 0; I < 20'000; ++I)
      Deep += Open;
    EXPECT_EQ(problems(Deep).size(), 1u) << Open;
  }
}
