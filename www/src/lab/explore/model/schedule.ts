// A schedule: which thread takes its next step, one after another. As text, `0*3.1.2c1` is three steps of main, one of
// thread 1, and one of thread 2 in which the second of several ways is taken; the engine writes and reads the same.

/** One step. */
export interface Move {
  thread: number;
  /** The ways taken where the step leaves something open. */
  choices: readonly number[];
}

/** The most steps that a text may stand for. */
const MOST = 1_000_000;
const PART = /^(\d{1,3})((?:c\d{1,9})*)(?:\*(\d{1,7}))?$/;

/** The steps of a schedule; `null` for a text that is none. */
export function readSchedule(text: string): Move[] | null {
  if (text === "") return [];
  const moves: Move[] = [];
  for (const part of text.split(".")) {
    const match = PART.exec(part);
    if (match === null) return null;
    const [, thread, ways = "", times = "1"] = match;
    const count = Number(times);
    if (Number(thread) > 255 || count === 0 || moves.length + count > MOST) return null;
    const move: Move = { thread: Number(thread), choices: ways.split("c").slice(1).map(Number) };
    for (let time = 0; time < count; time++) moves.push(move);
  }
  return moves;
}

/** Steps as text. */
export function writeSchedule(moves: readonly Move[]): string {
  return runsOf(moves, sameMove)
    .map(({ move, length }) => {
      const step = [move.thread, ...move.choices].join("c");
      return length === 1 ? step : `${step}*${length}`;
    })
    .join(".");
}

export function sameMove(a: Move, b: Move): boolean {
  return a.thread === b.thread && a.choices.join() === b.choices.join();
}

/** Steps of one thread that follow each other. */
export interface Stretch {
  move: Move;
  /** How many steps are before it. */
  begin: number;
  length: number;
}

/** The steps in groups of neighbours that are alike. */
export function runsOf(moves: readonly Move[], alike: (a: Move, b: Move) => boolean): Stretch[] {
  const runs: Stretch[] = [];
  moves.forEach((move, begin) => {
    const last = runs.at(-1);
    if (last !== undefined && alike(last.move, move)) last.length += 1;
    else runs.push({ move, begin, length: 1 });
  });
  return runs;
}

/** The stretches in which one thread goes on. */
export function stretches(moves: readonly Move[]): Stretch[] {
  return runsOf(moves, (a, b) => a.thread === b.thread);
}
