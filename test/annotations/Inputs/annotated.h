/* Every macro of annotations.h in every place it may stand, in what C and C++
 * share. */
#include <askfirst/annotations.h>

struct ASKFIRST_PERSONAL("user.health_and_medical") HealthRecord {
  int pulse;
};

struct Person {
  ASKFIRST_PERSONAL("user.contact.email", "subject=customer") const char *email;
  ASKFIRST_PERSONAL("user.unique_id") unsigned id : 8;
  const char *colour;
  ASKFIRST_CONSENT("analytics") int shares;
};

ASKFIRST_PERSONAL("user.location.precise") extern const char *where;
ASKFIRST_PERSONAL("user.device.device_id") const char *deviceId(void);
ASKFIRST_PERSONAL("user.name", "out=0") void readName(char *into);
ASKFIRST_SINK("analytics", "purpose=analytics", "arguments=1",
              "recipient=Acme Inc.")
void track(const char *event, const char *what);
void post(const char *url,
          ASKFIRST_SINK("network", "purpose=analytics") const char *body);
ASKFIRST_CONSENT("analytics") int mayTrack(void);
ASKFIRST_CONSENT("marketing.advertising", "when=false") int hidesAds(void);
ASKFIRST_GRANT("analytics") void giveConsent(void);
ASKFIRST_REVOKE("analytics") void withdrawConsent(void);
ASKFIRST_SANITIZER("anonymised") const char *anonymise(const char *what);
