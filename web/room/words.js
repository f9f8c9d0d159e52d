// The words that the reading room has for the values of the service.

export const STATUSES = { in_force: "现行有效", expired: "已到期", repealed: "已废止", not_yet: "尚未施行", unstated: "未写明效力" };
export const ROLES = { lead: "牵头", responsible: "责任", support: "配合", check: "考核", guide: "指导" };
export const TARGET_ROLES = { target: "目标", actual: "完成", baseline: "基期" };
export const MEASURES = { level: "水平", growth: "增速", change: "增减量" };

/** A year or a period as it is said: 2020年, 2016—2020年. */
export function when({ year, period }) {
  if (period) return `${period.replace("-", "—")}年`;
  return year === null ? "未写明年份" : `${year}年`;
}

/** The units of a task by what they do, in the order of ROLES: [["牵头", [unit, …]], …]. */
export function unitsByRole(members) {
  return Object.entries(ROLES)
    .map(([role, word]) => [word, members.filter((one) => one.role === role).map((one) => one.unit)])
    .filter(([, units]) => units.length);
}

/** A value as printed, and its unit where that stands elsewhere (in a table's head): ["800", "亿元"]. */
export const printed = ({ value_text, unit }) => [value_text, value_text.includes(unit) ? "" : unit];
