// What explores, steps and edits, loaded as one when somebody first wants any of it.

import "../embed/light";
import "./explore/interlock-explore";
import "./source/interlock-source-editor";

export { preload } from "./explore/model-engine";
