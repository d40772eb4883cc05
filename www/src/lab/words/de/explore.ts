// What is said in German of an exploration: the verdict in a sentence, outcomes, findings, and how much was looked at.

import type { Problem, Refused, SearchProgress } from "../../../explore-worker/protocol";
import type { Coverage } from "../../../generated/Coverage";
import type { Exploration } from "../../../generated/Exploration";
import type { FindingKind } from "../../../generated/FindingKind";
import type { OutcomeKind } from "../../../generated/OutcomeKind";
import type { Param } from "../../../generated/Param";
import type { Witness } from "../../../generated/Witness";
import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from "../../explore/model/model-choices";
import type { Row } from "../../explore/model/possible";
import type { Values } from "../../model/parameters";
import { type Prose, say } from "../../model/prose";
import { count, counted, decimals, duration, size } from "../../model/quantities";
import { excerpt } from "../../views/outcome-view";
import { OBSERVED_RUNS, toneOfExploration } from "../explore";
import { valueText } from "./problems";

export { OBSERVED_RUNS, toneOfExploration };

const realRuns = (runs: number) =>
  runs === 1 ? "1 echter Lauf endete" : `${count(runs)} echte Läufe endeten`;

export const EXPLORE = {
  explore: "Erkunden",
  title: "Jede Verschränkung",
  empty: {
    title: "Noch ist nichts erkundet",
    text: "„Ausführen“ zeigt, was sich gerade ergibt. „Erkunden“ lässt denselben Text von einem Modell ausführen, das die Threads in jeder möglichen Reihenfolge verschränkt (Interleavings), und sagt, was dabei herauskommen kann, mit dem kürzesten Weg zu jedem Ausgang. Der Speicher ist dabei sequenziell konsistent, und es vergeht keine Zeit: Ein sleep ordnet nichts, und ein Warten mit Zeitgrenze kann jederzeit enden.",
  },
  stepThrough: "Vom Anfang an Schritt für Schritt",
  cancel: "Abbrechen",
  settings: "Was erkundet wird",
  values: "Werte zum Erkunden, klein genug für jede Verschränkung",
  change: "Ändern",
  resetValues: "Zurücksetzen",
  resetValuesLabel: "Die Werte zum Erkunden auf die Vorschläge des Programms zurücksetzen",
  searching: "Wird erkundet …",
  progress: ({ states, depth, proving }: SearchProgress) =>
    `${proving ? "Der kürzeste Weg zu jedem Ausgang wird gesucht, und Verschränkungen werden gezählt" : "Wird erkundet"} … bisher ${counted(states, "Zustand", "Zustände")}, ${counted(depth, "Schritt", "Schritte")} tief.`,
  stale: "Das Programm oder seine Werte haben sich seit Beginn dieser Erkundung geändert.",
  cancelled: "Die Erkundung wurde abgebrochen.",
  broken: (reason: string) =>
    `Das Modell ist bei der Berechnung zusammengebrochen; bekannt ist also nichts: ${reason}`,
  unloaded: (reason: string) => `Das Modell ließ sich nicht laden: ${reason}`,
  illegal: "Ein Wert ist noch nicht zulässig.",
  outcomes: "Was dabei herauskommen kann",
  outcomesCaption: "Mögliche Ausgänge nach dem Modell, neben denen, die in echten Läufen beobachtet wurden",
  columns: {
    outcome: "Ausgang",
    interleavings: "Verschränkungen",
    observed: "Beobachtet",
    steps: "Kürzester Weg",
    open: "Ablaufplan",
  },
  open: "Schritt für Schritt",
  openBad: "Den kürzesten Weg dorthin gehen",
  openLabel: (text: string) => `Schritt für Schritt auf dem kürzesten Weg zu: ${text}`,
  steps: (steps: number) => counted(steps, "Schritt", "Schritte"),
  runs: (runs: number) => counted(runs, "Lauf", "Läufe"),
  notCounted: "nicht gezählt",
  noRuns: "–",
  otherRuns: "Noch keine echten Läufe mit diesen Werten.",
  observe: `${OBSERVED_RUNS}-mal mit diesen Werten ausführen`,
  observedOf: (runs: number) =>
    `Beobachtet: von ${counted(runs, "echten Lauf", "echten Läufen")} mit diesen Werten.`,
  unexplained: (runs: number) =>
    `${realRuns(runs)} so, wie es das Modell für unmöglich hält. Dann irrt das Modell: Bitte mit dem Programm und seinen Werten melden.`,
  unexplainedUnlessSpurious: (runs: number) =>
    `${realRuns(runs)} so, wie es das Modell für unmöglich hält, solange jedes Warten bis zu seinem Weckruf dauert. Echtes Warten kann auch ohne ihn enden: grundloses Aufwachen erlauben und noch einmal erkunden. Erklärt das nichts, irrt das Modell: Bitte mit dem Programm und seinen Werten melden.`,
  unexplainedBounded: (runs: number) =>
    `${realRuns(runs)} so, wie es das Modell nicht erreicht hat: Es wurde nicht alles angesehen.`,
  impossible: "unmöglich, sagt das Modell",
  notReached: "vom Modell nicht erreicht",
  noOutcomes: "Innerhalb der Grenzen wurde kein Ende erreicht.",
  variants: (variants: number) => `${count(variants)} Reihenfolgen der Ausgabe`,
  findings: "Was sonst gefunden wurde",
  details: "Was angenommen wurde",
};

export const MODEL_HINTS = {
  states: "Beendet eine Suche, die nicht in den Speicher passen würde.",
  spurious: "Warten darf ohne Weckruf enden, wie std es erlaubt.",
  edition: "Die Editionen unterscheiden sich darin, wann manche temporären Werte freigegeben werden.",
};

export const OUTCOME_KINDS: Record<OutcomeKind, string> = {
  finished: "fertig",
  panicked: "Panic",
  exited: "mit einem Exit-Code beendet",
  aborted: "abgebrochen",
  deadlocked: "Deadlock",
  spinning: "dreht sich für immer in einer Schleife",
  unfinished: "nicht bis zum Ende verfolgt",
  "stack-overflow": "Stack aufgebraucht",
  "out-of-memory": "Speicher aufgebraucht",
};

const CAN: Record<OutcomeKind, string> = {
  finished: "Es kann sein Versprechen brechen",
  panicked: "Es kann in Panic geraten",
  exited: "Es kann mit einem Fehler enden",
  aborted: "Es kann abbrechen",
  deadlocked: "Es kann in einen Deadlock geraten",
  spinning: "Es kann sich für immer in einer Schleife drehen",
  unfinished: "Es kann länger rechnen, als es verfolgt wird",
  "stack-overflow": "Es kann den Stack des Modells von 1 MiB aufbrauchen",
  "out-of-memory": "Es kann die 128 MiB Speicher des Modells aufbrauchen",
};

const ALWAYS: Record<OutcomeKind, string> = {
  finished: "Jede Verschränkung bricht das Versprechen",
  panicked: "Jede Verschränkung gerät in Panic",
  exited: "Jede Verschränkung endet mit einem Fehler",
  aborted: "Jede Verschränkung bricht ab",
  deadlocked: "Jede Verschränkung endet im Deadlock",
  spinning: "Jede Verschränkung kommt zu einer Schleife, die sich für immer dreht",
  unfinished: "Jede Verschränkung rechnet länger, als sie verfolgt wird",
  "stack-overflow": "Jede Verschränkung braucht den Stack des Modells von 1 MiB auf",
  "out-of-memory": "Jede Verschränkung braucht die 128 MiB Speicher des Modells auf",
};

export const FINDING_KINDS: Record<FindingKind, string> = {
  "partial-deadlock": "Einige Threads können im Kreis aufeinander warten, während andere weiterlaufen",
  "double-lock": "Ein Thread kann dahin kommen, auf einen Lock zu warten, den er selbst hält",
  livelock: "Threads können für immer weiterlaufen, ohne voranzukommen, obwohl jeder an die Reihe kommt",
  "thread-panicked": "Ein anderer Thread als main kann in Panic geraten",
  "poison-met": "Ein Thread kann auf einen vergifteten Lock treffen",
  "threads-cut-off":
    "main kann enden, bevor Threads geendet haben, auf die niemand wartet: Was sie noch zu tun hatten, geht verloren",
  leak: "Werte hinter Arcs, die einander besitzen, werden nie freigegeben",
};

export function askedLine(params: readonly Param[], values: Values, settings: ModelSettings): string {
  const usual = DEFAULT_MODEL_SETTINGS;
  const parts = params.map(
    ({ name, default: proposed }) => `${name} = ${valueText(values[name] ?? proposed)}`,
  );
  if (settings.spurious) parts.push("grundlosem Aufwachen");
  if (settings.edition !== usual.edition) parts.push(`Edition ${settings.edition}`);
  if (settings.states !== usual.states || parts.length === 0)
    parts.push(`höchstens ${counted(settings.states, "Zustand", "Zuständen")}`);
  return `Mit ${parts.join(", ")}`;
}

export function verdictSentence(exploration: Exploration, rows: readonly Row[]): Prose {
  const { verdict, findings } = exploration;
  switch (verdict) {
    case "holds":
      return holds(rows);
    case "undecided":
      return say`Gefunden wurde nichts Schlechtes, aber nicht jede Verschränkung wurde angesehen.`;
    case "fails": {
      const bad = rows.find((row) => row.bad);
      if (bad !== undefined) return fails(bad, exploration, rows);
      const finding = findings.find((found) => found.bad);
      return finding === undefined
        ? say`Es kann scheitern.`
        : say`${FINDING_KINDS[finding.kind]}: ${way(finding.witness)}.`;
    }
  }
}

function holds(rows: readonly Row[]): Prose {
  const [only, second] = rows;
  if (only === undefined || second !== undefined)
    return rows.length === 0
      ? say`Keine Verschränkung kommt zu einem Ende.`
      : say`Jede Verschränkung endet gut, auf eine von ${count(rows.length)} Arten.`;
  const { ending } = only;
  if (ending.source === "observed" && ending.text !== null)
    return say`Jede Verschränkung endet wie versprochen, mit ${{ code: ending.text }}.`;
  return say`Jede Verschränkung endet gut, und auf dieselbe Art.`;
}

function fails(bad: Row, { coverage }: Exploration, rows: readonly Row[]): Prose {
  const everywhere = coverage.kind === "exhaustive" && rows.every(({ kind }) => kind === bad.kind && bad.bad);
  const all = everywhere && rows.every((row) => row.bad);
  const sentence = (all ? ALWAYS : CAN)[bad.kind];
  const { text, source } = bad.ending;
  const told =
    text !== null && (source === "observed" || source === "panic")
      ? say`, mit ${{ code: excerpt(text) }}`
      : null;
  const instead =
    source === "observed" && bad.expected !== null ? say` statt ${{ code: excerpt(bad.expected) }}` : null;
  return say`${sentence}${told}${instead}: ${way(bad.witness)}.`;
}

export function tally(rows: readonly Row[]): string | null {
  const bad = rows.filter((row) => row.bad);
  if (bad.length === 0 || rows.length === 1) return null;
  const outcomes = `${count(bad.length)} von ${count(rows.length)} möglichen Ausgängen ${bad.length === 1 ? "ist" : "sind"} schlecht`;
  const sum = (some: readonly Row[]) =>
    some.reduce<bigint | null>(
      (total, { interleavings }) => (total === null || interleavings === null ? null : total + interleavings),
      0n,
    );
  const [some, all] = [sum(bad), sum(rows)];
  return some === null || all === null
    ? `${outcomes}.`
    : `${outcomes}: ${bigCount(some)} von ${bigCount(all)} Verschränkungen führen dorthin.`;
}

export function way({ steps, switches, shortest }: Witness): string {
  const length = `${counted(steps, "Schritt", "Schritte")}, ${counted(switches, "Kontextwechsel", "Kontextwechsel")}`;
  return shortest ? length : `${length}, vielleicht nicht der kürzeste Weg`;
}

const BOUNDS: Record<Extract<Coverage, { kind: "bounded" }>["by"], (limit: number) => string> = {
  states: (limit) => `begrenzt auf ${counted(limit, "Zustand", "Zustände")}`,
  memory: (limit) => `begrenzt auf ${size(limit)} Speicher`,
  rounds: (limit) =>
    `begrenzt auf ${counted(limit, "Schleifendurchlauf", "Schleifendurchläufe")} in einem Schritt`,
  time: (limit) => `begrenzt auf ${duration(limit, 1)}`,
  stopped: () => "von Hand angehalten",
};

function coverageWord(coverage: Coverage): string {
  switch (coverage.kind) {
    case "exhaustive":
      return "vollständig";
    case "bounded":
      return BOUNDS[coverage.by](coverage.limit);
    case "sampled":
      return `Stichprobe: ${counted(coverage.runs, "Lauf", "Läufe")}`;
  }
}

export function coverageLine({ coverage, states, elapsed_ms }: Exploration): string {
  // Who is told of the bound need not be told how many states it let through.
  const stored =
    coverage.kind === "bounded" && coverage.by === "states"
      ? ""
      : `, ${counted(states, "Zustand", "Zustände")}`;
  const line = `${coverageWord(coverage)}${stored}, ${duration(elapsed_ms, 0.1)}, sequenziell konsistenter Speicher`;
  return `${line[0]?.toUpperCase()}${line.slice(1)}.`;
}

/** What the model's library says that it takes for granted, word for word, and in German. */
const ASSUMED: Record<string, string> = {
  "that the entries of a folder come in the order of their names":
    "Die Einträge eines Ordners kommen in der Reihenfolge ihrer Namen.",
  "that a folder has a length of 0": "Ein Ordner hat die Länge 0.",
  "that the process has the number 1": "Der Prozess hat die Nummer 1.",
  "a sleep takes no time and orders nothing": "Ein sleep dauert keine Zeit und ordnet nichts.",
  "a timed wait may end at any moment": "Ein Warten mit Zeitgrenze kann jederzeit enden.",
  "available_parallelism is 2": "available_parallelism ist 2.",
  "no time passes: every measured time is 0": "Es vergeht keine Zeit: Jede gemessene Zeit ist 0.",
  "that a HashMap or HashSet is iterated in the order of insertion; natively, the order is random":
    "Eine HashMap oder ein HashSet wird in der Reihenfolge des Einfügens durchlaufen; nativ ist die Reihenfolge zufällig.",
};

export function assumed(text: string): string {
  return ASSUMED[text] ?? text;
}

export function assumptions(exploration: Exploration): string[] {
  const { steps, memory, reduced, spurious, weaker_orderings, interleavings } = exploration;
  const facts = [
    interleavings === null
      ? "Wie viele Verschränkungen es gibt, wurde nicht gezählt."
      : `Es gibt ${bigCount(interleavings)} Verschränkungen sichtbarer Operationen.`,
    `${counted(steps, "Schritt", "Schritte")} zwischen Zuständen, ${size(memory)} Speicher.`,
    reduced
      ? "Operationen, die mit allen anderen vertauschbar sind, wurden sofort ausgeführt; das verbirgt keinen Ausgang."
      : "Jede Operation wurde mit jeder anderen verschränkt.",
    spurious
      ? "Warten durfte ohne Weckruf enden."
      : "Kein Warten endete ohne Weckruf (grundloses Aufwachen ist aus).",
  ];
  if (weaker_orderings)
    facts.push(
      "Das Programm nennt schwächere Ordnungen als SeqCst; das Modell nimmt sie als SeqCst und kann darum nicht zeigen, was schwächere erlauben.",
    );
  return [...facts, ...exploration.assumptions.map(assumed)];
}

export function bigCount(digits: string | bigint): string {
  const text = String(digits);
  if (text.length <= 15) return count(Number(text));
  return `etwa ${decimals(Number(text.slice(0, 3)) / 100, 2)} × 10${superscript(text.length - 1)}`;
}

function superscript(value: number): string {
  return String(value).replaceAll(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "");
}

export function refusedSentence(refused: Refused): string {
  switch (refused.kind) {
    case "text": {
      const { problems } = refused;
      const unsupported = problems.filter(({ kind }) => kind === "unsupported").length;
      if (unsupported === problems.length)
        return `Das Modell führt dieses Programm nicht aus: Es benutzt ${counted(unsupported, "Sache, die nicht unterstützt ist", "Sachen, die nicht unterstützt sind")}.`;
      return unsupported === 0
        ? `Das Programm lässt sich nicht übersetzen: ${counted(problems.length, "Fehler", "Fehler")}.`
        : `Das Programm lässt sich nicht übersetzen oder benutzt, was das Modell nicht unterstützt: ${counted(problems.length, "Befund", "Befunde")}.`;
    }
    case "unsupported":
      return `Das Modell kann dieses Programm nicht zu Ende führen. Nicht unterstützt: ${refused.what}.`;
    case "internal":
      return `Im Modell selbst ist ein Fehler aufgetreten, der nichts über das Programm sagt: ${refused.what}.`;
  }
}

export function problemLine({ kind, code, message }: Problem): string {
  if (kind === "unsupported") return `nicht unterstützt: ${message}`;
  return code === "" ? `error: ${message}` : `error[${code}]: ${message}`;
}
