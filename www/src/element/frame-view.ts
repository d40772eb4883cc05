// A lab in a frame, as its element sees it: asks and is answered, and hears what happens there. What is asked before the
// frame is there is asked then. Answers count only if they come from this frame.

import { type Announcement, envelope, type Request, readAnnouncement } from "../embed/messages";

/** Milliseconds that a loaded frame may stay silent until it is taken to be something else than a lab. */
const PATIENCE = 10_000;

/** What the element hears of. */
export interface FrameListener {
  /** The lab is there. */
  ready(): void;
  said(announcement: Announcement): void;
  /** The frame was loaded and is no lab: it could not be fetched, or somebody does not let it be shown here. */
  silent(): void;
}

interface Waiting {
  message: object;
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

export class FrameView {
  readonly frame = document.createElement("iframe");
  #ready = false;
  #last = 0;
  #queue: object[] = [];
  readonly #waiting = new Map<number, Waiting>();
  #impatience: ReturnType<typeof setTimeout> | undefined;

  constructor(
    address: URL,
    title: string,
    private readonly listener: FrameListener,
  ) {
    const { frame } = this;
    frame.title = title;
    frame.allow = "cross-origin-isolated; clipboard-write; fullscreen";
    frame.setAttribute("part", "frame");
    frame.src = address.href;
    frame.addEventListener("load", () => {
      if (this.#ready) return;
      clearTimeout(this.#impatience);
      this.#impatience = setTimeout(() => listener.silent(), PATIENCE);
    });
    window.addEventListener("message", this.#hear);
  }

  /** Asks something; resolves to the answer. Rejects with what the lab says, or when the frame is put away before. */
  ask(request: Request): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const message = envelope(request, id);
    this.#post(message);
    return new Promise((resolve, reject) => this.#waiting.set(id, { message, resolve, reject }));
  }

  /** Tells something that wants no answer. */
  tell(request: Request): void {
    this.#post(envelope(request));
  }

  dispose(): void {
    clearTimeout(this.#impatience);
    window.removeEventListener("message", this.#hear);
    this.frame.remove();
    for (const { reject } of this.#waiting.values()) reject(new Error("the lab was put away"));
    this.#waiting.clear();
  }

  #post(message: object): void {
    // The frame's own scripts came from its address; a frame that was led elsewhere is none of ours.
    if (this.#ready) this.frame.contentWindow?.postMessage(message, "*");
    else this.#queue.push(message);
  }

  readonly #hear = (event: MessageEvent): void => {
    if (event.source === null || event.source !== this.frame.contentWindow) return;
    const announcement = readAnnouncement(event.data);
    if (announcement === null) return;
    if (announcement.type === "ready") this.#begin();
    else if (announcement.type === "reply") this.#settle(announcement);
    this.listener.said(announcement);
  };

  #begin(): void {
    clearTimeout(this.#impatience);
    const again = this.#ready;
    this.#ready = true;
    this.listener.ready();
    // A frame that was loaded again, for its service worker to isolate it, has forgotten what it was asked.
    const queue = again ? [...this.#waiting.values()].map(({ message }) => message) : this.#queue;
    this.#queue = [];
    for (const message of queue) this.#post(message);
  }

  #settle(reply: Extract<Announcement, { type: "reply" }>): void {
    const waiting = this.#waiting.get(reply.id as number);
    if (waiting === undefined) return;
    this.#waiting.delete(reply.id as number);
    if (reply.ok) waiting.resolve(reply.value);
    else waiting.reject(new Error(reply.message));
  }
}
