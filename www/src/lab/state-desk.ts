// What was chosen: the program, its values and settings, what is looked at and what the model is asked. It is read from
// the page's address or the element's attributes, and each choice that somebody has settled on is written there.

import type { ParamValue } from "../generated/ParamValue";
import type { Program } from "../generated/Program";
import { type Choice, withoutProgram } from "./evidence/model/choices";
import type { ModelChoice } from "./explore/interlock-explore";
import { NO_MODEL_CHOICES } from "./explore/model/model-choices";
import { type LabState, type Reading, type Remark, readPairs } from "./model/address";
import type { Looks } from "./model/looks";
import { defaults, type Values } from "./model/parameters";
import type { Settings } from "./model/settings";
import type { ValueDetail } from "./parameter-form";
import { type Addressed, StateSource } from "./state-source";

/** Who wants to hear of what. */
export interface StateListener {
  /** Something was chosen. */
  changed(): void;
  /** The program is about to be left. */
  leaving(): void;
  /** A whole state has been taken, with these remarks on what could not be. */
  taken(remarks: readonly Remark[]): void;
}

export class StateDesk {
  #state: LabState;
  readonly #source: StateSource;

  constructor(
    element: Element & Addressed,
    private readonly catalogue: readonly Program[],
    private readonly listener: StateListener,
  ) {
    this.#state = readPairs([], catalogue).state;
    this.#source = new StateSource(element, this.catalogue, (reading) => this.take(reading));
  }

  /** What is chosen now. */
  get now(): LabState {
    return this.#state;
  }

  /** Reads what was chosen elsewhere, and goes on doing so. */
  follow(): void {
    this.#source.follow();
  }

  leave(): void {
    this.#source.leave();
  }

  /** Takes attributes that were set just before and have not been told of yet. */
  catchUp(): void {
    this.#source.catchUp();
  }

  /** Takes a whole state. */
  take({ state, remarks }: Reading): void {
    if (state.program !== this.#state.program) this.listener.leaving();
    this.#set(state);
    this.listener.taken(remarks);
  }

  /** Goes to a program as it stands in the source. */
  pick(program: Program): void {
    const choices = withoutProgram(this.#state.choices);
    const state = { ...this.#state, program, values: defaults(program), choices, model: NO_MODEL_CHOICES };
    this.take({ state, remarks: [] });
    this.write();
  }

  /** Goes to a program with these values; what else was chosen stays where it is the same program. */
  goTo(program: Program, values: Values): void {
    const same = program === this.#state.program;
    const { choices, model } = this.#state;
    const state = {
      ...this.#state,
      program,
      values,
      choices: same ? choices : withoutProgram(choices),
      model: same ? model : NO_MODEL_CHOICES,
    };
    this.take({ state, remarks: [] });
    this.write();
  }

  setValues(values: Values): void {
    this.#set({ ...this.#state, values });
    this.write();
  }

  /** `settled` is false while a value still changes, as under a moving slider. */
  setValue({ name, value }: ValueDetail, settled: boolean): void {
    this.#set({ ...this.#state, values: { ...this.#state.values, [name]: value } });
    if (settled) this.write();
  }

  setSetting({ name, value }: { name: string; value: ParamValue }, settled: boolean): void {
    this.#set({ ...this.#state, settings: { ...this.#state.settings, [name as keyof Settings]: value } });
    if (settled) this.write();
  }

  choose({ choices, settled }: Choice): void {
    this.#set({ ...this.#state, choices: { ...this.#state.choices, ...choices } });
    if (settled) this.write();
  }

  chooseModel({ choices, written }: ModelChoice): void {
    this.#set({ ...this.#state, model: { ...this.#state.model, ...choices } });
    if (written === "step") this.write();
    else if (written === "in-place") this.#source.correct(this.#state);
  }

  /** Looks at something else, which is no step that Back should undo. */
  look(looks: Partial<Looks>): void {
    this.#set({ ...this.#state, looks: { ...this.#state.looks, ...looks } });
    this.#source.correct(this.#state);
  }

  /** Puts what is chosen into the address; Back then leads to what was chosen before. */
  write(): void {
    this.#source.write(this.#state);
  }

  #set(state: LabState): void {
    this.#state = state;
    this.listener.changed();
  }
}
