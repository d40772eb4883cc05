// Everything that the boxes show, as a list.

import { html, type TemplateResult } from "lit";
import { arcSentence, BOXES, lockSentence, meetingSentence } from "../../words/boxes";
import type { Arrangement } from "../model/arrangement";
import type { Moment } from "../model/replay";

export function inWords(
  moment: Moment,
  { large, small, arcs, meetings }: Arrangement,
  open: boolean,
  toggled: (open: boolean) => void,
): TemplateResult {
  const { replay } = moment;
  // Nobody reads a closed list: its sentences are not made.
  const sentences = () => [
    ...[...large, ...small].map((object) => lockSentence(replay, moment.lock(object))),
    ...arcs.map((object) => arcSentence(replay.report, moment.arc(object))),
    ...meetings.map((object) => meetingSentence(replay.report, moment.meeting(object))),
  ];
  return html`<details
    class="in-words"
    ?open=${open}
    @toggle=${(event: Event) => toggled((event.target as HTMLDetailsElement).open)}
  >
    <summary>${BOXES.inWords}</summary>
    ${open ? html`<ul>${sentences().map((sentence) => html`<li>${sentence}</li>`)}</ul>` : ""}
  </details>`;
}
