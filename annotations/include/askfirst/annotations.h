/* askfirst/annotations.h - say in the code what askfirst.yaml would say.
 *
 * Each macro stands where an attribute may: before the declaration it is about.
 *
 *   struct User {
 *     ASKFIRST_PERSONAL("user.contact.email") std::string email;
 *   };
 *   ASKFIRST_SINK("analytics", "purpose=analytics", "arguments=1")
 *   void track(const char *event, const std::string &data);
 *   ASKFIRST_CONSENT("analytics") bool mayTrack();
 *
 * Under clang they are annotate attributes, elsewhere they are nothing. They
 * change no code. C11, C++11 and later.
 */
#ifndef ASKFIRST_ANNOTATIONS_H
#define ASKFIRST_ANNOTATIONS_H

#if defined(__clang__)
#define ASKFIRST_ANNOTATE_(...) __attribute__((annotate(__VA_ARGS__)))
#else
#define ASKFIRST_ANNOTATE_(...)
#endif

/* Personal data: a field, variable, parameter, type, or a function's result.
 * The data category, then optionally "subject=customer". */
#define ASKFIRST_PERSONAL(...) ASKFIRST_ANNOTATE_("askfirst::personal", __VA_ARGS__)

/* A function data leaves through, or one parameter of it. The sink kind, then
 * optionally "purpose=...", "recipient=...", "arguments=1,2". */
#define ASKFIRST_SINK(...) ASKFIRST_ANNOTATE_("askfirst::sink", __VA_ARGS__)

/* A function, field, variable or parameter that says whether consent was given:
 * one or more purposes, or "argument=0" for the argument that names it; then
 * optionally "when=false" (a denial), "when=non-null", "separate=true",
 * "opt_out=true", "inside=true" (runs only once the person agreed). */
#define ASKFIRST_CONSENT(...) ASKFIRST_ANNOTATE_("askfirst::consent", __VA_ARGS__)

/* A function that gives, or takes back, consent for the purposes. */
#define ASKFIRST_GRANT(...) ASKFIRST_ANNOTATE_("askfirst::grant", __VA_ARGS__)
#define ASKFIRST_REVOKE(...) ASKFIRST_ANNOTATE_("askfirst::revoke", __VA_ARGS__)

/* A function whose result is what it says: "anonymised", "redacted", ... */
#define ASKFIRST_SANITIZER(...) ASKFIRST_ANNOTATE_("askfirst::sanitizer", __VA_ARGS__)

#endif
