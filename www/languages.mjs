// Languages for the bundler: English words stand in src/lab/words, every other language has a folder in there with the same
// files. A bundle in a language finds its files wherever the English ones are imported.

import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const WORDS = join(dirname(fileURLToPath(import.meta.url)), "src/lab/words");

/** The tags of all languages, English first. */
export const LANGUAGES = [
  "en",
  ...readdirSync(WORDS, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  ),
];

/** Has imports of English words find those of `language`. Its own files find the English ones, for what has no words. */
export function spoken(language) {
  const own = join(WORDS, language);
  return {
    name: `words in ${language}`,
    setup(bundle) {
      if (language === "en") return;
      bundle.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
        const wanted = resolve(resolveDir, path);
        if (dirname(wanted) !== WORDS || resolveDir === own) return undefined;
        const file = join(own, `${basename(wanted)}.ts`);
        return existsSync(file) ? { path: file } : { errors: [{ text: `${file} is missing` }] };
      });
    },
  };
}
