// The German words of the timeline: its controls, its legend, what is said of the drawing as a whole.

import type { Timeline } from "../../../generated/Timeline";
import type { Axis } from "../../model/looks";
import { count, counted } from "../../model/quantities";
import type { ThreadState } from "../../timeline/model/classes";
import { type Length, micros } from "../../timeline/model/moments";
import { tickOf } from "../timeline";

export { tickOf };

export const TIMELINE = {
  drawing: "Zeitleiste der Threads",
  role: "Zeitleiste",
  overview: "Der ganze Lauf; der Rahmen ist der sichtbare Teil.",
  axis: "Nach",
  axes: { time: "Zeit", order: "Reihenfolge" } satisfies Record<Axis, string>,
  axisNames: { time: "Zeit", order: "Schritt" } satisfies Record<Axis, string>,
  axisHints: {
    time: "Längen sind gemessene Zeiten. Wo niemand auf die Uhr gesehen hat, sagt die Zeichnung das, statt zu raten.",
    order:
      "Jedes Ereignis ist ein Schritt, in einer Reihenfolge, die keiner Ursache widerspricht. Längen sind Anzahlen von Ereignissen, keine Zeiten.",
  } satisfies Record<Axis, string>,
  modelOrder:
    "Das Modell tut einen Schritt nach dem anderen: Dies ist die Reihenfolge, in der es sie getan hat. Längen sind Anzahlen von Ereignissen; Zeiten gibt es nicht.",
  zoomIn: "Vergrößern",
  zoomOut: "Verkleinern",
  fit: "Einpassen",
  fitLabel: "Den ganzen Lauf in die Zeichnung einpassen",
  left: "Nach links",
  right: "Nach rechts",
  find: "Suchen",
  findLabel: "Einen Lock oder Thread suchen",
  findHint: "Lock oder Thread",
  previous: "Zurück",
  next: "Weiter",
  previousLabel: "Voriger Treffer",
  nextLabel: "Nächster Treffer",
  noMatch: "Nichts hat diesen Namen.",
  save: "Speichern als",
  saveSvg: "Die Zeichnung als SVG speichern",
  savePng: "Die Zeichnung als PNG speichern",
  legend: "Was Farben und Muster bedeuten; ein Druck darauf sagt, was es ist und wo",
  nothingChosen:
    "Auf etwas in der Zeichnung zeigen oder ein Ereignis mit einem Klick oder mit den Tasten wählen.",
  keys: "Tasten",
  table: "Dasselbe als Tabelle",
  dropped: (events: number) =>
    `Die Zeichnung endet vor dem Lauf: ${counted(events, "späteres Ereignis", "spätere Ereignisse")} konnten nicht behalten werden.`,
  contradictions: (events: number) =>
    `Die Aufzeichnung ist beschädigt: Die aufgezeichnete Reihenfolge von ${counted(events, "Ereignis", "Ereignissen")} ließ sich nicht einhalten.`,
  arrowsLeftOut: (arrows: number) => `${count(arrows)} Pfeile nicht gezeichnet: vergrößern`,
  step: (tick: string) => `Schritt der Uhr ${tick}`,
  stepTiny: (tick: string) => `Schritt der Uhr ${tick}: hier weniger als ein Pixel`,
  orderNote: "ein Ereignis je Schritt; Längen sind keine Zeiten",
  orderNoteShort: "ein Ereignis je Schritt",
  matches: (threads: number, objects: number) =>
    [
      ...(threads > 0 ? [counted(threads, "Thread", "Threads")] : []),
      ...(objects > 0 ? [counted(objects, "Objekt", "Objekte")] : []),
    ].join(" und "),
};

export const KEYS: readonly [string, string][] = [
  ["← →", "das Fenster verschieben; bei gewähltem Ereignis zum Ereignis des Threads davor oder danach"],
  ["↑ ↓", "zum Thread darüber oder darunter"],
  ["Eingabetaste", "das Ereignis in der Mitte des Fensters wählen"],
  ["N, P", "nächstes und voriges Ereignis desselben Locks oder anderen Objekts"],
  ["+, −", "vergrößern und verkleinern"],
  ["0 oder F", "den ganzen Lauf einpassen"],
  ["Pos1, Ende", "zum ersten und letzten Ereignis des Threads, oder zu Anfang und Ende"],
  ["Bild auf, Bild ab", "um ein ganzes Fenster weiter"],
  ["Esc", "gewähltes Ereignis, Zeile und Suche loslassen"],
];

export const LEGEND: Record<ThreadState, { name: string; hint: string }> = {
  running: { name: "läuft", hint: "Der Thread rechnet oder ist dazu bereit." },
  waiting: {
    name: "wartet auf einen Lock",
    hint: "Der Thread hat einen Lock verlangt, den ein anderer hält.",
  },
  "waiting-condvar": {
    name: "Bedingungsvariable",
    hint: "Der Thread wartet, bis ihn jemand weckt, und dann auf den Mutex.",
  },
  "waiting-channel": {
    name: "Kanal",
    hint: "Der Thread wartet auf eine Nachricht oder auf Platz, um eine zu senden.",
  },
  "waiting-barrier": { name: "Barriere", hint: "Der Thread ist angekommen und wartet auf die anderen." },
  "waiting-once": {
    name: "Initialisierung",
    hint: "Der Thread wartet auf einen Wert, den ein anderer initialisiert.",
  },
  joining: { name: "join", hint: "Der Thread wartet auf das Ende eines anderen." },
  parked: { name: "geparkt", hint: "Der Thread wartet, bis ein anderer unpark aufruft." },
  asleep: { name: "schläft", hint: "Der Thread schläft für eine Zeit, die er selbst gewählt hat." },
};

export const MORE_LEGEND = {
  held: {
    name: "hält einen Lock",
    hint: "Schmalere Streifen: ein Lock in der Hand des Threads. Locks bekommen ihre Farben reihum; Schraffur heißt, dass nur gelesen wird.",
  },
  untimed: {
    name: "nicht gemessen",
    hint: "In diesem Abschnitt hat niemand auf die Uhr gesehen: Was darin geschah, ist bekannt, auch in welcher Reihenfolge, aber nicht wann.",
  },
  handOff: {
    name: "Übergabe",
    hint: "Von der Freigabe eines Locks zum Nehmen, das darauf gewartet hatte.",
  },
  cause: {
    name: "Nachricht, notify, unpark",
    hint: "Von dem, was ein Thread tut, zu dem, was er einem anderen damit erlaubt. Gestrichelt, wo der Beginn nicht gemessen wurde.",
  },
  life: {
    name: "spawn, join",
    hint: "Von einem spawn zum ersten Ereignis des Threads, und von seinem letzten zum join.",
  },
};

export const TABLE = {
  caption: "Die Ereignisse des Laufs, der Reihe nach",
  thread: "Thread",
  allThreads: "alle Threads",
  object: "Lock oder Objekt",
  allObjects: "alle Objekte",
  step: "Schritt",
  time: "Zeit",
  what: "Was geschieht",
  line: "Zeile",
  choose: (step: string) => `Schritt ${step} wählen`,
  rows: (from: number, to: number, all: number) =>
    all === 0 ? "Kein Ereignis" : `Ereignisse ${count(from)} bis ${count(to)} von ${count(all)}`,
  first: "Anfang",
  before: "Davor",
  after: "Danach",
  last: "Ende",
  notTimed: "nicht gemessen",
};

export function lengthText(length: Length, tick: number): string {
  switch (length.kind) {
    case "timed":
      return `${micros(length.us)} ± ${micros(tick)}`;
    case "short":
      return `kürzer als ${micros(tick)}`;
    case "bounds":
      return length.least > 0
        ? `nicht gemessen: zwischen ${micros(length.least)} und ${micros(length.most)}`
        : `nicht gemessen: höchstens ${micros(length.most)}`;
  }
}

export function momentText(timeline: Timeline, event: number, tick: number): string {
  const from = timeline.earliest_us[event] as number;
  const to = timeline.latest_us[event] as number;
  return from === to
    ? `${micros(from)} ± ${micros(tick)}`
    : `nicht gemessen: zwischen ${micros(from)} und ${micros(to)}`;
}
