// Where in a document: `#start-end`, `#start`, and the citations of an answer it stands among.
//
// `#120-180@1f2e3d4c;ID:120-180@1f2e3d4c,ID2:5-9` shows 120-180 and lets the reader walk through both
// citations. Behind @ stands how the version of the text begins that the place was read from.

/** Read a hash; `span` is null where it names no place, a span without length is only scrolled to. */
export function readHash(hash) {
  const [here, others = ""] = decoded(hash.slice(1)).split(";");
  return { span: readSpan(here), citations: others.split(",").map(readCitation).filter(Boolean) };
}

/** Decode a part of an address; one that is cut in the middle of a character is left as it is. */
export function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function readSpan(text) {
  const found = /^(\d+)(?:-(\d+))?(?:@([0-9a-f]+))?$/.exec(text);
  if (!found) return null;
  const start = Number(found[1]);
  return { start, end: Math.max(Number(found[2] ?? start), start), version: found[3] ?? "" };
}

function readCitation(text) {
  const [id, place = ""] = text.split(":");
  const span = readSpan(place);
  return id && span ? { id, ...span } : null;
}

/** The address of a citation that keeps the others at hand. */
export function addressOf(citation, citations) {
  const all = citations.map((one) => `${one.id}:${written(one)}`).join(",");
  return `/documents/${encodeURIComponent(citation.id)}#${written(citation)};${all}`;
}

const written = ({ start, end, version }) => `${start}-${end}${version && `@${version}`}`;

/** The address of a fact's place in its document. */
export const placeAddress = ({ document_id, start, end }) =>
  `/documents/${encodeURIComponent(document_id)}#${start}-${end}`;
