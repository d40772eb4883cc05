/* tslint:disable */
/* eslint-disable */

/**
 * Adds a file to what the next run sees as the file system.
 */
export function add_file(path: string, bytes: Uint8Array | number[]): void;

/**
 * Turns `count` workers of the pool into hosts for threads of programs.
 */
export function host_threads(count: number): void;

/**
 * How many workers are hosts by now.
 */
export function hosts(): number;

export function initThreadPool(num_threads: number): Promise<any>;

/**
 * Whether no thread of any program is alive, so that the next run can start in this instance.
 */
export function is_quiet(): boolean;

/**
 * Looks after the run, and tells as JSON how it goes; nothing once it has ended.
 */
export function poll(): string | undefined;

/**
 * The report of the run, as JSON.
 */
export function report(): string | undefined;

/**
 * Prepares the instance. To be called once, by the controller. Returns the address of the number of bytes that could
 * not be allocated, for the controller to read without entering WebAssembly.
 */
export function set_up(host: string, cores: number): number;

/**
 * Starts a run. `names` and `values` are the parameters, in pairs; `limit_ms` is the time limit, in milliseconds.
 *
 * # Errors
 *
 * When there is no such program, a parameter is not legal, or the main thread cannot be started.
 */
export function start(program: string, names: string[], values: any[], tracing: boolean, limit_ms: number, args: string[]): void;

/**
 * Stops the run, if it has not ended.
 */
export function stop(): void;

export class wbg_rayon_PoolBuilder {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    build(): void;
    numThreads(): number;
    receiver(): number;
}

export function wbg_rayon_start_worker(receiver: number): void;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly __wbg_wbg_rayon_poolbuilder_free: (a: number, b: number) => void;
    readonly add_file: (a: number, b: number, c: number, d: number) => void;
    readonly host_threads: (a: number) => void;
    readonly hosts: () => number;
    readonly initThreadPool: (a: number) => any;
    readonly is_quiet: () => number;
    readonly poll: () => [number, number];
    readonly report: () => [number, number];
    readonly set_up: (a: number, b: number, c: number) => number;
    readonly start: (a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number, i: number, j: number) => [number, number];
    readonly stop: () => void;
    readonly wbg_rayon_poolbuilder_build: (a: number) => void;
    readonly wbg_rayon_poolbuilder_numThreads: (a: number) => number;
    readonly wbg_rayon_poolbuilder_receiver: (a: number) => number;
    readonly wbg_rayon_start_worker: (a: number) => void;
    readonly memory: WebAssembly.Memory;
    readonly __wbindgen_export: WebAssembly.Table;
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __externref_drop_slice: (a: number, b: number) => void;
    readonly __externref_table_dealloc: (a: number) => void;
    readonly __wbindgen_thread_destroy: (a?: number, b?: number, c?: number) => void;
    readonly __wbindgen_start: (a: number) => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput, memory?: WebAssembly.Memory, thread_stack_size?: number }} module - Passing `SyncInitInput` directly is deprecated.
 * @param {WebAssembly.Memory} memory - Deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput, memory?: WebAssembly.Memory, thread_stack_size?: number } | SyncInitInput, memory?: WebAssembly.Memory): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput>, memory?: WebAssembly.Memory, thread_stack_size?: number }} module_or_path - Passing `InitInput` directly is deprecated.
 * @param {WebAssembly.Memory} memory - Deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput>, memory?: WebAssembly.Memory, thread_stack_size?: number } | InitInput | Promise<InitInput>, memory?: WebAssembly.Memory): Promise<InitOutput>;
