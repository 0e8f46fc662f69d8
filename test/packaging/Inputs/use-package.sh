# What a user of the package does. Run by in-root.sh.
find_flow() { grep -m1 -o '.*privacy-unconsented-flow' | sed "s/^/$1: /"; }
llvm=$(sed -n 's/^set(ASKFIRST_LLVM_MAJOR \(.*\))/\1/p' \
  /usr/lib/cmake/Askfirst/AskfirstConfig.cmake)
message() { printf 'Content-Length: %d\r\n\r\n%s' ${#1} "$1"; }

cmake -S wallet -B wallet/build -G Ninja -DCMAKE_CXX_COMPILER=clang++-$llvm \
  -DCMAKE_CXX_COMPILER_FORCED=ON > log
askfirst check -p wallet/build > report.txt || [ $? = 1 ]
diff -u wallet/expected.txt report.txt
echo "wallet as expected"

cd shop
clang-tidy-$llvm --load=/usr/lib/askfirst-tidy.so --checks='-*,privacy-*' tracker.cpp -- \
  2>&1 | find_flow clang-tidy

clang++-$llvm -fplugin=/usr/lib/askfirst-clang.so -c tracker.cpp -o ../tracker.o
askfirst link ../tracker.o | find_flow plugin

if command -v askfirst-clangd; then
  echo 'Index: {StandardLibrary: No}' > .clangd # that takes seconds
  {
    message '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'
    message '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":
      {"uri":"file:///tmp/here/shop/new.cpp","languageId":"cpp","version":1,"text":
      "#include \"tracker.h\"\nvoid f(const Customer &c) { track(c.email); }\n"}}}'
    message '{"jsonrpc":"2.0","id":2,"method":"shutdown"}'
    message '{"jsonrpc":"2.0","method":"exit"}'
  } | askfirst-clangd --sync 2> ../clangd.log | tr ',' '\n' | find_flow clangd
fi
cd ..

cmake -S shop -B shop/build -G Ninja -DCMAKE_C_COMPILER=clang-$llvm \
  -DCMAKE_CXX_COMPILER=clang++-$llvm > log
ninja -C shop/build > log
ctest --test-dir shop/build -R privacy --output-on-failure | find_flow ctest
echo "the end"
