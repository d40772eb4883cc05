// The program's source beside its parameters, folded on a small screen, to be read or edited.

import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../../explore-worker/protocol";
import type { Program } from "../../generated/Program";
import type { Mark } from "../model/marks";
import "../source/source-view";
import { LABELS } from "../words/labels";
import { SOURCE } from "../words/source";
import { focusHeir } from "./focus-heir";

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
  /** The text as it is now. */
  text: string;
  /** Whether it is an editor. */
  editing: boolean;
  /** Whether the text is no longer the program's own. */
  edited: boolean;
  /** What the model engine has against the text. */
  problems: readonly Problem[];
  /** Whether it stays as it is. */
  fixed: boolean;
  /** Makes an editor of it, or ends that. */
  edit(): void;
  change(text: string): void;
  reset(): void;
}

/** Lines of a source that a small screen shows without being asked to. */
const LINES_ALWAYS_SHOWN = 18;

export function sourceSection(props: SourceProps): TemplateResult {
  const { whole, text, editing } = props;
  const lines = text.trimEnd().split("\n").length;
  return html`<section class="source ${whole || editing ? "whole" : ""}" aria-label=${LABELS.source}>
    ${props.fixed ? nothing : editRow(props)} ${editing ? editor(props) : viewer(props)}
    ${
      lines <= LINES_ALWAYS_SHOWN || editing
        ? nothing
        : html`<button type="button" class="more" @click=${() => props.toggle()}>
          ${whole ? LABELS.showLess : LABELS.showAll(lines)}
        </button>`
    }
  </section>`;
}

function editRow({ editing, edited, edit, reset }: SourceProps): TemplateResult {
  return html`<div class="edit-row">
    <button type="button" class="edit" aria-pressed=${editing ? "true" : "false"} @click=${() => edit()}>${SOURCE.edit}</button>
    ${
      edited
        ? html`<button type="button" class="reset-text" ${focusHeir(editButton)} @click=${() => reset()}>${SOURCE.reset}</button>
          <span class="remark">${SOURCE.edited}</span>`
        : nothing
    }
    ${editing ? html`<span class="remark">${SOURCE.editorHint}</span>` : nothing}
  </div>`;
}

function viewer(props: SourceProps): TemplateResult {
  return html`<interlock-source-view
    .source=${props.text}
    .label=${LABELS.sourceLabel(props.program.title)}
    .marks=${props.edited ? NO_MARKS : props.marks}
    .chosenLine=${props.chosenLine}
    .eventLine=${props.eventLine}
    ?choosable=${props.choosable}
  ></interlock-source-view>`;
}

function editor({ program, text, problems, change }: SourceProps): TemplateResult {
  return html`<interlock-source-editor
    .text=${text}
    .label=${SOURCE.editorLabel(program.title)}
    .problems=${problems}
    @source-edit=${(event: CustomEvent<string>) => change(event.detail)}
  ></interlock-source-editor>`;
}

/** Verdicts of the original point at lines of the original. */
const NO_MARKS: readonly Mark[] = [];

function editButton(button: Element): Element | null {
  return button.parentElement?.querySelector(".edit") ?? null;
}
