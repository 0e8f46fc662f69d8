#include "channel.h"

void produce(const app::Person &p) {
  g_private.put(p.email);
  g_public.put(p.name);
  g_private.label = p.color;
  g_public.label = "public";
}
