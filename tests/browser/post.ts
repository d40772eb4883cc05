// How a page under test talks to the test server: one message a fact, in order. A page that posts what it found needs no
// automation, under which Firefox's nested workers hang.

let last: Promise<unknown> = Promise.resolve();

/** Sends a message after all earlier ones; resolves when the server has it. */
export function post(message: Record<string, unknown>): Promise<unknown> {
  last = last.then(() => fetch("message", { method: "POST", body: JSON.stringify(message) }));
  return last;
}

/** Does the work of a page, then says that it is over; an error anywhere in the page is told as well. */
export function tell(work: () => Promise<void>) {
  const fail = (error: unknown) =>
    post({
      type: "error",
      message: error instanceof Error ? `${error.message}\n${error.stack}` : String(error),
    });
  addEventListener("error", (event) => void fail(event.error ?? event.message));
  addEventListener("unhandledrejection", (event) => void fail(event.reason));
  work()
    .catch(fail)
    .finally(() => post({ type: "end" }));
}
