// What the pages share. Text reaches the page as text nodes only.

/** Make an element with attributes and children; a string child becomes a text node. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A title in 《》: one that stands in them whole keeps its own, and marks inside of it become 〈〉 (GB/T 15834). */
export const inMarks = (title) =>
  /^《[^《》]*》$/.test(title) ? title : `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;

/** Fetch JSON from the service; throws an Error with the service's own sentence. */
export async function call(path, body) {
  const request = body && {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  let response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new Error("没有连上服务；看一看服务是否还在运行，再问一次。");
  }
  const value = await response.json();
  if (!response.ok) throw new Error(value.error.message);
  return value;
}

/** Split text so that each of `words` found in it stands in a <mark>; a number is not found inside another. */
export function marked(text, words) {
  const known = [...new Set(words.filter(Boolean))].sort((a, b) => b.length - a.length);
  if (!known.length) return [text];
  const parts = text.split(new RegExp(`(${known.map(pattern).join("|")})`));
  return parts.map((part, index) => (index % 2 ? element("mark", {}, part) : part));
}

function pattern(word) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const before = /^\d/.test(word) ? "(?<![\\d.])" : "";
  const after = /\d$/.test(word) ? "(?![.]?\\d)" : "";
  return before + escaped + after;
}
