// A lock as a box: closed with its padlock shut, or open with those who use it standing in it; the value on its front;
// those who wait on the floor beside it.

import { html, nothing, svg, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { absentValue, BOXES, lockSentence, name, threadName, valueNote, wish } from "../../words/boxes";
import { kindOf } from "../../words/things";
import type { LockState, Moment, Replay, Wait } from "../model/replay";
import { more, tag } from "./tags";

export interface BoxProps {
  moment: Moment;
  object: number;
  chosen: boolean;
  /** Threads that can never go on, at the end of a run that deadlocked. */
  stuck: ReadonlySet<number>;
  choose(object: number): void;
}

/** Characters of a value that is written large. */
const BRIEF = 16;
/** Tags for which there is room. */
const IN_THE_BOX = 3;
const IN_THE_QUEUE = 6;

export function box({ moment, object, chosen, stuck, choose }: BoxProps): TemplateResult {
  const { replay } = moment;
  const { report } = replay;
  const state = moment.lock(object);
  const { holders, queue } = state;
  const open = holders.length > 0;
  const kind = report.objects[object]?.kind ?? "Mutex";
  return html`<li class="box ${open ? "open" : ""} ${chosen ? "chosen" : ""} ${state.poisonedBy === null ? "" : "poisoned"}" data-object=${object}>
    <div class="box-head">
      ${chooser(name(report, object), chosen, () => choose(object))}
      <span class="kind">${kindOf(kind)}</span>
    </div>
    <div class="picture" role="img" aria-label=${lockSentence(replay, state)}>
      <div class="opening">
        ${lid()}
        <div class="holders">
          ${repeat(
            holders.slice(0, IN_THE_BOX),
            (hold) => hold.thread,
            (hold) =>
              tag(report, {
                thread: hold.thread,
                note: hold.reading && holders.length === 1 ? BOXES.reads : "",
              }),
          )}
          ${more(holders.length - IN_THE_BOX)}
        </div>
      </div>
      <div class="front">
        ${padlock(open)}
        ${value(replay, state)}
        ${state.poisonedBy === null ? nothing : poison(replay, state.poisonedBy)}
      </div>
      ${standing(moment, object, queue, stuck)}
    </div>
    <p class="count">${BOXES.opened(state.opened)}</p>
  </li>`;
}

/** The name of an object, which can be chosen: stepping can then follow it alone, and the other views show it. */
export function chooser(text: string, chosen: boolean, choose: () => void): TemplateResult {
  return html`<button type="button" class="name content" aria-pressed=${chosen ? "true" : "false"} title=${BOXES.choose(text)} @click=${choose}>
    ${text}
  </button>`;
}

function value(replay: Replay, state: LockState): TemplateResult {
  const { inside } = state;
  const note = valueNote(replay, state);
  const longest = replay.values.longest(state.object);
  // What was ever seen keeps its room, so that nothing jumps while values change.
  return html`<div class="value ${longest.length <= BRIEF ? "brief" : ""}">
    <span class="room" aria-hidden="true">${longest}</span>
    ${
      inside.known
        ? html`<code class=${note === "" ? "" : "dated"}>${inside.text}</code>`
        : html`<span class="absent">${absentValue(inside.ever)}</span>`
    }
  </div>
  <p class="note">${note}</p>`;
}

function poison(replay: Replay, event: number): TemplateResult {
  const culprit = replay.trace.events.thread[event] as number;
  return html`<p class="poison">${BOXES.poisonedBy(threadName(replay.report, culprit))}</p>`;
}

/** Where those stand who wait; it has room for the longest queue of the whole trace. */
function standing(
  moment: Moment,
  object: number,
  queue: readonly Wait[],
  stuck: ReadonlySet<number>,
): TemplateResult | typeof nothing {
  const { replay } = moment;
  const longest = replay.history.longestQueues.get(object);
  if (longest === undefined && queue.length === 0) return nothing;
  const fullest = longest === undefined ? queue : replay.at(replay.stepOf(longest.event)).lock(object).queue;
  const row = (waits: readonly Wait[]) => html`<span class="label"
      >${waits.length === 0 ? BOXES.nobodyWaits : BOXES.waiting}</span
    >
    ${repeat(
      waits.slice(0, IN_THE_QUEUE),
      (wait) => wait.thread,
      (wait) =>
        tag(replay.report, {
          thread: wait.thread,
          note: wish(wait),
          mark: stuck.has(wait.thread) ? "stuck" : "",
        }),
    )}
    ${more(waits.length - IN_THE_QUEUE)}`;
  return html`<div class="queue">
    <div class="room" aria-hidden="true">${row(fullest)}</div>
    <div class="now">${row(queue)}</div>
  </div>`;
}

/**
 * The lid, hinged at the far edge of the box: turned about that edge it stands upright, and what was beneath it is the
 * dark inside. It is stretched to the width of the box.
 */
function lid(): TemplateResult {
  return html`<svg class="lid" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
    <polygon class="inside" points="0,40 100,40 95,27 5,27" />
    <polygon class="cover" points="0,40 100,40 95,27 5,27" />
  </svg>`;
}

export function padlock(open: boolean): TemplateResult {
  return html`<svg class="padlock ${open ? "unlocked" : "locked"}" viewBox="0 0 24 30" aria-hidden="true">
    ${svg`<path class="shackle" d="M6.5 14V9a5.5 5.5 0 0 1 11 0v5" />`}
    <rect class="body" x="3" y="13" width="18" height="14" rx="2.5" />
    <path class="keyhole" d="M12 18.2v3.6" />
  </svg>`;
}
