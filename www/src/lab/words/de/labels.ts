// Names of controls, headings and short remarks in German.

import { count, counted } from "../../model/quantities";
import { hostName } from "./things";

export const LABELS = {
  skip: "Zum Programm springen",
  watchFor: "Worauf zu achten ist",
  source: "Quelltext",
  sourceLabel: (title: string) => `Quelltext von „${title}“, nur zum Lesen`,
  showAll: (lines: number) => `Alle ${lines} Zeilen zeigen`,
  showLess: "Weniger zeigen",
  share: "Link kopieren",
  shared: "Link kopiert",
  shareFailed: (address: string) => `Der Browser hat das Kopieren nicht erlaubt. Der Link ist ${address}`,
  playground: "Im Rust Playground öffnen",
  newTab: "(öffnet einen neuen Tab)",
  parameters: "Parameter",
  slider: (parameter: string) => `${parameter}, Schieberegler`,
  showLine: (parameter: string, line: number) => `${parameter}, Zeile ${line} im Quelltext zeigen`,
  noParameters: "Dieses Programm hat keine Parameter.",
  reset: "Zurücksetzen",
  resetLabel: "Alle Parameter auf die Werte im Quelltext zurücksetzen",
  use: (value: string) => `${value} nehmen`,
  initially: (value: string) => `im Quelltext ${value}`,
  settings: "Art der Ausführung",
  run: "Ausführen",
  stop: "Anhalten",
  control: "Strg",
  running: "Läuft",
  preparing: "Threads werden vorbereitet …",
  ready: "Bereit",
  invalid: "Ein Wert weiter oben ist noch nicht zulässig.",
  result: "Ergebnis",
  dismiss: "Schließen",
  openAlone: "Mit Threads in einem neuen Tab öffnen",
  stale: "Die Parameter haben sich seit diesem Lauf geändert. Er hatte",
  lastOf: (runs: number) => `Der letzte von ${count(runs)} Läufen:`,
  unloaded: "Die Ausführungsumgebung ließ sich nicht laden.",
  engineBroken: "Die Ausführungsumgebung ließ sich nicht laden; es lief also nichts.",
  noOutput: "Das Programm hat nichts ausgegeben.",
  noOutputYet: "Noch nichts ausgegeben.",
  output: "Ausgabe",
  outputLabel: "Ausgabe des Programms",
  stderr: "stderr",
  timings: "Zeit",
  threads: "Threads",
  locks: "Locks",
  outcomes: "Ausgänge",
  notMeasured: "nicht gemessen",
  tracingOff: "nicht gemessen (Aufzeichnung aus)",
  noLocks: "Das Programm hat keinen Mutex und keinen RwLock benutzt.",
  locksUntraced: "Von den Locks wurde in diesem Lauf nichts aufgezeichnet (Aufzeichnung aus).",
};

export const EMPTY = {
  title: "Noch ist nichts gelaufen",
  intro: "„Ausführen“ lässt das Programm auf echten Threads in dieser Seite laufen. Danach steht hier:",
  items: [
    "wie es geendet hat, in einem Satz, und was es versprochen hat neben dem, was herauskam",
    "was es ausgibt, während es das ausgibt",
    "wie lange es gedauert hat und wie sehr das von Lauf zu Lauf schwankt",
    "was jeder Thread mit seiner Zeit gemacht und was jeder Lock gekostet hat",
  ],
};

export const SETTING_HINTS = {
  repeat: "Mehrere zeigen, wie Ergebnisse und Zeiten schwanken.",
  limit: "Beendet endlose Programme. Deadlocks werden auch so gefunden.",
  tracing: "Zeichnet auf, was Threads und Locks tun; das kostet jedes Mal ein wenig Zeit.",
};

export const FILES = {
  title: "Dateien zum Lesen",
  bundled: "Das Programm liest einen kleinen Beispielordner, der zu dieser Seite gehört.",
  invite:
    "Einen Ordner oder Dateien hier ablegen oder auswählen. Sie bleiben in diesem Browser: Nichts wird hochgeladen.",
  folder: "Ordner auswählen",
  files: "Dateien auswählen",
  back: "Zurück zum Beispielordner",
  reading: "Wird gelesen …",
  none: "Keine dieser Dateien konnte genommen werden.",
  leftOut: "Was ausgelassen wurde",
  taken: (files: number, bytes: string, folders: readonly string[]) =>
    `${counted(files, "Datei", "Dateien")} (${bytes}) aus ${folders.map((folder) => `„${folder}“`).join(", ")}`,
  showTaken: "Was genommen wurde",
  more: (files: number) => `und ${count(files)} weitere`,
};

export const LIVE = {
  run: (current: number, wanted: number) => `Lauf ${count(current)} von ${count(wanted)}`,
  runs: "läuft",
  ended: "beendet",
  busy: "läuft",
  more: (threads: number) => counted(threads, "weiterer Thread", "weitere Threads"),
};

export const OUTPUT = {
  forgotten: (lines: number) => `${counted(lines, "frühere Zeile", "frühere Zeilen")} nicht gezeigt`,
  dropped: (bytes: string) => `Weitere ${bytes} wurden ausgegeben und nicht behalten.`,
};

export const TIMES = {
  wall: "Gesamtzeit",
  wallHint: "vom Beginn von main bis zum Ende des Laufs",
  measuredOn: (host: string, cores: number, resolution: string | null, tracing: boolean) =>
    `Gemessen in ${hostName(host)} mit ${counted(cores, "logischem Prozessor", "logischen Prozessoren")}; ` +
    `${resolution === null ? "" : `die Uhr geht in Schritten von ${resolution}; `}Aufzeichnung ${tracing ? "an" : "aus"}.`,
  runs: "Läufe",
  median: "Median",
  middle: "Mittlere Hälfte",
  range: "Schnellster und langsamster",
  to: "bis",
};

export const THREADS_TABLE = {
  caption: "Was jeder Thread mit seiner Zeit gemacht hat",
  thread: "Thread",
  end: "Am Ende",
  running: "Läuft",
  waiting: "Wartet auf Locks",
  blocked: "Sonst blockiert",
  asleep: "Schläft",
  acquisitions: "Genommene Locks",
  spawned: "gestartet in",
  none: "keine",
};

export const LOCKS_TABLE = {
  caption: "Was jeder Lock gekostet hat",
  lock: "Lock",
  acquisitions: "Genommen",
  contended: "Musste warten",
  held: "Insgesamt gehalten",
  samples: (timed: number) =>
    timed === 0
      ? "mindestens; am Ende noch gehalten"
      : `aus ${counted(timed, "gemessenen Stichprobe", "gemessenen Stichproben")}`,
  tooShort: "zu kurz für die Uhr",
  longest: "Längstes Warten",
  poisoned: "vergiftet",
  never: "keines",
  more: (locks: number) =>
    `${counted(locks, "weiterer Lock", "weitere Locks")}, keiner davon mit mehr Warten als diese.`,
};

export const OUTCOMES_TABLE = {
  outcome: "Ausgang",
  runs: "Läufe",
  share: "Anteil",
  panics: (threads: number) => `Panic in ${counted(threads, "Thread", "Threads")}`,
  sources: { observed: "beobachtet", printed: "ausgegeben", panic: "Meldung", failure: "wegen" },
  expected: "wie erwartet",
  unexpected: "nicht wie erwartet",
  others: (kinds: number) => `${count(kinds)} andere Ausgänge`,
};

export const PROMISE = { expected: "Erwartet", observed: "Beobachtet", comparison: "Vergleich" };
