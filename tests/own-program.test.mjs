// An author's own program: it is explored in a frame, its parameters are asked for where it is explored, and the way to the
// whole lab takes it along.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sentence, write } from "./explore-page.mjs";
import { labPages } from "./lab-page.mjs";

const { onPage, at } = labPages();

const TEXT = `//! Increments
use std::sync::{Arc, Mutex};
use std::thread;

/// Threads that add. (1..=8; model 2)
const THREADS: usize = 8;

fn main() {
    let counter = Arc::new(Mutex::new(0));
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let counter = Arc::clone(&counter);
            thread::spawn(move || *counter.lock().unwrap() += 1)
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    println!("{}", counter.lock().unwrap());
}
`;

/** The fragment of an address with the text, made as the page makes it. */
const fragment = (page) =>
  page.evaluate(async (text) => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    return `#edit=1.${btoa(String.fromCharCode(...bytes))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "")}`;
  }, TEXT);

test("a lab that is not to run has nothing that runs it, and is explored", () =>
  onPage(
    "v1/embed/?program=counter-mutex&view=source,form,output,timeline,chart&run=none",
    async (page) => {
      const nothingRuns = async () => {
        assert.equal(await page.getByRole("button", { name: "Run", exact: true }).count(), 0);
        assert.equal(await page.locator("#value-THREADS, .result, interlock-evidence").count(), 0);
      };
      const explore = page.getByRole("button", { name: "Explore", exact: true }).first();
      await explore.waitFor();
      await nothingRuns();
      await explore.click();
      await sentence(page).waitFor();
      await nothingRuns();
      await page.keyboard.press("Control+Enter");
      assert.equal(await page.locator(".verdict.live").count(), 0);
    },
    { ready: false },
  ));

test("a program of an author's own is explored in a frame, with the values that it declares for the model", async () => {
  await onPage(
    "v1/embed/",
    async (page) => {
      await page.goto(at(`v1/embed/?program=own&view=source${await fragment(page)}`));
      await page.getByRole("heading", { name: "Increments" }).waitFor();
      assert.equal(await page.getByRole("button", { name: "Run", exact: true }).count(), 0);
      await page.getByRole("button", { name: "Explore", exact: true }).first().click();
      await page
        .getByText(/^Every interleaving ends/)
        .first()
        .waitFor();
      assert.equal(await page.locator("interlock-explore #model-THREADS").inputValue(), "2");

      const whole = page.getByRole("link", { name: /^Open the whole lab/ });
      const [tab] = await Promise.all([page.context().waitForEvent("page"), whole.click()]);
      await tab.getByRole("heading", { name: "Increments", level: 1 }).waitFor();
      await tab.getByRole("button", { name: "Explore", exact: true }).first().click();
      await tab
        .getByText(/^Every interleaving ends/)
        .first()
        .waitFor();
    },
    { ready: false },
  );
});

test("a text that is no Rust is told where it is explored, and can be mended there", async () => {
  await onPage(
    "index.html?program=own#edit=1.S8tTyE3MzNNQqAYA",
    async (page) => {
      await page.getByRole("button", { name: "Explore", exact: true }).first().click();
      await page.getByText("The program does not compile: 1 error.").first().waitFor();
      await page.getByText("this file contains an unclosed delimiter").waitFor();
      assert.equal(await page.getByText("Edited.").count(), 0, "it is as it came");
      await write(page, "fn main() {}");
      await sentence(page).filter({ hasText: "Every interleaving ends" }).waitFor();
    },
    { ready: false },
  );
});
