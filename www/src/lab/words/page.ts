// What stands in the page's header.

export const PAGE = {
  tagline: "Shared-state concurrency in Rust, on real threads in your browser",
  authors: "For your own pages",
  languages: "Language",
};
