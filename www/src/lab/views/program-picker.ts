// The course: where one is, the programs before and after, and the whole catalogue in chapters, folded away until it is
// asked for. Each program is a link to its own address, so that it can be opened in a new tab; a plain click is taken by
// the lab.

import { html, nothing, type TemplateResult } from "lit";
import type { Program } from "../../generated/Program";
import { COURSE } from "../words/course";
import { textLanguage } from "./text-language";

export interface PickerProps {
  catalogue: readonly Program[];
  current: Program;
  /** Whether the catalogue is unfolded. */
  open: boolean;
  toggle(): void;
  /** The address of a program with its own values. */
  address(program: Program): string;
  pick(program: Program): void;
}

/** The programs of each chapter, chapters in the order of their first programs. */
function chapters(catalogue: readonly Program[]): Map<string, Program[]> {
  const groups = new Map<string, Program[]>();
  for (const program of catalogue)
    groups.set(program.concept, [...(groups.get(program.concept) ?? []), program]);
  return groups;
}

export function programPicker(props: PickerProps): TemplateResult {
  const { catalogue, current, open, toggle } = props;
  const place = catalogue.indexOf(current);
  return html`<div class="picker ${open ? "open" : ""}">
    <div class="course">
      <button type="button" aria-expanded=${open ? "true" : "false"} aria-controls="programs" @click=${toggle}>
        <span class="marker" aria-hidden="true">${open ? "▾" : "▸"}</span> ${COURSE.all(catalogue.length)}
      </button>
      <p class="chapter"><span class="visually-hidden">${COURSE.chapter}: </span><span lang=${textLanguage(current)}>${current.concept}</span></p>
      <nav class="neighbours" aria-label=${COURSE.neighbours}>
        ${neighbour(props, catalogue[place - 1], COURSE.previous, "←")}
        ${neighbour(props, catalogue[place + 1], COURSE.next, "→")}
      </nav>
    </div>
    <nav id="programs" aria-label=${COURSE.programs}>
      ${[...chapters(catalogue)].map(
        ([chapter, programs]) => html`<section>
          <h2 lang="en">${chapter}</h2>
          <ul>
            ${programs.map((program) => html`<li>${entry(props, program)}</li>`)}
          </ul>
        </section>`,
      )}
    </nav>
  </div>`;
}

function entry(props: PickerProps, program: Program): TemplateResult {
  return html`<a
      href=${props.address(program)}
      lang=${textLanguage(program)}
      aria-current=${program === props.current ? "page" : nothing}
      @click=${(event: MouseEvent) => follow(event, props, program)}
      >${program.title}</a
    >
    <p>
      <span lang=${textLanguage(program)}>${program.teaches}</span>${program.refused === null ? nothing : html` <span class="tag">${COURSE.refused(program.refused.code)}</span>`}
    </p>`;
}

/** The first program has none before it, and the last none after it. */
function neighbour(props: PickerProps, program: Program | undefined, label: string, arrow: string) {
  if (program === undefined) return nothing;
  const forward = arrow === "→";
  return html`<a
    class="button"
    rel=${forward ? "next" : "prev"}
    href=${props.address(program)}
    aria-label="${label}: ${program.title}"
    title=${program.title}
    @click=${(event: MouseEvent) => follow(event, props, program)}
    >${forward ? nothing : html`<span aria-hidden="true">${arrow}</span>`}<span class="label">${label}</span
    >${forward ? html`<span aria-hidden="true">${arrow}</span>` : nothing}</a
  >`;
}

/** A click that asks for a new tab or window stays with the browser. */
function follow(event: MouseEvent, { pick }: PickerProps, program: Program): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  pick(program);
}
