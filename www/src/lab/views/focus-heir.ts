// Keeps the focus in the page where a control goes away by being used: a browser would give it to nothing, and who works
// by keyboard would have to start from the top again.

import { noChange } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive, type ElementPart } from "lit/directive.js";

class FocusHeir extends AsyncDirective {
  #element: Element | null = null;
  #heir: (element: Element) => Element | null | undefined = () => null;

  override render(_heir: (element: Element) => Element | null | undefined): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [heir]: Parameters<this["render"]>): typeof noChange {
    this.#element = element;
    this.#heir = heir;
    return noChange;
  }

  /** Comes while the element is still in its place. */
  protected override disconnected(): void {
    const element = this.#element;
    if (element?.isConnected && element.matches(":focus")) {
      const heir = this.#heir(element);
      if (heir instanceof HTMLElement) heir.focus();
    }
  }
}

/** Stands in the tag of a control: when it is removed while it has the focus, what `heir` finds from it gets the focus. */
export const focusHeir = directive(FocusHeir);
