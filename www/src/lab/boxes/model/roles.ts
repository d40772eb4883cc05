// What each kind of event means to a box, looked up once by name, so that walking a million events compares numbers.

/** What an event does to its object. */
export const Role = {
  /** Nothing that a box shows. */
  None: 0,
  /** Starts to wait for a lock. */
  Ask: 1,
  /** Acquires a lock, to change or to read what is inside. */
  Take: 2,
  /** Releases a lock after possibly changing what is inside. */
  Give: 3,
  /** Puts a message into a channel. */
  Send: 4,
  /** Takes a message out of a channel. */
  Receive: 5,
  Poison: 6,
  Unpoison: 7,
  /** Begins a one-time initialisation. */
  Begin: 8,
  /** Saw a one-time initialisation complete. */
  Done: 9,
  /** Makes a handle of an `Arc`. */
  Own: 10,
  /** Gives one up. */
  Disown: 11,
  /** A panic: it has no object, but often explains what comes next. */
  Panic: 12,
} as const;

const BY_NAME: Readonly<Record<string, number>> = {
  "lock-wait": Role.Ask,
  "read-wait": Role.Ask,
  "write-wait": Role.Ask,
  "lock-acquire": Role.Take,
  "read-acquire": Role.Take,
  "write-acquire": Role.Take,
  "lock-release": Role.Give,
  "write-release": Role.Give,
  send: Role.Send,
  receive: Role.Receive,
  "lock-poisoned": Role.Poison,
  "poison-cleared": Role.Unpoison,
  "once-init": Role.Begin,
  "once-done": Role.Done,
  "arc-new": Role.Own,
  "arc-clone": Role.Own,
  "arc-drop": Role.Disown,
  panic: Role.Panic,
};

/** The role of each kind of event, by the kind's index in the trace. */
export function rolesOf(kinds: readonly string[]): Uint8Array {
  return Uint8Array.from(kinds, (name) => BY_NAME[name] ?? Role.None);
}

/** Kinds whose object is another thread. */
const ABOUT_THREADS = new Set(["spawn", "join-wait", "join", "unpark"]);

/** Whether the object of each kind of event is another thread, by the kind's index in the trace. */
export function aboutThreads(kinds: readonly string[]): Uint8Array {
  return Uint8Array.from(kinds, (name) => (ABOUT_THREADS.has(name) ? 1 : 0));
}
