// Where in a document: `#start-end`, `#start`, and the citations of an answer it stands among.
//
// `#120-180;ID:120-180,ID2:5-9` shows 120-180 and lets the reader walk through both citations.

/** Read a hash; `span` is null where it names no place, a span without length is only scrolled to. */
export function readHash(hash) {
  const [here, others = ""] = decodeURIComponent(hash.slice(1)).split(";");
  return { span: readSpan(here), citations: others.split(",").map(readCitation).filter(Boolean) };
}

function readSpan(text) {
  const found = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (!found) return null;
  const start = Number(found[1]);
  return { start, end: Math.max(Number(found[2] ?? start), start) };
}

function readCitation(text) {
  const [id, place = ""] = text.split(":");
  const span = readSpan(place);
  return id && span ? { id, ...span } : null;
}

/** The address of a citation that keeps the others at hand. */
export function addressOf({ id, start, end }, citations) {
  const all = citations.map((one) => `${one.id}:${one.start}-${one.end}`).join(",");
  return `/documents/${encodeURIComponent(id)}#${start}-${end};${all}`;
}

/** The address of a fact's place in its document. */
export const placeAddress = ({ document_id, start, end }) =>
  `/documents/${encodeURIComponent(document_id)}#${start}-${end}`;
