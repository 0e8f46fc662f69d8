#ifndef TEXT_H
#define TEXT_H
#include <stddef.h>
char *text_dup(const char *s);
void text_copy(char *to, size_t room, const char *from);
#endif
