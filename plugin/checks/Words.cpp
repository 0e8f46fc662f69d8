//===- checks/Words.cpp ---------------------------------------------------===//
#include "checks/Words.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>

using namespace askfirst;
using llvm::StringRef;

namespace {

struct Wording {
  StringRef Key, Words;
};

// Sorted by key. Only keys whose last component does not say it well by itself.
constexpr Wording DataWords[] = {
    {"system", "system data"},
    {"system.authentication", "authentication data"},
    {"system.operations", "operational data"},
    {"user", "personal data"},
    {"user.account", "account data"},
    {"user.account.settings", "account settings"},
    {"user.account.username", "user name"},
    {"user.authorization", "login data"},
    {"user.authorization.biometric", "biometric login data"},
    {"user.authorization.credentials", "login credentials"},
    {"user.behavior", "record of behaviour"},
    {"user.behavior.browsing_history", "browsing history"},
    {"user.behavior.media_consumption", "record of media watched or heard"},
    {"user.behavior.purchase_history", "purchase history"},
    {"user.behavior.search_history", "search history"},
    {"user.biometric", "biometric data"},
    {"user.biometric.health", "biometric health data"},
    {"user.biometric.retinal", "retina scan"},
    {"user.biometric.voice", "voice print"},
    {"user.childrens", "data of a child"},
    {"user.contact", "contact data"},
    {"user.contact.address", "postal address"},
    {"user.contact.address.street", "street address"},
    {"user.contact.email", "e-mail address"},
    {"user.contact.organization", "name of an organisation"},
    {"user.contact.url", "personal web address"},
    {"user.content", "personal content"},
    {"user.content.private", "private content"},
    {"user.content.public", "published content"},
    {"user.content.self_image", "picture of a person"},
    {"user.demographic", "demographic data"},
    {"user.demographic.political_opinion", "political opinion"},
    {"user.demographic.profile", "demographic profile"},
    {"user.demographic.race_ethnicity", "race or ethnicity"},
    {"user.device", "device data"},
    {"user.device.cookie_id", "cookie identifier"},
    {"user.device.device_id", "device identifier"},
    {"user.device.ip_address", "IP address"},
    {"user.financial", "financial data"},
    {"user.financial.bank_account", "bank account"},
    {"user.financial.credit_card", "credit card"},
    {"user.government_id", "official identity document"},
    {"user.government_id.drivers_license_number", "driving licence number"},
    {"user.government_id.immigration", "immigration document"},
    {"user.government_id.national_identification_number",
     "national identity number"},
    {"user.government_id.vehicle_registration", "vehicle registration number"},
    {"user.health_and_medical", "health data"},
    {"user.health_and_medical.genetic", "genetic data"},
    {"user.health_and_medical.insurance_beneficiary_id",
     "health insurance number"},
    {"user.health_and_medical.record_id", "medical record number"},
    {"user.location", "location"},
    {"user.location.imprecise", "rough location"},
    {"user.location.precise", "precise location"},
    {"user.name", "name"},
    {"user.name.first", "first name"},
    {"user.name.last", "last name"},
    {"user.payment", "payment data"},
    {"user.sensor", "sensor data"},
    {"user.social", "data about social relations"},
    {"user.telemetry", "usage data"},
    {"user.unique_id", "unique identifier"},
    {"user.unique_id.pseudonymous", "pseudonymous identifier"},
    {"user.user_sensor", "data of sensors worn or carried"},
    {"user.workplace", "workplace"},
};

constexpr Wording SinkWords[] = {
    {"advertising", "sent to advertising"},
    {"analytics", "sent to analytics"},
    {"collection", "taken up"},
    {"crash_report", "put into a crash report"},
    {"display", "shown on a screen"},
    {"ipc", "passed to another program"},
    {"logging", "written to a log"},
    {"network", "sent over the network"},
    {"sale", "sold"},
    {"storage", "stored"},
    {"third_party", "handed to a third party"},
};

} // namespace

static StringRef lookUp(llvm::ArrayRef<Wording> Table, StringRef Key) {
  const Wording *W =
      std::lower_bound(Table.begin(), Table.end(), Key,
                       [](const Wording &A, StringRef K) { return A.Key < K; });
  return W != Table.end() && W->Key == Key ? W->Words : StringRef();
}

static std::string spaced(StringRef Key) {
  std::string Text = Key.rsplit('.').second.str();
  if (Text.empty())
    Text = Key.str();
  std::replace(Text.begin(), Text.end(), '_', ' ');
  return Text;
}

std::string askfirst::dataInWords(StringRef Key) {
  StringRef Words = lookUp(DataWords, Key);
  return Words.empty() ? spaced(Key) : Words.str();
}

std::string askfirst::sinkInWords(StringRef Kind) {
  StringRef Words = lookUp(SinkWords, Kind);
  return Words.empty() ? "handed over to '" + Kind.str() + "'" : Words.str();
}

/// "a customer's", "an employee's".
static std::string ownerInWords(StringRef Subject) {
  std::string Who = spaced(Subject);
  bool Vowel = StringRef("aeiou").contains(Who.front());
  return (Vowel ? "an " : "a ") + Who + "'s ";
}

std::string askfirst::describe(const Flow &F) {
  std::string Text;
  if (!F.Subject.empty())
    Text += ownerInWords(F.Subject);
  Text += dataInWords(F.Data) + " (" + F.Data + ")";
  if (F.How == Taking::ByOpening)
    Text = "gate '" + F.Gate + "' is opened here for " + Text;
  else if (!F.SourceName.empty())
    Text += " from " + F.SourceName;
  Text += (F.How == Taking::ByOpening ? " to be " : " is ") +
          sinkInWords(F.SinkKind);
  if (!F.Recipient.empty())
    Text += " (" + F.Recipient + ")";
  return Text;
}

std::string askfirst::quotedList(llvm::ArrayRef<std::string> Items,
                                 StringRef LastWord) {
  std::string Text;
  for (size_t I = 0; I < Items.size(); ++I) {
    if (I)
      Text += I + 1 == Items.size() ? (" " + LastWord + " ").str() : ", ";
    Text += "'" + Items[I] + "'";
  }
  return Text;
}
