// docs/embedding.md as a part of the page for authors: the document that is read in the repository is the one that the site has.

import { Marked, Renderer } from "marked";

/** A Markdown text as HTML, with an id for each heading as GitHub makes them, so that links within it lead there. */
export function guideHtml(markdown) {
  let section = "";
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth, text }) {
        section = text;
        return `<h${depth} id="${anchor(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      // What is wider than a small screen is scrolled on its own, by keyboard too.
      code({ text, lang }) {
        return `<pre tabindex="0"><code class="language-${lang ?? "text"}">${escaped(text)}</code></pre>\n`;
      },
      table(token) {
        const columns = token.header.map(({ text }) => text).join(", ");
        const label = escaped(`${section}: ${columns}`.replaceAll("`", ""));
        return `<div class="table" tabindex="0" role="region" aria-label="${label}">${Renderer.prototype.table.call(this, token)}</div>\n`;
      },
    },
  });
  return marked.parse(markdown);
}

function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}

function escaped(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
