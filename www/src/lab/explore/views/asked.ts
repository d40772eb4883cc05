// What is explored: the values that the model is given and its bounds, in a line that unfolds into a form.

import { html, nothing, type TemplateResult } from "lit";
import type { Param } from "../../../generated/Param";
import type { Program } from "../../../generated/Program";
import "../../parameter-form";
import type { ValueDetail } from "../../parameter-form";
import { textLanguage } from "../../views/text-language";
import { askedLine, EXPLORE, MODEL_HINTS } from "../../words/explore";
import { rangeText } from "../../words/problems";
import { MODEL_SETTINGS, type ModelChoices, modelValues } from "../model/model-choices";

const SETTING_PARAMS = Object.values(MODEL_SETTINGS);

/** How a choice gets into the address: as a step that Back undoes, without one, or not yet, while a value still changes. */
export type Written = "step" | "in-place" | "not";

export interface AskedProps {
  program: Program;
  /** The parameters whose values the model is given. */
  params: readonly Param[];
  choices: ModelChoices;
  /** Whether a field holds an illegal text: the form is unfolded then. */
  illegal: boolean;
  reset(): void;
  setValue(detail: ValueDetail, written: Written): void;
  setSetting(detail: ValueDetail, written: Written): void;
  legality(): void;
  showLine(line: number): void;
}

export function askedView(props: AskedProps): TemplateResult {
  const { program, params, choices, legality } = props;
  const values = modelValues(program, choices);
  return html`<details class="asked" ?open=${props.illegal}>
    <summary>
      <span>${askedLine(params, values, choices.settings)}</span> <span class="change">${EXPLORE.change}</span>
    </summary>
    <div class="fields" role="group" aria-label=${EXPLORE.settings}>
      ${params.length === 0 ? nothing : valuesForm(props, values)}
      <interlock-parameter-form
        compact
        .idPrefix=${"model"}
        .params=${SETTING_PARAMS}
        .values=${{ ...choices.settings }}
        .hints=${MODEL_HINTS}
        @value-input=${(event: CustomEvent<ValueDetail>) => props.setSetting(event.detail, "not")}
        @value-change=${(event: CustomEvent<ValueDetail>) => props.setSetting(event.detail, "step")}
        @legality=${legality}
      ></interlock-parameter-form>
    </div>
  </details>`;
}

function valuesForm(props: AskedProps, values: ReturnType<typeof modelValues>): TemplateResult {
  const { params, choices, legality } = props;
  const hints = Object.fromEntries(params.map((param) => [param.name, rangeText(param)]));
  const pristine = Object.keys(choices.values).length === 0;
  return html`<div class="head">
      <span>${EXPLORE.values}</span>
      <button
        type="button"
        class="quiet"
        aria-label=${EXPLORE.resetValuesLabel}
        aria-disabled=${pristine ? "true" : "false"}
        @click=${props.reset}
      >
        ${EXPLORE.resetValues}
      </button>
    </div>
    <interlock-parameter-form
      class="values"
      compact
      .idPrefix=${"model"}
      .params=${params}
      .written=${textLanguage(props.program)}
      .values=${values}
      .hints=${hints}
      @value-input=${(event: CustomEvent<ValueDetail>) => props.setValue(event.detail, "not")}
      @value-change=${(event: CustomEvent<ValueDetail>) => props.setValue(event.detail, "step")}
      @legality=${legality}
      @show-line=${(event: CustomEvent<number>) => props.showLine(event.detail)}
    ></interlock-parameter-form>`;
}
