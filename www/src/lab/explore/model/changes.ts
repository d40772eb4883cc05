// What a step has changed, so that it can be set off: variables that are new or have another value, and objects with
// another value, other hands or other waiters.

import type { PausedObject } from "../../../generated/PausedObject";
import type { Snapshot } from "../../../generated/Snapshot";

/** The keys of what has changed. */
export type Changes = ReadonlySet<string>;

export const NO_CHANGES: Changes = new Set();

/** A variable: whose, in which call counted from the outermost, which. */
export function variableKey(thread: number, call: number, name: string, shadowed: number): string {
  return `variable ${thread} ${call} ${name} ${shadowed}`;
}

export function objectKey({ kind, name }: PausedObject): string {
  return `object ${kind} ${name}`;
}

/** Everything that is shown, by its key. */
function stateOf({ threads, objects }: Snapshot): Map<string, string> {
  const state = new Map<string, string>();
  threads.forEach(({ frames }, thread) => {
    frames.forEach(({ variables }, place) => {
      variables.forEach(({ name, value }, shadowed) => {
        state.set(variableKey(thread, frames.length - place, name, shadowed), value);
      });
    });
  });
  for (const object of objects) {
    const { value, holders, waiting, poisoned, owners, owned_by } = object;
    if (!object.gone)
      state.set(objectKey(object), JSON.stringify([value, holders, waiting, poisoned, owners, owned_by]));
  }
  return state;
}

/** What is otherwise after one step than it was before; nothing where it is not one step that lies between. */
export function changesBetween(before: Snapshot | null, after: Snapshot): Changes {
  if (before === null || Math.abs(before.steps - after.steps) !== 1) return NO_CHANGES;
  const old = stateOf(before);
  return new Set([...stateOf(after)].flatMap(([key, value]) => (old.get(key) === value ? [] : [key])));
}
