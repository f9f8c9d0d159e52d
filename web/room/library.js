// What the lists of the library can be filtered by; each is asked for once.

import { call } from "../page.js";
import { everyPage } from "./pages.js";
import { MEASURES, ROLES, STATUSES, TARGET_ROLES } from "./words.js";

/** Ask once; after a failure, again. */
const once = (make) => {
  let made = null;
  return () => (made ??= make().catch((error) => {
    made = null;
    throw error;
  }));
};

const facets = once(() => call("/v1/facets"));
addEventListener("load", () => setTimeout(() => facets().catch(() => {}), 500)); // at hand when a chip is opened
const documents = once(() => everyPage("/v1/documents", "documents"));

/** The choices of a facet, most first. */
const facet = (name, says = String) => once(async () =>
  (await facets())[name].map(({ value, count }) => ({ value, count, label: says(value) })));

/** The same without their counts, which are of documents. */
const uncounted = (choices) => once(async () => (await choices()).map(({ value, label }) => ({ value, label })));

const fixed = (words) => async () => Object.entries(words).map(([value, label]) => ({ value, label }));

export const issuers = { label: "发文机关", choices: facet("issuers"), free: true };
export const factIssuers = { ...issuers, choices: uncounted(issuers.choices) };
export const years = { label: "年份", choices: facet("years", (year) => `${year}年`) };
export const valueYears = { label: "年份", choices: facet("value_years", (year) => `${year}年`) };
export const statuses = { label: "状态", choices: facet("statuses", (status) => STATUSES[status]) };
export const units = { label: "单位", choices: facet("units"), free: true };
export const indicators = { label: "指标", choices: facet("indicators"), free: true };
export const roles = { label: "职责", choices: fixed(ROLES) };
export const targetRoles = { label: "性质", choices: fixed(TARGET_ROLES) };
export const measures = { label: "口径", choices: fixed(MEASURES) };
/** The documents that hold facts of a kind, "tasks" or "targets", with how many. */
export const titles = (kind) => ({
  label: "文件",
  choices: once(async () =>
    (await documents())
      .filter((one) => one[kind])
      .map((one) => ({ value: one.id, label: one.title, count: one[kind] }))),
});
export const deadlines = {
  label: "期限",
  choices: once(async () => [{ value: "any", label: "写明期限的" }, ...(await facet("deadlines")())]),
  free: true,
};
