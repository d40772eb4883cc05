// Stepping through a program: every thread's next line is marked in the source, whoever may go next is chosen by clicking
// or by key, and any step can be gone back on. The engine is asked for the program after the steps taken, so that going
// back costs what going forward does.
//
// Events: `schedule-pick` with the schedule that is laid out, `null` when stepping is over; `model-report` with its run.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Paused, Subject } from "../../explore-worker/protocol";
import type { Report } from "../../generated/Report";
import type { Snapshot } from "../../generated/Snapshot";
import { OutputLines } from "../model/output-lines";
import { threadColour } from "../model/thread-colours";
import "../output-view";
import "../source/source-view";
import type { ThreadLine } from "../source/thread-lines";
import { controls } from "../styles/controls";
import { refusedSentence } from "../words/explore";
import { STEPPING, stepAnnouncement } from "../words/stepping";
import { type Changes, changesBetween, NO_CHANGES } from "./model/changes";
import { goTo, type Journey, layOut, START, settle, take, taken } from "./model/journey";
import { type Move, writeSchedule } from "./model/schedule";
import { sameSubject } from "./model/subject";
import { CancelledError, type ModelEngine, RefusedError } from "./model-engine";
import { stepping } from "./stepper-styles";
import { objectsTable } from "./views/objects";
import { rulerView } from "./views/ruler";
import { threadsList } from "./views/threads";

@customElement("interlock-stepper")
export class Stepper extends LitElement {
  static override styles = [controls, stepping];

  @property({ attribute: false }) engine!: ModelEngine;
  @property({ attribute: false }) subject!: Subject;
  @property({ attribute: false }) heading = "";
  /** The schedule in the address: it is laid out when it is not the one that is stepped through. */
  @property({ attribute: false }) schedule = "";

  @state() private journey: Journey = START;
  @state() private snapshot: Snapshot | null = null;
  /** What the last step has changed. */
  @state() private changes: Changes = NO_CHANGES;
  @state() private problem: string | null = null;
  @state() private announced = "";

  @query("h3") private readonly titlePlace!: HTMLElement;

  /** What the snapshot is of. */
  #of: Subject | null = null;
  #asked = 0;
  /** The schedule that was told of last. */
  #told: string | null = null;
  /** The schedule whose run was handed on last. */
  #replayed: string | null = null;
  #output = new OutputLines();

  /** Goes to the beginning of what is laid out, for somebody who has asked for it. */
  begin(): void {
    void this.updateComplete.then(() => {
      this.titlePlace.focus({ preventScroll: true });
      this.titlePlace.scrollIntoView({ block: "start" });
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const another = this.#of === null || !sameSubject(this.#of, this.subject);
    if (changed.has("schedule") && this.schedule !== this.#told) {
      const journey = layOut(this.schedule);
      this.problem = journey === null ? STEPPING.illegal(this.schedule) : null;
      this.journey = journey ?? START;
      this.#told = this.schedule;
      this.#load();
    } else if (another) {
      this.problem = null;
      this.#load();
    }
  }

  /** Lays out what was given anew: as much of it as the program takes. */
  #load(): void {
    this.#of = this.subject;
    this.#replayed = null;
    const { journey } = this;
    if (journey.moves.length === 0) void this.#ask(journey, null);
    else void this.#fit(journey);
  }

  /** Finds out how much of a schedule the program takes, and begins before its first step. */
  async #fit(journey: Journey): Promise<void> {
    const all = { ...journey, position: journey.moves.length };
    const paused = await this.#pause(all);
    if (paused === null) return;
    const settled = settle(all, paused.snapshot.schedule, paused.fits);
    if (!paused.fits) {
      const { moves } = journey;
      const fitting = settled.moves.length;
      this.problem = STEPPING.misfit(writeSchedule(moves), fitting, moves.length, moves[fitting]?.thread);
    }
    await this.#ask({ ...settled, position: Math.min(journey.position, settled.position) }, null);
  }

  /** Goes to where a journey is; `thread` is whose step leads there. */
  async #ask(journey: Journey, thread: number | null): Promise<void> {
    const paused = await this.#pause(journey);
    if (paused === null) return;
    const before = this.snapshot;
    this.snapshot = paused.snapshot;
    this.changes = changesBetween(before, paused.snapshot);
    this.journey = settle(journey, paused.snapshot.schedule, paused.fits);
    this.#output = new OutputLines();
    this.#output.append(paused.snapshot.output);
    this.announced = stepAnnouncement(before, paused.snapshot, thread);
    const schedule = writeSchedule(this.journey.moves);
    if (schedule !== this.#told) {
      this.#told = schedule;
      this.#tell("schedule-pick", schedule);
    }
    await this.#replay(schedule);
  }

  /** Hands the run of the whole schedule on to the views of runs. */
  async #replay(schedule: string): Promise<void> {
    if (schedule === "" || schedule === this.#replayed) return;
    const { subject } = this;
    const report = await this.#answer(() => this.engine.ask<"replay">({ task: "replay", subject, schedule }));
    if (report === null) return;
    this.#replayed = schedule;
    this.#tell("model-report", report satisfies Report);
  }

  /** The program where a journey is; `null` where something else has been asked meanwhile. */
  #pause(journey: Journey): Promise<Paused | null> {
    const { subject } = this;
    const schedule = taken(journey);
    return this.#answer(() => this.engine.ask<"pause">({ task: "pause", subject, schedule }));
  }

  /** An answer, unless something else has been asked meanwhile or there is none. */
  async #answer<Value>(ask: () => Promise<Value>): Promise<Value | null> {
    this.#asked += 1;
    const number = this.#asked;
    const current = () => number === this.#asked && this.isConnected;
    try {
      const value = await ask();
      return current() ? value : null;
    } catch (error) {
      if (!current()) return null;
      // A worker that was put away for the sake of a search has a successor.
      if (error instanceof CancelledError) return this.#answer(ask);
      this.problem =
        error instanceof RefusedError ? STEPPING.refused(refusedSentence(error.refused)) : String(error);
      this.snapshot = null;
      return null;
    }
  }

  override render(): TemplateResult {
    const { snapshot, journey } = this;
    return html`<div class="visually-hidden" role="status">${this.announced}</div>
      <section aria-labelledby="stepping-title" aria-busy=${this.#behind ? "true" : "false"} @keydown=${this.#key}>
        <div class="title">
          <h3 id="stepping-title" tabindex="-1">${STEPPING.title}</h3>
          <button type="button" class="quiet" @click=${() => this.#tell("schedule-pick", null)}>${STEPPING.close}</button>
        </div>
        ${this.problem === null ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
        ${rulerView({
          journey,
          names: snapshot?.threads.map(({ name }) => name) ?? [],
          ended: snapshot?.ended ?? null,
          go: (position) => this.#go(position),
          forward: () => this.#forward(),
          end: () => void this.#end(),
        })}
        <p class="soft keys">${STEPPING.keys}</p>
        ${snapshot === null ? this.#nothingYet() : this.#at(snapshot)}
      </section>`;
  }

  /** Whether what is shown is not yet what stands at the position. */
  get #behind(): boolean {
    return this.problem === null && this.snapshot?.steps !== this.journey.position;
  }

  #nothingYet(): TemplateResult | typeof nothing {
    return this.problem === null ? html`<p class="soft">${STEPPING.waiting}</p>` : nothing;
  }

  #at(snapshot: Snapshot): TemplateResult {
    return html`<div class="linked">
      <div class="beside">
        <interlock-source-view
          class="code"
          follows
          .source=${this.subject.text}
          .label=${STEPPING.source(this.heading)}
          .threads=${threadLines(snapshot, this.journey)}
        ></interlock-source-view>
      </div>
      <div class="views">
        ${snapshot.ended === null ? nothing : html`<p class="the-end">${STEPPING.ended(snapshot.ended)}</p>`}
        ${threadsList({
          snapshot,
          changes: this.changes,
          take: (move) => this.#take(move),
          showLine: (line) => this.#tell("show-line", line),
        })}
        ${objectsTable(snapshot, this.changes)}
        <h4>${STEPPING.output}</h4>
        ${
          snapshot.output.length === 0
            ? html`<p class="soft">${STEPPING.noOutput}</p>`
            : html`<interlock-output-view
              .lines=${this.#output.lines}
              .forgotten=${this.#output.forgotten}
              .names=${snapshot.threads.map(({ name }) => name)}
              .version=${snapshot.steps}
            ></interlock-output-view>`
        }
      </div>
    </div>`;
  }

  #go(position: number): void {
    this.problem = null;
    const journey = goTo(this.journey, position);
    if (journey.position === this.journey.position) return;
    this.journey = journey;
    const last = this.journey.moves[position - 1];
    void this.#ask(
      journey,
      journey.position === (this.snapshot?.steps ?? 0) + 1 ? (last?.thread ?? null) : null,
    );
  }

  #take(move: Move): void {
    this.problem = null;
    const journey = take(this.journey, move);
    this.journey = journey;
    void this.#ask(journey, move.thread);
  }

  /** The next step of what is laid out; where there is nothing more, one of who went last or else of the first who can. */
  #forward(): void {
    const { moves, position } = this.journey;
    if (position < moves.length) {
      this.#go(position + 1);
      return;
    }
    const ready = (thread: number | undefined) => this.snapshot?.threads[thread ?? -1]?.state === "ready";
    const last = moves.at(-1)?.thread;
    const next = ready(last) ? last : this.snapshot?.threads.findIndex((_, thread) => ready(thread));
    if (next !== undefined && next >= 0) this.#take({ thread: next, choices: [] });
  }

  /** Along what is laid out, or where there is nothing more, as the program goes undisturbed. */
  async #end(): Promise<void> {
    const { journey } = this;
    if (journey.position < journey.moves.length) {
      this.#go(journey.moves.length);
      return;
    }
    if (this.snapshot?.ended) return;
    const { subject } = this;
    const schedule = taken(journey);
    const answer = await this.#answer(() => this.engine.ask<"finish">({ task: "finish", subject, schedule }));
    const whole = answer === null ? null : layOut(answer.schedule);
    if (whole !== null) await this.#ask(goTo(whole, whole.moves.length), null);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0] as HTMLElement;
    // The ruler and the source take the arrows for themselves.
    const arrowsTaken = target.matches("input, [role=textbox], .cm-content");
    const { position, moves } = this.journey;
    if (/^\d$/.test(event.key)) this.#takeNext(Number(event.key));
    else if (arrowsTaken) return;
    else if (event.key === "ArrowLeft") this.#go(position - 1);
    else if (event.key === "ArrowRight") this.#forward();
    else if (event.key === "Home") this.#go(0);
    else if (event.key === "End") {
      if (position < moves.length || this.snapshot?.ended === null) void this.#end();
    } else return;
    event.preventDefault();
  };

  /** Lets a thread go on, if it can. */
  #takeNext(thread: number): void {
    if (this.snapshot?.threads[thread]?.state === "ready") this.#take({ thread, choices: [] });
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** Where every thread that has not ended stands in the source. */
function threadLines({ threads }: Snapshot, { moves, position: steps }: Journey): ThreadLine[] {
  const last = moves[steps - 1]?.thread;
  return threads.flatMap(({ name, next, state, frames }, thread) => {
    const position = next?.position ?? frames[0]?.position ?? null;
    if (position === null || state === "ended" || state === "panicked") return [];
    return [
      {
        line: position.line,
        name,
        colour: threadColour(thread),
        waits: state === "waiting",
        went: thread === last,
      },
    ];
  });
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-stepper": Stepper;
  }
}
