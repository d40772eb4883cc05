// Runs the cases of a table one after another in one page, without ever reloading it, and posts what was wrong with each.
// `?table=endings` picks the table, `&only=TEXT` the cases whose name contains the text; `&without=computes` leaves out those
// in which a thread computes without end.

import type { ThreadsEngine } from "../../www/src/engine/engine";
import type { Report } from "../../www/src/generated/Report";
import endings from "../tables/endings.json";
import programs from "../tables/programs.json";
import { mismatches } from "./matching";
import { post, tell } from "./post";
import { newEngine, run, type Subject } from "./subject";

interface Case extends Subject {
  name: string;
  /** What the report must look like, in the notation of matching.ts. */
  expect: unknown;
  /** Press Stop when the program has printed something, or as soon as progress is reported. */
  stop?: "output" | "progress";
  /** Whether a thread computes without end and without ever coming to the facade, so that only its worker's end is its end. */
  computes?: boolean;
  /** For what only nearly always happens: run so often, and have so many reports match. */
  runs?: number;
  matches?: number;
}

const TABLES: Record<string, Case[]> = { endings: endings as Case[], programs: programs as Case[] };

async function runOnce(engine: ThreadsEngine, each: Case): Promise<Report> {
  let output = "";
  return run(engine, each, (now) => {
    output += now.output.map((chunk) => chunk.text).join("");
    if (each.stop === "progress" || (each.stop === "output" && output !== "")) engine.stop();
  });
}

/** What is wrong with the case; empty if nothing is. */
async function problems(engine: ThreadsEngine, each: Case): Promise<string[]> {
  const { runs = 1, matches = runs } = each;
  const failed: string[][] = [];
  for (let turn = 0; turn < runs; turn++) {
    const found = mismatches(each.expect, await runOnce(engine, each), "report");
    if (found.length > 0) failed.push(found);
  }
  if (runs - failed.length >= matches) return [];
  const tally =
    runs === 1
      ? []
      : [
          `${runs - failed.length} of ${runs} runs were as expected, ${matches} must be; the last one that was not:`,
        ];
  return [...tally, ...(failed.at(-1) ?? [])];
}

/** Whatever came before, the next run must work. */
async function nextRun(engine: ThreadsEngine): Promise<string[]> {
  const report = await run(engine, { program: "counter-mutex", params: { THREADS: 3, INCREMENTS: 100 } });
  return mismatches(
    { verdict: "finished", promise: { expected: "300", observed: "300", held: true } },
    report,
    "next run",
  );
}

tell(async () => {
  const query = new URLSearchParams(location.search);
  const table = TABLES[query.get("table") ?? ""];
  if (table === undefined) throw new Error(`no table ${query.get("table")}`);
  const engine = newEngine();
  const wanted = ({ name, computes }: Case) =>
    name.includes(query.get("only") ?? "") && !(computes && query.get("without") === "computes");
  for (const each of table.filter(wanted)) {
    await post({ type: "begin", name: each.name });
    const found = await problems(engine, each);
    found.push(...(await nextRun(engine)));
    await post({ type: "case", name: each.name, problems: found });
  }
  engine.dispose();
});
