// Draws made-up traces of several sizes along both axes and posts what came of each: how many colours the drawing has, and
// what its SVG is.

import { AXES } from "../../www/src/lab/model/looks";
import { Study } from "../../www/src/lab/timeline/model/study";
import "../../www/src/lab/timeline/timeline-picture";
import { synthetic } from "../../www/test/synthetic";
import { post, tell } from "./post";

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

tell(async () => {
  for (const events of [100, 50_000]) {
    const { report, timeline } = synthetic({ threads: 4, locks: 2, events });
    const picture = document.createElement("interlock-timeline-picture");
    picture.study = new Study(report, timeline);
    document.body.replaceChildren(picture);
    for (const axis of AXES) {
      picture.axis = axis;
      await picture.updateComplete;
      // The size is told after the first frame.
      await nextFrame();
      await nextFrame();
      picture.draw();
      const canvas = picture.renderRoot.querySelector("canvas") as HTMLCanvasElement;
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const svg = new DOMParser().parseFromString(picture.toSvg("made up"), "image/svg+xml");
      await post({
        type: "drawn",
        axis,
        events,
        colours: new Set(new Uint32Array(data.buffer)).size,
        root: svg.documentElement.nodeName,
        shapes: svg.querySelectorAll("rect").length,
        png: (await picture.toPng()).size,
      });
    }
  }
});
