// What is read from a compiler's message: two of rustc's own, one of them with an arrow over several lines.

import assert from "node:assert/strict";
import test from "node:test";
import { refusalOf } from "../src/lab/model/refusal";
import { PROGRAM } from "./samples";

const MOVED = `error[E0382]: use of moved value: \`counter\`
  --> use-after-move.rs:23:36
   |
19 |     let counter = Mutex::new(0);
   |         ------- move occurs because \`counter\` has type \`std::sync::Mutex<i32>\`
...
23 |         threads.push(thread::spawn(move || {
   |                                    ^^^^^^^ value moved into closure here, in previous iteration of loop
24 |             *counter.lock().unwrap() += 1;
   |              ------- use occurs due to use in closure

error: aborting due to 1 previous error
`;

const RC = `error[E0277]: \`Rc<i32>\` cannot be sent between threads safely
   --> rc.rs:26:36
    |
 26 |           threads.push(thread::spawn(move || {
    |                        ------------- ^------
    |                        |             |
    |  ______________________|_____________within this \`{closure@rc.rs:26:36: 26:43}\`
    | |                      |
    | |                      required by a bound introduced by this call
 27 | |             *counter.lock().unwrap() += 1;
 28 | |         }));
    | |_________^ \`Rc<i32>\` cannot be sent between threads safely
    |
    = help: within this, the trait \`Send\` is not implemented for \`Rc<i32>\`
note: required because it's used within this closure
   --> rc.rs:30:36
    |
 30 |         threads.push(thread::spawn(move || {
    |                                    ^^^^^^^ not this one
`;

function read(code: string, message: string) {
  const refusal = refusalOf({ ...PROGRAM, refused: { code, message } });
  assert.ok(refusal !== null);
  return refusal;
}

test("lines and labels come from the first picture of the message", () => {
  const { error, code, marks } = read("E0382", MOVED);
  assert.deepEqual([code, error], ["E0382", "use of moved value: `counter`"]);
  assert.deepEqual(
    marks.map(({ line, kind, notes }) => [line, kind, notes]),
    [
      [19, "reason", ["move occurs because `counter` has type `std::sync::Mutex<i32>`"]],
      [
        23,
        "refused",
        ["use of moved value: `counter`", "value moved into closure here, in previous iteration of loop"],
      ],
      [24, "reason", ["use occurs due to use in closure"]],
    ],
  );
});

test("an arrow over several lines belongs to the line where it begins", () => {
  assert.deepEqual(
    read("E0277", RC).marks.map(({ line, notes }) => [line, notes]),
    [
      [
        26,
        [
          "`Rc<i32>` cannot be sent between threads safely",
          "within this `{closure@rc.rs:26:36: 26:43}`",
          "required by a bound introduced by this call",
        ],
      ],
    ],
  );
});

test("a message that cannot be read leaves itself, without marks", () => {
  const { message, marks, error } = read("E0001", "nothing of the kind");
  assert.deepEqual([message, marks, error], ["nothing of the kind", [], ""]);
});

test("the compiler has nothing to say to a program that runs", () => {
  assert.equal(refusalOf(PROGRAM), null);
});
