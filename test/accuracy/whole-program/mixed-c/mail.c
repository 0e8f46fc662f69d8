// FLAGS: -std=gnu17
#include "mail.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct mail {
  char *to;
  char subject[64];
};

static char last_error[128];

mail *mail_new(void) { return calloc(1, sizeof(mail)); }
void mail_free(mail *m) {
  if (m) {
    free(m->to);
    free(m);
  }
}
void mail_set_to(mail *m, const char *to) {
  free(m->to);
  m->to = strdup(to);
}
void mail_set_subject(mail *m, const char *subject) {
  snprintf(m->subject, sizeof m->subject, "%s", subject);
}
const char *mail_to(const mail *m) { return m->to; }
const char *mail_subject(const mail *m) { return m->subject; }
int mail_write(const mail *m, const mail_ops *ops) {
  char line[256];
  int n = snprintf(line, sizeof line, "To: %s\n", m->to);
  return ops->write(ops->to, line, (size_t)n);
}
const char *mail_last_error(void) { return last_error; }
int mail_check(const char *address) {
  if (!strchr(address, '!')) {
    snprintf(last_error, sizeof last_error, "bad address: %s", address);
    return -1;
  }
  return 0;
}
