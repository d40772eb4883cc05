// The large boxes at one step as one SVG, to be saved: the same drawing as on the page, with every text in its place.

import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { threadColour } from "../../model/thread-colours";
import { computed } from "../../styles/computed";
import { absentValue, BOXES, name, threadName, valueNote, wish } from "../../words/boxes";
import { BOX, HEIGHT, lines, type Placed, tagRows, tagsInTheMiddle } from "../model/picture-layout";
import type { Moment } from "../model/replay";

const COLUMNS = 3;
/** Room for the word before the first tag of a queue. */
const WAITING = 52;

/** Draws the boxes of some locks. `label` says what the picture shows. */
export function picture(moment: Moment, objects: readonly number[], label: string): TemplateResult {
  const drawn = objects.map((object) => lock(moment, object));
  const columns = Math.min(COLUMNS, objects.length);
  const rows: { y: number; height: number }[] = [];
  for (let first = 0; first < drawn.length; first += columns) {
    const last = rows.at(-1);
    rows.push({
      y: last === undefined ? 0 : last.y + last.height + BOX.gap,
      height: Math.max(...drawn.slice(first, first + columns).map(({ height }) => height)),
    });
  }
  const end = rows.at(-1) ?? { y: 0, height: 0 };
  const width = columns * (BOX.width + BOX.gap) - BOX.gap;
  return html`<svg class="file" viewBox="0 0 ${width} ${end.y + end.height}" role="img" aria-label=${label}>
    ${drawn.map(({ parts }, place) => {
      const x = (place % columns) * (BOX.width + BOX.gap);
      return svg`<g transform="translate(${x} ${rows[Math.floor(place / columns)]?.y ?? 0})">${parts}</g>`;
    })}
  </svg>`;
}

function lock(moment: Moment, object: number): { parts: SVGTemplateResult[]; height: number } {
  const { replay } = moment;
  const { report } = replay;
  const state = moment.lock(object);
  const open = state.holders.length > 0;
  const value = lines(state.inside.known ? state.inside.text : absentValue(state.inside.ever));
  const note = lines(valueNote(replay, state)).filter((line) => line !== "");
  const poisoned = state.poisonedBy;
  const inner = HEIGHT.padding + value.length * HEIGHT.line + note.length * HEIGHT.note + 12;
  const front = Math.max(88, inner) + (poisoned === null ? 0 : HEIGHT.poison);
  const top = HEIGHT.name + HEIGHT.lid;
  const queue = tagRows(
    state.queue.map((wait) => [threadName(report, wait.thread), wish(wait)].filter(Boolean).join(" ")),
    WAITING,
  );
  const holders = tagsInTheMiddle(state.holders.map((hold) => threadName(report, hold.thread)));
  const floor = top + front + 8;
  const queueHeight = queue.length === 0 ? 0 : (queue.at(-1)?.y ?? 0) + HEIGHT.tag + 6;
  const middle = BOX.width / 2;
  const parts = [
    svg`<text class="title" x="0" y="16">${name(report, object)}</text>`,
    svg`<g transform="translate(0 ${HEIGHT.name})">${open ? openLid() : closedLid()}</g>`,
    svg`<rect class="case" x="0" y=${top} width=${BOX.width} height=${front} rx="3" />`,
    ...value.map(
      (line, number) =>
        svg`<text class=${state.inside.known ? "inside" : "absent centred"} x=${middle} y=${top + HEIGHT.padding + 14 + number * HEIGHT.line}>${line}</text>`,
    ),
    ...note.map(
      (line, number) =>
        svg`<text class="soft centred" x=${middle} y=${top + HEIGHT.padding + 10 + value.length * HEIGHT.line + number * HEIGHT.note}>${line}</text>`,
    ),
    poisoned === null
      ? svg``
      : svg`<rect class="poisoned" x="0" y=${top + front - HEIGHT.poison} width=${BOX.width} height=${HEIGHT.poison} />
          <text class="centred" x=${middle} y=${top + front - 8}>${BOXES.poisonedBy(threadName(report, replay.trace.events.thread[poisoned] as number))}</text>`,
    padlock(open, open ? BOX.width - 30 : middle - 12, open ? top + 1 : top - 13),
    ...holders.map((tag, place) => tagAt(tag, state.holders[place]?.thread ?? 0, HEIGHT.name + 11)),
    queue.length === 0 ? svg`` : svg`<text class="soft" x="0" y=${floor + 16}>${BOXES.waiting}</text>`,
    ...queue.map((tag, place) => tagAt(tag, state.queue[place]?.thread ?? 0, floor)),
    svg`<text class="soft" x="0" y=${floor + queueHeight + 14}>${BOXES.opened(state.opened)}</text>`,
  ];
  return { parts, height: floor + queueHeight + HEIGHT.count };
}

function closedLid(): SVGTemplateResult {
  return svg`<polygon class="case cover" points="0,44 ${BOX.width},44 ${BOX.width - 12},31 12,31" />`;
}

function openLid(): SVGTemplateResult {
  return svg`<polygon class="dark" points="0,44 ${BOX.width},44 ${BOX.width - 12},31 12,31" />
    <polygon class="case" points="0,7 ${BOX.width},7 ${BOX.width - 12},31 12,31" />`;
}

function padlock(open: boolean, x: number, y: number): SVGTemplateResult {
  const shackle = open ? "M6.5 12.5V8a5.5 5.5 0 0 1 10.6 -2" : "M6.5 14V9a5.5 5.5 0 0 1 11 0v5";
  return svg`<g transform="translate(${x} ${y})">
    <path class="shackle" d=${shackle} />
    <rect class=${open ? "case" : "case shut"} x="3" y="13" width="18" height="14" rx="2.5" />
  </g>`;
}

function tagAt({ text, x, y, width }: Placed, thread: number, top: number): SVGTemplateResult {
  return svg`<g transform="translate(${x} ${top + y})">
    <rect class="case thin" width=${width} height=${HEIGHT.tag} rx=${HEIGHT.tag / 2} />
    <circle class="swatch" style=${computed({ fill: threadColour(thread) })} cx="13" cy=${HEIGHT.tag / 2} r="4.5" />
    <text class="who" x="22" y="16">${text}</text>
  </g>`;
}
