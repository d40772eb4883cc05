// All that a poster needs of the lab. Whatever loads parts of the lab imports this as well, and so the bundler makes one file
// of it: a module that is not in every part would be cut out into a file of its own, which is one more request for a poster.

import "../engine/support";
import "../engine/turns";
import "../isolation/sandboxed";
import "../isolation/site-worker";
import "../isolation/start-worker";
import "../isolation/touched";
import "../lab/edits";
import "../lab/explore/model/edited-text";
import "../lab/lab-address";
import "../lab/model/address";
import "../lab/model/rust-tokens";
import "../lab/page-address";
import "../lab/parameter-form";
import "../lab/styles/controls";
import "../lab/styles/framed";
import "../lab/styles/lab";
import "../lab/styles/tokens";
import "../lab/views/framed-lab";
import "../lab/views/notices";
import "../lab/views/run-bar";
import "../lab/views/support-view";
import "../lab/views/text-language";
import "../lab/views/values-view";
import "../lab/words/embed";
import "../lab/words/labels";
import "../lab/words/problems";
import "../lab/words/source";
import "./options";
import "./own-program";
