// Carries a plan out: one run after the other, in the plan's order, with its progress told and an end at any time. It
// keeps a summary of each run and no report, so that its memory does not grow with what the runs print or trace.

import type { Environment } from "../../../generated/Environment";
import type { EngineFace } from "../../engine-face";
import { type RunSummary, summaryOf } from "../../model/outcomes";
import { mostThreads, type Plan, type Point, requestFor, type Turn, turns, warmUps } from "./plan";

/** One run that counts. */
export interface Sample extends RunSummary, Turn {}

/** A campaign while it goes on and after it has ended. */
export interface Campaign<P extends Point = Point> {
  plan: Plan<P>;
  samples: Sample[];
  /** Where and with what it was measured, as the first run told. */
  environment: Environment | null;
  /** `cancelled`: some runs are missing. `broken`: the engine could not be loaded. */
  state: "running" | "ended" | "cancelled" | "broken";
  /** Why the engine could not run anything: present if the state is `broken`. */
  error: string | null;
  /** Milliseconds from the first run that counts to the end of the last one so far. */
  tookMs: number;
}

/** Runs that a campaign has still to make. */
export function remaining({ plan, samples }: Campaign): number {
  return plan.points.length * plan.runs - samples.length;
}

export class Campaigner<P extends Point = Point> {
  #campaign: Campaign<P> | null = null;
  #engine: EngineFace | null = null;
  #cancelled = false;
  /** Whether nobody wants to see the campaign that goes on any more. */
  #forgotten = false;

  /** `changed` is called whenever the campaign has made progress. */
  constructor(private readonly changed: () => void) {}

  get campaign(): Campaign<P> | null {
    return this.#forgotten ? null : this.#campaign;
  }

  /** Whether the engine is in use: after a cancellation, until the run that went on has ended. */
  get running(): boolean {
    return this.#campaign?.state === "running";
  }

  /** Cancels the campaign that goes on, if one does, and forgets it. */
  clear(): void {
    this.cancel();
    if (this.running) this.#forgotten = true;
    else this.#campaign = null;
    this.changed();
  }

  /** Ends the campaign; the run that goes on is stopped and not counted. */
  cancel(): void {
    if (!this.running) return;
    this.#cancelled = true;
    this.#engine?.stop();
  }

  /**
   * Carries `plan` out and resolves when all of it is done or cancelled. `engine` must be idle.
   * An engine that cannot be loaded breaks the campaign, which then says why. Rejects where a campaign goes on already.
   */
  async run(engine: EngineFace, plan: Plan<P>): Promise<void> {
    if (this.running) throw new Error("a campaign is going on already");
    const campaign: Campaign<P> = {
      plan,
      samples: [],
      environment: null,
      state: "running",
      error: null,
      tookMs: 0,
    };
    this.#campaign = campaign;
    this.#engine = engine;
    this.#cancelled = false;
    this.changed();
    try {
      await this.#carryOut(engine, campaign);
      campaign.state = this.#cancelled ? "cancelled" : "ended";
    } catch (error) {
      campaign.state = "broken";
      campaign.error = error instanceof Error ? error.message : String(error);
    } finally {
      this.#engine = null;
      if (this.#forgotten) this.#campaign = null;
      this.#forgotten = false;
      this.changed();
    }
  }

  async #carryOut(engine: EngineFace, campaign: Campaign<P>): Promise<void> {
    const { plan } = campaign;
    const requests = plan.points.map((point) => requestFor(plan, point));
    await engine.prepare(mostThreads(plan.points), requests[0]?.usesRayon ?? false);
    const run = async (point: number) => {
      const request = requests[point];
      return request === undefined || this.#cancelled ? null : engine.run(request, () => {});
    };
    for (const point of warmUps(plan.points)) await run(point);
    const began = performance.now();
    for (const turn of turns(plan.points.length, plan.runs)) {
      const report = await run(turn.point);
      // A run that Cancel ended says nothing about the program.
      if (report === null || this.#cancelled) return;
      campaign.environment ??= report.environment;
      campaign.samples.push({ ...summaryOf(report), ...turn });
      campaign.tookMs = performance.now() - began;
      this.changed();
    }
  }
}
