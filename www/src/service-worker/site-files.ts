// Which of the site's files a request is for, and where copies are kept. An origin may have several sites below different
// paths, and other pages besides, so that both depend on the folder that the site is in.

/** A version of the site, as the build fills it in. All names are paths below the site's folder. */
export interface Site {
  /** Tells this version from any other. */
  version: string;
  /** Where the files are whose names change with their content: `assets/HASH/`. */
  place: string;
  /** What every answer is to say. */
  headers: Readonly<Record<string, string>>;
  /** Files that keep their names and lead to `place`. */
  leading: readonly string[];
  /** The files in `place`. */
  lasting: readonly string[];
}

/** The name of the file at an address, a folder's being that of its page; `null` for what is not in the site's folder. */
export function fileAt(address: string, folder: string): string | null {
  const url = new URL(address);
  url.search = "";
  url.hash = "";
  if (!url.href.startsWith(folder)) return null;
  const name = url.href.slice(folder.length);
  return name === "" || name.endsWith("/") ? `${name}index.html` : name;
}

/** The address by which a file is asked for and kept: servers may send the reader from `index.html` to the folder. */
export function addressOf(name: string, folder: string): string {
  return folder + name.replace(/(^|\/)index\.html$/, "$1");
}

/** The name of the place where copies of a version are kept. */
export function cacheName(folder: string, version: string): string {
  return `${cachePrefix(folder)}${version}`;
}

/** Stands in a version's place among its copies when all are there. */
export function completeMark(folder: string): string {
  return `${folder}all-is-kept`;
}

/** What the names of all versions of the site in this folder begin with. */
export function cachePrefix(folder: string): string {
  return `interlock ${folder} `;
}
