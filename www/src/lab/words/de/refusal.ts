// What is said in German of a program that the compiler refuses.

export const REFUSAL = {
  compile: "Übersetzen",
  title: "Noch nicht übersetzt",
  before:
    "Dieses Programm ist dazu da, abgelehnt zu werden. „Übersetzen“ zeigt, was der Compiler sagt und auf welche Zeilen er zeigt.",
  headline: (code: string) => `Der Compiler lehnt es ab: Fehler ${code}.`,
  places: "Worauf er zeigt",
  message: "Die Meldung des Compilers",
  messageLabel: "Die Meldung des Compilers, wie er sie ausgibt",
  source:
    "Das ist die eigene Meldung von rustc. Sie wurde aufgezeichnet, als die Seite entstand: Die Seite selbst übersetzt nichts.",
  announced: (code: string, error: string) => `Der Compiler lehnt es ab: Fehler ${code}: ${error}`,
};
