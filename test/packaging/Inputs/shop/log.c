int count(int add) {
  static int total;
  return total += add;
}
