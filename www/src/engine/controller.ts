// The controller worker of one engine instance: it sets the pool up, starts runs and looks after them from its event
// loop, which never blocks, so that it can always be told to stop.

import type { Progress } from "../generated/Progress";
import type { RunRequest } from "../lab/engine-face";
import { failureOf } from "./failure";
import { hostName } from "./host-name";
import * as wasm from "./pkg/interlock_threads.js";
import { describeError, type FromController, moment, type SetUp, type ToController } from "./protocol";
import { buffersOf, type ReportParts } from "./report-parts";
import { listenToPool } from "./start-workers";

/** Time between two looks at a run, in milliseconds: at first, and once it has turned out to be a long one. */
const POLL_EARLY = 4;
const POLL_LATE = 16;
const LATE_AFTER = 200;
/** Time between two reports of progress, in milliseconds. */
const PROGRESS_EVERY = 60;

/** What is left of the instance when WebAssembly has trapped. */
interface Remains {
  memory: WebAssembly.Memory;
  /** The four bytes at which the engine notes an allocation that failed. */
  exhausted: Uint32Array;
  /** Those at which wasm-bindgen notes that a worker has trapped. */
  terminated: Uint32Array;
}

let instance: Remains | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Looks at the run that goes on. */
let look: (() => void) | undefined;
let trapped = false;

function tell(message: FromController, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

function stopPolling(): void {
  clearTimeout(timer);
  timer = undefined;
  look = undefined;
}

/**
 * From now on this worker must not enter WebAssembly: the thread that trapped may have held any lock of the engine, the
 * allocator's included.
 */
function trap(message: string, thread: string | null, at: number): void {
  if (trapped || instance === undefined) return;
  trapped = true;
  stopPolling();
  const { memory, exhausted, terminated } = instance;
  // wasm-bindgen has marked the memory as that of a module that trapped, and would let no examiner in.
  terminated[0] = 0;
  tell({ type: "trapped", failure: failureOf(message, thread, exhausted[0] ?? 0), at, memory });
}

async function setUp({ module, hosts, helpers }: SetUp): Promise<void> {
  const exports = await wasm.default({ module_or_path: module });
  const memory = exports.memory as WebAssembly.Memory;
  const cores = navigator.hardwareConcurrency || 1;
  const host = hostName(navigator);
  const address = wasm.set_up(host, cores);
  listenToPool({ trapped: trap, mainEnded: () => look?.() });
  await wasm.initThreadPool(hosts + helpers);
  wasm.host_threads(hosts);
  while (wasm.hosts() < hosts) await new Promise((resolve) => setTimeout(resolve, 1));
  const exhausted = new Uint32Array(memory.buffer, address, 1);
  const mark = (exports as unknown as { __instance_terminated: WebAssembly.Global }).__instance_terminated;
  const terminated = new Uint32Array(memory.buffer, mark.value, 1);
  instance = { memory, exhausted, terminated };
  tell({ type: "ready" });
}

function start(request: RunRequest): void {
  for (const { path, bytes } of request.files ?? []) wasm.add_file(path, bytes);
  const params = Object.entries(request.params);
  const names = params.map(([name]) => name);
  const values = params.map(([, value]) => value);
  wasm.start(request.program, names, values, request.tracing, request.limitMs, request.args ?? []);
  const began = performance.now();
  let told = Number.NEGATIVE_INFINITY;
  look = (): void => {
    clearTimeout(timer);
    guarded(() => {
      const polled = wasm.poll();
      if (polled === undefined) {
        report();
        return;
      }
      const progress: Progress = JSON.parse(polled);
      const now = performance.now();
      if (progress.output.length > 0 || now - told >= PROGRESS_EVERY) {
        told = now;
        tell({ type: "progress", progress });
      }
      timer = setTimeout(() => look?.(), now - began > LATE_AFTER ? POLL_LATE : POLL_EARLY);
    });
  };
  timer = setTimeout(() => look?.(), 0);
}

function report(): void {
  stopPolling();
  const report = wasm.report() as ReportParts | undefined;
  if (report !== undefined) tell({ type: "report", report, reusable: wasm.is_quiet() }, buffersOf(report));
}

/** What wasm-bindgen's glue throws when WebAssembly has trapped in another worker, which will tell about it. */
const TRAPPED_ELSEWHERE = "Module terminated";

/** Runs what enters WebAssembly: a trap in the controller itself ends the instance like any other. */
function guarded(enter: () => void): void {
  if (trapped) return;
  try {
    enter();
  } catch (error) {
    if (error instanceof Error && error.message === TRAPPED_ELSEWHERE) return;
    trap(describeError(error), null, moment());
  }
}

function refuse(error: unknown): void {
  tell({ type: "refused", message: error instanceof Error ? error.message : String(error) });
}

addEventListener("message", ({ data }: MessageEvent<ToController>) => {
  switch (data.type) {
    case "set-up":
      setUp(data).catch(refuse);
      break;
    case "run":
      guarded(() => {
        try {
          start(data.request);
        } catch (error) {
          // An `Error` of ours says what is wrong with the request; anything else is a trap.
          if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) throw error;
          refuse(error);
        }
      });
      break;
    case "stop":
      guarded(() => {
        wasm.stop();
        report();
      });
      break;
    case "ping":
      tell({ type: "pong" });
      break;
  }
});
