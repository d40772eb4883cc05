// The views that show what came of runs, loaded as one when the engine is ready: nobody needs them before the first run,
// and whoever only reads does not wait for them.

import "../embed/light";
import "./evidence/interlock-evidence";
import "./evidence/report-files";
import "./trace/interlock-trace";
