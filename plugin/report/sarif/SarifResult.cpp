//===- report/sarif/SarifResult.cpp ---------------------------------------===//
#include "report/sarif/SarifResult.h"
#include "report/Baseline.h"
#include "report/Json.h"
#include "report/ResultsFile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace askfirst;
using llvm::StringRef;

/// SARIF's rank runs from 0 to 100. The two numbers only have to be apart, on
/// either side of the middle.
static double rankOf(Confidence C) {
  return C == Confidence::Certain ? 90.0 : 40.0;
}

std::string askfirst::sarifText(StringRef Text) {
  std::string Out;
  for (char C : Text) {
    if (C == '[' || C == ']')
      Out += '\\';
    Out += C;
  }
  return Out;
}

std::string askfirst::sarifUri(StringRef File) {
  std::string Out = llvm::sys::path::is_absolute(File) ? "file://" : "";
  for (unsigned char C : File) {
    if (llvm::isAlnum(C) || StringRef("/-._~").contains(C))
      Out += C;
    else
      Out += "%" + llvm::utohexstr(C, /*LowerCase=*/false, /*Width=*/2);
  }
  return Out;
}

void SarifWriter::message(StringRef Text) {
  J.attributeObject("message",
                    [&] { J.attribute("text", jsonText(sarifText(Text))); });
}

void SarifWriter::artifact(StringRef File) {
  J.attributeObject("artifactLocation", [&] {
    J.attribute("uri", sarifUri(File));
    if (!llvm::sys::path::is_absolute(File))
      J.attribute("uriBaseId", SarifRoot);
  });
}

void SarifWriter::region(const Place &P, bool Snippet) {
  std::optional<StringRef> Line = Lines.line(P);
  J.attributeObject("region", [&] {
    J.attribute("startLine", P.Line);
    if (P.Column)
      J.attribute("startColumn",
                  Line ? utf16Column(*Line, P.Column) : P.Column);
    if (Snippet && Line)
      J.attributeObject("snippet",
                        [&] { J.attribute("text", jsonText(*Line)); });
  });
}

void SarifWriter::physicalLocation(const Place &P, bool Snippet) {
  if (P.File.empty())
    return;
  J.attributeObject("physicalLocation", [&] {
    artifact(Lines.name(P));
    if (P.isValid())
      region(P, Snippet);
  });
}

void SarifWriter::location(const Place &P, StringRef Function,
                           StringRef Message) {
  physicalLocation(P);
  if (!Function.empty())
    J.attributeArray("logicalLocations", [&] {
      J.object([&] {
        J.attribute("fullyQualifiedName", jsonText(Function));
        J.attribute("kind", "function");
      });
    });
  if (!Message.empty())
    message(Message);
}

void SarifWriter::codeFlows(const Finding &F) {
  if (F.Steps.empty())
    return;
  auto Hop = [&](size_t I) {
    const Step &S = F.Steps[I];
    bool Essential = I == 0 || I + 1 == F.Steps.size();
    J.object([&] {
      J.attributeObject("location",
                        [&] { location(S.Where, S.Function, S.Text); });
      J.attributeArray("kinds", [&] { J.value(stepKey(S.Kind)); });
      J.attribute("importance", Essential ? "essential" : "important");
    });
  };
  J.attributeArray("codeFlows", [&] {
    J.object([&] {
      J.attributeArray("threadFlows", [&] {
        J.object([&] {
          J.attributeArray("locations", [&] {
            for (size_t I = 0; I < F.Steps.size(); ++I)
              Hop(I);
          });
        });
      });
    });
  });
}

void SarifWriter::relatedLocations(const Finding &F) {
  if (F.Notes.empty())
    return;
  J.attributeArray("relatedLocations", [&] {
    for (size_t I = 0; I < F.Notes.size(); ++I)
      J.object([&] {
        J.attribute("id", static_cast<int64_t>(I));
        location(F.Notes[I].Where, {}, F.Notes[I].Text);
      });
  });
}

void SarifWriter::taxon(const Finding &F, size_t Index) {
  J.attributeArray("taxa", [&] {
    J.object([&] {
      J.attribute("id", jsonText(F.Data));
      J.attribute("index", static_cast<int64_t>(Index));
      J.attributeObject("toolComponent", [&] {
        J.attribute("name", SarifTaxonomy);
        J.attribute("index", 0);
      });
    });
  });
}

/// An empty array says that the finding is not suppressed; no array would say
/// that nobody knows.
void SarifWriter::suppressions(const Finding &F) {
  J.attributeArray("suppressions", [&] {
    if (!F.Suppression)
      return;
    J.object([&] {
      J.attribute("kind", "external");
      J.attribute("status", "accepted");
      J.attribute("justification", jsonText(*F.Suppression));
    });
  });
}

void SarifWriter::properties(const Finding &F) {
  auto Text = [&](StringRef Key, StringRef Value) {
    if (!Value.empty())
      J.attribute(Key, jsonText(Value));
  };
  J.attributeObject("properties", [&] {
    Text("data", F.Data);
    Text("subject", F.Subject);
    Text("consent", F.About);
    Text("source", F.SourceName);
    Text("sink", F.SinkName);
    Text("sinkKind", F.SinkKind);
    Text("purpose", F.Purpose);
    Text("recipient", F.Recipient);
    Text("policyRule", F.Rule);
    Text("confidence", confidenceKey(F.Sure));
  });
}

void SarifWriter::result(const Finding &F, int RuleIndex, size_t TaxonIndex) {
  J.object([&] {
    J.attribute("ruleId", F.Check);
    if (RuleIndex >= 0)
      J.attribute("ruleIndex", RuleIndex);
    J.attribute("kind", "fail");
    J.attribute("level", "warning");
    J.attribute("rank", rankOf(F.Sure));
    message(F.Message);
    J.attributeArray("locations", [&] {
      J.object([&] {
        physicalLocation(F.Where, /*Snippet=*/true);
        if (!F.SinkFunction.empty())
          J.attributeArray("logicalLocations", [&] {
            J.object([&] {
              J.attribute("fullyQualifiedName", jsonText(F.SinkFunction));
              J.attribute("kind", "function");
            });
          });
      });
    });
    codeFlows(F);
    relatedLocations(F);
    // Under a key of our own: supplying primaryLocationLineHash makes GitHub
    // warn when its own computation differs.
    J.attributeObject("partialFingerprints",
                      [&] { J.attribute("askfirst/v1", F.Fingerprint); });
    if (!F.Data.empty())
      taxon(F, TaxonIndex);
    if (F.Baseline != BaselineState::None)
      J.attribute("baselineState", baselineKey(F.Baseline));
    suppressions(F);
    properties(F);
  });
}
