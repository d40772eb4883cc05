// Every shared object at a step: what is inside, who holds it, who waits, whether it is poisoned, how many own it.

import { html, type TemplateResult } from "lit";
import type { Snapshot } from "../../../generated/Snapshot";
import { objectState, STEPPING, threadNames } from "../../words/stepping";
import { kindOf } from "../../words/things";

export function objectsTable(snapshot: Snapshot): TemplateResult {
  const { columns } = STEPPING;
  return html`<h4>${STEPPING.objects}</h4>
    ${
      snapshot.objects.length === 0
        ? html`<p class="hint">${STEPPING.noObjects}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label=${STEPPING.objectsCaption}>
          <table>
            <thead>
              <tr>
                <th scope="col">${columns.object}</th>
                <th scope="col">${columns.value}</th>
                <th scope="col">${columns.holders}</th>
                <th scope="col">${columns.waiting}</th>
                <th scope="col">${columns.state}</th>
              </tr>
            </thead>
            <tbody>
              ${snapshot.objects.map(
                (object) => html`<tr>
                  <th scope="row"><code>${object.name}</code> <span class="type">${kindOf(object.kind)}</span></th>
                  <td><code>${object.value ?? ""}</code></td>
                  <td>${threadNames(snapshot, object.holders)}</td>
                  <td>${threadNames(snapshot, object.waiting)}</td>
                  <td>${objectState(object)}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>`
    }`;
}
