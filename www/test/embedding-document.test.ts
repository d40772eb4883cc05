// docs/embedding.md names everything that an author can use: whatever is added to the code has to be added there. The records
// below are checked by the compiler, so that none of them can lack a name.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { InterlockLabElement } from "../src/element/interlock-lab";
import type { LabEvents } from "../src/embed/events";
import { type Announcement, NAMESPACE, PROPERTIES, PROTOCOL, type Request } from "../src/embed/messages";
import {
  DEFAULT_OPTIONS,
  FONT_RANGE,
  LANGUAGES,
  OPTION_NAMES,
  PANES,
  STARTS,
  THEMES,
} from "../src/embed/options";
import type { ExplorationVerdict } from "../src/generated/ExplorationVerdict";
import type { Verdict } from "../src/generated/Verdict";
import { COMPARE_KINDS, REPEAT_KINDS, REPEAT_PROPOSAL } from "../src/lab/evidence/model/choices";
import { WORKS } from "../src/lab/evidence/model/sweep";
import { DEFAULT_MODEL_SETTINGS, MODEL_SETTINGS } from "../src/lab/explore/model/model-choices";
import { LOOKS } from "../src/lab/model/looks";
import { DEFAULT_SETTINGS, SETTINGS } from "../src/lab/model/settings";

/** Below `www`, where the tests are run. */
const DOCUMENT = readFileSync(join(process.cwd(), "../docs/embedding.md"), "utf8");

/** The cells of the rows of tables whose first cell has that name in it, as code. */
function rowsOf(name: string): string[] {
  return DOCUMENT.split("\n").filter(
    (line) => line.startsWith("|") && (line.split("|")[1] ?? "").includes(`\`${name}`),
  );
}

/** Fails unless a table has a row for the name, in which each of `words` stands as code or as a number. */
function hasRow(name: string, words: readonly string[] = []): void {
  const rows = rowsOf(name);
  assert.ok(rows.length > 0, `docs/embedding.md has no row for ${name}`);
  for (const word of words)
    assert.ok(
      rows.some(
        (row) => row.includes(`\`${word}\``) || new RegExp(`(?<![\\d,.])${word}(?![\\d,.]\\d)`).test(row),
      ),
      `the row of ${name} does not have ${word}: ${rows.join("\n")}`,
    );
}

/** A number as the document has it. */
const shown = (value: number) => (value >= 10_000 ? value.toLocaleString("en") : String(value));

test("every option is there with its values and its default", () => {
  const values: Record<(typeof OPTION_NAMES)[number], readonly string[]> = {
    view: [...PANES, DEFAULT_OPTIONS.panes.join(",")],
    run: [...STARTS, DEFAULT_OPTIONS.run],
    theme: [...THEMES, DEFAULT_OPTIONS.theme],
    font: [String(FONT_RANGE.min), String(FONT_RANGE.max)],
    lang: LANGUAGES,
    readonly: ["true", "false"],
  };
  for (const name of OPTION_NAMES) hasRow(name, values[name]);
});

test("every name of an address is there with its range", () => {
  const named = [
    ["run-", SETTINGS, DEFAULT_SETTINGS],
    ["model-", MODEL_SETTINGS, DEFAULT_MODEL_SETTINGS],
  ] as const;
  for (const [prefix, params, defaults] of named)
    for (const [name, { kind }] of Object.entries(params)) {
      const value = (defaults as unknown as Record<string, unknown>)[name];
      const words =
        kind.type === "bool"
          ? ["on", "off"]
          : kind.type === "choice"
            ? kind.options
            : [shown(kind.min), shown(kind.max), shown(Number(value))];
      hasRow(prefix + name, words);
    }
  if (LOOKS.axis.kind.type === "choice") hasRow("axis", LOOKS.axis.kind.options);
  if (REPEAT_KINDS.runs.type === "integer")
    hasRow("repeat-runs", [shown(REPEAT_KINDS.runs.max), String(REPEAT_PROPOSAL.runs)]);
  if (COMPARE_KINDS.runs.type === "integer") hasRow("compare-runs", [shown(COMPARE_KINDS.runs.max)]);
  hasRow("sweep-work", WORKS);
  const others =
    "program schedule sweep-parameter sweep-from sweep-step sweep-runs sweep-tracing compare-programs compare-tracing";
  for (const name of others.split(" ")) hasRow(name);
});

test("every method of the element is there", () => {
  const methods: Record<Exclude<keyof InterlockLabElement, keyof HTMLElement | `${string}Callback`>, true> = {
    run: true,
    explore: true,
    stop: true,
    reset: true,
    getState: true,
    setState: true,
    exportTrace: true,
  };
  for (const name of Object.keys(methods)) hasRow(`${name}(`);
});

test("every event is there, with every verdict", () => {
  const events: Record<keyof LabEvents, true> = {
    "interlock-ready": true,
    "interlock-change": true,
    "interlock-report": true,
    "interlock-verdict": true,
    "interlock-error": true,
  };
  for (const name of Object.keys(events)) hasRow(name);
  const verdicts: Record<Verdict | ExplorationVerdict, true> = {
    finished: true,
    panicked: true,
    deadlocked: true,
    "timed-out": true,
    stopped: true,
    failed: true,
    holds: true,
    fails: true,
    undecided: true,
  };
  for (const verdict of Object.keys(verdicts)) assert.ok(DOCUMENT.includes(`\`${verdict}\``), verdict);
});

test("every message is there, with what it has besides", () => {
  const requests: Record<Request["type"], readonly string[]> = {
    run: [],
    explore: [],
    stop: [],
    reset: [],
    "get-state": [],
    "set-state": ["state"],
    "export-trace": ["format"],
    turn: ["turn"],
    look: ["theme", "font", "properties"],
  };
  const announcements: Record<Announcement["type"], readonly string[]> = {
    ready: [],
    height: ["height"],
    change: ["state"],
    report: ["report"],
    verdict: ["verdict"],
    error: ["message"],
    turn: ["wanted"],
    reply: ["id", "ok", "value", "message"],
  };
  const [, to = "", from = ""] = /To the lab:([\s\S]*)From the lab:([\s\S]*?)\n## /.exec(DOCUMENT) ?? [];
  for (const [messages, table] of [
    [requests, to],
    [announcements, from],
  ] as const)
    for (const [type, fields] of Object.entries(messages)) {
      const row = table.split("\n").find((line) => line.startsWith(`| \`${type}\``));
      assert.ok(row !== undefined, `no row for the message ${type}`);
      for (const field of fields) assert.ok(row.includes(`\`${field}\``), `${type} without ${field}: ${row}`);
    }
  assert.ok(DOCUMENT.includes(`\`ns: "${NAMESPACE}"\`, \`v: ${PROTOCOL}\``));
});

test("every custom property and every part is there", () => {
  for (const name of PROPERTIES) assert.ok(DOCUMENT.includes(`\`${name}\``), name);
  const sources = ["interlock-lab.ts", "frame-view.ts"].map((file) =>
    readFileSync(join(process.cwd(), "src/element", file), "utf8"),
  );
  const parts = sources.flatMap((text) => [...text.matchAll(/"part", "([\w-]+)"/g)].map((match) => match[1]));
  assert.ok(parts.length >= 4, "the element sets its parts in another way than this test looks for");
  for (const part of parts) assert.ok(DOCUMENT.includes(`\`${part}\``), part);
});
