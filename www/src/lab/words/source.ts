// What the source view says beside the source itself.

export const SOURCE = {
  description: (lines: number) => `Lines 1 to ${lines}: the description`,
};
