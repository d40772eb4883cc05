// The program's source beside its parameters, folded on a small screen.

import { html, nothing, type TemplateResult } from "lit";
import type { Program } from "../../generated/Program";
import type { Mark } from "../model/marks";
import "../source-view";
import { LABELS } from "../words/labels";

export interface SourceProps {
  program: Program;
  marks: readonly Mark[];
  chosenLine: number | null;
  eventLine: number | null;
  /** Whether a line can be chosen: there is a trace whose events would light up. */
  choosable: boolean;
  /** Whether a small screen shows all of it. */
  whole: boolean;
  toggle(): void;
}

/** Lines of a source that a small screen shows without being asked to. */
const LINES_ALWAYS_SHOWN = 18;

export function sourceSection(props: SourceProps): TemplateResult {
  const { program, whole } = props;
  const lines = program.source.trimEnd().split("\n").length;
  return html`<section class="source ${whole ? "whole" : ""}" aria-label=${LABELS.source}>
    <interlock-source-view
      .source=${program.source}
      .label=${LABELS.sourceLabel(program.title)}
      .marks=${props.marks}
      .chosenLine=${props.chosenLine}
      .eventLine=${props.eventLine}
      ?choosable=${props.choosable}
    ></interlock-source-view>
    ${
      lines <= LINES_ALWAYS_SHOWN
        ? nothing
        : html`<button type="button" class="more" @click=${() => props.toggle()}>
          ${whole ? LABELS.showLess : LABELS.showAll(lines)}
        </button>`
    }
  </section>`;
}
