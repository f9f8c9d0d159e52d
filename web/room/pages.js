// Lists of the service that come in pages.

import { call } from "../page.js";

const MOST_A_PAGE = 1000; // what the service gives at once

/** Every item of a list, page after page. */
export async function everyPage(path, name) {
  const items = [];
  for (;;) {
    const page = await call(`${path}${path.includes("?") ? "&" : "?"}limit=${MOST_A_PAGE}&offset=${items.length}`);
    items.push(...page[name]);
    if (!page[name].length || items.length >= page.total) return items;
  }
}
