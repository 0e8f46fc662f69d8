void login(int id);
void onTimer();

int main() {
  login(1);
  onTimer();
}
