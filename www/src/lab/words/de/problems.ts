// What is wrong with a value or an address, why the lab cannot run here, and what to do about it, in German.

import type { Param } from "../../../generated/Param";
import type { Missing } from "../../engine-face";
import type { Remark } from "../../model/address";
import { addressName, type Problem } from "../../model/parameters";
import { plainNumber, size } from "../../model/quantities";
import { BYTES_TAKEN, type LeftOutReason } from "../../model/taken-files";
import { type SupportText, valueText } from "../problems";
import { STEPPING } from "./stepping";

export { type SupportText, valueText };

export function rangeText(param: Param): string {
  const { kind } = param;
  switch (kind.type) {
    case "bool":
      return "an oder aus";
    case "choice":
      return kind.options.map((option) => `„${option}“`).join(" oder ");
    default:
      return `${plainNumber(kind.min)} bis ${plainNumber(kind.max)}${kind.unit === null ? "" : ` ${kind.unit}`}`;
  }
}

export function problemText(param: Param, problem: Problem): string {
  const name = param.line > 0 ? param.name : `„${param.doc}“`;
  const range = `Möglich für ${name}: ${rangeText(param)}.`;
  switch (problem.kind) {
    case "empty":
      return `${name} braucht einen Wert: ${rangeText(param)}.`;
    case "not-a-number":
      return `„${problem.text}“ ist keine Zahl. ${range}`;
    case "not-whole":
      return `${problem.text} ist keine ganze Zahl. ${range}`;
    case "too-small":
      return `${problem.text} ist zu klein. ${range}`;
    case "too-large":
      return `${problem.text} ist zu groß. ${range}`;
    case "not-an-option":
      return `„${problem.text}“ ist unbekannt. ${range}`;
  }
}

export function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case "unknown-program":
      return `Ein Programm „${remark.text}“ gibt es nicht. Dies ist stattdessen „${remark.taken.title}“.`;
    case "unknown-name": {
      const names = remark.program.params.map((param) => addressName(param.name)).join(", ");
      return `„${remark.text}“ in der Adresse ist kein Parameter dieses Programms und wurde übergangen. Seine Parameter sind: ${names}.`;
    }
    case "illegal-value":
      return `${problemText(remark.param, remark.problem)} Genommen wurde der nächste zulässige Wert, ${valueText(remark.problem.nearest)}.`;
    case "bad-schedule":
      return `${STEPPING.illegal(remark.text)} Er wurde weggelassen.`;
  }
}

const LEAD = "Ein Programm auszuführen braucht Threads, die sich Speicher teilen";

const EXPLORABLE = {
  title: "Hier lassen sich Programme erkunden, aber nicht ausführen",
  works:
    "„Erkunden“ geht jede Verschränkung durch und nennt jede Art, auf die das Programm enden kann. Threads braucht es dazu nicht.",
};

export function supportText(missing: Missing, framed: boolean, fromFile: boolean): SupportText {
  if (missing === "workers") {
    return {
      title: "Auf dieser Seite können keine Programme laufen",
      works: "Lesen lassen sich die Programme hier, und ausführen im Rust Playground.",
      why: "Diesem Browser fehlen Web Worker, in denen alles geschieht, was mehr ist als das Zeichnen der Seite.",
      advice: "Ein aktueller Chrome, Edge, Firefox oder Safari hat sie.",
    };
  }
  if (missing !== "isolation") {
    const what: Record<Exclude<Missing, "isolation" | "workers">, string> = {
      "shared-memory": "Speicher, den sich mehrere Threads teilen können (SharedArrayBuffer)",
      "wasm-threads": "Threads in WebAssembly (gemeinsamer Speicher und atomare Befehle)",
      "wasm-exceptions": "Ausnahmen in WebAssembly, mit denen eine Panic in Rust den Stack abbaut",
    };
    return {
      ...EXPLORABLE,
      why: `Ein Programm auszuführen braucht, was diesem Browser fehlt: ${what[missing]}.`,
      advice: "Ein aktueller Chrome, Edge, Firefox oder Safari hat es.",
    };
  }
  if (fromFile) {
    return {
      ...EXPLORABLE,
      why: `${LEAD}, und das erlauben Browser nur Seiten, die von einem Server kommen. Diese wurde aus einer Datei geöffnet.`,
      advice: "Abhilfe: ./build.sh serve ausführen und die Adresse öffnen, die es ausgibt.",
    };
  }
  if (framed) {
    return {
      ...EXPLORABLE,
      why: `${LEAD}. Der Browser erlaubt das diesem Frame nicht, weil er in einer anderen Seite steht.`,
      advice:
        "In einem eigenen Tab kann er sie haben; das Programm, seine Werte und alle Änderungen gehen mit.",
    };
  }
  return {
    ...EXPLORABLE,
    why:
      `${LEAD}, und das erlauben Browser nur isolierten Seiten, die mit den beiden Headern ` +
      "Cross-Origin-Opener-Policy: same-origin und Cross-Origin-Embedder-Policy: require-corp ausgeliefert werden. " +
      "Diese Seite kam ohne sie oder über einfaches http von einem anderen Rechner.",
    advice: "Ihr Server muss beide Header mit jeder Datei senden, über https oder von diesem Rechner aus.",
  };
}

const LEFT_OUT: Record<LeftOutReason, string> = {
  "too-large": `weggelassen, weil die Dateien damit zusammen mehr als ${size(BYTES_TAKEN)} hätten`,
  unreadable: "weggelassen, weil der Browser sie nicht lesen konnte",
  "build-folder": "weggelassen, weil Werkzeuge erzeugt oder geholt haben, was darin ist",
};

export function leftOutText(path: string, bytes: number, reason: LeftOutReason): string {
  const what = reason === "build-folder" ? path : `${path} (${size(bytes)})`;
  return `${what}: ${LEFT_OUT[reason]}.`;
}
