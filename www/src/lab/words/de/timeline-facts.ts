// The details of the timeline have no words of their own.

export * from "../timeline-facts";
