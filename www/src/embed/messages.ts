// All that a lab in a frame and the page around it say to each other, by `postMessage`. Every message is an object with `ns`
// and `v`; a message of a page may have an `id`, and then is answered by a `reply` with the same one. Whatever is not one of
// these is ignored, on both sides: it is somebody else's.

import type { Report } from "../generated/Report";
import type { TraceFormat } from "../lab/exported-trace";
import { isLabAddress, type LabAddress } from "../lab/lab-address";
import type { VerdictDetail } from "./events";
import { FONT_RANGE, THEMES, type Theme } from "./options";

export const NAMESPACE = "interlock";
/** Grows when an older reader would misunderstand a message; new kinds of messages do not count. */
export const PROTOCOL = 1;

/** Names a request, for its answer. */
export type RequestId = number | string;

/** What a page can ask of a lab. */
export type Request =
  /** Runs what is chosen; answered with the report of the last run. */
  | { type: "run" }
  /** Explores; answered when that has begun. */
  | { type: "explore" }
  | { type: "stop" }
  | { type: "reset" }
  /** Answered with a `LabAddress`. */
  | { type: "get-state" }
  | { type: "set-state"; state: LabAddress }
  /** Answered with a `Blob`, or `null` where there is no run. */
  | { type: "export-trace"; format: TraceFormat }
  /** Says that it is the lab's turn to run its engine, that another lab has taken its turn, or that nobody has. */
  | { type: "turn"; turn: Turn }
  /** Changes how it looks; what is left out stays. */
  | { type: "look"; theme?: Theme; font?: number | null; properties?: Record<string, string> };

/** Whose turn it is, as a lab is told. */
export type Turn = "yours" | "taken" | "free";
const TURNS: readonly Turn[] = ["yours", "taken", "free"];

/** What a lab tells. */
export type Announcement =
  | { type: "ready" }
  /** The height that the lab has need of, in CSS pixels. */
  | { type: "height"; height: number }
  | { type: "change"; state: LabAddress }
  | { type: "report"; report: Report }
  | { type: "verdict"; verdict: VerdictDetail }
  | { type: "error"; message: string }
  /** It wants to run its engine, or has done so; where several labs are on a page they take turns. */
  | { type: "turn"; wanted: boolean }
  | { type: "reply"; id: RequestId; ok: true; value: unknown }
  | { type: "reply"; id: RequestId; ok: false; message: string };

/** A request as it arrives. */
export interface Asked {
  id: RequestId | null;
  request: Request;
}

/** A message as it is sent. */
export function envelope<Message extends Request | Announcement>(message: Message, id?: RequestId) {
  return { ns: NAMESPACE, v: PROTOCOL, ...(id === undefined ? {} : { id }), ...message };
}

/** The request in a message of the page around; `null` for whatever is none. */
export function readRequest(data: unknown): Asked | null {
  const fields = fieldsOf(data);
  if (fields === null) return null;
  const id = typeof fields.id === "number" || typeof fields.id === "string" ? fields.id : null;
  const request = requestIn(fields);
  return request === null ? null : { id, request };
}

function requestIn(fields: Fields): Request | null {
  switch (fields.type) {
    case "run":
    case "explore":
    case "stop":
    case "reset":
    case "get-state":
      return { type: fields.type };
    case "set-state":
      return isLabAddress(fields.state) ? { type: "set-state", state: fields.state } : null;
    case "export-trace":
      return { type: "export-trace", format: fields.format === "chrome" ? "chrome" : "report" };
    case "turn": {
      const turn = TURNS.find((name) => name === fields.turn);
      return turn === undefined ? null : { type: "turn", turn };
    }
    case "look":
      return lookIn(fields);
    default:
      return null;
  }
}

/** Custom properties that a page can give a lab: names of colours and fonts, no more. */
export const PROPERTIES = [
  "--interlock-accent",
  "--interlock-ink",
  "--interlock-paper",
  "--interlock-panel",
  "--interlock-rule",
  "--interlock-radius",
  "--interlock-sans",
  "--interlock-mono",
] as const;
/** Characters of a value at most. */
const LONGEST_VALUE = 300;

function lookIn({ theme, font, properties }: Fields): Request {
  const look: Extract<Request, { type: "look" }> = { type: "look" };
  const known = THEMES.find((name) => name === theme);
  if (known !== undefined) look.theme = known;
  if (font === null || (typeof font === "number" && font >= FONT_RANGE.min && font <= FONT_RANGE.max))
    look.font = font;
  if (typeof properties === "object" && properties !== null) {
    const given = properties as Record<string, unknown>;
    look.properties = {};
    for (const name of PROPERTIES) {
      const value = given[name];
      // A style sheet may fetch what it names: none of that.
      if (typeof value === "string" && value.length <= LONGEST_VALUE && !/url|image|src\(/i.test(value))
        look.properties[name] = value;
    }
  }
  return look;
}

/** The announcement in a message of a lab; `null` for whatever is none. */
export function readAnnouncement(data: unknown): Announcement | null {
  const fields = fieldsOf(data);
  if (fields === null) return null;
  const { type } = fields;
  switch (type) {
    case "ready":
      return { type };
    case "height":
      return typeof fields.height === "number" && fields.height >= 0 && fields.height < 1e6
        ? { type, height: fields.height }
        : null;
    case "change":
      return isLabAddress(fields.state) ? { type, state: fields.state } : null;
    case "report":
      return isObject(fields.report) ? { type, report: fields.report as unknown as Report } : null;
    case "verdict":
      return isObject(fields.verdict) ? { type, verdict: fields.verdict as unknown as VerdictDetail } : null;
    case "error":
      return typeof fields.message === "string" ? { type, message: fields.message } : null;
    case "turn":
      return typeof fields.wanted === "boolean" ? { type, wanted: fields.wanted } : null;
    case "reply": {
      const { id, ok, message } = fields;
      if (typeof id !== "number" && typeof id !== "string") return null;
      if (ok === true) return { type, id, ok, value: fields.value };
      return ok === false && typeof message === "string" ? { type, id, ok, message } : null;
    }
    default:
      return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsOf(data: unknown): Fields | null {
  if (!isObject(data) || data.ns !== NAMESPACE || data.v !== PROTOCOL) return null;
  return data;
}
