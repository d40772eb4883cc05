// The lab with all that it is made of: the catalogue and the threads engine.

import "./embed/light";
import { OWN, ownProgram } from "./embed/own-program";
import { ThreadsEngine } from "./engine/engine";
import type { TurnListener, Turns } from "./engine/turns";
import catalogue from "./generated/catalogue.json";
import type { Program } from "./generated/Program";
import { ModelEngine } from "./lab/explore/model-engine";
import { InterlockLab } from "./lab/interlock-lab";
import type { LabParts } from "./lab/lab-actions";
import { EMBED } from "./lab/words/embed";

const here = new URL(".", import.meta.url);

/** What says whose turn it is where several labs are on one page. */
export type MakeTurns = (listener: TurnListener) => Turns;

/** What a lab is made of, with a text of somebody's own as a further program; `turns` where it may not be alone. */
export async function labParts(text: string | null, turns: MakeTurns | null): Promise<LabParts> {
  const programs = catalogue as Program[];
  return {
    catalogue: text === null ? programs : [await described(text), ...programs],
    support: ThreadsEngine.support(),
    createEngine: (waiting) => {
      const engine = new ThreadsEngine(here);
      if (turns !== null) engine.share(turns, waiting);
      return engine;
    },
  };
}

/** A text of somebody's own as a program, with the parameters that the model engine finds in it. */
async function described(text: string): Promise<Program> {
  const engine = new ModelEngine();
  try {
    return ownProgram(text, EMBED.ownTitle, await engine.ask<"describe">({ task: "describe", text }));
  } catch {
    // What is wrong with the text, or with the engine, is told where it is explored.
    return ownProgram(text, EMBED.ownTitle);
  } finally {
    engine.leave();
  }
}

/** The name of the element where `interlock-lab` is another one, which wraps this. */
const WRAPPED = "interlock-workbench";

/** A lab that is not the page itself. */
export async function makeLab(text: string | null, turns: MakeTurns): Promise<InterlockLab> {
  if (customElements.get(WRAPPED) === undefined) customElements.define(WRAPPED, InterlockLab);
  const lab = new InterlockLab(await labParts(text, turns));
  if (text !== null) lab.setAttribute("program", OWN);
  return lab;
}
