// Every shared object at a step: what is inside, who holds or owns it, who waits for it. Those that are gone are left out.

import { html, nothing, type TemplateResult } from "lit";
import type { Snapshot } from "../../../generated/Snapshot";
import { prose } from "../../views/prose-view";
import { handsOf, STEPPING, threadNames } from "../../words/stepping";
import { kindOf } from "../../words/things";
import { type Changes, objectKey } from "../model/changes";

export function objectsTable(snapshot: Snapshot, changes: Changes): TemplateResult {
  const { columns } = STEPPING;
  const there = snapshot.objects.filter(({ gone }) => !gone);
  return html`<h4>${STEPPING.objects}</h4>
    ${
      there.length === 0
        ? html`<p class="soft">${STEPPING.noObjects}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label=${STEPPING.objectsCaption}>
          <table>
            <thead>
              <tr>
                <th scope="col">${columns.object}</th>
                <th scope="col">${columns.value}</th>
                <th scope="col">${columns.holders}</th>
                <th scope="col">${columns.waiting}</th>
              </tr>
            </thead>
            <tbody>
              ${there.map(
                (object) => html`<tr class=${changes.has(objectKey(object)) ? "changed" : ""}>
                  <th scope="row"><code>${object.name}</code> <span class="type">${kindOf(object.kind)}</span></th>
                  <td><code>${object.value ?? ""}</code>${object.poisoned ? html` <b class="alarm">${STEPPING.poisoned}</b>` : nothing}</td>
                  <td>${prose(handsOf(snapshot, object), () => {})}</td>
                  <td>${threadNames(snapshot, object.waiting)}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>`
    }`;
}
