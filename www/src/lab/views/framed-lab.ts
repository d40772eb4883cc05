// The lab as one thing among others on somebody else's page: a strip with the program's title and the way to the whole lab,
// and the panes that the author asked for, in their order. Run and Explore come after the form, or before what they fill.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Pane } from "../../embed/options";
import type { Program } from "../../generated/Program";
import type { Framing } from "../framing";
import { EMBED } from "../words/embed";
import { LABELS } from "../words/labels";
import { textLanguage } from "./text-language";

/** What is drawn at a place: a pane, the bar with Run and Explore, or the tabs of a run's trace. */
export type Place = Exclude<Pane, "timeline" | "locks"> | "bar" | "trace";

export interface FramedProps {
  program: Program;
  framing: Framing;
  /** The whole lab's address, as it is now. */
  whole: string;
  announced: string;
  notices: unknown;
  focus(event: Event): void;
  /** Somebody follows the link to the whole lab. */
  openWhole(): void;
  /** Whether somebody wants to explore, so that there is a place for it also where the author asked for none. */
  exploring: boolean;
  pane(place: Place): unknown;
}

export function framedLab(props: FramedProps): TemplateResult {
  const { program, framing } = props;
  return html`<div class="lab framed" @trace-focus=${props.focus}>
    <div class="visually-hidden" role="status">${props.announced}</div>
    <header class="title-bar">
      <h2 tabindex="-1" lang=${textLanguage(program)}>${program.title}</h2>
      ${wholeLink(props.whole, props.openWhole)}
    </header>
    <div aria-live="polite">${props.notices}</div>
    ${repeat(
      placesOf(framing.panes, props.exploring),
      (place) => place,
      (place) => html`<div class="pane" data-place=${place}>${props.pane(place)}</div>`,
    )}
    ${framing.panes.includes("output") ? nothing : html`<p class="said" aria-hidden="true">${props.announced}</p>`}
  </div>`;
}

/** The link to the whole lab. */
export function wholeLink(href: string, open: () => void): TemplateResult {
  return html`<a class="whole" href=${href} target="_blank" rel="noopener" @click=${open}>
    ${EMBED.whole} <span aria-hidden="true">↗</span><span class="visually-hidden">${LABELS.newTab}</span>
  </a>`;
}

/** The places from top to bottom, each once. */
export function placesOf(panes: readonly Pane[], exploring: boolean): readonly Place[] {
  const places: Place[] = [];
  for (const pane of panes) {
    const place = pane === "timeline" || pane === "locks" ? "trace" : pane;
    if (!places.includes(place)) places.push(place);
  }
  const form = places.indexOf("form");
  const filled = places.findIndex((place) => place !== "source" && place !== "form");
  places.splice(form >= 0 ? form + 1 : filled >= 0 ? filled : places.length, 0, "bar");
  if (exploring && !places.includes("explore")) places.push("explore");
  return places;
}
