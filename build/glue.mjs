// Completes wasm-bindgen's JavaScript for a module that checks its stacks (binaryen's --stack-check).
//
// Usage: node glue.mjs FILE.js MAIN_STACK WORKER_STACK (bytes)
//
// Each thread has an instance with a stack of its own and must tell that instance its limits. An overflow calls the
// import `stack_overflow`, which ends the thread by a trap: unlike an exception of JavaScript, no Rust code on the way
// out can catch a trap, and no destructor runs on the stack that has just run out.

import { readFileSync, writeFileSync } from "node:fs";

const [file, mainStack, workerStack] = process.argv.slice(2);
let text = readFileSync(file, "utf8");

/** Replaces what must be there exactly once: another version of wasm-bindgen may write something else. */
function replace(pattern, by) {
  const found = text.match(new RegExp(pattern, "gm"))?.length ?? 0;
  if (found !== 1) {
    console.error(`${file}: expected ${pattern} once, found it ${found} times: wasm-bindgen has changed`);
    process.exit(1);
  }
  text = text.replace(pattern, by);
}

replace(
  /^ *wasm\.__wbindgen_start\(thread_stack_size\);$/m,
  `    // No limits while the stack itself is being made.
    wasm.__set_stack_limits(-1, 0);
    wasm.__wbindgen_start(thread_stack_size ??= ${workerStack});
    // The first instance uses the stack at the bottom of memory, which the linker laid out.
    const low = wasm.__stack_alloc.value;
    wasm.__set_stack_limits(low === 0 ? ${mainStack} : low + thread_stack_size, low);`,
);
replace(
  /^( *)"\.\/interlock_threads_bg\.js": import0,$/m,
  '$&\n$1"env": { stack_overflow: __stack_overflow },',
);
text += `
// (module (func (export "trap") unreachable))
const __trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11,
]))).exports.trap;

function __stack_overflow() {
    try {
        __trap();
    } catch (error) {
        error.message = "shadow stack overflow";
        throw error;
    }
}
`;
writeFileSync(file, text);
