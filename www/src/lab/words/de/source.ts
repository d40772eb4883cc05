// What the source view and the editor say in German beside the source itself.

export const SOURCE = {
  description: (lines: number) => `Zeilen 1 bis ${lines}: die Beschreibung`,
  edit: "Bearbeiten",
  reset: "Original wiederherstellen",
  editorLabel: (title: string) => `Quelltext von „${title}“, ein Editor`,
  editorHint: "Tab rückt ein; Esc und dann Tab verlässt den Editor.",
  edited:
    "Bearbeitet. „Erkunden“ nimmt diesen Text; „Ausführen“ nimmt das Original, das fertig übersetzt in der Seite steckt.",
  unreadable:
    "Das bearbeitete Programm in dieser Adresse konnte nicht gelesen werden; gezeigt wird das Original.",
  wasReset: "Das Original ist wieder da.",
};
