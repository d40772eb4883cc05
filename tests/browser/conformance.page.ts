// Runs the facade's conformance checks on real threads and posts the report.

import { post, tell } from "./post";
import { newEngine, run } from "./subject";

tell(async () => {
  const engine = newEngine();
  await post({
    type: "report",
    report: { ...(await run(engine, { program: "conformance", limitMs: 60_000 })), trace: null },
  });
  engine.dispose();
});
