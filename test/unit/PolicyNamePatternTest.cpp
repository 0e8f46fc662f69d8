//===- test/unit/PolicyNamePatternTest.cpp --------------------------------===//
#include "policy/Policy.h"
#include <gmock/gmock.h>

using namespace askfirst;
using testing::HasSubstr;

static bool matches(llvm::StringRef Pattern, std::string Name,
                    std::string Signature = "", std::string Arguments = "") {
  EXPECT_EQ(NamePattern::problem(Pattern), "") << Pattern.str();
  Entity E;
  E.Name = std::move(Name);
  E.Signature = std::move(Signature);
  E.TemplateArguments = std::move(Arguments);
  return NamePattern(Pattern).matches(E);
}

TEST(NamePattern, Literal) {
  EXPECT_TRUE(matches("app::f", "app::f"));
  EXPECT_FALSE(matches("app::f", "app::ff"));
  EXPECT_FALSE(matches("app::f", "x::app::f"));
  EXPECT_FALSE(matches("f", "app::f"));
  EXPECT_FALSE(matches("app::f", "App::f"));
  EXPECT_EQ(NamePattern("app::f").literalName(), "app::f");
  EXPECT_EQ(NamePattern("app::f(int)").literalName(), "app::f");
}

TEST(NamePattern, StarStaysWithinOneScope) {
  EXPECT_TRUE(matches("app::get*", "app::getName"));
  EXPECT_TRUE(matches("app::get*", "app::get"));
  EXPECT_FALSE(matches("app::get*", "app::get::name"));
  EXPECT_TRUE(matches("app::*::name", "app::User::name"));
  EXPECT_FALSE(matches("app::*::name", "app::a::b::name"));
  EXPECT_FALSE(matches("f*", "f::g"));
  EXPECT_TRUE(matches("f*", "f"));
  EXPECT_TRUE(matches("app::*_*", "app::a_b"));
  EXPECT_FALSE(matches("app::*_*", "app::ab"));
  EXPECT_EQ(NamePattern("app::get*").literalName(), "");
}

TEST(NamePattern, DoubleStarCrossesScopes) {
  EXPECT_TRUE(matches("app::**", "app::a::b::c"));
  EXPECT_TRUE(matches("app::**::name", "app::a::b::name"));
  EXPECT_TRUE(matches("**::name", "app::name"));
  EXPECT_TRUE(matches("**all", "anything::at::all"));
  EXPECT_FALSE(matches("app::**::name", "app::a::b::other"));
  EXPECT_FALSE(matches("app::**", "apps::a"));
}

TEST(NamePattern, TemplateArgumentsAreIgnoredUnlessGiven) {
  EXPECT_TRUE(matches("app::Ask", "app::Ask", "", "<Ads, 3>"));
  EXPECT_TRUE(matches("app::Ask<Ads, 3>", "app::Ask", "", "<Ads, 3>"));
  EXPECT_TRUE(matches("app::Ask<Ads,3>", "app::Ask", "", "<Ads, 3>"));
  EXPECT_FALSE(matches("app::Ask<Ads>", "app::Ask", "", "<Ads, 3>"));
  EXPECT_FALSE(matches("app::Ask<Ads>", "app::Ask"));
}

TEST(NamePattern, ParameterTypesChooseAnOverload) {
  const char *Sig = "(int, const std::string &)";
  EXPECT_TRUE(matches("app::log", "app::log", Sig));
  EXPECT_TRUE(matches("app::log(int, const std::string&)", "app::log", Sig));
  EXPECT_TRUE(matches("app::log( int ,const std::string & )", "app::log", Sig));
  EXPECT_FALSE(matches("app::log(int)", "app::log", Sig));
  EXPECT_FALSE(matches("app::log(int, std::string)", "app::log", Sig));
  EXPECT_TRUE(matches("app::log()", "app::log", "()"));
  EXPECT_FALSE(matches("app::log()", "app::log", Sig));
  // A comma within a type parts no parameters; words stay apart.
  EXPECT_TRUE(matches("f(std::map<int, int>)", "f", "(std::map<int, int>)"));
  EXPECT_TRUE(matches("f(unsigned int)", "f", "(unsigned int)"));
  EXPECT_FALSE(matches("f(unsignedint)", "f", "(unsigned int)"));
  EXPECT_TRUE(matches("f(void (*)(int, int))", "f", "(void (*)(int, int))"));
}

TEST(NamePattern, OperatorsKeepTheirSymbols) {
  EXPECT_TRUE(matches("app::Log::operator<<", "app::Log::operator<<"));
  EXPECT_TRUE(matches("app::F::operator()", "app::F::operator()", "(int)"));
  EXPECT_TRUE(
      matches("app::F::operator()(int)", "app::F::operator()", "(int)"));
  EXPECT_FALSE(
      matches("app::F::operator()(long)", "app::F::operator()", "(int)"));
  EXPECT_TRUE(matches("app::P::operator*", "app::P::operator*"));
  EXPECT_FALSE(matches("app::P::operator*", "app::P::operator->"));
  EXPECT_TRUE(matches("app::P::operator bool", "app::P::operator bool"));
  EXPECT_TRUE(matches("**::operator<<", "app::Log::operator<<"));
}

TEST(NamePattern, UnnamedScopesAreNames) {
  EXPECT_TRUE(matches("(anonymous namespace)::f", "(anonymous namespace)::f"));
  EXPECT_TRUE(matches("app::(anonymous namespace)::*",
                      "app::(anonymous namespace)::f"));
  EXPECT_TRUE(matches("app::f::(lambda)", "app::f::(lambda)"));
  EXPECT_TRUE(matches("app::**", "app::f::(lambda)"));
}

TEST(NamePattern, Problems) {
  EXPECT_EQ(NamePattern::problem("  "), "is empty");
  EXPECT_THAT(NamePattern::problem("::app::f"), HasSubstr("starts with '::'"));
  EXPECT_THAT(NamePattern::problem("app::"), HasSubstr("empty scope"));
  EXPECT_THAT(NamePattern::problem("app:f"), HasSubstr("single ':'"));
  EXPECT_THAT(NamePattern::problem("app::***"), HasSubstr("'***'"));
  EXPECT_THAT(NamePattern::problem("app::f(int"), HasSubstr("unclosed '('"));
  EXPECT_THAT(NamePattern::problem("app::f<int"), HasSubstr("unclosed '<'"));
  EXPECT_THAT(NamePattern::problem("app::my f"), HasSubstr("space"));
  EXPECT_THAT(NamePattern::problem("app.f"), HasSubstr("character '.'"));
  EXPECT_THAT(NamePattern::problem("**::*"), HasSubstr("everything"));
  EXPECT_EQ(NamePattern::problem("app::*"), "");
  EXPECT_THAT(NamePattern::problem("app::3d"), HasSubstr("'3d'"));
  EXPECT_EQ(NamePattern::problem("app::get<3>"), "");
}

TEST(NamePattern, ManyStars) {
  std::string Pattern;
  for (int I = 0; I < 12; ++I)
    Pattern += "*a";
  EXPECT_TRUE(matches(Pattern + "*", std::string(200, 'a')));
}

TEST(NamePattern, ManyStarsOnANameThatNearlyMatchesEnd) {
  std::string Pattern;
  for (int I = 0; I < 12; ++I)
    Pattern += "*a";
  EXPECT_FALSE(matches(Pattern + "*b", std::string(40, 'a')));
}

TEST(NamePattern, DeepStarsMatchInNoScopeToo) {
  EXPECT_TRUE(matches("**::usage*", "usageOn"));
  EXPECT_TRUE(matches("**::usage*", "a::b::usageOn"));
  EXPECT_FALSE(matches("**::usage*", "misusage"));
  EXPECT_TRUE(matches("a::**::f", "a::b::c::f"));
  EXPECT_FALSE(matches("a::*::f", "a::b::c::f"));
}

TEST(NamePattern, ACLibrarysFunctionIsNotTheProgramsOfThatName) {
  NamePattern P("send");
  P.ofCLibrary();
  Entity E;
  E.Name = "send";
  EXPECT_FALSE(P.matches(E));
  E.Flags = EF_CLinkage;
  EXPECT_TRUE(P.matches(E));
}
