// What the source view and the editor say beside the source itself.

export const SOURCE = {
  description: (lines: number) => `Lines 1 to ${lines}: the description`,
  edit: "Edit",
  reset: "Reset to the original",
  editorLabel: (title: string) => `Source of “${title}”, an editor`,
  editorHint: "Tab indents; Esc and then Tab leaves the editor.",
  edited: "Edited. Explore takes this text; Run takes the original, which is compiled into the page.",
  unreadable: "The edited program in this address could not be read, so the original is shown.",
  wasReset: "The original is back.",
};
