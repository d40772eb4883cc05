// A lock among many: its padlock, its name, who has it, and how many wait.

import { html, nothing, type TemplateResult } from "lit";
import { BOXES, lockSentence, name } from "../../words/boxes";
import type { Moment } from "../model/replay";
import { padlock } from "./box";
import { more, tag } from "./tags";

export function smallBox(moment: Moment, object: number, choose: (object: number) => void): TemplateResult {
  const { replay } = moment;
  const state = moment.lock(object);
  const { holders, queue } = state;
  const first = holders[0];
  const text = name(replay.report, object);
  const quiet = first === undefined && queue.length === 0 && state.poisonedBy === null;
  const who = html`<span class="who">
    ${first === undefined ? nothing : tag(replay.report, { thread: first.thread })}
    ${more(holders.length - 1)}
    ${queue.length === 0 ? nothing : html`<small>${BOXES.waiting} ${queue.length}</small>`}
    ${state.poisonedBy === null ? nothing : html`<small class="alarm">${BOXES.poisoned}</small>`}
  </span>`;
  return html`<li class="small-box ${first === undefined ? "" : "open"} ${state.poisonedBy === null ? "" : "poisoned"}">
    <button type="button" class="content" aria-label=${`${BOXES.choose(text)}. ${lockSentence(replay, state)}`} @click=${() => choose(object)}>
      ${padlock(first !== undefined)}
      <span class="what">
        <code>${text}</code>
        ${quiet ? nothing : who}
      </span>
    </button>
  </li>`;
}
