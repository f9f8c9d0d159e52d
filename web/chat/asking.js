// One question until it is answered: a connection that breaks is taken up again under the same id.

import { Cut } from "./service.js";

// a moment for what flickers, then for what restarts (`wence serve` answers 1.3 s after its start)
const PAUSES_MS = [300, 1000, 2000, 4000];

/** Ask, and ask again under the same request id while the connection breaks; throws what is left. */
export async function answerOf(service, request, heard, signal) {
  for (const pause of [...PAUSES_MS, null]) {
    try {
      return await service.ask(request, heard, signal);
    } catch (error) {
      if (!(error instanceof Cut) || pause === null || signal.aborted) throw error;
      heard({ step: "again" });
      await paused(pause, signal);
      signal.throwIfAborted();
    }
  }
}

/** Wait, but no longer than until the network is said to be back, or nobody waits any more. */
function paused(milliseconds, signal) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener("online", resolve, { once: true, signal });
    signal.addEventListener("abort", resolve, { once: true });
  });
}
