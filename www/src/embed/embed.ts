// The frame's entry: sets the stage as the query says, and obeys and tells the page around.

import { becomeIsolated, keepOffline } from "../isolation/site-worker";
import { watchForTouch } from "../isolation/touched";
import { readFragment } from "../lab/explore/model/edited-text";
import { framingOf } from "../lab/framing";
import { EMBED } from "../lab/words/embed";
import { FrameTurns } from "./frame-turns";
import { HostLink } from "./host-link";
import { onceInSight } from "./in-sight";
import { applyLook } from "./look";
import { isOption, OPTION_NAMES, readOptions } from "./options";
import { OWN } from "./own-program";
import { Stage } from "./stage";

async function begin(): Promise<void> {
  const site = new URL("../../", location.href);
  const pairs = [...new URLSearchParams(location.search)];
  const { options, remarks } = readOptions(pairs);
  const state = pairs.filter(([name]) => !isOption(name));
  const own = state.some(([name, value]) => name === "program" && value === OWN);
  const text = own ? await readFragment(location.hash) : null;
  const stage = new Stage(
    {
      place: document.querySelector("main") ?? document.body,
      pairs: state,
      text,
      framing: framingOf(options, OPTION_NAMES, site),
      addressed: true,
      theme: options.theme === "auto" ? null : options.theme,
      turns: (listener) => new FrameTurns(link, listener),
      remarks,
    },
    (lab) => link.listenTo(lab),
  );
  applyLook(stage, options);
  const link = new HostLink(stage);
  link.begin();
  const touched = watchForTouch();
  await stage.open();
  // What the page around has asked for would be lost with the lab that did it.
  await becomeIsolated(site, () => !touched() && !link.obeyed);
  keepOffline(site);
  if (options.run === "visible")
    onceInSight(
      document.body,
      () =>
        void stage
          .lab()
          .then((lab) => lab.run())
          .catch(() => {}),
    );
}

/** What the page says without scripts goes once there is a lab, or says why there is none. */
const unstarted = document.getElementById("unstarted");
begin().then(
  () => unstarted?.remove(),
  (error: unknown) => {
    unstarted?.replaceChildren(EMBED.unloaded(error instanceof Error ? error.message : String(error)));
    unstarted?.classList.add("now");
  },
);
