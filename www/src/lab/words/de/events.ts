// What is told of an event and of a span has no words of its own.

export * from "../events";
