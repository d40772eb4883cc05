// An edited program in the fragment of an address: `#edit=1.…`, deflated and in base64 for addresses. The number says how
// it is written, so that old links can be read when that changes.

const KEY = "edit";
const VERSION = "1";
/** Characters of a program that is taken from an address; nobody's program is longer, and no address should fill memory. */
const LONGEST = 200_000;

/** The fragment for a text, without `#`. */
export async function writeFragment(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const code = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `${KEY}=${VERSION}.${code}`;
}

/** Whether a fragment holds an edited program. */
export function holdsText(fragment: string): boolean {
  return fragment.replace(/^#/, "").startsWith(`${KEY}=`);
}

/** The text in a fragment; `null` if it is damaged, too long or written in a way that is not known. */
export async function readFragment(fragment: string): Promise<string | null> {
  const match = /^#?edit=1\.([\w-]+)$/.exec(fragment);
  if (match === null) return null;
  try {
    const binary = atob((match[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return await inflated(stream);
  } catch {
    return null;
  }
}

/** The text of a stream, which is given up as soon as it is too long. */
async function inflated(stream: ReadableStream<Uint8Array>): Promise<string | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = stream.getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > LONGEST) {
      await reader.cancel();
      return null;
    }
  }
}
