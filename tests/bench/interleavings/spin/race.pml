/* Increments made of a load and a store: N threads, K times each. */
#ifndef N
#define N 3
#endif
#ifndef K
#define K 5
#endif
byte counter, ended;

proctype worker() {
  byte times, number;
  do
  :: times < K ->
     number = counter;
     counter = number + 1;
     times++
  :: else -> break
  od;
  ended++
}

init {
  byte i;
  do
  :: i < N -> run worker(); i++
  :: else -> break
  od;
  ended == N;
  assert(counter <= N * K)
}
