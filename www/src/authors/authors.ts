// The entry of the page for authors: has its header speak, and defines the element that the page is. The one that its preview
// shows comes with `interlock.js`, as on their own pages.

import "../embed/light";
import { keepOffline } from "../isolation/site-worker";
import { speakHeader } from "../page-header";
import "./interlock-authors";

const header = document.querySelector<HTMLElement>("header.top");
if (header !== null) speakHeader(header);
keepOffline(new URL("../", location.href));
