// What is not a lock: an `Arc` as the number of its owners with who they are, and the places where threads wait for each
// other.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { listed, plain } from "../../model/prose";
import { arcSentence, BOXES, meetingSentence, meetingText, name } from "../../words/boxes";
import { kindOf, object as objectProse } from "../../words/things";
import { insideArc } from "../model/arrangement";
import { byThread } from "../model/owners";
import type { Moment } from "../model/replay";
import { chooser } from "./box";
import { more, tag } from "./tags";

export interface SharedProps {
  moment: Moment;
  object: number;
  chosen: boolean;
  /** Threads that can never go on, at the end of a run that came to a standstill. */
  stuck: ReadonlySet<number>;
  choose(object: number): void;
}

/** Tags for which there is room. */
const TAGS = 8;

export function arc({ moment, object, chosen, choose }: SharedProps): TemplateResult {
  const { replay } = moment;
  const { report } = replay;
  const state = moment.arc(object);
  const shares = byThread(state.owners);
  const inside = insideArc(replay, object);
  return html`<li class="shared ${chosen ? "chosen" : ""}">
    <div class="box-head">
      ${chooser(name(report, object), chosen, () => choose(object))}
      <span class="kind">${kindOf("Arc")}</span>
    </div>
    <div class="picture" role="img" aria-label=${arcSentence(report, state)}>
      <p class="owners">${state.made ? html`<b>${state.count}</b> ${BOXES.owners(state.count)}` : BOXES.unmade}</p>
      <div class="tags">
        ${repeat(
          shares.slice(0, TAGS),
          (share) => share.thread,
          ({ thread, handles, moved }) =>
            tag(report, {
              thread,
              note: handles > 1 ? `× ${handles}` : "",
              mark: moved ? "moved" : "",
            }),
        )}
        ${more(shares.length - TAGS)}
        ${state.moving === 0 ? nothing : html`<span class="more">${BOXES.moving(state.moving)}</span>`}
      </div>
    </div>
    ${inside.length === 0 ? nothing : html`<p class="count">${BOXES.around} ${plain(listed(inside.map((one) => objectProse(report, one, ""))))}</p>`}
  </li>`;
}

export function meeting({ moment, object, chosen, stuck, choose }: SharedProps): TemplateResult {
  const { report } = moment.replay;
  const state = moment.meeting(object);
  return html`<li class="shared ${chosen ? "chosen" : ""}">
    <div class="box-head">
      ${chooser(name(report, object), chosen, () => choose(object))}
      <span class="kind">${kindOf(state.kind)}</span>
    </div>
    <div class="picture" role="img" aria-label=${meetingSentence(report, state)}>
      <p class="state">${meetingText(state)}</p>
      <div class="tags">
        ${repeat(
          state.waiting.slice(0, TAGS),
          (wait) => wait.thread,
          (wait) => tag(report, { thread: wait.thread, mark: stuck.has(wait.thread) ? "stuck" : "" }),
        )}
        ${more(state.waiting.length - TAGS)}
      </div>
    </div>
  </li>`;
}
