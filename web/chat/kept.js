// What the page remembers. Private windows may forbid it; then memory has to do.

const TOKEN = "wence.visitor";
const TOKEN_BYTES = 24; // 192 bits, 32 characters
const memory = new Map();

/** The token this visitor's conversations belong to; made once, kept where the browser lets us. */
export function visitor() {
  const known = read("localStorage", TOKEN);
  if (/^[\w-]{22,128}$/.test(known ?? "")) return known;
  const made = unguessable(TOKEN_BYTES);
  write("localStorage", TOKEN, made);
  return made;
}

/** Make an id that nobody can guess, in base64url. */
export function unguessable(bytes) {
  const drawn = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...drawn)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** What this tab remembers under a name; null for nothing. */
export const recall = (name) => read("sessionStorage", `wence.${name}`);

/** Remember something for this tab; null forgets it. */
export const remember = (name, value) => write("sessionStorage", `wence.${name}`, value);

function read(storage, key) {
  try {
    return window[storage].getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
}

function write(storage, key, value) {
  memory.set(key, value);
  try {
    if (value === null) window[storage].removeItem(key);
    else window[storage].setItem(key, value);
  } catch {
    // in memory it is
  }
}
