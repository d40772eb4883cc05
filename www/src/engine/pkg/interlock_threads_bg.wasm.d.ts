/* tslint:disable */
/* eslint-disable */
export const __wbg_wbg_rayon_poolbuilder_free: (a: number, b: number) => void;
export const add_file: (a: number, b: number, c: number, d: number) => void;
export const host_threads: (a: number) => void;
export const hosts: () => number;
export const initThreadPool: (a: number) => any;
export const is_quiet: () => number;
export const poll: () => [number, number];
export const report: () => [number, number];
export const set_up: (a: number, b: number, c: number) => number;
export const start: (a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number, i: number, j: number) => [number, number];
export const stop: () => void;
export const wbg_rayon_poolbuilder_build: (a: number) => void;
export const wbg_rayon_poolbuilder_numThreads: (a: number) => number;
export const wbg_rayon_poolbuilder_receiver: (a: number) => number;
export const wbg_rayon_start_worker: (a: number) => void;
export const memory: WebAssembly.Memory;
export const __wbindgen_export: WebAssembly.Table;
export const __wbindgen_malloc: (a: number, b: number) => number;
export const __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
export const __wbindgen_free: (a: number, b: number, c: number) => void;
export const __externref_table_alloc: () => number;
export const __wbindgen_externrefs: WebAssembly.Table;
export const __externref_drop_slice: (a: number, b: number) => void;
export const __externref_table_dealloc: (a: number) => void;
export const __wbindgen_thread_destroy: (a?: number, b?: number, c?: number) => void;
export const __wbindgen_start: (a: number) => void;
