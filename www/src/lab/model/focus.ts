// What the linked views of one trace point at together.

export interface Focus {
  /** Index of an event of the trace: the cursor of the timeline and the position of the replay. */
  event: number | null;
  /** A line of the source. */
  line: number | null;
  /** Index of an object of the report. */
  object: number | null;
  /** Index of a thread of the report. */
  thread: number | null;
}

export const NO_FOCUS: Focus = { event: null, line: null, object: null, thread: null };
