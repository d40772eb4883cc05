// Styles that are computed for one element, as `style=${computed({ "--thread": colour })}`. Lit's `styleMap` writes its first
// values as an attribute, which the pages' content security policy forbids; properties that a script sets are allowed.

import { noChange } from "lit";
import { type AttributePart, Directive, directive } from "lit/directive.js";

class Computed extends Directive {
  /** Properties by their names in CSS; an element always has the same ones. */
  render(_values: Readonly<Record<string, string | number>>): typeof noChange {
    return noChange;
  }

  override update({ element }: AttributePart, [values]: Parameters<this["render"]>): typeof noChange {
    for (const [name, value] of Object.entries(values))
      (element as HTMLElement | SVGElement).style.setProperty(name, String(value));
    return noChange;
  }
}

export const computed = directive(Computed);
