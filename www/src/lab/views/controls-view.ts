// The form of a program's parameters, the files that it may be given, and how it is run.

import { html, nothing, type TemplateResult } from "lit";
import type { Program } from "../../generated/Program";
import "../file-intake";
import type { Values } from "../model/parameters";
import { SETTINGS, type Settings } from "../model/settings";
import type { TakenFiles } from "../model/taken-files";
import "../parameter-form";
import type { ValueDetail } from "../parameter-form";
import { LABELS, SETTING_HINTS } from "../words/labels";
import { formHead } from "./form-head";
import { textLanguage } from "./text-language";

export interface ControlsProps {
  program: Program;
  values: Values;
  /** `null` where how it is run is not to be chosen. */
  settings: Settings | null;
  taken: TakenFiles | null;
  /** Whether every parameter has the value of the source. */
  pristine: boolean;
  reset(): void;
  /** `settled` is false while a value still changes, as under a moving slider. */
  setValue(detail: ValueDetail, settled: boolean): void;
  setSetting(detail: ValueDetail, settled: boolean): void;
  /** Called when a form begins or ceases to hold an illegal text. */
  legality(): void;
  showLine(line: number): void;
  take(files: TakenFiles | null): void;
}

const SETTING_PARAMS = Object.values(SETTINGS);

export function controlsView(props: ControlsProps): TemplateResult {
  const { program, pristine } = props;
  return html`<section class="controls" aria-labelledby="parameters-title">
    ${formHead(pristine, program.params.length === 0 ? null : props.reset)}
    ${program.params.length === 0 ? html`<p class="absent">${LABELS.noParameters}</p>` : nothing}
    <interlock-parameter-form
      class="parameters"
      .params=${program.params}
      .written=${textLanguage(program)}
      .values=${props.values}
      @value-input=${(event: CustomEvent<ValueDetail>) => props.setValue(event.detail, false)}
      @value-change=${(event: CustomEvent<ValueDetail>) => props.setValue(event.detail, true)}
      @legality=${props.legality}
      @show-line=${(event: CustomEvent<number>) => props.showLine(event.detail)}
    ></interlock-parameter-form>
    ${
      program.files
        ? html`<interlock-file-intake
          .taken=${props.taken}
          @files-taken=${(event: CustomEvent<TakenFiles | null>) => props.take(event.detail)}
        ></interlock-file-intake>`
        : nothing
    }
    ${props.settings === null ? nothing : settingsView(props, props.settings)}
  </section>`;
}

function settingsView(props: ControlsProps, settings: Settings): TemplateResult {
  return html`<div class="settings" role="group" aria-label=${LABELS.settings}>
    <interlock-parameter-form
      class="settings-form"
      compact
      .params=${SETTING_PARAMS}
      .values=${settings as unknown as Values}
      .hints=${SETTING_HINTS}
      @value-input=${(event: CustomEvent<ValueDetail>) => props.setSetting(event.detail, false)}
      @value-change=${(event: CustomEvent<ValueDetail>) => props.setSetting(event.detail, true)}
      @legality=${props.legality}
    ></interlock-parameter-form>
  </div>`;
}
