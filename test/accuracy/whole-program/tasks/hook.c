/* The progress hook, in C. */
static void (*current)(const char *text, void *state);
static void *current_state;

void setProgressHook(void (*hook)(const char *text, void *state), void *state) {
  current = hook;
  current_state = state;
}
void progress(const char *text) {
  if (current)
    current(text, current_state);
}
