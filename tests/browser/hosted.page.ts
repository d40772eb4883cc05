// What becomes of a page where the server sends no headers: whether its service worker has isolated it, and what a run says.

import { becomeIsolated } from "../../www/src/isolation/site-worker";
import { post, tell } from "./post";
import { newEngine, run } from "./subject";

tell(async () => {
  await becomeIsolated(new URL(".", location.href), () => true);
  let verdict = null;
  if (crossOriginIsolated) {
    const engine = newEngine();
    verdict = (await run(engine, { program: "counter-mutex" })).verdict;
    engine.dispose();
  }
  await post({ type: "settled", isolated: crossOriginIsolated, verdict });
});
