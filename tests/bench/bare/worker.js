import init, { initThreadPool } from "./bare_pool.js";

addEventListener("message", async ({ data }) => {
  await init();
  await initThreadPool(data);
  postMessage("ready");
});
