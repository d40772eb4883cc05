// The timeline's models against slow and obvious ways to the same answers, on made-up traces.

import assert from "node:assert/strict";
import { test } from "node:test";
import { firstAbove, firstNotBelow } from "../src/lab/model/binary-search";
import { AXES } from "../src/lab/model/looks";
import { ArrowIndex } from "../src/lab/timeline/model/arrows";
import { LOOKS, looksOf, MIXED, NOTHING, SHARES, UNTIMED } from "../src/lab/timeline/model/classes";
import { Columns } from "../src/lab/timeline/model/columns";
import { eventsOfLine, eventsOfObjects, within } from "../src/lab/timeline/model/event-sets";
import { eventOf, hitAt, nearestEvent } from "../src/lab/timeline/model/hits";
import { alongObject, alongThread, otherThread } from "../src/lab/timeline/model/navigate";
import { rowsOf } from "../src/lab/timeline/model/rows";
import {
  beginLower,
  beginUpper,
  endLower,
  endUpper,
  type Scale,
  scaleOf,
} from "../src/lab/timeline/model/scale";
import { spansAt, stateAt, threadOf } from "../src/lab/timeline/model/span-lookup";
import { Sums } from "../src/lab/timeline/model/sums";
import { random, STATES, synthetic } from "./synthetic";

const SHAPES = [
  { threads: 2, locks: 1, events: 60, seed: 3 },
  { threads: 5, locks: 3, events: 700, seed: 7 },
  { threads: 9, locks: 2, events: 5_000, seed: 11, timed: 2 },
];

for (const shape of SHAPES) {
  const { report, timeline } = synthetic(shape);
  const looks = looksOf(report, timeline);
  const { first_span: first } = timeline.lanes;
  const named = `${shape.events} events`;

  test(`the made-up trace of ${named} is one: steps and events are inverse, and nothing goes back along a thread`, () => {
    assert.ok(timeline.spans.state.length > 10);
    for (let event = 0; event < timeline.step.length; event++) {
      assert.equal(timeline.at[timeline.step[event] as number], event);
      if (threadOf(timeline, event) !== threadOf(timeline, event + 1)) continue;
      assert.ok((timeline.step[event] as number) < (timeline.step[event + 1] as number));
      assert.ok((timeline.earliest_us[event] as number) <= (timeline.earliest_us[event + 1] as number));
      assert.ok((timeline.latest_us[event] as number) <= (timeline.latest_us[event + 1] as number));
    }
    for (let arrow = 0; arrow < timeline.arrows.from.length; arrow++) {
      const [from, to] = [timeline.arrows.from[arrow] as number, timeline.arrows.to[arrow] as number];
      assert.ok((timeline.step[from] as number) < (timeline.step[to] as number));
    }
  });

  for (const axis of AXES) {
    const scale = scaleOf(timeline, axis);
    const sums = new Sums(scale, looks, first);

    /** Lengths by look of a lane within `from..to`, span by span, `UNTIMED` included. */
    const naive = (lane: number, from: number, to: number): Float64Array => {
      const lengths = new Float64Array(SHARES);
      let covered = Number.NEGATIVE_INFINITY;
      let possible = 0;
      for (let span = first[lane] as number; span < (first[lane + 1] as number); span++) {
        const overlap = (a: number, b: number) => Math.max(0, Math.min(b, to) - Math.max(a, from));
        const certain = overlap(beginUpper(scale, span), endLower(scale, span));
        lengths[looks[span] as number] = (lengths[looks[span] as number] as number) + certain;
        possible -= certain;
        possible += overlap(Math.max(beginLower(scale, span), covered), endUpper(scale, span));
        covered = Math.max(covered, endUpper(scale, span));
      }
      lengths[UNTIMED] = possible;
      return lengths;
    };

    test(`sums along ${axis} are those of the spans, ${named}`, () => {
      const draw = random(shape.seed);
      const before = new Float64Array(SHARES);
      const after = new Float64Array(SHARES);
      const at = (lane: number, x: number, out: Float64Array) => {
        const [from, to] = [first[lane] as number, first[lane + 1] as number];
        const certain = firstAbove(from, to, x, (span) => beginUpper(scale, span));
        const possible = firstAbove(from, to, x, (span) => beginLower(scale, span));
        sums.at(lane, x, certain, possible, out);
      };
      for (let turn = 0; turn < 400; turn++) {
        const lane = Math.floor(draw() * (first.length - 1));
        const [a, b] = [draw() * scale.end, draw() * scale.end].sort((one, other) => one - other) as [
          number,
          number,
        ];
        at(lane, a, before);
        at(lane, b, after);
        const wanted = naive(lane, a, b);
        for (let look = 0; look <= UNTIMED; look++) {
          const got = (after[look] as number) - (before[look] as number);
          assert.ok(
            Math.abs(got - (wanted[look] as number)) < 1e-6 * scale.end,
            `lane ${lane}, ${a} to ${b}, look ${look}: ${got} instead of ${wanted[look]}`,
          );
        }
      }
    });

    test(`columns along ${axis} show what is there, ${named}`, () => {
      const draw = random(shape.seed + 1);
      for (const width of [1, 40, 333]) {
        for (let turn = 0; turn < 12; turn++) {
          const length = scale.end * draw() ** 3;
          const from = draw() * (scale.end - length);
          const size = length / width;
          const columns = new Columns(width);
          const lane = Math.floor(draw() * (first.length - 1));
          columns.fill(sums, lane, first[lane] as number, first[lane + 1] as number, from, size);
          checkColumns(columns, (a, b) => naive(lane, from + a * size, from + b * size), size);
        }
      }
    });

    test(`a click in the middle of a span means that span, along ${axis}, ${named}`, () => {
      const rows = rowsOf(timeline);
      let clicked = 0;
      for (const row of rows.rows) {
        for (const strip of row.strips) {
          for (let span = first[strip.lane] as number; span < (first[strip.lane + 1] as number); span += 7) {
            const [from, to] = [beginUpper(scale, span), endLower(scale, span)];
            if (to <= from) continue;
            const size = (to - from) / 10;
            const hit = hitAt(timeline, sums, rows, strip.y + 2, (from + to) / 2, size);
            assert.deepEqual(hit, { kind: "span", thread: row.thread, span });
            assert.equal(eventOf(timeline, scale, hit ?? assert.fail(), from), timeline.spans.begin[span]);
            clicked++;
          }
        }
      }
      assert.ok(clicked > 3);
    });
  }

  test(`arrows in view are those with an end in it, ${named}`, () => {
    const index = new ArrowIndex(timeline);
    const { arrows, step } = timeline;
    const scale = scaleOf(timeline, "order");
    const draw = random(shape.seed + 2);
    const all = Array.from({ length: arrows.from.length }, (_, arrow) => arrow);
    for (let turn = 0; turn < 30; turn++) {
      const from = Math.floor(draw() * scale.end);
      const to = from + Math.floor(draw() * 40);
      const inside = (event: number) => (step[event] as number) >= from && (step[event] as number) <= to;
      const wanted = all.filter(
        (arrow) => inside(arrows.from[arrow] as number) || inside(arrows.to[arrow] as number),
      );
      const { arrows: found, more } = index.inView(scale, { from, to }, 1000);
      assert.equal(more, 0);
      assert.deepEqual(
        [...found].sort((a, b) => a - b),
        wanted,
      );
    }
    const { more } = index.inView(scale, { from: 0, to: scale.end }, 1);
    assert.equal(more, all.length);
    const last = all.at(-1) ?? assert.fail("no arrow");
    assert.ok(index.to(arrows.to[last] as number).includes(last));
    assert.ok(index.from(arrows.from[last] as number).includes(last));
  });

  test(`events are found along threads, objects and lines, ${named}`, () => {
    const scale = scaleOf(timeline, "order");
    const middle = timeline.at[Math.floor(timeline.at.length / 2)] as number;
    assert.equal(alongThread(timeline, middle, 1), middle + 1);
    const thread = threadOf(timeline, middle);
    assert.equal(alongThread(timeline, middle, -Number.MAX_SAFE_INTEGER), timeline.first_event[thread]);
    const below = otherThread(timeline, scale, middle, 1);
    const above = otherThread(timeline, scale, middle, -1);
    assert.ok(threadOf(timeline, below) >= thread && threadOf(timeline, above) <= thread);
    assert.equal(nearestEvent(timeline, scale, thread, timeline.step[middle] as number), middle);

    const ofLock = eventsOfObjects(timeline, new Set([0]));
    const { object } = report.trace?.events ?? assert.fail();
    assert.deepEqual(
      [...ofLock],
      [...object.keys()].filter((event) => object[event] === 0),
    );
    const first = alongObject(timeline, 0, -1, 1);
    assert.equal(alongObject(timeline, 0, timeline.step[first] as number, -1), -1);
    const second = alongObject(timeline, 0, timeline.step[first] as number, 1);
    assert.equal(alongObject(timeline, 0, timeline.step[second] as number, -1), first);

    const kind = report.trace?.kinds.indexOf("lock-release") ?? -1;
    const line = kind; // the made-up trace gives each kind a line of its own
    const releases = eventsOfLine(report, line);
    assert.ok(releases.length > 0);
    assert.ok(releases.every((event) => report.trace?.events.kind[event] === kind));
    const part = within(releases, 10, 40);
    assert.deepEqual(
      [...part],
      [...releases].filter((event) => event >= 10 && event < 40),
    );
  });

  test(`spans are found by their events, ${named}`, () => {
    const { spans } = timeline;
    for (let span = 0; span < spans.state.length; span += 3) {
      assert.ok(spansAt(timeline, spans.begin[span] as number).includes(span));
      if ((spans.end[span] as number) >= 0)
        assert.ok(spansAt(timeline, spans.end[span] as number).includes(span));
      if (STATES[spans.state[span] as number] === "holding") continue;
      assert.equal(stateAt(timeline, spans.begin[span] as number), span);
    }
  });
}

/** Fails where a column shows a look that is not there, or hides one that fills it. */
function checkColumns(
  columns: Columns,
  naive: (from: number, to: number) => Float64Array,
  size: number,
): void {
  const { width, look, shares } = columns;
  for (let column = 0; column < width; column++) {
    const shown = look[column] as number;
    const near = naive(Math.max(column - 4, 0), column + 5);
    const here = naive(column, column + 1);
    const covered = here.subarray(0, LOOKS + 1).reduce((sum, length) => sum + length, 0);
    if (shown === MIXED) {
      let sum = 0;
      for (let one = 0; one <= NOTHING; one++)
        sum += shares[(columns.head[column] as number) * SHARES + one] as number;
      assert.ok(Math.abs(sum - 1) < 1e-3, `the shares of column ${column} come to ${sum}`);
      continue;
    }
    if (shown === NOTHING) {
      assert.ok(covered <= 0.5 * size + 1e-6, `column ${column} shows nothing of ${covered / size}`);
      continue;
    }
    assert.ok((near[shown] as number) > 0, `column ${column} shows look ${shown}, which is not near it`);
    assert.ok(
      (here[shown] as number) >= 0.45 * size,
      `column ${column} shows look ${shown} of ${(here[shown] as number) / size}`,
    );
  }
}

test("searches in sorted lists find the first above and the first not below", () => {
  const list = [1, 3, 3, 5];
  const key = (index: number) => list[index] as number;
  assert.deepEqual(
    [0, 1, 3, 4, 5].map((x) => firstAbove(0, 4, x, key)),
    [0, 1, 3, 3, 4],
  );
  assert.deepEqual(
    [0, 1, 3, 4, 6].map((x) => firstNotBelow(0, 4, x, key)),
    [0, 0, 1, 3, 4],
  );
});

test("what was not timed has no certain length, and what ends nowhere lasts to the end", () => {
  const { timeline } = synthetic({ threads: 3, locks: 1, events: 400, seed: 5 });
  const scale: Scale = scaleOf(timeline, "time");
  const { spans, earliest_us: earliest, latest_us: latest } = timeline;
  let untimed = 0;
  for (let span = 0; span < spans.state.length; span++) {
    const [begin, end] = [spans.begin[span] as number, spans.end[span] as number];
    if (end < 0) assert.equal(endLower(scale, span), timeline.end_us);
    if (end < 0 || earliest[begin] === latest[begin] || earliest[end] === latest[end]) continue;
    untimed++;
    if (latest[begin] === latest[end]) assert.ok(endLower(scale, span) <= beginUpper(scale, span));
  }
  assert.ok(untimed > 10);
});
