// Tables as comma-separated values, as RFC 4180 has them: lines end in CRLF; a field with a comma, a quote or a line end
// stands in quotes, and quotes within it are doubled.

export type Cell = string | number | boolean | null;

/** A table: the names of its columns, which carry the units, and its rows. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** `null`, for what was not measured, becomes an empty field. */
export function csv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

function field(cell: Cell): string {
  if (cell === null) return "";
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
