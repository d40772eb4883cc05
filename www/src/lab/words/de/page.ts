// What stands in the page's header, in German.

export const PAGE = {
  tagline: "Nebenläufigkeit mit gemeinsamem Zustand in Rust, auf echten Threads im Browser",
  authors: "Für eigene Seiten",
  languages: "Sprache",
};
