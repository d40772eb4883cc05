/* N dining philosophers, K meals each, the fork with the lower number first. */
#ifndef N
#define N 6
#endif
#ifndef K
#define K 1
#endif
byte fork[N];
byte ended;

proctype philosopher(byte first; byte second) {
  byte times;
  do
  :: times < K ->
     atomic { fork[first] == 0 -> fork[first] = _pid };
     atomic { fork[second] == 0 -> fork[second] = _pid };
     fork[second] = 0;
     fork[first] = 0;
     times++
  :: else -> break
  od;
  ended++
}

init {
  byte i;
  do
  :: i < N - 1 -> run philosopher(i, i + 1); i++
  :: else -> break
  od;
  run philosopher(0, N - 1);
  ended == N
}
