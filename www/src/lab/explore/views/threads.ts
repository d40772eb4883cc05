// Every thread in words: whether it can go on, what it is about to do, what it waits for and who has that, and its stack
// with the variables. A thread that can go on has a button that lets it; where its step can go several ways, one for each.

import { html, nothing, type TemplateResult } from "lit";
import type { Frame } from "../../../generated/Frame";
import type { PausedThread } from "../../../generated/PausedThread";
import type { Snapshot } from "../../../generated/Snapshot";
import type { VariableNow } from "../../../generated/VariableNow";
import { threadColour } from "../../model/thread-colours";
import { computed } from "../../styles/computed";
import { focusHeir } from "../../views/focus-heir";
import { lineButton, prose, type ShowLine } from "../../views/prose-view";
import { STEPPING, threadSentence } from "../../words/stepping";
import { type Changes, variableKey } from "../model/changes";
import type { Move } from "../model/schedule";

export interface ThreadsProps {
  snapshot: Snapshot;
  /** What the last step has changed. */
  changes: Changes;
  take(move: Move): void;
  showLine: ShowLine;
}

export function threadsList(props: ThreadsProps): TemplateResult {
  const { snapshot, take, showLine } = props;
  return html`<h4>${STEPPING.threads}</h4>
    <ul class="threads">
      ${snapshot.threads.map(
        (
          thread,
          index,
        ) => html`<li class=${thread.state} style=${computed({ "--thread": threadColour(index) })}>
          <div class="who">
            <span class="digit" aria-hidden="true">${index}</span>
            <b class="name">${thread.name}</b>
            <span class="what">${prose(threadSentence(snapshot, thread), showLine)}</span>
            ${thread.state === "ready" ? ways(thread, index, take) : nothing}
          </div>
          ${thread.next === null ? nothing : stack(props, thread, index)}
        </li>`,
      )}
    </ul>`;
}

function ways({ name, next }: PausedThread, thread: number, take: (move: Move) => void): TemplateResult[] {
  const count = next?.ways ?? 1;
  return Array.from({ length: count }, (_, way) => {
    const label = count === 1 ? STEPPING.goes : STEPPING.way(way + 1, count);
    return html`<button
      type="button"
      class="go"
      aria-label="${STEPPING.go(name)}${count === 1 ? "" : `: ${STEPPING.way(way + 1, count)}`}"
      aria-keyshortcuts=${way === 0 && thread < 10 ? String(thread) : nothing}
      ${focusHeir(titleOf)}
      @click=${() => take({ thread, choices: count === 1 ? [] : [way] })}
    >
      ${label}
    </button>
    ${way === 0 && thread < 10 ? html`<kbd aria-hidden="true">${thread}</kbd>` : nothing}`;
  });
}

function stack(props: ThreadsProps, { name, frames }: PausedThread, thread: number): TemplateResult {
  return html`<details open>
    <summary>${STEPPING.stack}<span class="visually-hidden"> (${name})</span></summary>
    ${
      frames.length === 0
        ? html`<p class="soft">${STEPPING.noFrames}</p>`
        : frames.map((frame, place) => frameView(props, frame, thread, frames.length - place))
    }
  </details>`;
}

function frameView(props: ThreadsProps, frame: Frame, thread: number, call: number): TemplateResult {
  const { function: name, position, variables } = frame;
  const { snapshot, changes, showLine } = props;
  return html`<div class="frame">
    <p><code>${name}</code>${position === null ? nothing : html` ${lineButton(position.line, showLine)}`}</p>
    ${
      variables.length === 0
        ? nothing
        : html`<dl>
          ${variables.map(
            (
              variable,
              place,
            ) => html`<div class=${changes.has(variableKey(thread, call, variable.name, place)) ? "changed" : ""}>
              <dt><code>${variable.name}</code><span class="type">: ${variable.ty}</span></dt>
              <dd><code>${variable.value}</code>${objectOf(snapshot, variable)}</dd>
            </div>`,
          )}
        </dl>`
    }
  </div>`;
}

/** The object that a variable refers to, where its name does not say it already. */
function objectOf(snapshot: Snapshot, { name, object }: VariableNow): TemplateResult | typeof nothing {
  const target = object === null ? undefined : snapshot.objects[object];
  if (target === undefined || target.gone || target.name === name) return nothing;
  return html` <span class="type">${STEPPING.refersTo(target.name)}</span>`;
}

/** A thread that went on and now waits has no button any more. */
function titleOf(button: Element): Element | null {
  return (button.getRootNode() as ParentNode).querySelector("h3");
}
