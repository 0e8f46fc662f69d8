/* A C library behind an opaque handle, used from C++. */
#ifndef MAIL_H
#define MAIL_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct mail mail;
typedef struct mail_ops {
  int (*write)(void *to, const char *data, size_t n);
  void *to;
} mail_ops;
mail *mail_new(void);
void mail_free(mail *m);
void mail_set_to(mail *m, const char *to);
void mail_set_subject(mail *m, const char *subject);
const char *mail_to(const mail *m);
const char *mail_subject(const mail *m);
int mail_write(const mail *m, const mail_ops *ops);
const char *mail_last_error(void);
int mail_check(const char *address);
#ifdef __cplusplus
}
#endif
#endif
