// A small app: personal data and a place it can go.
#pragma once
struct User {
  const char *phone; // personal
  const char *nick;
};
void track(const char *data); // analytics
bool mayTrack();              // consent
