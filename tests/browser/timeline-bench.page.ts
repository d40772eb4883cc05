// How long the timeline works for a frame while it is panned, with made-up traces of several sizes.

import { AXES } from "../../www/src/lab/model/looks";
import { Study } from "../../www/src/lab/timeline/model/study";
import "../../www/src/lab/timeline/timeline-picture";
import { synthetic } from "../../www/test/synthetic";
import { post, tell } from "./post";

const SIZES = [10_000, 100_000, 1_000_000];
/** The whole run, a tenth and a thousandth of it in view. */
const ZOOMS = [1, 0.1, 0.001];
const FRAMES = 60;
const TURNS = 3;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The value that all but a twentieth of the samples stay below. */
function nearlyWorst(samples: number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] as number;
}

tell(async () => {
  for (const events of SIZES) {
    const { report, timeline } = synthetic({ threads: 12, locks: 5, events, timed: 64 });
    const began = performance.now();
    const study = new Study(report, timeline);
    for (const axis of AXES) study.sums(axis);
    await post({ type: "sample", name: `study ${events}`, value: performance.now() - began });

    const picture = document.createElement("interlock-timeline-picture");
    picture.study = study;
    document.body.replaceChildren(picture);
    await picture.updateComplete;
    await nextFrame();
    await nextFrame();
    const canvas = picture.renderRoot.querySelector("canvas") as HTMLCanvasElement;
    const context = canvas.getContext("2d") as CanvasRenderingContext2D;

    for (const axis of AXES) {
      picture.axis = axis;
      await picture.updateComplete;
      for (let turn = 0; turn < TURNS; turn++) {
        const frames: number[] = [];
        for (const zoom of ZOOMS) {
          picture.fit();
          picture.zoom(zoom, 0.5);
          for (let frame = 0; frame < FRAMES; frame++) {
            await nextFrame();
            const start = performance.now();
            picture.pan(frame < FRAMES / 2 ? 0.02 : -0.02);
            picture.draw();
            // Reading a pixel has the browser carry out what was only noted down so far.
            context.getImageData(0, 0, 1, 1);
            frames.push(performance.now() - start);
          }
        }
        await post({ type: "sample", name: `frame ${axis} ${events}`, value: nearlyWorst(frames) });
      }
    }
  }
});
