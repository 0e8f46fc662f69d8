/* Two records from one allocator. */
#ifndef REC_H
#define REC_H
#ifdef __cplusplus
extern "C" {
#endif
typedef struct rec {
  char *text;
  struct rec *next;
} rec;
void *xmalloc(unsigned long n);
char *xstrdup(const char *s);
rec *rec_new(const char *text);
const char *rec_text(const rec *r);
void rec_free(rec *r);
#ifdef __cplusplus
}
#endif
#endif
