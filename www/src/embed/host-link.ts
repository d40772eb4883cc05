// The frame's end of the talk with the page around it: obeys what that page asks, and tells it what happens here. Heights are
// also told in the ways of Canvas (`lti.frameResize`) and of Embedly (`iframe.resize`), which know nothing of labs.

import type { InterlockLab } from "../lab/interlock-lab";
import type { LabEvents } from "./events";
import { applyLook } from "./look";
import { type Announcement, envelope, type Request, readRequest, type Turn } from "./messages";
import type { Stage } from "./stage";

export class HostLink {
  /** Hears whose turn it is, whenever that changes. */
  onTurn: () => void = () => {};
  /** Whose turn it is, as the page around has said last. */
  turnNow: Turn = "free";
  #hosted = false;
  #obeyed = false;
  #height = 0;

  constructor(private readonly stage: Stage) {}

  /** Begins to listen and to tell; there is nobody to talk to where the document is no frame. */
  begin(): void {
    if (window.parent === window) return;
    window.addEventListener("message", (event) => {
      if (event.source !== window.parent) return;
      const asked = readRequest(event.data);
      if (asked === null) return;
      void this.#answer(asked.request).then(
        (value) => asked.id !== null && this.#say({ type: "reply", id: asked.id, ok: true, value }),
        (error: unknown) =>
          asked.id !== null &&
          this.#say({
            type: "reply",
            id: asked.id,
            ok: false,
            message: error instanceof Error ? error.message : String(error),
          }),
      );
    });
    new ResizeObserver(() => this.#measure()).observe(document.body);
    this.#say({ type: "ready" });
  }

  /** Whether the page around says whose turn it is, as our element does as soon as the lab is ready. */
  get hosted(): boolean {
    return this.#hosted;
  }

  /** Whether the lab has done anything that the page around has asked for. */
  get obeyed(): boolean {
    return this.#obeyed;
  }

  /** Asks for the turn to run the engine, or gives it back. */
  wantTurn(wanted: boolean): void {
    this.#say({ type: "turn", wanted });
  }

  /** Tells what happens in a lab. */
  listenTo(lab: InterlockLab): void {
    const on = <Name extends keyof LabEvents>(name: Name, make: (detail: LabEvents[Name]) => Announcement) =>
      lab.addEventListener(name, (event) => this.#say(make((event as CustomEvent<LabEvents[Name]>).detail)));
    on("interlock-change", (state) => ({ type: "change", state }));
    on("interlock-report", (report) => ({ type: "report", report }));
    on("interlock-verdict", (verdict) => ({ type: "verdict", verdict }));
    on("interlock-error", (message) => ({ type: "error", message }));
  }

  async #answer(request: Request): Promise<unknown> {
    switch (request.type) {
      case "look":
        applyLook(this.stage, request);
        return null;
      case "turn":
        this.#hosted = true;
        this.turnNow = request.turn;
        this.onTurn();
        return null;
      case "stop":
        // What has not begun need not be stopped.
        (await this.stage.begun)?.stop();
        return null;
    }
    this.#obeyed = true;
    switch (request.type) {
      case "run":
        return (await this.stage.lab()).run();
      case "explore":
        return (await this.stage.lab()).explore();
      case "reset":
        (await this.stage.lab()).reset();
        return null;
      case "get-state":
        return (await this.stage.lab()).getState();
      case "set-state":
        return (await this.stage.lab()).setState(request.state);
      case "export-trace":
        return (await this.stage.lab()).exportTrace(request.format);
    }
  }

  #measure(): void {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === this.#height) return;
    this.#height = height;
    this.#say({ type: "height", height });
    window.parent.postMessage({ subject: "lti.frameResize", height }, "*");
    window.parent.postMessage(JSON.stringify({ src: location.href, context: "iframe.resize", height }), "*");
  }

  /** Nothing that is said is a secret, and who is around is not known. */
  #say(message: Announcement): void {
    window.parent.postMessage(envelope(message), "*");
  }
}
