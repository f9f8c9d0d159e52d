// The filters of a list: they live in the page's address, and nowhere else.

/** The filters named `keys`, read from the address and written to it. */
export class Filters extends EventTarget {
  constructor(keys) {
    super();
    this.keys = keys;
    addEventListener("popstate", () => this.dispatchEvent(new Event("change")));
  }

  get(key) {
    return new URLSearchParams(location.search).get(key) ?? "";
  }

  /** What is set, as a query for the service; `more` is added to it. */
  query(more = {}) {
    const set = this.keys.map((key) => [key, this.get(key)]).filter(([, value]) => value);
    return new URLSearchParams([...set, ...Object.entries(more)]).toString();
  }

  get any() {
    return this.keys.some((key) => this.get(key));
  }

  /** Change some; the list begins at its first page again, unless it is the page that changes. */
  set(changes, { replace = false } = {}) {
    const params = new URLSearchParams(location.search);
    for (const [key, value] of Object.entries({ page: "", ...changes })) {
      if (value) params.set(key, value);
      else params.delete(key);
    }
    const query = params.toString();
    const address = location.pathname + (query ? `?${query}` : "");
    if (address === location.pathname + location.search) return;
    history[replace ? "replaceState" : "pushState"](null, "", address);
    this.dispatchEvent(new Event("change"));
  }

  clear() {
    this.set(Object.fromEntries(this.keys.map((key) => [key, ""])));
  }
}
