// What stands in the place of the drawings where there is nothing to draw, and the way out where there is one.

import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "../../generated/Report";
import { focusHeir } from "../views/focus-heir";
import { NO_TRACE } from "../words/trace";

/** Why a report has nothing to draw; `null` if it has something. */
export function whyEmpty(report: Report | null): keyof typeof NO_TRACE | null {
  if (report === null) return "nothingRan";
  if (report.trace === null) return report.environment.tracing ? "noTrace" : "tracingOff";
  return report.trace.events.thread.length === 0 ? "empty" : null;
}

export function emptyTrace(why: keyof typeof NO_TRACE, turnOn: () => void): TemplateResult {
  const { title, text } = NO_TRACE[why];
  return html`<div class="empty">
    <h3>${title}</h3>
    <p>${text}</p>
    ${
      why === "tracingOff"
        ? html`<p class="way-out"><button type="button" ${focusHeir(openTab)} @click=${turnOn}>${NO_TRACE.tracingOff.turnOn}</button></p>`
        : nothing
    }
  </div>`;
}

/** The tab of what will stand here. */
function openTab(button: Element): Element | null {
  return (button.getRootNode() as ParentNode).querySelector('[role="tab"][aria-selected="true"]');
}
