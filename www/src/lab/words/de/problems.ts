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

export function supportText(missing: Missing, framed: boolean, fromFile: boolean): SupportText {
  const title = "Auf dieser Seite können keine Programme laufen";
  const other = "Lesen und erkunden lassen sich die Programme auch hier, und ausführen im Rust Playground.";
  if (missing !== "isolation") {
    const what: Record<Exclude<Missing, "isolation">, string> = {
      "shared-memory": "Speicher, den sich mehrere Threads teilen können (SharedArrayBuffer)",
      "wasm-threads": "Threads in WebAssembly (gemeinsamer Speicher und atomare Befehle)",
      "wasm-exceptions": "Ausnahmen in WebAssembly, mit denen eine Panic in Rust den Stack abbaut",
      workers: "Web Worker, die die Threads einer Webseite sind",
    };
    return {
      title,
      why: `Diesem Browser fehlt: ${what[missing]}.`,
      advice: `Ein aktueller Chrome, Edge, Firefox oder Safari hat es. ${other}`,
    };
  }
  if (fromFile) {
    return {
      title,
      why: "Sie wurde aus einer Datei geöffnet, und Browser teilen Speicher zwischen Threads nur auf Seiten, die von einem Server kommen.",
      advice: `Abhilfe: ./build.sh serve ausführen und die Adresse öffnen, die es ausgibt. ${other}`,
    };
  }
  const why =
    "Browser teilen Speicher zwischen Threads nur auf isolierten Seiten, die mit den beiden Headern " +
    "Cross-Origin-Opener-Policy: same-origin und Cross-Origin-Embedder-Policy: require-corp ausgeliefert werden.";
  if (framed) {
    return {
      title,
      why: `${why} Die Seite um diesen Frame herum ist nicht isoliert.`,
      advice: `In einem eigenen Tab kann diese Seite Threads haben. ${other}`,
    };
  }
  return {
    title,
    why: `${why} Diese Seite kam ohne sie oder über einfaches http von einem anderen Rechner.`,
    advice: `Ihr Server muss beide Header mit jeder Datei senden, über https oder von diesem Rechner aus. ${other}`,
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
