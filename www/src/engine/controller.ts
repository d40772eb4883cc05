// The controller worker of one engine instance: it sets the pool up, starts runs and looks after them from its event
// loop, which never blocks, so that it can always be told to stop.

import type { Progress } from "../generated/Progress";
import type { Report } from "../generated/Report";
import type { RunRequest } from "../lab/engine-face";
import { hostName } from "./host-name";
import * as wasm from "./pkg/interlock_threads.js";
import { describeError, type FromController, type SetUp, type ToController } from "./protocol";
import { listenForTraps } from "./start-workers";

/** Time between two looks at a run, in milliseconds: at first, and once it has turned out to be a long one. */
const POLL_EARLY = 4;
const POLL_LATE = 16;
const LATE_AFTER = 200;
/** Time between two reports of progress, in milliseconds. */
const PROGRESS_EVERY = 60;

/** The four bytes at which the engine notes an allocation that failed. */
let exhausted: Uint32Array | undefined;
let environment: Report["environment"] | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let trapped = false;

function tell(message: FromController): void {
  postMessage(message);
}

function stopPolling(): void {
  clearTimeout(timer);
  timer = undefined;
}

/** From now on WebAssembly must not be entered: a thread that trapped may have held any lock of the engine. */
function trap(message: string, thread: string | null): void {
  if (trapped || environment === undefined) return;
  trapped = true;
  stopPolling();
  tell({ type: "trapped", trap: { message, thread, exhaustedBytes: exhausted?.[0] ?? 0 }, environment });
}

async function setUp({ module, hosts, helpers }: SetUp): Promise<void> {
  const { memory } = await wasm.default({ module_or_path: module });
  const cores = navigator.hardwareConcurrency || 1;
  const host = hostName(navigator);
  const address = wasm.set_up(host, cores);
  exhausted = new Uint32Array((memory as WebAssembly.Memory).buffer, address, 1);
  listenForTraps(trap);
  await wasm.initThreadPool(hosts + helpers);
  wasm.host_threads(hosts);
  while (wasm.hosts() < hosts) await new Promise((resolve) => setTimeout(resolve, 1));
  environment = { host, cores, clock_resolution_ms: 0, tracing: false, thread_limit: hosts };
  tell({ type: "ready" });
}

function start(request: RunRequest): void {
  environment = environment && { ...environment, tracing: request.tracing };
  for (const { path, bytes } of request.files ?? []) wasm.add_file(path, bytes);
  const params = Object.entries(request.params);
  const names = params.map(([name]) => name);
  const values = params.map(([, value]) => value);
  wasm.start(request.program, names, values, request.tracing, request.limitMs, request.args ?? []);
  const began = performance.now();
  let told = Number.NEGATIVE_INFINITY;
  const look = (): void => {
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
      timer = setTimeout(look, now - began > LATE_AFTER ? POLL_LATE : POLL_EARLY);
    });
  };
  timer = setTimeout(look, 0);
}

function report(): void {
  stopPolling();
  const report = wasm.report();
  if (report !== undefined) tell({ type: "report", report, reusable: wasm.is_quiet() });
}

/** Runs what enters WebAssembly: a trap in the controller itself ends the instance like any other. */
function guarded(enter: () => void): void {
  if (trapped) return;
  try {
    enter();
  } catch (error) {
    trap(describeError(error), null);
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
