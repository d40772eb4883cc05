// The ring of a deadlock as a drawing: an arrow leads from each thread to the one that it waits for. The sentences
// beside it say the same in words. Nothing is drawn where there is no ring of two or more, or one too large.

import { html, LitElement, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Deadlock } from "../../generated/Deadlock";
import type { Report } from "../../generated/Report";
import type { StuckThread } from "../../generated/StuckThread";
import { plain } from "../model/prose";
import { BOX, LARGEST_RING, layOut } from "../model/ring";
import { controls } from "../styles/controls";
import { ring } from "../styles/ring";
import { saveRow as saveRowStyles } from "../styles/save-row";
import { DEADLOCK_WORDS, ringCaption } from "../words/deadlock";
import { objectName, thread } from "../words/things";
import { saveDrawing, saveRow } from "./save-row";

/** Characters of a name that fit into a box. */
const FITS = 13;

@customElement("interlock-ring")
export class RingDrawing extends LitElement {
  static override styles = [controls, saveRowStyles, ring];

  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) deadlock!: Deadlock;

  @state() private failure: string | null = null;
  @query("svg.ring") private readonly drawing!: SVGSVGElement | null;

  override render(): TemplateResult | typeof nothing {
    const { report, deadlock } = this;
    const members = deadlock.stuck.filter((stuck) => stuck.in_cycle);
    if (members.length < 2 || members.length > LARGEST_RING) return nothing;
    return html`${drawing(report, members)}
      ${saveRow(
        saveDrawing(
          `${report.program}-ring`,
          () => this.drawing,
          ringCaption(report, deadlock),
          (why) => {
            this.failure = why;
          },
        ),
      )}
      <div aria-live="polite">${this.failure === null ? nothing : html`<p class="alarm">${this.failure}</p>`}</div>`;
  }
}

function drawing(report: Report, members: readonly StuckThread[]): TemplateResult {
  const layout = layOut(members.length);
  const arrows = layout.arrows.map(
    ({ from, bend, to }) =>
      svg`<path class="arrow" d="M${from.x},${from.y} Q${bend.x},${bend.y} ${to.x},${to.y}" marker-end="url(#tip)" />`,
  );
  return html`<svg class="ring" viewBox="0 0 ${layout.width} ${layout.height}" role="img" aria-label=${DEADLOCK_WORDS.drawing}>
    <defs>
      <marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">
        <path d="M0,0 L10,5 L0,10 z" />
      </marker>
    </defs>
    ${arrows} ${members.map((member, i) => label(report, member, layout.arrows[i]?.label))}
    ${members.map((member, i) => box(report, member, layout.nodes[i]))}
  </svg>`;
}

function box(report: Report, member: StuckThread, at = { x: 0, y: 0 }): SVGTemplateResult {
  return svg`<rect x=${at.x - BOX.x} y=${at.y - BOX.y} width=${2 * BOX.x} height=${2 * BOX.y} rx="5" />
    <text class="who" x=${at.x} y=${at.y + 5}>${shortened(plain([thread(report, member.thread)]))}</text>`;
}

function label(report: Report, member: StuckThread, at = { x: 0, y: 0 }): SVGTemplateResult {
  const text = member.wait === "join" ? DEADLOCK_WORDS.end : objectName(report, member.object, member.wait);
  return svg`<text class="what" x=${at.x} y=${at.y + 4}>${shortened(text)}</text>`;
}

function shortened(text: string): string {
  return text.length > FITS ? `${text.slice(0, FITS - 1)}…` : text;
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-ring": RingDrawing;
  }
}
