// What a thread does, in the words for each kind of event and each stretch of a timeline.

/** What a thread does in an event, with what it does it to in the place of `@`. */
export const VERBS: Record<string, string> = {
  "thread-start": "starts",
  "thread-end": "ends",
  panic: "panics",
  spawn: "spawns @",
  "join-wait": "begins to wait for the end of @",
  join: "has seen the end of @",
  "lock-wait": "asks for @ and has to wait",
  "lock-acquire": "takes @",
  "lock-release": "releases @",
  "try-failed": "tries @ and finds it taken",
  "read-wait": "asks to read @ and has to wait",
  "read-acquire": "takes @ to read",
  "read-release": "has read @ and releases it",
  "write-wait": "asks to write @ and has to wait",
  "write-acquire": "takes @ to write",
  "write-release": "has written @ and releases it",
  "condvar-wait": "begins to wait on @",
  "condvar-wake": "returns from the wait on @",
  "notify-one": "notifies one thread that waits on @",
  "notify-all": "notifies all threads that wait on @",
  "barrier-wait": "arrives at @",
  "barrier-pass": "passes @",
  "once-wait": "waits until @ is initialised",
  "once-init": "begins to initialise @",
  "once-done": "finds @ initialised",
  "send-wait": "finds no room in @ and waits",
  send: "sends into @",
  "receive-wait": "finds no message in @ and waits",
  receive: "receives from @",
  disconnected: "finds the other side of @ gone",
  "atomic-load": "loads @",
  "atomic-store": "stores into @",
  "atomic-update": "reads and modifies @ in one step",
  "arc-new": "makes the Arc @",
  "arc-clone": "clones the Arc @",
  "arc-drop": "drops its Arc @",
  park: "parks",
  unparked: "goes on after parking",
  unpark: "unparks @",
  sleep: "goes to sleep",
  awake: "wakes up",
  yield: "yields",
  print: "prints",
  "lock-poisoned": "poisons @ by its panic",
  "poison-cleared": "clears the poison of @",
};

/** What a thread does during a span: `waiting for counter`; `null` for what needs no object. */
export const DURING: Record<string, string> = {
  running: "running",
  waiting: "waiting for @",
  "waiting-condvar": "waiting on @",
  "waiting-channel": "waiting at @",
  "waiting-barrier": "waiting at @",
  "waiting-once": "waiting until @ is initialised",
  joining: "waiting for the end of @",
  parked: "parked",
  asleep: "asleep",
  holding: "holding @",
  reading: "reading @",
};

/** Texts for a span in the drawing, the longest first. */
export const SPAN_LABELS: Record<string, readonly string[]> & { other: readonly string[] } = {
  running: ["running"],
  parked: ["parked"],
  asleep: ["asleep"],
  holding: ["@"],
  reading: ["@ (read)", "@"],
  waiting: ["waits for @", "@"],
  joining: ["waits for the end of @", "joins @"],
  "waiting-condvar": ["waits on @", "@"],
  "waiting-once": ["waits until @ is ready", "@"],
  other: ["waits at @", "@"],
};

/** What stands for an object without a name. */
export const SOMETHING: string = "something";
