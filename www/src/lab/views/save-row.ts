// A row of quiet buttons that save what is shown above them as files.

import { html, type TemplateResult } from "lit";
import { pngBlob, svgBlob } from "../drawing/drawing-file";
import { csv, type Table } from "../model/csv";
import { saveBlob } from "../model/download";
import { COMMON } from "../words/evidence";

/** Something that can be saved; its label says in which form. */
export interface Save {
  label: string;
  save(): void;
}

export function saveRow(saves: readonly Save[]): TemplateResult {
  return html`<div class="save-row" role="group" aria-label=${COMMON.save}>
    <span aria-hidden="true">${COMMON.save}:</span>
    ${saves.map(({ label, save }) => html`<button type="button" class="quiet" @click=${save}>${label}</button>`)}
  </div>`;
}

/** A table as a CSV file; `name` without its ending. */
export function saveTable(label: string, name: string, table: () => Table): Save {
  return { label, save: () => saveBlob(csvBlob(table()), `${name}.csv`) };
}

export function csvBlob(table: Table): Blob {
  return new Blob([csv(table)], { type: "text/csv;charset=utf-8" });
}

/** A drawing as SVG and as PNG; `name` without its ending; a drawing that fails is told to `failed`. */
export function saveDrawing(
  name: string,
  drawing: () => SVGSVGElement | null,
  caption: string,
  failed: (why: string) => void,
): Save[] {
  const saving = async (ending: string, make: (drawn: SVGSVGElement) => Blob | Promise<Blob>) => {
    const drawn = drawing();
    if (drawn === null) return;
    try {
      saveBlob(await make(drawn), `${name}.${ending}`);
    } catch (error) {
      failed(COMMON.drawingFailed(error instanceof Error ? error.message : String(error)));
    }
  };
  return [
    { label: COMMON.svg, save: () => void saving("svg", (drawn) => svgBlob(drawn, caption)) },
    { label: COMMON.png, save: () => void saving("png", (drawn) => pngBlob(drawn, caption)) },
  ];
}
