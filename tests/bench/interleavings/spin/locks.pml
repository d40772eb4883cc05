/* Locked increments: N threads, K times each.  */
#ifndef N
#define N 5
#endif
#ifndef K
#define K 6
#endif
byte owner, counter, ended;

proctype worker() {
  byte times;
  do
  :: times < K ->
     d_step { owner == 0 -> owner = _pid };
     counter++;
     owner = 0;
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
  assert(counter == N * K)
}
