// The values that a program runs with, where there are no fields for them.

import { html, nothing, type TemplateResult } from "lit";
import type { Param } from "../../generated/Param";
import type { Program } from "../../generated/Program";
import type { Framing } from "../framing";
import { addressName, type Values } from "../model/parameters";
import { LABELS } from "../words/labels";
import { valueText } from "../words/problems";

/** The values of all parameters. */
export function valuesView({ params }: Program, values: Values): TemplateResult | typeof nothing {
  return listOf(params, values);
}

/** Values that are not those of the source, where the author asked for no form: the source beside them says something else. */
export function departuresView(
  { params }: Program,
  values: Values,
  { panes }: Framing,
): TemplateResult | typeof nothing {
  if (panes.includes("form")) return nothing;
  return listOf(
    params.filter((param) => (values[param.name] ?? param.default) !== param.default),
    values,
  );
}

function listOf(params: readonly Param[], values: Values): TemplateResult | typeof nothing {
  if (params.length === 0) return nothing;
  return html`<dl class="values" aria-label=${LABELS.parameters}>
    ${params.map(
      (param) =>
        html`<div><dt title=${param.doc}>${addressName(param.name)}</dt><dd>${valueText(values[param.name] ?? param.default)}</dd></div>`,
    )}
  </dl>`;
}
