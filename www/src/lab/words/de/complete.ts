// Holds the German words against the English ones: tsc refuses a sentence that is missing or takes something else.

type Same<English, German extends English> = German;

export type Complete = [
  Same<typeof import("../authors"), typeof import("./authors")>,
  Same<typeof import("../boxes"), typeof import("./boxes")>,
  Same<typeof import("../course"), typeof import("./course")>,
  Same<typeof import("../deadlock"), typeof import("./deadlock")>,
  Same<typeof import("../element"), typeof import("./element")>,
  Same<typeof import("../embed"), typeof import("./embed")>,
  Same<typeof import("../events"), typeof import("./events")>,
  Same<typeof import("../evidence"), typeof import("./evidence")>,
  Same<typeof import("../explore"), typeof import("./explore")>,
  Same<typeof import("../facts"), typeof import("./facts")>,
  Same<typeof import("../fields"), typeof import("./fields")>,
  Same<typeof import("../files"), typeof import("./files")>,
  Same<typeof import("../labels"), typeof import("./labels")>,
  Same<typeof import("../locale"), typeof import("./locale")>,
  Same<typeof import("../marks"), typeof import("./marks")>,
  Same<typeof import("../page"), typeof import("./page")>,
  Same<typeof import("../problems"), typeof import("./problems")>,
  Same<typeof import("../refusal"), typeof import("./refusal")>,
  Same<typeof import("../source"), typeof import("./source")>,
  Same<typeof import("../stepping"), typeof import("./stepping")>,
  Same<typeof import("../steps"), typeof import("./steps")>,
  Same<typeof import("../things"), typeof import("./things")>,
  Same<typeof import("../timeline"), typeof import("./timeline")>,
  Same<typeof import("../timeline-facts"), typeof import("./timeline-facts")>,
  Same<typeof import("../timeline-summary"), typeof import("./timeline-summary")>,
  Same<typeof import("../trace"), typeof import("./trace")>,
  Same<typeof import("../verbs"), typeof import("./verbs")>,
  Same<typeof import("../verdict"), typeof import("./verdict")>,
];
