// What passes for a message between a lab and the page around it, and what each side makes of it: a table of messages as they
// may come, with what is read, `null` for what is nobody's.

import assert from "node:assert/strict";
import test from "node:test";
import { envelope, readAnnouncement, readRequest } from "../src/embed/messages";

const state = { version: 1, query: "?program=counter-mutex", fragment: "" } as const;
const ours = { ns: "interlock", v: 1 };

const REQUESTS: readonly [string, unknown, unknown][] = [
  ["run", { ...ours, id: 1, type: "run" }, { id: 1, request: { type: "run" } }],
  ["a name as id", { ...ours, id: "a", type: "stop" }, { id: "a", request: { type: "stop" } }],
  ["no id", { ...ours, type: "explore" }, { id: null, request: { type: "explore" } }],
  ["an id of another kind", { ...ours, id: {}, type: "reset" }, { id: null, request: { type: "reset" } }],
  ["get-state", { ...ours, id: 0, type: "get-state" }, { id: 0, request: { type: "get-state" } }],
  ["set-state", { ...ours, type: "set-state", state }, { id: null, request: { type: "set-state", state } }],
  ["set-state of another version", { ...ours, type: "set-state", state: { ...state, version: 2 } }, null],
  ["set-state without a state", { ...ours, type: "set-state" }, null],
  [
    "export-trace",
    { ...ours, type: "export-trace", format: "chrome" },
    { id: null, request: { type: "export-trace", format: "chrome" } },
  ],
  [
    "export-trace in no known format",
    { ...ours, type: "export-trace", format: 7 },
    { id: null, request: { type: "export-trace", format: "report" } },
  ],
  [
    "look",
    { ...ours, type: "look", theme: "dark", font: 24, properties: { "--interlock-accent": "#123456" } },
    {
      id: null,
      request: { type: "look", theme: "dark", font: 24, properties: { "--interlock-accent": "#123456" } },
    },
  ],
  [
    "look with what is not legal",
    {
      ...ours,
      type: "look",
      theme: "blue",
      font: 99,
      properties: {
        "--interlock-paper": "url(https://example.org/)",
        "--ink": "red",
        "--interlock-ink": 7,
        "--interlock-rule": "x".repeat(301),
      },
    },
    { id: null, request: { type: "look", properties: {} } },
  ],
  ["turn", { ...ours, type: "turn", turn: "yours" }, { id: null, request: { type: "turn", turn: "yours" } }],
  ["turn of nobody", { ...ours, type: "turn", turn: "mine" }, null],
  ["an announcement", { ...ours, type: "ready" }, null],
  ["an unknown type", { ...ours, type: "format-disk" }, null],
  ["a name of every object", { ...ours, type: "constructor" }, null],
  ["no type", { ...ours }, null],
  ["another namespace", { ns: "Interlock", v: 1, type: "run" }, null],
  ["another version", { ns: "interlock", v: 2, type: "run" }, null],
  ["a version in words", { ns: "interlock", v: "1", type: "run" }, null],
  ["a text", '{"ns":"interlock","v":1,"type":"run"}', null],
  ["a list", [ours], null],
  ["nothing", null, null],
  ["less than nothing", undefined, null],
];

for (const [name, message, read] of REQUESTS)
  test(`a lab reads ${name}`, () => assert.deepEqual(readRequest(message), read));

const ANNOUNCEMENTS: readonly [string, unknown, unknown][] = [
  ["ready", { ...ours, type: "ready" }, { type: "ready" }],
  ["height", { ...ours, type: "height", height: 420 }, { type: "height", height: 420 }],
  ["a height below nothing", { ...ours, type: "height", height: -1 }, null],
  ["a height that is none", { ...ours, type: "height", height: Number.NaN }, null],
  ["a height beyond measure", { ...ours, type: "height", height: 1e9 }, null],
  ["a height in words", { ...ours, type: "height", height: "420" }, null],
  ["change", { ...ours, type: "change", state }, { type: "change", state }],
  ["a change of nothing", { ...ours, type: "change", state: null }, null],
  ["a report that is none", { ...ours, type: "report", report: "finished" }, null],
  ["a verdict that is none", { ...ours, type: "verdict", verdict: [] }, null],
  ["error", { ...ours, type: "error", message: "why" }, { type: "error", message: "why" }],
  ["an error without words", { ...ours, type: "error" }, null],
  ["a wish for a turn", { ...ours, type: "turn", wanted: true }, { type: "turn", wanted: true }],
  [
    "an answer",
    { ...ours, type: "reply", id: 3, ok: true, value: state },
    { type: "reply", id: 3, ok: true, value: state },
  ],
  [
    "a refusal",
    { ...ours, type: "reply", id: 3, ok: false, message: "why" },
    { type: "reply", id: 3, ok: false, message: "why" },
  ],
  ["an answer to nobody", { ...ours, type: "reply", ok: true, value: 1 }, null],
  ["an answer that is neither", { ...ours, type: "reply", id: 3, ok: "yes" }, null],
  ["a request", { ...ours, type: "run" }, null],
  ["Canvas's own", { subject: "lti.frameResize", height: 420 }, null],
];

for (const [name, message, read] of ANNOUNCEMENTS)
  test(`an element reads ${name}`, () => assert.deepEqual(readAnnouncement(message), read));

test("what is sent is read as it was meant", () => {
  assert.deepEqual(readRequest(envelope({ type: "set-state", state }, 5)), {
    id: 5,
    request: { type: "set-state", state },
  });
  assert.deepEqual(readAnnouncement(envelope({ type: "height", height: 1 })), { type: "height", height: 1 });
});
