// The values that a program runs with, where nobody may change them.

import { html, nothing, type TemplateResult } from "lit";
import type { Program } from "../../generated/Program";
import { addressName, type Values } from "../model/parameters";
import { LABELS } from "../words/labels";
import { valueText } from "../words/problems";

export function valuesView(program: Program, values: Values): TemplateResult | typeof nothing {
  if (program.params.length === 0) return nothing;
  return html`<dl class="values" aria-label=${LABELS.parameters}>
    ${program.params.map(
      (param) =>
        html`<div><dt title=${param.doc}>${addressName(param.name)}</dt><dd>${valueText(values[param.name] ?? param.default)}</dd></div>`,
    )}
  </dl>`;
}
