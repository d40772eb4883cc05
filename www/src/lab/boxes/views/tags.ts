// Threads as tags: a thread's name with its colour, wherever it stands.

import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "../../../generated/Report";
import { threadColour } from "../../model/thread-colours";
import { computed } from "../../styles/computed";
import { BOXES, threadName } from "../../words/boxes";

/** A tag. `note` says more about why it stands there. */
export interface Tag {
  thread: number;
  note?: string;
  /** Set off: the thread can never go on, or its handle was moved in. */
  mark?: "stuck" | "moved" | "";
}

export function tag(report: Report, { thread, note = "", mark = "" }: Tag): TemplateResult {
  const name = threadName(report, thread);
  return html`<span
    class="tag ${mark}"
    data-thread=${thread}
    style=${computed({ "--thread": threadColour(thread) })}
    title=${name}
    ><i></i><b>${name}</b>${note === "" ? nothing : html` <small>${note}</small>`}</span
  >`;
}

/** The number of tags for which there is no room. */
export function more(threads: number): TemplateResult | typeof nothing {
  return threads > 0 ? html`<span class="more">${BOXES.more(threads)}</span>` : nothing;
}
