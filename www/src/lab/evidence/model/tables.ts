// What the page tells, as tables for other programs. Columns carry their units in their names; numbers are written in
// full and without separators.

import type { Environment } from "../../../generated/Environment";
import type { Report } from "../../../generated/Report";
import type { Cell, Table } from "../../model/csv";
import { outcomes, type RunSummary } from "../../model/outcomes";
import { textOf } from "../../model/parameters";
import type { Campaign } from "./campaign";
import type { CompareResult } from "./compare";
import type { Measured } from "./measured";
import type { SweepResult } from "./sweep";

export function threadsTable({ threads }: Report): Table {
  return {
    columns: [
      "thread",
      "fate",
      "waiting_for",
      "acquisitions",
      "started_ms",
      "lifetime_ms",
      "running_ms",
      "waiting_ms",
      "blocked_ms",
      "asleep_ms",
    ],
    rows: threads.map(({ name, fate, waiting_for, acquisitions, times }) => [
      name,
      fate,
      waiting_for,
      acquisitions,
      times?.started_ms ?? null,
      times?.lifetime_ms ?? null,
      times?.running_ms ?? null,
      times?.waiting_ms ?? null,
      times?.blocked_ms ?? null,
      times?.asleep_ms ?? null,
    ]),
  };
}

export function locksTable({ locks, threads }: Report): Table {
  return {
    columns: [
      "lock",
      "kind",
      "acquisitions",
      "contended",
      "still_waiting",
      "held_ms",
      "held_samples",
      "longest_wait_ms",
      "longest_wait_by",
      "longest_wait_line",
      "poisoned",
    ],
    rows: locks.map((lock) => [
      lock.name,
      lock.kind,
      lock.acquisitions,
      lock.contended,
      lock.still_waiting,
      lock.held_ms,
      lock.held_samples,
      lock.longest_wait_ms,
      lock.longest_wait_by === null ? null : (threads[lock.longest_wait_by]?.name ?? null),
      lock.longest_wait_at?.line ?? null,
      lock.poisoned,
    ]),
  };
}

export function outcomesTable(runs: readonly RunSummary[]): Table {
  return {
    columns: ["verdict", "threads_panicked", "text", "text_is", "kept_promise", "runs", "share"],
    rows: outcomes(runs).map(({ verdict, panics, text, source, held, runs: number }) => [
      verdict,
      panics,
      text,
      source,
      held,
      number,
      number / runs.length,
    ]),
  };
}

const RUN_COLUMNS = ["verdict", "threads_panicked", "text", "kept_promise", "elapsed_ms"];

function runCells({ verdict, panics, text, held, elapsedMs }: RunSummary): Cell[] {
  return [verdict, panics, text, held, elapsedMs];
}

/** Every run of a series, in the order in which they were made. */
export function seriesTable(runs: readonly RunSummary[]): Table {
  return { columns: ["run", ...RUN_COLUMNS], rows: runs.map((run, place) => [place + 1, ...runCells(run)]) };
}

const ENVIRONMENT_COLUMNS = ["host", "processors", "clock_step_ms", "tracing"];

function environmentCells(environment: Environment | null): Cell[] {
  return environment === null
    ? [null, null, null, null]
    : [environment.host, environment.cores, environment.clock_resolution_ms, environment.tracing];
}

/** Every run of a campaign that counts, in the order in which they were made, with all that it ran with. */
export function samplesTable({ plan, samples, environment }: Campaign): Table {
  const names = [...new Set(plan.points.flatMap(({ values }) => Object.keys(values)))];
  return {
    columns: ["program", ...names, "round", ...RUN_COLUMNS, ...ENVIRONMENT_COLUMNS],
    rows: samples.map((sample) => {
      const point = plan.points[sample.point];
      return [
        point?.program.name ?? null,
        ...names.map((name) => {
          const value = point?.values[name];
          return value === undefined ? null : textOf(value);
        }),
        sample.round + 1,
        ...runCells(sample),
        ...environmentCells(environment),
      ];
    }),
  };
}

const SUMMARY_COLUMNS = [
  "runs",
  "timed_runs",
  "median_ms",
  "lower_quartile_ms",
  "upper_quartile_ms",
  "fastest_ms",
  "slowest_ms",
  "promised",
  "wrong",
  "not_finished",
];

function summaryCells({ time, shares }: Measured): Cell[] {
  return [
    shares.runs,
    time?.number ?? 0,
    time?.median ?? null,
    time?.lowerQuartile ?? null,
    time?.upperQuartile ?? null,
    time?.least ?? null,
    time?.most ?? null,
    shares.promised,
    shares.wrong,
    shares.unfinished.reduce((sum, [, number]) => sum + number, 0),
  ];
}

export function sweepTable({ program, param, points, campaign }: SweepResult): Table {
  return {
    columns: ["program", param.name, ...SUMMARY_COLUMNS, ...ENVIRONMENT_COLUMNS],
    rows: points.map((point) => [
      program.name,
      point.x,
      ...summaryCells(point),
      ...environmentCells(campaign.environment),
    ]),
  };
}

export function compareTable({ rows, baseline, campaign }: CompareResult): Table {
  return {
    columns: ["program", ...SUMMARY_COLUMNS, `median_relative_to_${baseline.name}`, ...ENVIRONMENT_COLUMNS],
    rows: rows.map((row) => [
      row.member.program.name,
      ...summaryCells(row),
      row.ratio,
      ...environmentCells(campaign.environment),
    ]),
  };
}
