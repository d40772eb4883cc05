// What the fields are called that are not parameters of a program.

export const FIELDS = {
  repeat: "Runs, one after the other",
  limit: "Time limit of a run",
  tracing: "Tracing",
  view: "Open view",
  axis: "Axis of the timeline",
  states: "States at most",
  spurious: "Spurious wake-ups",
  edition: "Edition",
};
