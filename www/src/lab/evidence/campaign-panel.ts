// What the panels of sweep and comparison have in common: a campaign of runs with its progress and its end, the chart's
// place, and the files that can be made of both.
//
// Events: `evidence-running` when a campaign has begun or ended, so that nothing else runs at the same time;
// `evidence-choose` with the `Choice` when something has been chosen for it.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Program } from "../../generated/Program";
import type { EngineFace } from "../engine-face";
import type { Values } from "../model/parameters";
import { step } from "../model/quantities";
import "../parameter-form";
import { controls } from "../styles/controls";
import { result } from "../styles/result";
import { COMMON, measuredOn } from "../words/evidence";
import { Pointing } from "./drawing/pointing";
import { chart } from "./drawing/styles";
import { Width } from "./drawing/width";
import { type Campaign, Campaigner, remaining } from "./model/campaign";
import type { Plan, Point } from "./model/plan";
import { evidence } from "./styles";
import { startBar } from "./views/start-bar";

/** Milliseconds between two looks at a campaign: drawing must not take processors away from what is measured. */
const LOOK_EVERY = 250;

export abstract class CampaignPanel<P extends Point> extends LitElement {
  static override styles = [controls, result, evidence, chart];

  @property({ attribute: false }) program!: Program;
  /** The values that are set in the lab's form. */
  @property({ attribute: false }) values: Values = {};
  /** Time limit of a run, in milliseconds. */
  @property({ attribute: false }) limitMs = 10_000;
  @property({ attribute: false }) given: Plan["given"] = null;
  /** Why nothing can be started at the moment; `null` if it can. */
  @property({ attribute: false }) blocked: string | null = null;
  /** Hands over the engine, which is idle unless `blocked` says otherwise. */
  @property({ attribute: false }) engine: () => EngineFace | null = () => null;

  @state() protected illegal = false;
  @query("svg.chart") protected readonly chart!: SVGSVGElement | null;

  protected readonly campaigner = new Campaigner<P>(() => this.#lookSoon());
  protected readonly pointing = new Pointing(this);
  protected readonly drawingWidth = new Width(this, ".drawing");
  #look: ReturnType<typeof setTimeout> | undefined;
  #told = false;

  /** Whether a campaign goes on. */
  get running(): boolean {
    return this.campaigner.running;
  }

  /** Ends the campaign that goes on, if one does. */
  cancel(): void {
    this.campaigner.cancel();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.cancel();
    clearTimeout(this.#look);
    this.#look = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("program")) return;
    if (this.campaigner.campaign !== null) this.campaigner.clear();
    this.programChanged();
  }

  /** Called before the first rendering for a program. */
  protected abstract programChanged(): void;

  /** Carries `plan` out. */
  protected async start(plan: Plan<P>): Promise<void> {
    const engine = this.engine();
    if (engine === null || this.blocked !== null) return;
    await this.campaigner.run(engine, plan);
  }

  /** The button that starts a campaign, or its progress and the way to end it. */
  protected startBar(text: string, problem: string | null, start: () => void): TemplateResult {
    const { campaign } = this.campaigner;
    const why = this.blocked ?? (this.illegal ? COMMON.invalid : problem);
    const running = campaign?.state === "running";
    return startBar({
      text,
      why: running ? null : why,
      progress: running ? progressOf(campaign) : null,
      start: () => {
        if (why === null && !running) start();
      },
      cancel: () => this.cancel(),
    });
  }

  /** How the campaign ended, where it is not complete. */
  protected ending(campaign: Campaign<P>): TemplateResult | typeof nothing {
    const wanted = campaign.plan.points.length * campaign.plan.runs;
    if (campaign.state === "cancelled")
      return html`<p class="remark">${COMMON.cancelled(campaign.samples.length, wanted)}</p>`;
    if (campaign.state !== "broken") return nothing;
    return html`<p class="remark alarm">${COMMON.broken}</p><pre class="message">${campaign.error}</pre>`;
  }

  /** Where it was measured; also what stands below a saved drawing. */
  protected measuredOn(campaign: Campaign<P>): string {
    const resolution = campaign.environment?.clock_resolution_ms ?? 0;
    return measuredOn(campaign, resolution > 0 ? step(resolution) : null);
  }

  protected readonly legality = (): void => {
    this.illegal = [...this.renderRoot.querySelectorAll("interlock-parameter-form")].some(
      (form) => form.illegal,
    );
  };

  /** Begin and end are told at once, progress now and then. */
  #lookSoon(): void {
    if (this.running !== this.#told) {
      this.#told = this.running;
      this.requestUpdate();
      this.dispatchEvent(new CustomEvent("evidence-running", { bubbles: true, composed: true }));
    } else if (this.#look === undefined) {
      this.#look = setTimeout(() => {
        this.#look = undefined;
        this.requestUpdate();
      }, LOOK_EVERY);
    }
  }
}

function progressOf(campaign: Campaign) {
  const done = campaign.samples.length;
  const left = remaining(campaign);
  return {
    done,
    wanted: done + left,
    secondsLeft: done === 0 ? null : (campaign.tookMs / done / 1000) * left,
  };
}
