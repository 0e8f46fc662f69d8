#include "plugin.h"
#include <stdio.h>
#include <string.h>

static const char *format_mail(const struct contact *c) {
  static char line[64];
  snprintf(line, sizeof line, "mail:%s", c->mail);
  return line;
}
static const char *format_nick(const struct contact *c) {
  static char line[64];
  snprintf(line, sizeof line, "nick:%s", c->nick);
  return line;
}
static void init(struct contact *c) { memset(c, 0, sizeof *c); }

const struct plugin mail_plugin = {"mail", format_mail, init};
const struct plugin nick_plugin = {"nick", format_nick, init};

void contact_copy(struct contact *to, const struct contact *from) { *to = *from; }
