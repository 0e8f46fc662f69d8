#pragma once
#include "../Inputs/app.h"

namespace worker {
void post(std::function<void()> job); // runs when the worker comes to it
void runNow(const std::function<void()> &job);
void drain();
} // namespace worker
