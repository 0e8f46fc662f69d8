// RUN: %verify --policy %policies/posix.yaml %s -- -std=c++20 -I%policies
// RUN: %covered posix %policies/posix.yaml %s -- -std=c++20 -I%policies
// The C library and POSIX, each entry against the real headers.
#include "user.h"
#include <string.h> // before libgen.h, whose basename is another one
#include <crypt.h>
#include <ctype.h>
#include <err.h>
#include <error.h>
#include <fcntl.h>
#include <libgen.h>
#include <mqueue.h>
#include <pwd.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/msg.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/utsname.h>
#include <sys/xattr.h>
#include <syslog.h>
#include <unistd.h>
#include <wchar.h>

void whoUsesTheMachine() {
  track(getenv("USER"));    // expect: privacy-unconsented-flow
  track(getenv("LOGNAME")); // expect: privacy-unconsented-flow
  track(getenv("HOME"));    // expect: privacy-unconsented-flow
  track(getenv("HOSTNAME")); // expect: privacy-unconsented-flow
  track(getenv("LANG"));    // ok
  track(secure_getenv("USER")); // expect: privacy-unconsented-flow
  track(secure_getenv("LOGNAME")); // expect: privacy-unconsented-flow
  track(secure_getenv("HOME")); // expect: privacy-unconsented-flow
  track(secure_getenv("HOSTNAME")); // expect: privacy-unconsented-flow
  track(secure_getenv("TZ")); // ok
  track(getlogin());        // expect: privacy-unconsented-flow
  track(getpass("?"));      // expect: privacy-unconsented-flow
  char login[64], host[64], other[64] = "x";
  getlogin_r(login, sizeof login);
  gethostname(host, sizeof host);
  track(login); // expect: privacy-unconsented-flow
  track(host);  // expect: privacy-unconsented-flow
  track(other); // ok
}
void accounts(uid_t uid) {
  const passwd *p = getpwuid(uid);
  track(p->pw_name);  // expect: privacy-unconsented-flow
  track(p->pw_gecos); // expect: privacy-unconsented-flow
  track(p->pw_dir);   // expect: privacy-unconsented-flow
  track(p->pw_shell); // ok
  utsname names;
  uname(&names);
  track(names.nodename); // expect: privacy-unconsented-flow
  track(names.sysname);  // ok
}

void consoles(const User &u) {
  printf("%s", u.phone); // expect: privacy-unconsented-flow
  printf("%d %s", 1, u.phone); // expect: privacy-unconsented-flow
  printf("%s", u.nick);  // ok
  puts(u.phone);         // expect: privacy-unconsented-flow
  puts(u.nick);          // ok
  putchar(u.phone[0]);   // expect: privacy-unconsented-flow
  putchar(u.nick[0]);    // ok
  putchar_unlocked(u.phone[0]); // expect: privacy-unconsented-flow
  perror(u.phone);       // expect: privacy-unconsented-flow
  perror(u.nick);        // ok
  wprintf(L"%ls", u.wide); // expect: privacy-unconsented-flow
  wprintf(L"%ls", u.wideNick); // ok
  putwchar(u.wide[0]);   // expect: privacy-unconsented-flow
  syslog(LOG_INFO, "%s", u.phone); // expect: privacy-unconsented-flow
  syslog(LOG_INFO, "%s", u.nick);  // ok
  warn("%s", u.phone);   // expect: privacy-unconsented-flow
  warnx("%s", u.phone);  // expect: privacy-unconsented-flow
  warnx("%s", u.nick);   // ok
}
void leaving(const User &u, int how) {
  if (how == 1)
    err(1, "%s", u.phone);  // expect: privacy-unconsented-flow
  if (how == 2)
    errx(1, "%s", u.phone); // expect: privacy-unconsented-flow
  if (how == 3)
    errx(u.age, "x");       // ok
  error(0, 0, "%s", u.phone); // expect: privacy-unconsented-flow
  error(0, 0, "%s", u.nick);  // ok
}
// What is printed through a va_list is what the list was started from; only
// the format shows here.
void lists(const User &u, FILE *f, int fd, va_list args) {
  vprintf(u.phone, args);    // expect: privacy-unconsented-flow
  vprintf(u.nick, args);     // ok
  vwprintf(u.wide, args);    // expect: privacy-unconsented-flow
  vsyslog(LOG_INFO, u.phone, args); // expect: privacy-unconsented-flow
  vwarn(u.phone, args);      // expect: privacy-unconsented-flow
  vwarnx(u.phone, args);     // expect: privacy-unconsented-flow
  vfprintf(f, u.phone, args); // expect: privacy-unconsented-flow
  vdprintf(fd, u.phone, args); // expect: privacy-unconsented-flow
  vfwprintf(f, u.wide, args); // expect: privacy-unconsented-flow
  if (fd == 1)
    verr(1, u.phone, args);  // expect: privacy-unconsented-flow
  if (fd == 2)
    verrx(1, u.phone, args); // expect: privacy-unconsented-flow
}

void files(const User &u, FILE *f, int fd) {
  fprintf(f, "%s", u.phone);  // expect: privacy-unconsented-flow
  fprintf(f, "%s", u.nick);   // ok
  dprintf(fd, "%s", u.phone); // expect: privacy-unconsented-flow
  dprintf(fd, "%s", u.nick);  // ok
  fwprintf(f, L"%ls", u.wide); // expect: privacy-unconsented-flow
  fputs(u.phone, f);          // expect: privacy-unconsented-flow
  fputs(u.nick, f);           // ok
  fputs_unlocked(u.phone, f); // expect: privacy-unconsented-flow
  fputc(u.phone[0], f);       // expect: privacy-unconsented-flow
  fputc_unlocked(u.phone[0], f); // expect: privacy-unconsented-flow
  putc(u.phone[0], f);        // expect: privacy-unconsented-flow
  putc_unlocked(u.phone[0], f); // expect: privacy-unconsented-flow
  putw(u.age, f);             // expect: privacy-unconsented-flow
  putw(u.score, f);           // ok
  fwrite(u.phone, 1, 32, f);  // expect: privacy-unconsented-flow
  fwrite(u.nick, 1, 32, f);   // ok
  fwrite_unlocked(u.phone, 1, 32, f); // expect: privacy-unconsented-flow
  fputws(u.wide, f);          // expect: privacy-unconsented-flow
  fputwc(u.wide[0], f);       // expect: privacy-unconsented-flow
  putwc(u.wide[0], f);        // expect: privacy-unconsented-flow
  write(fd, u.phone, 32);     // expect: privacy-unconsented-flow
  write(fd, u.nick, 32);      // ok
  pwrite(fd, u.phone, 32, 0); // expect: privacy-unconsented-flow
  setxattr("f", "user.x", u.phone, 32, 0);  // expect: privacy-unconsented-flow
  lsetxattr("f", "user.x", u.phone, 32, 0); // expect: privacy-unconsented-flow
  fsetxattr(fd, "user.x", u.phone, 32, 0);  // expect: privacy-unconsented-flow
  fsetxattr(fd, "user.x", u.nick, 32, 0);   // ok
}
void vectors(User &u, int fd) {
  iovec bad{u.phone, 32}, good{u.nick, 32};
  writev(fd, &bad, 1);     // expect: privacy-unconsented-flow
  pwritev(fd, &bad, 1, 0); // expect: privacy-unconsented-flow
  writev(fd, &good, 1);    // ok
}

void sockets(User &u, int s, mqd_t q) {
  send(s, u.phone, 32, 0);   // expect: privacy-unconsented-flow
  send(s, u.nick, 32, 0);    // ok
  sendto(s, u.phone, 32, 0, nullptr, 0); // expect: privacy-unconsented-flow
  sendto(s, u.nick, 32, 0, nullptr, 0);  // ok
  mq_send(q, u.phone, 32, 0); // expect: privacy-unconsented-flow
  mq_timedsend(q, u.phone, 32, 0, nullptr); // expect: privacy-unconsented-flow
  mq_send(q, u.nick, 32, 0);  // ok
  msgsnd(s, u.phone, 32, 0);  // expect: privacy-unconsented-flow
  msgsnd(s, u.nick, 32, 0);   // ok
}
void messages(User &u, int s) {
  iovec part{u.phone, 32};
  msghdr m{};
  m.msg_iov = &part;
  sendmsg(s, &m, 0); // expect: privacy-unconsented-flow
  mmsghdr many{};
  many.msg_hdr = m;
  sendmmsg(s, &many, 1, 0); // expect: privacy-unconsented-flow
}
void goodMessages(User &u, int s) {
  iovec part{u.nick, 32};
  msghdr m{};
  m.msg_iov = &part;
  sendmsg(s, &m, 0); // ok
}

void programs(User &u, pid_t *pid, char *const *env, int how) {
  system(u.phone);     // expect: privacy-unconsented-flow
  system(u.nick);      // ok
  popen(u.phone, "r"); // expect: privacy-unconsented-flow
  putenv(u.phone);     // expect: privacy-unconsented-flow
  setenv("x", u.phone, 1); // expect: privacy-unconsented-flow
  setenv("x", u.nick, 1);  // ok
  char *const bad[] = {u.phone, nullptr}, *const good[] = {u.nick, nullptr};
  posix_spawn(pid, "p", nullptr, nullptr, bad, env);  // expect: privacy-unconsented-flow
  posix_spawnp(pid, "p", nullptr, nullptr, bad, env); // expect: privacy-unconsented-flow
  posix_spawn(pid, "p", nullptr, nullptr, good, env); // ok
  switch (how) {
  case 0:
    execl("p", "p", u.phone, nullptr);  // expect: privacy-unconsented-flow
  case 1:
    execlp("p", "p", u.phone, nullptr); // expect: privacy-unconsented-flow
  case 2:
    execle("p", "p", u.phone, nullptr, env); // expect: privacy-unconsented-flow
  case 3:
    execv("p", bad);       // expect: privacy-unconsented-flow
  case 4:
    execvp("p", bad);      // expect: privacy-unconsented-flow
  case 5:
    execvpe("p", bad, env); // expect: privacy-unconsented-flow
  case 6:
    execve("p", bad, env); // expect: privacy-unconsented-flow
  case 7:
    fexecve(3, bad, env);  // expect: privacy-unconsented-flow
  case 8:
    execv("p", good);      // ok
  }
}

// Hashed is not anonymous: the rule here still asks for consent.
void sanitizers(const User &u) {
  track(crypt(u.phone, "$6$x")); // expect: privacy-unconsented-flow
  track(crypt(u.nick, "$6$x"));  // ok
}

void nothingOfIt(const User &u, char *buffer, int fd) {
  trackNumber(strlen(u.phone));       // ok
  trackNumber(strnlen(u.phone, 9));   // ok
  trackNumber(wcslen(u.wide));        // ok
  trackNumber(strcmp(u.phone, "x"));  // ok
  trackNumber(strncmp(u.phone, "x", 1)); // ok
  trackNumber(strcasecmp(u.phone, "x")); // ok
  trackNumber(strncasecmp(u.phone, "x", 1)); // ok
  trackNumber(strcoll(u.phone, "x")); // ok
  trackNumber(memcmp(u.phone, "x", 1)); // ok
  trackNumber(wcscmp(u.wide, L"x"));  // ok
  trackNumber(wcsncmp(u.wide, L"x", 1)); // ok
  trackNumber(strspn(u.phone, "+"));  // ok
  trackNumber(strcspn(u.phone, "+")); // ok
  trackNumber(isalpha(u.phone[0]));   // ok
  trackNumber(isdigit(u.phone[0]));   // ok
  trackNumber(isalnum(u.phone[0]));   // ok
  trackNumber(isspace(u.phone[0]));   // ok
  trackNumber(isupper(u.phone[0]));   // ok
  trackNumber(islower(u.phone[0]));   // ok
  trackNumber(ispunct(u.phone[0]));   // ok
  trackNumber(isxdigit(u.phone[0]));  // ok
  trackNumber(isprint(u.phone[0]));   // ok
  trackNumber(iscntrl(u.phone[0]));   // ok
  trackNumber(isgraph(u.phone[0]));   // ok
  trackNumber(isblank(u.phone[0]));   // ok
  trackNumber(toupper(u.phone[0]));   // expect: privacy-unconsented-flow
  int n = open(u.phone, O_RDONLY);
  trackNumber(n);                     // ok
  trackNumber(openat(fd, u.phone, 0)); // ok
  trackNumber(creat(u.phone, 0));     // ok
  trackNumber(access(u.phone, 0));    // ok
  trackNumber(mkdir(u.phone, 0));     // ok
  trackNumber(rmdir(u.phone));        // ok
  trackNumber(unlink(u.phone));       // ok
  trackNumber(rename(u.phone, "x"));  // ok
  trackNumber(remove(u.phone));       // ok
  trackNumber(chmod(u.phone, 0));     // ok
  trackNumber(chown(u.phone, 0, 0));  // ok
  struct stat s;
  trackNumber(stat(u.phone, &s));     // ok
  trackNumber(lstat(u.phone, &s));    // ok
  trackNumber(s.st_size);             // ok
  FILE *f = fopen(u.phone, "r"), *g = fdopen(n, "r");
  track(f);                           // ok
  track(g);                           // ok
  trackNumber(fclose(f));             // ok
  trackNumber(close(n));              // ok
  trackNumber(read(n, buffer, strlen(u.phone))); // ok
  trackNumber(pread(n, buffer, 1, 0)); // ok
  trackNumber(recv(n, buffer, 1, 0)); // ok
  track(buffer);                      // ok
  free(memset(buffer, 0, 1));         // ok
}
void counts(const User &u, int fd) {
  int n = printf("%s", u.phone); // expect: privacy-unconsented-flow
  trackNumber(n);                // ok
  n = write(fd, u.phone, 1);     // expect: privacy-unconsented-flow
  trackNumber(n);                // ok
  n = send(fd, u.phone, 1, 0);   // expect: privacy-unconsented-flow
  trackNumber(n);                // ok
}

void streams(const User &u, FILE *f, FILE *g) {
  char line[64], clean[64], *grown = nullptr;
  size_t size = 0;
  fputs(u.phone, f); // expect: privacy-unconsented-flow
  rewind(f);
  fgets(line, sizeof line, f);
  fgets(clean, sizeof clean, g);
  track(line);  // expect: privacy-unconsented-flow
  track(clean); // ok
  char block[64];
  fread(block, 1, 64, f);
  track(block); // expect: privacy-unconsented-flow
  getline(&grown, &size, f);
  track(grown); // expect: privacy-unconsented-flow
}

// What was written to a stream anywhere is not in what is written to it here.
void complain(const User &u, va_list args) {
  wchar_t wide[8];
  mbstowcs(wide, u.phone, 8);
  fprintf(stderr, "%s", u.phone);   // expect: privacy-unconsented-flow
  fwprintf(stderr, L"%s", u.phone); // expect: privacy-unconsented-flow
  fputws(wide, stderr);             // expect: privacy-unconsented-flow
}
void complainElsewhere(va_list args) {
  char text[8] = "x";
  wchar_t wide[8] = L"x";
  fprintf(stderr, "%s", text);        // ok
  vfprintf(stderr, text, args);       // ok
  fwprintf(stderr, L"%s", text);      // ok
  vfwprintf(stderr, wide, args);      // ok
  fputs_unlocked(text, stderr);       // ok
  fputws(wide, stderr);               // ok
  fwrite_unlocked(text, 1, 1, stderr); // ok
  setvbuf(stderr, text, _IOLBF, 8);
  track(text);                                           // ok
  trackNumber(wide[0]);                                  // ok
  trackNumber(fflush(stderr) + fseek(stderr, 0, 0));     // ok
  trackNumber(ftell(stderr) + fileno(stderr));           // ok
  trackNumber(feof(stderr) + ferror(stderr));            // ok
}
void wideStreams(const User &u, FILE *f, FILE *g) {
  wchar_t a[8], b[8];
  fwprintf(f, L"%s", u.phone); // expect: privacy-unconsented-flow
  rewind(f);
  fgetws(a, 8, f);
  fgetws(b, 8, g);
  trackNumber(a[0]); // expect: privacy-unconsented-flow
  trackNumber(b[0]); // ok
}

void copies(const User &u) {
  char a[64], b[64], c[64], d[64], e[64], g[64], h[64], n[64];
  wchar_t w[64], x[64], y[64];
  track(memcpy(a, u.phone, 8)); // expect: privacy-unconsented-flow
  memmove(b, u.phone, 8);
  track(b); // expect: privacy-unconsented-flow
  mempcpy(c, u.phone, 8);
  track(c); // expect: privacy-unconsented-flow
  strcpy(d, u.phone);
  track(d); // expect: privacy-unconsented-flow
  strncpy(e, u.phone, 8);
  track(e); // expect: privacy-unconsented-flow
  stpcpy(g, u.phone);
  track(g); // expect: privacy-unconsented-flow
  stpncpy(h, u.phone, 8);
  track(h); // expect: privacy-unconsented-flow
  memcpy(n, u.nick, strlen(u.phone));
  track(n); // ok
  wcscpy(w, u.wide);
  track(w); // expect: privacy-unconsented-flow
  wcsncpy(x, u.wide, 8);
  track(x); // expect: privacy-unconsented-flow
  wmemcpy(y, u.wide, 8);
  track(y); // expect: privacy-unconsented-flow
}
void joined(const User &u) {
  char a[64] = "", b[64] = "", c[64], n[64] = "";
  wchar_t w[64] = L"", x[64] = L"";
  strcat(a, u.phone);
  track(a); // expect: privacy-unconsented-flow
  track(strncat(b, u.phone, 8)); // expect: privacy-unconsented-flow
  strcat(n, u.nick);
  track(n); // ok
  bcopy(u.phone, c, 8);
  track(c); // expect: privacy-unconsented-flow
  wcscat(w, u.wide);
  track(w); // expect: privacy-unconsented-flow
  wcsncat(x, u.wide, 8);
  track(x); // expect: privacy-unconsented-flow
}
void parts(User &u) {
  char *rest;
  char *p = u.phone;
  track(strdup(u.phone));      // expect: privacy-unconsented-flow
  track(strndup(u.phone, 3));  // expect: privacy-unconsented-flow
  track(strdup(u.nick));       // ok
  track(wcsdup(u.wide));       // expect: privacy-unconsented-flow
  track(strchr(u.phone, '+')); // expect: privacy-unconsented-flow
  track(strrchr(u.phone, '+')); // expect: privacy-unconsented-flow
  track(strchrnul(u.phone, '+')); // expect: privacy-unconsented-flow
  track(strstr(u.phone, "+")); // expect: privacy-unconsented-flow
  track(strstr(u.nick, u.phone)); // ok
  track(strcasestr(u.phone, "+")); // expect: privacy-unconsented-flow
  track(strpbrk(u.phone, "+")); // expect: privacy-unconsented-flow
  track(memchr(u.phone, 1, 1)); // expect: privacy-unconsented-flow
  track(memrchr(u.phone, 1, 1)); // expect: privacy-unconsented-flow
  track(memmem(u.phone, 1, "", 0)); // expect: privacy-unconsented-flow
  track(strtok(u.phone, "-"));  // expect: privacy-unconsented-flow
  track(strtok_r(u.phone, "-", &rest)); // expect: privacy-unconsented-flow
  track(strsep(&p, "-"));      // expect: privacy-unconsented-flow
  track(basename(u.phone));    // expect: privacy-unconsented-flow
  track(dirname(u.phone));     // expect: privacy-unconsented-flow
}
void formatted(const User &u, va_list args) {
  char a[64], b[64], c[64], d[64], *e, *f, n[64];
  wchar_t w[64];
  sprintf(a, "%s", u.phone);
  track(a); // expect: privacy-unconsented-flow
  vsprintf(b, u.phone, args);
  track(b); // expect: privacy-unconsented-flow
  int length = snprintf(c, sizeof c, "%d %s", 1, u.phone);
  track(c); // expect: privacy-unconsented-flow
  trackNumber(length); // ok
  vsnprintf(d, sizeof d, u.phone, args);
  track(d); // expect: privacy-unconsented-flow
  asprintf(&e, "%s", u.phone);
  track(e); // expect: privacy-unconsented-flow
  vasprintf(&f, u.phone, args);
  track(f); // expect: privacy-unconsented-flow
  snprintf(n, strlen(u.phone), "%s", u.nick);
  track(n); // ok
  swprintf(w, 64, L"%ls", u.wide);
  track(w); // expect: privacy-unconsented-flow
}
#undef basename
void gnuBasename(User &u) {
  track(basename(u.phone)); // expect: privacy-unconsented-flow
  track(basename(u.nick));  // ok
}
