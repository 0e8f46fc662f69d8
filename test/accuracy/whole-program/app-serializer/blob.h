#ifndef BLOB_H
#define BLOB_H
#ifdef __cplusplus
extern "C" {
#endif
struct blob {
  unsigned char data[256];
  unsigned used;
};
void blob_reset(struct blob *b);
int blob_write(struct blob *b, const void *p, unsigned n);
unsigned blob_read(const struct blob *b, unsigned at, void *p, unsigned n);
unsigned blob_used(const struct blob *b);
#ifdef __cplusplus
}
#endif
#endif
