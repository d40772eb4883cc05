// The facade behaves as std does, in each browser (natively the same checks run in crate/std's own tests).

import assert from "node:assert/strict";
import test from "node:test";
import { BROWSERS, visit } from "./harness.mjs";

for (const browser of Object.keys(BROWSERS)) {
  test(`the facade behaves as std in ${browser}`, async (t) => {
    const [{ report }] = (await visit(browser, "conformance.html")).filter(({ type }) => type === "report");
    const output = report.output.map(({ text }) => text).join("");
    for (const [, outcome, name] of output.matchAll(/^(ok|FAILED) (.*)$/gm)) {
      await t.test(name, () => {
        assert.equal(outcome, "ok", `panicked: ${JSON.stringify(report.panics)}\n${output}`);
      });
    }
    assert.equal(report.verdict, "finished", JSON.stringify({ ...report, output: undefined }));
    assert.match(output, /^ok /m, "no check ran");
  });
}
