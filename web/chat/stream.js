// Server-sent events, read from a response that may break off.

/** Yield each event of a response body as `{ name, data }`; data is JSON. */
export async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split("\n\n");
    rest = blocks.pop();
    yield* blocks.map(eventOf).filter((event) => event.data !== undefined);
  }
}

/** Read one block: lines of `event:`, `id:` and `data:`; a comment has no data. */
function eventOf(block) {
  const fields = {};
  for (const line of block.split("\n")) {
    const at = line.indexOf(":");
    if (at > 0) fields[line.slice(0, at)] = line.slice(at + 1).trim();
  }
  return { name: fields.event ?? "message", data: fields.data && JSON.parse(fields.data) };
}
